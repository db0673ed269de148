// Pictures of stories, compared with those that were committed. All text is in one font that comes
// with the tests, so that it is as wide on any machine; how its edges are smoothed is not compared.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { TALLEST, VIEWPORT } from './story-page.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const BASELINES = join(root, 'test/visual');
const DIFFERENCES = join(root, 'coverage/visual');
/** How far two colours may be apart, from 0 to 1: rasterisers differ in a shade at the edge of a letter. */
const THRESHOLD = 0.06;
/** So many pixels may differ by more: a letter's edge here and there, and no line, tick or word. */
const MOST = 40;
const GAP = 12;
/** Steps of a colour that are kept: 15 from black to white. */
const SHADE = 17;

/** Stories that between them show every part and every theme; each earns its kilobytes. */
export const PICTURED = [
  ...['safeguarding-news', 'resource-library', 'awareness-banner'].flatMap((tag) => [
    ...['ready', 'loading', 'failed', 'stale', 'filtered', 'long-words'].map(
      (state) => `${tag}-state--${state}`,
    ),
    `${tag}-layout--narrow`,
    `${tag}-theme--dark-host`,
    ...['welsh', 'right-to-left'].map((language) => `${tag}-language--${language}`),
  ]),
  // News has the same styles as a library.
  ...['resource-library', 'awareness-banner'].flatMap((tag) => [
    `${tag}-layout--hostile-host`,
    `${tag}-theme--forced-colours`,
    `${tag}-theme--custom-properties`,
  ]),
  'safeguarding-news-layout--print',
  'resource-library-layout--print',
  'safeguarding-news-overview--compact',
  'safeguarding-news-overview--digest',
  'safeguarding-news-overview--pages',
  'safeguarding-news-state--standing',
  'safeguarding-news-state--empty',
  'resource-library-overview--filters',
  'resource-library-overview--show-more',
  'resource-library-overview--attachments',
  'resource-library-state--help-contacts',
  'resource-library-theme--health',
  'resource-library-state--nothing-matches',
  'resource-library-state--update',
  'resource-library-state--events',
  'safeguarding-news-state--update',
  'safeguarding-news-state--events',
  'awareness-banner-state--everything',
  'awareness-banner-overview--slim',
  'awareness-banner-overview--events',
];

/** @returns {Promise<string[]>} what is wrong with a story's picture; nothing if all is well */
export async function comparePicture(page, id, isUpdate) {
  const height = await page.evaluate(async () => {
    await document.fonts.ready;
    return document.documentElement.scrollHeight;
  });
  const clip = { x: 0, y: 0, width: VIEWPORT.width, height: Math.min(height, TALLEST) };
  const now = PNG.sync.read(
    await page.screenshot({ animations: 'disabled', fullPage: true, clip }),
  );
  const file = join(BASELINES, `${id}.png`);
  const before = existsSync(file) ? PNG.sync.read(readFileSync(file)) : undefined;
  const { count, picture } = before ? compare(before, now) : { count: Infinity };
  if (count <= MOST) return [];
  if (isUpdate) {
    mkdirSync(BASELINES, { recursive: true });
    writeFileSync(file, toSmallFile(now));
    return [];
  }
  if (!picture) return [`no picture to compare with; run: npm run storybook:visual -- --update`];
  mkdirSync(DIFFERENCES, { recursive: true });
  const shown = join(DIFFERENCES, `${id}.png`);
  writeFileSync(shown, PNG.sync.write(picture));
  return [`looks otherwise, ${count} pixels; before, after, difference: ${relative(root, shown)}`];
}

/** Pictures of stories that are gone would be compared with nothing for ever. */
export function findStrayPictures(isUpdate) {
  const files = existsSync(BASELINES) ? readdirSync(BASELINES) : [];
  const stray = files.filter((file) => !PICTURED.includes(file.replace('.png', '')));
  if (isUpdate) for (const file of stray) rmSync(join(BASELINES, file));
  return isUpdate ? [] : stray.map((file) => `test/visual/${file}: no story has this picture`);
}

/** What an earlier run found is no news. */
export const forgetDifferences = () => rmSync(DIFFERENCES, { recursive: true, force: true });

/** Counts the pixels that differ, and puts both pictures and their difference side by side. */
function compare(before, now) {
  const width = Math.max(before.width, now.width);
  const height = Math.max(before.height, now.height);
  const [left, right] = [before, now].map((picture) => onCanvas(picture, width, height));
  const difference = new PNG({ width, height });
  const count = pixelmatch(left.data, right.data, difference.data, width, height, {
    threshold: THRESHOLD,
  });
  const picture = new PNG({ width: width * 3 + GAP * 2, height });
  picture.data.fill(160);
  [left, right, difference].forEach((one, index) => {
    PNG.bitblt(one, picture, 0, 0, width, height, index * (width + GAP), 0);
  });
  return { count, picture };
}

/** Fewer shades, of which the eye and the comparison see nothing, make half the file. */
function toSmallFile(picture) {
  const few = onCanvas(picture, picture.width, picture.height);
  for (const [index, value] of few.data.entries())
    few.data[index] = Math.round(value / SHADE) * SHADE;
  return PNG.sync.write(few, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 });
}

function onCanvas(picture, width, height) {
  const canvas = new PNG({ width, height });
  PNG.bitblt(picture, canvas, 0, 0, picture.width, picture.height, 0, 0);
  return canvas;
}
