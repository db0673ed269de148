// `npm run verify`: everything that must hold before a change is merged, the same here and in CI.
// Goes on after a failure: one run tells all that is wrong. `--without-tests` leaves out the tests
// (for a machine that has just run them).
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { addTotals, totalsLine } from './totals.mjs';

/** Stage by stage; the steps of one do not disturb each other, and run on as many cores as there are. */
const STAGES = [
  [
    ['format', 'format:check'],
    ['lint', 'lint'],
    ['types', 'types'],
  ],
  [['build', 'build']],
  [
    ['manifest fresh', 'manifest:check'],
    ['documents', 'docs:check'],
    ['size', 'size'],
    ['publint', 'publint'],
    ['are the types wrong', 'attw'],
    ['unused code', 'knip'],
    ['Storybook build', 'storybook:build'],
  ],
  [['tests', 'test']],
  [
    ['WordPress', 'test:wordpress'],
    ['stories and pictures', 'storybook:check'],
  ],
  [['consumers', 'test:consumers']],
];
const STEP_TIMEOUT = 45 * 60_000;

const skipTests = process.argv.includes('--without-tests');
// The tests build as well: whoever has just run them has built.
const isWanted = ([, script]) => !(skipTests && ['test', 'build'].includes(script));

const folder = mkdtempSync(join(tmpdir(), 'safeguarding-widgets-'));

/** What a step that counts tests has left: one JSON line for each of its totals. */
const readTotals = (file) =>
  existsSync(file)
    ? readFileSync(file, 'utf8').trim().split('\n').filter(Boolean).map(JSON.parse)
    : [];

/** Runs a step; alone, it may speak at once, else its output follows when it has ended. */
async function runStep([name, script], isAlone) {
  const start = performance.now();
  const totalsFile = join(folder, script.replace(':', '-'));
  if (isAlone) console.log(`\n--- ${name}`);
  const output = [];
  // Windows starts npm, a .cmd file, through a shell only.
  const child = spawn('npm', ['run', '--silent', script], {
    stdio: ['ignore', ...(isAlone ? ['inherit', 'inherit'] : ['pipe', 'pipe'])],
    timeout: STEP_TIMEOUT,
    shell: process.platform === 'win32',
    // A package is packed as it was built, not built once more beneath the other steps.
    env: {
      ...process.env,
      TOTALS_FILE: totalsFile,
      BUILT: '1',
      ...(script === 'attw' && { npm_config_ignore_scripts: 'true' }),
    },
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (data) => output.push(data));
  const status = await new Promise((resolve) => {
    child.once('error', () => resolve(1)).once('close', resolve);
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const counted = addTotals(...readTotals(totalsFile));
  const ok = status === 0 && counted.failed === 0;
  if (!isAlone) process.stdout.write(Buffer.concat([Buffer.from(`\n--- ${name}\n`), ...output]));
  console.log(`--- ${name}: ${ok ? 'ok' : 'FAILED'} (${seconds} s)`);
  // A step that counts its tests stands in the sum by these; any other is one check.
  const hasCounted = counted.passed + counted.failed > 0;
  return {
    name,
    ok,
    seconds,
    totals: {
      passed: hasCounted ? counted.passed : Number(ok),
      failed: counted.failed || Number(!ok),
    },
  };
}

const results = [];
for (const stage of STAGES) {
  const waiting = stage.filter(isWanted);
  const isAlone = waiting.length === 1;
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      results.push(await runStep(step, isAlone));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}
// A caller may have counted before us, as .ci/run does.
const before = process.env.TOTALS_FILE ? readTotals(process.env.TOTALS_FILE) : [];
const totals = addTotals(...before, ...results.map((result) => result.totals));
rmSync(folder, { recursive: true, force: true });

console.log('');
for (const { name, ok, seconds } of results) {
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
}
console.log(totalsLine(totals));
process.exitCode = totals.failed > 0 ? 1 : 0;
