// `npm run pictures`: takes the pictures of README, site and instructions from the running product.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium } from './launch-chromium.mjs';
import { serve } from './serve.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const folder = await mkdtemp(join(tmpdir(), 'pictures-'));
const server = await serve({
  mounts: {
    '/': join(root, 'site'),
    '/dist/': join(root, 'dist'),
    '/custom-elements.json': join(root, 'custom-elements.json'),
    '/school/': join(root, 'scripts/pictures'),
    '/plain/': folder,
  },
});
const browser = await launchChromium();

/** The site under a name, for the addresses in its code. */
const SITE = 'https://widgets.example/';

/** A picture of a page of the site, taken when it has all that `ready` waits for. */
async function take(file, path, { width = 720, height = 640, scale = 1, ready, of } = {}) {
  const page = await browser.newPage({
    viewport: { width, height },
    deviceScaleFactor: scale,
    reducedMotion: 'reduce',
  });
  await page.route(`${SITE}**`, async (route) => {
    const url = route.request().url().replace(SITE, server.url);
    await route.fulfill({ response: await route.fetch({ url }) });
  });
  await page.goto(new URL(path, SITE).href);
  await ready?.(page);
  const png = await (of ? page.locator(of) : page).screenshot();
  await writeFile(join(root, file), file.endsWith('.webp') ? await toWebp(page, png) : png);
  console.log(file);
  await page.close();
}

/** A third of the bytes; the browser can write it, which the driver cannot. */
async function toWebp(page, png) {
  const numbers = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(globalThis.atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await globalThis.createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new globalThis.OffscreenCanvas(bitmap.width, bitmap.height);
    canvas.getContext('2d').drawImage(bitmap, 0, 0);
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.85 });
    return [...new Uint8Array(await blob.arrayBuffer())];
  }, png.toString('base64'));
  return Buffer.from(numbers);
}

const untilListed = (tag) => (page) => page.locator(tag).getByRole('article').first().waitFor();

/** A page of somebody's: no more than what the three steps tell. */
async function writePlainPage(snippet, style = '') {
  await writeFile(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Safeguarding</title>${style}${snippet}`,
  );
}

try {
  await writePlainPage(
    '<script type="module" src="/dist/safeguarding-widgets.js"></script><safeguarding-news src="/feeds/news.json"></safeguarding-news>',
    '<style>body { margin: 2rem; font: 1rem/1.5 system-ui, sans-serif; --sg-accent: #0b5a52; --sg-link: #0b5a52 }</style>',
  );
  await take('docs/release/news.png', '/plain/', { ready: untilListed('safeguarding-news') });

  const school = { width: 760, height: 1000, scale: 1.25 };
  await take('site/pictures/without.webp', '/school/without.html', school);
  await take('site/pictures/with.webp', '/school/with.html', {
    ...school,
    ready: async (page) => {
      await untilListed('resource-library')(page);
      await untilListed('awareness-banner')(page);
    },
  });

  // The three steps of README.
  const step = { width: 900, height: 620 };
  await take('docs/pictures/step-1.png', '/', { ...step, ready: untilListed('safeguarding-news') });
  let snippet;
  await take('docs/pictures/step-2.png', '/configure.html?element=resource-library', {
    ...step,
    of: '.code',
    ready: async (page) => {
      await page.locator('[data-code] code').first().waitFor();
      snippet = (await page.locator('[data-code] code').allTextContents()).join('\n');
    },
  });
  await writePlainPage(snippet);
  await take('docs/pictures/step-3.png', '/plain/', {
    ...step,
    ready: untilListed('resource-library'),
  });
} finally {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
}
