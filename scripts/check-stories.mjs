// Opens every story and every page of the static Storybook in Chromium and fails on whatever
// Storybook itself reports (a play function, an accessibility violation), on errors in the page, and
// on any request that leaves this machine.
//
// Of some it compares a picture with the one that was committed. When all stories were opened, it
// also fails on whatever of the manifest none of them shows, or no document names.
//
//   npm run storybook:check                 all stories
//   npm run storybook:check -- banner       those whose id contains "banner"
//   npm run storybook:visual                those that are compared as pictures, and only that
//   npm run storybook:visual -- --update    takes the pictures anew where they differ
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchChromium } from './launch-chromium.mjs';
import { serve } from './serve.mjs';
import { findBrokenLinks, findMissing, readNames } from './story-coverage.mjs';
import { FONTS, STORYBOOK, StoryPage } from './story-page.mjs';
import { recordTotals, totalsLine } from './totals.mjs';
import { comparePicture, findStrayPictures, forgetDifferences, PICTURED } from './visual.mjs';

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
export async function checkStories({ filter = '', onlyPictured = false, isUpdate = false } = {}) {
  forgetDifferences();
  const entries = await readEntries(filter);
  const waiting = entries.filter(({ id }) => !onlyPictured || PICTURED.includes(id));
  const seen = new Set();
  const pictured = new Set();
  const totals = { passed: 0, failed: 0 };
  const report = (name, problems) => {
    totals[problems.length === 0 ? 'passed' : 'failed']++;
    const said = problems.length === 0 ? 'ok' : 'FAILED';
    console.log([`${said} ${name}`, ...problems].join('\n    '));
  };
  // Letters are not bent to a machine's own pixels.
  const browser = await launchChromium('--font-render-hinting=none', '--disable-lcd-text');
  const server = await serve({
    mounts: { '/': STORYBOOK, ...FONTS },
    headers: { 'Cache-Control': 'max-age=3600' },
  });
  const work = async () => {
    const page = new StoryPage(browser, server.url, readNames());
    for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
      const { id } = entry;
      const look = PICTURED.includes(id) && ((opened) => comparePicture(opened, id, isUpdate));
      const { problems, seen: shown } = await page.check(entry, look);
      for (const line of shown) {
        seen.add(line);
        if (PICTURED.includes(id)) pictured.add(line);
      }
      report(id, problems);
    }
  };
  try {
    await Promise.all(Array.from({ length: PAGES }, work));
  } finally {
    await browser.close();
    await server.close();
  }
  if (!filter) {
    const lost = PICTURED.filter((id) => !entries.some((entry) => entry.id === id));
    const problems = [...lost.map((id) => `${id}: no such story`), ...findStrayPictures(isUpdate)];
    report('the pictures and their stories', problems);
    report('links between pages', findBrokenLinks(entries.map(({ id }) => id)));
  }
  if (!filter && !onlyPictured) {
    report('the manifest in stories, pictures and documents', findMissing(seen, pictured));
  }
  return totals;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const options = process.argv.slice(2);
  let totals;
  try {
    totals = await checkStories({
      filter: options.find((option) => !option.startsWith('--')),
      onlyPictured: options.includes('--pictured'),
      isUpdate: options.includes('--update'),
    });
  } catch (error) {
    console.error(error.message);
    totals = { passed: 0, failed: 1 };
  }
  recordTotals(totals);
  console.log(totalsLine(totals));
  process.exit(totals.failed > 0 ? 1 : 0);
}
