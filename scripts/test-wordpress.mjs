// `npm run test:wordpress`: shows the posts of a real WordPress, another origin, in the built
// <resource-library> and compares what a reader sees with what was put into WordPress. Then
// installs the plugin there.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { testPlugin } from '../test/wordpress/plugin-checks.mjs';
import { EVERYWHERE, GONE, SEED } from '../test/wordpress/seed.mjs';
import { ensureBrowsers } from './browsers.mjs';
import { serve } from './serve.mjs';
import { recordTotals, totalsLine } from './totals.mjs';
import { ensureWordPress, Processes, startWordPress } from './wordpress.mjs';

const LOADED_WITHIN = 30_000;
const SHOWN_WITHIN = 5_000;
/** More than these are cut in the excerpt that WordPress makes of a post without one. */
const EXCERPT_WORDS = 55;
const FILTERED = 'Crime & Anti-Social Behaviour';
const SEARCHED = 'gemau';

const root = fileURLToPath(new URL('..', import.meta.url));
const { posts } = SEED;
const all = `${posts.length} resources`;

const titleOf = ({ title, shown }) => shown ?? title;
const authorOf = ({ author }) => (author === GONE ? undefined : author);

/** Text in which a search is looked for, without accents. */
const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Text without its spaces: those between blocks differ. */
const squeezed = (text) => text.replace(/\s+/g, '');

/** The text of a piece of the seed's own HTML. */
const textOf = (html) => squeezed(html.replace(/<[^>]+>/g, '').replace(/&amp;/g, '&'));

const dayInWords = (date) =>
  new Date(`${date}Z`).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** Compares two lists whatever their order, and names a few of the differences. */
function assertSame(found, expected) {
  const left = [...found];
  const missing = expected.filter((value) => {
    const at = left.indexOf(value);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const some = (values) => values.slice(0, 3).join('\n  ');
  assert.ok(missing.length === 0, `${missing.length} missing:\n  ${some(missing)}`);
  assert.ok(left.length === 0, `${left.length} not expected:\n  ${some(left)}`);
}

/** Runs in the page: what the element shows. */
function readLibrary({ shadowRoot }) {
  const text = (node) => node?.textContent.replace(/\s+/g, ' ').trim();
  const every = (node, selector) => [...node.querySelectorAll(selector)];
  return {
    status: text(shadowRoot.querySelector('[part="status"]')),
    facets: every(shadowRoot, '[part="facet"]').map((facet) => facet.dataset.facet),
    options: every(shadowRoot, '[part="option"]').map(text),
    items: every(shadowRoot, '[part="item"]').map((item) => ({
      title: text(item.querySelector('[part="title"]')),
      address: item.querySelector('[part="title"] a')?.href,
      date: text(item.querySelector('time[part="date"]')),
      dateTime: item.querySelector('time[part="date"]')?.dateTime,
      source: text(item.querySelector('[part="source"]')),
      summary: text(item.querySelector('[part="body"] > p')) ?? '',
      body: text(item.querySelector('[part="body"]')),
      tags: every(item, '[part="tag"]').map(text),
      links: every(item, '[part="links"] a').map((link) => `${text(link)} ${link.href}`),
    })),
  };
}

/** The element and all that happens on its page. */
async function openPage(browser, server, wordpress) {
  // Far from London, and with a cookie that the WordPress would be sent if it were sent any.
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'America/New_York' });
  await context.addCookies([{ name: 'visitor', value: '1', url: wordpress.origin }]);
  const page = await context.newPage();
  const said = [];
  const requests = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      said.push(`${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('request', (request) => {
    if (request.url().startsWith(wordpress.origin)) requests.push(request);
  });
  await page.goto(server.url);
  const library = page.locator('resource-library');
  await page
    .waitForFunction(
      () =>
        ['ready', 'failed'].includes(globalThis.document.querySelector('resource-library')?.state),
      undefined,
      { timeout: LOADED_WITHIN },
    )
    .catch(() => said.push(`not loaded within ${LOADED_WITHIN / 1000} seconds`));
  return { library, said, requests };
}

/** Waits until the element says how many it shows, then for what it shows. */
async function shownWith({ library }, status) {
  const says = library.locator('[part="status"]').getByText(status, { exact: true });
  await says.waitFor({ timeout: SHOWN_WITHIN }).catch(() => undefined);
  const shown = await library.evaluate(readLibrary);
  assert.equal(shown.status, status);
  return shown;
}

/** What must hold before anything is asked of the element. */
function serverChecks({ origin }) {
  const collection = `${origin}/wp-json/wp/v2/posts?_embed&per_page=100`;
  return {
    'WordPress has the posts on two pages and lets any origin read that': async () => {
      const { status, headers } = await fetch(collection, {
        headers: { Origin: 'http://host.example' },
      });
      assert.equal(status, 200);
      assert.equal(headers.get('x-wp-total'), String(posts.length));
      assert.equal(headers.get('x-wp-totalpages'), '2');
      assert.equal(headers.get('access-control-allow-origin'), 'http://host.example');
      assert.match(headers.get('access-control-expose-headers'), /X-WP-TotalPages/);
    },
  };
}

/** What the element shows of each post. */
function itemChecks({ items, ...shown }, { origin }) {
  /** Compares one fact of all items with the seed, by title: the order is the element's. */
  const each = (found, expected) => () =>
    assertSame(
      items.map((item) => `${item.title}: ${found(item)}`),
      posts.map((post) => `${titleOf(post)}: ${expected(post)}`),
    );
  const bodies = new Map(items.map(({ title, body }) => [title, squeezed(body)]));
  const eachBody = (expected) => () => {
    const wanted = posts.filter((post) => expected(post) !== undefined);
    assert.ok(wanted.length > 0, 'the seed has no such post');
    const lacking = wanted.filter((post) => !bodies.get(titleOf(post))?.includes(expected(post)));
    assertSame(lacking.map(titleOf), []);
  };
  return {
    [`all ${posts.length} posts are listed, and counted`]: () => {
      assert.equal(items.length, posts.length);
      assert.equal(shown.status, all);
    },
    'titles are text': () =>
      assertSame(
        items.map(({ title }) => title),
        posts.map(titleOf),
      ),
    'titles lead to the posts': each(
      ({ address }) => address?.replace(/[^/]*\/$/, ''),
      ({ date }) => `${origin}/${date.slice(0, 7).replace('-', '/')}/`,
    ),
    'dates are those of a clock in London': each(
      ({ dateTime }) => dateTime,
      ({ date }) => date.slice(0, 16),
    ),
    'dates are said in words': each(
      ({ date }) => date?.replace(/,.*/, ''),
      ({ date }) => `Added ${dayInWords(date)}`,
    ),
    'the author is the source, where there is one': each(
      ({ source }) => source,
      (post) => authorOf(post) && `Source: ${authorOf(post)}`,
    ),
    'categories are named on each': each(
      ({ tags }) => tags.sort().join('; '),
      ({ categories }) => [...categories].sort().join('; '),
    ),
    'documents are links with their format, each once': each(
      ({ links }) => links.join('; '),
      ({ document: file }) =>
        file ? `${file.text} (PDF) ${origin}/wp-content/uploads/${file.path}` : '',
    ),
    'the text is there': eachBody(({ content }) => textOf(content)),
    'excerpts are there': eachBody(({ excerpt }) => excerpt && squeezed(excerpt)),
    'excerpts that WordPress cuts end in dots, without brackets': () => {
      const cut = items.filter(({ summary }) => summary.endsWith('…'));
      assertSame(
        cut.map(({ title }) => title),
        posts.filter(({ content }) => content.split(' ').length > EXCERPT_WORDS).map(titleOf),
      );
      assertSame(
        cut.filter(({ summary }) => /\[|\]/.test(summary)).map(({ summary }) => summary),
        [],
      );
    },
    'what pictures show is there': eachBody(({ image }) => image && squeezed(image.alternative)),
    'categories are offered with their counts, but for the one that all posts have': () => {
      const names = SEED.categories.filter((name) => name !== EVERYWHERE);
      const count = (name) => posts.filter(({ categories }) => categories.includes(name)).length;
      assert.deepEqual(shown.facets, ['category']);
      assertSame(
        shown.options,
        names.map((name) => `${name} (${count(name)})`),
      );
    },
  };
}

/** What a reader does with them. */
function readerChecks(opened) {
  const { library } = opened;
  const narrowsTo = async (expected) => {
    assert.ok(expected.length > 0, 'the seed has no such post');
    const { items } = await shownWith(opened, `${expected.length} of ${all}`);
    assertSame(
      items.map(({ title }) => title),
      expected.map(titleOf),
    );
  };
  return {
    'a click on a category leaves its posts': async () => {
      const option = library.getByRole('checkbox', { name: FILTERED });
      await option.click({ timeout: SHOWN_WITHIN });
      await narrowsTo(posts.filter(({ categories }) => categories.includes(FILTERED)));
      await option.click({ timeout: SHOWN_WITHIN });
      await shownWith(opened, all);
    },
    'a word with an accent is found without it': async () => {
      await library.getByRole('searchbox').pressSequentially(SEARCHED);
      await narrowsTo(posts.filter((post) => plain(JSON.stringify(post)).includes(SEARCHED)));
    },
  };
}

/** What went over the wire and what was complained of, at the end. */
function quietChecks({ library, said, requests }, server, asked) {
  const pages = (urls) => urls.map((url) => new URL(url, server.url).searchParams.get('page'));
  return {
    'the browser asks for two pages, and for nothing else': () => {
      assertSame(
        requests.map((request) => request.method()),
        ['GET', 'GET'],
      );
      assertSame(pages(requests.map((request) => request.url())), [null, '2']);
    },
    'WordPress is asked by simple requests: no preflight and no cookie': () => {
      assertSame(
        asked.map(({ method, origin, cookie }) => `${method} ${origin} ${cookie}`),
        Array(2).fill(`GET ${new URL(server.url).origin} null`),
      );
      assertSame(pages(asked.map(({ url }) => url)), [null, '2']);
    },
    'the feed has no problems': async () => {
      const problems = await library.evaluate((element) => element.feed.problems);
      assertSame(
        problems.map((problem) => JSON.stringify(problem)),
        [],
      );
    },
    'nothing is said on the console': () => assertSame(said, []),
  };
}

const totals = { passed: 0, failed: 0 };

async function run(checks) {
  for (const [name, check] of Object.entries(checks)) {
    try {
      await check();
      totals.passed++;
      console.log(`ok ${name}`);
    } catch (error) {
      totals.failed++;
      console.log(`FAILED ${name}\n${error.message.trim()}`.replace(/\n/g, '\n    '));
    }
  }
}

const folder = mkdtempSync(join(tmpdir(), 'safeguarding-wordpress-'));
const processes = new Processes();

/** Ends this process, and with it all that it started and wrote. */
function leave(code) {
  // Registered only now, to come after what ends the browser: that writes into the folder as well.
  process.once('exit', () => {
    processes.kill();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  });
  process.exit(code);
}

/** Serves the page with the element, from another origin than WordPress's. */
function servePage({ origin }) {
  const page = join(folder, 'page');
  const html = readFileSync(join(root, 'test/wordpress/index.html'), 'utf8');
  mkdirSync(page);
  writeFileSync(join(page, 'index.html'), html.replaceAll('WORDPRESS_ORIGIN', origin));
  return serve({ mounts: { '/': page, '/dist/': join(root, 'dist') } });
}

async function testInBrowser(browser, wordpress) {
  const server = await servePage(wordpress);
  try {
    const before = (await wordpress.requests()).length;
    const opened = await openPage(browser, server, wordpress);
    const state = await opened.library.evaluate((element) => element.state);
    await run({
      'the element is ready': () => assert.equal(state, 'ready', opened.said.join('\n')),
    });
    if (state !== 'ready') return;
    await run(itemChecks(await opened.library.evaluate(readLibrary), wordpress));
    await run(readerChecks(opened));
    const asked = (await wordpress.requests()).slice(before);
    await run(quietChecks(opened, server, asked));
  } finally {
    await server.close();
  }
}

async function testWordPress() {
  if (!existsSync(join(root, 'dist/safeguarding-widgets.js'))) {
    throw new Error('wordpress: no dist; run: npm run build');
  }
  const { browsers } = await ensureBrowsers(['chromium']);
  await ensureWordPress();
  const wordpress = await startWordPress({ folder, processes, seed: SEED });
  await run(serverChecks(wordpress));
  // So that what the browser leaves behind when it is ended goes as well.
  process.env.TMPDIR = folder;
  const browser = await chromium.launch({
    executablePath: browsers.chromium,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  try {
    await testInBrowser(browser, wordpress);
    await testPlugin({ wordpress, browser, folder, run });
  } finally {
    await browser.close();
  }
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => leave(1));
process.once('uncaughtException', (error) => {
  console.error(error);
  leave(1);
});
try {
  await testWordPress();
} catch (error) {
  console.error(error.message);
  totals.failed++;
}
await processes.stop();
recordTotals(totals);
console.log(totalsLine(totals));
leave(totals.failed > 0 ? 1 : 0);
