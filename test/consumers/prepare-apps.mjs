// Each app in a fresh folder of its own: the packed package installed as its users install it, types
// checked by the framework's own checker, and built.
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify, stripVTControlCharacters } from 'node:util';
import { SNIPPETS } from '../../site/snippets.js';

const run = promisify(execFile);
const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');
const TARBALL = 'safeguarding-widgets.tgz';

/** What the page "Get your code" is asked to print: each kind of option, and characters that templates mind. */
export const PRINTED = {
  element: 'resource-library',
  src: '/feeds/library.json',
  fallback: '/guidance',
  linkText: 'Guidance {all}',
  options: [
    ['heading', 'Braces {like this} & "more"', 'text'],
    ['without-help', '', 'flag'],
    ['page-size', '7', 'number'],
    ['limit', '2', 'number'],
    ['filters', 'search', 'some'],
  ],
};

/** The checkers' own names; Angular's compiles as well, and refuses to while something is wrong. */
const TSC = ['typescript/bin/tsc', '-p', '.'];
const NGC = '@angular/compiler-cli/bundles/src/bin/ngc.js';
export const APPS = {
  angular: {
    checks: [
      [NGC, '-p', '.'],
      [NGC, '-p', 'tsconfig.wrong.json'],
    ],
    printed: ['angular', 'printed.ts'],
  },
  vue: { checks: [['vue-tsc/bin/vue-tsc.js', '-p', '.']], printed: ['vue', 'printed.vue'] },
  svelte: {
    checks: [['svelte-check/bin/svelte-check', '--output', 'machine']],
    printed: ['svelte', 'printed.svelte'],
  },
  react: { checks: [TSC], printed: ['react', 'printed.tsx'] },
  solid: { checks: [TSC] },
  preact: { checks: [TSC] },
  plain: { checks: [TSC] },
};

const npm = (args, cwd) => run('npm', args, { cwd, shell: process.platform === 'win32' });

/** A program of the app's own node_modules; resolves to all it says, whether it is content or not. */
async function say([program, ...args], cwd) {
  const file = join(cwd, 'node_modules', program);
  return run(process.execPath, [file, ...args], { cwd, maxBuffer: 1e8 }).then(
    ({ stdout }) => stdout,
    (error) => error.stdout + error.stderr,
  );
}

/** The errors of `tsc`, `vue-tsc`, `ngc` and `svelte-check` alike: file, line, message. */
function readErrors(output) {
  const shapes = [
    /^(?<file>\S+?)\((?<line>\d+),\d+\): error (?<message>.*)$/,
    /^(?<file>\S+?):(?<line>\d+):\d+ - error (?<message>.*)$/,
    /^\d+ ERROR "(?<file>[^"]+)" (?<line>\d+):\d+ "(?<message>.*)"$/,
    // A crash, or a complaint about the project as a whole.
    /^(?<message>error TS.*|\w*Error: .*)$/,
  ];
  return stripVTControlCharacters(output)
    .split('\n')
    .flatMap((text) => {
      const match = shapes.map((shape) => shape.exec(text)).find(Boolean);
      return match ? [match.groups] : [];
    });
}

async function prepareApp(name, folder) {
  const { checks, printed } = APPS[name];
  const app = join(folder, name);
  for (const source of [join(here, 'shared'), join(here, 'apps', name)]) {
    await cp(source, app, { recursive: true });
  }
  if (printed) {
    const [target, file] = printed;
    await writeFile(join(app, 'src', file), SNIPPETS[target](PRINTED).at(-1).code);
  }
  const quietly = ['--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'];
  await npm(['ci', ...quietly], app);
  const outputs = await Promise.all(checks.map((check) => say(check, app)));
  await say(['vite/bin/vite.js', 'build', '--logLevel', 'warn'], app).then((text) => {
    if (text.trim()) throw new Error(`${name}: vite build: ${text}`);
  });
  return { dist: join(app, 'dist'), src: join(app, 'src'), errors: readErrors(outputs.join('\n')) };
}

/** A folder with the packed package in it, as it was built. */
async function pack() {
  const folder = await mkdtemp(join(tmpdir(), 'consumers-'));
  await npm(['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], root);
  const [packed] = await readdir(folder);
  await rename(join(folder, packed), join(folder, TARBALL));
  return folder;
}

/**
 * Brings the locks of the apps up to date with their package.json and with our package, whose
 * checksum stays out: every build changes it.
 */
export async function lockApps() {
  const own = 'node_modules/safeguarding-widgets';
  const folder = await pack();
  for (const name of Object.keys(APPS)) {
    const app = join(folder, name);
    const file = join(app, 'package-lock.json');
    const changeLock = async (change) => {
      const lock = JSON.parse(await readFile(file, 'utf8'));
      change(lock.packages);
      await writeFile(file, `${JSON.stringify(lock, null, 2)}\n`);
    };
    await cp(join(here, 'apps', name), app, { recursive: true });
    await changeLock((packages) => delete packages[own]);
    await npm(['install', '--package-lock-only', '--no-audit', '--no-fund', '--silent'], app);
    await changeLock((packages) => delete packages[own].integrity);
    await cp(file, join(here, 'apps', name, 'package-lock.json'));
  }
  await rm(folder, { recursive: true, force: true });
}

/**
 * @returns {Promise<{ apps: Record<string, Promise<{ dist: string, src: string, errors: object[] }>>,
 *   remove: () => Promise<void> }>} as soon as the package is packed; each app follows when it is built
 */
export async function prepareApps(names) {
  const folder = await pack();
  const waiting = [...names];
  const settle = {};
  const apps = Object.fromEntries(
    names.map((name) => [name, new Promise((...both) => (settle[name] = both))]),
  );
  for (const app of Object.values(apps)) app.catch(() => undefined); // who awaits it hears of it
  const work = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) {
      await prepareApp(name, folder).then(...settle[name]);
    }
  };
  const done = Promise.all(Array.from({ length: availableParallelism() }, work));
  return { apps, remove: () => done.then(() => rm(folder, { recursive: true, force: true })) };
}
