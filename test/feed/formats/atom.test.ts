import { expect } from '@open-wc/testing';
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

const FEED_URL = 'https://board.example/news/atom.xml';
const XHTML = 'xmlns="http://www.w3.org/1999/xhtml"';

const atom = (inside: string, attributes = '') => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}>
<id>urn:feed</id><title>Board news</title><updated>2024-07-15T09:21:00Z</updated>${inside}</feed>`;

const parse = (inside: string, attributes?: string): Promise<Feed> =>
  loadText(atom(inside, attributes), FEED_URL);
const read = async (inside: string): Promise<FeedItem> =>
  onlyItem(await parse(`<entry><id>1</id>${inside}</entry>`));

afterEach(restoreFetch);

describe('Atom', () => {
  it('is read with every field', async () => {
    const feed = await parse(
      `<subtitle>What the board does.</subtitle>
      <link rel="self" href="https://board.example/news/atom.xml"/>
      <link rel="alternate" type="text/html" href="https://board.example/"/>
      <author><name>A Board</name><uri>https://board.example/about/</uri></author>
      <entry>
        <id>urn:1</id><title>A training day</title>
        <link href="https://board.example/news/training/"/>
        <published>2024-01-15T09:21:00Z</published><updated>2024-07-15T09:21:00+01:00</updated>
        <category term="training" label="Training"/><category term="online"/>
        <summary>In short.</summary><content type="html">&lt;p&gt;In full.&lt;/p&gt;</content>
      </entry>`,
      'xml:lang="en-GB"',
    );
    expect(feed.problems).to.deep.equal([]);
    expect([feed.title, feed.homePageUrl, feed.description, feed.language]).to.deep.equal([
      'Board news',
      'https://board.example/',
      'What the board does.',
      'en-GB',
    ]);
    const item = onlyItem(feed);
    expect([item.id, item.title, item.url, item.summary, item.language]).to.deep.equal([
      'urn:1',
      'A training day',
      'https://board.example/news/training/',
      'In short.',
      undefined,
    ]);
    expect([outline(item.body), dateText(item.posted), dateText(item.updated)]).to.deep.equal([
      'p(In full.)',
      '2024-01-15 09:21',
      '2024-07-15 09:21',
    ]);
    expect([item.source, item.categories]).to.deep.equal([
      { name: 'A Board', url: 'https://board.example/about/' },
      ['Training', 'online'],
    ]);
  });

  const titles: readonly (readonly [xml: string, title: string])[] = [
    ['<title>Health &amp; safety</title>', 'Health & safety'],
    ['<title>Tom &amp;amp; co</title>', 'Tom &amp; co'],
    ['<title type="text">Under &lt;b&gt; now</title>', 'Under <b> now'],
    ['<title type="html">&lt;b&gt;Health&lt;/b&gt; &amp;amp; safety</title>', 'Health & safety'],
    ['<title type="html"><![CDATA[Children&#8217;s <i>week</i>]]></title>', 'Children’s week'],
    [`<title type="xhtml"><div ${XHTML}>Less: <em>&lt;</em></div></title>`, 'Less: <'],
    [
      '<title type="xhtml" xmlns:x="http://www.w3.org/1999/xhtml"><x:div>Less: <x:em>&lt;</x:em></x:div></title>',
      'Less: <',
    ],
    ['<title type="html">A&lt;script&gt;alert(1)&lt;/script&gt; B</title>', 'A B'],
    ['<title type="">Health &amp; safety</title>', 'Health & safety'],
    ['<title type="HTML">A &lt;b&gt;b&lt;/b&gt;</title>', 'A b'],
  ];
  for (const [xml, title] of titles) {
    it(`shows ${xml} as ${JSON.stringify(title)}`, async () => {
      expect((await read(xml)).title).to.equal(title);
    });
  }

  const bodies: readonly (readonly [name: string, xml: string, body: string, summary?: string])[] =
    [
      ['text', '<content type="text">A &lt;b&gt; &amp;amp; c</content>', 'p(A <b> &amp; c)'],
      ['text when no type is given', '<content>A &lt;b&gt; c</content>', 'p(A <b> c)'],
      [
        'HTML',
        '<content type="html">&lt;p&gt;A &lt;b&gt;b&lt;/b&gt;&lt;/p&gt;</content>',
        'p(A *b*)',
      ],
      ['HTML in CDATA', '<content type="html"><![CDATA[<p>A &amp; b</p>]]></content>', 'p(A & b)'],
      ['HTML by its MIME type', '<content type="text/html">&lt;p&gt;A&lt;/p&gt;</content>', 'p(A)'],
      [
        'plain text by its MIME type',
        '<content type="text/plain">A &lt;b&gt;</content>',
        'p(A <b>)',
      ],
      [
        'XHTML',
        `<content type="xhtml"><div ${XHTML}><p>A<br/>b &amp; <a href="https://a.example/">c</a></p><p/><ul><li>d</li></ul></div></content>`,
        'p(A|b & [c](https://a.example/)) ul(d)',
      ],
      [
        'XHTML under a prefix, as in RFC 4287 itself',
        `<content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p>A</x:p><x:p><x:a href="https://a.example/">b</x:a></x:p></x:div></content>`,
        'p(A) p([b](https://a.example/))',
      ],
      [
        'XHTML with CDATA',
        `<content type="xhtml"><div ${XHTML}><p><![CDATA[A & <b>]]> c</p></div></content>`,
        'p(A & <b> c)',
      ],
      ['a summary alone', '<summary type="html">&lt;p&gt;A&lt;/p&gt;</summary>', 'p(A)'],
      [
        'content, and a summary of HTML as text',
        '<summary type="html">&lt;p&gt;A &amp;amp; b&lt;/p&gt;</summary><content>C</content>',
        'p(C)',
        'A & b',
      ],
      [
        'the summary where the content is a picture',
        '<summary>A</summary><content type="image/png">iVBORw0KGgo=</content>',
        'p(A)',
      ],
      [
        'the summary where the content is elsewhere',
        '<summary>A</summary><content type="application/pdf" src="https://files.example/a.pdf"/>',
        'p(A)',
      ],
      [
        'the summary where the content is other XML',
        '<summary>A</summary><content type="application/xml"><x xmlns="urn:x">no</x></content>',
        'p(A)',
      ],
      ['nothing', '', ''],
      [
        'XHTML without its scripts',
        `<content type="xhtml"><div ${XHTML}>a<script>alert(1)</script><img src="x" onerror="alert(1)" alt="b"/><a href="javascript:alert(1)">c</a></div></content>`,
        'p(abc)',
      ],
      [
        'HTML without its scripts',
        '<content type="html">a&lt;script&gt;alert(1)&lt;/script&gt;&lt;svg onload="alert(1)"/&gt;</content>',
        'p(a)',
      ],
    ];
  for (const [name, xml, body, summary] of bodies) {
    it(`has a body of ${name}`, async () => {
      const item = await read(xml);
      expect(outline(item.body)).to.equal(body);
      expect(item.summary).to.equal(summary);
    });
  }

  const link = '<link href="a"/><content type="html">&lt;a href="b"&gt;b&lt;/a&gt;</content>';
  const bases: readonly (readonly [name: string, feed: string, entry: string, base: string])[] = [
    ['the address of the feed', '', '', 'https://board.example/news/'],
    ['the feed’s xml:base', 'xml:base="https://x.example/y/"', '', 'https://x.example/y/'],
    ['the entry’s xml:base', '', 'xml:base="https://x.example/z/"', 'https://x.example/z/'],
    [
      'the entry’s xml:base within the feed’s',
      'xml:base="https://x.example/y/"',
      'xml:base="z/"',
      'https://x.example/y/z/',
    ],
  ];
  for (const [name, feed, entry, base] of bases) {
    it(`resolves addresses against ${name}`, async () => {
      const item = onlyItem(await parse(`<entry ${entry}><id>1</id>${link}</entry>`, feed));
      expect([item.url, outline(item.body)]).to.deep.equal([`${base}a`, `p([b](${base}b))`]);
    });
  }

  for (const type of ['html', 'xhtml']) {
    it(`resolves addresses in ${type} against an xml:base of the content`, async () => {
      const content =
        type === 'html' ? '&lt;a href="b"&gt;b&lt;/a&gt;' : `<div ${XHTML}><a href="b">b</a></div>`;
      const item = await read(
        `<link href="a"/><content type="${type}" xml:base="https://x.example/y/">${content}</content>`,
      );
      expect([item.url, outline(item.body)]).to.deep.equal([
        'https://board.example/news/a',
        'p([b](https://x.example/y/b))',
      ]);
    });
  }

  it('resolves the address of a link against the link’s own xml:base', async () => {
    expect((await read('<link href="a" xml:base="https://x.example/y/"/>')).url).to.equal(
      'https://x.example/y/a',
    );
  });

  it('takes no base that is not http or https', async () => {
    const item = await read('<link xml:base="javascript:0" href="https://a.example/"/>');
    expect(item.url).to.equal('https://a.example/');
  });

  it('marks an entry in another language', async () => {
    const feed = await parse(
      '<entry><id>1</id></entry><entry xml:lang="cy"><id>2</id></entry>',
      'xml:lang="en"',
    );
    expect([feed.language, ...feed.items.map(({ language }) => language)]).to.deep.equal([
      'en',
      undefined,
      'cy',
    ]);
  });

  it('has its enclosures as links, with titles, formats and sizes', async () => {
    const { links, url } = await read(
      `<title>A guide</title>
      <link rel="enclosure" href="/files/a.mp3" type="audio/mpeg" length="1337" title="Listen"/>
      <link rel="enclosure" href="https://files.example/b.pdf" type="application/pdf"/>
      <link rel="related" href="https://other.example/"/>
      <link rel="alternate" href="https://board.example/guide/"/>`,
    );
    expect(links).to.deep.equal([
      { text: 'Listen', url: 'https://board.example/files/a.mp3', format: 'MP3', size: 1337 },
      { text: 'A guide', url: 'https://files.example/b.pdf', format: 'PDF' },
    ]);
    expect(url).to.equal('https://board.example/guide/');
  });

  const dates: readonly (readonly [xml: string, posted: string, updated: string])[] = [
    ['<updated>2024-07-15T09:21:00Z</updated>', '2024-07-15 10:21', '2024-07-15 10:21'],
    ['<published>2024-01-15T09:21:00.25+01:00</published>', '2024-01-15 08:21', ''],
    [
      '<updated>2024-02-01T00:00:00Z</updated><published>2024-01-15T09:21:00Z</published>',
      '2024-01-15 09:21',
      '2024-02-01 00:00',
    ],
    ['', '', ''],
  ];
  for (const [xml, posted, updated] of dates) {
    it(`with ${xml || 'no date'} is posted ${posted || 'never'}`, async () => {
      const item = await read(xml);
      expect([dateText(item.posted), dateText(item.updated)]).to.deep.equal([posted, updated]);
    });
  }

  it('has several authors by their names', async () => {
    const author = (name: string) =>
      `<author><name>${name}</name><email>x@y.example</email><uri>https://y.example/</uri></author>`;
    expect((await read(author('A') + author('B'))).source).to.deep.equal({ name: 'A, B' });
  });

  const sources: readonly (readonly [title: string, name: string])[] = [
    ['<title>Other news</title>', 'Other news'],
    ['<title type="html">Health &amp;amp; &lt;b&gt;safety&lt;/b&gt;</title>', 'Health & safety'],
  ];
  for (const [title, name] of sources) {
    it(`has of a source with ${title} the name ${name} and the page`, async () => {
      const { source } = await read(
        `<author><name>A Board</name></author><source><id>urn:other</id>${title}
        <link rel="self" href="https://other.example/atom.xml"/>
        <link href="https://other.example/"/></source>`,
      );
      expect(source).to.deep.equal({ name, url: 'https://other.example/' });
    });
  }

  it('has an author by the name, never by an address', async () => {
    const people = [
      '<author><name>Jane Smith (x@y.example)</name></author>',
      '<author>\n<email>x@y.example</email>\n<uri>https://y.example/</uri>\n</author>',
    ];
    const { source } = await read(people.join(''));
    expect(source).to.deep.equal({ name: 'Jane Smith' });
  });

  it('has categories by label, else by term', async () => {
    const { categories } = await read(
      '<category term="a" label="A &amp; b" scheme="urn:x"/><category term="c"/><category/>',
    );
    expect(categories).to.deep.equal(['A & b', 'c']);
  });

  it('ignores fields of the same names in other vocabularies', async () => {
    const { title, summary } = await read(
      '<m:title xmlns:m="http://search.yahoo.com/mrss/">No</m:title><summary xmlns="urn:x">No</summary><title>Yes</title>',
    );
    expect([title, summary]).to.deep.equal(['Yes', undefined]);
  });

  it('goes on at the address of its next page', async () => {
    const asked = serve({
      [FEED_URL]: atom('<link rel="next" href="atom-2.xml"/><entry><id>1</id></entry>'),
      'https://board.example/news/atom-2.xml': atom(
        '<link rel="previous" href="atom.xml"/><entry><id>2</id></entry>',
      ),
    });
    const feed = await load(FEED_URL);
    expect([idsOf(feed), asked.length]).to.deep.equal([['1', '2'], 2]);
  });

  it('loses an entry without id, link and title alone, and says so', async () => {
    const feed = await parse('<entry/><entry><id>2</id><title>B</title></entry>');
    expect(idsOf(feed)).to.deep.equal(['2']);
    expect(problemsOf(feed)).to.have.length(1);
  });

  it('may be empty', async () => {
    const feed = await parse('');
    expect([feed.title, feed.items, feed.problems]).to.deep.equal(['Board news', [], []]);
  });
});

describe('Atom 0.3', () => {
  const old = (inside: string): Promise<Feed> =>
    loadText(`<feed version="0.3" xmlns="http://purl.org/atom/ns#">${inside}</feed>`, FEED_URL);

  it('is read with every field', async () => {
    const feed = await old(
      `<title mode="escaped" type="text/html">Board &lt;b&gt;news&lt;/b&gt;</title>
      <tagline>What the board does.</tagline>
      <link rel="alternate" type="text/html" href="https://board.example/"/>
      <modified>2024-07-15T09:21:00Z</modified><author><name>A Board</name></author>
      <entry>
        <id>urn:1</id><title>A training day</title>
        <link rel="alternate" type="text/html" href="training/"/>
        <issued>2024-01-15T09:21:00Z</issued><created>2024-01-14T00:00:00Z</created>
        <modified>2024-07-15T09:21:00+01:00</modified>
        <summary type="text/plain" mode="escaped">In &lt;short&gt;.</summary>
        <content type="application/xhtml+xml" mode="xml"><div ${XHTML}><p>In full.</p></div></content>
      </entry>`,
    );
    expect(feed.problems).to.deep.equal([]);
    expect([feed.title, feed.homePageUrl, feed.description]).to.deep.equal([
      'Board news',
      'https://board.example/',
      'What the board does.',
    ]);
    const item = onlyItem(feed);
    expect([item.id, item.title, item.url, item.summary, item.source?.name]).to.deep.equal([
      'urn:1',
      'A training day',
      'https://board.example/news/training/',
      'In <short>.',
      'A Board',
    ]);
    expect([outline(item.body), dateText(item.posted), dateText(item.updated)]).to.deep.equal([
      'p(In full.)',
      '2024-01-15 09:21',
      '2024-07-15 09:21',
    ]);
  });

  const base64 = btoa('<p>A <b>b</b></p>');
  const contents: readonly (readonly [xml: string, body: string])[] = [
    ['<content type="text/html" mode="escaped">&lt;p&gt;A&lt;/p&gt;</content>', 'p(A)'],
    ['<content type="text/html" mode="xml"><p>A</p></content>', 'p(A)'],
    ['<content mode="escaped">A &lt;b&gt;</content>', 'p(A <b>)'],
    ['<content>A <b>b</b></content>', 'p(A *b*)'],
    [`<content mode="base64">\n${base64}\n</content>`, 'p(A *b*)'],
    ['<content mode="base64">%</content><summary>B</summary>', 'p(B)'],
    ['<content mode="base64">/w==</content><summary>B</summary>', 'p(B)'],
  ];
  for (const [xml, body] of contents) {
    it(`has of ${JSON.stringify(xml)} the body ${body}`, async () => {
      const feed = await old(`<entry><id>1</id>${xml}</entry>`);
      expect(outline(onlyItem(feed).body)).to.equal(body);
    });
  }

  it('marks base64 in Atom 1.0 by its type', async () => {
    const { title } = await read(`<title type="application/octet-stream">${base64}</title>`);
    expect(title).to.equal('A b');
  });
});
