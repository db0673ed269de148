import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { launchChromium } from '../../scripts/launch-chromium.mjs';
import { serve } from '../../scripts/serve.mjs';
import { BUILDS } from './helpers/builds.mjs';
import { loadWithLateFeed, openRecorded, shiftsOn } from './helpers/layout-shift.mjs';

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));

for (const build of BUILDS) {
  describe(`the layout of a page with a banner from ${build.name}`, { timeout: 120_000 }, () => {
    let built;
    let server;
    let browser;
    let page;

    before(async () => {
      built = await build.open();
      server = await serve({
        mounts: {
          '/': folder('layout-page'),
          '/dist/': built.folder,
          '/feeds/': folder('../../site/feeds'),
        },
      });
      browser = await launchChromium();
      page = await openRecorded(browser);
    });

    after(async () => {
      await browser?.close();
      await server?.close();
      await built?.close();
    });

    /** Cumulative layout shift of a page whose feed comes only after the page has been painted. */
    async function shiftOf(name) {
      const release = await loadWithLateFeed(page, `${server.url}${name}.html`);
      release();
      await page.waitForFunction(
        () => globalThis.document.querySelector('awareness-banner').state === 'ready',
      );
      const { shift } = await shiftsOn(page);
      const shown = await page.locator('awareness-banner >> css=[part="banner"]').count();
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

    it('takes no space while the feed is on its way', async () => {
      const release = await loadWithLateFeed(page, `${server.url}bare.html`);
      assert.equal(
        await page.locator('awareness-banner').evaluate(({ offsetHeight }) => offsetHeight),
        0,
      );
      release();
    });

    it('moves where a late banner has no place, so the measure can tell', async () => {
      const { shown, shift } = await shiftOf('bare');
      assert.equal(shown, 1);
      assert.ok(shift > 0.01, `expected a shift, found ${shift}`);
    });
  });
}
