// `npm run verify`: everything that must hold before a change is merged, the same here and in CI.
// Goes on after a failure: one run tells all that is wrong. `--without-tests` leaves out the tests
// (for a machine that has just run them).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addTotals, totalsLine } from './totals.mjs';

const STEPS = [
  ['format', 'format:check'],
  ['lint', 'lint'],
  ['types', 'types'],
  ['build', 'build'],
  ['manifest fresh', 'manifest:check'],
  ['size', 'size'],
  ['publint', 'publint'],
  ['are the types wrong', 'attw'],
  ['unused code', 'knip'],
  ['tests', 'test'],
  ['WordPress', 'test:wordpress'],
  ['Storybook build', 'storybook:build'],
  ['stories', 'storybook:check'],
];
const STEP_TIMEOUT = 45 * 60_000;

const skipTests = process.argv.includes('--without-tests');
// The tests build as well: whoever has just run them has built.
const steps = STEPS.filter(([, script]) => !(skipTests && ['test', 'build'].includes(script)));

// Steps that count tests append their totals here, one JSON line each; so may a caller before us.
const folder = mkdtempSync(join(tmpdir(), 'safeguarding-widgets-'));
const totalsFile = process.env.TOTALS_FILE ?? join(folder, 'totals');
const readTotals = () =>
  existsSync(totalsFile)
    ? readFileSync(totalsFile, 'utf8').trim().split('\n').filter(Boolean).map(JSON.parse)
    : [];

function runStep([name, script]) {
  console.log(`\n--- ${name}`);
  const before = readTotals().length;
  const start = performance.now();
  // Windows starts npm, a .cmd file, through a shell only.
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: STEP_TIMEOUT,
    shell: process.platform === 'win32',
    env: { ...process.env, TOTALS_FILE: totalsFile, BUILT: '1' },
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const counted = addTotals(...readTotals().slice(before));
  const ok = status === 0 && counted.failed === 0;
  console.log(`--- ${name}: ${ok ? 'ok' : 'FAILED'} (${seconds} s)`);
  // A step that counts its tests stands in the sum by these; any other is one check.
  const hasCounted = counted.passed + counted.failed > 0;
  const check = {
    passed: ok && !hasCounted ? 1 : 0,
    failed: !ok && counted.failed === 0 ? 1 : 0,
  };
  return { name, ok, seconds, check };
}

const results = steps.map(runStep);
const totals = addTotals(...readTotals(), ...results.map(({ check }) => check));
rmSync(folder, { recursive: true, force: true });

console.log('');
for (const { name, ok, seconds } of results) {
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
}
console.log(totalsLine(totals));
process.exitCode = totals.failed > 0 ? 1 : 0;
