import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { LIBRARY_FILTERS } from '../../src/index.js';
import { govukResults } from '../../test/fixtures/other-formats.js';
import { feedAnswer, notFound } from '../../test/fixtures/responses.js';
import {
  helpFeed,
  hostileFeed,
  manyTopicsFeed,
  problemFeed,
  standingFeed,
} from '../../test/fixtures/stories.js';
import { answeringAll } from '../helpers/answers.js';
import { metaOf } from '../helpers/args.js';
import { eventsFeed, FEEDS } from '../helpers/feeds.js';
import {
  expectCount,
  expectHarmless,
  expectParts,
  inside,
  partsOf,
  playing,
  textsOf,
} from '../helpers/play.js';
import { withProblems } from '../helpers/problems.js';
import { statesOf } from '../helpers/states.js';
import { updating } from '../helpers/updating.js';
import type { WidgetArgs } from '../helpers/widget.js';

const TAG = 'resource-library';
const { demo } = FEEDS[TAG];
const state = statesOf(TAG);

export default { ...metaOf(TAG), title: 'resource-library/State' } satisfies Meta<WidgetArgs>;
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

/** A later page did not come: what is there stays, with a sentence and a button. */
export const Incomplete: Story = {
  args: { src: 'library-incomplete.json' },
  beforeEach: answeringAll({
    'library-incomplete.json': [feedAnswer({ ...demo, next_url: 'library-page-2.json' })],
    'library-page-2.json': [notFound],
  }),
  play: playing(TAG, async (widget) => {
    await expectCount(widget, '35 resources');
    await expectParts(widget, 'error', 1);
  }),
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
  args: { feed: demo, query: { text: 'zzz', facets: { category: ['Drugs'] } } },
  play: playing(TAG, (widget) => expectCount(widget, '0 of 35 resources')),
};

/** Content of the page's own where nothing matches. */
export const NothingMatchesInWordsOfThePage: Story = {
  args: {
    feed: demo,
    query: { text: 'zzz' },
    content: html`<p slot="empty">
      Nothing matches. <a href="https://example.org/ask">Ask the board’s office</a>.
    </p>`,
  },
  play: playing(TAG, async (widget) => {
    await waitFor(() => expect(widget.querySelector('[slot="empty"]')).toBeVisible());
  }),
};

/** A search of GOV.UK, as its API answers. */
export const FromGovUk: Story = {
  args: {
    feed: govukResults(),
    heading: 'Guidance on GOV.UK',
    filters: ['search', 'category', 'status'],
  },
  play: playing(TAG, async (widget) => {
    await expectCount(widget, '2 resources');
    await expect(partsOf(widget, 'note')[0]).toHaveTextContent('Withdrawn');
  }),
};

/** A facet of more than twelve options has a box to find them. */
export const LongFacet: Story = {
  args: { feed: manyTopicsFeed(30), 'page-size': 3 },
  play: playing(TAG, async (widget) => {
    await expect(
      await inside(widget).findByRole('searchbox', { name: 'Find in: Category' }),
    ).toBeVisible();
  }),
};

/** A resource must have all ticked categories, so counts are of what both would leave. */
export const MatchAll: Story = {
  args: {
    feed: demo,
    match: 'all',
    query: { facets: { category: ['Health/Wellbeing', 'Operation Encompass'] } },
  },
  play: playing(TAG, (widget) => expectCount(widget, '1 of 35 resources')),
};

/** Only the resources of one category, chosen by the page. */
export const CategoryPreset: Story = {
  args: { feed: demo, category: 'Education' },
  play: playing(TAG, async (widget) => {
    await expect(widget.listed.length).toBeGreaterThan(0);
    await expect(widget.listed.length).toBeLessThan(demo.items.length);
  }),
};

export const NewestFirst: Story = {
  args: { feed: demo, sort: 'newest', 'page-size': 5 },
  play: playing(TAG, async (widget) => {
    const dates = partsOf(widget, 'date').map((date) => date.getAttribute('datetime') ?? '');
    await expect(dates).toEqual([...dates].sort().reverse());
  }),
};

/** Contacts from the feed. Hours are shown only if somebody checked them within a year. */
export const HelpContacts: Story = {
  args: { feed: helpFeed(), filters: [] },
  play: playing(TAG, async (widget) => {
    const [help] = textsOf(widget, 'help');
    await expect(help).toContain('Monday to Friday');
    await expect(help).not.toContain('nobody has checked');
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
  args: { feed: hostileFeed(), filters: [...LIBRARY_FILTERS] },
  play: playing(TAG, expectHarmless),
};

/** Superseded, withdrawn, due for review, gone, and a note on what a report describes. */
export const Standing: Story = {
  args: { feed: standingFeed(), filters: ['search', 'status'] },
  play: playing(TAG, async (widget) => {
    const titles = textsOf(widget, 'title');
    const replacement = titles.indexOf('Guidance for schools, 2025 edition');
    await expect(titles[replacement + 1]).toBe('Guidance for schools, 2023 edition');
  }),
};

/** Loads again every 15 minutes while the page is visible, for a screen that is left on all day. */
export const Refresh: Story = {
  args: {
    src: 'feeds/library.json',
    format: 'jsonfeed',
    loading: 'eager',
    refresh: 15,
    'page-size': 3,
  },
  play: playing(TAG, (widget) => expectCount(widget, '35 resources')),
};

/** What search engines are told of it, as a data block among the element's children. */
export const StructuredData: Story = state('structuredData');
