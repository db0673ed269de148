// The elements in other people's pages: whatever the style sheet, they can be read and used.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';

import { BROKEN, HOSTS } from './cases.mjs';
import { startHosts } from './host-page.mjs';
import { CHECKS } from './measure.mjs';
import { operate, unfold } from './operate.mjs';

const BUNDLE = new URL('../../dist/safeguarding-widgets.js', import.meta.url);
const WIDTHS = [1024, 320];

/** Runs every check in the page: what each has found, by its name. */
async function measure(page) {
  // From here on the browser shows where the focus is.
  await page.keyboard.press('Tab');
  return page.evaluate(
    async ([module, names]) => {
      const checks = (await import(module)).CHECKS;
      return Object.fromEntries(names.map((name) => [name, checks[name]()]));
    },
    ['/measure.mjs', Object.keys(CHECKS)],
  );
}

describe('the elements in a host page with', { timeout: 180_000 }, () => {
  if (!existsSync(BUNDLE)) {
    it('a built package', () => assert.fail('dist is missing: run `npm run build` first'));
    return;
  }

  let hosts;

  before(async () => {
    hosts = await startHosts();
  });

  after(() => hosts?.close());

  for (const host of HOSTS) {
    for (const width of WIDTHS) {
      it(`${host.name}, ${width} px wide, can be read and used`, async () => {
        const page = await hosts.show(host, width);
        await unfold(page);
        const seen = Object.values(await measure(page)).flat();
        const done = await operate(page);
        if (done.length > 0) await hosts.discard();
        const report = [...seen, ...done].map((said) => `${host.name}, ${width} px: ${said}`);
        assert.equal(report.length, 0, report.join('\n'));
      });
    }
  }

  it('broken parts is told of by every check', async () => {
    const found = await measure(await hosts.show(BROKEN, WIDTHS[0]));
    const silent = Object.keys(CHECKS).filter((name) => found[name].length === 0);
    assert.deepEqual(silent, []);
  });
});
