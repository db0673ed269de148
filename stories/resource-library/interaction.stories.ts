import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { feedAnswer, notFound } from '../../test/fixtures/responses.js';
import { manyTopicsFeed } from '../../test/fixtures/stories.js';
import { answering } from '../helpers/answers.js';
import { metaOf } from '../helpers/args.js';
import { press } from '../helpers/emulation.js';
import { FEEDS } from '../helpers/feeds.js';
import { expectCount, expectParts, inside, partsOf, playing, textsOf } from '../helpers/play.js';
import type { WidgetArgs } from '../helpers/widget.js';

const TAG = 'resource-library';
const { demo } = FEEDS[TAG];

export default {
  ...metaOf(TAG),
  title: 'resource-library/Interaction',
  args: { feed: demo },
} satisfies Meta<WidgetArgs>;
type Story = StoryObj<WidgetArgs>;

/** A search narrows the list as its reader types; the best match comes first. */
export const Search: Story = {
  play: playing(TAG, async (widget) => {
    await userEvent.type(inside(widget).getByRole('searchbox'), 'police');
    await expectCount(widget, '3 of 35 resources');
    await expect(textsOf(widget, 'title')[0]).toMatch(/police/i);
  }),
};

/** Ticking a category narrows the list. */
export const Tick: Story = {
  play: playing(TAG, async (widget) => {
    await userEvent.click(inside(widget).getByRole('checkbox', { name: 'Online Safety (5)' }));
    await expectCount(widget, '5 of 35 resources');
    await expect(
      inside(widget).getByRole('button', { name: 'Remove filter: Online Safety' }),
    ).toBeVisible();
  }),
};

/** The button above the results takes one filter back, and leaves the other. */
export const RemoveFilter: Story = {
  args: { query: { facets: { category: ['Online Safety', 'Education'] } } },
  play: playing(TAG, async (widget) => {
    await userEvent.click(
      inside(widget).getByRole('button', { name: 'Remove filter: Online Safety' }),
    );
    await waitFor(() => expect(widget.query.facets.category).toEqual(['Education']));
    await expect(inside(widget).getByRole('checkbox', { name: /^Education/ })).toBeChecked();
  }),
};

/** And back: without filters all resources are there again. */
export const ClearFilters: Story = {
  args: { query: { text: 'police', facets: { category: ['Education'] } } },
  play: playing(TAG, async (widget) => {
    await userEvent.click(inside(widget).getByRole('button', { name: 'Clear filters' }));
    await expectCount(widget, '35 resources');
    await expect(inside(widget).getByRole('searchbox')).toHaveValue('');
  }),
};

/** The second page: its resources replace the first ones. */
export const SecondPage: Story = {
  play: playing(TAG, async (widget) => {
    await userEvent.click(inside(widget).getByRole('button', { name: 'Page 2' }));
    await expectParts(widget, 'item', 15);
  }),
};

/** One button that adds resources, instead of pages. */
export const ShowMore: Story = {
  args: { paging: 'more', 'page-size': 5 },
  play: playing(TAG, async (widget) => {
    await userEvent.click(inside(widget).getByRole('button', { name: 'Show 5 more' }));
    await expectParts(widget, 'item', 10);
  }),
};

/** Another order, chosen by the reader. */
export const Sort: Story = {
  play: playing(TAG, async (widget) => {
    const before = textsOf(widget, 'title');
    await userEvent.selectOptions(partsOf(widget, 'sort')[0]!, 'newest');
    await waitFor(() => expect(textsOf(widget, 'title')).not.toEqual(before));
    await expect(widget.query.sort).toBe('newest');
  }),
};

/** "Try again" after a failure: the list comes, and the focus is at its start. */
export const TryAgain: Story = {
  args: { feed: undefined, src: 'library-again.json' },
  beforeEach: answering('library-again.json', notFound, feedAnswer(demo)),
  play: playing(TAG, async (widget) => {
    await userEvent.click(await inside(widget).findByRole('button', { name: 'Try again' }));
    await expectCount(widget, '35 resources');
    await waitFor(() =>
      expect(widget.shadowRoot?.activeElement).toBe(partsOf(widget, 'heading')[0]),
    );
  }),
};

/** A long facet's own search leaves the options that have the words. */
export const FindInFacet: Story = {
  args: { feed: manyTopicsFeed(30), 'page-size': 3 },
  play: playing(TAG, async (widget) => {
    const box = await inside(widget).findByRole('searchbox', { name: 'Find in: Category' });
    await userEvent.type(box, 'topic 2');
    await expectParts(widget, 'option', 11);
  }),
};

/** What the reader chooses is in the address, so that it can be shared. */
export const ChoiceInAddress: Story = {
  args: { 'url-state': 'lib' },
  beforeEach: () => {
    const { href } = location;
    return () => history.replaceState(null, '', href);
  },
  play: playing(TAG, async (widget) => {
    await userEvent.click(await inside(widget).findByRole('checkbox', { name: /^Crime\/ASB/ }));
    await waitFor(() => expect(location.search).toContain('lib.category=Crime%2FASB'));
  }),
};

/** The page's script asks on the reader's behalf, and hears of it as of a reader's own choice. */
export const AskedByScript: Story = {
  play: playing(TAG, async (widget) => {
    const totals: number[] = [];
    widget.addEventListener('query-change', ({ total }) => totals.push(total));
    widget.changeQuery({ text: 'police', facets: {} });
    await expectCount(widget, '3 of 35 resources');
    await expect(totals).toEqual([3]);
  }),
};

/** By keyboard alone: into the list, to the search, words, a tick with the space bar. */
export const Keyboard: Story = {
  args: { 'page-size': 3 },
  play: playing(TAG, async (widget) => {
    widget.focus();
    await expect(widget.shadowRoot?.activeElement).toBe(partsOf(widget, 'heading')[0]);
    if (!(await press('Tab'))) return;
    await expect(widget.shadowRoot?.activeElement).toHaveAttribute('type', 'search');
    await press('p', 'o', 'l', 'i', 'c', 'e', 'Tab');
    await expectCount(widget, '3 of 35 resources');
    const box = widget.shadowRoot?.activeElement;
    await expect(box).toHaveAttribute('type', 'checkbox');
    await press('Space');
    await waitFor(() => expect(box).toBeChecked());
    // The focus stays where the reader is.
    await expect(widget.shadowRoot?.activeElement).toBe(box);
  }),
};

/** A link of a resource is followed: the page's script hears of it. */
export const OpenResource: Story = {
  play: playing(TAG, async (widget) => {
    const opened: string[] = [];
    widget.addEventListener('item-open', ({ url }) => opened.push(url));
    const link = partsOf(widget, 'item')[0]!.querySelector('a')!;
    link.addEventListener('click', (event) => event.preventDefault());
    await userEvent.click(link);
    await expect(opened).toEqual([link.href]);
  }),
};
