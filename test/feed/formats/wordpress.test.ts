import { expect } from '@open-wc/testing';
import { FeedError } from '../../../src/feed/feed-error.js';
import { parseFeed } from '../../../src/feed/load-feed.js';
import type { FeedItem } from '../../../src/model/item.js';
import type { Json } from '../../fixtures/feeds.js';
import { outline } from '../outline.js';
import { dateText, idsOf, onlyItem, problemsOf } from './served.js';

const URL = 'https://board.example/wp-json/wp/v2/posts?_embed';

/** A post as the REST API gives it. */
function post(fields: Json = {}): Json {
  return {
    id: 7,
    date: '2024-01-15T09:21:00',
    date_gmt: '2024-01-15T09:21:00',
    link: 'https://board.example/news/a-post/',
    title: { rendered: 'A post' },
    content: { rendered: '<p>All of the text.</p>', protected: false },
    excerpt: { rendered: '<p>A part of it.</p>', protected: false },
    ...fields,
  };
}

const parse = (...posts: readonly unknown[]) => parseFeed(posts, URL);
const read = (fields: Json = {}): FeedItem => onlyItem(parse(post(fields)));
const embedded = (fields: Json) => read({ _embedded: fields });
const terms = (...taxonomies: readonly unknown[]) => embedded({ 'wp:term': taxonomies }).categories;
const term = (name: string, fields: Json = {}) => ({
  name,
  slug: name.toLowerCase(),
  taxonomy: 'category',
  ...fields,
});

describe('A WordPress post', () => {
  it('is read with every field', () => {
    const feed = parse(
      post({
        modified_gmt: '2024-02-01T10:00:00',
        _embedded: {
          author: [{ name: 'A Board', link: 'https://board.example/author/board/' }],
          'wp:term': [[term('Training')]],
        },
      }),
    );
    expect(feed.problems).to.deep.equal([]);
    const item = onlyItem(feed);
    expect([item.id, item.kind, item.title, item.url, item.summary]).to.deep.equal([
      '7',
      'news',
      'A post',
      'https://board.example/news/a-post/',
      'A part of it.',
    ]);
    expect(outline(item.body)).to.equal('p(All of the text.)');
    expect([dateText(item.posted), dateText(item.updated)]).to.deep.equal([
      '2024-01-15 09:21',
      '2024-02-01 10:00',
    ]);
    expect(item.source).to.deep.equal({
      name: 'A Board',
      url: 'https://board.example/author/board/',
    });
    expect(item.categories).to.deep.equal(['Training']);
  });

  const encoded: readonly (readonly [html: string, text: string])[] = [
    ['Plain words', 'Plain words'],
    ['Health &amp; safety', 'Health & safety'],
    ['Health &#038; safety', 'Health & safety'],
    ['Children&#8217;s week', 'Children’s week'],
    ['&#8220;Listen&#8221; &#8211; a guide', '“Listen” – a guide'],
    ['Caf&eacute;', 'Café'],
    ['Under &lt;b&gt; and &lt;/b&gt;', 'Under <b> and </b>'],
    ['&amp;amp; said once', '&amp; said once'],
    ['Ages 5 &lt; 10', 'Ages 5 < 10'],
    ['A <em>marked</em> <strong>word</strong>', 'A marked word'],
    ['Two<br>lines', 'Two lines'],
    ['No<script>alert(1)</script> script', 'No script'],
    ['No <img src="x" onerror="alert(1)">picture', 'No picture'],
    ['  Spaces   around  ', 'Spaces around'],
  ];
  for (const [html, text] of encoded) {
    it(`shows the title ${JSON.stringify(html)} as ${JSON.stringify(text)}`, () => {
      expect(read({ title: { rendered: html } }).title).to.equal(text);
    });

    it(`shows the term ${JSON.stringify(html)} as ${JSON.stringify(text)}`, () => {
      expect(terms([term(html)])).to.deep.equal([text]);
    });
  }

  it('shows an author’s name decoded', () => {
    const { source } = embedded({ author: [{ name: 'Children &amp; Families' }] });
    expect(source).to.deep.equal({ name: 'Children & Families' });
  });

  for (const id of [7, '7']) {
    it(`has the id "7" of ${JSON.stringify(id)}`, () => {
      expect(read({ id }).id).to.equal('7');
    });
  }
});

describe('The dates of a WordPress post', () => {
  const posted: readonly (readonly [name: string, fields: Json, expected: string])[] = [
    ['in winter as London has it', { date_gmt: '2024-01-15T09:21:00' }, '2024-01-15 09:21'],
    ['in summer an hour later', { date_gmt: '2024-07-15T09:21:00' }, '2024-07-15 10:21'],
    ['over midnight on the next day', { date_gmt: '2024-06-30T23:30:00' }, '2024-07-01 00:30'],
    ['at the end of winter time', { date_gmt: '2024-03-31T00:59:00' }, '2024-03-31 00:59'],
    ['at the start of summer time', { date_gmt: '2024-03-31T01:00:00' }, '2024-03-31 02:00'],
    [
      'of a draft by the site’s own clock',
      { date_gmt: '0000-00-00T00:00:00', date: '2024-07-15T09:21:00' },
      '2024-07-15 09:21',
    ],
    [
      'without a time in UTC by the site’s own clock',
      { date_gmt: null, date: '2024-07-15T09:21:00' },
      '2024-07-15 09:21',
    ],
    ['of no date at all as none', { date_gmt: undefined, date: undefined }, ''],
  ];
  for (const [name, fields, expected] of posted) {
    it(`shows one ${name}`, () => {
      const feed = parse(post(fields));
      expect(dateText(onlyItem(feed).posted)).to.equal(expected);
      expect(feed.problems).to.deep.equal([]);
    });
  }

  it('shows when it was changed by the clock of London', () => {
    expect(dateText(read({ modified_gmt: '2024-08-01T22:45:10' }).updated)).to.equal(
      '2024-08-01 23:45',
    );
  });

  for (const modified_gmt of [undefined, null, '', '0000-00-00T00:00:00', 7]) {
    it(`takes ${JSON.stringify(modified_gmt)} for never changed`, () => {
      const feed = parse(post({ modified_gmt }));
      expect(onlyItem(feed)).to.not.have.property('updated');
      expect(feed.problems).to.deep.equal([]);
    });
  }

  it('reports a date that the calendar does not have', () => {
    const feed = parse(post({ date_gmt: '2024-02-30T09:21:00', date: undefined }));
    expect(onlyItem(feed)).to.not.have.property('posted');
    expect(problemsOf(feed)).to.deep.equal(['date_published date']);
  });
});

describe('The terms of a WordPress post', () => {
  it('come from all its taxonomies, in order, each once', () => {
    const tags = [term('Online', { taxonomy: 'post_tag' }), term('training', {})];
    expect(terms([term('Training'), term('Guidance')], tags, [])).to.deep.equal([
      'Training',
      'Guidance',
      'Online',
    ]);
  });

  for (const name of ['Uncategorised', 'Uncategorized']) {
    it(`leave out ${name}`, () => {
      expect(terms([term(name), term('Training')])).to.deep.equal(['Training']);
    });
  }

  it('keep the default category when it has been given a name of its own', () => {
    expect(terms([term('Board news', { slug: 'uncategorised' })])).to.deep.equal(['Board news']);
  });

  it('leave out the format of the post', () => {
    const format = { name: 'Link', slug: 'post-format-link', taxonomy: 'post_format' };
    expect(terms([term('Training')], [format])).to.deep.equal(['Training']);
  });

  it('are none without _embed, for there are only numbers', () => {
    const feed = parse(post({ categories: [1, 2], tags: [3] }));
    expect(onlyItem(feed).categories).to.deep.equal([]);
    expect(feed.problems).to.deep.equal([]);
  });
});

describe('The text of a WordPress post', () => {
  const summaries: readonly (readonly [name: string, fields: Json, expected?: string])[] = [
    [
      'an ellipsis where WordPress has cut it',
      { excerpt: { rendered: '<p>The first words [&hellip;]</p>\n' } },
      'The first words…',
    ],
    [
      'an ellipsis for three full stops in brackets',
      { excerpt: { rendered: '<p>The first words [...]</p>' } },
      'The first words…',
    ],
    ['entities decoded', { excerpt: { rendered: '<p>A &amp; B&#8217;s</p>' } }, 'A & B’s'],
    ['nothing when it is empty', { excerpt: { rendered: '' } }],
    ['nothing when it is missing', { excerpt: undefined }],
    [
      'nothing when it says all of the text',
      { excerpt: { rendered: '<p>All of the text.</p>\n' } },
    ],
    [
      'nothing when it says all of several paragraphs',
      {
        content: { rendered: '<p>One &amp; two.</p>\n<ul><li>Three.</li></ul>' },
        excerpt: { rendered: '<p>One &#038; two. Three.</p>' },
      },
    ],
  ];
  for (const [name, fields, expected] of summaries) {
    it(`has as its summary ${name}`, () => {
      expect(read(fields).summary).to.equal(expected);
    });
  }

  it('resolves relative links against the site', () => {
    const content = { rendered: '<a href="/a">a</a> <a href="b/">b</a> <a href="?p=7">c</a>' };
    expect(outline(read({ content }).body)).to.equal(
      'p([a](https://board.example/a) [b](https://board.example/b/) [c](https://board.example/?p=7))',
    );
  });

  it('lists the files that it links to, each once, with their formats', () => {
    const rendered = `<p><a href="/files/guide.pdf">The <b>guide</b> &amp; more</a>,
      <a href="/files/guide.pdf">again</a>, <a href="/about/">about</a></p>
      <ul><li><a href="https://files.example/form.DOCX?x=1">A form</a></li></ul>`;
    expect(read({ content: { rendered } }).links).to.deep.equal([
      { text: 'The guide & more', url: 'https://board.example/files/guide.pdf', format: 'PDF' },
      { text: 'A form', url: 'https://files.example/form.DOCX?x=1', format: 'DOCX' },
    ]);
  });

  const pictures: readonly (readonly [alt: unknown, expected: string])[] = [
    ['Two people at a desk', 'p(Two people at a desk) p(All of the text.)'],
    ['A & B <b>now</b> &amp;', 'p(A & B <b>now</b> &amp;) p(All of the text.)'],
    ['', 'p(All of the text.)'],
    [7, 'p(All of the text.)'],
    [undefined, 'p(All of the text.)'],
  ];
  for (const [alt_text, expected] of pictures) {
    it(`shows the featured image’s text ${JSON.stringify(alt_text)} as text`, () => {
      const { body } = embedded({
        'wp:featuredmedia': [{ alt_text, source_url: 'https://board.example/a.jpg' }],
      });
      expect(outline(body)).to.equal(expected);
    });
  }

  it('drops scripts, and reports an address that is not safe', () => {
    const rendered =
      '<p onclick="alert(1)">a<script>alert(1)</script> <a href="javascript:alert(1)">b</a></p>';
    const feed = parse(post({ content: { rendered } }));
    expect(outline(onlyItem(feed).body)).to.equal('p(a b)');
    expect(problemsOf(feed)).to.deep.equal(['content_html url']);
  });

  it('is empty for a post with a password', () => {
    const nothing = { rendered: '', protected: true };
    const item = read({
      title: { rendered: 'Protected: minutes' },
      content: nothing,
      excerpt: nothing,
    });
    expect([item.title, item.body, item.summary]).to.deep.equal([
      'Protected: minutes',
      [],
      undefined,
    ]);
  });
});

describe('A broken WordPress post', () => {
  const good = post({ id: 1, title: { rendered: 'Good' } });
  const lost: readonly (readonly [name: string, value: unknown])[] = [
    ['null', null],
    ['a text', 'post'],
    ['a number', 7],
    ['a list', []],
    ['an empty object', {}],
    ['a post without an id', post({ id: undefined })],
    ['a post whose id is an object', post({ id: {} })],
  ];
  for (const [name, value] of lost) {
    it(`is lost alone and reported: ${name}`, () => {
      const feed = parse(good, value, post({ id: 2 }));
      expect(idsOf(feed)).to.deep.equal(['1', '2']);
      expect(feed.problems).to.not.be.empty;
    });

    it(`does not hide that there are others when it comes first: ${name}`, () => {
      expect(idsOf(parse(value, good))).to.deep.equal(['1']);
    });
  }

  const kept: readonly (readonly [name: string, fields: Json, title: string])[] = [
    ['no title', { title: undefined }, 'All of the text.'],
    ['a title that is a number', { title: 7 }, 'All of the text.'],
    ['a title that is a text', { title: 'A' }, 'All of the text.'],
    ['a rendered title that is a number', { title: { rendered: 7 } }, 'All of the text.'],
    ['a blank title', { title: { rendered: ' ' } }, 'All of the text.'],
    ['a content that is a text', { content: 'A' }, 'A post'],
    ['a link that is an object', { link: {} }, 'A post'],
    ['embedded things that are a text', { _embedded: 'A' }, 'A post'],
    ['embedded things that are a list', { _embedded: [] }, 'A post'],
    ['authors that are an object', { _embedded: { author: {} } }, 'A post'],
    [
      'an author who may not be seen',
      { _embedded: { author: [{ code: 'rest_user_cannot_view', data: { status: 401 } }] } },
      'A post',
    ],
    ['terms that are texts', { _embedded: { 'wp:term': ['Training', [7, null]] } }, 'A post'],
    ['terms that are an object', { _embedded: { 'wp:term': { 0: [] } } }, 'A post'],
    ['a term whose name is a number', { _embedded: { 'wp:term': [[{ name: 7 }]] } }, 'A post'],
    ['a picture that is null', { _embedded: { 'wp:featuredmedia': [null] } }, 'A post'],
  ];
  for (const [name, fields, title] of kept) {
    it(`stays with ${name}`, () => {
      const { items } = parse(good, post(fields));
      expect(items.map((item) => item.title)).to.deep.equal(['Good', title]);
    });
  }

  it('takes nothing from a prototype', () => {
    const text = `[{"id":1,"title":{"rendered":"A"},"__proto__":{"link":"https://evil.example/"},
      "_embedded":{"__proto__":{"author":[{"name":"Nobody"}]}}}]`;
    const item = onlyItem(parseFeed(JSON.parse(text), URL));
    expect([item.title, item.url, item.source]).to.deep.equal(['A', undefined, undefined]);
  });
});

describe('A WordPress collection', () => {
  const homes: readonly (readonly [url: string, home: string])[] = [
    [URL, 'https://board.example/'],
    ['https://board.example/sub/wp-json/wp/v2/posts', 'https://board.example/sub/'],
    ['https://board.example/?rest_route=/wp/v2/posts', 'https://board.example/'],
    ['https://board.example/sub/?rest_route=/wp/v2/posts&_embed', 'https://board.example/sub/'],
    ['https://board.example/index.php?rest_route=/wp/v2/posts', 'https://board.example/'],
  ];
  for (const [url, home] of homes) {
    it(`at ${url} is of the site ${home}`, () => {
      const feed = parseFeed([post({ link: 'news/' })], url);
      expect([feed.homePageUrl, feed.items[0]?.url]).to.deep.equal([home, `${home}news/`]);
    });
  }

  const untitled = [
    { id: 3, content: { rendered: '<p>A document of a type without titles.</p>' } },
  ];

  it('without titles is none unless the page says so', () => {
    expect(() => parseFeed(untitled, URL))
      .to.throw(FeedError)
      .with.property('code', 'shape');
    const { id, title } = onlyItem(parseFeed(untitled, URL, 'wordpress'));
    expect([id, title]).to.deep.equal(['3', 'A document of a type without titles.']);
  });

  it('is refused where a JSON Feed is asked for, in words that say so', () => {
    expect(() => parseFeed([post()], URL, 'jsonfeed'))
      .to.throw(FeedError, /^Expected a JSON Feed\b.*[^,], found a list\.$/)
      .with.property('code', 'shape');
  });

  for (const format of [undefined, 'wordpress'] as const) {
    it(`may be empty when the format is ${format ?? 'detected'}`, () => {
      expect(parseFeed([], URL, format).items).to.deep.equal([]);
    });
  }
});
