// `node integrations/wordpress/build.mjs` puts the plugin into release/ as the zip that WordPress
// installs: the same bytes whenever and wherever it is made; `--out FOLDER` puts it elsewhere.
// `--generate` instead writes what comes
// from the manifest, the package's version and, for translators, the plugin's texts.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { generatedFiles } from './generated-files.mjs';
import {
  FOLDER,
  packageVersion,
  PLUGIN,
  pluginFiles,
  TEMPLATE,
  versionedFiles,
} from './plugin-files.mjs';
import { translationTemplate } from './translation-template.mjs';

/** The first day that a zip can name, in the clock's own zone as zips have none. */
const EPOCH = new Date(1980, 0, 1);

if (process.argv.includes('--generate')) {
  for (const [path, text] of [...generatedFiles(), ...versionedFiles()]) {
    mkdirSync(dirname(join(FOLDER, path)), { recursive: true });
    writeFileSync(join(FOLDER, path), text);
  }
  writeFileSync(join(FOLDER, TEMPLATE), translationTemplate(FOLDER));
} else {
  const entries = [...pluginFiles()].map(([path, bytes]) => [`${PLUGIN}/${path}`, bytes]);
  const zip = zipSync(Object.fromEntries(entries), { level: 9, mtime: EPOCH });
  const at = process.argv.indexOf('--out');
  const release =
    process.argv[at < 0 ? -1 : at + 1] ?? fileURLToPath(new URL('../../release', import.meta.url));
  const file = join(release, `${PLUGIN}-wordpress-${packageVersion()}.zip`);
  mkdirSync(release, { recursive: true });
  writeFileSync(file, zip);
  console.log(`${file}: ${entries.length} files, ${zip.length} bytes`);
}
