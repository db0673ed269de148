import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { languagesFeed } from '../../test/fixtures/stories.js';
import { metaOf } from '../helpers/args.js';
import { FEEDS } from '../helpers/feeds.js';
import { partsOf, playing, textsOf } from '../helpers/play.js';
import { statesOf } from '../helpers/states.js';
import type { WidgetArgs } from '../helpers/widget.js';

const TAG = 'safeguarding-news';
const state = statesOf(TAG);

export default { ...metaOf(TAG), title: 'safeguarding-news/Language' } satisfies Meta<WidgetArgs>;
type Story = StoryObj<WidgetArgs>;

/** Strings in Welsh, for news in Welsh. */
export const Welsh: Story = state('welsh');
/** A page that runs from right to left, with strings that it registered. */
export const RightToLeft: Story = state('rightToLeft');

/** Items in other languages than the page are marked so, for screen readers. */
export const OtherLanguages: Story = {
  args: { feed: languagesFeed() },
  play: playing(TAG, async (widget) => {
    const marked = partsOf(widget, 'title').map((title) => title.querySelector('[lang]'));
    await expect(marked.filter(Boolean).length).toBeGreaterThanOrEqual(3);
  }),
};

/** Words of the page's own instead of ours, for this element alone. */
export const OwnWords: Story = {
  args: { feed: FEEDS[TAG].demo, 'page-size': 3, messages: { searchNews: 'Find an article' } },
  play: playing(TAG, async (widget) => {
    await expect(textsOf(widget, 'search')[0]).toContain('Find an article');
  }),
};
