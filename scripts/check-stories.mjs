// Opens every story and every page of the static Storybook in Chromium and fails on whatever
// Storybook itself reports (a play function, an accessibility violation), on errors in the page, and
// on any request that leaves this machine.
//
//   npm run storybook:check               all stories
//   npm run storybook:check -- banner     those whose id contains "banner"
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchChromium } from './launch-chromium.mjs';
import { serve } from './serve.mjs';
import { FONTS, STORYBOOK, StoryPage } from './story-page.mjs';
import { recordTotals, totalsLine } from './totals.mjs';

const PAGES = 2;

async function readEntries(filter) {
  if (!existsSync(join(STORYBOOK, 'index.json'))) {
    throw new Error('stories: no storybook-static; run: npm run storybook:build');
  }
  const { entries } = JSON.parse(await readFile(join(STORYBOOK, 'index.json'), 'utf8'));
  const found = Object.values(entries).filter(({ id }) => id.includes(filter));
  if (found.length === 0) throw new Error('stories: none found');
  return found;
}

/** @returns {Promise<{ passed: number, failed: number }>} */
export async function checkStories(filter = '') {
  const waiting = await readEntries(filter);
  const totals = { passed: 0, failed: 0 };
  const browser = await launchChromium('--font-render-hinting=none', '--disable-lcd-text');
  const server = await serve({
    mounts: { '/': STORYBOOK, ...FONTS },
    headers: { 'Cache-Control': 'max-age=3600' },
  });
  const names = { tags: [], events: [], states: [] };
  const work = async () => {
    const page = new StoryPage(browser, server.url, names);
    for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
      const { problems } = await page.check(entry);
      totals[problems.length === 0 ? 'passed' : 'failed']++;
      const said = problems.length === 0 ? 'ok' : 'FAILED';
      console.log([`${said} ${entry.id}`, ...problems].join('\n    '));
    }
  };
  try {
    await Promise.all(Array.from({ length: PAGES }, work));
  } finally {
    await browser.close();
    await server.close();
  }
  return totals;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  let totals;
  try {
    totals = await checkStories(process.argv[2]);
  } catch (error) {
    console.error(error.message);
    totals = { passed: 0, failed: 1 };
  }
  recordTotals(totals);
  console.log(totalsLine(totals));
  process.exit(totals.failed > 0 ? 1 : 0);
}
