const WITHIN = 20_000;

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

  async signIn(name) {
    await this.open(`/wp-login.php?redirect_to=${encodeURIComponent('/wp-admin/profile.php')}`);
    await this.page.fill('#user_login', name);
    await this.page.fill('#user_pass', PASSWORD);
    await Promise.all([this.page.waitForURL(/profile\.php/), this.page.click('#wp-submit')]);
  }

  /** The elements of the page, when all have their feed or have failed. */
  async elements() {
    const tags = 'safeguarding-news, resource-library, awareness-banner';
    await this.page.waitForFunction((selector) => {
      const elements = [...globalThis.document.querySelectorAll(selector)];
      return (
        elements.length > 0 && elements.every(({ state }) => ['ready', 'failed'].includes(state))
      );
    }, tags);
    return this.page.locator(tags).evaluateAll((elements) =>
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
