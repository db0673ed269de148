import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { formatHex } from 'culori';
import { expect, fireEvent, userEvent, within } from 'storybook/test';
import { ThemeBuilder as Builder } from './theme-builder.js';
import { PRESETS, readPreset } from './themes.js';

export default {
  title: 'Design/Theme builder',
  render: () => new Builder().root,
  parameters: { controls: { disable: true } },
} satisfies Meta;
type Story = StoryObj;

/** Colours, spaces and fonts on all three elements, the contrast of each pair, and CSS to copy. */
export const ThemeBuilder: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('table')).toHaveTextContent('The banner’s bar');
    await expect(canvas.queryByText('not on screen')).toBeNull();
    await expect(canvas.getByText(/^Every pair has the contrast/)).toBeVisible();
  },
};

/** Each preset has enough contrast everywhere. */
export const Presets: Story = {
  play: async ({ canvas, canvasElement }) => {
    for (const name of PRESETS) {
      await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Begin with' }), name);
      const { color, '--sg-link': link } = readPreset(name);
      const preview = getComputedStyle(canvasElement.querySelector('.preview')!);
      await expect(formatHex(preview.color)).toBe(color);
      await expect(preview.getPropertyValue('--sg-link')).toBe(link);
      await expect(await canvas.findByText(/^Every pair has the contrast/)).toBeVisible();
    }
  },
};

/** A colour that is too pale: the pair is named, with its ratio, and not by a colour alone. */
export const NotEnough: Story = {
  // It is what this story shows.
  parameters: { a11y: { config: { rules: [{ id: 'color-contrast', enabled: false }] } } },
  play: async ({ canvas }) => {
    fireEvent.input(canvas.getByRole('textbox', { name: '--sg-link' }), {
      target: { value: '#999' },
    });
    const row = await canvas.findByRole('row', { name: /^Links 2/ });
    await expect(row).toHaveTextContent('2.84:1');
    await expect(within(row).getByText('✗ Fails')).toBeVisible();
    await expect(canvas.getByText('Not enough contrast: Links, Links on panels.')).toBeVisible();
    await expect(canvas.getByText(/--sg-link: #999;/)).toBeVisible();
  },
};
