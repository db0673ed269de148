// npm run blocking: the longest time for which a heavy feed keeps the page from answering.
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { loadScript, OURS } from './bundle.mjs';
import { findChromium } from './chromium.mjs';
import { HEAVY_FEEDS } from './heavy-feeds.mjs';
import { ms, table } from './report.mjs';
import { serve } from './server.mjs';

const MEASURE = readFileSync(new URL('measure.js', import.meta.url), 'utf8');
/** Milliseconds that no task may take longer than. */
const TARGET = 200;
const MAX_WAIT = 60_000;

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    rounds: { type: 'string', default: '3' },
    script: { type: 'string', default: OURS },
  },
});

function pageOf({ tag = 'resource-library', attributes = '' }) {
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Heavy</title>
    <link rel="icon" href="data:,"><script type="module" src="/scripts/element.js"></script>
    <${tag} src="/feed.json" loading="eager" ${attributes}></${tag}>`;
}

/** @returns {Promise<readonly [load: number, search: number]>} the longest task of each */
async function visit(browser, url, { search }) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(MAX_WAIT);
    await page.addInitScript(MEASURE);
    await page.goto(`${url}/heavy.html`);
    // One that has failed shows nothing, and blocks nothing.
    await page.waitForFunction(() => document.querySelector('[src^="/feed"]').state === 'ready');
    const longest = (since) =>
      page.evaluate((moment) => globalThis.bench.longestSince(moment), since);
    const load = await longest(0);
    if (!search) return [load, 0];
    const since = await page.evaluate(() => performance.now());
    await page.locator('#search').focus();
    await page.keyboard.type(search);
    return [load, await longest(since)];
  } finally {
    await context.close();
  }
}

const [load] = loadavg();
const cases = HEAVY_FEEDS.filter(([name]) => name.includes(options.only));
const script = await loadScript('element', options.script);
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
});
const rows = [];
let worst = 0;
try {
  for (const [name, settings, make] of cases) {
    const body = make();
    const files = new Map([
      ['/heavy.html', { type: 'text/html', body: pageOf(settings) }],
      ['/feed.json', { type: 'application/feed+json', body }],
    ]);
    const server = await serve(new Map([['element', script]]), { files });
    const visits = [];
    try {
      for (let round = 0; round < Number(options.rounds); round++) {
        visits.push(await visit(browser, server.url, settings).catch((error) => (console.error(error.message), [MAX_WAIT, 0])));
      }
    } finally {
      server.close();
    }
    // The least of the rounds: what is more was other work on the machine.
    const [loading, searching] = [0, 1].map((i) => Math.min(...visits.map((times) => times[i])));
    worst = Math.max(worst, loading, searching);
    const row = [name, `${(body.length / 1e6).toFixed(1)} MB`, ms(loading), settings.search ? ms(searching) : ''];
    console.error(row.join('  '));
    rows.push(row);
  }
  console.log(`Longest task, least of ${options.rounds}; load average ${load.toFixed(1)}.\n`);
  console.log(table([['Feed', 'Size', 'Loading', 'Searching'], ...rows]));
  console.log(`\nLongest of all: ${ms(worst)}; at most ${TARGET} ms is the aim.`);
} finally {
  await browser.close();
}
