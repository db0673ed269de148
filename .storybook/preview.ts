import type { Preview } from '@storybook/web-components-vite';
import { setCustomElementsManifest } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json';
import { argTypesOf } from '../stories/helpers/args.js';
import { inPage, PAGE_GLOBALS } from '../stories/helpers/page.js';
import { snippetOf } from '../stories/helpers/snippet.js';

setCustomElementsManifest(manifest);

const preview: Preview = {
  parameters: {
    layout: 'fullscreen',
    // An accessibility violation fails the story, here and in `npm run storybook:check`.
    a11y: { test: 'error', options: { resultTypes: ['violations', 'incomplete'] } },
    controls: { expanded: true, disableSaveFromUI: true },
    docs: {
      extractArgTypes: argTypesOf,
      source: { transform: snippetOf, excludeDecorators: true },
      toc: true,
    },
    viewport: {
      options: {
        narrow: { name: '320 pixels', styles: { width: '320px', height: '100%' } },
        tablet: { name: 'Tablet', styles: { width: '768px', height: '100%' } },
        desktop: { name: 'Desktop', styles: { width: '1280px', height: '100%' } },
      },
    },
    options: {
      storySort: {
        order: [
          'Start here',
          ['Welcome', 'Which element', 'Writing', 'Accessibility'],
          'Design',
          ['Tokens', 'Theme builder', 'Anatomy'],
          'safeguarding-news',
          ['Overview', 'State', 'Layout', 'Theme', 'Language', 'Interaction'],
          'resource-library',
          ['Overview', 'State', 'Layout', 'Theme', 'Language', 'Interaction'],
          'awareness-banner',
          ['Overview', 'State', 'Layout', 'Theme', 'Language', 'Interaction'],
        ],
      },
    },
  },
  globalTypes: PAGE_GLOBALS,
  initialGlobals: { scheme: 'light', language: 'en', direction: 'ltr' },
  decorators: [inPage],
};

export default preview;
