import type { StorybookConfig } from '@storybook/web-components-vite';

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
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  staticDirs: [{ from: '../site/feeds', to: '/feeds' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { backgrounds: true },
  viteFinal: (options) => ({
    ...options,
    plugins: [...(options.plugins ?? []), keepDefinitions],
  }),
};

export default config;
