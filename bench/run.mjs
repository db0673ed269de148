// npm run bench -- --sizes=100,1000 --rounds=3
import { writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { loadScript, OURS, weigh } from './bundle.mjs';
import { findChromium } from './chromium.mjs';
import { CONTENDERS } from './contenders.mjs';
import { createReport } from './report.mjs';
import { serve } from './server.mjs';
import { feedPath, visit, WORDS } from './visit.mjs';

const RESULTS = new URL('RESULTS.md', import.meta.url);

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '100,1000,10000,100000' },
    rounds: { type: 'string', default: '5' },
    script: { type: 'string', default: OURS },
    only: { type: 'string', default: '' },
    'no-write': { type: 'boolean', default: false },
  },
});
const sizes = options.sizes.split(',').map(Number);
const rounds = Number(options.rounds);
const only = options.only.split(',').filter(Boolean);
const contenders = CONTENDERS.filter(({ id }) => only.length === 0 || only.includes(id));

/** Asks for a feed with all its pages. */
async function drain(url) {
  for (let next = url; next;) {
    const response = await fetch(next);
    next = (await response.json()).next_url;
  }
}

/** Round by round, so that whatever slows the machine for a while slows all of them. */
async function measure(browser, url) {
  const results = sizes.map((size) => ({
    size,
    runs: contenders.map((contender) => ({ contender, visits: [] })),
  }));
  // The server makes a feed when it is first asked for it: not while a page waits.
  for (const size of sizes) {
    for (const contender of contenders) await drain(url + feedPath(contender, size));
  }
  // The browser's own first page is slower than any after it.
  await visit(browser, url, contenders[0], 100, ['a']);
  for (let round = 0; round < rounds; round++) {
    const words = WORDS[round % WORDS.length];
    for (const { size, runs } of results) {
      for (const { contender, visits } of round % 2 === 0 ? runs : [...runs].reverse()) {
        if (visits.some(({ tooSlow }) => tooSlow)) continue;
        const result = await visit(browser, url, contender, size, words);
        visits.push({ words, ...result });
        const { onScreen, keys, tooSlow } = result;
        const said = tooSlow
          ? `over 30 s: ${tooSlow}`
          : `on screen ${Math.round(onScreen)} ms, keys ${keys.map(Math.round).join(' ')}`;
        console.log(`round ${round + 1}, ${size} items, ${contender.id}: ${said}`);
      }
    }
  }
  return results;
}

const [load] = loadavg();
const scripts = new Map();
for (const { id } of contenders) scripts.set(id, await loadScript(id, options.script));
const server = await serve(scripts);
const browser = await chromium.launch({ executablePath: await findChromium() });
try {
  const results = await measure(browser, server.url);
  const bytes = new Map([...scripts].map(([id, script]) => [id, weigh(script)]));
  const report = await createReport({ results, bytes, rounds, browser: browser.version(), load });
  if (options['no-write']) console.log(report);
  else await writeFile(RESULTS, report);
} finally {
  await browser.close();
  server.close();
}
