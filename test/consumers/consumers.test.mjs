// One list of behaviours for every framework, each in an app of its own, built from the packed
// package and opened in Chromium. What the apps can be asked to show stands in shared/src/screen.ts.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { launchChromium } from '../../scripts/launch-chromium.mjs';
import { serve } from '../../scripts/serve.mjs';
import { SNIPPETS } from '../../site/snippets.js';
import { APPS, prepareApps, PRINTED } from './prepare-apps.mjs';
import { renderReact } from './render-react.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const wanted = process.env.CONSUMERS?.split(',') ?? Object.keys(APPS);

const item = (id, title) => ({
  id,
  title,
  url: `https://board.example/${id}`,
  content_text: title,
});
const feedOf = (title, ...items) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title,
  items: items.map((one) => item(one.toLowerCase(), one)),
});
const FEEDS = {
  library: feedOf('Library', 'Neglect', 'Online safety', 'Exploitation'),
  one: feedOf('One', 'First'),
  two: feedOf('Two', 'Second'),
  three: feedOf('Three', 'Third'),
};
const GIVEN = feedOf('Given', 'Thresholds', 'Supervision');
const CAMPAIGNS = {
  ...feedOf('Campaigns'),
  items: [
    {
      ...item('sid', 'Safer Internet Day'),
      _safeguarding: { campaign: { start: '2027-02-09', end: '2027-02-09' } },
    },
  ],
};

let browser;
let prepared;
let counting;

before(async () => {
  prepared = await prepareApps(wanted);
  browser = await launchChromium();
  const { outputFiles } = await build({
    entryPoints: [here('../helpers/what-is-armed.ts')],
    bundle: true,
    format: 'iife',
    globalName: 'counting',
    write: false,
  });
  counting = outputFiles[0].text;
});

after(async () => {
  await browser?.close();
  await prepared?.remove();
});

for (const name of wanted) {
  describe(name, { timeout: 300_000 }, () => {
    let app;
    let server;
    let page;
    let requests;
    let said;

    before(async () => {
      app = await prepared.apps[name];
      server = await serve({ mounts: { '/': app.dist } });
      page = await browser.newPage();
      page.setDefaultTimeout(10_000);
      page.on('pageerror', (error) => said.push(String(error)));
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) said.push(message.text());
      });
      await page.route('**/feeds/*.json', (route) => {
        const feed = /(\w+)\.json$/.exec(route.request().url())[1];
        requests.push(feed);
        return FEEDS[feed] ? route.fulfill({ json: FEEDS[feed] }) : route.fulfill({ status: 404 });
      });
    });

    after(async () => {
      await page?.close();
      await server?.close();
    });

    beforeEach(() => {
      requests = [];
      said = [];
    });

    afterEach(() => assert.deepEqual(said, [], 'nothing on the console'));

    let visits = 0;
    /** A document of its own, in the same process of the browser: that saves half the time. */
    const open = async (hash = '') => {
      await page.goto(`${server.url}?${visits++}${hash}`);
      if (hash === '' || hash === '#late') await page.waitForFunction('globalThis.consumer');
    };
    const set = (patch) => page.evaluate((given) => globalThis.consumer.set(given), patch);
    const titles = (tag = 'resource-library') =>
      page.locator(`${tag} [part="title"]`).allTextContents();
    const hears = (...fields) =>
      page.waitForFunction(
        (wantedFields) =>
          globalThis.consumer.heard.some((one) => JSON.stringify(one) === wantedFields),
        JSON.stringify(fields),
      );
    const library = () => page.locator('resource-library');
    const shows = (text, tag = 'resource-library') =>
      page.locator(tag).getByRole('heading', { name: text }).waitFor();

    test('right use compiles, the printed code included', () => {
      const errors = app.errors.filter(({ file = '' }) => !/\bwrong\.\w+$/.test(file));
      assert.deepEqual(errors, []);
    });

    test('wrong use does not, line by line', async () => {
      const errors = app.errors.filter(({ file = '' }) => /\bwrong\.\w+$/.test(file));
      const file = join(app.src, errors[0].file.replace(/^.*\//, ''));
      const lines = (await readFile(file, 'utf8')).split('\n');
      const lineOf = (number) => `${number}: ${lines[number - 1].trim()}`;
      const refused = new Set(errors.map(({ line }) => lineOf(line)));
      const expected = lines.flatMap((text, at) => (/wrong/i.test(text) ? [lineOf(at + 1)] : []));
      assert.deepEqual([...refused].sort(), expected.sort());
    });

    test('attributes and properties are set, and changed later', async () => {
      await open();
      await set({
        shown: true,
        src: '/feeds/library.json',
        pageSize: 2,
        withoutHeading: false,
        sort: 'feed',
      });
      await shows('Library');
      assert.deepEqual(await titles(), ['Neglect', 'Online safety']);
      const read = await library().evaluate((element) => ({
        ...Object.fromEntries(
          ['id', 'className', 'lang', 'loading', 'sort', 'pageSize', 'withoutHeading'].map(
            (key) => [key, element[key]],
          ),
        ),
        place: element.dataset.place,
        link: element.querySelector('a').textContent,
        slot: element.querySelector('p').slot,
      }));
      assert.deepEqual(read, {
        id: 'library',
        className: 'guidance',
        lang: 'en',
        loading: 'eager',
        sort: 'feed',
        pageSize: 2,
        withoutHeading: false,
        place: 'start',
        link: 'Guidance',
        slot: 'empty',
      });
      await set({ pageSize: 1, withoutHeading: true, sort: 'title' });
      await page.waitForFunction(
        () => globalThis.document.querySelector('resource-library').withoutHeading,
      );
      await library().evaluate((element) => element.updateComplete);
      assert.deepEqual(await titles(), ['Exploitation']);
      assert.equal(await library().locator('h2[part="heading"]').count(), 0);
      await set({ withoutHeading: false });
      await shows('Library');
      assert.deepEqual(requests, ['library']);
    });

    test('objects are set as properties: a feed and a query', async () => {
      await open();
      await set({ shown: true, feed: GIVEN, query: { text: 'thresh' } });
      await shows('Thresholds');
      assert.deepEqual(await titles(), ['Thresholds']);
      await set({ query: { text: 'no such thing' } });
      await library().getByText('Nothing of that name').waitFor();
      await set({ query: { text: '' }, feed: FEEDS.library });
      await shows('Neglect');
      assert.deepEqual(requests, []);
    });

    test('events are heard with their fields', async () => {
      await open();
      await set({ shown: true, src: '/feeds/library.json', campaigns: CAMPAIGNS });
      await hears('feed-load', 'Library', 0);
      await library().getByRole('searchbox').fill('neglect');
      await hears('query-change', 'neglect', 1);
      await library()
        .getByRole('link', { name: 'Neglect' })
        .evaluate((link) => {
          link.addEventListener('click', (event) => event.preventDefault());
          link.click();
        });
      await hears('item-open', 'Neglect', 'https://board.example/neglect');
      await page.locator('awareness-banner').getByRole('button', { name: /hide/i }).click();
      await hears('banner-dismiss', 1);
      await set({ src: '/feeds/none.json' });
      await hears('feed-error', 'http', false);
      const isRefused = (text) => /404/.test(text);
      assert.ok(said.some(isRefused));
      said = said.filter((text) => !isRefused(text));
    });

    test('what was set before the elements are defined counts', async () => {
      await open('#late');
      await set({ shown: true, feed: GIVEN, pageSize: 1, sort: 'feed', withoutHeading: true });
      await library().getByText('Guidance').waitFor();
      await page.evaluate(() => globalThis.consumer.define());
      await shows('Thresholds');
      assert.deepEqual(await titles(), ['Thresholds']);
      assert.equal(await library().locator('h2[part="heading"]').count(), 0);
      await hears('feed-load', 'Given', 0);
    });

    test('an element that is taken away leaves no request, timer or listener', async () => {
      await open();
      const show = { shown: true, src: '/feeds/library.json' };
      // Once before counting: frameworks and browsers arm what they keep on first use.
      await set(show);
      await shows('Library');
      await set({ shown: false });
      await library().waitFor({ state: 'detached' });
      await page.evaluate(`${counting}; globalThis.watch = counting.countWhatIsArmed();`);
      // As it loads: the request that is counted is never answered.
      await set({ ...show, src: '/feeds/one.json' });
      await page.waitForFunction(() => globalThis.watch.started());
      await set({ shown: false });
      const isClean = () => globalThis.watch.left().length === 0;
      await page.waitForFunction(isClean);
      // With a list, in use.
      await set({ shown: true, src: undefined, feed: GIVEN });
      await shows('Thresholds');
      await library().getByRole('searchbox').fill('super');
      await set({ shown: false });
      await library().waitFor({ state: 'detached' });
      await page.waitForFunction(isClean);
    });

    test('rendering again keeps the element, the focus and what the reader asked for', async () => {
      await open();
      await set({ shown: true, src: '/feeds/library.json' });
      await shows('Library');
      await library().evaluate((element) => Object.assign(element, { isSame: true }));
      await library().getByRole('searchbox').fill('safety');
      await shows('Online safety');
      await set({ note: 'Rendered again' });
      await page.getByText('Rendered again').waitFor();
      await set({ pageSize: 5 });
      await page.waitForFunction(
        () => globalThis.document.querySelector('resource-library').pageSize === 5,
      );
      const now = await library().evaluate(async (element) => {
        await element.updateComplete;
        const { isSame, query, shadowRoot } = element;
        return { isSame, text: query.text, focus: shadowRoot.activeElement?.type };
      });
      assert.deepEqual(now, { isSame: true, text: 'safety', focus: 'search' });
      assert.deepEqual(await titles(), ['Online safety']);
      assert.deepEqual(requests, ['library']);
    });

    test('a list of elements is reordered, added to and taken from with one request a feed', async () => {
      await open();
      const [one, two, three] = ['one', 'two', 'three'].map((feed) => `/feeds/${feed}.json`);
      const showsAll = (expected) =>
        page.waitForFunction(
          (headings) =>
            [...globalThis.document.querySelectorAll('safeguarding-news')]
              .map(({ shadowRoot }) => shadowRoot.querySelector('h2')?.textContent)
              .join() === headings,
          expected.join(),
        );
      await set({ lists: [one, two] });
      await showsAll(['One', 'Two']);
      await page
        .locator('safeguarding-news')
        .evaluateAll((all) => all.forEach((each, at) => Object.assign(each, { number: at + 1 })));
      await set({ lists: [three, two, one] });
      await showsAll(['Three', 'Two', 'One']);
      const numbers = () =>
        page
          .locator('safeguarding-news')
          .evaluateAll((all) => all.map(({ number }) => number ?? 0));
      assert.deepEqual(await numbers(), [0, 2, 1]);
      await set({ lists: [one, three] });
      await showsAll(['One', 'Three']);
      assert.deepEqual(await numbers(), [1, 0]);
      assert.deepEqual(requests.sort(), ['one', 'three', 'two']);
    });

    test('the example of docs/frameworks.md works as it is printed there', async () => {
      const file = `${name}/src/example`;
      const docs = await readFile(here('../../docs/frameworks.md'), 'utf8');
      const code = await Promise.any(
        ['tsx', 'ts', 'vue', 'svelte'].map((type) =>
          readFile(here(`apps/${file}.${type}`), 'utf8'),
        ),
      );
      assert.ok(docs.includes(`\n${code}\`\`\``), `expected ${file} in docs/frameworks.md`);
      await open('#example');
      await shows('Library');
      await library().getByRole('searchbox').fill('safety');
      await page.getByText('1 found').waitFor();
      assert.equal(await library().evaluate(({ pageSize }) => pageSize), 5);
    });

    if (name === 'react') {
      test('what a server has rendered is taken over, with one request', async () => {
        const { markup, script } = await renderReact(app.src);
        assert.match(markup, /<resource-library src="[^"]+" page-size="5"><a href="\/guidance">/);
        await page.route('**/server/*', (route) =>
          route.request().url().endsWith('.js')
            ? route.fulfill({ contentType: 'text/javascript', body: script })
            : route.fulfill({
                contentType: 'text/html',
                body: `<!doctype html><title>A page</title><div id="app">${markup}</div>
                  <script type="module" src="client.js"></script>`,
              }),
        );
        await page.goto(`${server.url}server/`);
        await shows('Library');
        await library().getByRole('searchbox').fill('safety');
        await library().getByText('1 of 3 resources').first().waitFor();
        assert.deepEqual(await titles(), ['Online safety']);
        assert.deepEqual(requests, ['library']);
      });
    }

    if (APPS[name].printed) {
      test('the code that the page "Get your code" prints works', async () => {
        await open('#printed');
        await shows(PRINTED.options[0][1]);
        assert.deepEqual(await titles(), ['Exploitation', 'Neglect']);
        const { limit, pageSize, withoutHelp } = await library().evaluate((element) => ({
          limit: element.limit,
          pageSize: element.pageSize,
          withoutHelp: element.withoutHelp,
        }));
        assert.deepEqual(
          { limit, pageSize, withoutHelp },
          { limit: 2, pageSize: 7, withoutHelp: true },
        );
        assert.equal(await library().locator('a', { hasText: 'Guidance {all}' }).count(), 1);
      });
    }

    if (name === 'vue') {
      test('the configuration that the page prints is that of the app', async () => {
        const [, { code }] = SNIPPETS.vue(PRINTED);
        assert.equal(`${code}\n`, await readFile(here('apps/vue/vite.config.js'), 'utf8'));
      });
    }

    if (name === 'plain') {
      test('classes that extend ours and the base classes work', async () => {
        await open('#subclass');
        await shows('Exploitation', 'police-library');
        assert.deepEqual(await titles('police-library'), ['Exploitation']);
        await page.locator('feed-count').getByText('3 in all').waitFor();
        await shows('Library', 'feed-count');
        const list = page.locator('title-list');
        await list.getByText('Exploitation, Neglect, Online safety').waitFor();
        await list.getByRole('searchbox').fill('safety');
        await list.locator('#titles', { hasText: /^Online safety$/ }).waitFor();
      });
    }
  });
}
