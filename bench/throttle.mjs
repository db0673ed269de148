// npm run throttle: what a list adds to the time in which a slow telephone cannot answer a touch.
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { loadScript, OURS } from './bundle.mjs';
import { findChromium } from './chromium.mjs';
import { ms, table } from './report.mjs';
import { serve } from './server.mjs';
import { median } from './statistics.mjs';

const MEASURE = readFileSync(new URL('measure.js', import.meta.url), 'utf8');
/** Milliseconds that the list may add. */
const TARGET = 50;
/** What a telephone that slow has for a network: "slow 4G", as Lighthouse has it. */
const LATENCY = 150;
const BYTES_A_SECOND = 1_600_000 / 8;

const { values: options } = parseArgs({
  options: {
    size: { type: 'string', default: '100' },
    rate: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '5' },
    latency: { type: 'string', default: String(LATENCY) },
    script: { type: 'string', default: OURS },
  },
});
const size = Number(options.size);
const rate = Number(options.rate);
const rounds = Number(options.rounds);
const latency = Number(options.latency);

/** Runs in the page before anything of it: the promise's turn comes within the script's own task. */
function markEvaluation() {
  globalThis.evaluated = 0;
  customElements.whenDefined('resource-library').then(() => {
    globalThis.evaluated = performance.now();
  });
}

/** Milliseconds blocked, until nothing has changed for half a second. */
async function visit(browser, url, shown) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate });
    if (latency > 0) {
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', {
        offline: false,
        latency,
        downloadThroughput: BYTES_A_SECOND,
        uploadThroughput: BYTES_A_SECOND,
      });
    }
    await page.addInitScript(MEASURE);
    await page.addInitScript(markEvaluation);
    await page.goto(`${url}/element.html?feed=${encodeURIComponent(`/feeds/${size}.json`)}`);
    return await page.evaluate(async (count) => {
      await globalThis.bench.load(count);
      return {
        navigation: globalThis.bench.blockedSince(0),
        evaluated: globalThis.bench.blockedSince(globalThis.evaluated),
      };
    }, shown);
  } finally {
    await context.close();
  }
}

const [load] = loadavg();
const servers = {
  // The same page with an empty script: its element stays undefined, and asks for nothing.
  without: await serve(new Map([['element', Buffer.from('')]])),
  with: await serve(new Map([['element', await loadScript('element', options.script)]])),
};
const browser = await chromium.launch({ executablePath: await findChromium() });
try {
  const visits = { without: [], with: [] };
  // The first visit makes the feed, and is slower than any after it.
  for (let round = 0; round <= rounds; round++) {
    for (const name of ['without', 'with']) {
      const shown = name === 'with' ? Math.min(20, size) : 0;
      const result = await visit(browser, servers[name].url, shown);
      if (round > 0) visits[name].push(result);
    }
  }
  const row = (label, since) => {
    const of = (name) => median(visits[name].map((result) => result[since]));
    const each = visits.with.map((result) => Math.round(result[since])).join(' ');
    return [label, ms(of('without')), ms(of('with')), ms(of('with') - of('without')), each];
  };
  console.log(
    `${size} items, ${rate} times slower, ${latency ? `answers after ${latency} ms` : 'no network in the way'}, median of ${rounds}; load average ${load.toFixed(1)}. At most ${TARGET} ms should be added.\n`,
  );
  console.log(
    table([
      ['Blocked', 'Without', 'With', 'Added', 'Each visit'],
      row('From navigation', 'navigation'),
      row('After the script was evaluated', 'evaluated'),
    ]),
  );
} finally {
  await browser.close();
  for (const server of Object.values(servers)) server.close();
}
