import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { metaOf } from '../helpers/args.js';
import { BUSY, FEEDS } from '../helpers/feeds.js';
import { playing, textsOf } from '../helpers/play.js';
import { statesOf } from '../helpers/states.js';
import type { WidgetArgs } from '../helpers/widget.js';

const TAG = 'awareness-banner';
const state = statesOf(TAG);

export default { ...metaOf(TAG), title: 'awareness-banner/Language' } satisfies Meta<WidgetArgs>;
type Story = StoryObj<WidgetArgs>;

/** Strings and dates in Welsh. */
export const Welsh: Story = state('welsh');
/** A page that runs from right to left, with strings that it registered. */
export const RightToLeft: Story = state('rightToLeft');

/** One line a campaign, in Welsh. */
export const WelshSlim: Story = {
  args: { feed: FEEDS[TAG].welsh, layout: 'slim', lang: 'cy', now: BUSY },
  play: playing(TAG, async (widget) => {
    await expect(textsOf(widget, 'tag')[0]).toBe('Yn digwydd nawr');
  }),
};

/** Words of the page's own instead of ours, for this element alone. */
export const OwnWords: Story = {
  args: { feed: FEEDS[TAG].demo, now: BUSY, messages: { active: 'This week' } },
  play: playing(TAG, async (widget) => {
    await expect(textsOf(widget, 'tag')[0]).toBe('This week');
  }),
};
