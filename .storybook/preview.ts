import type { Preview } from '@storybook/web-components-vite';
import { setCustomElementsManifest } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json';

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    // An accessibility violation fails the story, here and in `npm run storybook:check`.
    a11y: { test: 'error' },
    backgrounds: {
      options: {
        light: { name: 'Light page', value: '#ffffff' },
        dark: { name: 'Dark page', value: '#12181f' },
      },
    },
    controls: { expanded: true },
  },
  initialGlobals: { backgrounds: { value: 'light' } },
};

export default preview;
