import { expect, fixture, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define.js';
import { campaignEventsFeed } from '../fixtures/stories.js';
import { demoFeed, jsonFeed, manyItems } from '../helpers/feeds.js';
import { takeOverFetch } from '../helpers/fetch-by-hand.js';
import { buttonOf, focused, nameOf, press, pressBack, walkTo } from '../helpers/keyboard.js';
import { find, findAll, nextEvent, textOf } from '../helpers/shadow.js';

type Tag = 'safeguarding-news' | 'resource-library' | 'awareness-banner';

interface Page<T extends Tag> {
  readonly element: HTMLElementTagNameMap[T];
  readonly before: HTMLButtonElement;
  readonly after: HTMLButtonElement;
}

/** An element between two buttons of the page; the focus is on the first, and moves by keys alone. */
async function open<T extends Tag>(
  tag: T,
  attributes: Record<string, string>,
  feed?: object,
): Promise<Page<T>> {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  const page = { element, before: buttonOf('Before'), after: buttonOf('After') };
  const main = document.createElement('main');
  const heading = document.createElement('h2');
  heading.textContent = 'Below';
  main.append(page.before, element, heading, page.after);
  const ended = Promise.race([nextEvent(element, 'feed-load'), nextEvent(element, 'feed-error')]);
  if (feed) element.feed = feed;
  await fixture(main);
  if (!feed) await ended;
  await element.updateComplete;
  page.before.focus();
  return page;
}

/** Few stops, as each key takes its time in WebKit. */
const SMALL = jsonFeed(
  manyItems(6).map((item, place) => ({
    ...item,
    summary: place < 4 ? 'Guidance' : 'Notes',
    tags: [place % 2 ? 'Schools' : 'Homes'],
  })),
);

const status = (element: Element) => textOf(find(element, '[part="status"]'));
const isFocused = (name: RegExp) => () => name.test(nameOf(focused() ?? document.body));
const pressEnter = () => press('Enter');

/** Links lead out of the test's page, so they are followed no further than to the click. */
function stay(event: Event): void {
  if (event.composedPath().some((target) => target instanceof HTMLAnchorElement)) {
    event.preventDefault();
  }
}

/** Many keys, one after the other, on a machine that may be busy. */
const PATIENCE = 30_000;

beforeEach(() => document.addEventListener('click', stay));
afterEach(() => document.removeEventListener('click', stay));

describe('with keys alone, in a library', function () {
  this.timeout(PATIENCE);

  it('one searches, filters, sorts, follows a link, turns the page, clears and leaves', async () => {
    const { element, before, after } = await open('resource-library', { 'page-size': '1' }, SMALL);

    await walkTo(/^search: Search resources$/);
    await sendKeys({ type: 'guid' });
    await waitUntil(() => /^4 of 6 resources$/.test(status(element)));

    await walkTo(/^checkbox: Homes/);
    await press(' ');
    await waitUntil(() => status(element) === '2 of 6 resources');
    expect(isFocused(/^checkbox: Homes/)()).to.equal(true);
    expect(findAll(element, '.chip')).to.have.length(1);

    await walkTo(/^select-one: Sort by$/);
    const sorted = nextEvent(element, 'query-change');
    await sendKeys({ type: 'N' });
    await sorted;
    expect(element.query.sort).to.equal('newest');

    const title = nameOf(find(element, '[part="title"] a'));
    await walkTo(/^a: /);
    expect(nameOf(focused()!)).to.equal(title);
    const opened = nextEvent(element, 'item-open');
    await pressEnter();
    expect(`a: ${(await opened).item.title}`).to.equal(title);

    await walkTo(/^button: Page 2$/);
    await pressEnter();
    await waitUntil(isFocused(/^h2: /));
    expect(element.query.page).to.equal(2);

    await walkTo(/^button: Remove filter: Homes/);
    await pressEnter();
    await waitUntil(() => findAll(element, '.chip').length === 0);

    await walkTo(/^button: Clear filters$/);
    await pressEnter();
    await waitUntil(isFocused(/^search: /));
    expect(status(element)).to.equal('6 resources');

    await pressBack();
    expect(document.activeElement === before).to.equal(true);
    await walkTo(after);
    expect(document.activeElement === after).to.equal(true);
  });
});

describe('with keys alone, in the news', function () {
  this.timeout(PATIENCE);

  it('one unfolds a text, shows more, finds nothing, clears, and leaves either way', async () => {
    const { element, before, after } = await open('safeguarding-news', {
      src: demoFeed('news'),
      loading: 'eager',
      'page-size': '2',
      'without-help': '',
    });

    await walkTo(/^summary: /);
    const details = focused()?.closest('details');
    expect(details?.open).to.equal(false);
    await pressEnter();
    await waitUntil(() => details?.open);
    await press(' ');
    await waitUntil(() => !details?.open);

    await walkTo(/^button: Show 2 more$/);
    await pressEnter();
    await waitUntil(() => focused() === findAll(element, '[part="title"]')[2]);
    expect(findAll(element, '[part="item"]')).to.have.length(4);

    await walkTo(/^search: /, pressBack);
    await sendKeys({ type: 'xyzzy' });
    await waitUntil(() => findAll(element, '[part="empty"]').length === 1);
    await walkTo(/^button: Clear filters$/);
    await pressEnter();
    await waitUntil(isFocused(/^search: /));
    expect(findAll(element, '[part="item"]')).to.have.length(2);

    const there = await walkTo(after);
    const back = await walkTo(before, pressBack);
    // The same stops in the other order, each way without the one it began at.
    expect(back.slice(0, -2)).to.deep.equal(there.slice(0, -1).reverse());
  });
});

describe('with keys alone, in a banner', function () {
  this.timeout(PATIENCE);

  it('one follows a link, saves dates, hides it, and reads on below', async () => {
    const { element, after } = await open(
      'awareness-banner',
      { now: '2026-11-18T12:00', dismissible: '' },
      campaignEventsFeed(),
    );

    await walkTo(/^a: /);
    const opened = nextEvent(element, 'item-open');
    await pressEnter();
    expect((await opened).item.title).to.equal('Example week with events');

    const saved: string[] = [];
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      saved.push(this.download);
    };
    try {
      await walkTo(findAll(element, '[part="calendar"]').at(-1)!);
      await pressEnter();
      await press(' ');
    } finally {
      // What stands on the prototype of all elements shows again.
      Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
    }
    expect(saved).to.deep.equal(Array(2).fill('example-week-with-events-2026-11-16.ics'));

    // It stands beside the heading, before the dates.
    await walkTo(/^button: Hide this message$/, pressBack);
    const hidden = nextEvent(element, 'banner-dismiss');
    await pressEnter();
    await hidden;
    await waitUntil(isFocused(/^h2: Below$/));
    expect(findAll(element, 'section')).to.have.length(0);

    await press('Tab');
    expect(document.activeElement === after).to.equal(true);
  });

  it('one passes through it, there and back', async () => {
    const { before, after } = await open(
      'awareness-banner',
      { now: '2026-11-18T12:00', dismissible: '' },
      campaignEventsFeed(),
    );
    const there = await walkTo(after);
    const back = await walkTo(before, pressBack);
    expect(there.length).to.be.greaterThan(4);
    expect(back.slice(0, -1)).to.deep.equal(there.slice(0, -1).reverse());
  });
});

describe('with keys alone, after a failure', function () {
  this.timeout(PATIENCE);

  const { warn } = console;

  for (const tag of ['safeguarding-news', 'resource-library', 'awareness-banner'] as const) {
    it(`one tries again, and <${tag}> gives the focus to its list`, async () => {
      const network = takeOverFetch();
      console.warn = () => undefined;
      try {
        void network.next().then((request) => request.answer('', { status: 404 }));
        const { element, after } = await open(tag, {
          src: 'https://board.example/feed.json',
          loading: 'eager',
          now: '2026-11-18T12:00',
        });
        await walkTo(/^button: Try again$/);
        const loaded = nextEvent(element, 'feed-load');
        await pressEnter();
        (await network.next()).answer(campaignEventsFeed());
        await loaded;
        await waitUntil(isFocused(/^h2: /));
        await walkTo(after);
      } finally {
        network.restore();
        console.warn = warn;
      }
    });
  }
});
