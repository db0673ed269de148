// npm run scaling: what a feed weighs as it grows, and what pages (`next_url`) change on a telephone.
import { readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { loadScript, OURS } from './bundle.mjs';
import { findChromium } from './chromium.mjs';
import { createFeed } from './feed.mjs';
import { ms, table } from './report.mjs';
import { serve } from './server.mjs';
import { median } from './statistics.mjs';

const MEASURE = readFileSync(new URL('measure.js', import.meta.url), 'utf8');
const RESULTS = new URL('SCALING.md', import.meta.url);
/** A mid-range telephone on "slow 4G", as Lighthouse has it. */
const RATE = 4;
const LATENCY = 150;
const BYTES_A_SECOND = 1_600_000 / 8;
const VIEWPORT = { width: 390, height: 844 };

const SIZES = [100, 1_000, 5_000, 10_000, 20_000];
/** Items of the feed, and of each of its pages. */
const VARIANTS = [
  { size: 100 },
  { size: 1_000 },
  { size: 1_000, per: 100 },
  { size: 10_000 },
  { size: 10_000, per: 100 },
  { size: 10_000, per: 1_000 },
];

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    script: { type: 'string', default: OURS },
    'no-write': { type: 'boolean', default: false },
  },
});
const rounds = Number(options.rounds);
const count = (number) => number.toLocaleString('en-GB');
const kilobytes = (bytes) => `${count(Math.round(bytes / 1000))} kB`;

function weigh(size) {
  const feed = Buffer.from(createFeed(size));
  const sizes = [feed, gzipSync(feed, { level: 9 }), brotliCompressSync(feed)];
  return [count(size), ...sizes.map(({ length }) => kilobytes(length))];
}

/** Runs in the page before anything of it: notes the frame from which all items can be searched. */
function markComplete(all) {
  const look = () => {
    const library = document.querySelector('resource-library');
    if (library?.feed?.items.length === all) globalThis.complete = performance.now();
    else requestAnimationFrame(look);
  };
  look();
}

/** Milliseconds to the frame that has the first items, and until all of them can be searched. */
async function visit(browser, url, { size, per }) {
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
    await page.addInitScript(markComplete, size);
    const feed = encodeURIComponent(`/feeds/${size}.json${per ? `?per=${per}` : ''}`);
    await page.goto(`${url}/element.html?feed=${feed}&preload=1`);
    const { onScreen } = await page.evaluate(() => globalThis.bench.load(20));
    await page.waitForFunction(() => globalThis.complete > 0, undefined, { timeout: 120_000 });
    const complete = await page.evaluate(() => globalThis.complete);
    return { onScreen, complete };
  } finally {
    await context.close();
  }
}

const [load] = loadavg();
const server = await serve(new Map([['element', await loadScript('element', options.script)]]), {
  isCompressed: true,
});
const browser = await chromium.launch({ executablePath: await findChromium() });
const visits = VARIANTS.map(() => []);
try {
  // The first round makes and compresses the answers, and is slower than any after it.
  for (let round = 0; round <= rounds; round++) {
    for (const [place, variant] of VARIANTS.entries()) {
      const result = await visit(browser, server.url, variant);
      if (round > 0) visits[place].push(result);
    }
  }
} finally {
  await browser.close();
  server.close();
}
const rows = VARIANTS.map(({ size, per = size }, place) => [
  count(size),
  count(Math.ceil(size / per)),
  ms(median(visits[place].map(({ onScreen }) => onScreen))),
  ms(median(visits[place].map(({ complete }) => complete))),
]);
const date = new Date().toLocaleDateString('en-GB', { dateStyle: 'long' });
const report = `# As a feed grows

\`npm run scaling\`, ${date}.

## What it weighs

Of the feed that the other measurements use, about 350 bytes an item; gzip at its highest level, brotli at its highest.

${table([['Items', 'As it is', 'gzip', 'brotli'], ...SIZES.map(weigh)])}

## How long it takes

Chromium ${browser.version()}, processor ${RATE} times slower, ${LATENCY} ms and 1.6 megabits a second, every answer in brotli, nothing cached. From navigation to the frame that has the first 20 items, and until all can be searched; medians of ${rounds} visits in turns; load average ${load.toFixed(1)} before the run.

${table([['Items', 'Files', 'First on screen', 'All there'], ...rows])}
`;
console.log(report);
if (!options['no-write']) writeFileSync(RESULTS, report);
