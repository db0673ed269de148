// `npm test`: builds, then runs the node tests and the browser tests in three engines with
// coverage. The very last line is the sum of both. Some of either test what ships.
import { execFileSync } from 'node:child_process';
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

exitOnSignal();

let totals = { passed: 0, failed: 0 };
try {
  // First, so that a missing browser is known before minutes have been spent.
  const { engines } = await ensureBrowsers();
  // `npm run verify` has built already.
  if (!process.env.BUILT) build();
  const node = await testNode();
  console.log(`Node: ${totalsLine(node)}`);
  totals = node;
  totals = addTotals(totals, await testBrowsers({ engines, files: [], coverage: true }));
} catch (error) {
  console.error(error.message);
  totals = addTotals(totals, { passed: 0, failed: 1 });
}
recordTotals(totals);
console.log(totalsLine(totals));
process.exit(totals.failed > 0 ? 1 : 0);
