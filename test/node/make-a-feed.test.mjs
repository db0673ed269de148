// The page that makes a feed of a pasted page, as people and assistive technology meet it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, afterEach, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../../scripts/launch-chromium.mjs';
import { serve, STRICT_POLICY } from '../../scripts/serve.mjs';
import { assertAccessible } from './helpers/page-checks.mjs';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const DATED = await readFile(path('../importer/pages/dated-list.txt'), 'utf8');
const LIBRARY = await readFile(path('../importer/pages/library.txt'), 'utf8');

describe('the page that makes a feed', { timeout: 180_000 }, () => {
  let server;
  let browser;
  let page;
  let said;
  let requests;

  before(async () => {
    server = await serve({
      mounts: { '/': path('../../site'), '/dist/': path('../../dist') },
      headers: { 'Content-Security-Policy': STRICT_POLICY },
    });
    browser = await launchChromium();
  });

  afterEach(() => page?.close());

  after(async () => {
    await browser?.close();
    await server?.close();
  });

  async function open(options) {
    page = await browser.newPage(options);
    said = [];
    requests = [];
    page.on('pageerror', (error) => said.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) said.push(message.text());
    });
    await page.goto(new URL('make-a-feed.html', server.url).href, { waitUntil: 'networkidle' });
    page.on('request', (request) => requests.push(request.url()));
  }

  async function make(text, options) {
    await open(options);
    await page.getByLabel('Text or HTML of the page').fill(text);
    await page.getByRole('button', { name: 'Find the records' }).click();
  }

  /** The file that "Download" gives. */
  async function download() {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download feed.json' }).click(),
    ]);
    assert.equal(file.suggestedFilename(), 'feed.json');
    return JSON.parse(await readFile(await file.path(), 'utf8'));
  }

  const cards = () => page.locator('[data-cards] > li');
  const unfold = (title) => page.locator('summary', { hasText: title }).first().click();

  it('finds the records of a pasted text, shows them live, and sends nothing', async () => {
    await make(DATED);
    await page.getByRole('heading', { name: 'Records' }).waitFor();
    assert.equal(await cards().count(), 5);
    const live = page.locator('safeguarding-news');
    await live.getByRole('heading', { name: 'Safeguarding during adolescence' }).waitFor();
    assert.equal(await live.getByRole('article').count(), 5);
    assert.equal(
      await page.evaluate(() => globalThis.document.activeElement.textContent),
      'Records',
    );
    assert.match(await page.locator('[data-status]').textContent(), /^5 records found/);
    assert.deepEqual(
      requests.filter((url) => !url.startsWith('blob:')),
      [],
    );
    assert.deepEqual(said, []);
    const stored = await page.evaluate(() => [
      globalThis.localStorage.length,
      globalThis.sessionStorage.length,
    ]);
    assert.deepEqual(stored, [0, 0]);
  });

  it('shows a library as a library', async () => {
    await make(LIBRARY);
    await page.locator('resource-library').getByRole('searchbox').waitFor();
    assert.equal(await cards().count(), 35);
  });

  it('puts a title, a date, categories and a link right in place', async () => {
    await make(DATED);
    await unfold('Safeguarding during adolescence');
    const editor = page.locator('.editor');
    await editor.getByLabel('Title').fill('Adolescence');
    await editor.getByLabel('Date').fill('January 2019');
    await editor.getByLabel('Categories').fill('Adolescents, Briefings');
    await editor.getByLabel('Link 1, address').fill('https://board.example/briefing.pdf');
    await editor.getByLabel('Link 1, address').blur();
    const live = page.locator('safeguarding-news').getByRole('article', { name: 'Adolescence' });
    await live.getByText('January 2019').waitFor();
    assert.equal(
      await live.getByRole('link', { name: /relationship between/ }).getAttribute('href'),
      'https://board.example/briefing.pdf',
    );
    const feed = await download();
    const item = feed.items.find(({ title }) => title === 'Adolescence');
    assert.equal(item._safeguarding.posted, '2019-01');
    assert.deepEqual(item.tags, ['Adolescents', 'Briefings']);
    assert.equal(item._safeguarding.links[0].url, 'https://board.example/briefing.pdf');
  });

  it('says what is wrong with a correction and keeps the old value', async () => {
    await make(DATED);
    await unfold('Safeguarding during adolescence');
    const date = page.locator('.editor').getByLabel('Date');
    await date.fill('31 June 2019');
    await date.blur();
    await page.getByText('found “31 June 2019”').waitFor();
    assert.equal(await date.getAttribute('aria-invalid'), 'true');
    const feed = await download();
    const item = feed.items.find(({ title }) => title === 'Safeguarding during adolescence');
    assert.equal(item._safeguarding.posted, '2019-01-22');
  });

  it('leaves a record out, and takes it in again', async () => {
    await make(DATED);
    await unfold('Best practice');
    const box = page.getByRole('checkbox', { name: 'Leave this record out of the feed' });
    await box.check();
    assert.equal((await download()).items.length, 4);
    await box.uncheck();
    assert.equal((await download()).items.length, 5);
  });

  it('shows what the importer did, and only the doubtful records when asked', async () => {
    await make(DATED);
    await page.getByRole('checkbox', { name: 'Only those to look at' }).check();
    const shown = await cards().locator('visible=true').count();
    assert.ok(shown >= 1 && shown < 5, `expected some of five records, found ${shown}`);
    await unfold('Sutton Child Exploitation Awareness Week 2019');
    await page.getByText(/To look at, line 7: Expected an address/).waitFor();
  });

  it('takes the headings and links of what is pasted', async () => {
    await open();
    await page.getByLabel('Text or HTML of the page').focus();
    await page.evaluate(() => {
      const data = new globalThis.DataTransfer();
      data.setData('text/plain', '18 March 2019\n\nA week\n\nText of the week, with words.');
      data.setData(
        'text/html',
        '<p>18 March 2019</p><h2>A week</h2><p>Text of the week, with words. Further information: <a href="https://board.example/week">The week</a></p>' +
          '<p>8 March 2019</p><h2>Practice</h2><p>Text about practice, with words.</p>',
      );
      const field = globalThis.document.querySelector('#source');
      field.dispatchEvent(
        new globalThis.ClipboardEvent('paste', { clipboardData: data, bubbles: true }),
      );
      field.value = data.getData('text/plain');
    });
    await page.getByRole('checkbox', { name: /headings and links/ }).waitFor();
    await page.getByRole('button', { name: 'Find the records' }).click();
    await page.getByRole('heading', { name: 'Records' }).waitFor();
    const feed = await download();
    assert.deepEqual(
      feed.items.map(({ title }) => title),
      ['A week', 'Practice'],
    );
    assert.match(JSON.stringify(feed.items[0]), /https:\/\/board\.example\/week/);
  });

  it('reads a file that is chosen', async () => {
    await open();
    await page.locator('#file').setInputFiles({
      name: 'news.html',
      mimeType: 'text/html',
      buffer: Buffer.from(
        '<main><article><h2>One</h2><time datetime="2024-04-02">2 April 2024</time><p>Some words about one.</p></article><article><h2>Two</h2><time datetime="2024-04-01">1 April 2024</time><p>Some words about two.</p></article></main>',
      ),
    });
    await page.getByRole('heading', { name: 'Records' }).waitFor();
    const { items } = await download();
    assert.deepEqual(
      items.map(({ title, _safeguarding: own }) => [title, own.posted]),
      [
        ['One', '2024-04-02'],
        ['Two', '2024-04-01'],
      ],
    );
  });

  for (const [what, name, bytes, words] of [
    ['a PDF', 'a.pdf', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'), /PDF/],
    ['an empty file', 'a.txt', Buffer.from(''), /Expected/],
    ['a page without records', 'a.txt', Buffer.from('Hello.'), /Expected records/],
  ]) {
    it(`says in one sentence that ${what} is of no use`, async () => {
      await open();
      await page.locator('#file').setInputFiles({ name, mimeType: '', buffer: bytes });
      await page.locator('#source-error').getByText(words).waitFor();
      assert.equal(await page.locator('[data-result]').first().isVisible(), false);
      assert.deepEqual(said, []);
    });
  }

  it('leaves hostile text a text', async () => {
    await make(
      '1 March 2024\n\nA week of <img src=x onerror=alert(1)>\n\nA text of some words.\n\nFurther information: javascript:alert(1)\n\n2 March 2024\n\nAnother\n\nA text of some words.',
    );
    await page.getByRole('heading', { name: 'Records' }).waitFor();
    await unfold('A week of');
    assert.equal(await page.locator('img, a[href^="javascript"]').count(), 0);
    assert.deepEqual(said, []);
  });

  it('is worked by keyboard alone', async () => {
    await open();
    await page.getByLabel('Text or HTML of the page').fill(DATED);
    for (let presses = 0; presses < 10; presses++) {
      await page.keyboard.press('Tab');
      const name = await page.evaluate(() => globalThis.document.activeElement.textContent.trim());
      if (name === 'Find the records') break;
    }
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Records' }).waitFor();
    await page.locator('summary', { hasText: 'Best practice' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('Practice');
    await page.keyboard.press('Tab');
    await page.locator('safeguarding-news').getByRole('article', { name: 'Practice' }).waitFor();
  });

  for (const [name, options] of [
    ['wide and light', { viewport: { width: 1280, height: 900 } }],
    ['320 px and dark', { viewport: { width: 320, height: 700 }, colorScheme: 'dark' }],
  ]) {
    it(`has no accessibility violation and nothing cut off, ${name}`, async () => {
      await make(DATED, { ...options, bypassCSP: true });
      await page.locator('safeguarding-news').getByRole('article').first().waitFor();
      await unfold('Sutton Child Exploitation');
      await assertAccessible(page);
    });
  }
});
