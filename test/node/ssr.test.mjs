// A page whose elements a server has rendered with their lists (declarative shadow DOM), as Lit's
// own renderer does it, and what the browser makes of that.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { build } from 'esbuild';
import { html } from 'lit';
import { unsafeStatic, html as staticHtml } from 'lit/static-html.js';
import '../../dist/define.js';
import { launchChromium } from '../../scripts/launch-chromium.mjs';
import { serve } from '../../scripts/serve.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const FEEDS = {
  'safeguarding-news': 'news',
  'resource-library': 'library',
  'awareness-banner': 'campaigns',
};
/** Items of the first page of each list, and the campaigns of that day. */
const SHOWN = { 'safeguarding-news': 10, 'resource-library': 20, 'awareness-banner': 1 };
const TAGS = Object.keys(FEEDS);

const readFeed = async (tag) =>
  JSON.parse(await readFile(join(root, `site/feeds/${FEEDS[tag]}.json`), 'utf8'));
const count = (text, pattern) => text.match(pattern)?.length ?? 0;
const ITEM = /part="(?:item|campaign)"/g;

/** An element as a server sends it: with its list, or as long as it has no feed. */
async function renderOnServer(tag, feed, lang = 'en-GB') {
  const name = unsafeStatic(tag);
  const src = `/feeds/${FEEDS[tag]}.json`;
  return collectResult(
    render(
      staticHtml`<${name} .feed=${feed} src=${src} lang=${lang} now="2018-03-13" loading="eager"
        ><a href="/more">More</a></${name}>`,
    ),
  );
}

describe('on a server', () => {
  for (const tag of TAGS) {
    it(`<${tag}> is rendered with its whole list where it has its feed`, async () => {
      const markup = await renderOnServer(tag, await readFeed(tag));
      assert.equal(count(markup, ITEM), SHOWN[tag]);
      assert.doesNotMatch(markup, /<slot><\/slot>/);
    });

    it(`<${tag}> is rendered with the page’s own content where it has none`, async () => {
      const markup = await renderOnServer(tag, undefined);
      assert.equal(count(markup, ITEM), 0);
      assert.match(markup, /<slot><\/slot>/);
      assert.match(markup, /<a href="\/more">More<\/a>/);
    });
  }

  it('an element is rendered in its language', async () => {
    const markup = await renderOnServer(
      'resource-library',
      await readFeed('resource-library'),
      'cy',
    );
    assert.match(markup, /Chwilio/);
  });

  it('a hostile feed stays text', async () => {
    const items = [{ id: '1', title: '<img src=x onerror=alert(1)>', content_text: '</template>' }];
    const markup = await renderOnServer('resource-library', { title: 'F', items });
    assert.doesNotMatch(markup, /<img|<\/template>[^]*<\/template>/);
  });

  it('several elements are one page', async () => {
    const feed = await readFeed('resource-library');
    const list = (name) =>
      html`<resource-library .feed=${feed} heading=${name}></resource-library>`;
    const markup = await collectResult(render(html`${list('A')}${list('B')}`));
    assert.equal(count(markup, ITEM), 40);
  });
});

/** How a page's own script takes over: by our script file, or by modules with Lit's hydration. */
const SCRIPTS = {
  'the script file': `import '/dist/safeguarding-widgets.js';`,
  'modules and Lit’s hydration': `import '/own/modules.js';`,
};
const MODULES = `import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import 'safeguarding-widgets/define';`;
/** What docs/server-rendering.md does for one element, for all that have a feed. */
const HAND_OVER = `for (const element of document.querySelectorAll('[data-feed]')) {
  element.feed = JSON.parse(document.getElementById(element.dataset.feed).textContent);
}`;

describe('in a browser', { timeout: 120_000 }, () => {
  let folder;
  let server;
  let browser;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'safeguarding-widgets-'));
    await build({
      stdin: { contents: MODULES, resolveDir: root },
      alias: { 'safeguarding-widgets/define': './dist/define.js' },
      outfile: join(folder, 'modules.js'),
      bundle: true,
      format: 'esm',
      logLevel: 'error',
    });
    for (const [name, isGiven] of [
      ['given', true],
      ['loaded', false],
    ]) {
      for (const [index, script] of Object.values(SCRIPTS).entries()) {
        const parts = await Promise.all(
          TAGS.map(async (tag) => {
            const feed = await readFeed(tag);
            const markup = await renderOnServer(tag, feed);
            const json = JSON.stringify(feed).replaceAll('<', '\\u003c');
            return isGiven
              ? `${markup.replace(`<${tag}`, `<${tag} data-feed="feed-${tag}"`)}
                <script type="application/json" id="feed-${tag}">${json}</script>`
              : markup;
          }),
        );
        await writeFile(
          join(folder, `${name}-${index}.html`),
          `<!doctype html><html lang="en-GB"><title>A page</title><body>${parts.join('')}
          <script>${isGiven ? HAND_OVER : ''}</script><script type="module">${script}</script>`,
        );
      }
    }
    server = await serve({
      mounts: {
        '/own/': folder,
        '/dist/': join(root, 'dist'),
        '/feeds/': join(root, 'site/feeds'),
      },
    });
    browser = await launchChromium();
  });

  after(async () => {
    await browser?.close();
    await server?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** A page as it is once all its elements are ready. */
  async function open(name, options) {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const said = [];
    const feeds = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) said.push(message.text());
    });
    page.on('pageerror', (error) => said.push(String(error)));
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith('/feeds/')) feeds.push(pathname);
    });
    await page.goto(`${server.url}own/${name}.html`);
    if (options?.javaScriptEnabled !== false) {
      await page.waitForFunction(
        (tags) => tags.every((tag) => globalThis.document.querySelector(tag).state === 'ready'),
        TAGS,
      );
    }
    const shown = {};
    for (const tag of TAGS) {
      const items = page.locator(`${tag} >> css=:is([part="item"], [part="campaign"])`);
      shown[tag] = await items.count();
    }
    return { page, said, feeds, shown, close: () => context.close() };
  }

  it('the lists are there without JavaScript', async () => {
    const { page, shown, close } = await open('given-0', { javaScriptEnabled: false });
    assert.deepEqual(shown, SHOWN);
    const item = page.locator('resource-library >> css=[part="item"] >> nth=0');
    assert.ok(await item.isVisible());
    await close();
  });

  for (const [index, how] of Object.keys(SCRIPTS).entries()) {
    it(`${how}: a feed that is handed over is not asked for, and nothing is there twice`, async () => {
      const { said, feeds, shown, close } = await open(`given-${index}`);
      assert.deepEqual(shown, SHOWN);
      assert.deepEqual(feeds, []);
      assert.deepEqual(said, []);
      await close();
    });

    it(`${how}: otherwise each feed is asked for once, and nothing is there twice`, async () => {
      const { said, feeds, shown, close } = await open(`loaded-${index}`);
      assert.deepEqual(shown, SHOWN);
      assert.deepEqual(feeds.toSorted(), [
        '/feeds/campaigns.json',
        '/feeds/library.json',
        '/feeds/news.json',
      ]);
      assert.deepEqual(said, []);
      await close();
    });

    it(`${how}: a reader can search, filter and turn pages`, async () => {
      const { page, close } = await open(`given-${index}`);
      const library = page.locator('resource-library');
      await library.getByRole('button', { name: 'Page 2', exact: true }).click();
      assert.equal(await library.locator('[part="item"]').count(), 15);
      await library.getByRole('searchbox').fill('children');
      assert.match(await library.locator('[part="status"]').innerText(), /^\d+ of 35 resources$/);
      await close();
    });
  }
});
