import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { metaOf } from '../helpers/args.js';
import { statesOf, themed } from '../helpers/states.js';
import type { WidgetArgs } from '../helpers/widget.js';

const TAG = 'safeguarding-news';
const state = statesOf(TAG);

export default { ...metaOf(TAG), title: 'safeguarding-news/Theme' } satisfies Meta<WidgetArgs>;
type Story = StoryObj<WidgetArgs>;

/** A dark page gets a dark widget with nothing to set. */
export const DarkHost: Story = state('darkHost');
/** Windows high contrast and its like: the system's colours count. */
export const ForcedColours: Story = state('forcedColours');
/** Every custom property set by a rule of the page. */
export const CustomProperties: Story = themed(TAG, 'themed');
/** In the manner of a government site: square, black on white, blue links. */
export const Government: Story = themed(TAG, 'government');
/** In the manner of a health site: cards on grey. */
export const Health: Story = themed(TAG, 'health');
/** A warm theme for a school. */
export const School: Story = themed(TAG, 'school');
