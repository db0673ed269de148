// A page of Chromium in which one story of the static Storybook follows the other, and what is to be
// known of each: Storybook's own verdict, errors, requests, and what of the elements it shows.
import { fileURLToPath } from 'node:url';

const STORY_TIMEOUT = 30_000;
/** An error of the testing library comes with the whole document. */
const LINES = 8;
/** A page does not live for ever: what one story leaves in memory must not slow down the last. */
const STORIES_PER_PAGE = 60;
export const VIEWPORT = { width: 720, height: 800 };
/** Of a picture, in pixels: what is below has mostly been seen above. */
export const TALLEST = 1000;
/** A day on which every story looks as it did when it was written. */
const TODAY = new Date('2026-11-18T10:00:00Z');

export const STORYBOOK = fileURLToPath(new URL('../storybook-static', import.meta.url));
/** One font for all machines: text is as wide, and as high, here as there. */
export const FONTS = {
  '/check-fonts/': fileURLToPath(
    new URL('files/', import.meta.resolve('@fontsource/ibm-plex-sans-arabic')),
  ),
};
const FAMILIES = ['Georgia', 'arial', 'frutiger', 'Trebuchet MS', 'Check'];
const FONT_STYLES = [
  ...FAMILIES.flatMap((family) =>
    ['latin', 'arabic'].flatMap((script) =>
      [400, 700].map(
        (weight) => `@font-face {
          font-family: '${family}';
          font-weight: ${weight};
          src: url('/check-fonts/ibm-plex-sans-arabic-${script}-${weight}-normal.woff2');
          ${script === 'arabic' ? 'unicode-range: U+0600-06FF;' : ''}
        }`,
      ),
    ),
  ),
  '.page { font-family: Check !important }',
  // A tick that fades in, and a caret that blinks, differ from one picture to the next.
  '* { animation: none !important; transition: none !important; caret-color: transparent }',
].join('\n');

/** Runs in the page, before Storybook: keeps what its channel says, and which events are fired. */
function listen({ events }) {
  const heard = { errors: [], events: [] };
  window.__heard = heard;
  let channel;
  Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set(value) {
      channel = value;
      for (const name of [
        'playFunctionThrewException',
        'unhandledErrorsWhilePlaying',
        'storyThrewException',
        'storyErrored',
        'configError',
      ]) {
        channel.on(name, (payload) => {
          const said = payload?.message ?? payload?.title ?? JSON.stringify(payload);
          heard.errors.push(`${name}: ${said}`);
        });
      }
      // Asked for none, Storybook is there.
      channel.on('storyMissing', () => (heard.isReady = true));
      channel.on('docsRendered', (id) => (heard.finished = { storyId: id, reports: [] }));
      channel.on('storyFinished', ({ storyId, status, reporters }) => {
        heard.finished = {
          storyId,
          status,
          reports: (reporters ?? []).map(({ type, status, result }) => ({
            type,
            status,
            violations: (result?.violations ?? []).map(
              ({ id, help, nodes }) =>
                `${id}: ${help} (${nodes.map((node) => node.target).join(', ')})`,
            ),
          })),
        };
      });
    },
  });
  for (const name of events) {
    document.addEventListener(name, ({ target }) =>
      heard.events.push(`${target.localName} event ${name}`),
    );
  }
}

/** Runs in the page: goes on to another story without loading Storybook once more. */
function show(storyId) {
  // What one story keeps must not help the next.
  localStorage.clear();
  sessionStorage.clear();
  window.scrollTo(0, 0);
  Object.assign(window.__heard, { errors: [], events: [], finished: undefined });
  window.__STORYBOOK_ADDONS_CHANNEL__.emit('setCurrentStory', { storyId, viewMode: 'story' });
}

/**
 * Runs in the page: what a story shows of the elements, as lines like those of the manifest; a part
 * that a picture would have is there a second time, as `pictured`.
 */
function look({ tags, states, tallest }) {
  const isPictured = (node) => {
    const { top, bottom, width } = node.getBoundingClientRect();
    return width > 0 && top >= 0 && bottom <= tallest && node.checkVisibility();
  };
  return tags.flatMap((tag) =>
    [...document.querySelectorAll(tag)].flatMap((widget) => {
      const parts = [...(widget.shadowRoot?.querySelectorAll('[part]') ?? [])];
      return [
        ...widget.getAttributeNames().map((name) => `attribute ${name}`),
        ...parts.flatMap((node) => [...node.part]).map((name) => `part ${name}`),
        ...parts
          .filter(isPictured)
          .flatMap((node) => [...node.part].map((name) => `pictured ${name}`)),
        ...[...widget.children].map((child) => `slot ${child.slot || 'default'}`),
        ...states
          .filter((name) => widget.matches(`:state(${name})`))
          .map((name) => `state ${name}`),
      ].map((line) => `${tag} ${line}`);
    }),
  );
}

/** Opens stories in one page, which it replaces after a failure, and now and then. */
export class StoryPage {
  #browser;
  #base;
  #names;
  #page;
  #opened = 0;

  /**
   * @param {object} names - `tags`, `events` and `states` to look for.
   */
  constructor(browser, base, names) {
    this.#browser = browser;
    this.#base = base;
    this.#names = names;
  }

  /**
   * @param {(page) => Promise<string[]>} [more] what else to do once the story is there
   * @returns {Promise<{ problems: string[], seen: string[] }>} what is wrong with the story, nothing
   *   if all is well, and what it shows
   */
  async check({ id, type }, more) {
    const problems = [];
    const page = await this.#open();
    const stop = this.#watch(page, problems);
    let seen = [];
    try {
      if (type === 'docs') await page.goto(`${this.#base}iframe.html?id=${id}&viewMode=docs`);
      else {
        if (page.url() === 'about:blank') await this.#start(page);
        await page.evaluate(show, id);
      }
      const heard = await page
        .waitForFunction(
          (id) => {
            const { finished, errors } = window.__heard;
            return (finished?.storyId === id || errors.length > 0) && window.__heard;
          },
          id,
          { timeout: STORY_TIMEOUT },
        )
        .then((handle) => handle.jsonValue());
      problems.push(...heard.errors, ...verdictOn(heard.finished, type));
      seen = [
        ...heard.events,
        ...(await page.evaluate(look, { ...this.#names, tallest: TALLEST })),
      ];
      if (more && problems.length === 0) problems.push(...(await more(page)));
      await page.emulateMedia({ media: null, forcedColors: null });
    } catch (error) {
      problems.push(error.message.split('\n', 1)[0]);
    } finally {
      stop();
    }
    if (problems.length > 0 || type === 'docs') await this.#close();
    return { problems: problems.map(shortened), seen };
  }

  async #open() {
    if (this.#opened++ % STORIES_PER_PAGE === 0) await this.#close();
    if (this.#page) return this.#page;
    const context = await this.#browser.newContext({ viewport: VIEWPORT, locale: 'en-GB' });
    const page = await context.newPage();
    await page.clock.setFixedTime(TODAY);
    await page.exposeFunction('emulateMedia', (media) => page.emulateMedia(media));
    await page.exposeFunction('pressKey', (key) => page.keyboard.press(key));
    await page.addInitScript(listen, this.#names);
    this.#page = page;
    return page;
  }

  /** Loads Storybook and the fonts: a list that met another font first keeps traces of it. */
  async #start(page) {
    await page.goto(`${this.#base}iframe.html`);
    await page.addStyleTag({ content: FONT_STYLES });
    await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())));
    await page.waitForFunction(() => window.__heard.isReady);
  }

  async #close() {
    await this.#page?.context().close();
    this.#page = undefined;
  }

  #watch(page, problems) {
    const origin = new URL(this.#base).origin;
    const onRequest = (request) => {
      const url = new URL(request.url());
      if (/^https?:|^wss?:/.test(url.protocol) && url.origin !== origin) {
        problems.push(`request to another origin: ${url.href}`);
      }
    };
    const onConsole = (message) => {
      if (message.type() !== 'error') return;
      // The browser itself asks for an icon.
      const isIcon = message.location().url.endsWith('/favicon.ico');
      if (!isIcon) problems.push(`console: ${message.text()}`);
    };
    const onPageError = (error) => problems.push(`page: ${error.message}`);
    page.on('request', onRequest).on('console', onConsole).on('pageerror', onPageError);
    return () =>
      page.off('request', onRequest).off('console', onConsole).off('pageerror', onPageError);
  }
}

const shortened = (text) => text.split('\n').slice(0, LINES).join('\n');

/** What Storybook itself says of a story. */
function verdictOn(finished, type) {
  if (!finished || type === 'docs') return [];
  const { status, reports } = finished;
  return [
    ...(status === 'error' ? ['Storybook reports an error'] : []),
    ...(reports.some(({ type }) => type === 'a11y') ? [] : ['the accessibility check did not run']),
    ...reports
      .filter(({ status }) => status === 'failed')
      .flatMap(({ type, violations }) => [...violations, `${type} failed`]),
  ];
}
