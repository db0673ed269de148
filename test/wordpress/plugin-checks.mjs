// The plugin in a real WordPress: an administrator enters feeds, an author without the right to
// write HTML shows them, and a visitor reads them with and without JavaScript.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FOLDER, pluginFiles, TEMPLATE } from '../../integrations/wordpress/plugin-files.mjs';
import { translationTemplate } from '../../integrations/wordpress/translation-template.mjs';
import { NEWS_COUNT, NEWS_TITLE, startFeeds } from './plugin-feeds.mjs';
import { FEEDS, OWN_POSTS, pages } from './plugin-pages.mjs';
import { plainReaderChecks, readerChecks } from './plugin-readers.mjs';
import { PASSWORD, Visit } from './plugin-visit.mjs';

const SETTINGS = '/wp-admin/options-general.php?page=safeguarding-widgets';

const runAtOnce = (command, ...args) => spawnSync(command, args, { encoding: 'utf8' });
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

function install(wordpress) {
  const content = join(wordpress.folder, 'wp-content');
  for (const [path, bytes] of pluginFiles()) {
    const file = join(content, 'plugins/safeguarding-widgets', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  cpSync(here('plugin-site/network.php'), join(content, 'mu-plugins/network.php'));
  cpSync(here('plugin-site/theme'), join(content, 'themes/plugin-test'), { recursive: true });
}

/** What holds for the plugin's files as they are. */
function sourceChecks() {
  return {
    'the plugin keeps what PHP_CodeSniffer knows of WordPress’s coding standard': () => {
      const standard = join(FOLDER, '../phpcs.xml');
      const { stdout, status } = runAtOnce('phpcs', '-q', '-n', `--standard=${standard}`);
      assert.equal(status, 0, stdout);
    },
    'translators have every text': () =>
      assert.equal(readFileSync(join(FOLDER, TEMPLATE), 'utf8'), translationTemplate(FOLDER)),
  };
}

/** The checks of a script of PHP, over both of WordPress's ways to fetch. */
async function networkChecks(wordpress, { port }, folder) {
  const results = join(folder, 'plugin-network.json');
  const transports = { curl: [], 'a socket': ['-d', 'disable_functions=curl_init,curl_exec'] };
  const checks = {};
  for (const [transport, options] of Object.entries(transports)) {
    await wordpress.runScript(here('plugin-network.php'), [String(port), results], options);
    for (const [name, message] of Object.entries(JSON.parse(readFileSync(results, 'utf8')))) {
      checks[`${name} (over ${transport})`] = () => assert.equal(message, null);
    }
  }
  return checks;
}

function administratorChecks(visit, feeds) {
  const { page } = visit;
  const enter = async (rows) => {
    await visit.open(SETTINGS);
    for (const [index, [name, url]] of rows.entries()) {
      const field = `safeguarding_widgets_feeds[New-${index + 1}]`;
      await page.fill(`[name="${field}[name]"]`, name);
      await page.fill(`[name="${field}[url]"]`, url);
    }
    await Promise.all([page.waitForURL(/settings-updated/), page.click('#submit')]);
  };
  const at = (host, path) => `http://${host}.example:${feeds.port}${path}`;
  return {
    'an administrator enters feeds, which are read at once': async () => {
      for (let index = 0; index < FEEDS.length; index += 2) {
        const rows = FEEDS.slice(index, index + 2);
        await enter(rows.map(([name, path]) => [name, at('feeds', path)]));
      }
      await enter([['Own', `${visit.origin}${OWN_POSTS}`]]);
      const text = await page.locator('.wrap').innerText();
      for (const [, path] of FEEDS) assert.ok(feeds.asked.includes(path), path);
      assert.equal(text.match(/ago, \d+ entries\./g)?.length, FEEDS.length, text);
    },
    'an address in a private network is refused in words, and so is a web page': async () => {
      await enter([
        ['Private', at('private', '/news.json')],
        ['Page', at('feeds', '/page.html')],
      ]);
      const text = await page.locator('.wrap').innerText();
      assert.match(
        text,
        /Expected private\.example to be on the public internet, found 127\.0\.0\.1\./,
      );
      assert.match(text, /Not yet\. Expected a feed .* found a web page/);
      assert.equal(await page.locator('input[value*="private.example"]').count(), 0);
    },
    'a feed whose address is emptied is gone': async () => {
      await visit.open(SETTINGS);
      await page.fill('[name="safeguarding_widgets_feeds[page][url]"]', '');
      await Promise.all([page.waitForURL(/settings-updated/), page.click('#submit')]);
      assert.equal(await page.locator('input[value*="page.html"]').count(), 0);
      assert.equal(
        (await fetch(`${visit.origin}/wp-json/safeguarding-widgets/v1/feed/page`)).status,
        404,
      );
    },
  };
}

function authorChecks(visit) {
  const { page } = visit;
  return {
    'an author may not enter feeds': async () => {
      assert.equal((await visit.open(SETTINGS)).status(), 403);
      assert.equal((await visit.open('/wp-admin/options.php')).status(), 403);
    },
    'an author adds a block, chooses a feed and sees the element': async () => {
      await visit.open('/wp-admin/post-new.php');
      await page.waitForFunction(() =>
        globalThis.wp?.blocks?.getBlockType('safeguarding-widgets/resource-library'),
      );
      await page.evaluate(() => {
        const { blocks, data } = globalThis.wp;
        data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false);
        const block = blocks.createBlock('safeguarding-widgets/resource-library');
        data.dispatch('core/block-editor').insertBlocks(block);
      });
      const editor = page.locator('[data-type="safeguarding-widgets/resource-library"]');
      await editor.getByLabel('Feed').selectOption({ label: 'News' });
      const status = editor.locator('resource-library [part="status"]');
      await status.getByText(`${NEWS_COUNT} resources`).waitFor();
    },
    'an option in the sidebar changes the element': async () => {
      const sidebar = page.getByRole('region', { name: 'Editor settings' });
      await sidebar.getByLabel('Heading', { exact: true }).fill('Our guidance');
      const editor = page.locator('[data-type="safeguarding-widgets/resource-library"]');
      await editor.getByRole('heading', { name: 'Our guidance' }).waitFor();
    },
    'what the author saves is shown to a visitor': async () => {
      const link = await page.evaluate(async () => {
        const { data } = globalThis.wp;
        data.dispatch('core/editor').editPost({ title: 'Guidance', status: 'publish' });
        await data.dispatch('core/editor').savePost();
        return data.select('core/editor').getPermalink();
      });
      const html = await (await fetch(link)).text();
      assert.match(html, /<resource-library src="[^"]*\/feed\/news" heading="Our guidance">/);
    },
  };
}

function routeChecks(wordpress, feeds, reader) {
  const route = (path) => fetch(`${wordpress.origin}/wp-json/safeguarding-widgets/v1/feed/${path}`);
  const results = join(wordpress.folder, '../plugin-later.json');
  const readResults = () => JSON.parse(readFileSync(results, 'utf8'));
  const later = (...args) => wordpress.runScript(here('plugin-later.php'), args);
  return {
    'a feed is never a page of this site, whatever its publisher wrote': async () => {
      const { headers } = await route('bwletin');
      assert.equal(headers.get('content-type'), 'application/rss+xml');
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('content-security-policy'), "default-src 'none'; sandbox");
    },
    'only pages that a feed has are asked for': async () => {
      const before = feeds.asked.length;
      for (const path of ['nothing', 'News', 'news?page=3', 'news?page=1000', 'guidance?start=1']) {
        assert.equal((await route(path)).status, 404, path);
      }
      assert.equal((await route('news?page=x')).status, 400);
      assert.equal(feeds.asked.length, before);
    },
    'a copy that is fresh is not asked for again': async () => {
      const before = feeds.asked.length;
      assert.equal((await route('news')).status, 200);
      assert.equal(feeds.asked.length, before);
    },
    'many readers at once make one request': async () => {
      await later('stale');
      const before = feeds.asked.length;
      const answers = await Promise.all(Array.from({ length: 8 }, () => route('news')));
      assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
      assert.equal(feeds.asked.length, before + 1);
    },
    'when the feed fails its last good copy is served, and it is not asked for at once':
      async () => {
        feeds.failing.add('/news.json');
        await later('stale');
        const before = feeds.asked.length;
        for (let reader = 0; reader < 2; reader++) {
          const answer = await route('news');
          assert.equal(answer.status, 200);
          assert.equal((await answer.json()).title, NEWS_TITLE);
        }
        assert.equal(feeds.asked.length, before + 1);
      },
    'when it is well again WordPress’s clock brings the new copy': async () => {
      feeds.failing.clear();
      await later('stale');
      const before = feeds.asked.length;
      await later('event');
      assert.equal(feeds.asked.length, before + 1);
    },
    'without pretty addresses a feed is shown with all its pages as well': async () => {
      await later('plain');
      await reader.open('/?name=plugin-block');
      const [{ src, titles }] = await reader.elements();
      assert.match(src, /\?rest_route=/);
      assert.equal(titles.length, NEWS_COUNT);
    },
    'no copy is loaded with every page': async () => {
      await later('loaded', results);
      assert.deepEqual(readResults(), ['safeguarding_widgets_feeds']);
    },
    'uninstalling leaves nothing behind': async () => {
      await later('uninstalled', results);
      assert.deepEqual(readResults(), []);
    },
  };
}

/**
 * Installs the plugin in a WordPress and checks it.
 *
 * @param {object} options
 * @param {object} options.wordpress of scripts/wordpress.mjs
 * @param {import('playwright-core').Browser} options.browser
 * @param {string} options.folder a temporary one
 * @param {(checks: Record<string, () => unknown>) => Promise<void>} options.run runs and counts them
 */
export async function testPlugin({ wordpress, browser, folder, run }) {
  const feeds = await startFeeds();
  try {
    install(wordpress);
    const pagesFile = join(folder, 'plugin-pages.json');
    writeFileSync(pagesFile, JSON.stringify(pages(feeds.port)));
    await wordpress.runScript(here('plugin-seed.php'), [PASSWORD, pagesFile]);
    await run(sourceChecks());
    await run(await networkChecks(wordpress, feeds, folder));
    const administrator = await Visit.begin(browser, wordpress);
    await administrator.signIn('admin');
    await run(administratorChecks(administrator, feeds));
    await administrator.close();
    const author = await Visit.begin(browser, wordpress);
    await author.signIn('writer');
    await run(authorChecks(author));
    await author.close();
    const reader = await Visit.begin(browser, wordpress);
    await run(readerChecks(reader, feeds));
    const plainReader = await Visit.begin(browser, wordpress, { javaScriptEnabled: false });
    await run(plainReaderChecks(plainReader));
    await plainReader.close();
    await run(routeChecks(wordpress, feeds, reader));
    await reader.close();
  } finally {
    feeds.close();
  }
}
