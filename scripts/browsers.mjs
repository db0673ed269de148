// Finds the browsers the tests need; installs the missing ones where it can, and otherwise says
// in one line what to do. `node scripts/browsers.mjs` checks all three engines.
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const ENGINES = ['chromium', 'firefox', 'webkit'];

// The order is the order of preference: what somebody set, then stable releases.
const CANDIDATES = {
  chromium: {
    env: 'CHROME_PATH',
    linux: [
      'google-chrome-stable',
      'google-chrome',
      'chromium',
      'chromium-browser',
      'microsoft-edge',
    ],
    darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    ),
    win32: ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'],
  },
  firefox: {
    env: 'FIREFOX_PATH',
    linux: ['firefox-esr', 'firefox'],
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: ['Mozilla Firefox/firefox.exe'],
  },
};

const DEBIAN_PACKAGES = {
  chromium: ['chromium', 'chromium-driver'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};

const WEBKIT_FOLDERS = /^webkit2gtk-4\.|^webkitgtk-6\./;

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The full path of a program on PATH, or of one that is already a full path. */
function which(program) {
  if (program.includes('/')) return isExecutable(program) ? program : undefined;
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find(isExecutable);
}

function findWindowsProgram(relativePath) {
  return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .map((folder) => join(folder, relativePath))
    .find((path) => existsSync(path));
}

/** Chromium as `npx playwright-core install` leaves it, in that tool's own cache. */
async function findPlaywrightChromium() {
  try {
    const { chromium } = await import('playwright-core');
    const path = chromium.executablePath();
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined; // playwright-core knows no build for this platform
  }
}

/** WebKitGTK needs three programs: the driver, its small browser, and a screen to draw on. */
function findWebKit() {
  if (process.platform !== 'linux') return undefined;
  const driver = which('WebKitWebDriver');
  const xvfb = which('Xvfb');
  const roots = ['/usr/lib', '/usr/libexec', '/usr/lib64'].filter((path) => existsSync(path));
  const folders = roots.flatMap((root) => [
    root,
    ...readdirSync(root)
      .filter((name) => name.endsWith('-linux-gnu'))
      .map((name) => join(root, name)),
  ]);
  const miniBrowser = folders
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => WEBKIT_FOLDERS.test(name))
        .map((name) => join(folder, name, 'MiniBrowser')),
    )
    .find(isExecutable);
  return driver && xvfb && miniBrowser ? { driver, xvfb, miniBrowser } : undefined;
}

/** `{ chromium: path, firefox: path, webkit: { driver, xvfb, miniBrowser } }`, each if found. */
export async function findBrowsers() {
  const find = ({ env, ...places }) => {
    const chosen = process.env[env];
    if (chosen) return which(chosen);
    if (process.platform === 'win32') return places.win32.map(findWindowsProgram).find(Boolean);
    return (places[process.platform] ?? places.linux).map(which).find(Boolean);
  };
  return {
    chromium: find(CANDIDATES.chromium) ?? (await findPlaywrightChromium()),
    firefox: find(CANDIDATES.firefox),
    webkit: findWebKit(),
  };
}

function run(command, args) {
  console.log(`browsers: ${[command, ...args].join(' ')}`);
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

function installWithApt(engines) {
  const packages = engines.flatMap((engine) => DEBIAN_PACKAGES[engine]);
  // A mirror that is being updated answers badly for a moment: one more try is worth its seconds.
  for (let attempt = 0; attempt < 2; attempt++) {
    run('apt-get', ['update']);
    if (run('apt-get', ['install', '-y', '--no-install-recommends', ...packages])) return;
  }
}

function installMissing(engines) {
  const isRoot = process.getuid?.() === 0;
  if (process.platform === 'linux' && isRoot && which('apt-get')) {
    installWithApt(engines);
  } else if (engines.includes('chromium')) {
    // Playwright's own Firefox and WebKit are patched builds that only Playwright can drive.
    const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core')), 'cli.js');
    run(process.execPath, [cli, 'install', ...(isRoot ? ['--with-deps'] : []), 'chromium']);
  }
}

function helpFor(engine) {
  if (process.platform !== 'linux') {
    return engine === 'chromium'
      ? 'install Chrome, Chromium or Edge, or set CHROME_PATH'
      : 'install Firefox, or set FIREFOX_PATH';
  }
  const packages = DEBIAN_PACKAGES[engine].join(' ');
  return `run: sudo apt-get install --no-install-recommends ${packages}`;
}

/**
 * Finds the given engines, installs what is missing, and throws one clear line if that fails.
 * @returns {Promise<{ browsers: object, engines: string[] }>} the engines that can be run
 */
export async function ensureBrowsers(engines = ENGINES) {
  let browsers = await findBrowsers();
  const missing = () => engines.filter((engine) => !browsers[engine]);
  if (missing().length > 0) {
    installMissing(missing());
    browsers = await findBrowsers();
  }
  for (const engine of missing()) {
    // There is no WebKitGTK for macOS and Windows; only there, and never in CI, may it be left out.
    if (engine === 'webkit' && process.platform !== 'linux' && !process.env.CI) {
      console.warn('browsers: WebKitGTK exists for Linux only; this run leaves WebKit out');
      continue;
    }
    throw new Error(`browsers: ${engine} not found and not installable here; ${helpFor(engine)}`);
  }
  return { browsers, engines: engines.filter((engine) => browsers[engine]) };
}

function versionOf(path) {
  try {
    return execFileSync(path, ['--version'], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return 'version unknown';
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const { browsers, engines } = await ensureBrowsers();
    for (const engine of engines) {
      const path = browsers[engine].miniBrowser ?? browsers[engine];
      console.log(`${engine}: ${path} (${versionOf(path)})`);
    }
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
