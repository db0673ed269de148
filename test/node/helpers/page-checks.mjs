// What must hold of any page of the site, whatever is on it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

const axe = await readFile(
  new URL('../../../node_modules/axe-core/axe.min.js', import.meta.url),
  'utf8',
);

/** axe finds no violation, and nothing stands beyond the edge. The page must let scripts in. */
export async function assertAccessible(page) {
  await page.addScriptTag({ content: axe });
  const violations = await page.evaluate(async () => {
    const found = await globalThis.axe.run(globalThis.document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
  });
  assert.deepEqual(violations, []);
  const overflow = await page.evaluate(
    () => globalThis.document.documentElement.scrollWidth - globalThis.innerWidth,
  );
  assert.ok(overflow <= 0, `expected nothing beyond the edge, found ${overflow} px`);
}
