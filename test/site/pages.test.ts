import { expect, waitUntil } from '@open-wc/testing';
import { findAll, type } from '../helpers/shadow.js';

// The pages of the site and the page for frames, as they are built and deployed, on their main path:
// one after the other in a frame, in each engine. Details are in test/node, in Chromium alone.

/** Long enough for three engines on two cores; nothing waits for it. */
const PATIENCE = { timeout: 25_000 };

let frame: HTMLIFrameElement;

/** A page in a frame, loaded. */
async function open(address: string): Promise<Document> {
  frame = document.createElement('iframe');
  frame.width = '1000';
  frame.height = '800';
  frame.src = new URL(address, import.meta.url).href;
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  document.body.append(frame);
  await loaded;
  if (!frame.contentDocument) throw new Error('expected a page of this origin');
  return frame.contentDocument;
}

/** What a selector finds, once it is there. */
async function until<T extends HTMLElement>(page: Document, selector: string): Promise<T> {
  const look = () => page.querySelector<T>(selector);
  await waitUntil(() => look()?.checkVisibility(), `no ${selector}`, PATIENCE);
  const found = look();
  if (!found) throw new Error(`${selector} has gone`);
  return found;
}

const titlesIn = (page: Document, selector: string) => {
  const widget = page.querySelector(selector);
  return widget ? findAll(widget, '[part="title"]').map((title) => title.textContent.trim()) : [];
};

async function untilListed(page: Document, selector: string): Promise<readonly string[]> {
  await waitUntil(() => titlesIn(page, selector).length > 0, `no list in ${selector}`, PATIENCE);
  return titlesIn(page, selector);
}

describe('the pages of the site', () => {
  afterEach(() => frame.remove());

  it('show on the first screen what it is, live', async () => {
    const page = await open('../../site/index.html');
    expect(await untilListed(page, '.window safeguarding-news')).to.have.lengthOf(3);
    expect(await untilListed(page, '.window awareness-banner')).to.have.lengthOf(1);
    const ways = page.querySelectorAll<HTMLAnchorElement>('.ways a');
    expect([...ways].map(({ href }) => href.split('/').pop())).to.deep.equal([
      'configure.html',
      'make-a-feed.html',
    ]);
  });

  it('write code that works as it is printed', async () => {
    const page = await open('../../site/configure.html');
    (await until(page, '[name="element"][value="resource-library"]')).click();
    (await until<HTMLSelectElement>(page, '[data-option="filters"] [value="category"]')).click();
    await untilListed(page, '[data-stage] resource-library');
    const codes = [...page.querySelectorAll('[data-code] code')].map((code) => code.textContent);
    expect(frame.contentWindow?.location.search).to.contain('element=resource-library');
    expect(codes).to.have.lengthOf(2);
    expect(codes[1]).to.contain('filters="search"');
    frame.remove();

    // Pasted into a page of one's own.
    const html = `<!doctype html><title>Mine</title><body>${codes.join('\n')}</body>`;
    const own = await open(URL.createObjectURL(new Blob([html], { type: 'text/html' })));
    expect(await untilListed(own, 'resource-library')).to.have.lengthOf(20);
  });

  it('make a feed of a pasted text', async () => {
    const page = await open('../../site/make-a-feed.html');
    const text =
      'Board news\n\nFirst notice\n3 March 2024\nWhat it is about.\n\nSecond notice\n4 March 2024\nMore of it.\n';
    type(await until<HTMLInputElement>(page, '#source'), text);
    (await until(page, '[data-page] button.main-action')).click();
    expect(await untilListed(page, 'safeguarding-news')).to.have.members([
      'First notice',
      'Second notice',
    ]);
    const link = await until<HTMLAnchorElement>(page, '[data-download]');
    await waitUntil(() => link.href.startsWith('blob:'), 'nothing to download', PATIENCE);
    const feed = (await (await fetch(link.href)).json()) as { items: unknown[] };
    expect(feed.items).to.have.lengthOf(2);
  });

  it('stand in a frame that tells its height', async () => {
    const heights: number[] = [];
    const hear = ({ data, source }: MessageEvent<{ type?: string; height?: number }>) => {
      if (source === frame.contentWindow && data.height) heights.push(data.height);
    };
    addEventListener('message', hear);
    const feed = new URL('../../site/feeds/library.json', import.meta.url).href;
    const page = await open(
      `../../dist/embed.html?widget=resource-library&page-size=4&src=${encodeURIComponent(feed)}`,
    );
    expect(await untilListed(page, 'resource-library')).to.have.lengthOf(4);
    await waitUntil(() => (heights.at(-1) ?? 0) > 400, 'no height was told', PATIENCE);
    removeEventListener('message', hear);
  });
});
