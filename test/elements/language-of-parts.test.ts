import { expect, fixture } from '@open-wc/testing';
import '../../src/define.js';
import type { FeedElement } from '../../src/elements/feed-element.js';
import { jsonFeed } from '../helpers/feeds.js';
import { showBanner } from '../helpers/banner.js';

/** Every text of an English feed is "X" and a number, so that it can be told from our own. */
const ITEM = {
  id: '1',
  title: 'X1',
  summary: 'X2',
  content_text: 'X3',
  tags: ['X4'],
  _safeguarding: {
    posted: '2026-06-01',
    source: { name: 'X5', url: 'https://source.example/', date: '2026-05-01' },
    topic: 'X6',
    links: [{ label: 'X7', text: 'X8', url: 'https://board.example/1' }],
    contentNote: 'X9',
    campaign: { name: 'X1', start: '2026-06-10' },
    audience: ['X20'],
    nations: ['X21', 'X22'],
    events: [{ name: 'X10', start: '2026-06-10T10:00', place: 'X11', address: 'X12' }],
  },
};
const OTHER = { id: '2', title: 'X13', content_text: 'X14', tags: ['X15'] };

const FEED = jsonFeed([ITEM, OTHER], {
  title: 'X16',
  language: 'en-GB',
  _safeguarding: {
    licence: { name: 'X23', url: 'https://licence.example/' },
    help: [{ name: 'X17', text: 'X18', audience: 'X19', checkedOn: '2026-01-01' }],
  },
});

/** Language a text node is in, by the nearest `lang` above it. */
function languageOf(node: Node): string {
  return node.parentElement?.closest('[lang]')?.getAttribute('lang') ?? 'none';
}

/** The texts of the feed on screen, by language. */
function feedTexts(host: Element): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  const walker = document.createTreeWalker(host.shadowRoot ?? host, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const text of node.nodeValue?.match(/\bX\d+/g) ?? []) {
      (found[languageOf(node)] ??= []).push(text);
    }
  }
  return found;
}

const missing = (texts: readonly string[] | undefined, wanted: readonly number[]) =>
  wanted.map((number) => `X${number}`).filter((text) => !texts?.includes(text));

async function list(
  tag: 'safeguarding-news' | 'resource-library',
  attributes: Record<string, string>,
): Promise<FeedElement> {
  const element: FeedElement = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.feed = FEED;
  await fixture(element);
  await element.updateComplete;
  return element;
}

const CASES = [
  [
    'safeguarding-news',
    { filters: 'search category source topic' },
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 16, 17, 20, 21, 22, 23],
  ],
  ['safeguarding-news', { layout: 'digest', filters: '' }, [1, 4, 5, 6, 8, 13]],
  ['safeguarding-news', { 'group-by': 'source', filters: '' }, [1, 5, 13]],
  ['resource-library', {}, [1, 2, 3, 4, 5, 8, 13, 14, 15, 16, 17, 18, 19]],
] as const;

describe('an English feed on a Welsh page', () => {
  for (const [tag, attributes, wanted] of CASES) {
    it(`is marked as English, word for word: <${tag}> ${JSON.stringify(attributes)}`, async () => {
      const texts = feedTexts(await list(tag, { ...attributes, lang: 'cy' }));
      expect(missing(texts['en-GB'], wanted)).to.deep.equal([]);
      expect(texts['none']).to.equal(undefined);
      expect(texts['cy']).to.equal(undefined);
    });

    it(`needs no mark on an English page: <${tag}> ${JSON.stringify(attributes)}`, async () => {
      const texts = feedTexts(await list(tag, { ...attributes, lang: 'en' }));
      expect(Object.keys(texts)).to.deep.equal(['en']);
    });
  }

  it('is marked in the banner, its events and its heading', async () => {
    const banner = await showBanner([ITEM], '2026-06-10', { lang: 'cy' });
    banner.feed = FEED;
    await banner.updateComplete;
    const texts = feedTexts(banner);
    expect(missing(texts['en-GB'], [1, 2, 8, 10, 11, 12, 16, 17, 18])).to.deep.equal([]);
    expect(texts['none']).to.equal(undefined);
  });

  it('has its ticked options marked too', async () => {
    const library = await list('resource-library', { lang: 'cy' });
    Reflect.set(library, 'query', { facets: { category: ['X4'] } });
    await library.updateComplete;
    const chip = library.shadowRoot?.querySelector('.chip [lang]');
    expect(chip?.textContent).to.equal('X4');
    expect(chip?.getAttribute('lang')).to.equal('en-GB');
  });

  it('has the heading of the page in the language of the page', async () => {
    const library = await list('resource-library', { lang: 'cy', heading: 'Llyfrgell' });
    expect(library.shadowRoot?.querySelectorAll('[part="heading"] [lang]').length).to.equal(0);
  });
});
