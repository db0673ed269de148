import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { ResourceLibrary } from '../../src/elements/resource-library.js';
import { jsonFeed, manyItems } from '../helpers/feeds.js';
import { loadShipped, SHIPPED } from '../helpers/shipped.js';

const TAGS = ['safeguarding-news', 'resource-library', 'awareness-banner'];
const FEED = 'https://board.example/feed.json';

/** A page of its own, in a frame, that counts what it asks for and hears what goes wrong. */
interface Page {
  readonly document: Document;
  /** Addresses asked for. */
  readonly asked: readonly string[];
  readonly said: readonly string[];
  /** Loads a copy of the script as a page does, and waits for it. */
  load(address: string): Promise<void>;
  /** Elements of the page, once its feeds have been answered and all of them are on screen. */
  ready(): Promise<ResourceLibrary[]>;
}

async function openPage(markup: string): Promise<Page> {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="A page"></iframe>`);
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  frame.srcdoc = `<!doctype html><html lang="en-GB"><body>${markup}</body></html>`;
  await loaded;
  const inside = frame.contentWindow as Window & typeof globalThis;
  const page = inside.document;
  const asked: string[] = [];
  const said: string[] = [];
  let answer!: () => void;
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  inside.fetch = async (input) => {
    asked.push(input as string);
    await answered;
    return new Response(JSON.stringify(jsonFeed(manyItems(2))), {
      headers: { 'content-type': 'application/feed+json' },
    });
  };
  inside.console.warn = (...words) => said.push(words.join(' '));
  inside.console.error = (...words) => said.push(words.join(' '));
  inside.addEventListener('error', (event) => said.push(event.message));
  inside.addEventListener('unhandledrejection', (event) => said.push(String(event.reason)));
  return {
    document: page,
    asked,
    said,
    load: (address) => loadShipped(address, page),
    ready: async () => {
      answer();
      const elements = () => [...page.querySelectorAll<ResourceLibrary>(TAGS.join())];
      await waitUntil(
        () => elements().length > 0 && elements().every(({ state }) => state === 'ready'),
        'expected all elements to be ready',
        { timeout: 20_000 },
      );
      await Promise.all(elements().map(({ updateComplete }) => updateComplete));
      return elements();
    },
  };
}

const element = (tag: string, src = FEED) => `<${tag} src="${src}" loading="eager"></${tag}>`;
const ALL = TAGS.map((tag) => element(tag)).join('');
const items = (list: Element | undefined) => list?.shadowRoot?.querySelectorAll('[part="item"]');

/** The script as another version of it would be. */
async function otherVersion(): Promise<string> {
  const source = await (await fetch(SHIPPED)).text();
  const other = source.replaceAll('0.1.0', '9.9.9');
  expect(other).not.to.equal(source);
  return URL.createObjectURL(new Blob([other], { type: 'text/javascript' }));
}

describe('a page', () => {
  it('with its script at the end has what stands before it', async () => {
    const page = await openPage(ALL);
    await page.load(SHIPPED);
    const [news, library] = await page.ready();
    expect(items(news)).to.have.length(2);
    expect(items(library)).to.have.length(2);
    expect(page.said).to.deep.equal(['<awareness-banner>: no campaigns in its feed.']);
  });

  it('that loads the script twice, from two addresses, is as if it had done so once', async () => {
    const page = await openPage(ALL + '<div data-safeguarding="resource-library"></div>');
    await page.load(SHIPPED);
    await page.load(`${SHIPPED}?again`);
    const host = page.document.querySelector('[data-safeguarding]');
    expect(host?.children).to.have.length(1);
    host?.remove();
    await page.ready();
    expect(page.asked).to.deep.equal([FEED]);
    expect(page.said.filter((words) => !/no campaigns|no src/.test(words))).to.deep.equal([]);
  });

  it('that loads two versions keeps the first, and is told once for all elements, with both', async () => {
    const page = await openPage(ALL);
    await page.load(SHIPPED);
    const other = await otherVersion();
    await page.load(other);
    URL.revokeObjectURL(other);
    await page.ready();
    const told = page.said.filter((words) => words.includes('9.9.9'));
    expect(told).to.have.length(1);
    expect(told[0]).to.include('0.1.0');
    expect(page.asked).to.deep.equal([FEED]);
  });

  it('with fifty elements asks once for each feed', async () => {
    const feeds = [1, 2, 3].map((n) => `https://board.example/${n}.json`);
    const fifty = Array.from({ length: 50 }, (_, i) =>
      element(TAGS[i % TAGS.length] ?? '', feeds[i % 3]),
    );
    const page = await openPage(fifty.join(''));
    await page.load(SHIPPED);
    expect(await page.ready()).to.have.length(50);
    expect(page.asked.toSorted()).to.deep.equal(feeds);
  });

  it('gives a list a name of its own where fifty have one heading', async () => {
    const page = await openPage(element('resource-library').repeat(50));
    await page.load(SHIPPED);
    const names = (await page.ready()).map(
      (list) => list.shadowRoot?.querySelector('section')?.ariaLabel,
    );
    expect(new Set(names)).to.have.length(50);
  });

  it('that moves its elements, before and after their feed is there, asks once', async () => {
    const page = await openPage(`${ALL}<main></main><aside></aside>`);
    await page.load(SHIPPED);
    const elements = [...page.document.querySelectorAll(TAGS.join())];
    page.document.querySelector('main')?.append(...elements);
    await page.ready();
    page.document.querySelector('aside')?.append(...elements);
    const [news] = await page.ready();
    expect(items(news)).to.have.length(2);
    expect(page.asked).to.deep.equal([FEED]);
    expect(page.said.filter((words) => !words.includes('no campaigns'))).to.deep.equal([]);
  });

  it('whose body is swapped, as Turbo and the like do, has a list after each visit', async () => {
    const page = await openPage(ALL);
    await page.load(SHIPPED);
    await page.ready();
    // What such a library keeps of a page that is left: a copy, without shadow roots.
    const kept = page.document.body.cloneNode(true) as HTMLElement;
    for (let visit = 1; visit <= 5; visit++) {
      const next = page.document.createElement('body');
      next.append(...[...kept.cloneNode(true).childNodes]);
      page.document.documentElement.replaceChild(next, page.document.body);
      const [news, library] = await page.ready();
      expect(items(news)).to.have.length(2);
      expect(items(library)).to.have.length(2);
      expect(page.asked, `visit ${visit}`).to.have.length(visit + 1);
    }
    expect(page.said.filter((words) => !words.includes('no campaigns'))).to.deep.equal([]);
  });

  it('whose body is put back as it was keeps its lists, and asks for nothing', async () => {
    const page = await openPage(ALL);
    await page.load(SHIPPED);
    await page.ready();
    const { body, documentElement } = page.document;
    documentElement.replaceChild(page.document.createElement('body'), body);
    documentElement.replaceChild(body, page.document.body);
    const [news] = await page.ready();
    expect(items(news)).to.have.length(2);
    expect(page.asked).to.deep.equal([FEED]);
  });

  it('upgrades hosts of a body that is swapped in', async () => {
    const page = await openPage('<p>First</p>');
    await page.load(SHIPPED);
    const next = page.document.createElement('body');
    next.innerHTML = `<div data-safeguarding="resource-library" data-src="${FEED}"
      data-loading="eager"><a href="https://board.example/">Library</a></div>`;
    page.document.documentElement.replaceChild(next, page.document.body);
    const [library] = await page.ready();
    expect(items(library)).to.have.length(2);
  });
});
