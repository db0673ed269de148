import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { FEEDS } from '../helpers/feeds.js';
import { inHost } from '../helpers/hosts.js';
import { renderWidget } from '../helpers/widget.js';
import { isColour, TOKENS } from './themes.js';
import './tokens.css';

export default {
  title: 'Design/Tokens',
  parameters: { controls: { disable: true } },
} satisfies Meta;
type Story = StoryObj;

/** A swatch takes its colour as the element does: what is set, or what it mixes from the text's. */
const swatches = () => html`
  <div class="tokens">
    <ul>
      ${TOKENS.filter(({ name }) => isColour(name)).map(
        ({ name }) => html`<li class="swatch-${name.slice(5)}"><code>${name}</code></li>`,
      )}
    </ul>
    ${renderWidget('resource-library', {
      feed: FEEDS['resource-library'].demo,
      'page-size': 1,
      filters: ['category'],
      'without-heading': true,
      query: { facets: { category: ['Online Safety'] } },
    })}
  </div>
`;

const tokens = (ground: string): Story => ({
  render: swatches,
  play: async ({ canvasElement, canvas, globals }) => {
    if (globals['scheme'] !== 'light') return;
    await waitFor(() =>
      expect(canvasElement.querySelector('resource-library')?.state).toBe('ready'),
    );
    await expect(canvas.getAllByRole('listitem')).toHaveLength(7);
    const [link] = canvas.getAllByRole('listitem');
    await expect(getComputedStyle(link!, '::before').backgroundColor).toBe(ground);
  },
});

/** Nothing set: all colours come from the text’s. */
export const OnLight: Story = tokens('rgb(27, 33, 39)');
/** The same on a dark page. */
export const OnDark: Story = { ...tokens('rgb(232, 237, 242)'), decorators: [inHost('dark')] };
/** Every token set by the page. */
export const AllSet: Story = { ...tokens('rgb(11, 79, 138)'), decorators: [inHost('themed')] };
