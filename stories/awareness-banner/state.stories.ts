import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import {
  campaignFeed,
  hostileCampaignFeed,
  problemCampaignFeed,
} from '../../test/fixtures/stories.js';
import { richCampaign } from '../design/specimens.js';
import { metaOf } from '../helpers/args.js';
import { BUSY, expectedFeed, FEEDS } from '../helpers/feeds.js';
import { withNote } from '../helpers/hosts.js';
import {
  expectHarmless,
  expectNothingTaken,
  expectParts,
  inside,
  partsOf,
  playing,
  textsOf,
} from '../helpers/play.js';
import { withProblems } from '../helpers/problems.js';
import { statesOf } from '../helpers/states.js';
import type { WidgetArgs } from '../helpers/widget.js';

const TAG = 'awareness-banner';
const { demo } = FEEDS[TAG];
const state = statesOf(TAG);
/** No campaign within two weeks. */
const QUIET = '2026-12-15';

export default {
  ...metaOf(TAG),
  title: 'awareness-banner/State',
  // A set moment: a story must look the same next year.
  args: { now: BUSY },
} satisfies Meta<WidgetArgs>;
type Story = StoryObj<WidgetArgs>;

export const Ready: Story = state('ready');
/** The request is under way: the page's own content stands in. */
export const Loading: Story = state('loading');
/** A feed that has nothing in it: nothing is shown, and no space is taken. */
export const Empty: Story = state('empty');
/** The feed cannot be had: the page's own content stays, with a sentence and a button. */
export const Failed: Story = state('failed');
/** Loaded once, then not again: campaigns stay as they were. */
export const Stale: Story = state('stale');
/** Only what is still to come, while others are on. */
export const Filtered: Story = state('filtered');
export const OneItem: Story = state('oneItem');
/** As many as `max` are shown, and a button counts the others. */
export const FiveHundredItems: Story = state('fiveHundredItems');
/** Words and addresses that no hyphen parts, on a small telephone. */
export const LongWords: Story = state('longWords');

/** No campaign is due: nothing is shown, and no space is taken. */
export const NothingDue: Story = {
  args: { feed: demo, now: QUIET },
  decorators: [withNote('On 15 December nothing is due: nothing is shown above this line.')],
  play: playing(TAG, expectNothingTaken),
};

/** No address and no feed: the page's own content is all there is. */
export const FallbackContent: Story = state('fallbackContent');

/** A campaign with its links, an event, and help contacts from the feed. */
export const Everything: Story = {
  args: { feed: richCampaign, dismissible: true },
  play: playing(TAG, async (widget) => {
    for (const part of ['links', 'event', 'help', 'dismiss']) {
      await expect(partsOf(widget, part)[0]).toBeVisible();
    }
  }),
};

/** A campaign that is on today. */
export const Active: Story = {
  args: { feed: campaignFeed(), show: ['active'] },
  play: playing(TAG, async (widget) => {
    await expect(textsOf(widget, 'title')).toEqual(['Example week that is on']);
  }),
};

/** A campaign that begins within `lead-days`. */
export const Upcoming: Story = {
  args: { feed: campaignFeed(), now: '2026-11-23', 'lead-days': 3 },
  play: playing(TAG, async (widget) => {
    await expect(textsOf(widget, 'title')).toEqual(['Example day that comes']);
  }),
};

/** The feed gives no dates: the day is computed from its rule, and marked as expected. */
export const ExpectedDate: Story = {
  args: { feed: expectedFeed(), now: '2027-02-01' },
  play: playing(TAG, async (widget) => {
    await expect(textsOf(widget, 'date')).toEqual(['Tuesday 9 February 2027 (date expected)']);
  }),
};

/** More campaigns than `max`: a button counts the others. */
export const Several: Story = {
  args: { feed: demo, max: 2 },
  play: playing(TAG, async (widget) => {
    await expect(partsOf(widget, 'campaign')).toHaveLength(2);
    await expect(inside(widget).getByText('and 2 more')).toBeVisible();
  }),
};

/** Mistakes in a feed cost no other campaign, and are reported. */
export const FeedWithProblems: Story = {
  args: { feed: problemCampaignFeed() },
  decorators: [withProblems],
  play: playing(TAG, async (widget) => {
    await expect(textsOf(widget, 'title')).toContain('Nothing is wrong here');
    await expect(widget.feed?.problems.length).toBeGreaterThan(0);
  }),
};

/** Markup, scripts and addresses that run code are shown as text, or not at all. */
export const HostileFeed: Story = {
  args: { feed: hostileCampaignFeed() },
  play: playing(TAG, expectHarmless),
};

/** Loads again every 15 minutes while the page is visible, for a screen that is left on all day. */
export const Refresh: Story = {
  args: {
    src: 'feeds/campaigns.json',
    format: 'jsonfeed',
    loading: 'eager',
    refresh: 15,
  },
  play: playing(TAG, (widget) => expectParts(widget, 'campaign', 3)),
};

/** What search engines are told of it, as a data block among the element's children. */
export const StructuredData: Story = state('structuredData');
