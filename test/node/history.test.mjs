import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { launchChromium } from '../../scripts/launch-chromium.mjs';
import { serve } from '../../scripts/serve.mjs';

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));

describe('the browser’s own Back and Forward', { timeout: 120_000 }, () => {
  let server;
  let browser;
  let page;

  before(async () => {
    server = await serve({
      mounts: {
        '/': folder('history-page'),
        '/dist/': folder('../../dist'),
        '/feeds/': folder('../../site/feeds'),
      },
    });
    // Without the cache of whole pages, coming back loads the page and its feed anew.
    browser = await launchChromium('--disable-features=BackForwardCache');
  });

  beforeEach(async () => {
    await page?.close();
    page = await browser.newPage({ viewport: { width: 800, height: 600 } });
    await page.goto(`${server.url}index.html?other=a%20b#part`);
    await items(5);
  });

  after(async () => {
    await browser?.close();
    await server?.close();
  });

  /** Waits until so many items are on screen. */
  const items = (count) =>
    page.waitForFunction(
      (expected) =>
        document.querySelector('resource-library')?.shadowRoot?.querySelectorAll('[part="item"]')
          .length === expected,
      count,
    );

  const own = () => page.evaluate(() => decodeURIComponent(location.search).split('lib.').slice(1));

  it('lead through what the reader has chosen', async () => {
    await page.getByRole('checkbox', { name: /^Crime\/ASB/ }).check();
    await page.waitForURL(/lib\.category=/);
    await page.getByRole('combobox', { name: 'Sort by' }).selectOption('newest');
    await page.waitForURL(/lib\.sort=newest/);
    await page.goBack();
    assert.deepEqual(await own(), ['category=Crime/ASB']);
    assert.equal(await page.getByRole('combobox').inputValue(), 'title');
    await page.goBack();
    assert.deepEqual(await own(), []);
    await items(5);
    assert.equal(await page.getByRole('checkbox', { name: /^Crime/ }).isChecked(), false);
    await page.goForward();
    assert.equal(await page.getByRole('checkbox', { name: /^Crime/ }).isChecked(), true);
    assert.ok((await page.evaluate(() => location.href)).includes('?other=a%20b&lib.'));
    assert.ok((await page.evaluate(() => location.hash)).endsWith('#part'));
  });

  it('leave the page after a search that was only typed', async () => {
    await page.goto(`${server.url}other.html`);
    await page.goto(`${server.url}index.html`);
    await items(5);
    await page.getByRole('searchbox').pressSequentially('abuse');
    await page.waitForURL(/lib\.q=abuse/);
    await page.goBack();
    await page.getByRole('heading', { name: 'Another page' }).waitFor();
  });

  it('bring back all that was loaded, and the place on the page, from another page', async () => {
    for (const count of [10, 15]) {
      await page.getByRole('button', { name: /^Show/ }).click();
      await items(count);
    }
    const place = await page.evaluate(() => {
      window.scrollTo(0, 1200);
      return window.scrollY;
    });
    assert.ok(place > 600, `expected a page to scroll in, found ${place}`);
    await page.goto(`${server.url}other.html`);
    await page.goBack();
    await items(15);
    await page.waitForFunction((expected) => Math.abs(window.scrollY - expected) < 2, place);
  });

  it('are not needed after a reload, which keeps all as it was', async () => {
    await page.getByRole('checkbox', { name: /^Crime\/ASB/ }).check();
    await page.waitForURL(/lib\.category=/);
    await page.reload();
    await page.getByRole('button', { name: /^Remove filter: Crime/ }).waitFor();
  });

  it('find the same list under a shared address', async () => {
    await page.goto(`${server.url}index.html?lib.q=review&lib.sort=newest`);
    await page.getByRole('button', { name: 'Clear filters' }).waitFor();
    assert.equal(await page.getByRole('searchbox').inputValue(), 'review');
    assert.equal(await page.getByRole('combobox').inputValue(), 'newest');
  });
});
