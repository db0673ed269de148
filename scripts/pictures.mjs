// `npm run pictures`: takes the pictures of the instructions from the running product.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium } from './launch-chromium.mjs';
import { serve } from './serve.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const PICTURES = {
  'docs/release/news.png': {
    body: '<safeguarding-news src="/feeds/news.json"></safeguarding-news>',
  },
  'docs/pictures/library.png': {
    body: '<resource-library src="/feeds/library.json"></resource-library>',
  },
};

const folder = await mkdtemp(join(tmpdir(), 'pictures-'));
const server = await serve({
  mounts: { '/': folder, '/dist/': join(root, 'dist'), '/feeds/': join(root, 'site/feeds') },
});
const browser = await launchChromium();
try {
  const page = await browser.newPage({ viewport: { width: 720, height: 640 } });
  for (const [file, { body }] of Object.entries(PICTURES)) {
    await writeFile(
      join(folder, 'index.html'),
      `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Picture</title>
<style>body { margin: 2rem; font: 1rem/1.5 system-ui, sans-serif; --sg-accent: #0b5a52; --sg-link: #0b5a52 }</style>
<script type="module" src="/dist/safeguarding-widgets.js"></script>${body}`,
    );
    await page.goto(server.url);
    await page.locator('body > :last-child').getByRole('article').first().waitFor();
    await page.screenshot({ path: join(root, file) });
    console.log(file);
  }
} finally {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
}
