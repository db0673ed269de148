import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ImportError, importPage } from '../../src/importer/import-page.js';
import type { ImportResult } from '../../src/importer/import-page.js';
import { lostWords } from './lost-words.js';
import { randomPage } from './random-pages.js';

test('no page of lines in any order loses a word, or makes two items with one id', () => {
  let found = 0;
  for (let seed = 1; seed <= 600; seed += 1) {
    const text = randomPage(seed * 7919);
    const result = read(text);
    if (!result) continue;
    found += 1;
    assert.deepEqual(lostWords(text, result), [], `seed ${seed}`);
    const ids = new Set(result.feed.items.map(({ id }) => id));
    assert.equal(ids.size, result.feed.items.length, `seed ${seed}`);
  }
  assert.ok(found > 300, `expected records on most pages, found them on ${found}`);
});

test('what is repeated without an end takes no more than its share of time', () => {
  const repeated = [
    ...['a', ' ', '\n', '1', '.', ':', '(', '-', '\t', '|', '“', '\u00A0', '*', '>', '['],
    ...['A ', '• ', '12 March ', '12 March 2024\n', '12 March 2024 ', 'Source: ', 'Source:\n'],
    ...['Date:\n', 'Added: ', 'click here ', 'here, ', 'A Week ', 'Awareness Week 1-2 May 2024 '],
    ...[
      '12 May 2024 5pm stand ',
      'Read the ',
      'Read more\n',
      'http://a.b/ ',
      'Title\n',
      'Title\n\n',
    ],
    ...['news item\n', 'No Comments\n', '- a\n', 'A sentence.\n', '3 May 2024: Title\n', 'a1 '],
    ...['Title\n\nA sentence.\n\n1 May 2024\n\n', 'Further information:\n', 'small\n', '(PDF'],
  ];
  for (const words of repeated) {
    const text = `1 May 2024\n\nTitle\n\n${words.repeat(50_000 / words.length)}`;
    // Time of this process, as other tests are running on the same machine.
    const start = process.cpuUsage();
    read(text);
    const { user } = process.cpuUsage(start);
    assert.ok(user < 1_000_000, `${JSON.stringify(words)} takes ${user / 1000} ms`);
  }
});

test('a page twice as long takes about twice as long', () => {
  const record = `12 March 2024\n\nNeglect\n\nA text of the page.\n\nSource: NSPCC\n\n`;
  const timeOf = (count: number): number => {
    const start = process.cpuUsage();
    read(record.repeat(count));
    return process.cpuUsage(start).user;
  };
  timeOf(500);
  const [short, long] = [timeOf(1500), timeOf(6000)];
  assert.ok(long < short * 12, `expected about 4 times as long, found ${long / short}`);
});

test('progress is told a hundred times at most, and ends', () => {
  const parts: number[] = [];
  const text = '12 March 2024\n\nNeglect\n\nA text of the page.\n\n'.repeat(1000);
  importPage(text, { source: 'page.txt', onProgress: (part) => parts.push(part) });
  assert.ok(parts.length > 10 && parts.length <= 100, `found ${parts.length}`);
  assert.equal(parts.at(-1), 1);
});

test('mark-up in a page of text stays text, and no address of a script becomes a link', () => {
  const { feed } = importPage(
    '12 March 2024\n\nNeglect <script>alert(1)</script>\n\nA <b>text</b> & more.\n\nWebsite: javascript:alert(1)\n\nFurther information: example.org/a\u202Efdp.exe',
    { source: 'page.txt', format: 'text' },
  );
  const [item] = feed.items;
  assert.equal(item?.title, 'Neglect <script>alert(1)</script>');
  assert.equal(item.content_html, undefined);
  assert.equal(item.content_text, 'A <b>text</b> & more.');
  assert.deepEqual(
    item._safeguarding?.links?.map(({ url }) => url),
    [undefined, 'https://example.org/afdp.exe'],
  );
});

function read(text: string): ImportResult | undefined {
  try {
    return importPage(text, { source: 'page.txt', format: 'text' });
  } catch (error) {
    assert.ok(error instanceof ImportError, String(error));
    return undefined;
  }
}
