import { expect } from '@open-wc/testing';
import { FeedError } from '../../../src/feed/feed-error.js';
import { parseFeed } from '../../../src/feed/load-feed.js';
import { FEED_FORMATS } from '../../../src/feed/formats.js';
import type { FeedFormat } from '../../../src/feed/formats.js';
import { rejectionOf } from '../held-body.js';
import { errorCodeOf, load, loadText, onlyItem, restoreFetch, serve } from './served.js';

const FEED_URL = 'https://board.example/feed';

/** One item called "One" in each format. */
const CONTENTS: Readonly<Record<FeedFormat, string>> = {
  jsonfeed: JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'News',
    items: [{ id: '1', title: 'One' }],
  }),
  wordpress: JSON.stringify([{ id: 1, title: { rendered: 'One' } }]),
  govuk: JSON.stringify({ results: [{ _id: '1', title: 'One' }], total: 1 }),
  rss: `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>News</title>
<item><guid isPermaLink="false">1</guid><title>One</title></item></channel></rss>`,
};

/** The other vocabularies of `rss`, and other ways to write it. */
const MORE_XML: readonly (readonly [name: string, text: string])[] = [
  [
    'RSS 1.0',
    `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns="http://purl.org/rss/1.0/"><channel><title>News</title></channel>
      <item><title>One</title></item></rdf:RDF>`,
  ],
  [
    'Atom',
    `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><title>One</title></entry></feed>`,
  ],
  [
    'Atom with a prefix',
    `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:id>1</a:id>
      <a:title>One</a:title></a:entry></a:feed>`,
  ],
  ['RSS without a declaration', CONTENTS.rss.replace(/^<\?.+\?>\s*/, '')],
  ['RSS after a comment', `<!-- made by hand -->${CONTENTS.rss.replace(/^<\?.+\?>\s*/, '')}`],
  [
    'RSS after a style sheet',
    CONTENTS.rss.replace('<rss', '<?xml-stylesheet href="a.xsl" type="text/xsl"?><rss'),
  ],
  ['RSS 0.92', CONTENTS.rss.replace('version="2.0"', 'version="0.92"')],
];

const TYPES: readonly string[] = [
  'application/json',
  'application/feed+json',
  'application/rss+xml',
  'text/xml; charset=iso-8859-1',
  'text/html',
  'text/plain',
  'application/octet-stream',
];

afterEach(restoreFetch);

describe('The format of a feed', () => {
  for (const format of FEED_FORMATS) {
    for (const type of TYPES) {
      it(`is told by the content: ${format} sent as ${type}`, async () => {
        serve({ [FEED_URL]: { body: CONTENTS[format], headers: { 'content-type': type } } });
        expect(onlyItem(await load(FEED_URL)).title).to.equal('One');
      });
    }

    it(`is told by the content: ${format} sent as bytes without a type`, async () => {
      serve({ [FEED_URL]: { body: new TextEncoder().encode(CONTENTS[format]) } });
      expect(onlyItem(await load(FEED_URL)).title).to.equal('One');
    });

    const starts: readonly (readonly [name: string, start: string])[] = [
      ['a byte order mark', '\uFEFF'],
      ['a blank line', '\n'],
      ['blank lines and spaces', '\r\n\r\n  \t'],
      ['a byte order mark and a blank line', '\uFEFF\n'],
    ];
    for (const [name, start] of starts) {
      it(`is told after ${name}: ${format}`, async () => {
        const feed = await loadText(start + CONTENTS[format], FEED_URL);
        expect(onlyItem(feed).title).to.equal('One');
      });
    }
  }

  for (const [name, text] of MORE_XML) {
    it(`is told by the content: ${name}`, async () => {
      expect(onlyItem(await loadText(text, FEED_URL)).title).to.equal('One');
    });

    it(`may be forced: ${name}`, async () => {
      expect(onlyItem(await loadText(text, FEED_URL, 'rss')).title).to.equal('One');
    });
  }

  for (const format of FEED_FORMATS) {
    for (const content of FEED_FORMATS) {
      if (format === content) {
        it(`${format} may be forced`, async () => {
          expect(onlyItem(await loadText(CONTENTS[content], FEED_URL, format)).title).to.equal(
            'One',
          );
        });
      } else {
        it(`${format} when forced refuses ${content}`, async () => {
          const code = await errorCodeOf(loadText(CONTENTS[content], FEED_URL, format));
          expect(code).to.equal('shape');
        });
      }
    }

    const failures: readonly (readonly [name: string, text: string, code: string])[] = [
      ['a web page', '<!doctype html><html lang="en"><title>Feed</title></html>', 'type'],
      ['XML of another kind', '<urlset/>', 'type'],
      ['broken XML', '<rss><channel>', 'parse'],
      ['broken JSON', '[{"id":1', 'parse'],
      ['nothing', '', 'parse'],
      ['a number', '42', 'shape'],
    ];
    for (const [name, text, code] of failures) {
      it(`${format} when forced fails as "${code}" on ${name}`, async () => {
        expect(await errorCodeOf(loadText(text, FEED_URL, format))).to.equal(code);
      });
    }
  }

  it('is a JSON Feed for what could be several', () => {
    const value = { items: [{ id: '1', title: 'Item' }], results: [{ _id: '2' }], total: 1 };
    expect(onlyItem(parseFeed(value, FEED_URL)).title).to.equal('Item');
    expect(onlyItem(parseFeed(value, FEED_URL, 'govuk')).id).to.equal('2');
  });

  const messages: readonly (readonly [format: FeedFormat | undefined, message: RegExp])[] = [
    ['jsonfeed', /^Expected a JSON Feed\b.*[^,], found a list\.$/],
    ['govuk', /^Expected a GOV\.UK search result\b.*[^,], found a list\.$/],
    ['rss', /^Expected RSS or Atom\b.*[^,], found a list\.$/],
    [
      undefined,
      /^Expected a JSON Feed\b.* WordPress collection\b.* GOV\.UK .+ RSS or Atom\b.*[^,], found a list\.$/,
    ],
  ];
  for (const [format, message] of messages) {
    it(`is named in the message when ${format ?? 'none'} is forced and not found`, async () => {
      const error = await rejectionOf(loadText('[{}]', FEED_URL, format));
      expect(error).to.be.instanceOf(FeedError);
      expect((error as FeedError).message).to.match(message);
      expect((error as FeedError).url).to.equal(FEED_URL);
    });
  }

  it('is held to on every page', async () => {
    const next = `${FEED_URL}/2`;
    const first = { items: [{ id: '1', title: 'One' }], next_url: next };
    serve({ [FEED_URL]: JSON.stringify(first), [next]: CONTENTS.rss });
    const feed = await load(FEED_URL, 'jsonfeed');
    expect(feed.items).to.have.length(1);
    expect(feed.problems[0]?.message).to.equal(
      `Expected a further page at ${next}, found "shape".`,
    );
  });

  it('may change from page to page when it is detected', async () => {
    const next = `${FEED_URL}/2`;
    const first = { items: [{ id: 'a', title: 'A' }], next_url: next };
    serve({ [FEED_URL]: JSON.stringify(first), [next]: CONTENTS.rss });
    const feed = await load(FEED_URL);
    expect(feed.items.map(({ title }) => title)).to.deep.equal(['A', 'One']);
    expect(feed.problems).to.deep.equal([]);
  });
});
