import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { metaOf } from '../helpers/args.js';
import { FEEDS } from '../helpers/feeds.js';
import { playing, textsOf } from '../helpers/play.js';
import { statesOf } from '../helpers/states.js';
import type { WidgetArgs } from '../helpers/widget.js';

const TAG = 'resource-library';
const state = statesOf(TAG);

export default { ...metaOf(TAG), title: 'resource-library/Language' } satisfies Meta<WidgetArgs>;
type Story = StoryObj<WidgetArgs>;

/** Strings in Welsh, for resources in Welsh. */
export const Welsh: Story = state('welsh');
/** A page that runs from right to left, with strings that it registered. */
export const RightToLeft: Story = state('rightToLeft');

/** Strings in Welsh around a feed in English, which stays as it is. */
export const WelshAroundEnglish: Story = {
  args: { feed: FEEDS[TAG].demo, lang: 'cy', 'page-size': 3 },
  play: playing(TAG, async (widget) => {
    await expect(textsOf(widget, 'status')[0]).toBe('35 adnodd');
    await expect(widget.shadowRoot?.querySelector('[part="title"] [lang^="en"]')).toBeVisible();
  }),
};

/** Words of the page's own instead of ours, for this element alone. */
export const OwnWords: Story = {
  args: {
    feed: FEEDS[TAG].demo,
    'page-size': 3,
    messages: { searchLibrary: 'What are you looking for?' },
  },
  play: playing(TAG, async (widget) => {
    await expect(textsOf(widget, 'search')[0]).toContain('What are you looking for?');
  }),
};
