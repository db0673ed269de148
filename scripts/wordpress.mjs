// A WordPress of its own for one run: Debian's packages, a database on a socket and PHP's built-in
// server on loopback, all in one temporary folder. No service is started and nothing is left.
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { userInfo } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// The package "wordpress" itself is unpacked, not installed: it depends on a web server, which
// would be one that listens on the network from the next start of the machine on.
const PACKAGES = [
  'php-cli',
  'php-mysql',
  'php-mbstring',
  // As most hosts have them; WordPress reads RSS with the one and fetches with the other.
  'php-xml',
  'php-curl',
  'php-codesniffer',
  'gettext',
  'mariadb-server-core',
  'mariadb-client-core',
];
const PROGRAMS = [
  'php',
  'phpcs',
  'xgettext',
  'mariadbd',
  'mariadb-install-db',
  'my_print_defaults',
];
const PHP_MODULES = ['mysqli', 'mbstring', 'xml', 'curl'];
const INSTALLED_WORDPRESS = '/usr/share/wordpress';

const READY_WITHIN = 60_000;
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const cache = here('../node_modules/.cache/safeguarding-widgets');

// For an ordinary user, whose PATH leaves the folders of the system's own programs out.
const env = { ...process.env, PATH: `${process.env.PATH}:/usr/local/sbin:/usr/sbin:/sbin` };

const isRoot = process.getuid?.() === 0;
const runAtOnce = (command, ...args) => spawnSync(command, args, { env, encoding: 'utf8' });
const hasProgram = (name) => runAtOnce('sh', '-c', `command -v ${name}`).status === 0;

function hasPrograms() {
  if (!PROGRAMS.every(hasProgram)) return false;
  const modules = runAtOnce('php', '-m').stdout.split('\n');
  return PHP_MODULES.every((name) => modules.includes(name));
}

const hasInstalledWordPress = () => existsSync(join(INSTALLED_WORDPRESS, 'wp-load.php'));

/** Waits for a program that is left to end by itself: apt-get must not be killed half-way. */
function run(command, args, options = {}) {
  console.log(`wordpress: ${[command, ...args].join(' ')}`);
  const child = spawn(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    ...options,
  });
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}

function cachedPackage() {
  const names = existsSync(cache) ? readdirSync(cache) : [];
  const name = names.find((file) => /^wordpress_.*\.deb$/.test(file));
  return name && join(cache, name);
}

async function aptGet(args, options) {
  if (!hasProgram('apt-get')) return;
  // A mirror that is being updated answers badly for a moment: one more try is worth its seconds.
  for (let attempt = 0; attempt < 2; attempt++) {
    if (isRoot) await run('apt-get', ['-qq', 'update']);
    if (await run('apt-get', ['-qq', ...args], options)) return;
  }
}

async function downloadPackage() {
  mkdirSync(cache, { recursive: true });
  // As the user who owns this folder, for apt-get's own may not write to it.
  await aptGet(['-o', 'APT::Sandbox::User=root', 'download', 'wordpress'], { cwd: cache });
}

/**
 * Installs what is missing of PHP, MariaDB and WordPress.
 * @throws {Error} One line that says what to do.
 */
export async function ensureWordPress() {
  if (!hasPrograms() && isRoot) {
    await aptGet(['install', '-y', '--no-install-recommends', ...PACKAGES]);
  }
  if (!hasPrograms()) {
    const command = `sudo apt-get install --no-install-recommends ${PACKAGES.join(' ')}`;
    throw new Error(
      `wordpress: PHP or MariaDB not found and not installable here; run: ${command}`,
    );
  }
  if (hasInstalledWordPress() || cachedPackage()) return;
  await downloadPackage();
  if (!cachedPackage()) {
    throw new Error('wordpress: Debian’s package "wordpress" cannot be downloaded here');
  }
}

/**
 * Puts WordPress, which needs its configuration beside it, into a folder. In one go, so that the
 * folder is not written to any more while it is being removed.
 */
function copyWordPress(folder) {
  const target = join(folder, 'wordpress');
  if (hasInstalledWordPress()) {
    cpSync(INSTALLED_WORDPRESS, target, { recursive: true, verbatimSymlinks: true });
  } else {
    const archive = cachedPackage();
    const unpacked = join(folder, 'package');
    const { status } = runAtOnce('dpkg-deb', '--extract', archive, unpacked);
    if (status !== 0) throw new Error(`wordpress: ${archive} cannot be unpacked; delete it`);
    renameSync(join(unpacked, INSTALLED_WORDPRESS), target);
  }
  // In the place of Debian's, which is for its web servers and reads /etc.
  copyFileSync(here('../test/wordpress/wp-config.php'), join(target, 'wp-config.php'));
  return target;
}

/** A port that is free now: PHP's built-in server does not tell which one it was given. */
function freePort() {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Starts programs that all end together. */
export class Processes {
  #children = new Set();

  start(command, args, options = {}) {
    // A group of its own: the workers of PHP's server outlive the one that started them.
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      ...options,
      env: { ...env, ...options.env },
    });
    this.#children.add(child);
    child.said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream
        .setEncoding('utf8')
        .on('data', (text) => (child.said = (child.said + text).slice(-4096)));
    }
    child.ended = new Promise((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('close', resolve);
    }).finally(() => this.#children.delete(child));
    return child;
  }

  /** Waits until a program has done its work. */
  async finish(child, name) {
    const timer = setTimeout(() => child.kill('SIGKILL'), READY_WITHIN);
    const code = await child.ended;
    clearTimeout(timer);
    if (code !== 0) throw new Error(`wordpress: ${name} failed (${code}): ${child.said.trim()}`);
  }

  /** Waits until a server says that it is ready. */
  async untilSaid(child, pattern, name) {
    let timer;
    const said = new Promise((resolve, reject) => {
      timer = setTimeout(() => reject(new Error('is not ready in time')), READY_WITHIN);
      const look = () => pattern.test(child.said) && resolve();
      child.stdout.on('data', look);
      child.stderr.on('data', look);
      void child.ended.then((code) => reject(new Error(`has ended (${code})`)));
    });
    try {
      await said;
    } catch (error) {
      throw new Error(`wordpress: ${name} ${error.message}: ${child.said.trim()}`);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Ends them at once: what they wrote is thrown away with the folder. */
  kill() {
    for (const { pid } of this.#children) {
      try {
        process.kill(-pid, 'SIGKILL');
      } catch {
        // It has ended meanwhile, or never started.
      }
    }
  }

  /** The same, and waits until they are gone. */
  async stop() {
    const ended = [...this.#children].map((child) => child.ended);
    this.kill();
    await Promise.all(ended);
  }
}

async function startDatabase(folder, processes) {
  const data = join(folder, 'database');
  const socket = join(folder, 'database.sock');
  const init = join(folder, 'database.sql');
  // A temporary folder of its own: the names of temporary tables are those of another run as well.
  const common = [
    '--no-defaults',
    `--tmpdir=${folder}`,
    `--datadir=${data}`,
    `--user=${userInfo().username}`,
  ];
  const install = ['--auth-root-authentication-method=normal', '--skip-test-db'];
  await processes.finish(
    processes.start('mariadb-install-db', [...common, ...install]),
    'mariadb-install-db',
  );
  await writeFile(init, 'CREATE DATABASE wordpress CHARACTER SET utf8mb4;\n');
  const server = processes.start('mariadbd', [
    ...common,
    '--skip-networking',
    `--socket=${socket}`,
    `--pid-file=${join(folder, 'database.pid')}`,
    `--init-file=${init}`,
    '--innodb-flush-log-at-trx-commit=0',
    '--innodb-doublewrite=OFF',
  ]);
  await processes.untilSaid(server, /ready for connections/, 'MariaDB');
  return socket;
}

/**
 * Starts a WordPress that holds a seed.
 *
 * @param {object} options
 * @param {string} options.folder a temporary one, all this needs goes into it
 * @param {Processes} options.processes
 * @param {object} options.seed see test/wordpress/seed.mjs
 * @returns {Promise<{ origin: string, folder: string, requests: () => Promise<object[]>,
 *   runScript: (script: string, args: string[], php?: string[]) => Promise<void> }>} where it
 *   answers, where it is, what it has been asked so far, and a way to run a script of PHP that loads
 *   it by its folder, the first argument
 */
export async function startWordPress({ folder, processes, seed }) {
  const [socket, port, wordpress] = await Promise.all([
    startDatabase(folder, processes),
    freePort(),
    copyWordPress(folder),
  ]);
  const origin = `http://127.0.0.1:${port}`;
  const log = join(folder, 'requests.log');
  const seedFile = join(folder, 'seed.json');
  const settings = {
    env: { WORDPRESS_SOCKET: socket, WORDPRESS_ORIGIN: origin, WORDPRESS_LOG: log },
  };
  await writeFile(log, '');
  await writeFile(seedFile, JSON.stringify(seed));

  // WordPress announces a new site by e-mail; this goes nowhere.
  const php = ['-d', 'sendmail_path=/bin/true', '-d', 'display_errors=stderr'];
  const runScript = (script, args, options = []) => {
    const command = [...php, ...options, script, wordpress, ...args];
    return processes.finish(processes.start('php', command, settings), basename(script));
  };
  await runScript(here('../test/wordpress/seed.php'), [seedFile]);

  const router = here('../test/wordpress/router.php');
  const address = ['-S', `127.0.0.1:${port}`, '-t', wordpress];
  const server = processes.start('php', [...php, ...address, router], {
    // WordPress may ask itself for something while it answers.
    env: { ...settings.env, PHP_CLI_SERVER_WORKERS: '4' },
  });
  await processes.untilSaid(server, /Development Server .* started/, 'PHP’s server');

  const requests = async () =>
    (await readFile(log, 'utf8'))
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  return { origin, folder: wordpress, requests, runScript };
}
