// A release is made twice, in two folders, from the files of the project alone.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const { name, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
/** What is made, and what has nothing to do with it. */
const LEFT_OUT = /^(?:node_modules|dist|release|storybook-static|coverage|bench|test|\.git)$/;

describe('a release', { timeout: 300_000 }, () => {
  const folders = [];

  /** @param {string} prefix - Of the folder, so that the two differ in length too. */
  async function release(prefix) {
    const folder = await mkdtemp(join(tmpdir(), prefix));
    folders.push(folder);
    for (const entry of await readdir(root)) {
      if (LEFT_OUT.test(entry)) continue;
      await cp(join(root, entry), join(folder, entry), { recursive: true });
    }
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
    return folder;
  }

  const make = (folder, env = {}) =>
    run(process.execPath, ['scripts/release.mjs'], {
      cwd: folder,
      env: { ...process.env, npm_config_cache: join(folder, '.npm'), ...env },
    });
  const read = (folder, file) => readFile(join(folder, 'release', file));

  before(async () => {
    const one = await release('release-');
    const other = await release('release-of-another-name-');
    await make(one);
    await make(other, { TZ: 'Pacific/Auckland' });
  });

  after(async () => {
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
  });

  test('has everything that is published', async () => {
    const files = await readdir(join(folders[0], 'release'));
    assert.deepEqual(files.sort(), [
      'RELEASE_NOTES.md',
      'SHA256SUMS',
      'integrity.json',
      `${name}-${version}.cdx.json`,
      `${name}-${version}.js`,
      `${name}-${version}.tgz`,
      `${name}-${version}.zip`,
      `${name}-wordpress-${version}.zip`,
    ]);
  });

  test('is the same to the byte in another folder and time zone', async () => {
    for (const file of await readdir(join(folders[0], 'release'))) {
      const [one, other] = await Promise.all(folders.map((folder) => read(folder, file)));
      assert.ok(one.equals(other), `expected one ${file} from two folders, found two`);
    }
  });

  test('has checksums that are right', async () => {
    const sums = String(await read(folders[0], 'SHA256SUMS'))
      .trim()
      .split('\n');
    assert.equal(sums.length, 7);
    for (const line of sums) {
      const [sum, file] = line.split('  ');
      const bytes = await read(folders[0], file);
      assert.equal(createHash('sha256').update(bytes).digest('hex'), sum, file);
    }
    const integrity = JSON.parse(await read(folders[0], 'integrity.json'));
    const script = await read(folders[0], `${name}-${version}.js`);
    assert.equal(
      integrity[`${name}-${version}.js`],
      `sha384-${createHash('sha384').update(script).digest('base64')}`,
    );
  });

  test('has a bill of materials that names what is needed and what is bundled', async () => {
    const files = await readdir(join(folders[0], 'release'));
    const file = files.find((path) => path.endsWith('.cdx.json'));
    const { components } = JSON.parse(await read(folders[0], file));
    const names = components.map(({ name }) => name);
    for (const needed of ['lit', 'lit-html', '@lit/task', '@lit/reactive-element']) {
      assert.ok(names.includes(needed), needed);
    }
    for (const bundled of ['parse5', 'commander', '@xmldom/xmldom', 'ajv']) {
      assert.ok(names.includes(bundled), bundled);
    }
    assert.ok(!names.includes('rollup'), 'a tool that is in no file');
  });

  test('has a zip whose pages name the script that is in it', async () => {
    const entries = unzipSync(await read(folders[0], `${name}-${version}.zip`));
    const folder = `${name}-${version}`;
    const text = (file) => new TextDecoder().decode(entries[`${folder}/${file}`]);
    for (const page of ['README.html', 'embed.html']) {
      assert.ok(text(page).includes(`${name}-${version}.js`), page);
      assert.doesNotMatch(text(page), /\{version\}/);
    }
    assert.match(text('THIRD-PARTY-LICENSES.txt'), /Name: lit\b/);
    assert.ok(text(`${name}-${version}.js`).length > 50_000);
  });

  test('is refused when the versions disagree', async () => {
    const [folder] = folders;
    const changelog = join(folder, 'CHANGELOG.md');
    const before = await readFile(changelog, 'utf8');
    await writeFile(changelog, before.replaceAll(`[${version}]`, '[9.9.9]'));
    await assert.rejects(make(folder), ({ stderr }) => {
      assert.match(stderr, /Expected a section \[.*\] in CHANGELOG\.md, found \[9\.9\.9\]/);
      return true;
    });
    await writeFile(changelog, before);
  });
});
