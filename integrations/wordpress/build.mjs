// `node integrations/wordpress/build.mjs` puts the plugin into release/ as the zip that WordPress
// installs: the same bytes whenever and wherever it is made; `--out FOLDER` puts it elsewhere.
// `--generate` instead writes what comes
// from the manifest, the package's version and, for translators, the plugin's texts.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zip } from '../../scripts/zip.mjs';
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

if (process.argv.includes('--generate')) {
  for (const [path, text] of [...generatedFiles(), ...versionedFiles()]) {
    mkdirSync(dirname(join(FOLDER, path)), { recursive: true });
    writeFileSync(join(FOLDER, path), text);
  }
  writeFileSync(join(FOLDER, TEMPLATE), translationTemplate(FOLDER));
} else {
  const files = [...pluginFiles()];
  const bytes = zip(PLUGIN, files);
  const at = process.argv.indexOf('--out');
  const release =
    process.argv[at < 0 ? -1 : at + 1] ?? fileURLToPath(new URL('../../release', import.meta.url));
  const file = join(release, `${PLUGIN}-wordpress-${packageVersion()}.zip`);
  mkdirSync(release, { recursive: true });
  writeFileSync(file, bytes);
  console.log(`${file}: ${files.length} files, ${bytes.length} bytes`);
}
