import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import puppeteer from 'puppeteer-core';
import { findBrowsers } from './scripts/browsers.mjs';
import { faultServerPlugin } from './scripts/fault-server-plugin.mjs';
import { forcedColorsPlugin } from './scripts/forced-colors-plugin.mjs';

// Tests in these places read the file system, so Node's own test runner runs them.
export const NODE_TESTS = [
  'test/cli/',
  'test/hosts/',
  'test/importer/',
  'test/node/',
  'test/package/',
  'test/architecture.test.ts',
];

const CHROMIUM_ARGS = [
  '--no-sandbox', // there is no user namespace in most containers
  '--disable-gpu',
  '--disable-dev-shm-usage', // /dev/shm is 64 MB in a container
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const launchers = {
  chromium: ({ browsers }) =>
    chromeLauncher({
      puppeteer,
      concurrency: 1,
      launchOptions: { executablePath: browsers.chromium, args: CHROMIUM_ARGS },
    }),
  firefox: ({ browsers }) =>
    chromeLauncher({
      puppeteer,
      concurrency: 1,
      launchOptions: { browser: 'firefox', executablePath: browsers.firefox, headless: true },
    }),
  webkit: ({ browsers, webkitPort }) =>
    webdriverLauncher({
      concurrency: 1,
      automationProtocol: 'webdriver',
      hostname: '127.0.0.1',
      port: webkitPort,
      path: '/',
      logLevel: 'error',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': {
          binary: browsers.webkit.miniBrowser,
          args: ['--automation'],
        },
      },
    }),
};

/** The site's pages have dist/ and the manifest beside them, as where they are deployed. */
function besideSite(context, next) {
  context.url = context.url.replace(/^\/site\/(?=dist\/|custom-elements\.json)/, '/');
  return next();
}

/** The settings of one run; scripts/test-browser.mjs starts what they need and calls this. */
export function testRunnerConfig({ browsers, engines, port, webkitPort, files, coverage }) {
  const excluded = NODE_TESTS.map((path) => `!${path.endsWith('/') ? `${path}**` : path}`);
  return {
    ...(port ? { port } : {}),
    rootDir: fileURLToPath(new URL('.', import.meta.url)),
    files: [...(files ?? ['test/**/*.test.ts']), ...excluded],
    browsers: engines.map((engine) => launchers[engine]({ browsers, webkitPort })),
    // One page at a time in each browser: WebKit sends keys to the focused window only.
    concurrency: 1,
    concurrentBrowsers: engines.length,
    middleware: [besideSite],
    nodeResolve: { exportConditions: ['browser', 'development'] },
    plugins: [
      esbuildPlugin({
        ts: true,
        target: 'es2022',
        tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
      }),
      faultServerPlugin(),
      forcedColorsPlugin(),
    ],
    // Three engines on two cores stand still for seconds at a time; no test waits for a clock.
    testFramework: { config: { timeout: 30_000 } },
    browserStartTimeout: 90_000,
    testsStartTimeout: 90_000,
    // Of one file. The hostile payloads wait for frames, four hundred times: a minute on a machine
    // that does nothing else.
    testsFinishTimeout: 600_000,
    coverage: Boolean(coverage),
    coverageConfig: {
      include: ['src/**/*.ts'],
      exclude: ['src/cli/**'], // Node only: test/node covers it
      threshold: { statements: 90, lines: 90, branches: 0, functions: 0 },
      report: true,
      reportDir: 'coverage',
      reporters: ['lcovonly', 'text'],
    },
    filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
    reporters: [defaultReporter({ reportTestProgress: process.stdout.isTTY === true })],
  };
}

// What `npx wtr` and editor plugins see: the fast engine alone.
export default testRunnerConfig({ browsers: await findBrowsers(), engines: ['chromium'] });
