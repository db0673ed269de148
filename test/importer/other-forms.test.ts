import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ImportError, importPage } from '../../src/importer/import-page.js';
import { lostWords } from './lost-words.js';
import { NO_RECORDS, OTHER_FORMS } from './other-forms.js';
import { expectedRow, outlineOf } from './outline.js';

for (const { name, text, records, title = 'News', body } of OTHER_FORMS) {
  test(`reads ${name}`, () => {
    const result = importPage(text, { source: 'page.txt' });
    assert.deepEqual(outlineOf(result), records.map(expectedRow));
    assert.equal(result.feed.title, title);
    if (body !== undefined) assert.equal(result.feed.items[0]?.content_text, body);
    assert.deepEqual(lostWords(text, result), []);
  });
}

for (const { name, text } of NO_RECORDS) {
  test(`invents no records of ${name}`, () => {
    assert.throws(() => importPage(text, { source: 'page.txt' }), ImportError);
  });
}
