import { expect, fixture, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import type { ResourceLibrary } from '../../src/elements/resource-library.js';
import { jsonFeed } from '../helpers/feeds.js';
import type { FetchByHand } from '../helpers/fetch-by-hand.js';
import { takeOverFetch } from '../helpers/fetch-by-hand.js';
import { find, findAll, nextEvent, textOf, textsOf, type } from '../helpers/shadow.js';

const FEED = jsonFeed(
  ['Canal safety', 'Canoe club', 'Bus stops'].map((title, i) => ({
    id: String(i),
    title,
    tags: [i === 0 ? 'Water' : 'Travel'],
  })),
);
const URL_2 = 'https://board.example/feed-2.json';

/** Regions that a screen reader listens to. */
const LIVE = '[role="status"]:not([aria-live="off"]), [aria-live="polite"]';
const region = (element: Element) => find(element, LIVE);
const seen = (element: Element) => textOf(find(element, '[part="status"]'));

/** What the live region says from now on, each change of it once. */
function listenTo(element: Element): string[] {
  const said: string[] = [];
  const observer = new MutationObserver(() => said.push(textOf(region(element))));
  observer.observe(region(element), { characterData: true, childList: true, subtree: true });
  return said;
}

/** Lets an observer report what has changed. */
const settle = async (element: ResourceLibrary) => {
  await element.updateComplete;
  await Promise.resolve();
};

describe('what a list says of itself', () => {
  let element: ResourceLibrary;
  let said: string[];

  const box = () => find<HTMLInputElement>(element, 'input[type="search"]');
  const titles = () => textsOf(element, '[part="title"]');
  const option = (name: string) =>
    findAll(element, '[part="option"]').find((each) => textOf(each).startsWith(name))!;

  async function show(attributes: Record<string, string> = {}): Promise<void> {
    element = document.createElement('resource-library');
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.feed = FEED;
    await fixture(element);
    said = listenTo(element);
  }

  async function write(...texts: string[]): Promise<void> {
    for (const text of texts) {
      type(box(), text);
      await settle(element);
    }
  }

  it('comes from one polite region, there before anything is typed', async () => {
    await show();
    expect(findAll(element, LIVE)).to.have.length(1);
    expect(textOf(region(element))).to.equal('3 resources');
    expect(find(element, '[part="status"]').getAttribute('role')).to.equal('status');
  });

  it('is right for the eye at every key, and said once, after a pause', async () => {
    await show();
    const counts: string[] = [];
    for (const text of ['c', 'ca', 'can', 'cano']) {
      await write(text);
      counts.push(seen(element));
    }
    expect(counts).to.deep.equal(['2', '2', '2', '1'].map((n) => `${n} of 3 resources`));
    expect(titles()).to.deep.equal(['Canoe club']);
    expect(said).to.deep.equal([]);
    await waitUntil(() => said.length > 0);
    expect(said).to.deep.equal(['1 of 3 resources']);
  });

  it('is nothing when typing has changed nothing in the end', async () => {
    await show();
    await write('c', '');
    await write('x');
    await waitUntil(() => said.length > 0);
    expect(said).to.deep.equal(['0 of 3 resources']);
  });

  it('is said at once after a tick, also one right after a word', async () => {
    await show();
    await write('can');
    option('Water').click();
    await settle(element);
    expect(said).to.deep.equal(['1 of 3 resources']);
  });

  it('is the page that is turned to, and the first one again', async () => {
    await show({ 'page-size': '1' });
    const turn = async (name: string) => {
      find(element, `[part="pager"] [aria-label="${name}"]`).click();
      await settle(element);
    };
    await turn('Page 2');
    await turn('Previous page');
    expect(said).to.deep.equal(['Page 2 of 3', 'Page 1 of 3']);
    element.lang = 'cy';
    await settle(element);
    said.length = 0;
    await turn('Tudalen 3');
    expect(said).to.deep.equal(['Tudalen 3 o 3']);
  });

  it('is the order that is chosen, and best match again', async () => {
    await show();
    const choose = async (order: string) => {
      const select = find<HTMLSelectElement>(element, 'select');
      select.value = order;
      select.dispatchEvent(new Event('change'));
      await settle(element);
    };
    await write('can');
    await waitUntil(() => said.length > 0);
    await choose('newest');
    await choose('relevance');
    expect(said).to.deep.equal(['2 of 3 resources', 'Newest first', 'Best match']);
  });

  it('is right again when the element comes back to the page', async () => {
    await show();
    await write('canal');
    const parent = element.parentElement!;
    element.remove();
    parent.append(element);
    await element.updateComplete;
    expect(seen(element)).to.equal('1 of 3 resources');
    await waitUntil(() => said.length > 0);
    expect(said).to.deep.equal(['1 of 3 resources']);
  });
});

describe('what an element says of its feed', () => {
  const { warn } = console;
  let network: FetchByHand;

  beforeEach(() => {
    network = takeOverFetch();
    console.warn = () => undefined;
  });

  afterEach(() => {
    network.restore();
    console.warn = warn;
  });

  async function library(): Promise<ResourceLibrary> {
    const element = document.createElement('resource-library');
    Object.assign(element, { src: 'https://board.example/feed.json', loading: 'eager' });
    return fixture<ResourceLibrary>(element);
  }

  async function answer(
    element: ResourceLibrary,
    event: 'feed-load' | 'feed-error',
    body: unknown,
    status = 200,
  ): Promise<void> {
    const told = nextEvent(element, event);
    (await network.next()).answer(body, { status });
    await told;
    await settle(element);
  }

  async function retry(element: ResourceLibrary): Promise<void> {
    find(element, '[part="retry"]').click();
    await settle(element);
  }

  it('comes from the one region, from loading through a failure to the list', async () => {
    const element = await library();
    const first = region(element);
    expect(textOf(first)).to.equal('Loading…');
    const said = listenTo(element);
    await answer(element, 'feed-error', '', 404);
    await retry(element);
    await answer(element, 'feed-load', FEED);
    expect(said).to.deep.equal([
      'This content could not be loaded just now.',
      'Loading…',
      '3 resources',
    ]);
    expect(region(element) === first).to.equal(true);
    expect(findAll(element, LIVE)).to.have.length(1);
  });

  it('is a failure again when it fails again, however soon', async () => {
    const element = await library();
    await answer(element, 'feed-error', '', 404);
    element.src = 'javascript:1';
    await nextEvent(element, 'feed-error');
    const said = listenTo(element);
    const before = region(element).textContent;
    const failed = nextEvent(element, 'feed-error');
    find(element, '[part="retry"]').click();
    await failed;
    await settle(element);
    expect(said.at(-1)).to.equal('This content could not be loaded just now.');
    expect(region(element).textContent).not.to.equal(before);
  });

  it('is that a list is out of date, and the count once it is not any more', async () => {
    const element = await library();
    await answer(element, 'feed-load', FEED);
    const said = listenTo(element);
    void element.reload();
    await answer(element, 'feed-error', '', 404);
    expect(said.pop()).to.match(/This list could not be brought up to date\. It was .+\.$/);
    await retry(element);
    expect(said.pop()).to.equal('Loading…');
    await answer(element, 'feed-load', FEED);
    expect(said).to.deep.equal(['3 resources']);
  });

  it('is that more is coming, and what came', async () => {
    const element = await library();
    const said = listenTo(element);
    (await network.next()).answer({ ...FEED, next_url: URL_2 });
    const later = await network.next();
    await settle(element);
    expect(said).to.deep.equal(['3 resources. Loading…']);
    const loaded = nextEvent(element, 'feed-load');
    later.answer(jsonFeed([{ id: 'x', title: 'X' }]));
    await loaded;
    await settle(element);
    expect(said.slice(1)).to.deep.equal(['4 resources']);
  });

  it('is nothing for a refresh that brings the same', async () => {
    const element = await library();
    await answer(element, 'feed-load', FEED);
    const said = listenTo(element);
    void element.reload();
    await answer(element, 'feed-load', FEED);
    expect(said).to.deep.equal([]);
  });
});
