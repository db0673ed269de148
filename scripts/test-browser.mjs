// Runs the browser tests in Chromium, Firefox and WebKitGTK.
//
//   npm run test:browser -- --engines=chromium --files 'test/list/*.test.ts' --coverage
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { startTestRunner } from '@web/test-runner';
import { testRunnerConfig } from '../web-test-runner.config.mjs';
import { ENGINES, ensureBrowsers } from './browsers.mjs';
import { totalsLine, totalsReporter } from './totals.mjs';
import { freePort, startWebKit } from './webkit.mjs';

// A browser that hangs must end the run, not the patience of whoever waits for it.
const LONGEST_RUN = 20 * 60_000;

function readOptions(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true, // the shell may have expanded the pattern after --files
    options: {
      engines: { type: 'string', default: ENGINES.join(',') },
      files: { type: 'string', multiple: true, default: [] },
      coverage: { type: 'boolean', default: false },
    },
  });
  const engines = values.engines.split(',').filter(Boolean);
  const unknown = engines.filter((engine) => !ENGINES.includes(engine));
  if (engines.length === 0 || unknown.length > 0) {
    throw new Error(`--engines takes ${ENGINES.join(', ')}; found "${values.engines}"`);
  }
  const files = [...values.files, ...positionals];
  return { engines, files: files.length > 0 ? files : undefined, coverage: values.coverage };
}

/** Leaves the launchers a moment to end a browser that is just starting; nothing may outlive us. */
export function exitOnSignal() {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => setTimeout(() => process.exit(1), 2_000));
  }
}

async function runOnce(config) {
  let totals;
  const runner = await startTestRunner({
    config: {
      ...config,
      reporters: [...config.reporters, totalsReporter((sum) => (totals = sum))],
    },
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
  });
  if (!runner) throw new Error('the test runner did not start');
  let timer;
  const passed = await Promise.race([
    new Promise((resolve) => runner.on('stopped', resolve)),
    new Promise((resolve) => {
      timer = setTimeout(() => resolve(false), LONGEST_RUN);
    }),
  ]);
  clearTimeout(timer);
  if (!totals) throw new Error('the browser tests did not finish');
  return { passed, totals };
}

/** @returns {Promise<{ passed: number, failed: number }>} */
export async function testBrowsers({ engines, files, coverage }) {
  const found = await ensureBrowsers(engines);
  const webkit = found.engines.includes('webkit') ? await startWebKit(found.browsers.webkit) : null;
  try {
    const config = testRunnerConfig({
      browsers: found.browsers,
      engines: found.engines,
      // Left to itself the runner counts up from 8000, and two runs at once meet there.
      port: await freePort(),
      webkitPort: webkit?.port,
      files,
      coverage: coverage && found.engines.includes('chromium'),
    });
    const { passed, totals } = await runOnce(config);
    for (const [name, sum] of totals.engines) console.log(`${name}: ${totalsLine(sum)}`);
    for (const problem of totals.problems) console.error(`failed: ${problem}`);
    if (totals.skipped > 0) {
      console.error(`failed: ${totals.skipped} skipped tests`);
      totals.failed += totals.skipped;
    }
    // Whatever the counts missed, the runner's own verdict stands.
    if (!passed && totals.failed === 0) totals.failed = 1;
    return totals;
  } finally {
    webkit?.stop();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  exitOnSignal();
  let totals;
  try {
    totals = await testBrowsers(readOptions(process.argv.slice(2)));
  } catch (error) {
    console.error(error.message);
    totals = { passed: 0, failed: 1 };
  }
  console.log(totalsLine(totals));
  // Exit, not exitCode: a launcher may keep a socket open after its browser has gone.
  process.exit(totals.failed > 0 ? 1 : 0);
}
