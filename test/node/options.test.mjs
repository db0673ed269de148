// What forms of the site, the plugin's blocks and Storybook's controls let people choose comes from the
// words of the manifest: a sentence that is put otherwise must not take a bound away.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { typeOf } from '../../site/options.js';

const { modules } = JSON.parse(
  await readFile(new URL('../../custom-elements.json', import.meta.url), 'utf8'),
);
const attributes = modules
  .flatMap(({ declarations }) => declarations)
  .flatMap(({ attributes = [] }) => attributes);

for (const [name, bounds] of Object.entries({
  refresh: { min: 5 },
  'heading-level': { min: 2, max: 6 },
  'lead-days': { min: 0, max: 366 },
})) {
  test(`${name} keeps its bounds`, () => {
    const found = attributes.filter((attribute) => attribute.name === name);
    assert.ok(found.length > 0);
    for (const attribute of found) {
      assert.deepEqual(typeOf(attribute), { type: 'number', ...bounds });
    }
  });
}
