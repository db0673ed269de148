import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../src/define.js';
import { ADVICE, FEED_ERROR_CODES } from '../../src/feed/feed-error.js';
import type { ResourceLibrary } from '../../src/elements/resource-library.js';
import { ListModel } from '../../src/list/list-model.js';
import { registerMessages } from '../../src/text/messages.js';
import { jsonFeed, manyItems } from '../helpers/feeds.js';
import type { FetchByHand } from '../helpers/fetch-by-hand.js';
import { takeOverFetch } from '../helpers/fetch-by-hand.js';
import { find, findAll, hasFocus, nextEvent, textOf, textsOf } from '../helpers/shadow.js';

const FEED = jsonFeed(manyItems(3), { title: 'Board library' });

describe('an element with a feed', () => {
  const { warn } = console;
  let network: FetchByHand;
  let warnings: string[];

  beforeEach(() => {
    network = takeOverFetch();
    warnings = [];
    console.warn = (message: string) => warnings.push(message);
  });

  afterEach(() => {
    network.restore();
    console.warn = warn;
  });

  function library(attributes: Record<string, string> = {}): Promise<ResourceLibrary> {
    const element = document.createElement('resource-library');
    const settings = { src: 'https://board.example/feed.json', loading: 'eager', ...attributes };
    for (const [name, value] of Object.entries(settings)) element.setAttribute(name, value);
    element.innerHTML = '<a href="https://board.example/library">All resources</a>';
    return fixture<ResourceLibrary>(element);
  }

  /** Whether the page's own fallback content is on screen. */
  function showsFallback(element: Element): boolean {
    return element.querySelector('a')?.assignedSlot?.name === '';
  }

  function states(element: Element): string[] {
    return ['loading', 'ready', 'failed', 'stale', 'empty'].filter((state) =>
      element.matches(`:state(${state})`),
    );
  }

  it('is idle and shows its fallback without src', async () => {
    const element = await library({ src: '' });
    expect(element.state).to.equal('idle');
    expect(showsFallback(element)).to.equal(true);
    expect(textOf(find(element, '[part="status"]'))).to.equal('');
    expect(states(element)).to.deep.equal([]);
    expect(network.requests).to.have.length(0);
  });

  it('says that it is loading, and shows its fallback meanwhile', async () => {
    const element = await library();
    expect(element.state).to.equal('loading');
    expect(showsFallback(element)).to.equal(true);
    expect(textOf(find(element, '[role="status"]'))).to.equal('Loading…');
    expect(states(element)).to.deep.equal(['loading']);
  });

  it('asks for its feed without credentials for another site, referrer or headers of its own', async () => {
    await library();
    const { url, options } = await network.next();
    expect(url).to.equal('https://board.example/feed.json');
    expect(options.credentials).to.equal('same-origin');
    expect(options.referrerPolicy).to.equal('no-referrer');
    expect(options.headers).to.equal(undefined);
  });

  it('resolves src against the page', async () => {
    await library({ src: 'feeds/library.json' });
    const { url } = await network.next();
    expect(url).to.equal(new URL('feeds/library.json', document.baseURI).href);
  });

  it('shows the list instead of the fallback once it is there, then tells', async () => {
    const element = await library();
    let onScreen = 0;
    element.addEventListener('feed-load', () => {
      onScreen = findAll(element, '[part="item"]').length;
    });
    const loaded = nextEvent(element, 'feed-load');
    (await network.next()).answer(FEED);
    const event = await loaded;
    expect(event.feed.title).to.equal('Board library');
    expect(event.problems).to.equal(event.feed.problems);
    expect([event.bubbles, event.composed]).to.deep.equal([true, true]);
    expect(onScreen, 'on screen at the event').to.equal(3);
    expect(element.state).to.equal('ready');
    expect(showsFallback(element)).to.equal(false);
    expect(states(element)).to.deep.equal(['ready']);
  });

  it('keeps the fallback, says one sentence and offers to try again when it fails', async () => {
    const element = await library();
    const failed = nextEvent(element, 'feed-error');
    (await network.next()).answer('Not found', { status: 404 });
    const event = await failed;
    expect(event.error.code).to.equal('http');
    expect(event.error.status).to.equal(404);
    expect(event.stale).to.equal(false);
    expect(showsFallback(element)).to.equal(true);
    expect(textOf(find(element, '[part="error"]'))).to.equal(
      'This content could not be loaded just now.',
    );
    expect(find(element, '[part="error"]').getAttribute('role')).to.equal('status');
    expect(textsOf(element, 'button')).to.deep.equal(['Try again']);
    expect(states(element)).to.deep.equal(['failed']);
  });

  it('takes a fault of its own for one, and not for one of the feed', async () => {
    const element = await library();
    const fault = new RangeError('Ours');
    const told: unknown[] = [];
    console.warn = (...args: unknown[]) => told.push(...args);
    Object.defineProperty(element, 'timeout', {
      get: () => {
        throw fault;
      },
    });
    const failed = nextEvent(element, 'feed-error');
    element.src = 'https://board.example/other.json';
    await failed;
    expect(element.state).to.equal('failed');
    expect(showsFallback(element)).to.equal(true);
    expect(told[0]).to.match(/^<resource-library>: A fault of safeguarding-widgets/);
    expect(told[0]).not.to.contain(ADVICE.shape);
    expect(told[1]).to.equal(fault);
  });

  it('shows its fallback instead of a list that it fails to show, and rejects nothing', async () => {
    const told: unknown[] = [];
    console.warn = (...args: unknown[]) => told.push(...args);
    const element = await library({ src: '' });
    const fault = new RangeError('Ours');
    const view = Object.getOwnPropertyDescriptor(ListModel.prototype, 'view')!;
    ListModel.prototype.view = () => {
      throw fault;
    };
    try {
      const failed = nextEvent(element, 'feed-error');
      element.feed = FEED;
      await failed;
      await element.updateComplete;
    } finally {
      Object.defineProperty(ListModel.prototype, 'view', view);
    }
    expect(element.state).to.equal('failed');
    expect(showsFallback(element)).to.equal(true);
    expect(told[1]).to.equal(fault);
  });

  it('tells the webmaster why, once, and throws nothing on the page', async () => {
    const element = await library();
    const failed = nextEvent(element, 'feed-error');
    (await network.next()).answer('Not found', { status: 404 });
    await failed;
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('<resource-library>').and.contain('404');
  });

  it('loads again by the button, and the focus goes to the start of the list', async () => {
    const element = await library();
    const failed = nextEvent(element, 'feed-error');
    (await network.next()).answer('', { status: 404 });
    await failed;
    const retry = find(element, '[part="retry"]');
    retry.focus();
    const loaded = nextEvent(element, 'feed-load');
    retry.click();
    (await network.next()).answer(FEED);
    await loaded;
    expect(findAll(element, '[part="item"]')).to.have.length(3);
    expect(hasFocus(element, '[part="heading"]')).to.equal(true);
  });

  it('keeps the button and its focus while it loads again, and when that fails too', async () => {
    const element = await library();
    const fail = async () => {
      const failed = nextEvent(element, 'feed-error');
      (await network.next()).answer('', { status: 404 });
      await failed;
    };
    await fail();
    const retry = find(element, '[part="retry"]');
    retry.focus();
    retry.click();
    retry.click();
    await element.updateComplete;
    expect(element.state).to.equal('loading');
    expect(retry.getAttribute('aria-disabled')).to.equal('true');
    expect(retry.hasAttribute('disabled')).to.equal(false);
    expect(textOf(find(element, '[part="error"]'))).to.match(/could not be loaded/);
    expect(hasFocus(element, '[part="retry"]')).to.equal(true);
    await fail();
    expect(network.requests, 'a second press does nothing').to.have.length(2);
    expect(find(element, '[part="retry"]') === retry).to.equal(true);
    expect(retry.hasAttribute('aria-disabled')).to.equal(false);
    expect(hasFocus(element, '[part="retry"]')).to.equal(true);
  });

  it('leaves the focus where the reader has gone while it loaded again', async () => {
    const element = await library();
    const failed = nextEvent(element, 'feed-error');
    (await network.next()).answer('', { status: 404 });
    await failed;
    const retry = find(element, '[part="retry"]');
    retry.focus();
    retry.click();
    const elsewhere = element.querySelector('a')!.cloneNode(true) as HTMLElement;
    element.after(elsewhere);
    elsewhere.focus();
    const loaded = nextEvent(element, 'feed-load');
    (await network.next()).answer(FEED);
    await loaded;
    await element.updateComplete;
    expect(document.activeElement === elsewhere).to.equal(true);
    elsewhere.remove();
  });

  it('keeps the last good list after a failed reload, with its age, and recovers', async () => {
    const element = await library();
    const loaded = nextEvent(element, 'feed-load');
    (await network.next()).answer(FEED);
    await loaded;
    const failed = nextEvent(element, 'feed-error');
    void element.reload();
    (await network.next()).answer('', { status: 404 });
    expect((await failed).stale).to.equal(true);
    expect(findAll(element, '[part="item"]')).to.have.length(3);
    expect(textOf(find(element, '[part="error"]'))).to.match(
      /^This list could not be brought up to date\. It was last loaded at \d+ \w+ \d{4}, .+\.$/,
    );
    expect(states(element)).to.deep.equal(['failed', 'stale']);
    const again = element.reload();
    (await network.next()).answer(FEED);
    await again;
    await element.updateComplete;
    expect(findAll(element, '[part="error"]')).to.have.length(0);
    expect(states(element)).to.deep.equal(['ready']);
  });

  it('waits until it is near the view, unless it is eager', async () => {
    const spacer = await fixture<HTMLElement>(html`<div></div>`);
    spacer.setAttribute('style', 'height: 20000px');
    const element = await library({ loading: 'lazy' });
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(element.state).to.equal('idle');
    expect(network.requests).to.have.length(0);
    element.scrollIntoView();
    await network.next();
    expect(element.state).to.equal('loading');
    window.scrollTo(0, 0);
  });

  it('shows a feed given by property without any request, at once', async () => {
    const element = await library({ src: '' });
    element.feed = FEED;
    expect(element.state).to.equal('ready');
    await element.updateComplete;
    expect(findAll(element, '[part="item"]')).to.have.length(3);
    expect(element.feed?.title).to.equal('Board library');
    expect(network.requests).to.have.length(0);
  });

  it('turns a given value that is no feed into a failure, and goes back to src without it', async () => {
    const element = await library({ src: '' });
    const failed = nextEvent(element, 'feed-error');
    element.feed = 'nonsense';
    expect((await failed).error.code).to.equal('shape');
    expect(element.state).to.equal('failed');
    element.feed = undefined;
    await element.updateComplete;
    expect(element.state).to.equal('idle');
  });

  it('fails with a message that names the address when src is none', async () => {
    for (const src of ['javascript:alert(1)', 'data:application/json,{}', 'http://', 'file:///x']) {
      const element = await library({ src: 'https://board.example/feed.json' });
      const failed = nextEvent(element, 'feed-error');
      element.src = src;
      const { error } = await failed;
      expect(error.code, src).to.equal('url');
      expect(error.message, src).to.contain(src);
    }
  });

  const advice: readonly (readonly [
    name: string,
    answer: string,
    found: RegExp,
    advice: RegExp,
  ])[] = [
    ['a web page', '<html lang="en"></html>', /found a web page/, /feed\.json, \/feed\/ or/],
    ['broken JSON', '{', /found text that is not JSON/, /validator/],
    ['JSON of another kind', '{}', /found an object/, /“format”/],
  ];
  for (const [name, answer, found, remedy] of advice) {
    it(`tells the webmaster once what is wrong with ${name} and what to do`, async () => {
      const element = await library();
      (await network.next()).answer(answer);
      await nextEvent(element, 'feed-error');
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.match(/^<resource-library>: Expected .* at https:\/\/board\.example/);
      expect(warnings[0]).to.match(found).and.match(remedy);
    });
  }

  it('tells of CORS where there is no answer, and names the attribute where it is late', () => {
    expect(ADVICE.network).to.contain('Access-Control-Allow-Origin');
    expect(ADVICE.timeout).to.contain('“timeout”');
    expect(Object.keys(ADVICE).sort()).to.deep.equal([...FEED_ERROR_CODES].sort());
  });

  it('reads no other format than the one that it is told', async () => {
    const element = await library({ format: 'wordpress' });
    (await network.next()).answer(FEED);
    const { error } = await nextEvent(element, 'feed-error');
    expect(error.code).to.equal('shape');
    expect(error.message).to.contain('WordPress');
  });

  it('reads any format where it is told one that it does not know', async () => {
    const element = await library({ format: 'jsonfede' });
    (await network.next()).answer(FEED);
    await nextEvent(element, 'feed-load');
    expect(warnings.join()).to.contain('“jsonfeed”, “wordpress”, “govuk”, “rss”');
  });

  it('loads again when it is told another format', async () => {
    const element = await library({ format: 'wordpress' });
    (await network.next()).answer(FEED);
    await nextEvent(element, 'feed-error');
    element.format = 'jsonfeed';
    (await network.next()).answer(FEED);
    await nextEvent(element, 'feed-load');
    expect(element.state).to.equal('ready');
  });
});

describe('the heading of an element', () => {
  async function ready(attributes: Record<string, string>): Promise<ResourceLibrary> {
    const element = document.createElement('resource-library');
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.feed = FEED;
    return fixture<ResourceLibrary>(element);
  }

  it('is the feed’s title, and names the region', async () => {
    const element = await ready({});
    const heading = find(element, '[part="heading"]');
    expect(heading.localName).to.equal('h2');
    expect(textOf(heading)).to.equal('Board library');
    expect(find(element, 'section').getAttribute('aria-label')).to.equal('Board library');
  });

  it('is the page’s own where it gives one', async () => {
    expect(textOf(find(await ready({ heading: 'Our guidance' }), 'h2'))).to.equal('Our guidance');
  });

  it('has our words where neither page nor feed has any', async () => {
    const element = await ready({});
    element.feed = jsonFeed(manyItems(1), { title: '' });
    await element.updateComplete;
    expect(textOf(find(element, 'h2'))).to.equal('Safeguarding resources');
  });

  it('can be hidden, and the region keeps it as its name', async () => {
    const element = await ready({ 'without-heading': '', heading: 'Our guidance' });
    expect(findAll(element, '[part="heading"]')).to.have.length(0);
    expect(find(element, 'section').getAttribute('aria-label')).to.equal('Our guidance');
  });

  it('has the level the page gives, and items one deeper, never beyond 6', async () => {
    const cases = [
      ['2', 'h2', 'h3'],
      ['3', 'h3', 'h4'],
      ['5', 'h5', 'h6'],
      ['6', 'h6', 'h6'],
    ] as const;
    for (const [level, own, items] of cases) {
      const element = await ready({ 'heading-level': level });
      expect(find(element, '[part="heading"]').localName, level).to.equal(own);
      expect(find(element, '[part="title"]').localName, level).to.equal(items);
    }
  });

  it('falls back to level 2 for any other, with one warning that says what was expected', async () => {
    const { warn } = console;
    const warnings: string[] = [];
    console.warn = (message: string) => warnings.push(message);
    for (const level of ['1', '7', 'two']) {
      const element = await ready({ 'heading-level': level });
      expect(find(element, '[part="heading"]').localName, level).to.equal('h2');
      element.requestUpdate();
      await element.updateComplete;
    }
    console.warn = warn;
    expect(warnings).to.have.length(3);
    expect(warnings[0]).to.contain('from 2 to 6').and.contain('“1”');
  });
});

describe('the language of an element', () => {
  async function inLanguage(lang: string, own?: string): Promise<ResourceLibrary> {
    const page = await fixture(html`<div lang=${lang}></div>`);
    const element = document.createElement('resource-library');
    if (own) element.lang = own;
    element.feed = { ...FEED, language: 'en-GB' };
    page.append(element);
    await element.updateComplete;
    return element;
  }

  it('is that of the page around it', async () => {
    const element = await inLanguage('cy');
    expect(textOf(find(element, '[part="status"]'))).to.equal('3 adnodd');
    expect(find(element, 'section').lang).to.equal('cy');
  });

  it('is its own where it has one, and changes with it', async () => {
    const element = await inLanguage('cy', 'en');
    expect(textOf(find(element, '[part="status"]'))).to.equal('3 resources');
    element.lang = 'cy';
    await element.updateComplete;
    expect(textOf(find(element, '[part="status"]'))).to.equal('3 adnodd');
  });

  it('changes with that of the page around it', async () => {
    const element = await inLanguage('en');
    element.parentElement?.setAttribute('lang', 'cy');
    await nextFrame();
    expect(textOf(find(element, '[part="status"]'))).to.equal('3 adnodd');
  });

  it('changes with that of <html>, inside a shadow root of the page’s too', async () => {
    const host = await fixture(html`<div></div>`);
    const page = document.documentElement;
    const before = page.getAttribute('lang');
    const element = document.createElement('resource-library');
    element.feed = FEED;
    host.attachShadow({ mode: 'closed' }).append(element);
    for (const [place, lang, status] of [
      [page, 'cy', '3 adnodd'],
      [page, 'en', '3 resources'],
      [host, 'cy', '3 adnodd'],
    ] as const) {
      place.setAttribute('lang', lang);
      await nextFrame();
      expect(textOf(find(element, '[part="status"]'))).to.equal(status);
    }
    if (before === null) page.removeAttribute('lang');
    else page.setAttribute('lang', before);
  });

  it('is watched no longer than the element is on the page, and again once it is back', async () => {
    const element = await inLanguage('en');
    const outer = element.parentElement;
    element.remove();
    await nextFrame();
    let updates = 0;
    element.addController({ hostUpdate: () => (updates += 1) });
    outer?.setAttribute('lang', 'cy');
    registerMessages('cy', {});
    await nextFrame();
    expect(updates).to.equal(0);
    outer?.append(element);
    await nextFrame();
    expect(textOf(find(element, '[part="status"]'))).to.equal('3 adnodd');
    outer?.setAttribute('lang', 'en');
    await nextFrame();
    expect(textOf(find(element, '[part="status"]'))).to.equal('3 resources');
  });

  it('can be one whose strings are registered when it is on the page already', async () => {
    const element = await inLanguage('nl');
    expect(find(element, 'section').lang).to.equal('en');
    registerMessages('nl', { resources: { one: '{n} bron', other: '{n} bronnen' } });
    await element.updateComplete;
    expect(textOf(find(element, '[part="status"]'))).to.equal('3 bronnen');
    expect(find(element, 'section').lang).to.equal('nl');
  });

  it('is English, and marked so, where we do not speak the page’s', async () => {
    const element = await inLanguage('pl');
    expect(textOf(find(element, '[part="status"]'))).to.equal('3 resources');
    expect(find(element, 'section').lang).to.equal('en');
  });

  it('marks what the feed says in another', async () => {
    const welsh = await inLanguage('cy');
    expect(find(welsh, '[part="title"] > *').lang).to.equal('en-GB');
    const english = await inLanguage('en');
    expect(find(english, '[part="title"] > *').hasAttribute('lang')).to.equal(false);
  });

  it('takes strings of the page’s own for one element', async () => {
    const element = await inLanguage('en');
    element.messages = { searchLibrary: 'Find guidance' };
    await element.updateComplete;
    expect(textOf(find(element, '[part="search"] label'))).to.equal('Find guidance');
  });

  it('takes part of a group of strings for one element, and keeps the rest', async () => {
    const element = await inLanguage('en');
    element.filters = 'category source';
    element.feed = jsonFeed(
      ['a', 'b', 'c'].map((name) => ({
        id: name,
        title: name,
        tags: [name],
        _safeguarding: { source: { name } },
      })),
    );
    element.messages = { facets: { category: 'Subject' } };
    await element.updateComplete;
    expect(textsOf(element, 'legend')).to.deep.equal(['Subject', 'Source']);
  });
});
