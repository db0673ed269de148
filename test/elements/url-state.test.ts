import { expect, fixture, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import type { ResourceLibrary } from '../../src/elements/resource-library.js';
import { jsonFeed } from '../helpers/feeds.js';
import { takeOverFetch } from '../helpers/fetch-by-hand.js';
import type { HeldHistory } from '../helpers/held-history.js';
import { holdHistory } from '../helpers/held-history.js';
import { find, findAll, nextEvent, textsOf, type } from '../helpers/shadow.js';

const FEED = jsonFeed(
  Array.from({ length: 30 }, (_, n) => ({
    id: `item-${n}`,
    title: `Item ${String(n).padStart(2, '0')}`,
    content_text: n === 3 ? 'About a canal.' : 'Text.',
    tags: [n % 2 === 0 ? 'Even' : 'Odd'],
  })),
  { title: 'Library' },
);

describe('the query in the address', () => {
  const { warn } = console;
  const { href: start } = location;
  let warnings: string[];
  let held: HeldHistory;

  beforeEach(() => {
    held = holdHistory();
    warnings = [];
    console.warn = (message: string) => warnings.push(message);
  });

  afterEach(() => {
    console.warn = warn;
    held.restore();
  });

  async function library(attributes: Record<string, string> = {}): Promise<ResourceLibrary> {
    const element = document.createElement('resource-library');
    const settings = { 'url-state': 'lib', 'page-size': '10', ...attributes };
    for (const [name, value] of Object.entries(settings)) element.setAttribute(name, value);
    element.feed = FEED;
    return fixture<ResourceLibrary>(element);
  }

  /** The address with our parameters beside those that the test page has. */
  function visit(params: string): void {
    const { search } = new URL(start);
    history.replaceState(null, '', `${search ? `${search}&` : '?'}${params}`);
  }

  const own = () =>
    location.search
      .slice(1)
      .split('&')
      .filter((part) => part.startsWith('lib.'));

  const option = (element: Element, value: string) =>
    findAll<HTMLInputElement>(element, 'input[type="checkbox"]').find((box) => box.value === value);

  const titles = (element: Element) => textsOf(element, '[part="title"]');

  async function back(element: ResourceLibrary): Promise<void> {
    const changed = nextEvent(element, 'query-change');
    held.go(-1);
    await changed;
    await element.updateComplete;
  }

  it('is asked for at the start', async () => {
    visit('lib.q=canal');
    expect(titles(await library())).to.deep.equal(['Item 03']);
    visit('lib.category=Odd&lib.page=2');
    expect(titles(await library())).to.deep.equal(
      ['21', '23', '25', '27', '29'].map((n) => `Item ${n}`),
    );
  });

  it('brings as many items as were loaded where the list grows', async () => {
    visit('lib.page=3');
    expect(titles(await library({ paging: 'more' }))).to.have.length(30);
  });

  it('opens no more than 200 items by itself where the list grows', async () => {
    const feed = jsonFeed(
      Array.from({ length: 500 }, (_, n) => ({ id: `${n}`, title: `Item ${n}` })),
    );
    visit('lib.page=99999');
    const element = await library({ paging: 'more', 'page-size': '20' });
    element.feed = feed;
    await element.updateComplete;
    expect(titles(element)).to.have.length(200);
    find(element, '.more').click();
    await element.updateComplete;
    expect(own()).to.deep.equal(['lib.page=11']);
    expect(titles(element), 'opened by the reader').to.have.length(220);
    element.remove();
    const again = await library({ paging: 'more', 'page-size': '20' });
    again.feed = feed;
    await again.updateComplete;
    expect(titles(again), 'from the entry, as after a reload').to.have.length(220);
    find(again, '.more').click();
    await again.updateComplete;
    await back(again);
    expect(titles(again), 'after Back').to.have.length(220);
    again.remove();
    history.replaceState(null, '');
    const copied = await library({ paging: 'more', 'page-size': '20' });
    copied.feed = feed;
    await copied.updateComplete;
    expect(titles(copied), 'from the address alone').to.have.length(200);
  });

  it('keeps its first page where that alone has more than 200 items', async () => {
    visit('lib.page=7');
    const element = await library({ paging: 'more', 'page-size': '1000' });
    expect(titles(element)).to.have.length(30);
    expect(element.query.page).to.equal(1);
  });

  it('is not looked at, nor written, unless the page asks for it', async () => {
    visit('lib.q=canal');
    const element = await library({ 'url-state': '' });
    expect(titles(element)).to.have.length(10);
    option(element, 'Odd')?.click();
    await element.updateComplete;
    expect(own()).to.deep.equal(['lib.q=canal']);
  });

  it('is written as the reader chooses, beside what others have there', async () => {
    visit('other=a%20b#part');
    const element = await library();
    option(element, 'Odd')?.click();
    await element.updateComplete;
    expect(own()).to.deep.equal(['lib.category=Odd']);
    expect(location.search).to.contain('other=a%20b');
    expect(location.hash).to.equal('#part');
  });

  it('makes one entry for each choice, and Back takes it back', async () => {
    const element = await library();
    option(element, 'Odd')?.click();
    await element.updateComplete;
    findAll(element, '[part="pager"] button').at(-1)?.click();
    await element.updateComplete;
    expect(held.made).to.equal(2);
    expect(element.query.page).to.equal(2);
    await back(element);
    expect([element.query.page, element.query.facets.category]).to.deep.equal([1, ['Odd']]);
    await back(element);
    expect(element.query.facets).to.deep.equal({});
    expect(own()).to.deep.equal([]);
    const forward = nextEvent(element, 'query-change');
    held.go(1);
    await forward;
    expect(element.query.facets.category).to.deep.equal(['Odd']);
  });

  it('makes no entry for typing, but keeps what was typed', async () => {
    const element = await library();
    for (const text of ['c', 'ca', 'canal']) {
      type(find(element, 'input[type="search"]'), text);
      await element.updateComplete;
    }
    expect(held.made).to.equal(0);
    expect(own()).to.deep.equal(['lib.q=canal']);
  });

  it('makes no entry for what changes nothing', async () => {
    const element = await library();
    findAll(element, '[part="pager"] button')[0]?.click();
    await element.updateComplete;
    expect(held.made).to.equal(0);
  });

  it('goes back to what the page itself asked for', async () => {
    const element = await library();
    expect(own()).to.deep.equal([]);
    option(element, 'Even')?.click();
    await element.updateComplete;
    await back(element);
    expect(element.query.facets).to.deep.equal({});
    expect(option(element, 'Even')?.checked).to.equal(false);
  });

  it('of two lists on a page does not mix', async () => {
    const one = await library();
    const two = await library({ 'url-state': 'two' });
    option(one, 'Odd')?.click();
    await one.updateComplete;
    option(two, 'Even')?.click();
    await two.updateComplete;
    expect(location.search).to.contain('lib.category=Odd').and.contain('two.category=Even');
    await back(two);
    expect(one.query.facets.category).to.deep.equal(['Odd']);
    expect(two.query.facets).to.deep.equal({});
  });

  it('ignores what the list does not have or does not offer', async () => {
    visit('lib.category=Gone&lib.category=Odd&lib.year=2024&lib.sort=worst&lib.page=99');
    const element = await library();
    expect(element.query.facets).to.deep.equal({ category: ['Odd'] });
    expect(textsOf(element, '.chip')).to.have.length(1);
    expect(titles(element)).to.have.length(5);
  });

  it('keeps what another script has in the state of the entry', async () => {
    history.replaceState({ router: 7 }, '');
    const element = await library();
    option(element, 'Odd')?.click();
    await element.updateComplete;
    expect((history.state as { router: number }).router).to.equal(7);
  });

  it('brings the reader back to the place on the page', async () => {
    const tall = await fixture<HTMLElement>('<div></div>');
    tall.style.height = '5000px';
    const element = await library();
    window.scrollTo(0, 640);
    await waitUntil(() => window.scrollY === 640);
    option(element, 'Odd')?.click();
    await element.updateComplete;
    window.scrollTo(0, 0);
    await waitUntil(() => window.scrollY === 0);
    await back(element);
    await waitUntil(() => window.scrollY === 640);
    tall.remove();
  });

  it('moves the page once for each step, and not again when something else changes', async () => {
    const tall = await fixture<HTMLElement>('<div></div>');
    tall.style.height = '5000px';
    const element = await library();
    window.scrollTo(0, 640);
    await waitUntil(() => window.scrollY === 640);
    window.dispatchEvent(new Event('pagehide'));
    held.go(0);
    await element.updateComplete;
    window.scrollTo(0, 0);
    await waitUntil(() => window.scrollY === 0);
    element.requestUpdate();
    await element.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(window.scrollY).to.equal(0);
    tall.remove();
  });

  it('leaves a reader alone who has moved while the list was on its way', async () => {
    const network = takeOverFetch();
    const tall = await fixture<HTMLElement>('<div></div>');
    tall.style.height = '5000px';
    try {
      for (const move of [undefined, 'wheel', 'touchmove', 'keydown', 'pointerdown']) {
        visit('lib.category=Odd');
        history.replaceState({ 'safeguarding-widgets:scroll': 640 }, '');
        const element = document.createElement('resource-library');
        Object.assign(element, { src: 'https://board.example/feed.json', loading: 'eager' });
        element.urlState = 'lib';
        await fixture(element);
        window.scrollTo(0, 100);
        await waitUntil(() => window.scrollY === 100);
        if (move) window.dispatchEvent(new Event(move));
        const loaded = nextEvent(element, 'feed-load');
        (await network.next()).answer(FEED);
        await loaded;
        await element.updateComplete;
        await new Promise((resolve) => requestAnimationFrame(resolve));
        expect(window.scrollY, move).to.equal(move ? 100 : 640);
        element.remove();
      }
    } finally {
      network.restore();
      tall.remove();
      window.scrollTo(0, 0);
    }
  });

  it('stays off under a name that cannot be a parameter’s, and says so once', async () => {
    const element = await library({ 'url-state': 'a b' });
    option(element, 'Odd')?.click();
    await element.updateComplete;
    expect(location.search).not.to.contain('category');
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('url-state').and.contain('“a b”');
  });

  it('is left alone by an element that is gone', async () => {
    const element = await library();
    option(element, 'Odd')?.click();
    await element.updateComplete;
    element.remove();
    held.go(-1);
    expect(element.query.facets.category).to.deep.equal(['Odd']);
  });
});
