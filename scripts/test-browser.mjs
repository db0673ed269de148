// Runs the browser tests in Chromium, Firefox and WebKitGTK.
//
//   npm run test:browser -- --engines=chromium --files 'test/list/*.test.ts' --coverage
//
// Each engine has a process of its own (test-engine.mjs): a browser or a driver that dies takes
// nothing but its own run with it, and that run alone is started again.
import { fork } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ENGINES, ensureBrowsers } from './browsers.mjs';
import { addTotals, totalsLine } from './totals.mjs';

const ENGINE_SCRIPT = fileURLToPath(new URL('test-engine.mjs', import.meta.url));

// A browser that hangs must end the run, not the patience of whoever waits for it.
const LONGEST_RUN = 25 * 60_000;

// A run that is lost (no verdict, or nothing failed but files outside of their tests, as when the
// driver dies) is started once more. A run with a failed test never is: a test that fails now and
// then is a fault to be found.
const ATTEMPTS = 2;

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
  return { engines, files: [...values.files, ...positionals], coverage: values.coverage };
}

/** Leaves the launchers a moment to end a browser that is just starting; nothing may outlive us. */
export function exitOnSignal() {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => setTimeout(() => process.exit(1), 2_000));
  }
}

/** @returns {Promise<object | undefined>} the engine's totals, or nothing if its run was lost */
function runEngine(settings) {
  return new Promise((resolve) => {
    const child = fork(ENGINE_SCRIPT, [JSON.stringify(settings)], { timeout: LONGEST_RUN });
    const endChild = () => child.kill();
    process.once('exit', endChild);
    let totals;
    child.once('message', (message) => (totals = message));
    child.once('exit', () => {
      process.off('exit', endChild);
      resolve(totals);
    });
  });
}

const isLost = (totals) => !totals || (totals.failed > 0 && totals.outside === totals.failed);

async function testEngine(settings) {
  let totals;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    totals = await runEngine(settings);
    if (!isLost(totals)) break;
    console.error(`${settings.engine}: the run was lost (attempt ${attempt} of ${ATTEMPTS})`);
  }
  return totals ?? { passed: 0, failed: 1, problems: [`${settings.engine}: no verdict`] };
}

/** @returns {Promise<{ passed: number, failed: number }>} */
export async function testBrowsers({ engines, files, coverage }) {
  const found = await ensureBrowsers(engines);
  const runs = found.engines.map(async (engine) => {
    const totals = await testEngine({
      engine,
      browsers: found.browsers,
      files,
      coverage: coverage && engine === 'chromium',
    });
    console.log(`${engine}: ${totalsLine(totals)}`);
    if (totals.times) console.log(`${engine}: ${totals.times}`);
    for (const problem of totals.problems) console.error(`failed: ${problem}`);
    return totals;
  });
  return addTotals(...(await Promise.all(runs)));
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
  process.exit(totals.failed > 0 ? 1 : 0);
}
