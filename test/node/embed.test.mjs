// The frame for systems that take nothing else, on a page of another origin, both with a strict policy.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../../scripts/launch-chromium.mjs';
import { serve, STRICT_POLICY } from '../../scripts/serve.mjs';

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));

describe('embed.html', { timeout: 120_000 }, () => {
  let widgets;
  let host;
  let browser;
  let page;
  let violations;
  let errors;

  before(async () => {
    widgets = await serve({
      mounts: { '/': folder('../../dist'), '/feeds/': folder('../../site/feeds') },
      headers: { 'Content-Security-Policy': STRICT_POLICY, 'Access-Control-Allow-Origin': '*' },
    });
    const { origin } = new URL(widgets.url);
    const policy = STRICT_POLICY.replace("script-src 'self'", `script-src 'self' ${origin}`);
    host = await serve({
      mounts: { '/': folder('embed-page'), '/away/': folder('../../site') },
      headers: {
        'Content-Security-Policy': policy.replace("frame-src 'self'", `frame-src ${origin}`),
      },
    });
    browser = await launchChromium();
  });

  after(async () => {
    await browser?.close();
    await widgets?.close();
    await host?.close();
  });

  const embedUrl = (parameters) =>
    `${new URL('embed.html', widgets.url).href}?${new URLSearchParams(parameters)}`;

  async function open(parameters, url = host.url) {
    await page?.close();
    page = await browser.newPage();
    violations = [];
    errors = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
      if (/Content Security Policy|Trusted/i.test(message.text())) violations.push(message.text());
    });
    await page.goto(`${url}?frame=${encodeURIComponent(embedUrl(parameters))}`);
    return page.frameLocator('iframe');
  }

  const libraryOf = (frame) => frame.locator('resource-library');
  const heights = () =>
    page.locator('iframe').evaluate(async (frame) => {
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return frame.clientHeight;
    });

  it('shows the widget of its address, as high as its list', async () => {
    const frame = await open({
      widget: 'resource-library',
      src: '/feeds/library.json',
      'page-size': '5',
      heading: 'Guidance for schools',
    });
    await libraryOf(frame)
      .getByRole('heading', { name: 'Guidance for schools', exact: true })
      .waitFor();
    assert.equal(await libraryOf(frame).locator('article, [part~=item]').count(), 5);
    await page.waitForFunction(
      () => globalThis.document.querySelector('iframe').getBoundingClientRect().height > 500,
    );
    const inside = await frame.locator('body').evaluate((body) => ({
      shown: globalThis.innerHeight,
      needed: Math.ceil(body.getBoundingClientRect().height),
    }));
    assert.equal(inside.shown, inside.needed);
    assert.deepEqual({ violations, errors }, { violations: [], errors: [] });
  });

  it('follows a list that grows and shrinks', async () => {
    const frame = await open({ widget: 'resource-library', src: '/feeds/library.json' });
    await libraryOf(frame).getByRole('searchbox').waitFor();
    await page.waitForFunction(
      () => globalThis.document.querySelector('iframe').getBoundingClientRect().height > 1000,
    );
    const before = await heights();
    await libraryOf(frame).getByRole('searchbox').fill('zzzz no such words');
    await page.waitForFunction(
      (height) =>
        globalThis.document.querySelector('iframe').getBoundingClientRect().height < height,
      before,
    );
  });

  it('opens links in the top page', async () => {
    const away = new URL('/away/icon.svg', host.url).href;
    const frame = await open({
      widget: 'safeguarding-news',
      src: '/feeds/none.json',
      fallback: away,
    });
    await frame.locator('safeguarding-news > a').click();
    await page.waitForURL(away);
  });

  it('takes attributes of the element and nothing else', async () => {
    const frame = await open({
      widget: 'resource-library',
      src: '/feeds/library.json',
      onclick: 'alert(1)',
      style: 'position:fixed',
      'data-safeguarding': 'awareness-banner',
      safeguarding: 'awareness-banner',
      'x"><img src=x onerror=alert(1)>': '1',
      heading: '<img src=x onerror=alert(1)>',
      fallback: 'javascript:alert(1)',
    });
    const heading = libraryOf(frame).getByRole('heading', { name: '<img src=x onerror=alert(1)>' });
    await heading.waitFor();
    const names = await libraryOf(frame).evaluate((element) => element.getAttributeNames());
    assert.deepEqual(names.sort(), ['heading', 'src']);
    assert.equal(await frame.locator('a[href^="javascript"]').count(), 0);
    assert.deepEqual({ violations, errors }, { violations: [], errors: [] });
  });

  it('is empty for a widget there is not, and says so to the webmaster', async () => {
    const frame = await open({ widget: 'script', src: '/feeds/library.json' });
    await frame.locator('[data-safeguarding]').waitFor({ state: 'attached' });
    assert.equal(await frame.locator('body script').count(), 0);
    assert.deepEqual(errors, []);
  });

  it('keeps nothing in the browser', async () => {
    const frame = await open({ widget: 'resource-library', src: '/feeds/library.json' });
    await libraryOf(frame).getByRole('searchbox').waitFor();
    const kept = await frame
      .locator('body')
      .evaluate(() => [
        globalThis.localStorage.length,
        globalThis.sessionStorage.length,
        globalThis.document.cookie,
      ]);
    assert.deepEqual(kept, [0, 0, '']);
  });

  it('takes a height from its own frame and origin only', async () => {
    const frame = await open({ widget: 'resource-library', src: '/feeds/library.json' });
    await libraryOf(frame).getByRole('searchbox').waitFor();
    await page.waitForFunction(
      () => globalThis.document.querySelector('iframe').getBoundingClientRect().height > 1000,
    );
    const before = await heights();
    await page.evaluate(() => {
      globalThis.postMessage({ type: 'safeguarding-widgets:height', height: 7 }, '*');
    });
    // What the frame sends after that has its effect, so the forged one has had its turn.
    await frame.locator('body').evaluate((body) => {
      body.style.paddingBlockEnd = '100px';
    });
    await page.waitForFunction(
      (height) =>
        globalThis.document.querySelector('iframe').getBoundingClientRect().height > height + 50,
      before,
    );
    for (const height of [-5, Number.NaN, '9', Infinity, null]) {
      await frame.locator('body').evaluate((_, value) => {
        globalThis.parent.postMessage({ type: 'safeguarding-widgets:height', height: value }, '*');
      }, height);
    }
    const after = await heights();
    assert.ok(after <= 50_000 && after > before, `expected a height in bounds, found ${after}`);
  });
});
