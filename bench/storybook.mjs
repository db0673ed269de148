// npm run storybook: milliseconds from opening Storybook to the first story on screen, nothing
// cached, five times. Needs `npm run storybook:build` in the folder above. Ends with 1 where one of
// them takes longer than the three seconds that are promised.
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from '../scripts/serve.mjs';
import { findChromium } from './chromium.mjs';

const MOST = 3000;
const ROUNDS = 5;
/** What is on screen of the first page, and of the first story of an element. */
const OPENINGS = {
  '': '[part="campaign"]',
  '?path=/story/resource-library-overview--library': '[part="item"]',
};

const server = await serve({
  mounts: { '/': fileURLToPath(new URL('../storybook-static', import.meta.url)) },
});
const browser = await chromium.launch({ executablePath: await findChromium() });
for (const [address, shown] of Object.entries(OPENINGS)) {
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const start = performance.now();
    await page.goto(server.url + address, { waitUntil: 'commit' });
    await page.frameLocator('#storybook-preview-iframe').locator(shown).first().waitFor();
    times.push(Math.round(performance.now() - start));
    await context.close();
  }
  console.log(`${address || 'as it opens'}: ${times.join(', ')} ms`);
  if (Math.max(...times) > MOST) process.exitCode = 1;
}
await browser.close();
await server.close();
