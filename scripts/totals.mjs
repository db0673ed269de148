// Counts passed and failed tests over a whole run. The runners' own lines show "0 failed" for a
// file that does not import and for a browser that does not start; here each of these is a failure.
import { appendFileSync } from 'node:fs';
import { relative } from 'node:path';

/** WebKitWebDriver drives WebKitGTK's own small browser, a name that few know. */
const engineName = ({ name }) => (name.startsWith('MiniBrowser') ? 'WebKitGTK' : name);

function countSuite(suite, totals) {
  for (const test of suite?.tests ?? []) {
    if (test.skipped) totals.skipped++;
    else if (test.passed) totals.passed++;
    else totals.failed++;
  }
  for (const inner of suite?.suites ?? []) countSuite(inner, totals);
}

/** A test-runner reporter that hands over the totals when the run has finished. */
export function totalsReporter(onTotals) {
  return {
    onTestRunFinished({ sessions, testCoverage }) {
      const totals = { passed: 0, failed: 0, skipped: 0, outside: 0, problems: [] };
      for (const session of sessions) {
        const own = { passed: 0, failed: 0, skipped: 0 };
        countSuite(session.testResults, own);
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
