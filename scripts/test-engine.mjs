// One engine's browser tests, as a process of its own: sends its totals to test-browser.mjs, which
// takes an end without them for a lost run.
import { startTestRunner } from '@web/test-runner';
import { testRunnerConfig } from '../web-test-runner.config.mjs';
import { totalsReporter } from './totals.mjs';
import { freePort, startWebKit } from './webkit.mjs';

const { engine, browsers, files, coverage } = JSON.parse(process.argv[2]);

// The parent is gone: end, and the browser with us.
process.once('disconnect', () => process.exit(1));

async function run() {
  const webkit = engine === 'webkit' ? await startWebKit(browsers.webkit) : undefined;
  const config = testRunnerConfig({
    browsers,
    engines: [engine],
    // Left to itself the runner counts up from 8000, and two runs at once meet there.
    port: await freePort(),
    webkitPort: webkit?.port,
    files: files.length > 0 ? files : undefined,
    coverage,
  });
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
  const passed = await new Promise((resolve) => runner.on('stopped', resolve));
  if (!totals) throw new Error('the browser tests did not finish');

  if (totals.skipped > 0) {
    totals.problems.push(`${totals.skipped} skipped tests`);
    totals.failed += totals.skipped;
  }
  // Whatever the counts missed, the runner's own verdict stands.
  if (!passed && totals.failed === 0) totals.failed = 1;
  return totals;
}

const { passed, failed, outside, problems, times } = await run();
// Exit, not exitCode: a launcher may keep a socket open after its browser has gone.
process.send({ passed, failed, outside, problems, times }, () => process.exit());
