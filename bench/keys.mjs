// npm run keys -- --sizes=1000 --before=old.js
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { loadScript, OURS } from './bundle.mjs';
import { findChromium } from './chromium.mjs';
import { CONTENDERS } from './contenders.mjs';
import { ms, table } from './report.mjs';
import { serve } from './server.mjs';
import { median } from './statistics.mjs';
import { visit, WORDS } from './visit.mjs';

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000' },
    rounds: { type: 'string', default: '3' },
    script: { type: 'string', default: OURS },
    before: { type: 'string' },
  },
});

const [floor, element] = ['floor', 'element'].map((id) => CONTENDERS.find((one) => one.id === id));
const builds = [
  ['Hand-written floor', floor, options.script],
  ...(options.before ? [['Before', element, options.before]] : []),
  ['`<resource-library>`', element, options.script],
];

const browser = await chromium.launch({ executablePath: await findChromium() });
const pages = await Promise.all(
  builds.map(async ([label, contender, script]) => ({
    label,
    contender,
    server: await serve(new Map([[contender.id, await loadScript(contender.id, script)]])),
  })),
);
try {
  // The browser's own first page is slower than any after it.
  await visit(browser, pages[0].server.url, floor, 100, ['a']);
  for (const size of options.sizes.split(',').map(Number)) {
    const keys = new Map(pages.map((page) => [page, []]));
    for (let round = 0; round < Number(options.rounds); round++) {
      for (const page of round % 2 === 0 ? pages : pages.toReversed()) {
        const { contender, server } = page;
        const words = WORDS[round % WORDS.length];
        const { keys: taken = [], tooSlow } = await visit(browser, server.url, contender, size, words);
        if (tooSlow) throw new Error(`bench: ${contender.id} took over 30 s: ${tooSlow}`);
        keys.get(page).push(...taken);
        console.log(`${size} items, ${page.label}: ${taken.map(Math.round).join(' ')}`);
      }
    }
    const one = median(keys.get(pages[0]));
    const rows = [...keys].map(([{ label }, taken]) => {
      const middle = median(taken);
      return [label, ms(middle), `${(middle / one).toFixed(2)}×`, ms(Math.max(...taken))];
    });
    console.log(`\n${size} items\n\n${table([['Page', 'Key, median', 'Ratio', 'Key, worst'], ...rows])}\n`);
  }
} finally {
  await browser.close();
  for (const { server } of pages) server.close();
}
