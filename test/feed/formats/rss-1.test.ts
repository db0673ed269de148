import { expect } from '@open-wc/testing';
import { outline } from '../outline.js';
import { dateText, errorCodeOf, idsOf, loadText, onlyItem, restoreFetch } from './served.js';

const FEED_URL = 'https://board.example/index.rdf';

/** RSS 1.0: its items stand beside the channel. */
const rdf = (items: string, channel = '') => `<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel rdf:about="https://board.example/"><title>Board news</title>
<link>https://board.example/</link><description>What the board does.</description>${channel}
<items><rdf:Seq><rdf:li rdf:resource="https://board.example/1"/></rdf:Seq></items></channel>
<image><title>Not the title</title><link>https://other.example/</link></image>
${items}</rdf:RDF>`;

const parse = (items: string, channel?: string) => loadText(rdf(items, channel), FEED_URL);

afterEach(restoreFetch);

describe('RSS 1.0', () => {
  it('is read with every field', async () => {
    const feed = await parse(
      `<item rdf:about="https://board.example/1">
        <title>Health &amp; safety</title><link>https://board.example/1</link>
        <description>In short.</description><dc:creator>A Board</dc:creator>
        <dc:date>2024-07-15T09:21:00+00:00</dc:date><dc:subject>Training</dc:subject>
        <dc:subject>Online</dc:subject>
        <content:encoded><![CDATA[<p>In <em>full</em>.</p>]]></content:encoded>
      </item>`,
      '<dc:language>en-GB</dc:language>',
    );
    expect(feed.problems).to.deep.equal([]);
    expect([feed.title, feed.homePageUrl, feed.description, feed.language]).to.deep.equal([
      'Board news',
      'https://board.example/',
      'What the board does.',
      'en-GB',
    ]);
    const item = onlyItem(feed);
    expect([item.id, item.url, item.title, item.summary]).to.deep.equal([
      'https://board.example/1',
      'https://board.example/1',
      'Health & safety',
      'In short.',
    ]);
    expect([outline(item.body), dateText(item.posted)]).to.deep.equal([
      'p(In _full_.)',
      '2024-07-15 10:21',
    ]);
    expect([item.source, item.categories]).to.deep.equal([
      { name: 'A Board' },
      ['Training', 'Online'],
    ]);
  });

  it('keeps the order of its items', async () => {
    const item = (id: string) =>
      `<item><title>${id}</title><link>https://board.example/${id}</link></item>`;
    expect(idsOf(await parse(item('b') + item('a') + item('c')))).to.deep.equal([
      'https://board.example/b',
      'https://board.example/a',
      'https://board.example/c',
    ]);
  });

  it('keeps a day as a day', async () => {
    const feed = await parse('<item><title>T</title><dc:date>2024-07-15</dc:date></item>');
    expect(dateText(onlyItem(feed).posted)).to.equal('2024-07-15');
  });

  it('reads its own vocabulary under a prefix', async () => {
    const text = rdf('<item><title>T</title></item>')
      .replace('xmlns="', 'xmlns:rss="')
      .replace(/<(\/?)(channel|title|link|description|items|item|image)\b/g, '<$1rss:$2');
    const feed = await loadText(text, FEED_URL);
    expect([feed.title, onlyItem(feed).title]).to.deep.equal(['Board news', 'T']);
  });

  it('may be empty', async () => {
    const feed = await parse('');
    expect([feed.title, feed.items, feed.problems]).to.deep.equal(['Board news', [], []]);
  });

  it('knows an item by the address it is about', async () => {
    const feed = await parse('<item rdf:about="https://board.example/1"><title>T</title></item>');
    expect(idsOf(feed)).to.deep.equal(['https://board.example/1']);
  });
});

describe('RSS 0.90', () => {
  for (const place of ['my', 'channel']) {
    it(`is read under its address at ${place}.netscape.com`, async () => {
      const text = rdf('<item><title>T</title><link>https://board.example/1</link></item>').replace(
        'http://purl.org/rss/1.0/',
        `http://${place}.netscape.com/rdf/simple/0.9/`,
      );
      const feed = await loadText(text, FEED_URL);
      expect([feed.title, feed.homePageUrl, feed.problems]).to.deep.equal([
        'Board news',
        'https://board.example/',
        [],
      ]);
      expect([onlyItem(feed).title, onlyItem(feed).url]).to.deep.equal([
        'T',
        'https://board.example/1',
      ]);
    });
  }

  it('is not what other RDF is', async () => {
    const text =
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><Person xmlns="urn:x"/></rdf:RDF>';
    expect(await errorCodeOf(loadText(text, FEED_URL))).to.equal('type');
  });
});
