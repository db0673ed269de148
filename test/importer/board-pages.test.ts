import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { importPage } from '../../src/importer/import-page.js';
import { BOARD_PAGES } from './board-pages.js';
import { lostWords } from './lost-words.js';
import { expectedRow, outlineOf } from './outline.js';

for (const { file, title, records } of BOARD_PAGES) {
  const text = readFileSync(new URL(`pages/${file}`, import.meta.url), 'utf8');
  const result = importPage(text, { source: file });

  test(`${file} gives its ${records.length} records as a person reads them`, () => {
    assert.equal(result.feed.title, title);
    assert.deepEqual(outlineOf(result), records.map(expectedRow));
  });

  test(`every word of ${file} is in the feed or in the report`, () => {
    assert.deepEqual(lostWords(text, result), []);
  });

  test(`${file} gives the same feed again, and each record the same id among others`, () => {
    assert.deepEqual(importPage(text, { source: file }), result);
    const ids = result.feed.items.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });
}
