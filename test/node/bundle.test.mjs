// What ships is what is tested: the script file is made of the sources as they are.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import loadConfig from '../../rollup.config.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { sources, sourcesContent } = JSON.parse(
  await readFile(new URL('../../dist/safeguarding-widgets.js.map', import.meta.url), 'utf8'),
);

test('every module of ours in the script file is the one of src', async () => {
  const places = sources.flatMap((source, i) =>
    /^(\.\.\/)?src\//.test(source) ? [[source.replace(/^\.\.\//, ''), sourcesContent[i]]] : [],
  );
  assert.ok(places.length > 50, `${places.length} modules`);
  for (const [place, content] of places) {
    assert.equal(content, await readFile(`${root}/${place}`, 'utf8'), place);
  }
});

test('no plugin of the build takes the place of a module of ours', async () => {
  for (const { input, plugins } of await loadConfig()) {
    for (const { name, load, resolveId } of plugins) {
      if (load) {
        const loaded = await (load.handler ?? load).call({}, `${root}/src/feed/html.ts`);
        assert.ok(
          loaded === undefined || loaded === null,
          `${name}, of ${basename(String(input))}`,
        );
      }
      assert.ok(!resolveId || name === 'node-resolve' || name === 'esbuild', name);
    }
  }
});
