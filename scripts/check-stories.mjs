// Opens every story of the static Storybook in Chromium and fails on whatever Storybook itself
// reports (a play function, an accessibility violation), on errors in the page, and on any request
// that leaves this machine.
//
//   npm run storybook:check               all stories
//   npm run storybook:check -- banner     those whose id contains "banner"
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launchChromium } from './launch-chromium.mjs';
import { serve } from './serve.mjs';
import { recordTotals, totalsLine } from './totals.mjs';

const PAGES = 2;
const STORY_TIMEOUT = 30_000;
const folder = fileURLToPath(new URL('../storybook-static', import.meta.url));

/** Runs in the page, before Storybook: keeps what its channel says of the story. */
function listen() {
  // What one story keeps must not help the next.
  localStorage.clear();
  sessionStorage.clear();
  const heard = { errors: [] };
  window.__heard = heard;
  let channel;
  Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set(value) {
      channel = value;
      const remember = (name) => (payload) => {
        heard.errors.push(
          `${name}: ${payload?.message ?? payload?.title ?? JSON.stringify(payload)}`,
        );
      };
      for (const name of [
        'playFunctionThrewException',
        'unhandledErrorsWhilePlaying',
        'storyThrewException',
        'storyErrored',
        'storyMissing',
        'configError',
      ]) {
        channel.on(name, remember(name));
      }
      channel.on('storyFinished', ({ status, reporters }) => {
        heard.finished = {
          status,
          reports: (reporters ?? []).map(({ type, status, result }) => ({
            type,
            status,
            violations: (result?.violations ?? []).map(
              ({ id, help, nodes }) =>
                `${id}: ${help} (${nodes.map((node) => node.target).join(', ')})`,
            ),
          })),
        };
      });
    },
  });
}

/** @returns {Promise<string[]>} what is wrong with the story; nothing if all is well */
async function checkStory(page, base, id) {
  const problems = [];
  const origin = new URL(base).origin;
  const onRequest = (request) => {
    const url = new URL(request.url());
    if (/^https?:|^wss?:/.test(url.protocol) && url.origin !== origin) {
      problems.push(`request to another origin: ${url.href}`);
    }
  };
  const onConsole = (message) => {
    if (message.type() !== 'error') return;
    // The browser itself asks for an icon, and logs a feed that is not there: a state stories show.
    const source = message.location().url;
    const isExpected = /\/feeds\/|\/favicon\.ico$/.test(source);
    if (message.text().startsWith('Failed to load resource') && isExpected) return;
    problems.push(`console: ${message.text()}`);
  };
  const onPageError = (error) => problems.push(`page: ${error.message}`);
  page.on('request', onRequest).on('console', onConsole).on('pageerror', onPageError);
  try {
    await page.goto(`${base}iframe.html?id=${id}&viewMode=story`, { timeout: STORY_TIMEOUT });
    const heard = await page
      .waitForFunction(
        () => (window.__heard.finished || window.__heard.errors.length > 0) && window.__heard,
        undefined,
        { timeout: STORY_TIMEOUT },
      )
      .then((handle) => handle.jsonValue());
    problems.push(...heard.errors);
    const { status, reports = [] } = heard.finished ?? {};
    if (status === 'error') problems.push('Storybook reports an error');
    if (heard.finished && !reports.some(({ type }) => type === 'a11y')) {
      problems.push('the accessibility check did not run');
    }
    for (const report of reports) {
      if (report.status === 'failed') problems.push(...report.violations, `${report.type} failed`);
    }
  } catch (error) {
    problems.push(error.message.split('\n', 1)[0]);
  } finally {
    page.off('request', onRequest).off('console', onConsole).off('pageerror', onPageError);
  }
  return problems;
}

async function readStories(filter) {
  if (!existsSync(join(folder, 'index.json'))) {
    throw new Error('stories: no storybook-static; run: npm run storybook:build');
  }
  const { entries } = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8'));
  const ids = Object.values(entries)
    .filter(({ type, id }) => type === 'story' && id.includes(filter))
    .map(({ id }) => id);
  if (ids.length === 0) throw new Error('stories: none found');
  return ids;
}

/** @returns {Promise<{ passed: number, failed: number }>} */
export async function checkStories(filter = '') {
  const waiting = await readStories(filter);
  const totals = { passed: 0, failed: 0 };
  const browser = await launchChromium();
  const server = await serve({
    mounts: { '/': folder },
    headers: { 'Cache-Control': 'max-age=3600' },
  });
  const work = async () => {
    // One page, as opening a window costs Chromium more than most stories do, and Storybook's two
    // megabytes are loaded and compiled once.
    const context = await browser.newContext();
    await context.addInitScript(listen);
    let page = await context.newPage();
    for (let id = waiting.shift(); id; id = waiting.shift()) {
      const problems = await checkStory(page, server.url, id);
      if (problems.length === 0) totals.passed++;
      else {
        totals.failed++;
        // The next story must not meet a page that hangs.
        await page.close();
        page = await context.newPage();
      }
      console.log([`${problems.length === 0 ? 'ok' : 'FAILED'} ${id}`, ...problems].join('\n    '));
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
