// One visit of one contender's page, in a fresh browser context.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Two for each round, each of common words of the feed that share many beginnings with others. */
export const WORDS = [
  ['training', 'recording'],
  ['exploitation', 'police'],
  ['report', 'safeguarding'],
  ['parental', 'information'],
  ['children', 'standards'],
];
const MEASURE = fileURLToPath(new URL('measure.js', import.meta.url));
const SHOWN = 20;
/**
 * Milliseconds without a change after which a key is taken to have had its effect. A contender
 * that says its count after a pause has a longer time of its own.
 */
const QUIET = 150;
const MAX_WAIT = 30_000;

const source = readFileSync(MEASURE, 'utf8');

class TooSlow extends Error {}

/** Rejects when the page needs too long; its own scripts may not let it answer at all. */
function within(promise, what) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new TooSlow(what)), MAX_WAIT);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

async function heapOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  // Twice: what the first collection finalises is only freed by the next.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize = 0 } = await session.send('Runtime.getHeapUsage');
  return usedSize + embedderHeapUsedSize;
}

/** How many items the page says it lists. */
function countOf({ matched }, status) {
  return Number(matched.exec(status)?.[1].replaceAll(',', '') ?? 0);
}

/** Waits for the further pages of a feed that has some; how many items are listed then. */
async function untilListed(page, contender, size) {
  const end = Date.now() + MAX_WAIT;
  for (;;) {
    const { status } = await page.evaluate((quiet) => globalThis.bench.key(quiet), QUIET);
    const listed = countOf(contender, status);
    if (listed === size || Date.now() > end) return listed;
  }
}

/**
 * Types a word and deletes it again. Only keys that change what is listed count: for the others
 * some pages write the same list once more and some nothing, which cannot be compared. The first
 * letter counts even if all items have it: it may pay for an index.
 */
async function type(page, contender, word, listed) {
  const samples = [];
  let count = listed;
  const press = async (key, isFirst = false) => {
    await page.keyboard.press(key);
    const { quiet = QUIET } = contender;
    const { took, status } = await page.evaluate((time) => globalThis.bench.key(time), quiet);
    const now = countOf(contender, status);
    if (now !== count || (isFirst && took > 0)) samples.push(took);
    count = now;
  };
  for (const [place, letter] of [...word].entries()) await press(letter, place === 0);
  const found = count;
  for (let i = 0; i < word.length; i++) await press('Backspace');
  return { samples, found };
}

/** Where a contender gets its feed: in pages if it does not take that many items at once. */
export function feedPath({ perPage }, size) {
  return `/feeds/${size}.json${perPage && size > perPage ? `?per=${perPage}` : ''}`;
}

/** What one visit measured; `tooSlow` names what took over 30 seconds. */
export async function visit(browser, url, contender, size, words) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.addInitScript(source);
    const feed = encodeURIComponent(feedPath(contender, size));
    const loading = page
      .goto(`${url}/${contender.id}.html?feed=${feed}`)
      .then(() => page.evaluate((shown) => globalThis.bench.load(shown), Math.min(SHOWN, size)));
    const { onScreen, blocking } = await within(loading, 'ready');
    const listed = await untilListed(page, contender, size);
    await page.locator('input[type="search"]').focus();
    const typed = [];
    for (const word of words) {
      typed.push(await within(type(page, contender, word, listed), 'typing'));
    }
    const heap = await heapOf(page);
    if (errors.length > 0) throw new Error(`${contender.id}: ${errors[0]}`);
    return {
      onScreen,
      blocking,
      listed,
      keys: typed.flatMap(({ samples }) => samples),
      found: typed.map(({ found }) => found),
      heap,
    };
  } catch (error) {
    if (error instanceof TooSlow) return { tooSlow: error.message };
    throw error;
  } finally {
    await context.close();
  }
}
