import { expect, fixture } from '@open-wc/testing';
import { AwarenessBanner } from '../../src/elements/awareness-banner.js';
import type { FeedElement } from '../../src/elements/feed-element.js';
import { ResourceLibrary } from '../../src/elements/resource-library.js';
import { SafeguardingNews } from '../../src/elements/safeguarding-news.js';
import type { FeedItem } from '../../src/model/item.js';
import { campaignItem } from '../helpers/banner.js';
import { jsonFeed, manyItems } from '../helpers/feeds.js';
import { find, textOf, textsOf } from '../helpers/shadow.js';

let made = 0;

/** An element that gets its properties while its name means nothing yet, and its class after that. */
async function defineLate<T extends FeedElement>(
  Base: new () => T,
  properties: Record<string, unknown>,
): Promise<T> {
  const tag = `late-element-${(made += 1)}`;
  const element = await fixture<T>(Object.assign(document.createElement(tag), properties));
  // One class cannot be defined twice; a subclass inherits all that the element is made of.
  class Late extends (Base as unknown as typeof ResourceLibrary) {}
  customElements.define(tag, Late);
  await element.updateComplete;
  return element;
}

describe('a property set before the element is defined', () => {
  it('counts: the feed and the query of a list', async () => {
    const element = await defineLate(ResourceLibrary, {
      feed: jsonFeed(manyItems(12)),
      query: { text: 'Item 12' },
    });
    expect(element.state).to.equal('ready');
    expect(element.query.text).to.equal('Item 12');
    expect(textsOf(element, '[part="title"]')).to.deep.equal(['Item 12']);
    element.feed = jsonFeed(manyItems(3));
    element.query = { page: 1 };
    await element.updateComplete;
    expect(textsOf(element, '[part="title"]'), 'and later ones too').to.have.length(3);
  });

  it('counts: all that a library has besides', async () => {
    const element = await defineLate(ResourceLibrary, {
      feed: jsonFeed(manyItems(12)),
      heading: 'Ours',
      headingLevel: 4,
      pageSize: 5,
      filters: '',
      sort: 'newest',
      limit: 7,
      paging: 'more',
      messages: { showMore: { other: '{n} further ones' } },
    });
    expect(textOf(find(element, 'h4'))).to.equal('Ours');
    expect(textsOf(element, '[part="title"]')[0]).to.equal('Item 1');
    expect(textsOf(element, '[part="title"]')).to.have.length(5);
    expect(textsOf(element, '[part="pager"] button')).to.deep.equal(['2 further ones']);
  });

  it('counts: the feed and the layout of news', async () => {
    const element = await defineLate(SafeguardingNews, {
      feed: jsonFeed(manyItems(2)),
      layout: 'compact',
    });
    expect(find(element, '.compact').querySelectorAll('[part="title"]')).to.have.length(2);
  });

  it('counts: the feed and the day of a banner', async () => {
    const element = await defineLate(AwarenessBanner, {
      feed: jsonFeed([campaignItem('Week', '2026-06-10')]),
      now: '2026-06-10',
      dismissible: true,
    });
    expect(textsOf(element, '[part="title"]')).to.deep.equal(['Week']);
    expect(element.shadowRoot?.querySelector('[part="dismiss"]')).to.not.equal(null);
  });
});

describe('the feed of another element', () => {
  const FEED = jsonFeed(
    manyItems(2).map((item) => ({ ...item, content_html: '<p>Some <b>bold</b> text</p>' })),
    { title: 'Shared', language: 'cy' },
  );
  const all = (element: Element) => textOf(find(element, 'section'));

  it('gives the same list', async () => {
    const first = await defineLate(ResourceLibrary, { feed: FEED });
    const second = await defineLate(ResourceLibrary, { feed: first.feed });
    expect(second.feed).to.equal(first.feed);
    expect(all(second)).to.contain('bold');
    expect(all(second)).to.equal(all(first));
    expect(second.feed?.problems).to.deep.equal([]);
  });

  it('leaves out what a list does not show, as ever', async () => {
    const feed = jsonFeed([campaignItem('Week', '2026-06-10'), ...manyItems(1)]);
    const first = await defineLate(ResourceLibrary, { feed });
    const second = await defineLate(AwarenessBanner, { feed: first.feed, now: '2026-06-10' });
    expect(textsOf(first, '[part="title"]')).to.deep.equal(['Item 1']);
    expect(textsOf(second, '[part="title"]')).to.deep.equal(['Week']);
  });

  it('is read as any other value when a page has made a copy of it: what it says is checked', async () => {
    const first = await defineLate(ResourceLibrary, { feed: FEED });
    const copy = structuredClone(first.feed) as unknown as {
      items: (FeedItem & { url: string })[];
    };
    for (const item of copy.items) item.url = 'javascript:alert(1)';
    const second = await defineLate(ResourceLibrary, { feed: copy });
    expect(second.state).to.equal('ready');
    expect(textsOf(second, '[part="title"]')).to.deep.equal(['Item 1', 'Item 2']);
    expect(second.shadowRoot?.querySelector('[href^="javascript"]')).to.equal(null);
    expect(second.feed?.problems).to.not.deep.equal([]);
  });
});
