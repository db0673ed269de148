import { expect, fixture, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import type { ResourceLibrary } from '../../src/elements/resource-library.js';
import { jsonFeed, manyItems } from '../helpers/feeds.js';
import type { FetchByHand, HeldRequest } from '../helpers/fetch-by-hand.js';
import { takeOverFetch } from '../helpers/fetch-by-hand.js';
import { find, findAll, hasFocus, nextEvent, textOf, textsOf } from '../helpers/shadow.js';

const URL_1 = 'https://board.example/feed.json';
const URL_2 = 'https://board.example/feed-2.json';
const titled = (...titles: readonly string[]) =>
  titles.map((title) => ({ id: title, title, content_text: `About ${title}.` }));
const FIRST = jsonFeed(titled('Beta', 'Delta'), { next_url: URL_2 });
const SECOND = jsonFeed(titled('Alpha', 'Gamma'));

describe('a feed of several pages', () => {
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

  function library(attributes: Record<string, string> = {}): Promise<ResourceLibrary> {
    const element = document.createElement('resource-library');
    const settings = { src: URL_1, loading: 'eager', ...attributes };
    for (const [name, value] of Object.entries(settings)) element.setAttribute(name, value);
    return fixture<ResourceLibrary>(element);
  }

  const titles = (element: Element) => textsOf(element, '[part="title"]');
  const status = (element: Element) => textOf(find(element, '[part="status"]'));
  const button = (element: Element, part: string) => findAll(element, `button[part="${part}"]`)[0];

  /** A library that shows the first page, with the request for the second held. */
  async function withFirstPage(
    attributes: Record<string, string> = {},
  ): Promise<{ element: ResourceLibrary; later: HeldRequest }> {
    const element = await library(attributes);
    (await network.next()).answer(FIRST);
    const later = await network.next();
    await element.updateComplete;
    return { element, later };
  }

  async function finish(element: ResourceLibrary, later: HeldRequest, answer: unknown = SECOND) {
    const loaded = nextEvent(element, 'feed-load');
    later.answer(answer);
    await loaded;
  }

  /** @returns How many items there are in each feed that the page is told of from now on. */
  async function finishHeld(element: ResourceLibrary, later: HeldRequest): Promise<number[]> {
    const loads: number[] = [];
    element.addEventListener('feed-load', ({ feed }) => loads.push(feed.items.length));
    later.answer(SECOND);
    await waitUntil(() => element.state === 'ready');
    await element.updateComplete;
    return loads;
  }

  it('shows its first page before the others have come, and says that more is coming', async () => {
    const { element, later } = await withFirstPage();
    expect(later.url).to.equal(URL_2);
    expect(titles(element)).to.deep.equal(['Beta', 'Delta']);
    expect(element.state).to.equal('loading');
    expect(textsOf(element, 'p.waiting')).to.deep.equal(['Loading…']);
    await finish(element, later);
    expect(findAll(element, 'p.waiting')).to.have.length(0);
  });

  it('sorts the others in where nobody is on the list yet', async () => {
    const { element, later } = await withFirstPage();
    await finish(element, later);
    expect(titles(element)).to.deep.equal(['Alpha', 'Beta', 'Delta', 'Gamma']);
    expect(status(element)).to.equal('4 resources');
    expect(element.state).to.equal('ready');
  });

  it('leaves the list as it is while the reader is on it, and offers the others', async () => {
    const { element, later } = await withFirstPage();
    find(element, 'input[type="search"]').focus();
    const loads = await finishHeld(element, later);
    expect(titles(element)).to.deep.equal(['Beta', 'Delta']);
    expect(button(element, 'update')?.textContent).to.equal('Show the updated list');
    expect(element.feed?.items, 'what is on screen').to.have.length(2);
    expect(loads).to.deep.equal([]);
    button(element, 'update')?.click();
    await waitUntil(() => hasFocus(element, '[part="heading"]'));
    expect(element.feed?.items).to.have.length(4);
    expect(loads).to.deep.equal([4]);
    expect(titles(element)).to.deep.equal(['Alpha', 'Beta', 'Delta', 'Gamma']);
    expect(findAll(element, 'button[part="update"]')).to.have.length(0);
  });

  it('shows the others as soon as the reader asks the list for anything', async () => {
    const { element, later } = await withFirstPage();
    const search = find<HTMLInputElement>(element, 'input[type="search"]');
    search.focus();
    await finishHeld(element, later);
    search.value = 'a';
    search.dispatchEvent(new Event('input'));
    await element.updateComplete;
    expect(element.query.text).to.equal('a');
    expect(titles(element)).to.include('Alpha');
    expect(hasFocus(element, 'input[type="search"]')).to.equal(true);
  });

  it('leaves the list as it is where the reader has scrolled into it', async () => {
    const { element, later } = await withFirstPage();
    const list = find(element, '[part="list"]');
    list.getBoundingClientRect = () => new DOMRect(0, -40, 300, 400);
    await finishHeld(element, later);
    expect(titles(element)).to.deep.equal(['Beta', 'Delta']);
    list.getBoundingClientRect = () => new DOMRect(0, 40, 300, 400);
    element.requestUpdate();
    await element.updateComplete;
    expect(titles(element)).to.have.length(4);
  });

  it('keeps what it has when a later page fails, says so, and offers to try again', async () => {
    const { element, later } = await withFirstPage();
    const loaded = nextEvent(element, 'feed-load');
    later.answer('', { status: 404 });
    await loaded;
    expect(titles(element)).to.deep.equal(['Beta', 'Delta']);
    expect(element.state).to.equal('ready');
    expect(textOf(find(element, '[part="error"]'))).to.equal(
      'Part of this list could not be loaded.',
    );
    find(element, '[part="retry"]').focus();
    find(element, '[part="retry"]').click();
    (await network.next()).answer(FIRST);
    await finish(element, await network.next());
    expect(titles(element)).to.have.length(4);
    expect(findAll(element, '[part="error"]')).to.have.length(0);
  });

  it('tells an element that joins late of the first page too', async () => {
    const { element, later } = await withFirstPage();
    const second = await library();
    await second.updateComplete;
    expect(titles(second)).to.deep.equal(['Beta', 'Delta']);
    expect(network.requests).to.have.length(2);
    await finish(element, later);
    await second.updateComplete;
    expect(titles(second)).to.have.length(4);
  });

  it('stays a whole list while it is loaded again', async () => {
    const { element, later } = await withFirstPage();
    await finish(element, later);
    const reloaded = element.reload();
    (await network.next()).answer(FIRST);
    const again = await network.next();
    await element.updateComplete;
    expect(titles(element)).to.have.length(4);
    again.answer(SECOND);
    await reloaded;
    expect(element.state).to.equal('ready');
  });

  it('lets go of what it holds back at another address', async () => {
    const { element, later } = await withFirstPage();
    find(element, 'input[type="search"]').focus();
    await finishHeld(element, later);
    element.src = 'https://board.example/other.json';
    (await network.next()).answer(jsonFeed(manyItems(1)));
    await nextEvent(element, 'feed-load');
    expect(titles(element)).to.deep.equal(['Item 1']);
    expect(element.feed?.items).to.have.length(1);
    expect(findAll(element, 'button[part="update"]')).to.have.length(0);
  });

  it('starts with nothing at another address', async () => {
    const { element, later } = await withFirstPage();
    find(element, 'input[type="search"]').focus();
    element.src = 'https://board.example/other.json';
    await element.updateComplete;
    expect(later.aborted).to.equal(true);
    (await network.next()).answer(jsonFeed(manyItems(1)));
    await nextEvent(element, 'feed-load');
    expect(titles(element)).to.deep.equal(['Item 1']);
  });
});
