import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { feedAnswer, notFound } from '../../test/fixtures/responses.js';
import { longFeed } from '../../test/fixtures/stories.js';
import { answering } from '../helpers/answers.js';
import { metaOf } from '../helpers/args.js';
import { press } from '../helpers/emulation.js';
import { FEEDS } from '../helpers/feeds.js';
import { expectCount, inside, partsOf, playing, textsOf } from '../helpers/play.js';
import type { WidgetArgs } from '../helpers/widget.js';

const TAG = 'safeguarding-news';
const { demo } = FEEDS[TAG];

export default {
  ...metaOf(TAG),
  title: 'safeguarding-news/Interaction',
  args: { feed: demo },
} satisfies Meta<WidgetArgs>;
type Story = StoryObj<WidgetArgs>;

/** A search narrows the list as its reader types. */
export const Search: Story = {
  play: playing(TAG, async (widget) => {
    await userEvent.type(inside(widget).getByRole('searchbox'), 'adolescen');
    await expectCount(widget, '2 of 20 news items');
  }),
};

/** Ticking a category narrows the list; the button above the results takes it back. */
export const TickAndRemove: Story = {
  args: { filters: ['category'] },
  play: playing(TAG, async (widget) => {
    await userEvent.click(inside(widget).getByRole('checkbox', { name: /^Child exploitation/ }));
    await waitFor(() => expect(partsOf(widget, 'selected')).toHaveLength(1));
    await userEvent.click(inside(widget).getByRole('button', { name: /^Remove filter/ }));
    await expectCount(widget, '20 news items');
  }),
};

/** "Show more" adds items below those on screen. */
export const ShowMore: Story = {
  play: playing(TAG, async (widget) => {
    await userEvent.click(inside(widget).getByRole('button', { name: 'Show 10 more' }));
    await waitFor(() => expect(partsOf(widget, 'item')).toHaveLength(20));
  }),
};

/** The second page: its items replace the first ones. */
export const SecondPage: Story = {
  args: { paging: 'pages', feed: longFeed(120) },
  play: playing(TAG, async (widget) => {
    const [first] = textsOf(widget, 'title');
    await userEvent.click(inside(widget).getByRole('button', { name: 'Page 2' }));
    await waitFor(() => expect(widget.query.page).toBe(2));
    await waitFor(() => expect(textsOf(widget, 'title')).not.toContain(first));
    await expect(partsOf(widget, 'item')).toHaveLength(10);
  }),
};

/** Another order, chosen by the reader. */
export const Sort: Story = {
  play: playing(TAG, async (widget) => {
    const before = textsOf(widget, 'title');
    await userEvent.selectOptions(partsOf(widget, 'sort')[0]!, 'oldest');
    await waitFor(() => expect(textsOf(widget, 'title')[0]).not.toBe(before[0]));
    await expect(widget.query.sort).toBe('oldest');
  }),
};

/** "Try again" after a failure: the list comes, and the focus is at its start. */
export const TryAgain: Story = {
  args: { feed: undefined, src: 'news-again.json' },
  beforeEach: answering('news-again.json', notFound, feedAnswer(demo)),
  play: playing(TAG, async (widget) => {
    await userEvent.click(await inside(widget).findByRole('button', { name: 'Try again' }));
    await expectCount(widget, '20 news items');
    await waitFor(() =>
      expect(widget.shadowRoot?.activeElement).toBe(partsOf(widget, 'heading')[0]),
    );
  }),
};

/** A link of an item is followed: the page's script hears of it. */
export const OpenItem: Story = {
  play: playing(TAG, async (widget) => {
    const opened: string[] = [];
    widget.addEventListener('item-open', ({ item }) => opened.push(item.title));
    const [item] = partsOf(widget, 'item');
    const link = item!.querySelector('a')!;
    link.addEventListener('click', (event) => event.preventDefault());
    await userEvent.click(link);
    await expect(opened).toEqual([textsOf(widget, 'title')[0]]);
  }),
};

/** By keyboard alone: to the search, words, on to "Show more", and press. */
export const Keyboard: Story = {
  args: { 'page-size': 2 },
  play: playing(TAG, async (widget) => {
    widget.focus();
    await expect(widget.shadowRoot?.activeElement).toBe(partsOf(widget, 'heading')[0]);
    if (!(await press('Tab', 'o', 'n', 'l', 'i', 'n', 'e'))) return;
    await waitFor(() => expect(textsOf(widget, 'status')[0]).toMatch(/^\d+ of 20 news items$/));
    const more = inside(widget).getByRole('button', { name: /^Show \d+ more$/ });
    more.focus();
    await press('Enter');
    await waitFor(() => expect(partsOf(widget, 'item').length).toBeGreaterThan(2));
  }),
};
