import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { launchChromium } from '../../scripts/launch-chromium.mjs';
import { serve } from '../../scripts/serve.mjs';

const ELEMENTS = ['awareness-banner', 'safeguarding-news', 'resource-library'];
const HEIGHT = 800;
const folder = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Host pages in one browser; hosts of plain pages take turns in one page, as that is faster. */
export async function startHosts() {
  const server = await serve({
    mounts: {
      '/': folder('.'),
      '/dist/': folder('../../dist'),
      '/feeds/': folder('../../site/feeds'),
    },
  });
  const browser = await launchChromium();
  let open;

  return {
    /** @param {import('./cases.mjs').HostCase} host */
    async show(host, width) {
      const key = host.load ? host.name : '';
      if (open?.key !== key) {
        await open?.page.close();
        open = { key, page: await openPage(browser, server.url, host) };
      }
      const { page } = open;
      if (page.viewportSize().width !== width)
        await page.setViewportSize({ width, height: HEIGHT });
      if (open.host !== host) await dress(page, host);
      open.host = host;
      return page;
    },
    /** The next host gets a page of its own: this one may not be what it was. */
    async discard() {
      await open?.page.close();
      open = undefined;
    },
    close: () => Promise.all([browser.close(), server.close()]),
  };
}

/** Loads a page with the host's style sheet, and waits until the three elements are ready. */
async function openPage(browser, url, { css, load = {} }) {
  const page = await browser.newPage({ viewport: { width: 1024, height: HEIGHT } });
  await page.route('**/host.css*', (route) =>
    route.fulfill({ contentType: 'text/css', body: css() }),
  );
  await page.route(`${url}host`, (route) =>
    route.fulfill({ contentType: 'text/html', body: markupOf(load) }),
  );
  await page.goto(`${url}host`);
  await waitForElements(page);
  return page;
}

function markupOf({ page = 'page.html', quirks = false }) {
  const markup = readFileSync(folder(page), 'utf8');
  return quirks ? markup.replace(/^<!doctype html>/, '') : markup;
}

/** Gives the page the host's style sheet and attributes, and takes the last one's away. */
function dress(page, { css, html = {} }) {
  return page.evaluate(
    async ([text, attributes]) => {
      const { documentElement: root } = document;
      for (const name of root.getAttributeNames()) if (name !== 'lang') root.removeAttribute(name);
      for (const [name, value] of Object.entries(attributes)) root.setAttribute(name, value);
      const sheet = new CSSStyleSheet();
      await sheet.replace(text);
      for (const link of document.querySelectorAll('link')) link.remove();
      document.adoptedStyleSheets = [sheet];
      scrollTo(0, 0);
    },
    [css(), html],
  );
}

/** Waits for all that are in the page. */
export function waitForElements(page) {
  return page.waitForFunction(
    (names) =>
      names.every((name) => globalThis.document.querySelector(name)?.state === 'ready') &&
      globalThis.document.fonts.status === 'loaded',
    ELEMENTS,
    { timeout: 10_000 },
  );
}
