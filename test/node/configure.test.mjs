// The page that writes the code: what it prints must work as it is printed, on a page with a strict
// policy.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import { launchChromium } from '../../scripts/launch-chromium.mjs';
import { serve, STRICT_POLICY } from '../../scripts/serve.mjs';
import { readOptions } from '../../site/options.js';
import { assertAccessible } from './helpers/page-checks.mjs';

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));
const manifest = JSON.parse(await readFile(folder('../../custom-elements.json'), 'utf8'));
const TAGS = ['safeguarding-news', 'resource-library', 'awareness-banner'];

describe('the page that writes the code', { timeout: 180_000 }, () => {
  let server;
  let browser;
  let page;
  let pages;
  let said;

  before(async () => {
    pages = await mkdtemp(join(tmpdir(), 'configured-'));
    const dist = folder('../../dist');
    server = await serve({
      mounts: {
        '/': folder('../../site'),
        '/dist/': dist,
        '/custom-elements.json': folder('../../custom-elements.json'),
        '/pages/': pages,
      },
      headers: { 'Content-Security-Policy': STRICT_POLICY },
    });
    browser = await launchChromium();
  });

  afterEach(() => page?.close());

  after(async () => {
    await browser?.close();
    await server?.close();
    await rm(pages, { recursive: true, force: true });
  });

  async function open(path, options) {
    page = await browser.newPage(options);
    said = [];
    page.on('pageerror', (error) => said.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) said.push(message.text());
    });
    await page.goto(new URL(path, server.url).href);
    return page;
  }

  const configure = (choices = {}, options) =>
    open(`configure.html?${new URLSearchParams(choices)}`, options).then(async (opened) => {
      await opened.getByRole('heading', { name: '3. Copy' }).waitFor();
      return opened;
    });

  const codeBlocks = () => page.locator('[data-code] code').allTextContents();
  const isReady = (tag) =>
    page.waitForFunction((name) => globalThis.document.querySelector(name)?.state === 'ready', tag);

  for (const target of ['html', 'div', 'iframe']) {
    for (const tag of TAGS) {
      it(`prints ${target} for ${tag} that works under a strict policy`, async () => {
        const heading = 'A “heading” & <more>';
        await configure({ element: tag, heading, 'heading-level': '4', _target: target });
        const code = await codeBlocks();
        await page.close();
        const name = `${target}-${tag}.html`;
        const body = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Page</title><link rel="icon" href="/icon.svg">${code.length > 1 ? code[0] : ''}</head><body>${code.at(-1)}</body></html>`;
        await writeFile(join(pages, name), body);
        await open(`pages/${name}`);
        const inside = target === 'iframe' ? page.frameLocator('iframe') : page;
        const widget = inside.locator(tag);
        await widget.waitFor({ state: 'attached' });
        if (target !== 'iframe') await isReady(tag);
        if (tag !== 'awareness-banner') {
          await widget.getByRole('heading', { name: heading, level: 4 }).waitFor();
        }
        assert.equal(await widget.getAttribute('heading'), heading);
        assert.deepEqual(said, []);
      });
    }
  }

  it('prints code for React that is JavaScript, and one for each kind of site', async () => {
    await configure({
      element: 'resource-library',
      heading: 'Braces {like this}',
      _target: 'react',
    });
    const [, component] = await codeBlocks();
    const { code } = await transform(component, { loader: 'jsx', jsx: 'automatic' });
    assert.match(code, /"resource-library"/);
    assert.match(code, /Braces \{like this\}/);
    for (const label of ['Vue', 'Svelte', 'Angular', 'Astro', 'WordPress plugin']) {
      await page.getByRole('radio', { name: label, exact: true }).check();
      const blocks = await codeBlocks();
      const last = blocks.at(-1);
      assert.match(last, /resource[-_]library/, label);
      // A shortcode knows no braces; in a template of a framework one would begin an expression.
      const hasBraces = /heading="[^"]*\{/.test(last);
      assert.equal(hasBraces, label === 'WordPress plugin', label);
    }
    assert.deepEqual(said, []);
  });

  it('prints a number as one where a framework would take text amiss, and no code of a link', async () => {
    const limits = async (target, limit) => {
      await configure({ element: 'resource-library', limit, _target: target });
      const code = (await codeBlocks()).at(-1);
      await page.close();
      return /\S*limit=[^\s>]+/.exec(code)[0];
    };
    assert.equal(await limits('react', '5'), 'limit={5}');
    assert.equal(await limits('svelte', '5'), 'limit={5}');
    assert.equal(await limits('vue', '5'), ':limit="5"');
    assert.equal(await limits('html', '5'), 'limit="5"');
    assert.equal(await limits('react', 'alert(1)'), 'limit="alert(1)"');
  });

  it('keeps the choices in its address, and takes them from there', async () => {
    await configure();
    await page.getByRole('radio', { name: /^Library/ }).check();
    await page.getByLabel('Page size').fill('7');
    await page.getByLabel('Page size').blur();
    await page.getByRole('checkbox', { name: 'year' }).check();
    const address = new URL(page.url());
    assert.equal(address.searchParams.get('element'), 'resource-library');
    assert.equal(address.searchParams.get('page-size'), '7');
    assert.equal(address.searchParams.get('filters'), 'search category year');
    await page.reload();
    assert.equal(await page.getByLabel('Page size').inputValue(), '7');
    assert.ok(await page.getByRole('checkbox', { name: 'year' }).isChecked());
    await isReady('resource-library');
    const [, markup] = await codeBlocks();
    assert.match(markup, /page-size="7"/);
    assert.match(markup, /filters="search category year"/);
  });

  it('shows another element with its own options', async () => {
    await configure({ element: 'resource-library', match: 'all' });
    await page.getByRole('radio', { name: /^Banner/ }).check();
    await page.getByLabel('Lead days').waitFor();
    assert.equal(new URL(page.url()).searchParams.get('match'), null);
    const [, markup] = await codeBlocks();
    assert.match(markup, /^<awareness-banner/);
  });

  for (const [what, src, words] of [
    ['is a page', '/index.html', /address of a page/],
    ['is not there', '/feeds/none.json', /no feed at this address/],
    ['is of another kind', '/custom-elements.json', /another kind/],
    ['is no address', 'ftp://board.example/feed', /no address of a feed/],
  ]) {
    it(`says in words why when the feed ${what}, and what to tell its publisher`, async () => {
      await configure({ src: /^\w+:/.test(src) ? src : new URL(src, server.url).href });
      const advice = page.locator('[data-advice]');
      await advice.getByText(words).waitFor();
      assert.equal(await advice.locator('p').count(), 2);
      assert.equal(await page.locator('#src').getAttribute('aria-invalid'), 'true');
    });
  }

  it('shows the widget on the ground and at the width that somebody chooses', async () => {
    await configure({
      _ground: 'own',
      _background: '#112233',
      _color: '#ffeedd',
      _width: '22.5rem',
    });
    const stage = page.getByRole('region', { name: 'Preview' });
    const style = await stage.evaluate((element) => {
      const { backgroundColor, color, inlineSize } = globalThis.getComputedStyle(element);
      return { backgroundColor, color, inlineSize };
    });
    assert.deepEqual(style, {
      backgroundColor: 'rgb(17, 34, 51)',
      color: 'rgb(255, 238, 221)',
      inlineSize: '360px',
    });
  });

  for (const [name, options] of [
    ['wide and light', { viewport: { width: 1280, height: 900 } }],
    ['320 px and dark', { viewport: { width: 320, height: 700 }, colorScheme: 'dark' }],
  ]) {
    it(`has no accessibility violation and nothing cut off, ${name}`, async () => {
      await configure({ element: 'resource-library' }, { ...options, bypassCSP: true });
      await isReady('resource-library');
      await page.locator('details summary', { hasText: 'More options' }).click();
      await assertAccessible(page);
    });
  }

  it('offers every attribute that the manifest has', () => {
    for (const tag of TAGS) {
      const { attributes } = manifest.modules
        .flatMap(({ declarations }) => declarations)
        .find(({ tagName }) => tagName === tag);
      const names = attributes
        .map(({ name }) => name)
        .filter((name) => !/^(?:src|for)$/.test(name));
      const offered = readOptions(manifest, tag);
      assert.deepEqual(offered.map(({ name }) => name).sort(), names.sort());
      for (const { name, kind, values, label, hint } of offered) {
        assert.ok(label && hint, `${tag} ${name} has no words`);
        assert.equal(values.length > 1, ['one', 'some'].includes(kind), `${tag} ${name}`);
        for (const value of values) assert.match(value, /^[a-z]+$/, `${tag} ${name}`);
      }
    }
  });
});
