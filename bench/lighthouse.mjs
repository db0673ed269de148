// npm run lighthouse: what Lighthouse says of the pages of the site, as a telephone has them. Ends
// with 1 where a page falls short of what was promised of it.
import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { serve, STRICT_POLICY } from '../scripts/serve.mjs';
import { findChromium } from './chromium.mjs';
import { table } from './report.mjs';

const RESULTS = new URL('LIGHTHOUSE.md', import.meta.url);
const PAGES = { 'index.html': '', 'configure.html': 'configure.html', 'make-a-feed.html': 'make-a-feed.html' };
/** Lowest score of each category that a page may have. */
const LEAST = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 };
/** Lighthouse finds the browser by its port, on this computer only. */
const PORT = 9333;

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    details: { type: 'boolean', default: false },
    'no-write': { type: 'boolean', default: false },
  },
});

const folder = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const server = await serve({
  mounts: {
    '/': folder('site'),
    '/dist/': folder('dist'),
    '/custom-elements.json': folder('custom-elements.json'),
  },
  headers: {
    'Content-Security-Policy': STRICT_POLICY.replace('connect-src', 'connect-src https:'),
    'Cache-Control': 'max-age=300',
  },
});

/** One visit: the scores out of 100, and what has none or not the highest. */
async function visit(url) {
  // A browser each, so that nothing of one visit is left for the next.
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: [`--remote-debugging-port=${PORT}`, '--no-sandbox', '--disable-gpu'],
  });
  try {
    const { lhr } = await lighthouse(url, {
      port: PORT,
      onlyCategories: Object.keys(LEAST),
      logLevel: 'error',
    });
    const scores = Object.keys(LEAST).map((id) => Math.round(lhr.categories[id].score * 100));
    const short = Object.values(lhr.audits)
      .filter(({ score }) => score !== null && score < 0.9)
      .map(({ id, displayValue = '' }) => `${id} ${displayValue}`.trim());
    return { scores, short, version: lhr.lighthouseVersion };
  } finally {
    await browser.close();
  }
}

const best = (visits) =>
  visits.slice().sort((a, b) => a.scores[0] - b.scores[0])[Math.floor(visits.length / 2)];

const [load] = loadavg();
const results = [];
try {
  for (const [name, path] of Object.entries(PAGES)) {
    const visits = [];
    for (let round = 0; round < Number(options.rounds); round++) {
      visits.push(await visit(new URL(path, server.url).href));
    }
    results.push({ name, ...best(visits) });
  }
} finally {
  await server.close();
}

const rows = results.map(({ name, scores }) => [`\`${name}\``, ...scores.map(String)]);
const date = new Date().toLocaleDateString('en-GB', { dateStyle: 'long' });
const report = `# Lighthouse

\`npm run lighthouse\`, ${date}, Lighthouse ${results[0].version} as it comes: a telephone on "slow 4G", the processor four times slower. The site from a static server, uncompressed; of ${options.rounds} visits the one with the middle figure for performance; load average ${load.toFixed(1)} before the run. At least ${LEAST.performance} for performance and 100 for the others is promised of \`index.html\`.

${table([['Page', 'Performance', 'Accessibility', 'Best practices', 'SEO'], ...rows])}
`;
console.log(report);
if (options.details) for (const { name, short } of results) console.log(`${name}:\n  ${short.join('\n  ')}`);
if (!options['no-write']) writeFileSync(RESULTS, report);
const [home] = results;
if (home.scores.some((score, place) => score < Object.values(LEAST)[place])) process.exitCode = 1;
