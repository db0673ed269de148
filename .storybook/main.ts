import type { StorybookConfig } from '@storybook/web-components-vite';
import remarkGfm from 'remark-gfm';

/**
 * package.json says which files of dist have side effects. Read for src as well, it would make
 * `import '../src/define.js'` look like one without, and drop it.
 */
const keepDefinitions = {
  name: 'keep-definitions',
  transform(code: string, id: string) {
    return /\/src\/define(\/|\.ts)/.test(id) ? { code, map: null, moduleSideEffects: true } : null;
  },
};

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: [
    '../stories/{start,design,safeguarding-news,resource-library,awareness-banner}/*.mdx',
    '../stories/**/*.stories.ts',
  ],
  addons: [
    {
      name: '@storybook/addon-docs',
      // MDX alone has no tables.
      options: { mdxPluginOptions: { mdxCompileOptions: { remarkPlugins: [remarkGfm] } } },
    },
    '@storybook/addon-a11y',
  ],
  staticDirs: [{ from: '../site/feeds', to: '/feeds' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // Nothing is logged here, and Storybook opens sooner without the panel for it.
  // The background alone would leave black text on a dark page: the toolbar's own switch sets both.
  features: { backgrounds: false, actions: false },
  viteFinal: (options) => ({
    ...options,
    plugins: [...(options.plugins ?? []), keepDefinitions],
  }),
};

export default config;
