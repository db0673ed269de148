import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { chromium } from 'playwright-core';

import { ensureBrowsers } from '../../scripts/browsers.mjs';
import { serve } from '../../scripts/serve.mjs';

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Runs in the page before anything of it: sums up what the browser counts as layout shifts. */
function recordShifts() {
  globalThis.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) globalThis.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

describe('the layout of a page with a banner', { timeout: 120_000 }, () => {
  let server;
  let browser;

  before(async () => {
    server = await serve({
      mounts: {
        '/': folder('layout-page'),
        '/dist/': folder('../../dist'),
        '/feeds/': folder('../../site/feeds'),
      },
    });
    const { browsers } = await ensureBrowsers(['chromium']);
    browser = await chromium.launch({
      executablePath: browsers.chromium,
      args: ['--no-sandbox', '--disable-gpu'],
    });
  });

  after(async () => {
    await browser?.close();
    await server?.close();
  });

  /** Cumulative layout shift of a page whose feed comes only after the page has been painted. */
  async function shiftOf(name) {
    const page = await browser.newPage();
    await page.addInitScript(recordShifts);
    let release;
    const painted = new Promise((resolve) => {
      release = resolve;
    });
    await page.route('**/campaigns.json', async (route) => {
      await painted;
      await route.continue();
    });
    await page.goto(`${server.url}${name}.html`);
    const frames = () =>
      page.evaluate(
        () =>
          new Promise((resolve) => {
            let left = 5;
            const next = () => (left-- > 0 ? requestAnimationFrame(next) : resolve());
            next();
          }),
      );
    await frames();
    release();
    await page.waitForFunction(
      () => globalThis.document.querySelector('awareness-banner').state === 'ready',
    );
    await frames();
    const shown = await page.locator('awareness-banner >> css=[part="banner"]').count();
    const shift = await page.evaluate(() => globalThis.shift);
    await page.close();
    return { shown, shift };
  }

  it('does not move where the page reserves the place', async () => {
    assert.deepEqual(await shiftOf('reserved'), { shown: 1, shift: 0 });
  });

  it('does not move where nothing is due', async () => {
    assert.deepEqual(await shiftOf('nothing-due'), { shown: 0, shift: 0 });
  });

  it('does not move where the page reserves the place and nothing is due', async () => {
    assert.deepEqual(await shiftOf('reserved-nothing-due'), { shown: 0, shift: 0 });
  });

  it('moves where a late banner has no place, so the measure can tell', async () => {
    const { shown, shift } = await shiftOf('bare');
    assert.equal(shown, 1);
    assert.ok(shift > 0.01, `expected a shift, found ${shift}`);
  });
});
