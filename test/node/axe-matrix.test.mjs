import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import axe from 'axe-core';
import { launchChromium } from '../../scripts/launch-chromium.mjs';
import { serve } from '../../scripts/serve.mjs';
import { show, statesIn } from './helpers/matrix-states.mjs';

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The narrowest that a page must fit without scrolling sideways: 1280 px at 400 %. */
const VIEWPORT = { width: 320, height: 640 };

// By name, as the rules of WCAG 2.2 are off unless asked for.
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const APPEARANCES = [
  { name: 'a light page', look: 'light', colour: 'rgb(26, 26, 26)' },
  { name: 'a dark page', look: 'dark', colour: 'rgb(242, 244, 245)' },
  {
    name: 'a page in the dark colour scheme',
    look: 'scheme',
    media: { colorScheme: 'dark' },
    colour: 'rgb(255, 255, 255)',
  },
  {
    name: 'a page in forced colours',
    look: 'light',
    media: { forcedColors: 'active' },
    colour: 'rgb(0, 0, 0)',
  },
];

/** Runs in the page: what axe has to say of it, as short as a failed test can use it. */
async function look(rules) {
  const { violations, incomplete, passes } = await globalThis.axe.run(document, {
    runOnly: rules,
    resultTypes: ['violations', 'incomplete', 'passes'],
  });
  const places = (results) =>
    results.flatMap(({ id, nodes }) =>
      nodes.map(({ target, any }) => `${id}: ${target.flat().join(' ')}: ${any[0]?.message ?? ''}`),
    );
  const isContrast = ({ id }) => id === 'color-contrast';
  return {
    violations: places(violations),
    unknownContrast: places(incomplete.filter(isContrast)),
    contrasts: places(passes.filter(isContrast)).filter((place) => !place.includes(' h1:')).length,
    width: document.scrollingElement.scrollWidth,
  };
}

describe('axe', { timeout: 240_000 }, () => {
  let server;
  let browser;

  before(async () => {
    server = await serve({
      mounts: { '/': folder('matrix-page'), '/dist/': folder('../../dist') },
    });
    browser = await launchChromium();
  });

  after(async () => {
    await browser?.close();
    await server?.close();
  });

  for (const { name, look: className, media, colour } of APPEARANCES) {
    for (const language of ['en', 'cy']) {
      describe(`on ${name}, in ${language}`, () => {
        let page;
        /** The feed that is asked for, and whether it has been had. */
        let current;
        let had;

        before(async () => {
          page = await browser.newPage({ viewport: VIEWPORT, ...media });
          await page.route('**/answers/*', async (route) => {
            const answer = route.request().url().split('/').at(-1);
            // Without an answer the request stays open until its element goes.
            if (answer === 'never') return;
            if (answer === 'fail' || had) await route.fulfill({ status: 404 });
            else await route.fulfill({ json: current });
            had = true;
          });
          await page.goto(server.url);
          // A build that is missing ends the test here, and not in a wait for an event.
          await page.waitForFunction(() => customElements.get('awareness-banner'), undefined, {
            timeout: 10_000,
          });
          await page.evaluate(
            ([lang, theme]) => Object.assign(document.documentElement, { lang, className: theme }),
            [language, className],
          );
          await page.evaluate(axe.source);
        });

        after(() => page?.close());

        async function open(state) {
          current = state.feed;
          had = false;
          await page.evaluate(show, state);
        }

        it('the page looks as it should', async () => {
          const found = await page.evaluate(() => [
            globalThis.getComputedStyle(document.body).color,
            globalThis.innerWidth,
            matchMedia('(forced-colors: active)').matches,
            matchMedia('(prefers-color-scheme: dark)').matches,
          ]);
          assert.deepEqual(found, [
            colour,
            VIEWPORT.width,
            media?.forcedColors === 'active',
            media?.colorScheme === 'dark',
          ]);
        });

        for (const state of statesIn(language)) {
          it(`<${state.tag}> that shows ${state.shows} is accessible`, async () => {
            await open(state);
            const { violations, unknownContrast, contrasts, width } = await page.evaluate(
              look,
              RULES,
            );
            assert.deepEqual(violations, []);
            assert.deepEqual(unknownContrast, [], 'contrast that axe could not compute');
            if (state.has) assert.ok(contrasts > 0, 'no contrast computed');
            assert.ok(width <= VIEWPORT.width, `scrolls sideways, ${width} px wide`);
          });
        }

        for (const tag of ['safeguarding-news', 'resource-library', 'awareness-banner']) {
          it(`is not content with faint text in <${tag}>`, async () => {
            await open(
              statesIn(language).find((state) => state.tag === tag && state.has && !state.answer),
            );
            await page.evaluate(() => document.documentElement.classList.add('faint'));
            const { violations } = await page.evaluate(look, RULES);
            await page.evaluate(() => document.documentElement.classList.remove('faint'));
            assert.ok(violations.length > 0);
            for (const violation of violations)
              assert.match(violation, /^color-contrast: .*1\.\d+/);
          });
        }
      });
    }
  }
});
