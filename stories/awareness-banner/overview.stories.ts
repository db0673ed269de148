import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { campaignEventsFeed } from '../../test/fixtures/stories.js';
import { metaOf } from '../helpers/args.js';
import { BUSY, FEEDS } from '../helpers/feeds.js';
import { expectParts, inside, partsOf, playing, textsOf } from '../helpers/play.js';
import type { WidgetArgs } from '../helpers/widget.js';

const TAG = 'awareness-banner';

export default {
  ...metaOf(TAG),
  title: 'awareness-banner/Overview',
  // A set moment: a story must look the same next year.
  args: { feed: FEEDS[TAG].demo, now: BUSY, 'without-help': true },
} satisfies Meta<WidgetArgs>;
type Story = StoryObj<WidgetArgs>;

/** Every attribute has a control: try them. `now` shows the banner as of another day. */
export const Playground: Story = {
  args: { feed: undefined, src: 'feeds/campaigns.json', 'without-help': false },
  play: playing(TAG, (widget) => expectParts(widget, 'campaign', 3)),
};

/** What is on now and what is about to begin, with help contacts. */
export const Banner: Story = {
  args: { 'without-help': false, max: 1 },
  play: playing(TAG, (widget) => expectParts(widget, 'campaign', 1)),
};

/** One line a campaign, for the top of every page. */
export const Slim: Story = {
  args: { layout: 'slim', dismissible: true },
  play: playing(TAG, async (widget) => {
    await expectParts(widget, 'campaign', 3);
    await expect(partsOf(widget, 'body')).toHaveLength(0);
  }),
};

/** What takes place in the week, with day, time and place. */
export const Events: Story = {
  args: { feed: campaignEventsFeed() },
  play: playing(TAG, (widget) => expectParts(widget, 'event', 2)),
};

/** With a button that hides the banner until the page is loaded again. */
export const Dismissible: Story = {
  args: { dismissible: true, max: 1 },
  play: playing(TAG, async (widget) => {
    await expectParts(widget, 'campaign', 1);
    await expect(inside(widget).getByRole('button', { name: 'Hide this message' })).toBeVisible();
  }),
};

/** The banner as of another day: a way to check what is coming. */
export const AnotherDay: Story = {
  args: { now: '2027-02-02', max: 1 },
  play: playing(TAG, async (widget) => {
    await expectParts(widget, 'campaign', 1);
    await expect(textsOf(widget, 'date')[0]).toMatch(/2027$/);
  }),
};

/** Content of the page's own before and after the campaigns. */
export const Slots: Story = {
  args: {
    max: 1,
    content: html`<a href="https://partnership.example/campaigns">Awareness campaigns</a>
      <p slot="before">The board takes part in these.</p>
      <p slot="after"><a href="https://example.org/calendar">All campaigns of the year</a></p>`,
  },
  play: playing(TAG, async (widget) => {
    await expectParts(widget, 'campaign', 1);
    for (const paragraph of widget.querySelectorAll('p')) await expect(paragraph).toBeVisible();
  }),
};
