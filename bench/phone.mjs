// npm run phone: how long a reader with a slow telephone waits for the list to be on screen.
import { readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { loadScript, OURS } from './bundle.mjs';
import { findChromium } from './chromium.mjs';
import { ms, table } from './report.mjs';
import { serve } from './server.mjs';
import { median } from './statistics.mjs';

const MEASURE = readFileSync(new URL('measure.js', import.meta.url), 'utf8');
const RESULTS = new URL('PHONE.md', import.meta.url);
/** A mid-range telephone on "slow 4G", as Lighthouse has it. */
const RATE = 4;
const LATENCY = 150;
const BYTES_A_SECOND = 1_600_000 / 8;
const VIEWPORT = { width: 390, height: 844 };

const PAGES = [
  { id: 'floor', label: 'The page by hand' },
  { id: 'listjs', label: 'List.js' },
  { id: 'element', preload: true, label: '`<resource-library>`, the snippet as printed' },
  { id: 'element', preload: false, label: '`<resource-library>` without the preload' },
];

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '100,1000,10000' },
    rounds: { type: 'string', default: '7' },
    script: { type: 'string', default: OURS },
    'no-write': { type: 'boolean', default: false },
  },
});
const sizes = options.sizes.split(',').map(Number);
const rounds = Number(options.rounds);

/** @returns {Promise<number>} milliseconds from navigation to the frame that has the list */
async function visit(browser, url, { id, preload }, size) {
  const context = await browser.newContext({ viewport: VIEWPORT });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: LATENCY,
      downloadThroughput: BYTES_A_SECOND,
      uploadThroughput: BYTES_A_SECOND,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: RATE });
    await page.addInitScript(MEASURE);
    const feed = encodeURIComponent(`/feeds/${size}.json`);
    await page.goto(`${url}/${id}.html?feed=${feed}${preload ? '&preload=1' : ''}`);
    const { onScreen } = await page.evaluate(() => globalThis.bench.load(20));
    return onScreen;
  } finally {
    await context.close();
  }
}

const [load] = loadavg();
const scripts = new Map();
for (const { id } of PAGES) scripts.set(id, await loadScript(id, options.script));
const server = await serve(scripts, { isCompressed: true });
const browser = await chromium.launch({ executablePath: await findChromium() });
const sections = [];
try {
  for (const size of sizes) {
    const times = PAGES.map(() => []);
    // The first round makes and compresses the answers, and is slower than any after it.
    for (let round = 0; round <= rounds; round++) {
      const order = [...PAGES.keys()];
      for (const place of round % 2 === 0 ? order : order.reverse()) {
        const time = await visit(browser, server.url, PAGES[place], size);
        if (round > 0) times[place].push(time);
      }
    }
    const medians = times.map(median);
    const rows = PAGES.map(({ label }, place) => [
      label,
      ms(medians[place]),
      `${(medians[place] / medians[0]).toFixed(2)}×`,
      times[place].map(Math.round).join(' '),
    ]);
    sections.push(
      `## ${size.toLocaleString('en-GB')} items\n\n${table([['Page', 'On screen', 'Ratio', 'Each visit'], ...rows])}\n`,
    );
  }
} finally {
  await browser.close();
  server.close();
}
const date = new Date().toLocaleDateString('en-GB', { dateStyle: 'long' });
const report = `# On a telephone

Measured on ${date}: Chromium ${browser.version()}, processor ${RATE} times slower, ${LATENCY} ms and 1.6 megabits a second, ${VIEWPORT.width} pixels wide, every answer in brotli, nothing cached. From navigation to the frame that has the first 20 items, medians of ${rounds} visits in turns; load average ${load.toFixed(1)} before the run.

${sections.join('\n')}`;
console.log(report);
if (!options['no-write']) writeFileSync(RESULTS, report);
