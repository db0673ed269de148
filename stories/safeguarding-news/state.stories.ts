import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { ATOM, wordpressPosts } from '../../test/fixtures/other-formats.js';
import { webPage, xmlAnswer } from '../../test/fixtures/responses.js';
import {
  emptyFeed,
  hostileFeed,
  partialDatesFeed,
  problemFeed,
  sameTitleFeed,
  standingFeed,
} from '../../test/fixtures/stories.js';
import { html } from 'lit';
import { NEWS_FILTERS } from '../../src/index.js';
import { answering } from '../helpers/answers.js';
import { metaOf } from '../helpers/args.js';
import { eventsFeed, FEEDS } from '../helpers/feeds.js';
import {
  expectCount,
  expectHarmless,
  expectParts,
  expectState,
  partsOf,
  playing,
  textsOf,
} from '../helpers/play.js';
import { withProblems } from '../helpers/problems.js';
import { statesOf } from '../helpers/states.js';
import { updating } from '../helpers/updating.js';
import type { WidgetArgs } from '../helpers/widget.js';

const TAG = 'safeguarding-news';
const { demo } = FEEDS[TAG];
const state = statesOf(TAG);

export default { ...metaOf(TAG), title: 'safeguarding-news/State' } satisfies Meta<WidgetArgs>;
type Story = StoryObj<WidgetArgs>;

export const Ready: Story = state('ready');
/** The request is under way: the page's own content stands in. */
export const Loading: Story = state('loading');
/** A feed that has nothing in it yet. */
export const Empty: Story = state('empty');
/** The feed cannot be had: the page's own content stays, with a sentence and a button. */
export const Failed: Story = state('failed');
/** Loaded once, then not again: the old list stays, and says since when. */
export const Stale: Story = state('stale');
/** A reader ticked a category. */
export const Filtered: Story = state('filtered');
export const OneItem: Story = state('oneItem');
/** One page of them is in the document. */
export const FiveHundredItems: Story = state('fiveHundredItems');
/** Words and addresses that no hyphen parts, on a small telephone. */
export const LongWords: Story = state('longWords');

/** No address and no feed: the page's own content is all there is. */
export const FallbackContent: Story = state('fallbackContent');

/** The address of a page where a feed's should be, which is the commonest mistake. */
export const FailedByWebPage: Story = {
  args: { src: 'news-page.json' },
  beforeEach: answering('news-page.json', webPage),
  play: playing(TAG, (widget) => expectState(widget, 'failed')),
};

/** What arrives while somebody is on the list waits, and a button offers it. */
export const Update: Story = updating(TAG);

/** What takes place, and a button that saves it to a calendar. */
export const Events: Story = {
  args: { feed: eventsFeed() },
  play: playing(TAG, async (widget) => {
    await expectParts(widget, 'event', 2);
    await expectParts(widget, 'calendar', 2);
  }),
};

/** A search that finds nothing. */
export const NothingMatches: Story = {
  args: { feed: demo, query: { text: 'zzz' } },
  play: playing(TAG, async (widget) => {
    await expectCount(widget, '0 of 20 news items');
    await expect(partsOf(widget, 'empty')[0]).toBeVisible();
  }),
};

/** Content of the page's own where nothing is to be listed. */
export const NothingMatchesInWordsOfThePage: Story = {
  args: {
    feed: emptyFeed(),
    content: html`<p slot="empty">No news now. Come back after the holidays.</p>`,
  },
  play: playing(TAG, async (widget) => {
    await waitFor(() => expect(widget.querySelector('[slot="empty"]')).toBeVisible());
  }),
};

/** A WordPress collection as the REST API answers: encoded titles, terms, a file in the text. */
export const FromWordPress: Story = {
  args: {
    feed: wordpressPosts(),
    heading: 'From a WordPress site',
    filters: ['search', 'category'],
  },
  play: playing(TAG, async (widget) => {
    await waitFor(() => expect(partsOf(widget, 'item')).toHaveLength(2));
    await expect(partsOf(widget, 'title')[0]).toHaveTextContent(
      'Online safety – a guide for parents & carers',
    );
  }),
};

/** A feed of Atom, with an entry in Welsh. */
export const FromAtom: Story = {
  args: { src: 'atom.xml', format: 'rss' },
  beforeEach: answering('atom.xml', xmlAnswer(ATOM)),
  play: playing(TAG, async (widget) => {
    await waitFor(() => expect(partsOf(widget, 'item')).toHaveLength(2));
    await expect(partsOf(widget, 'title')[1]?.querySelector('[lang="cy"]')).toBeVisible();
  }),
};

/** Mistakes in a feed cost no other item, and are reported. */
export const FeedWithProblems: Story = {
  args: { feed: problemFeed() },
  decorators: [withProblems],
  play: playing(TAG, async (widget) => {
    await expect(textsOf(widget, 'title')).toContain('Nothing is wrong here');
    await expect(widget.feed?.problems.length).toBeGreaterThan(4);
  }),
};

/** Markup, scripts and addresses that run code are shown as text, or not at all. */
export const HostileFeed: Story = {
  args: { feed: hostileFeed(), filters: [...NEWS_FILTERS] },
  play: playing(TAG, expectHarmless),
};

/** Items without a date stand last, whatever the direction. */
export const UndatedLast: Story = {
  args: { feed: partialDatesFeed() },
  play: playing(TAG, async (widget) => {
    const last = textsOf(widget, 'title').slice(-2);
    await expect(last).toEqual(['First undated item', 'Second undated item']);
  }),
};

/** Oldest first; items without a date are last here as well. */
export const OldestFirst: Story = {
  args: { feed: partialDatesFeed(), sort: 'oldest' },
  play: playing(TAG, async (widget) => {
    const titles = textsOf(widget, 'title');
    await expect(titles[0]).toBe('Only the year is known');
    await expect(titles.slice(-2)).toEqual(['First undated item', 'Second undated item']);
  }),
};

/** Items of two categories that the page chose. */
export const CategoryPreset: Story = {
  args: { feed: demo, category: 'Online safety, Case reviews' },
  play: playing(TAG, async (widget) => {
    await expect(widget.listed.length).toBeGreaterThan(0);
    await expect(widget.listed.length).toBeLessThan(demo.items.length);
  }),
};

/** Two items that share a title are two items. */
export const TwoItemsWithOneTitle: Story = {
  args: { feed: sameTitleFeed() },
  play: playing(TAG, async (widget) => {
    await expect(textsOf(widget, 'title')).toEqual(['Neglect', 'Neglect']);
  }),
};

/** Superseded, withdrawn, due for review, gone, and a note on what a report describes. */
export const Standing: Story = {
  args: { feed: standingFeed() },
  play: playing(TAG, async (widget) => {
    await expect(partsOf(widget, 'note').length).toBeGreaterThan(3);
  }),
};

/** Loads again every 15 minutes while the page is visible, for a screen that is left on all day. */
export const Refresh: Story = {
  args: {
    src: 'feeds/news.json',
    format: 'jsonfeed',
    loading: 'eager',
    refresh: 15,
    'url-state': 'news',
    'page-size': 3,
  },
  play: playing(TAG, (widget) => expectCount(widget, '20 news items')),
};

/** What search engines are told of it, as a data block among the element's children. */
export const StructuredData: Story = state('structuredData');
