import { chromium } from 'playwright-core';

import { ensureBrowsers } from './browsers.mjs';

const ARGUMENTS = [
  '--no-sandbox', // there is no user namespace in most containers
  '--disable-gpu',
  '--disable-dev-shm-usage', // /dev/shm is 64 MB in a container
];

/**
 * Starts Chromium for a script that drives it itself, after installing it where it is missing.
 * @param {...string} more arguments besides those that every run needs
 */
export async function launchChromium(...more) {
  const { browsers } = await ensureBrowsers(['chromium']);
  return chromium.launch({ executablePath: browsers.chromium, args: [...ARGUMENTS, ...more] });
}
