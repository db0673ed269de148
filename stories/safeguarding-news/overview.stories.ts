import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { NEWS_FILTERS } from '../../src/index.js';
import { longFeed } from '../../test/fixtures/stories.js';
import { metaOf } from '../helpers/args.js';
import { FEEDS } from '../helpers/feeds.js';
import { expectCount, expectParts, partsOf, playing, textsOf } from '../helpers/play.js';
import type { WidgetArgs } from '../helpers/widget.js';

const TAG = 'safeguarding-news';

export default {
  ...metaOf(TAG),
  title: 'safeguarding-news/Overview',
  args: { feed: FEEDS[TAG].demo, 'page-size': 3 },
} satisfies Meta<WidgetArgs>;
type Story = StoryObj<WidgetArgs>;

/** Every attribute has a control: try them. */
export const Playground: Story = {
  args: { feed: undefined, src: 'feeds/news.json', loading: 'eager' },
  play: playing(TAG, (widget) => expectCount(widget, '20 news items')),
};

/** Each item has a heading, its dates, its source, a few words and where to read on. */
export const List: Story = {
  play: playing(TAG, (widget) => expectCount(widget, '20 news items')),
};

/** Headlines and dates, for a front page. */
export const Compact: Story = {
  args: { layout: 'compact', limit: 5, 'page-size': 5, 'without-help': true },
  play: playing(TAG, async (widget) => {
    await expectParts(widget, 'item', 5);
    await expect(partsOf(widget, 'body')).toHaveLength(0);
  }),
};

/** Grouped by topic, as newsletters are. */
export const Digest: Story = {
  args: { layout: 'digest', 'page-size': 4, 'without-help': true },
  play: playing(TAG, async (widget) => {
    await expectParts(widget, 'item', 4);
    await expect(textsOf(widget, 'group-title').length).toBeGreaterThan(0);
  }),
};

/** Under the months in which they were posted. */
export const Grouped: Story = {
  args: { 'group-by': 'month', 'without-help': true },
  play: playing(TAG, async (widget) => {
    await expectParts(widget, 'item', 3);
    await expect(textsOf(widget, 'group-title')[0]).toMatch(/20\d\d$/);
  }),
};

/** Every control that news can have. */
export const Filters: Story = {
  args: { filters: [...NEWS_FILTERS], 'page-size': 2, 'without-help': true },
  play: playing(TAG, async (widget) => {
    await expectParts(widget, 'item', 2);
    await expect(partsOf(widget, 'facet').length).toBeGreaterThan(2);
  }),
};

/** Numbered pages instead of one button. */
export const Pages: Story = {
  args: { feed: longFeed(120), paging: 'pages', filters: [] },
  play: playing(TAG, async (widget) => {
    await expect(textsOf(widget, 'pager')[0]).toContain('40');
  }),
};

/** Content of the page's own before and after the list. */
export const Slots: Story = {
  args: {
    limit: 2,
    filters: [],
    'without-help': true,
    content: html`<a href="https://partnership.example/news">All safeguarding news</a>
      <p slot="before">Items of the last ten years.</p>
      <p slot="after"><a href="https://example.org/subscribe">Get news by email</a></p>`,
  },
  play: playing(TAG, async (widget) => {
    await expectParts(widget, 'item', 2);
    for (const paragraph of widget.querySelectorAll('p')) await expect(paragraph).toBeVisible();
  }),
};
