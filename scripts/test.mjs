// `npm test`: builds, then runs the browser tests in three engines, Chromium's with coverage, and the
// node tests. The very last line is the sum of all. Some of either test what ships.
import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { ensureBrowsers } from './browsers.mjs';
import { exitOnSignal, testBrowsers } from './test-browser.mjs';
import { testNode } from './test-node.mjs';
import { addTotals, recordTotals, totalsLine } from './totals.mjs';

/** What is tested must be what the sources say now. */
function build() {
  execFileSync('npm', ['run', '--silent', 'build'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

async function testNodeAndSay() {
  const totals = await testNode();
  console.log(`Node: ${totalsLine(totals)}`);
  return totals;
}

/** Runs the parts, the longest first, one more at a time than there are processors: browsers wait. */
async function testAll(engines) {
  const waiting = [
    ...engines.map(
      (engine) => () => testBrowsers({ engines: [engine], files: [], coverage: true }),
    ),
    testNodeAndSay,
  ];
  const totals = [];
  const work = async () => {
    for (let run = waiting.shift(); run; run = waiting.shift()) totals.push(await run());
  };
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, work));
  return addTotals(...totals);
}

exitOnSignal();

let totals;
try {
  // First, so that a missing browser is known before minutes have been spent.
  const { engines } = await ensureBrowsers();
  // `npm run verify` has built already.
  if (!process.env.BUILT) build();
  totals = await testAll(engines);
} catch (error) {
  console.error(error.message);
  totals = { passed: 0, failed: 1 };
}
recordTotals(totals);
console.log(totalsLine(totals));
process.exit(totals.failed > 0 ? 1 : 0);
