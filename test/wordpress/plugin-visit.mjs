import { STRICT_POLICY } from '../../scripts/serve.mjs';

const WITHIN = 20_000;
const ELEMENTS = 'safeguarding-news, resource-library, awareness-banner';

/** Everybody's. */
export const PASSWORD = 'not a secret';

/** Somebody at a browser. Nothing but this machine is ever asked. */
export class Visit {
  said = [];
  requested = [];

  static async begin(browser, wordpress, options = {}) {
    const visit = new this();
    visit.origin = wordpress.origin;
    visit.context = await browser.newContext({ locale: 'en-GB', ...options });
    await visit.context.route(
      (url) => url.origin !== wordpress.origin,
      (route) => route.abort(),
    );
    visit.page = await visit.context.newPage();
    visit.page.setDefaultTimeout(WITHIN);
    await visit.page.addInitScript(() => {
      globalThis.violations = [];
      globalThis.document.addEventListener('securitypolicyviolation', (event) => {
        const { effectiveDirective, blockedURI, sample } = event;
        globalThis.violations.push(`${effectiveDirective} ${blockedURI} ${sample}`);
      });
    });
    visit.page.on('request', (request) => visit.requested.push(request.url()));
    visit.page.on('pageerror', (error) => visit.said.push(String(error)));
    visit.page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) visit.said.push(message.text());
    });
    return visit;
  }

  open(path) {
    return this.page.goto(this.origin + path);
  }

  openPage(name) {
    return this.open(`/2026/01/plugin-${name}/`);
  }

  /** Opens a page as a site with a strict policy sends it; says what violates that. */
  async violationsOf(name) {
    const isPage = (url) => url.pathname.endsWith(`/plugin-${name}/`);
    await this.page.route(isPage, async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'content-security-policy': STRICT_POLICY };
      await route.fulfill({ response, headers });
    });
    await this.openPage(name);
    if (await this.page.locator(ELEMENTS).count()) await this.elements();
    await this.page.unroute(isPage);
    return this.page.evaluate(() => globalThis.violations);
  }

  async signIn(name) {
    await this.open(`/wp-login.php?redirect_to=${encodeURIComponent('/wp-admin/profile.php')}`);
    await this.page.fill('#user_login', name);
    await this.page.fill('#user_pass', PASSWORD);
    await Promise.all([this.page.waitForURL(/profile\.php/), this.page.click('#wp-submit')]);
  }

  /** The elements of the page, when all have their feed or have failed. */
  async elements() {
    await this.page.waitForFunction((selector) => {
      const elements = [...globalThis.document.querySelectorAll(selector)];
      return (
        elements.length > 0 && elements.every(({ state }) => ['ready', 'failed'].includes(state))
      );
    }, ELEMENTS);
    return this.page.locator(ELEMENTS).evaluateAll((elements) =>
      elements.map((element) => ({
        state: element.state,
        titles: element.feed?.items.map(({ title }) => title) ?? [],
        shown: [...element.shadowRoot.querySelectorAll('[part="title"]')].map((title) =>
          title.textContent.trim(),
        ),
        attributes: element.getAttributeNames(),
        src: element.src,
      })),
    );
  }

  isOwned() {
    return this.page.evaluate(() => 'owned' in globalThis.document.documentElement.dataset);
  }

  close() {
    return this.context.close();
  }
}
