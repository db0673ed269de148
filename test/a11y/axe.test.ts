import { expect, fixture } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import '../../src/define.js';
import {
  campaignEventsFeed,
  campaignFeed,
  emptyFeed,
  helpFeed,
  welshCampaignFeed,
  welshFeed,
} from '../fixtures/stories.js';
import { demoFeed } from '../helpers/feeds.js';
import type { FetchByHand } from '../helpers/fetch-by-hand.js';
import { takeOverFetch } from '../helpers/fetch-by-hand.js';
import { find, findAll, nextEvent } from '../helpers/shadow.js';

const TAGS = ['safeguarding-news', 'resource-library', 'awareness-banner'] as const;
type Tag = (typeof TAGS)[number];
type Widget = HTMLElementTagNameMap[Tag];
type DemoName = Parameters<typeof demoFeed>[0];

/** One thing that an element can show. */
interface Case {
  readonly tag: Tag;
  readonly shows: string;
  readonly feed: () => object;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly query?: object;
  /** What must be on screen, so that the check does not run over something else. */
  readonly has: string;
  readonly language?: string;
}

const demo = new Map<DemoName, object>();
const demoOf = (name: DemoName) => () => demo.get(name) ?? {};
const news = demoOf('news');
const library = demoOf('library');
const campaigns = demoOf('campaigns');

const ALL_NEWS = 'search category source topic year';
const ALL_LIBRARY = 'search category source audience format year status';
const CRIME = { facets: { category: ['Crime/ASB'] } };
const NOW = '2026-11-18T12:00';

const NEWS: readonly Omit<Case, 'tag'>[] = [
  { shows: 'a list', feed: news, has: '[part="item"]' },
  { shows: 'no items', feed: emptyFeed, has: '[part="empty"]' },
  { shows: 'nothing that matches', feed: news, query: { text: 'xyzzy' }, has: '[part="empty"]' },
  { shows: 'a search', feed: news, query: { text: 'children' }, has: '[part="selected"]' },
  { shows: 'page 2', feed: news, query: { page: 2 }, has: 'li:nth-child(11) [part="item"]' },
  {
    shows: 'numbered pages',
    feed: news,
    attributes: { paging: 'pages', 'page-size': '5' },
    query: { page: 2 },
    has: '[aria-current="page"]',
  },
  { shows: 'a digest', feed: news, attributes: { layout: 'digest' }, has: '[part="group-title"]' },
  { shows: 'headlines only', feed: news, attributes: { layout: 'compact' }, has: '.compact' },
  {
    shows: 'groups by month',
    feed: news,
    attributes: { 'group-by': 'month' },
    has: '[part="group-title"]',
  },
  {
    shows: 'all filters',
    feed: news,
    attributes: { filters: ALL_NEWS },
    has: '[data-facet="year"]',
  },
  { shows: 'no heading', feed: news, attributes: { 'without-heading': '' }, has: '[aria-label]' },
  { shows: 'help contacts', feed: helpFeed, has: '[part="help"]' },
  { shows: 'Welsh', feed: welshFeed, language: 'cy', has: '[lang="cy"] [part="item"]' },
];

const LIBRARY: readonly Omit<Case, 'tag'>[] = [
  { shows: 'a list', feed: library, has: '[part="item"]' },
  { shows: 'no items', feed: emptyFeed, has: '[part="empty"]' },
  { shows: 'nothing that matches', feed: library, query: { text: 'xyzzy' }, has: '[part="empty"]' },
  { shows: 'a ticked category', feed: library, query: CRIME, has: '[part="selected"] .chip' },
  { shows: 'page 2', feed: library, query: { page: 2 }, has: '[aria-current="page"]' },
  {
    shows: 'all filters',
    feed: library,
    attributes: { filters: ALL_LIBRARY },
    query: CRIME,
    has: '[data-facet="year"]',
  },
  {
    shows: 'no heading',
    feed: library,
    attributes: { 'without-heading': '' },
    has: 'section[aria-label]',
  },
  { shows: 'a deep heading', feed: library, attributes: { 'heading-level': '6' }, has: 'h6' },
  { shows: 'help contacts', feed: helpFeed, has: '[part="help"]' },
  { shows: 'Welsh', feed: library, language: 'cy', query: CRIME, has: '[lang="cy"] .chip' },
];

const BANNER: readonly Omit<Case, 'tag'>[] = [
  {
    shows: 'a campaign that is on',
    feed: campaignFeed,
    attributes: { now: NOW, show: 'active' },
    has: '.active',
  },
  {
    shows: 'a campaign that comes',
    feed: campaignFeed,
    attributes: { now: NOW, show: 'upcoming' },
    has: '[part="tag"]',
  },
  {
    shows: 'several campaigns and the number of others',
    feed: campaigns,
    attributes: { now: NOW },
    has: '.rest',
  },
  {
    shows: 'a button that hides it',
    feed: campaignFeed,
    attributes: { now: NOW, dismissible: '' },
    has: '[part="dismiss"]',
  },
  {
    shows: 'events',
    feed: campaignEventsFeed,
    attributes: { now: NOW },
    has: '[part="event"] a',
  },
  {
    shows: 'no heading',
    feed: campaignFeed,
    attributes: { now: NOW, 'without-heading': '' },
    has: 'section[aria-label]',
  },
  {
    shows: 'Welsh',
    feed: welshCampaignFeed,
    attributes: { now: NOW },
    language: 'cy',
    has: '[lang="cy"] [part="campaign"]',
  },
];

const CASES: readonly Case[] = [
  ...NEWS.map((row) => ({ tag: 'safeguarding-news' as const, ...row })),
  ...LIBRARY.map((row) => ({ tag: 'resource-library' as const, ...row })),
  ...BANNER.map((row) => ({ tag: 'awareness-banner' as const, ...row })),
];

function create(tag: Tag, attributes: Readonly<Record<string, string>> = {}): Widget {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** Puts an element on a page of the given look; a class of the page's, as a site has it. */
async function place(element: Widget, host: string): Promise<void> {
  const page = document.createElement('div');
  page.className = host;
  page.append(element);
  await fixture(page);
  await element.updateComplete;
}

async function show({ tag, feed, attributes, query, language, has }: Case, host = 'light') {
  const element = create(tag, { ...attributes, ...(language && { lang: language }) });
  element.feed = feed();
  if (query && 'query' in element) element.query = query;
  await place(element, host);
  find(element, has);
  return element;
}

before(async () => {
  const names: readonly DemoName[] = ['news', 'library', 'campaigns'];
  for (const name of names) {
    const response = await fetch(demoFeed(name));
    demo.set(name, (await response.json()) as object);
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    .light { background: #fff; color: #1a1a1a; }
    .dark { background: #10171e; color: #f2f4f5; }
    .dark > * > a { color: inherit; }
  `);
  document.adoptedStyleSheets.push(sheet);
});

after(() => {
  document.adoptedStyleSheets.pop();
});

for (const host of ['light', 'dark']) {
  describe(`on a ${host} page`, () => {
    for (const row of CASES) {
      it(`<${row.tag}> that shows ${row.shows} is accessible`, async () => {
        await expect(await show(row, host)).to.be.accessible();
      });
    }

    it('the colours of the text are those of the page, so contrast is what axe measured', async () => {
      const element = await show(CASES[0]!, host);
      expect(getComputedStyle(find(element, '[part="title"]')).color).to.equal(
        host === 'dark' ? 'rgb(242, 244, 245)' : 'rgb(26, 26, 26)',
      );
    });
  });
}

describe('before its feed is there, or without it', () => {
  const { warn } = console;
  const src = 'https://board.example/feed.json';
  const loading = 'eager';
  let network: FetchByHand;

  beforeEach(() => {
    network = takeOverFetch();
    console.warn = () => undefined;
  });

  afterEach(() => {
    network.restore();
    console.warn = warn;
  });

  async function waiting(tag: Tag, attributes: Record<string, string>, host: string) {
    const element = create(tag, { now: NOW, ...attributes });
    const link = document.createElement('a');
    link.href = 'https://board.example/';
    link.textContent = 'All that the board publishes';
    element.append(link);
    await place(element, host);
    return element;
  }

  async function fail(element: Widget): Promise<void> {
    const failed = nextEvent(element, 'feed-error');
    (await network.next()).answer('', { status: 404 });
    await failed;
  }

  for (const host of ['light', 'dark']) {
    for (const tag of TAGS) {
      it(`<${tag}> on a ${host} page is accessible while idle, with its fallback`, async () => {
        const element = await waiting(tag, {}, host);
        expect(element.state).to.equal('idle');
        await expect(element).to.be.accessible();
      });

      it(`<${tag}> on a ${host} page is accessible while it loads`, async () => {
        const element = await waiting(tag, { src, loading }, host);
        expect(element.state).to.equal('loading');
        await expect(element).to.be.accessible();
      });

      it(`<${tag}> on a ${host} page is accessible when its feed has failed`, async () => {
        const element = await waiting(tag, { src, loading }, host);
        await fail(element);
        find(element, '[part="retry"]');
        await expect(element).to.be.accessible();
      });

      it(`<${tag}> on a ${host} page is accessible with a feed that is stale`, async () => {
        const element = await waiting(tag, { src, loading }, host);
        const loaded = nextEvent(element, 'feed-load');
        (await network.next()).answer(
          tag === 'awareness-banner' ? campaignFeed() : demoOf('news')(),
        );
        await loaded;
        const settled = element.reload();
        await fail(element);
        await settled;
        expect(element.matches(':state(stale)')).to.equal(true);
        find(element, 'section [part="error"]');
        await expect(element).to.be.accessible();
      });
    }
  }
});

describe('a banner with nothing due', () => {
  it('is accessible and leaves nothing in the accessibility tree', async () => {
    const element = create('awareness-banner', { now: '2025-01-01' });
    element.feed = campaigns();
    await place(element, 'light');
    expect(findAll(element, '*')).to.have.length(0);
    await expect(element).to.be.accessible();
  });
});

// Only Chromium can pretend them; elsewhere these would be the tests of the light page again.
if (navigator.userAgent.includes('Chrome')) {
  describe('in forced colours', () => {
    const emulate = (active: boolean) =>
      executeServerCommand<boolean, { active: boolean }>('emulate-forced-colors', { active });

    before(async () => {
      expect(await emulate(true)).to.equal(true);
    });

    after(async () => {
      await emulate(false);
    });

    it('the page is in forced colours', () => {
      expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
    });

    for (const row of CASES) {
      it(`<${row.tag}> that shows ${row.shows} is accessible`, async () => {
        await expect(await show(row)).to.be.accessible();
      });
    }
  });
}
