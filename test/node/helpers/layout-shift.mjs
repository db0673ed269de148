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

/**
 * A page whose feeds come only after it has been painted.
 * @returns {Promise<{ page: import('playwright-core').Page, release: () => void }>}
 */
export async function openWithLateFeed(browser, url, { html, viewport } = {}) {
  const page = await browser.newPage(viewport ? { viewport } : {});
  await page.addInitScript(recordShifts);
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
  return { page, release };
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
