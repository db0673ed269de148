// All that makes up the plugin: its own files, and the elements' script.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatedFiles } from './generated-files.mjs';

/** Its folder in WordPress. */
export const PLUGIN = 'safeguarding-widgets';
/** Its sources. */
export const FOLDER = fileURLToPath(new URL(PLUGIN, import.meta.url));
/** What translators begin with, by its path in the plugin. */
export const TEMPLATE = 'languages/safeguarding-widgets.pot';

const root = fileURLToPath(new URL('../..', import.meta.url));
const SCRIPT = join(root, 'dist/safeguarding-widgets.js');

/** Where the version stands: what is before it, it, what is after it. */
const VERSION_PLACES = {
  'safeguarding-widgets.php': [/^( \* Version: +)(\S+)()$/m, /^(const VERSION += ')([^']+)(';)$/m],
  'readme.txt': [/^(Stable tag: )(\S+)()$/m],
};

/** @returns {string} Version of the package. */
export const packageVersion = () =>
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;

/** @returns {Map<string, string>} The files that name the version, with that of the package. */
export function versionedFiles() {
  const version = packageVersion();
  const files = Object.entries(VERSION_PLACES).map(([path, places]) => {
    const text = readFileSync(join(FOLDER, path), 'utf8');
    return [path, places.reduce((old, place) => old.replace(place, `$1${version}$3`), text)];
  });
  return new Map(files);
}

/**
 * The plugin as it is installed.
 *
 * @returns {Map<string, Buffer>} Files by their paths in the plugin, in one order everywhere.
 * @throws {Error} When a generated file or a version is out of date, or nothing is built.
 */
export function pluginFiles() {
  for (const [path, text] of [...generatedFiles(), ...versionedFiles()]) {
    const file = join(FOLDER, path);
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
      throw new Error(
        `${path} is out of date; run: node integrations/wordpress/build.mjs --generate`,
      );
    }
  }
  if (!existsSync(SCRIPT)) throw new Error('No dist; run: npm run build');
  const own = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(FOLDER, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const sources = [
    ...own.map((path) => [path, join(FOLDER, path)]),
    ['assets/safeguarding-widgets.js', SCRIPT],
    ['LICENSE', join(root, 'LICENSE')],
  ];
  sources.sort(([one], [other]) => (one < other ? -1 : 1));
  return new Map(sources.map(([path, file]) => [path, readFileSync(file)]));
}
