// What README promises: from the site to a list on a plain page of one's own, in three steps and
// without npm. The page is on another server, knows nothing of us, and is what is pasted and no more.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../../scripts/launch-chromium.mjs';
import { serve, STRICT_POLICY } from '../../scripts/serve.mjs';
import { assertAccessible } from './helpers/page-checks.mjs';

const folder = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

describe('the three steps of README', { timeout: 120_000 }, () => {
  let site;
  let own;
  let pages;
  let browser;

  before(async () => {
    pages = await mkdtemp(join(tmpdir(), 'three-steps-'));
    site = await serve({
      mounts: {
        '/': folder('site'),
        '/dist/': folder('dist'),
        '/custom-elements.json': folder('custom-elements.json'),
      },
      headers: {
        'Content-Security-Policy': STRICT_POLICY,
        // As docs/releasing.md says that the site is served.
        'Access-Control-Allow-Origin': '*',
      },
    });
    own = await serve({ mounts: { '/': pages } });
    browser = await launchChromium();
  });

  after(async () => {
    await browser?.close();
    await site?.close();
    await own?.close();
    await rm(pages, { recursive: true, force: true });
  });

  it('lead to a list on a plain page elsewhere', async () => {
    const context = await browser.newContext({
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    const said = [];
    page.on('pageerror', (error) => said.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) said.push(message.text());
    });

    // 1. Get your code.
    await page.goto(site.url);
    await page.getByRole('main').getByRole('link', { name: 'Get your code' }).click();
    await page.getByRole('radio', { name: /^Library/ }).check();

    // 2. Copy.
    const copied = [];
    for (const button of await page.getByRole('button', { name: /^Copy/ }).all()) {
      await button.click();
      await page.getByRole('status').filter({ hasText: 'Copied' }).last().waitFor();
      copied.push(await page.evaluate(() => navigator.clipboard.readText()));
    }
    assert.equal(copied.length, 2);
    assert.match(copied[0], /integrity="sha384-/);
    assert.match(copied[1], /^<resource-library /);

    // 3. Paste.
    await writeFile(
      join(pages, 'index.html'),
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Mine</title>\n${copied[0]}\n</head><body><main><h1>Mine</h1>\n${copied[1]}\n</main></body></html>`,
    );
    await page.goto(own.url);
    const library = page.locator('resource-library');
    await library.getByRole('article').first().waitFor();
    assert.match(await library.getByRole('status').first().innerText(), /^\d+ resources$/);
    assert.deepEqual(said, []);
    await context.close();
  });

  for (const colorScheme of ['light', 'dark']) {
    it(`the site's first page is accessible, ${colorScheme}, also at 320 pixels`, async () => {
      const page = await browser.newPage({
        bypassCSP: true, // axe comes as text
        colorScheme,
        viewport: { width: 320, height: 700 },
      });
      await page.goto(site.url);
      for (const element of ['awareness-banner', 'safeguarding-news']) {
        await page.locator(`.window ${element}`).getByRole('article').first().waitFor();
      }
      await assertAccessible(page);
      await page.close();
    });
  }
});
