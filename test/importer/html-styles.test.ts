import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { importPage } from '../../src/importer/import-page.js';
import { BOARD_PAGES } from './board-pages.js';
import { MARKUP_STYLES, takeApart } from './markup-styles.js';

for (const { file } of BOARD_PAGES) {
  const text = readFileSync(new URL(`pages/${file}`, import.meta.url), 'utf8');
  const expected = importPage(text, { source: file });
  const page = takeApart(text, expected);
  const { title } = expected.feed;

  describe(`${file} as HTML`, () => {
    for (const [name, write] of Object.entries(MARKUP_STYLES)) {
      test(`gives the same feed in the style "${name}"`, () => {
        const { feed } = importPage(write(page, title), { source: file, title });
        assert.deepEqual(feed, expected.feed);
      });
    }
  });
}
