// Counts passed and failed tests over a whole run. The runners' own lines show "0 failed" for a
// file that does not import and for a browser that does not start; here each of these is a failure.
import { appendFileSync } from 'node:fs';
import { relative } from 'node:path';

/** Files that a run names as its slowest. */
const SLOWEST = 5;

/** WebKitWebDriver drives WebKitGTK's own small browser, a name that few know. */
const engineName = ({ name }) => (name.startsWith('MiniBrowser') ? 'WebKitGTK' : name);

function countSuite(suite, totals) {
  for (const test of suite?.tests ?? []) {
    totals.seconds += (test.duration ?? 0) / 1000;
    if (test.skipped) totals.skipped++;
    else if (test.passed) totals.passed++;
    else totals.failed++;
  }
  for (const inner of suite?.suites ?? []) countSuite(inner, totals);
}

/** Where the time of a run went: in the slowest files, in the others, and in loading them all. */
function timesLine(files, start) {
  const slowest = files.sort((a, b) => b.seconds - a.seconds).slice(0, SLOWEST);
  const inTests = files.reduce((sum, { seconds }) => sum + seconds, 0);
  const all = (performance.now() - start) / 1000;
  const list = slowest.map(({ file, seconds }) => `${file} ${seconds.toFixed(0)} s`).join(', ');
  return `${all.toFixed(0)} s, of which ${inTests.toFixed(0)} s in tests: ${list}`;
}

/** A test-runner reporter that hands over the totals when the run has finished. */
export function totalsReporter(onTotals) {
  const start = performance.now();
  return {
    onTestRunFinished({ sessions, testCoverage }) {
      const totals = { passed: 0, failed: 0, skipped: 0, outside: 0, problems: [] };
      const files = [];
      for (const session of sessions) {
        const own = { passed: 0, failed: 0, skipped: 0, seconds: 0 };
        countSuite(session.testResults, own);
        files.push({ file: relative(process.cwd(), session.testFile), seconds: own.seconds });
        const name = engineName(session.browser);
        const where = `${name}: ${relative(process.cwd(), session.testFile)}`;
        if (own.failed === 0 && !session.passed) {
          own.failed = 1;
          totals.outside++;
          const reason = session.errors[0]?.message ?? 'the file failed outside of its tests';
          totals.problems.push(`${where}: ${reason}`);
        } else if (own.passed + own.failed === 0) {
          own.failed = 1;
          totals.problems.push(`${where}: no test ran`);
        }
        totals.passed += own.passed;
        totals.failed += own.failed;
        totals.skipped += own.skipped;
      }
      if (testCoverage && !testCoverage.passed) {
        totals.failed++;
        totals.problems.push('coverage is below the threshold');
      }
      totals.times = timesLine(files, start);
      onTotals(totals);
    },
  };
}

export function addTotals(...parts) {
  return {
    passed: parts.reduce((sum, part) => sum + part.passed, 0),
    failed: parts.reduce((sum, part) => sum + part.failed, 0),
  };
}

export function totalsLine({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}

/** Leaves the totals for the script that sums up a whole verification, if one is listening. */
export function recordTotals(totals) {
  const { TOTALS_FILE: file } = process.env;
  if (file) appendFileSync(file, `${JSON.stringify(addTotals(totals))}\n`);
}
