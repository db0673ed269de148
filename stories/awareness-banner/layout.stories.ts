import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { campaignEventsFeed } from '../../test/fixtures/stories.js';
import { metaOf } from '../helpers/args.js';
import { BUSY, FEEDS } from '../helpers/feeds.js';
import { inHost, underHeadings } from '../helpers/hosts.js';
import { expectParts, partsOf, playing, textsOf } from '../helpers/play.js';
import { statesOf } from '../helpers/states.js';
import type { WidgetArgs } from '../helpers/widget.js';

const TAG = 'awareness-banner';
const state = statesOf(TAG);

export default {
  ...metaOf(TAG),
  title: 'awareness-banner/Layout',
  args: { feed: FEEDS[TAG].demo, now: BUSY },
} satisfies Meta<WidgetArgs>;
type Story = StoryObj<WidgetArgs>;

/** As narrow as a small telephone. */
export const Narrow: Story = state('narrow');
/** A page whose style sheet wants to change everything. */
export const HostileHost: Story = state('hostileHost');
/** On paper: nothing to press. */
export const Print: Story = state('print');

/** One line a campaign. */
export const Slim: Story = {
  args: { layout: 'slim', dismissible: true, 'without-help': true },
  play: playing(TAG, async (widget) => {
    await expectParts(widget, 'campaign', 3);
    await expect(partsOf(widget, 'body')).toHaveLength(0);
  }),
};

/** As narrow as a small telephone, one line a campaign. */
export const SlimNarrow: Story = {
  args: { layout: 'slim', dismissible: true },
  decorators: [inHost('narrow')],
  play: playing(TAG, async (widget) => {
    await expectParts(widget, 'campaign', 3);
    await expect(widget.scrollWidth).toBeLessThanOrEqual(320);
  }),
};

/** Events of a campaign, and a button to hide it all, on a small telephone. */
export const EventsNarrow: Story = {
  args: { dismissible: true, feed: campaignEventsFeed() },
  decorators: [inHost('narrow')],
  play: playing(TAG, (widget) => expectParts(widget, 'event', 2)),
};

/** A page that sets its text in spaced capitals: the banner stays readable. */
export const ShoutingHost: Story = {
  decorators: [inHost('shouting')],
  play: playing(TAG, async (widget) => {
    await expect(getComputedStyle(partsOf(widget, 'title')[0]!).textTransform).toBe('none');
  }),
};

/** The region keeps its name for screen readers. */
export const WithoutHeading: Story = {
  args: { 'without-heading': true },
  play: playing(TAG, async (widget) => {
    await expect(partsOf(widget, 'heading')).toHaveLength(0);
    await expect(partsOf(widget, 'banner')[0]).toHaveAccessibleName();
  }),
};

/** For a place that has headings above it already: campaigns are one level deeper. */
export const HeadingLevel: Story = {
  args: { 'heading-level': 4 },
  decorators: [underHeadings],
  play: playing(TAG, async (widget) => {
    await expect(partsOf(widget, 'heading')[0]?.localName).toBe('h4');
    await expect(partsOf(widget, 'title')[0]?.localName).toBe('h5');
  }),
};

/** A heading of the page's own instead of the feed's title. */
export const CustomHeading: Story = {
  args: { heading: 'Get involved this month' },
  play: playing(TAG, async (widget) => {
    await expect(textsOf(widget, 'heading')).toEqual(['Get involved this month']);
  }),
};

/** Without the help contacts of the feed, where a page has its own. */
export const WithoutHelp: Story = {
  args: { 'without-help': true },
  play: playing(TAG, async (widget) => {
    await expect(partsOf(widget, 'help')).toHaveLength(0);
  }),
};
