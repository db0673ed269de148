// `npm run release`: builds, and makes release/ with all that is published. The same sources give the
// same bytes, wherever and whenever they are built. `--out FOLDER` puts it elsewhere.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8 } from 'fflate';
import { makeBillOfMaterials } from './bill-of-materials.mjs';
import { zip } from './zip.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = process.argv.indexOf('--out');
const out = resolve(at < 0 ? join(root, 'release') : (process.argv[at + 1] ?? 'release'));

const { name, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
const notes = await readNotes();
await checkVersions();

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
run('npm', ['run', '--silent', 'build']);

const script = `${name}-${version}.js`;
await writeFile(join(out, script), await readScript());
await writeFile(join(out, `${name}-${version}.zip`), await makeZip());
run(process.execPath, ['integrations/wordpress/build.mjs', '--out', out]);
run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', out]);
await writeFile(join(out, `${name}-${version}.cdx.json`), await makeBillOfMaterials(root));
await writeFile(join(out, 'RELEASE_NOTES.md'), notes);
await writeFile(join(out, 'integrity.json'), await makeIntegrity());
await writeFile(join(out, 'SHA256SUMS'), await makeChecksums());
console.log(`release ${version}: ${out}`);

/** The section of this version in the changelog, without its heading. */
async function readNotes() {
  const changelog = await readFile(join(root, 'CHANGELOG.md'), 'utf8');
  const [, ...sections] = changelog.split(/^## (?=\[)/m);
  const section = sections.find((text) => text.startsWith(`[${version}]`));
  if (!section) {
    const [newest = 'none'] = sections.map((text) => text.slice(0, text.indexOf('\n')));
    fail(`a section [${version}] in CHANGELOG.md`, newest);
  }
  return `${section.slice(section.indexOf('\n')).trim()}\n`;
}

async function checkVersions() {
  const code = await readFile(join(root, 'src/model/version.ts'), 'utf8');
  if (!code.includes(`'${version}'`)) fail(`${version} in src/model/version.ts`, code.trim());
}

function fail(expected, found) {
  console.error(`release: Expected ${expected}, found ${found}.`);
  process.exit(1);
}

function run(command, args) {
  const { status, stdout } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32', // Node starts .cmd files through a shell only
  });
  if (status !== 0) fail(`${command} ${args.join(' ')} to end with 0`, String(status));
  return stdout;
}

/** The script without the line that names its source map, which is not uploaded with it. */
async function readScript() {
  const code = await readFile(join(root, `dist/${name}.js`), 'utf8');
  return code.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
}

/** For uploading by hand: the script, the page for frames, and what to do with them on one page. */
async function makeZip() {
  const folder = `${name}-${version}`;
  const read = (path) => readFile(join(root, path));
  const page = String(await read('dist/embed.html')).replace(`${name}.js`, script);
  const entries = {
    [script]: strToU8(await readScript()),
    'embed.html': strToU8(page),
    'embed.css': await read('dist/embed.css'),
    'embed.js': await read('dist/embed.js'),
    'embed-parent.js': await read('dist/embed-parent.js'),
    'README.html': strToU8(
      String(await read('docs/release/README.html')).replaceAll('{version}', version),
    ),
    LICENSE: await read('LICENSE'),
    'THIRD-PARTY-LICENSES.txt': await read('dist/THIRD-PARTY-LICENSES.txt'),
  };
  for (const picture of await readdir(join(root, 'docs/release'))) {
    if (picture.endsWith('.png')) entries[picture] = await read(`docs/release/${picture}`);
  }
  return zip(
    folder,
    Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** SHA-384 of each script, as the attribute `integrity` wants it. */
async function makeIntegrity() {
  const files = { [script]: join(out, script) };
  for (const part of ['embed.js', 'embed-parent.js']) files[part] = join(root, 'dist', part);
  const entries = Object.entries(files).map(async ([path, file]) => [
    path,
    `sha384-${createHash('sha384')
      .update(await readFile(file))
      .digest('base64')}`,
  ]);
  return `${JSON.stringify(Object.fromEntries(await Promise.all(entries)), null, 2)}\n`;
}

/** As `sha256sum --check` reads them. */
async function makeChecksums() {
  const files = (await readdir(out)).sort();
  const lines = files.map(async (file) => {
    const bytes = await readFile(join(out, file));
    return `${createHash('sha256').update(bytes).digest('hex')}  ${file}\n`;
  });
  return (await Promise.all(lines)).join('');
}
