import { expect } from '@open-wc/testing';
import { adaptRss } from '../../../src/feed/rss.js';
import { mapList, valueAt } from '../../../src/feed/plain-value.js';
import type { Feed } from '../../../src/model/feed.js';
import type { FeedItem } from '../../../src/model/item.js';
import { outline } from '../outline.js';
import {
  dateText,
  idsOf,
  load,
  loadText,
  onlyItem,
  problemsOf,
  restoreFetch,
  serve,
} from './served.js';

const FEED_URL = 'https://board.example/news/feed.xml';

const MODULES = `xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"
  xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"`;

/** RSS 2.0 with this in its channel. */
const channel = (inside: string, attributes = '') => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" ${MODULES} ${attributes}><channel>
<title>Board news</title><link>https://board.example/</link>${inside}</channel></rss>`;

const parse = (inside: string, attributes = ''): Promise<Feed> =>
  loadText(channel(inside, attributes), FEED_URL);
const read = async (inside: string, attributes = ''): Promise<FeedItem> =>
  onlyItem(await parse(`<item><guid isPermaLink="false">1</guid>${inside}</item>`, attributes));

afterEach(restoreFetch);

describe('RSS 2.0', () => {
  it('is read with every field', async () => {
    const feed = await parse(
      `<description>What the board does.</description><language>en-gb</language>
      <atom:link rel="self" href="https://board.example/feed.xml" type="application/rss+xml"/>
      <item>
        <title>A training day</title><link>https://board.example/news/training/</link>
        <guid isPermaLink="false">tag-1</guid><pubDate>Mon, 15 Jul 2024 09:21:00 GMT</pubDate>
        <dc:creator><![CDATA[A Board]]></dc:creator>
        <category><![CDATA[Training]]></category><category domain="x">Online</category>
        <description><![CDATA[<p>In short &amp; plain.</p>]]></description>
        <content:encoded><![CDATA[<p>In <b>full</b>.</p>]]></content:encoded>
      </item>`,
    );
    expect(feed.problems).to.deep.equal([]);
    expect([feed.title, feed.homePageUrl, feed.description, feed.language]).to.deep.equal([
      'Board news',
      'https://board.example/',
      'What the board does.',
      'en-gb',
    ]);
    const item = onlyItem(feed);
    expect([item.id, item.title, item.url, item.summary, item.language]).to.deep.equal([
      'tag-1',
      'A training day',
      'https://board.example/news/training/',
      'In short & plain.',
      undefined,
    ]);
    expect(outline(item.body)).to.equal('p(In *full*.)');
    expect(dateText(item.posted)).to.equal('2024-07-15 10:21');
    expect([item.source, item.categories]).to.deep.equal([
      { name: 'A Board' },
      ['Training', 'Online'],
    ]);
  });

  const bodies: readonly (readonly [name: string, xml: string, body: string, summary?: string])[] =
    [
      ['a description that is encoded', '<description>&lt;p&gt;A&lt;/p&gt;</description>', 'p(A)'],
      ['a description in CDATA', '<description><![CDATA[<p>A</p>]]></description>', 'p(A)'],
      ['a plain description', '<description>A</description>', 'p(A)'],
      [
        'both, in either order',
        '<content:encoded>&lt;p&gt;B&lt;/p&gt;</content:encoded><description>A</description>',
        'p(B)',
        'A',
      ],
      ['the content only', '<content:encoded><![CDATA[<p>B</p>]]></content:encoded>', 'p(B)'],
      [
        'content that is empty',
        '<content:encoded></content:encoded><description>A</description>',
        'p(A)',
      ],
      [
        'CDATA in pieces',
        '<description><![CDATA[<p>A]]>, <![CDATA[B</p>]]></description>',
        'p(A, B)',
      ],
      ['nothing', '<title>T</title>', ''],
      [
        'a script',
        '<description><![CDATA[a<script>alert(1)</script><img src="x" onerror="alert(1)" alt="b">]]></description>',
        'p(ab)',
      ],
      [
        'elements where they ought to be encoded',
        '<description><p>A <a href="https://a.example/">b</a> &lt;c&gt;</p><ul><li>d</li></ul></description>',
        'p(A [b](https://a.example/) <c>) ul(d)',
      ],
      [
        'numbers of Windows letters, of XML and of HTML',
        '<description>A&#146;s &amp;#147;b&amp;#148; &#x85;</description>',
        'p(A’s “b” …)',
      ],
      [
        'an XHTML body',
        '<body xmlns="http://www.w3.org/1999/xhtml"><p>B</p></body><description>A</description>',
        'p(B)',
        'A',
      ],
      [
        'a description and a summary',
        '<summary>B</summary><description>A</description>',
        'p(A)',
        'B',
      ],
      ['a description of Dublin Core', '<dc:description>A</dc:description>', 'p(A)'],
      [
        'its own description before that of Dublin Core',
        '<dc:description>B</dc:description><description>A</description>',
        'p(A)',
      ],
      ['content of Atom', '<atom:content type="html">&lt;p&gt;A&lt;/p&gt;</atom:content>', 'p(A)'],
      [
        'relative links against the home page',
        '<description><![CDATA[<a href="a.html">a</a>]]></description>',
        'p([a](https://board.example/a.html))',
      ],
    ];
  for (const [name, xml, body, summary] of bodies) {
    it(`has a body of ${name}`, async () => {
      const item = await read(xml);
      expect(outline(item.body)).to.equal(body);
      expect(item.summary).to.equal(summary);
    });
  }

  it('reports links that are not safe, and keeps their text', async () => {
    const feed = await parse(
      `<item><guid>1</guid><link>javascript:alert(1)</link>
      <description>&lt;a href="java&amp;#9;script:alert(1)"&gt;a&lt;/a&gt;</description></item>`,
    );
    const { url, body } = onlyItem(feed);
    expect([url, outline(body)]).to.deep.equal([undefined, 'p(a)']);
    expect([...problemsOf(feed)].sort()).to.deep.equal(['content_html url', 'url url']);
  });

  const titles: readonly (readonly [xml: string, title: string])[] = [
    ['Plain', 'Plain'],
    ['Health &amp; safety', 'Health & safety'],
    ['Health &amp;amp; safety', 'Health & safety'],
    ['Children&#8217;s week', 'Children’s week'],
    ['Children&amp;#8217;s week', 'Children’s week'],
    ['<![CDATA[Health & safety]]>', 'Health & safety'],
    ['<![CDATA[Health &#038; safety]]>', 'Health & safety'],
    ['&lt;b&gt;Bold&lt;/b&gt; words', 'Bold words'],
    ['A&lt;script&gt;alert(1)&lt;/script&gt; B', 'A B'],
    ['A &lt;img src=x onerror=alert(1)&gt;B', 'A B'],
    ['Ages 5 &lt; 10', 'Ages 5 < 10'],
    ['\n  Two\n  lines ', 'Two lines'],
  ];
  for (const [xml, title] of titles) {
    it(`shows the title ${JSON.stringify(xml)} as ${JSON.stringify(title)}`, async () => {
      const feed = await loadText(
        `<rss><channel><title>${xml}</title><item><guid>1</guid><title>${xml}</title></item></channel></rss>`,
        FEED_URL,
      );
      expect([feed.title, onlyItem(feed).title]).to.deep.equal([title, title]);
    });
  }

  const dates: readonly (readonly [xml: string, posted: string])[] = [
    ['<pubDate>Mon, 15 Jan 2024 09:21:00 GMT</pubDate>', '2024-01-15 09:21'],
    ['<pubDate>Mon, 15 Jul 2024 09:21:00 BST</pubDate>', '2024-07-15 09:21'],
    ['<pubDate>15 Jul 24 9:21 +0000</pubDate>', '2024-07-15 10:21'],
    ['<pubDate>\n Mon, 15 Jan 2024 09:21:00 EST </pubDate>', '2024-01-15 14:21'],
    ['<dc:date>2024-07-15T09:21:00Z</dc:date>', '2024-07-15 10:21'],
    ['<dc:date>2024-07-15T09:21+01:00</dc:date>', '2024-07-15 09:21'],
    ['<dc:date>2024-07-15</dc:date>', '2024-07-15'],
    ['<dc:date>2024-07</dc:date>', '2024-07'],
    ['<dc:date>2024</dc:date>', '2024'],
    ['<pubDate>2024-07-15</pubDate>', '2024-07-15'],
    ['<pubDate>2024-05-01T09:30:00+0100</pubDate>', '2024-05-01 09:30'],
    ['<pubDate>2024-05-01 09:30:00 +0100</pubDate>', '2024-05-01 09:30'],
    ['<pubDate>Wed, 01 May 2024 3:04:05 PM +0100</pubDate>', '2024-05-01 15:04'],
    ['<pubDate>Wed May 01 2024 09:30:00 GMT+0100 (BST)</pubDate>', '2024-05-01 09:30'],
    ['<pubDate>Thu Aug 30 2012 17:26:16 +0200</pubDate>', '2012-08-30 16:26'],
    ['<pubDate>13 Feb, 2012</pubDate>', '2012-02-13'],
    [
      '<t:created xmlns:t="http://purl.org/dc/terms/">2024-07-15T09:21:00Z</t:created>',
      '2024-07-15 10:21',
    ],
    ['<t:issued xmlns:t="http://purl.org/dc/terms/">2024-07</t:issued>', '2024-07'],
    [
      '<t:modified xmlns:t="http://purl.org/dc/terms/">2024-07-15T09:21:00Z</t:modified>',
      '2024-07-15 10:21',
    ],
    [
      '<dc:date>2020-01-01</dc:date><pubDate>Mon, 15 Jan 2024 09:21:00 GMT</pubDate>',
      '2024-01-15 09:21',
    ],
    ['', ''],
    ['<pubDate/>', ''],
  ];
  for (const [xml, posted] of dates) {
    it(`shows ${JSON.stringify(xml)} as ${posted || 'no date'}`, async () => {
      const feed = await parse(`<item><guid>1</guid><title>T</title>${xml}</item>`);
      expect(dateText(onlyItem(feed).posted)).to.equal(posted);
      expect(feed.problems).to.deep.equal([]);
    });
  }

  for (const date of ['Mon, 32 Jan 2024 09:21:00 GMT', 'soon', '2024-02-30', 'next Tuesday']) {
    it(`reports the date ${JSON.stringify(date)} in the feed’s own words`, async () => {
      const feed = await parse(
        `<item><guid>1</guid><title>T</title><pubDate>${date}</pubDate></item>`,
      );
      expect(onlyItem(feed)).to.not.have.property('posted');
      expect(feed.problems.map(({ code }) => code)).to.deep.equal(['date']);
      expect(feed.problems[0]?.message).to.contain(`found "${date}"`);
    });
  }

  for (const date of [
    'Sun Nov  6 08:49:37 1994',
    'Sun, 06 Nov 1994 08:49 XYZ',
    '1994-11-06 08:49:37',
  ]) {
    it(`keeps ${JSON.stringify(date)}, and says that its zone is not known`, async () => {
      const feed = await parse(
        `<item><guid>1</guid><title>T</title><pubDate>${date}</pubDate></item>`,
      );
      expect(dateText(onlyItem(feed).posted)).to.equal('1994-11-06 08:49');
      expect(problemsOf(feed)).to.deep.equal(['date_published date']);
    });
  }

  const authors: readonly (readonly [xml: string, name: string | undefined])[] = [
    ['<author>x@y.example (A Board)</author>', 'A Board'],
    ['<author>A Board</author>', 'A Board'],
    ['<dc:creator>A Board</dc:creator>', 'A Board'],
    ['<dc:creator><![CDATA[A & B]]></dc:creator>', 'A & B'],
    ['<dc:creator>A</dc:creator><dc:creator>B</dc:creator>', 'A, B'],
    ['<itunes:author>Not read</itunes:author>', undefined],
    ['<author/>', undefined],
    ['<author>Jane Smith (Head of Safeguarding)</author>', 'Jane Smith'],
    ['<author>Jane Smith (x@y.example)</author>', 'Jane Smith'],
    ['<author>Jane Smith &lt;x@y.example&gt;</author>', 'Jane Smith'],
    ['<author>"Jane Smith" &lt;x@y.example&gt;</author>', 'Jane Smith'],
    ['<author>mailto:x@y.example (Jane Smith)</author>', 'Jane Smith'],
    ['<author>x@y.example</author>', undefined],
    ['<author>(x@y.example)</author>', undefined],
    ['<author>https://y.example/</author>', undefined],
    ['<dc:creator>Jane Smith x@y.example</dc:creator>', 'Jane Smith'],
    ['<dc:author>A Board</dc:author>', 'A Board'],
    ['<dc:creator>A &amp;amp; B</dc:creator>', 'A & B'],
    ['<dc:creator><![CDATA[A &amp; B]]></dc:creator>', 'A & B'],
    ['<dc:creator>A &amp;amp;amp; B</dc:creator>', 'A &amp; B'],
    [
      '<atom:author><atom:name>A Board</atom:name><atom:email>x@y.example</atom:email></atom:author>',
      'A Board',
    ],
  ];
  for (const [xml, name] of authors) {
    it(`has of ${xml} the source ${name ?? 'nobody'}`, async () => {
      expect((await read(xml)).source?.name).to.equal(name);
    });
  }

  it('has the author of the channel where an item has none', async () => {
    const feed = await parse('<dc:creator>A Board</dc:creator><item><guid>1</guid></item>');
    expect(onlyItem(feed).source?.name).to.equal('A Board');
  });

  it('has of its source element the name and the address, before the author', async () => {
    const { source } = await read(
      '<author>A Board</author><source url="https://other.example/feed.xml">Other news</source>',
    );
    expect(source).to.deep.equal({ name: 'Other news', url: 'https://other.example/feed.xml' });
  });

  it('has categories of all kinds, each once', async () => {
    const { categories } = await read(
      `<category>Training</category><category domain="https://x.example/">Health &amp; safety</category>
      <category/><dc:subject>Online</dc:subject><dc:subject>TRAINING</dc:subject>
      <media:category>Not read</media:category>`,
    );
    expect(categories).to.deep.equal(['Training', 'Health & safety', 'Online']);
  });

  it('decodes its categories once', async () => {
    const { categories } = await read(
      `<category>A &amp;amp; B</category><category><![CDATA[C &#038; D]]></category>
      <category>E &amp;amp;amp; F</category><atom:category term="G"/>`,
    );
    expect(categories).to.deep.equal(['A & B', 'C & D', 'E &amp; F', 'G']);
  });

  it('has the title of Dublin Core where it has none of its own', async () => {
    const feed = await loadText(
      `<rss ${MODULES}><channel><dc:title>B</dc:title><dc:description>C</dc:description>
      <item><dc:title>No</dc:title><title>A</title></item><item><dc:title>A</dc:title></item>
      </channel></rss>`,
      FEED_URL,
    );
    expect([feed.title, feed.description]).to.deep.equal(['B', 'C']);
    expect(feed.items.map(({ title }) => title)).to.deep.equal(['A', 'A']);
  });

  it('keeps items that have nothing to know them by', async () => {
    const feed = await parse(
      `<item><dc:creator>A</dc:creator></item><item><enclosure url="/a.pdf"/></item><item/>`,
    );
    expect(idsOf(feed)).to.deep.equal(['#1', '#2']);
    expect(feed.items.map(({ source, links }) => [source?.name, links.length])).to.deep.equal([
      ['A', 0],
      [undefined, 1],
    ]);
  });

  it('has its enclosures as links, with formats and sizes', async () => {
    const { links } = await read(
      `<title>A guide</title>
      <enclosure url="https://files.example/a.mp3" length="123456" type="audio/mpeg"/>
      <enclosure url="/files/guide.pdf" length="0" type="application/pdf"/>
      <enclosure url="https://files.example/b.docx" length="unknown" type="application/octet-stream"/>`,
    );
    expect(links).to.deep.equal([
      { text: 'A guide', url: 'https://files.example/a.mp3', format: 'MP3', size: 123456 },
      { text: 'A guide', url: 'https://board.example/files/guide.pdf', format: 'PDF' },
      { text: 'A guide', url: 'https://files.example/b.docx', format: 'DOCX' },
    ]);
  });

  it('resolves links against xml:base, of the channel and of the item', async () => {
    const link = '<link>a</link><description>&lt;a href="b"&gt;b&lt;/a&gt;</description>';
    const feed = await parse(
      `<item><guid isPermaLink="false">1</guid>${link}</item>
      <item xml:base="y/"><guid isPermaLink="false">2</guid>${link}</item>`,
      'xml:base="https://base.example/x/"',
    );
    expect(feed.items.map(({ url, body }) => [url, outline(body)])).to.deep.equal([
      ['https://base.example/x/a', 'p([b](https://base.example/x/b))'],
      ['https://base.example/x/y/a', 'p([b](https://base.example/x/y/b))'],
    ]);
  });

  it('marks an item in another language', async () => {
    const feed = await parse(
      `<language>en-GB</language><item><guid>1</guid></item>
      <item xml:lang="cy"><guid>2</guid></item><item xml:lang="en-gb"><guid>3</guid></item>`,
    );
    expect(feed.items.map(({ language }) => language)).to.deep.equal([undefined, 'cy', undefined]);
  });

  it('does not take its own address for the home page', async () => {
    const feed = await loadText(
      `<rss ${MODULES}><channel><atom:link rel="self" href="https://board.example/feed.xml"/>
      <title>T</title><link>https://home.example/</link></channel></rss>`,
      FEED_URL,
    );
    expect(feed.homePageUrl).to.equal('https://home.example/');
  });

  const ids: readonly (readonly [xml: string, id: string | undefined, url: string | undefined])[] =
    [
      [
        '<guid>https://board.example/1</guid>',
        'https://board.example/1',
        'https://board.example/1',
      ],
      [
        '<guid isPermaLink="true">http://board.example/1</guid>',
        'http://board.example/1',
        'http://board.example/1',
      ],
      [
        '<guid isPermaLink="false">https://board.example/1</guid>',
        'https://board.example/1',
        undefined,
      ],
      ['<guid>tag-1</guid>', 'tag-1', undefined],
      [
        '<guid>https://a.example/1</guid><link>https://b.example/</link>',
        'https://a.example/1',
        'https://b.example/',
      ],
      [
        '<link>https://b.example/</link><title>T</title>',
        'https://b.example/',
        'https://b.example/',
      ],
      ['<title>Only a title</title>', 'Only a title', undefined],
    ];
  for (const [xml, id, url] of ids) {
    it(`takes ${xml} for the item ${String(id)} at ${url ?? 'no address'}`, async () => {
      const item = onlyItem(await parse(`<item>${xml}</item>`));
      expect([item.id, item.url]).to.deep.equal([id, url]);
    });
  }

  it('keeps an item that is a description and no more, as the specification allows', async () => {
    const item = onlyItem(
      await parse('<item><description>The office is closed.</description></item>'),
    );
    expect([item.title, outline(item.body)]).to.deep.equal([
      'The office is closed.',
      'p(The office is closed.)',
    ]);
  });

  it('loses an empty item alone, and says so', async () => {
    const feed = await parse('<item><guid>1</guid></item><item/><item><guid>2</guid></item>');
    expect(idsOf(feed)).to.deep.equal(['1', '2']);
    expect(feed.problems.map(({ code }) => code)).to.include('missing');
  });

  it('reads known modules under any prefix, and not others under the usual one', async () => {
    const item = await read(
      '<c:encoded>&lt;p&gt;B&lt;/p&gt;</c:encoded><d:creator>A</d:creator><d:subject>S</d:subject>',
      'xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:d="http://purl.org/dc/elements/1.1/"',
    );
    expect([outline(item.body), item.source?.name, item.categories]).to.deep.equal([
      'p(B)',
      'A',
      ['S'],
    ]);
    const other = await loadText(
      `<rss xmlns:dc="https://other.example/ns"><channel><title>T</title>
      <item><guid>1</guid><dc:creator>A</dc:creator></item></channel></rss>`,
      FEED_URL,
    );
    expect(onlyItem(other).source).to.equal(undefined);
  });

  it('ignores fields of the same names in other vocabularies', async () => {
    const item = await read(
      `<media:title>No</media:title><itunes:title>No</itunes:title><itunes:summary>No</itunes:summary>
      <media:description>No</media:description><media:content url="https://no.example/a.jpg">No</media:content>
      <media:group><media:title>No</media:title></media:group><title>Yes</title>`,
    );
    expect([item.title, item.summary, item.body, item.links]).to.deep.equal([
      'Yes',
      undefined,
      [],
      [],
    ]);
  });

  it('goes on at the address of its next page', async () => {
    const next = 'https://board.example/news/feed.xml?page=2';
    const link = '<atom:link rel="next" href="?page=2"/>';
    const asked = serve({
      [FEED_URL]: channel(`${link}<item><guid>1</guid></item>`),
      [next]: channel('<item><guid>2</guid></item>'),
    });
    expect(idsOf(await load(FEED_URL))).to.deep.equal(['1', '2']);
    expect(asked).to.deep.equal([FEED_URL, next]);
  });

  for (const text of [channel(''), '<rss version="2.0"><channel/></rss>', '<rss/>']) {
    it(`may be empty: ${JSON.stringify(text.slice(-50))}`, async () => {
      const feed = await loadText(text, FEED_URL);
      expect([feed.items, feed.problems]).to.deep.equal([[], []]);
    });
  }

  it('reads unescaped HTML however deep it is', async () => {
    const depth = 2000;
    const { body } = await read(
      `<description>${'<p>'.repeat(depth)}A${'</p>'.repeat(depth)}</description>`,
    );
    expect(outline(body)).to.equal('p(A)');
  });

  it('reads an item no sooner than it is asked for, so that thousands keep no page waiting', () => {
    const text = channel('<item><title>A</title></item><item><title>B</title></item>');
    const document = new DOMParser().parseFromString(text, 'application/xml');
    const feed = adaptRss(document, FEED_URL);
    const titles = document.querySelectorAll('item > title');
    for (const title of titles) title.textContent += ' later';
    expect(mapList(valueAt(feed, 'items'), (item) => valueAt(item, 'title'))).to.deep.equal([
      'A later',
      'B later',
    ]);
  });

  it('may have three hundred items, in order', async () => {
    const numbers = Array.from({ length: 300 }, (_, i) => String(i));
    const items = numbers.map(
      (id) => `<item><guid isPermaLink="false">${id}</guid><title>Item ${id}</title></item>`,
    );
    const feed = await parse(items.join('\n'));
    expect(idsOf(feed)).to.deep.equal(numbers);
    expect(feed.problems).to.deep.equal([]);
  });
});
