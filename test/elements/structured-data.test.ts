import { expect, fixture } from '@open-wc/testing';
import '../../src/define.js';
import type { ListElement } from '../../src/elements/list-element.js';
import { campaignItem, showBanner } from '../helpers/banner.js';
import { jsonFeed, manyItems } from '../helpers/feeds.js';

type Json = Record<string, unknown>;

const blocks = (element: Element) => [
  ...element.querySelectorAll<HTMLScriptElement>('script[type="application/ld+json"]'),
];

/** What the element tells search engines. */
function dataOf(element: Element): Json {
  const [script, ...others] = blocks(element);
  expect(others).to.have.length(0);
  return JSON.parse(script?.textContent ?? 'null') as Json;
}

const entriesOf = (element: Element) => dataOf(element).itemListElement as Json[];
const itemsOf = (element: Element) => entriesOf(element).map(({ item }) => item as Json);

async function show(
  items: readonly object[],
  tag: 'resource-library' | 'safeguarding-news' = 'resource-library',
  more: object = {},
): Promise<ListElement> {
  const element = document.createElement(tag);
  element.structuredData = true;
  element.feed = jsonFeed(items, { title: 'Library', language: 'en-GB', ...more });
  return fixture<ListElement>(element);
}

const GUIDANCE = {
  id: '1',
  url: 'https://board.example/guidance',
  title: 'Neglect: a guide',
  summary: 'How to see neglect, and what to do.',
  tags: ['Neglect', 'Parents'],
  date_modified: '2024-05-02T09:00:00Z',
  _safeguarding: {
    kind: 'resource',
    posted: '2024-04',
    source: { name: 'A board', url: 'https://board.example/' },
  },
};

describe('structured data', () => {
  it('is not there unless it is asked for', async () => {
    const element = document.createElement('resource-library');
    element.feed = jsonFeed([GUIDANCE]);
    await fixture(element);
    expect(blocks(element)).to.have.length(0);
  });

  it('describes a resource with what the feed says of it, and no more', async () => {
    const element = await show([GUIDANCE]);
    expect(dataOf(element)).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'ItemList',
      name: 'Library',
      itemListElement: [
        {
          '@type': 'ListItem',
          position: 1,
          item: {
            '@type': 'DigitalDocument',
            name: 'Neglect: a guide',
            headline: 'Neglect: a guide',
            url: 'https://board.example/guidance',
            description: 'How to see neglect, and what to do.',
            inLanguage: 'en-GB',
            datePublished: '2024-04',
            dateModified: '2024-05-02T10:00',
            keywords: ['Neglect', 'Parents'],
            about: [],
            publisher: { '@type': 'Organization', name: 'A board', url: 'https://board.example/' },
            creativeWorkStatus: 'current',
          },
        },
      ],
    });
  });

  it('describes news as articles, by their first paragraph where there is no summary', async () => {
    const [first] = itemsOf(
      await show([{ id: '1', title: 'News', content_text: 'One.\n\nTwo.' }], 'safeguarding-news'),
    );
    expect(first).to.include({ '@type': 'NewsArticle', headline: 'News', description: 'One.' });
  });

  it('describes a campaign as an event with its days, and its events within it', async () => {
    const event = { name: 'Webinar', start: '2026-06-11T18:30', place: 'Online' };
    const item = campaignItem('Week', '2026-06-10', { events: [event] });
    const element = await showBanner([item], '2026-06-10', { 'structured-data': '' });
    const [described] = itemsOf(element);
    expect(described).to.deep.equal({
      '@type': 'Event',
      name: 'Week',
      description: 'About Week.',
      startDate: '2026-06-10',
      endDate: '2026-06-10',
      subEvent: [
        {
          '@type': 'Event',
          name: 'Webinar',
          startDate: '2026-06-11T18:30',
          location: { '@type': 'Place', name: 'Online' },
        },
      ],
    });
  });

  it('gives no address of what is no longer available', async () => {
    const gone = { ...GUIDANCE, _safeguarding: { availableUntil: '2020-01-01' } };
    const [described] = itemsOf(await show([gone]));
    expect(described).not.to.have.property('url');
  });

  it('leaves out what is sensitive', async () => {
    const sensitive = { ...GUIDANCE, id: '2', title: 'S', _safeguarding: { sensitive: true } };
    const titles = itemsOf(await show([sensitive, GUIDANCE])).map(({ name }) => name);
    expect(titles).to.deep.equal(['Neglect: a guide']);
  });

  it('describes what is listed, whatever is searched, and a hundred items at most', async () => {
    const element = await show(manyItems(150));
    const before = entriesOf(element);
    expect(before).to.have.length(100);
    expect(before.map(({ position }) => position).slice(-2)).to.deep.equal([99, 100]);
    element.changeQuery({ text: 'item 7' });
    await element.updateComplete;
    expect(entriesOf(element)).to.deep.equal(before);
    element.limit = 2;
    await element.updateComplete;
    expect(entriesOf(element)).to.have.length(2);
  });

  it('cannot end its own element, nor begin another', async () => {
    const title = '</script><img src=x onerror=alert(1)><!--<script>';
    const element = await show([{ id: '1', title, content_text: 'Text' }]);
    expect(blocks(element)[0]?.textContent).not.to.contain('<');
    expect(itemsOf(element)[0]?.name).to.equal(title);
  });

  it('is in one block, that follows the feed and goes with it', async () => {
    const element = await show([GUIDANCE]);
    element.feed = jsonFeed([{ id: '2', title: 'Another', content_text: 'Text' }]);
    await element.updateComplete;
    expect(itemsOf(element).map(({ name }) => name)).to.deep.equal(['Another']);
    element.feed = undefined;
    await element.updateComplete;
    expect(blocks(element)).to.have.length(0);
  });

  it('goes when it is no longer asked for, and leaves the page’s own content alone', async () => {
    const element = document.createElement('resource-library');
    element.innerHTML = '<a href="https://board.example/">Library</a>';
    element.setAttribute('structured-data', '');
    element.feed = jsonFeed([GUIDANCE]);
    await fixture(element);
    expect(blocks(element)).to.have.length(1);
    element.removeAttribute('structured-data');
    await element.updateComplete;
    expect(element.innerHTML).to.equal('<a href="https://board.example/">Library</a>');
  });

  it('leaves the page with its element', async () => {
    const element = await show([GUIDANCE]);
    element.remove();
    expect(document.querySelector('script[type="application/ld+json"]')).to.equal(null);
  });
});
