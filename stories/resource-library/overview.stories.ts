import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { LIBRARY_FILTERS } from '../../src/index.js';
import { attachmentsFeed } from '../../test/fixtures/stories.js';
import { metaOf } from '../helpers/args.js';
import { FEEDS } from '../helpers/feeds.js';
import { expectCount, expectParts, inside, partsOf, playing, textsOf } from '../helpers/play.js';
import type { WidgetArgs } from '../helpers/widget.js';

const TAG = 'resource-library';

export default {
  ...metaOf(TAG),
  title: 'resource-library/Overview',
  args: { feed: FEEDS[TAG].demo, 'page-size': 3 },
} satisfies Meta<WidgetArgs>;
type Story = StoryObj<WidgetArgs>;

/** Every attribute has a control: try them. */
export const Playground: Story = {
  args: { feed: undefined, src: 'feeds/library.json', loading: 'eager' },
  play: playing(TAG, (widget) => expectCount(widget, '35 resources')),
};

/** A search, categories to tick, and resources by title. */
export const Library: Story = {
  play: playing(TAG, (widget) => expectCount(widget, '35 resources')),
};

/** Every control that a library can have. */
export const Filters: Story = {
  args: { filters: [...LIBRARY_FILTERS], 'page-size': 2, 'without-help': true },
  play: playing(TAG, async (widget) => {
    await expectParts(widget, 'item', 2);
    await expect(partsOf(widget, 'facet').length).toBeGreaterThan(3);
  }),
};

/** Filters that the page's script ticked: they stand above the list, to be taken back. */
export const Ticked: Story = {
  args: {
    query: { facets: { category: ['Online Safety', 'Education'] } },
  },
  play: playing(TAG, async (widget) => {
    const box = inside(widget).getByRole('checkbox', { name: 'Online Safety (5)' });
    await expect(box).toBeChecked();
  }),
};

/** One button that adds resources, instead of pages. */
export const ShowMore: Story = {
  args: { paging: 'more', filters: ['search'], 'without-help': true },
  play: playing(TAG, async (widget) => {
    await expectParts(widget, 'item', 3);
    await expect(inside(widget).getByRole('button', { name: 'Show 3 more' })).toBeVisible();
  }),
};

/** Documents with format, size and pages, one on paper only, and a link text that says nothing. */
export const Attachments: Story = {
  args: { feed: attachmentsFeed(), filters: [] },
  play: playing(TAG, async (widget) => {
    const [form] = textsOf(widget, 'links').slice(-1);
    await expect(form).toMatch(/PDF, 1\d\d(\.\d)? KB/);
  }),
};

/** The first two by title and no controls, as a taste of the whole. */
export const Teaser: Story = {
  args: { limit: 2, filters: [], 'without-help': true },
  play: playing(TAG, (widget) => expectParts(widget, 'item', 2)),
};

/** Content of the page's own before and after the list. */
export const Slots: Story = {
  args: {
    limit: 2,
    filters: [],
    'without-help': true,
    content: html`<a href="https://partnership.example/library">Safeguarding library</a>
      <p slot="before">Chosen by the board’s learning group.</p>
      <p slot="after"><a href="https://example.org/suggest">Suggest a resource</a></p>`,
  },
  play: playing(TAG, async (widget) => {
    await expectParts(widget, 'item', 2);
    for (const paragraph of widget.querySelectorAll('p')) await expect(paragraph).toBeVisible();
  }),
};
