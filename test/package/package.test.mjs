// The package as others meet it: packed, installed into an empty project, imported, bundled, typed.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const { exports: entries, dependencies } = JSON.parse(
  await readFile(join(root, 'package.json'), 'utf8'),
);

const CLASSES = {
  'safeguarding-news': 'SafeguardingNews',
  'resource-library': 'ResourceLibrary',
  'awareness-banner': 'AwarenessBanner',
};

let consumer;
let installed;

/** Runs a module in a Node of its own, inside the consumer's project. */
async function importInNode(code) {
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', code], {
    cwd: consumer,
  });
  return stdout.trim();
}

/** What a consumer's bundler makes of a module; Lit stays outside, only our own code counts. */
async function bundle(code) {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: consumer },
    bundle: true,
    format: 'esm',
    write: false,
    minifySyntax: true,
    treeShaking: true,
    external: Object.keys(dependencies).flatMap((name) => [name, `${name}/*`]),
    logLevel: 'silent',
  });
  return outputFiles[0].text;
}

/** Type-checks a module as a consumer with strict settings would; resolves to the complaints. */
async function compile(code, moduleResolution) {
  const folder = await mkdtemp(join(consumer, 'typed-'));
  await writeFile(join(folder, 'consumer.ts'), code);
  const settings = {
    noEmit: true,
    strict: true,
    target: 'ES2022',
    lib: ['ES2022', 'DOM', 'DOM.Iterable'],
    module: moduleResolution === 'NodeNext' ? 'NodeNext' : 'ESNext',
    moduleResolution,
    types: [],
  };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: settings }));
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  try {
    await run(process.execPath, [tsc, '-p', folder]);
    return '';
  } catch (error) {
    return error.stdout || error.message;
  }
}

before(async () => {
  consumer = await mkdtemp(join(tmpdir(), 'safeguarding-widgets-consumer-'));
  await writeFile(join(consumer, 'package.json'), '{ "type": "module", "private": true }');
  // As it was built: `npm test` builds first, and a build now would empty dist under other tests.
  await run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', consumer], {
    cwd: root,
    shell: process.platform === 'win32',
  });
  const [tarball] = (await readdir(consumer)).filter((name) => name.endsWith('.tgz'));
  installed = join(consumer, 'node_modules/safeguarding-widgets');
  await mkdir(installed, { recursive: true });
  // Unpacked by hand and the dependencies linked: an installation without a network.
  await run('tar', ['-xzf', join(consumer, tarball), '-C', installed, '--strip-components=1']);
  for (const name of [
    ...Object.keys(dependencies),
    '@lit/reactive-element',
    'lit-html',
    'lit-element',
  ]) {
    const link = join(consumer, 'node_modules', name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(join(root, 'node_modules', name), link, 'junction');
  }
});

after(async () => {
  if (consumer) await rm(consumer, { recursive: true, force: true });
});

describe('the packed package', () => {
  test('holds every file that package.json exports', async () => {
    const files = new Set(await readdir(installed, { recursive: true }));
    const targets = Object.values(entries)
      .flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry)))
      .map((target) => target.replace('./', ''));
    const tags = Object.keys(CLASSES);
    for (const target of targets.flatMap((path) =>
      path.includes('*') ? tags.map((tag) => path.replace('*', tag)) : [path],
    )) {
      assert.ok(files.has(target), `${target} is not in the package`);
    }
  });

  test('holds no sources, tests or tools', async () => {
    const names = await readdir(installed);
    for (const name of ['src', 'test', 'stories', 'scripts', 'node_modules']) {
      assert.ok(!names.includes(name), `${name} is in the package`);
    }
  });

  test('holds its licence', async () => {
    assert.match(await readFile(join(installed, 'LICENSE'), 'utf8'), /^MIT License/);
  });

  test('resolves each export by its public name', async () => {
    const names = Object.keys(entries)
      .filter((name) => !name.startsWith('./types/')) // for compilers alone
      .flatMap((name) =>
        name.includes('*') ? Object.keys(CLASSES).map((tag) => name.replace('*', tag)) : [name],
      )
      .map((name) => name.replace('.', 'safeguarding-widgets'));
    const code = `for (const name of ${JSON.stringify(names)}) console.log(import.meta.resolve(name));`;
    const urls = (await importInNode(code)).split('\n');
    assert.equal(urls.length, names.length);
  });

  test('keeps its inner modules to itself', async () => {
    const code = `await import('safeguarding-widgets/dist/index.js').catch((e) => console.log(e.code));`;
    assert.equal(await importInNode(code), 'ERR_PACKAGE_PATH_NOT_EXPORTED');
  });

  test('has a script-tag file that imports nothing', async () => {
    const code = await readFile(join(installed, 'dist/safeguarding-widgets.js'), 'utf8');
    assert.doesNotMatch(code, /(^|[;}])\s*import\s*[\w{*"']/m);
    assert.doesNotMatch(code, /\bimport\(/);
  });
});

describe('the command', () => {
  const program = () => join(installed, 'dist/cli/safeguarding-feed.js');

  test('is the one that package.json names, and a program', async () => {
    const { bin } = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8'));
    assert.deepEqual(bin, { 'safeguarding-feed': './dist/cli/safeguarding-feed.js' });
    assert.match(await readFile(program(), 'utf8'), /^#!\/usr\/bin\/env node\n/);
    const { mode } = await stat(program());
    assert.equal(mode & 0o111, process.platform === 'win32' ? 0 : 0o111);
  });

  test('runs with nothing installed beside it', async () => {
    const page = join(consumer, 'page.html');
    const list = '<h2>Neglect</h2><p>18 March 2019</p><p>A briefing.</p>';
    await writeFile(page, `<!doctype html><title>News</title><main>${list}</main>`);
    const feed = join(consumer, 'feed.json');
    await run(process.execPath, [program(), 'import', page, '-o', feed]);
    await run(process.execPath, [program(), 'check', feed]);
    const { stdout } = await run(process.execPath, [program(), 'html', feed]);
    assert.match(stdout, /<h3>Neglect<\/h3>/);
  });

  test('names the terms of every library in it', async () => {
    const terms = await readFile(join(installed, 'dist/cli/THIRD-PARTY-LICENSES.txt'), 'utf8');
    for (const name of [
      'commander',
      'ajv',
      'ajv-formats',
      'picocolors',
      'parse5',
      'jsonc-parser',
    ]) {
      assert.match(terms, new RegExp(`^Name: ${name}\n(?:.*\n){1,8}License: `, 'm'), name);
    }
  });
});

describe('imported in Node, where there is no page', () => {
  test('the index gives the three classes and registers none', async () => {
    const code = `
      const m = await import('safeguarding-widgets');
      for (const name of ${JSON.stringify(Object.values(CLASSES))}) console.log(typeof m[name]);
      for (const tag of ${JSON.stringify(Object.keys(CLASSES))}) {
        console.log(globalThis.customElements?.get(tag));
      }`;
    const lines = (await importInNode(code)).split('\n');
    assert.deepEqual(lines, [...Array(3).fill('function'), ...Array(3).fill('undefined')]);
  });

  for (const name of [
    'define',
    ...Object.keys(CLASSES).map((tag) => `define/${tag}`),
    'safeguarding-widgets.js',
    'importer',
  ]) {
    test(`${name} does not throw`, async () => {
      const code = `await import('safeguarding-widgets/${name}'); console.log('imported');`;
      assert.equal(await importInNode(code), 'imported');
    });
  }
});

describe('the classes as they are extended', () => {
  test('show the names of the manifest and those that Lit needs, and no other', async () => {
    const code = `
      import { LitElement } from 'lit';
      import * as m from 'safeguarding-widgets';
      const shown = {};
      for (const name of ${JSON.stringify([...Object.values(CLASSES), 'ListElement', 'FeedElement'])}) {
        m[name].finalize(); // Lit makes the accessors, as it does for a definition
        const names = new Set();
        for (let one = m[name].prototype; one !== LitElement.prototype; one = Object.getPrototypeOf(one))
          for (const key of Object.getOwnPropertyNames(one)) if (!(key in LitElement.prototype)) names.add(key);
        shown[name] = [...names];
      }
      console.log(JSON.stringify(shown));`;
    const shown = JSON.parse(await importInNode(code));
    const manifest = JSON.parse(await readFile(join(installed, 'custom-elements.json'), 'utf8'));
    for (const [name, names] of Object.entries(shown)) {
      const { members } = manifest.modules
        .flatMap(({ declarations = [] }) => declarations)
        .find((declaration) => declaration.name === name);
      const known = [...members.map((member) => member.name), 'adoptedCallback'];
      assert.ok(names.includes('reload'), name);
      const others = names.filter((key) => !known.includes(key));
      assert.deepEqual(others, [], name);
    }
  });

  test('bring neither definitions nor the elements', async () => {
    const code = await bundle(`export { FeedElement, ListElement } from 'safeguarding-widgets';`);
    for (const name of Object.values(CLASSES)) {
      assert.doesNotMatch(code, new RegExp(`class _?${name}\\b|${name} = class`));
    }
    assert.doesNotMatch(code, /customElements\.define\(/);
  });
});

describe('bundled by a consumer', () => {
  for (const [tag, name] of Object.entries(CLASSES)) {
    test(`${name} alone leaves out the other elements and every definition`, async () => {
      const code = await bundle(`export { ${name} } from 'safeguarding-widgets';`);
      assert.match(code, new RegExp(`class _?${name}\\b|${name} = class`));
      for (const other of Object.values(CLASSES).filter((candidate) => candidate !== name)) {
        assert.doesNotMatch(code, new RegExp(`class _?${other}\\b|${other} = class`));
      }
      assert.doesNotMatch(code, /customElements\.define\(/);
    });

    test(`define/${tag} keeps its side effect`, async () => {
      const code = await bundle(`import 'safeguarding-widgets/define/${tag}';`);
      assert.match(code, new RegExp(`["']${tag}["']`));
      assert.match(code, /\.define\(/);
    });
  }

  test('define keeps all three definitions', async () => {
    const code = await bundle(`import 'safeguarding-widgets/define';`);
    for (const tag of Object.keys(CLASSES)) assert.match(code, new RegExp(`["']${tag}["']`));
  });
});

describe('typed for a consumer', () => {
  const good = `
    import { SafeguardingNews, ResourceLibrary, AwarenessBanner } from 'safeguarding-widgets';
    import 'safeguarding-widgets/define';
    import 'safeguarding-widgets/define/resource-library';
    const news: SafeguardingNews = document.createElement('safeguarding-news');
    const library: ResourceLibrary = document.createElement('resource-library');
    const banner: AwarenessBanner | null = document.querySelector('awareness-banner');
    const done: Promise<void> = news.reload();
    news.addEventListener('feed-load', (event) => { console.log(event.feed, event.problems); });
    library.addEventListener('feed-error', (event) => { console.log(event.error.code, event.stale); });
    document.addEventListener('feed-load', (event) => { console.log(event.feed.title); });
    window.addEventListener('query-change', (event) => { console.log(event.query, event.total); });
    console.log(banner, done, library.state);
  `;
  const bad = `
    import { ResourceLibrary, NoSuchThing } from 'safeguarding-widgets';
    const library = new ResourceLibrary();
    library.pageSize = 'many';
    console.log(NoSuchThing);
  `;

  for (const moduleResolution of ['Bundler', 'NodeNext']) {
    test(`right use compiles (${moduleResolution})`, async () => {
      assert.equal(await compile(good, moduleResolution), '');
    });

    test(`wrong use does not (${moduleResolution})`, async () => {
      const complaints = await compile(bad, moduleResolution);
      assert.match(complaints, /TS2305.*NoSuchThing/);
      assert.match(complaints, /TS2322.*'string'/);
    });
  }
});
