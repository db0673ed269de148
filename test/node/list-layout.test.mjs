import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { launchChromium } from '../../scripts/launch-chromium.mjs';
import { serve } from '../../scripts/serve.mjs';
import { BUILDS } from './helpers/builds.mjs';
import { loadWithLateFeed, openRecorded, shiftsOn } from './helpers/layout-shift.mjs';

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The most that a page may move where it has reserved nothing. */
const MOST = 0.05;

const VIEWPORTS = [
  { name: 'a desktop screen', viewport: { width: 1280, height: 800 }, fold: 9 },
  { name: 'a telephone', viewport: { width: 390, height: 844 }, fold: 5 },
];

const LISTS = [
  { tag: 'safeguarding-news', feed: 'news' },
  { tag: 'resource-library', feed: 'library' },
];

const LINK = '<a href="https://board.example/">All that the board publishes</a>';
const LINKS = `<ul>${`<li>${LINK}</li>`.repeat(40)}</ul>`;
const PARAGRAPH = `<p>Everybody who works with children has a part in keeping them safe. This page
  tells what we do, who to turn to, and where to read more about each of the subjects. It is
  reviewed every year by the governors.</p>`;

/** Few enough that what follows the list stays in view. */
const SHORT = { attributes: 'page-size="1" filters="" sort="feed" without-help', above: 1 };

/** The rule of a page that keeps a place; an element not yet defined is inline without it. */
const reserved = ({ tag }, size) => `${tag} { display: block; min-block-size: ${size}; }`;

/** An ordinary page: some text, the list, more text. */
function pageOf({ tag, feed }, options, fold) {
  const { above = 2, attributes = '', fallback = LINK, css = '', script = '' } = options;
  return `<!doctype html>
    <html lang="en-GB">
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>School</title>
      <link rel="icon" href="data:," />
      <style>
        /* Small, so that a short list is short in the widest font that a machine may have. */
        body { font: 0.875rem/1.5 sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; }
        /* As tall whatever the font: so many of them reach the lower edge of the screen. */
        body > p { height: calc(90vh / ${fold} - 1em); margin-block: 1em; overflow: hidden; }
        ${css}
      </style>
      <script type="module" ${script} src="/dist/safeguarding-widgets.js"></script>
      <h1>Safeguarding</h1>
      ${PARAGRAPH.repeat(above)}
      <${tag} src="/feeds/${feed}.json" ${attributes}>${fallback}</${tag}>
      ${PARAGRAPH.repeat(6)}
    </html>`;
}

for (const build of BUILDS) {
  describe(`the layout of a page with a list from ${build.name}`, { timeout: 120_000 }, () => {
    let built;
    let server;
    let browser;
    let page;

    before(async () => {
      built = await build.open();
      server = await serve({
        mounts: { '/dist/': built.folder, '/feeds/': folder('../../site/feeds') },
      });
      browser = await launchChromium();
      page = await openRecorded(browser);
    });

    after(async () => {
      await browser?.close();
      await server?.close();
      await built?.close();
    });

    /** Opens the page, lets the feed come late, and tells what has moved and how tall the list is. */
    async function load(list, viewport, options, state = 'ready') {
      const release = await loadWithLateFeed(page, `${server.url}page.html`, {
        html: pageOf(list, options, VIEWPORTS.find((view) => view.viewport === viewport).fold),
        viewport,
      });
      if (options.scroll) await page.evaluate((by) => globalThis.scrollBy(0, by), options.scroll);
      release();
      await page.waitForFunction(
        ([tag, expected]) => globalThis.document.querySelector(tag).state === expected,
        [list.tag, state],
      );
      const result = await shiftsOn(page);
      const height = await page
        .locator(list.tag)
        .evaluate((element) => element.getBoundingClientRect().height);
      return { ...result, height };
    }

    const still = ({ shift, moved }) => assert.deepEqual({ shift, moved }, { shift: 0, moved: [] });

    for (const list of LISTS) {
      for (const { name, viewport, fold } of VIEWPORTS) {
        describe(`<${list.tag}> on ${name}`, () => {
          it('does not move where the page reserves a whole screen', async () => {
            still(await load(list, viewport, { css: reserved(list, '100vh') }));
          });

          it('does not move where the page reserves what a short list needs', async () => {
            const { height } = await load(list, viewport, SHORT);
            assert.ok(height < viewport.height * 0.6, `expected a short list, found ${height} px`);
            still(await load(list, viewport, { ...SHORT, css: reserved(list, `${height}px`) }));
          });

          it('does not move where the fallback fills the screen', async () => {
            still(await load(list, viewport, { fallback: LINKS }));
          });

          it('does not move where the list is loaded before it comes into view', async () => {
            still(await load(list, viewport, { above: fold + 2, scroll: 50 }));
          });

          it('hardly moves where the list begins at the lower edge of the screen', async () => {
            const { shift, moved } = await load(list, viewport, { above: fold });
            assert.ok(shift <= MOST, `moved by ${shift}: ${moved.join('; ')}`);
          });

          it('does not move where the fallback is as tall as the list', async () => {
            const { height } = await load(list, viewport, SHORT);
            const fallback = `<div style="block-size: ${height}px">${LINK}</div>`;
            still(await load(list, viewport, { ...SHORT, fallback }));
          });

          // Later than that no element can keep a place: its page has been painted without it.
          it('hardly moves where only the script is there before the first paint', async () => {
            const { shift, moved } = await load(list, viewport, { script: 'blocking="render"' });
            assert.ok(shift <= MOST, `moved by ${shift}: ${moved.join('; ')}`);
          });

          it('gives the place back when the feed fails', async () => {
            const { height } = await load(list, viewport, { attributes: 'format="rss"' }, 'failed');
            assert.ok(height < viewport.height / 3, `expected a line or two, found ${height} px`);
          });
        });
      }
    }
  });
}
