import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import type { GROUPINGS } from '../../src/index.js';
import { NEWS_FILTERS } from '../../src/index.js';
import { longFeed } from '../../test/fixtures/stories.js';
import { metaOf } from '../helpers/args.js';
import { FEEDS } from '../helpers/feeds.js';
import { inHost, underHeadings } from '../helpers/hosts.js';
import { partsOf, playing, textsOf } from '../helpers/play.js';
import { statesOf } from '../helpers/states.js';
import type { WidgetArgs } from '../helpers/widget.js';

const TAG = 'safeguarding-news';
const state = statesOf(TAG);

export default {
  ...metaOf(TAG),
  title: 'safeguarding-news/Layout',
  args: { feed: FEEDS[TAG].demo, 'page-size': 5 },
} satisfies Meta<WidgetArgs>;
type Story = StoryObj<WidgetArgs>;

/** As narrow as a small telephone. */
export const Narrow: Story = state('narrow');
/** A page whose style sheet wants to change everything. */
export const HostileHost: Story = state('hostileHost');
/** On paper: everything that matches, and nothing to press. */
export const Print: Story = state('print');

/** As narrow as a small telephone, with every control. */
export const NarrowWithAllFilters: Story = {
  args: { filters: [...NEWS_FILTERS], paging: 'pages' },
  decorators: [inHost('narrow')],
  play: playing(TAG, async (widget) => {
    // The facets are folded into one line that opens them.
    await expect(partsOf(widget, 'filters')[0]).not.toBeVisible();
  }),
};

/** A page that sets its text in spaced capitals: the widget stays readable. */
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
    await expect(widget.shadowRoot?.querySelector('section')).toHaveAccessibleName();
  }),
};

/** For a place that has headings above it already: items are one level deeper. */
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
  args: { heading: 'What is new for schools' },
  play: playing(TAG, async (widget) => {
    await expect(textsOf(widget, 'heading')).toEqual(['What is new for schools']);
  }),
};

/** Without the help contacts of the feed, where a page has its own. */
export const WithoutHelp: Story = {
  args: { 'without-help': true },
  play: playing(TAG, async (widget) => {
    await expect(partsOf(widget, 'help')).toHaveLength(0);
  }),
};

const grouped = (by: (typeof GROUPINGS)[number]): Story => ({
  args: { 'group-by': by, feed: longFeed(24), 'page-size': 8 },
  play: playing(TAG, async (widget) => {
    const titles = textsOf(widget, 'group-title');
    await expect(titles.length).toBeGreaterThan(0);
    await expect(new Set(titles).size).toBe(titles.length);
  }),
});

export const GroupedByMonth: Story = grouped('month');
export const GroupedByYear: Story = grouped('year');
export const GroupedByTopic: Story = grouped('topic');
export const GroupedBySource: Story = grouped('source');

/** The newest three and no more. */
export const Limit: Story = {
  args: { limit: 3, filters: [] },
  play: playing(TAG, async (widget) => {
    await expect(partsOf(widget, 'item')).toHaveLength(3);
  }),
};
