import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { launchChromium } from '../../scripts/launch-chromium.mjs';
import { serve } from '../../scripts/serve.mjs';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types safeguarding-widgets lit-html',
].join('; ');

const ELEMENTS = ['awareness-banner', 'safeguarding-news', 'resource-library'];
const folder = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Runs in the page before anything of it. */
function recordViolations() {
  globalThis.violations = [];
  document.addEventListener('securitypolicyviolation', (event) => {
    globalThis.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
  });
}

const violationsOn = (page) => page.evaluate(() => globalThis.violations);

/** How many elements in the widget's shadow root a selector finds. */
const countIn = (page, name, selector) => page.locator(`${name} >> css=${selector}`).count();

describe('a page with a strict content security policy', { timeout: 120_000 }, () => {
  let server;
  let browser;
  let page;
  const said = [];
  const requests = [];

  before(async () => {
    server = await serve({
      mounts: {
        '/': folder('csp-page'),
        '/dist/': folder('../../dist'),
        '/feeds/': folder('../../site/feeds'),
      },
      headers: { 'Content-Security-Policy': POLICY },
    });
    browser = await launchChromium();
    page = await browser.newPage();
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) said.push(message.text());
    });
    page.on('pageerror', (error) => said.push(String(error)));
    page.on('request', (request) => requests.push(request.url()));
    await page.addInitScript(recordViolations);
    await page.goto(server.url);
    await page.waitForFunction(
      (names) =>
        names.every((name) =>
          ['ready', 'failed'].includes(globalThis.document.querySelector(name)?.state),
        ),
      ELEMENTS,
      { timeout: 30_000 },
    );
  });

  after(async () => {
    await browser?.close();
    await server?.close();
  });

  it('is sent with that policy', async () => {
    const response = await fetch(server.url);
    assert.equal(response.headers.get('content-security-policy'), POLICY);
  });

  for (const name of ELEMENTS) {
    it(`has <${name}> ready`, async () => {
      assert.equal(await page.locator(name).evaluate((element) => element.state), 'ready');
    });
  }

  it('shows the items of every feed', async () => {
    const counts = [
      await countIn(page, 'awareness-banner', '[part="campaign"]'),
      await countIn(page, 'safeguarding-news', '[part="item"]'),
      await countIn(page, 'resource-library', '[part="item"]'),
    ];
    assert.deepEqual(counts, [1, 20, 20]);
  });

  it('shows an item that has markup, as markup', async () => {
    const { items } = JSON.parse(readFileSync(`${folder('../../site/feeds')}/news.json`, 'utf8'));
    const paragraphs = items.flatMap(({ content_html: html }) => html?.match(/<(?:p|li)>/g) ?? []);
    assert.ok(paragraphs.length > 0, 'expected an item with content_html in the news');
    const shown = await countIn(page, 'safeguarding-news', '[part="body"] :is(p, li)');
    assert.ok(shown >= paragraphs.length, `expected ${paragraphs.length}, found ${shown}`);
  });

  it('gives the widgets their styles', async () => {
    const [button, border] = await page
      .locator('resource-library >> css=[part="pager"] button >> nth=0')
      .evaluate((element) => [
        globalThis.getComputedStyle(element).cursor,
        globalThis.getComputedStyle(element).borderTopStyle,
      ]);
    assert.deepEqual([button, border], ['pointer', 'solid']);
  });

  it('describes the items to search engines', async () => {
    const described = await page.evaluate((names) => {
      const json = (name) =>
        globalThis.document.querySelector(`${name} > script[type="application/ld+json"]`).text;
      return names.map((name) => JSON.parse(json(name)).itemListElement.length);
    }, ELEMENTS);
    // Without the sensitive one that each list has.
    assert.deepEqual(described, [1, 19, 34]);
  });

  it('lets a reader search, filter, sort and turn pages', async () => {
    const library = page.locator('resource-library');
    const status = library.locator('[part="status"]');
    await library.getByRole('button', { name: 'Page 2', exact: true }).click();
    assert.equal(await countIn(page, 'resource-library', '[part="item"]'), 15);
    await library.getByRole('combobox').selectOption('newest');
    await library.getByRole('checkbox').first().check();
    await library.getByRole('searchbox').fill('children');
    assert.match(await status.innerText(), /^\d+ of 35 resources$/);
    await library.getByRole('searchbox').press('Enter');
    await library.getByRole('button', { name: 'Clear filters' }).click();
    assert.equal(await status.innerText(), '35 resources');
  });

  it('lets a reader save a campaign to a calendar', async () => {
    const download = page.waitForEvent('download');
    await page.locator('awareness-banner >> css=[part="calendar"] >> nth=-1').click();
    const file = await download;
    assert.match(file.suggestedFilename(), /\.ics$/);
    const text = readFileSync(await file.path(), 'utf8');
    assert.match(text, /^BEGIN:VCALENDAR\r\n[^]*\r\nEND:VCALENDAR\r\n$/);
    assert.match(text, /DTSTART;VALUE=DATE:201803\d\d\r\n/);
  });

  it('is violated by nothing, and nothing is said on the console', async () => {
    assert.deepEqual(await violationsOn(page), []);
    assert.deepEqual(said, []);
  });

  it('asks nothing of another origin', () => {
    const { origin } = new URL(server.url);
    assert.deepEqual(
      requests.filter((url) => new URL(url).origin !== origin),
      [],
    );
    assert.deepEqual(
      requests
        .map((url) => new URL(url).pathname)
        .filter((path) => path.startsWith('/feeds/'))
        .sort(),
      ['/feeds/campaigns.json', '/feeds/library.json', '/feeds/news.json'],
    );
  });

  it('keeps nothing on the reader’s computer', async () => {
    assert.deepEqual(await page.context().cookies(), []);
    assert.deepEqual(
      await page.evaluate(() => [
        globalThis.document.cookie,
        globalThis.localStorage.length,
        globalThis.sessionStorage.length,
      ]),
      ['', 0, 0],
    );
  });

  it('would have told of a script or markup that the policy refuses', async () => {
    const refused = await page.evaluate(() => {
      try {
        globalThis.document.createElement('p').innerHTML = '<b>Markup</b>';
        return '';
      } catch (error) {
        return error.name;
      }
    });
    assert.equal(refused, 'TypeError');
    await page.waitForFunction(() => globalThis.violations.length > 0);
    assert.match((await violationsOn(page)).join(), /require-trusted-types-for/);
  });
});
