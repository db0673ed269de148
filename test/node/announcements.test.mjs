import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { launchChromium } from '../../scripts/launch-chromium.mjs';
import { serve } from '../../scripts/serve.mjs';

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));

const PAGE = `<!doctype html>
  <html lang="en-GB">
    <title>Library</title>
    <script type="module" src="/dist/safeguarding-widgets.js"></script>
    <resource-library src="/feeds/library.json" loading="eager"></resource-library>
  </html>`;

describe('the status of a list in the accessibility tree', { timeout: 60_000 }, () => {
  let server;
  let browser;

  before(async () => {
    server = await serve({
      mounts: { '/dist/': folder('../../dist'), '/feeds/': folder('../../site/feeds') },
    });
    browser = await launchChromium();
  });

  after(async () => {
    await browser?.close();
    await server?.close();
  });

  /** Each status there is: how it is announced, and its text. */
  async function statuses(page) {
    const client = await page.context().newCDPSession(page);
    const { nodes } = await client.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const textOf = (node) =>
      node.role?.value === 'StaticText'
        ? node.name.value
        : (node.childIds ?? []).map((id) => textOf(byId.get(id) ?? {})).join('');
    return nodes
      .filter(({ ignored, role }) => !ignored && role?.value === 'status')
      .map((node) => ({
        live: node.properties.find(({ name }) => name === 'live')?.value.value ?? 'off',
        text: textOf(node).trim(),
      }));
  }

  it('is read where it is seen, and announced by one region alone', async () => {
    const page = await browser.newPage();
    await page.route(`${server.url}page.html`, (route) =>
      route.fulfill({ contentType: 'text/html', body: PAGE }),
    );
    await page.goto(`${server.url}page.html`);
    await page.locator('[part="item"]').first().waitFor();
    const found = await statuses(page);
    assert.deepEqual(
      found.sort((a, b) => a.live.localeCompare(b.live)),
      [
        { live: 'off', text: '35 resources' },
        { live: 'polite', text: '35 resources' },
      ],
    );
    await page.close();
  });
});
