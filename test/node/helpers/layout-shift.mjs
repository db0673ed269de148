/** Runs in the page before anything of it: notes what the browser counts as layout shifts. */
function recordShifts() {
  globalThis.shifts = [];
  const place = ({ y, height }) => `${Math.round(y)}+${Math.round(height)}`;
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) {
      const moved = sources.map(
        ({ node, previousRect, currentRect }) =>
          `${node?.nodeName} ${place(previousRect)} to ${place(currentRect)}`,
      );
      globalThis.shifts.push({ value, moved });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Resolves when the page has been painted, and what moved has been told. */
function paint(page) {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        let left = 5;
        const next = () => (left-- > 0 ? requestAnimationFrame(next) : resolve());
        next();
      }),
  );
}

/** A page for `loadWithLateFeed`, of a browser's own: a window for each load takes longer than it. */
export async function openRecorded(browser) {
  const page = await browser.newPage();
  await page.addInitScript(recordShifts);
  return page;
}

/**
 * Loads a page whose feeds come only after it has been painted.
 * @param {import('playwright-core').Page} page from `openRecorded`
 * @returns {Promise<() => void>} lets the feeds come
 */
export async function loadWithLateFeed(page, url, { html, viewport } = {}) {
  // Ends what the load before this one has left, such as its place in the page.
  await page.goto('about:blank');
  await page.unrouteAll();
  if (viewport) await page.setViewportSize(viewport);
  let release;
  const painted = new Promise((resolve) => {
    release = resolve;
  });
  if (html)
    await page.route(url, (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.route('**/feeds/*.json', async (route) => {
    await painted;
    await route.continue();
  });
  await page.goto(url);
  await paint(page);
  return release;
}

/** Cumulative layout shift until now, and what moved from where to where. */
export async function shiftsOn(page) {
  await paint(page);
  const shifts = await page.evaluate(() => globalThis.shifts);
  return {
    shift: shifts.reduce((sum, { value }) => sum + value, 0),
    moved: shifts.flatMap(({ moved }) => moved),
  };
}
