import { existsSync } from 'node:fs';

/** The browser that the tests of the folder above use. */
export async function findChromium() {
  const { findBrowsers } = await import('../scripts/browsers.mjs');
  const { chromium: path } = await findBrowsers();
  if (path && existsSync(path)) return path;
  throw new Error('bench: Chromium not found; set CHROME_PATH');
}
