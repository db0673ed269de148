import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { LIBRARY_FILTERS } from '../../src/index.js';
import { metaOf } from '../helpers/args.js';
import { FEEDS } from '../helpers/feeds.js';
import { inHost, underHeadings } from '../helpers/hosts.js';
import { expectParts, inside, partsOf, playing, textsOf } from '../helpers/play.js';
import { statesOf } from '../helpers/states.js';
import type { WidgetArgs } from '../helpers/widget.js';

const TAG = 'resource-library';
const state = statesOf(TAG);

export default {
  ...metaOf(TAG),
  title: 'resource-library/Layout',
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
  args: { filters: [...LIBRARY_FILTERS] },
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
  args: { heading: 'For schools and colleges' },
  play: playing(TAG, async (widget) => {
    await expect(textsOf(widget, 'heading')).toEqual(['For schools and colleges']);
  }),
};

/** Without the help contacts of the feed, where a page has its own. */
export const WithoutHelp: Story = {
  args: { 'without-help': true },
  play: playing(TAG, async (widget) => {
    await expect(partsOf(widget, 'help')).toHaveLength(0);
  }),
};

/** Pages of five, so that there are seven. */
export const SevenPages: Story = {
  play: playing(TAG, async (widget) => {
    await expectParts(widget, 'item', 5);
    await expect(inside(widget).getByRole('button', { name: 'Page 7' })).toBeVisible();
  }),
};

/** The first four by title, as a taste of the whole. */
export const Limit: Story = {
  args: { limit: 4, filters: [] },
  play: playing(TAG, (widget) => expectParts(widget, 'item', 4)),
};
