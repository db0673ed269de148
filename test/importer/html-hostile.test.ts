import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readHtmlLines } from '../../src/importer/html-lines.js';
import { ImportError } from '../../src/importer/import-error.js';

const TIMES = 100_000;
/**
 * Seconds of this process. Each of these pages takes 0.5 to 5 of them; work in the square of their
 * length takes minutes.
 */
const MOST_SECONDS = 30;

function secondsOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

describe('hostile HTML', () => {
  for (const tags of ['<div>', '<b>x', '<article>x', '<dl><dt>x<section>', '<table><tr><td>']) {
    test(`${tags} is read ${TIMES} times in one another`, () => {
      const seconds = secondsOf(() => readHtmlLines(tags.repeat(TIMES)));
      assert.ok(seconds < MOST_SECONDS, `expected ${MOST_SECONDS} s, took ${seconds}`);
    });
  }

  for (const [name, text] of Object.entries({
    spaces: ' ',
    lines: '\n',
    letters: 'a',
    tags: '<',
  })) {
    test(`a megabyte of ${name} is read`, () => {
      const seconds = secondsOf(() => readHtmlLines(`<p>x${text.repeat(1_000_000)}y`));
      assert.ok(seconds < MOST_SECONDS, `expected ${MOST_SECONDS} s, took ${seconds}`);
    });
  }

  test('a page of ten megabytes is read', () => {
    const entry =
      '<div class="x"><h2>A title</h2><p>Some words that go on for a while.</p></div>\n';
    const times = Math.ceil(10_000_000 / entry.length);
    assert.equal(readHtmlLines(entry.repeat(times)).lines.length, 2 * times);
  });

  test('mark-up that multiplies without end is refused', () => {
    const html = Array.from({ length: 2000 }, (_, i) => `<div><b id=${i}></div>`).join('');
    assert.throws(() => readHtmlLines(`${html}x`), ImportError);
  });

  test('of a thousand things left out each has a note, the rest are counted', () => {
    const { notes } = readHtmlLines('<nav>x</nav>'.repeat(1500) + '<p>y</p>'.repeat(2000));
    assert.equal(notes.length, 1001);
    assert.match(notes.at(-1)?.message ?? '', /500 further parts/);
  });
});
