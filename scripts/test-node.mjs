// Runs the tests that need the file system, with Node's own test runner.
//
//   npm run test:node                          all of them
//   npm run test:node -- test/package          those under a path
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { NODE_TESTS } from '../web-test-runner.config.mjs';
import { totalsLine } from './totals.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const LONGEST_RUN = 15 * 60_000;

function findTests(paths) {
  return readdirSync(join(root, 'test'), { recursive: true })
    .map((path) => `test/${path.split(sep).join('/')}`)
    .filter((path) => /\.test\.(ts|mjs)$/.test(path))
    .filter((path) => NODE_TESTS.some((place) => path.startsWith(place)))
    .filter((path) => paths.length === 0 || paths.some((start) => path.startsWith(start)))
    .sort();
}

/** Reads `tests 12`, `pass 11` and so on from the TAP report, which is written for machines. */
function readTap(text) {
  const count = (name) => Number(text.match(new RegExp(`^# ${name} (\\d+)$`, 'm'))?.[1] ?? 0);
  return {
    passed: count('pass'),
    // No skipped tests: an assertion that never runs looks like one that holds.
    failed: count('fail') + count('cancelled') + count('skipped') + count('todo'),
  };
}

/** @returns {Promise<{ passed: number, failed: number }>} */
export async function testNode(paths = []) {
  const files = findTests(paths);
  if (files.length > 0) return runFiles(files);
  console.error(`failed: no node tests in ${paths.join(', ') || 'test'}`);
  return { passed: 0, failed: 1 };
}

/** @returns {Promise<{ passed: number, failed: number }>} */
export async function runFiles(files) {
  const folder = await mkdtemp(join(tmpdir(), 'safeguarding-widgets-'));
  try {
    const report = join(folder, 'report.tap');
    const child = spawn(
      process.execPath,
      [
        '--import',
        pathToFileURL(join(root, 'scripts/ts-loader.mjs')).href,
        '--test',
        // Node would leave a core free; a browser's pages wait for one another, not for it.
        `--test-concurrency=${availableParallelism()}`,
        '--test-reporter=spec',
        '--test-reporter-destination=stdout',
        '--test-reporter=tap',
        `--test-reporter-destination=${report}`,
        ...files,
      ],
      { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], timeout: LONGEST_RUN },
    );
    const code = await new Promise((resolve) => child.once('exit', resolve));
    const totals = readTap(await readFile(report, 'utf8').catch(() => ''));
    if (code !== 0 && totals.failed === 0) totals.failed = 1;
    if (totals.passed + totals.failed === 0) totals.failed = 1;
    return totals;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const totals = await testNode(process.argv.slice(2));
  console.log(totalsLine(totals));
  process.exitCode = totals.failed > 0 ? 1 : 0;
}
