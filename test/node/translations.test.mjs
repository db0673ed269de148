import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { translationsPage } from '../../scripts/translations.mjs';
import { cy } from '../../src/text/cy.ts';
import { en } from '../../src/text/en.ts';

const page = readFileSync(new URL('../../docs/translations.md', import.meta.url), 'utf8');

test('the page for translators has every string as it is (npm run translations)', async () => {
  assert.equal(page, await translationsPage(en, cy));
});

test('no string has another number of places to fill in than its English', () => {
  const places = (text) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  for (const [key, english] of Object.entries(en)) {
    const welsh = cy[key];
    if (typeof english !== 'string') continue;
    assert.deepEqual(places(welsh), places(english), key);
  }
});
