import { expect } from '@open-wc/testing';
import { parseFeed } from '../../src/feed/load-feed.js';
import type { FeedItem } from '../../src/model/item.js';
import { FEED_URL, extended, item, jsonFeed } from '../fixtures/feeds.js';
import type { Json } from '../fixtures/feeds.js';
import { outline } from './outline.js';

const parse = (given: Json, feed: Json = {}) => {
  const { items, problems } = parseFeed(jsonFeed({ ...feed, items: [given] }), FEED_URL);
  return { item: items[0], problems: problems.map(({ field, code }) => `${field} ${code}`) };
};

/** A table of a field: what an item holds, what becomes of it, and what is reported. */
type Case = readonly [given: Json, expected: unknown, ...problems: string[]];

function table(
  name: string,
  read: (found: FeedItem | undefined) => unknown,
  cases: readonly Case[],
): void {
  describe(name, () => {
    cases.forEach(([given, expected, ...problems], i) => {
      const title = JSON.stringify(given).replace(/"id":"item-\d+",/, '');
      it(`case ${i + 1}: ${title.slice(0, 90)}`, () => {
        const found = parse(given);
        expect(read(found.item)).to.deep.equal(expected);
        expect(found.problems).to.deep.equal(problems);
      });
    });
  });
}

describe('parseFeed and a whole item', () => {
  it('reads every field', () => {
    const { item: found, problems } = parse({
      id: 'kcsie',
      url: '/kcsie',
      external_url: 'https://www.gov.uk/kcsie',
      title: 'Keeping children safe',
      content_html: '<p>For <b>schools</b>.</p>',
      content_text: 'not used',
      summary: 'Statutory guidance.',
      image: 'https://board.example/a.png',
      date_published: '2024-09-02T08:00:00Z',
      date_modified: '2024-09-03T08:30:00Z',
      authors: [{ name: 'The Board', url: 'https://board.example/' }],
      tags: ['Education'],
      language: 'cy',
      attachments: [
        { url: '/a.pdf', mime_type: 'application/pdf', title: 'Part 1', size_in_bytes: 1024 },
      ],
      _safeguarding: {
        kind: 'resource',
        posted: '2024-09',
        source: { name: 'DfE', url: 'https://www.gov.uk/dfe', date: '2024-09-01' },
        topic: 'Schools',
        links: [
          {
            label: 'Read',
            text: 'The guidance',
            url: '/g',
            format: 'PDF',
            size: 2048,
            pages: 7,
            language: 'en',
          },
        ],
        audience: ['Schools'],
        nations: ['England'],
        status: 'superseded',
        supersededBy: { title: 'The next one', url: '/next' },
        reviewBy: '2025',
        availableUntil: '2025-08-31',
        contentNote: 'This guidance describes abuse.',
        sensitive: true,
        campaign: {
          name: 'Week',
          start: '2024-09-02',
          end: '2024-09-06',
          observance: 'a-week',
          url: '/week',
        },
        events: [
          {
            name: 'Stand',
            start: '2024-09-02T09:00',
            end: '2024-09-02T10:00',
            place: 'Hall',
            address: 'High Street',
            url: '/stand',
          },
        ],
      },
    });
    expect(problems).to.deep.equal([]);
    expect(found).to.deep.equal({
      id: 'kcsie',
      kind: 'resource',
      title: 'Keeping children safe',
      url: 'https://board.example/kcsie',
      body: [
        {
          type: 'paragraph',
          children: [
            { type: 'text', text: 'For ' },
            { type: 'emphasis', strong: true, children: [{ type: 'text', text: 'schools' }] },
            { type: 'text', text: '.' },
          ],
        },
      ],
      summary: 'Statutory guidance.',
      posted: { year: 2024, month: 9 },
      updated: { year: 2024, month: 9, day: 3, hour: 9, minute: 30 },
      source: {
        name: 'DfE',
        url: 'https://www.gov.uk/dfe',
        date: { year: 2024, month: 9, day: 1 },
      },
      topic: 'Schools',
      categories: ['Education'],
      links: [
        {
          label: 'Read',
          text: 'The guidance',
          url: 'https://board.example/g',
          format: 'PDF',
          size: 2048,
          pages: 7,
          language: 'en',
        },
        { text: 'Part 1', url: 'https://board.example/a.pdf', format: 'PDF', size: 1024 },
      ],
      audience: ['Schools'],
      nations: ['England'],
      language: 'cy',
      status: 'superseded',
      supersededBy: { title: 'The next one', url: 'https://board.example/next' },
      reviewBy: { year: 2025 },
      availableUntil: { year: 2025, month: 8, day: 31 },
      contentNote: 'This guidance describes abuse.',
      sensitive: true,
      campaign: {
        name: 'Week',
        start: { year: 2024, month: 9, day: 2 },
        end: { year: 2024, month: 9, day: 6 },
        observance: 'a-week',
        url: 'https://board.example/week',
      },
      events: [
        {
          name: 'Stand',
          start: { year: 2024, month: 9, day: 2, hour: 9, minute: 0 },
          end: { year: 2024, month: 9, day: 2, hour: 10, minute: 0 },
          place: 'Hall',
          address: 'High Street',
          url: 'https://board.example/stand',
        },
      ],
    });
  });

  it('needs an id and a title', () => {
    expect(parse({ id: 'a', title: 'A' })).to.deep.equal({
      item: {
        id: 'a',
        kind: 'news',
        title: 'A',
        body: [],
        categories: [],
        links: [],
        audience: [],
        nations: [],
        status: 'current',
        sensitive: false,
        events: [],
      },
      problems: [],
    });
  });

  it('loses no item and no field to another’s fault', () => {
    const items = [
      item({ id: 'a', tags: 7, summary: {}, url: 'javascript:0', date_published: 'soon' }),
      7,
      {},
      item({ id: 'b', _safeguarding: 'no' }),
    ];
    const feed = parseFeed(jsonFeed({ items }), FEED_URL);
    expect(feed.items.map(({ id }) => id)).to.deep.equal(['a', 'b']);
    expect(feed.items[0]?.body).to.have.length(1);
  });

  it('names the item in its problems, and where the field is', () => {
    const given = extended({ campaign: { name: 'a', start: 'x' } }, { id: 'a' });
    expect(parseFeed(jsonFeed({ items: [given] }), FEED_URL).problems).to.deep.equal([
      {
        itemId: 'a',
        field: '_safeguarding.campaign.start',
        code: 'date',
        message:
          'Expected a real local date such as 2024, 2024-04, 2024-04-30 or 2024-04-30T09:21, found "x".',
      },
    ]);
  });
});

table('id', (found) => found?.id, [
  [{ id: 'a', title: 'A' }, 'a'],
  [{ id: ' a ', title: 'A' }, 'a'],
  [{ id: 7, title: 'A' }, '7'],
  [{ id: 0, title: 'A' }, '0'],
  [{ id: -1.5, title: 'A' }, '-1.5'],
  [{ id: 'https://board.example/?p=1', title: 'A' }, 'https://board.example/?p=1'],
  [{ id: '', title: 'A' }, undefined, 'items[0].id missing'],
  [{ id: ' \n', title: 'A' }, undefined, 'items[0].id missing'],
  [{ id: null, title: 'A' }, undefined, 'items[0].id missing'],
  [{ title: 'A' }, undefined, 'items[0].id missing'],
  [{ id: {}, title: 'A' }, undefined, 'items[0].id type', 'items[0].id missing'],
]);

describe('fields that are not in the description of a feed', () => {
  for (const name of ['_base', 'base', 'base_url', 'xml:base', 'Symbol(base)']) {
    it(`have no effect: ${name}`, () => {
      const fields = {
        title: 'T',
        url: 'a',
        content_html: '<p><a href="b">b</a></p>',
        attachments: [{ url: 'c.pdf', title: 'C' }],
      };
      const { item: plain } = parse(item({ id: '1', ...fields }));
      const { item: found } = parse(item({ id: '1', ...fields, [name]: 'https://evil.example/' }));
      expect(found).to.deep.equal(plain);
    });
  }
});

describe('repeated ids', () => {
  it('both stay; the repeat has a derived id and is reported', () => {
    const items = ['a', 'a', 'b', 'a~2', 'a'].map((id) => item({ id }));
    const feed = parseFeed(jsonFeed({ items }), FEED_URL);
    expect(feed.items.map(({ id }) => id)).to.deep.equal(['a', 'a~2', 'b', 'a~2~2', 'a~3']);
    expect(feed.problems).to.deep.equal([
      {
        itemId: 'a~2',
        field: 'id',
        code: 'duplicate',
        message: 'Expected an id of its own, found "a".',
      },
      {
        itemId: 'a~2~2',
        field: 'id',
        code: 'duplicate',
        message: 'Expected an id of its own, found "a~2".',
      },
      {
        itemId: 'a~3',
        field: 'id',
        code: 'duplicate',
        message: 'Expected an id of its own, found "a".',
      },
    ]);
  });

  it('a number and the same digits are one id', () => {
    const feed = parseFeed(jsonFeed({ items: [item({ id: 7 }), item({ id: '7' })] }), FEED_URL);
    expect(feed.items.map(({ id }) => id)).to.deep.equal(['7', '7~2']);
  });
});

const words = 'one two three four five six seven eight nine ten eleven twelve';
table('title', (found) => found?.title, [
  [{ id: 'a', title: 'A' }, 'A'],
  [{ id: 'a', title: ' A \n B ' }, 'A B'],
  [{ id: 'a', title: 'A &amp; B <b>c</b>' }, 'A &amp; B <b>c</b>'],
  [{ id: 'a', title: 'A\u0000\u202EB' }, 'AB'],
  [{ id: 'a', title: 'Cafe\u0301' }, 'Café'],
  [{ id: 'a', title: 2024 }, '2024', 'title type'],
  [{ id: 'a', title: '', content_text: 'A short text.' }, 'A short text.'],
  [{ id: 'a', content_text: words }, 'one two three four five six seven eight nine ten…'],
  [{ id: 'a', content_html: '<p>One <b>two</b><br>three</p><p>x</p>' }, 'One two three'],
  [{ id: 'a', content_text: '• one\n• two' }, 'one'],
  [{ id: 'a', summary: 'A summary.' }, 'A summary.'],
  [{ id: 'a', summary: 'A summary.', content_text: 'A text.' }, 'A text.'],
  [{ id: 'a', content_text: 'x'.repeat(200) }, `${'x'.repeat(119)}…`],
  [{ id: 'a' }, 'a', 'title missing'],
  [{ id: 'a', title: 'x'.repeat(500) }, 'x'.repeat(500)],
  [{ id: 'a', title: 'x'.repeat(501) }, `${'x'.repeat(499)}…`, 'title limit'],
  [{ id: 'a', title: `${'x'.repeat(498)}🙂x` }, `${'x'.repeat(498)}…`, 'title limit'],
]);

table('body', (found) => found && outline(found.body), [
  [item({ content_text: 'One.\n\n• two' }), 'p(One.) ul(two)'],
  [item({ content_html: '<p>One.</p>', content_text: 'Two.' }), 'p(One.)'],
  [item({ content_html: ' ', content_text: 'Two.' }), 'p(Two.)'],
  [item({ content_html: '<p>&nbsp;</p>', content_text: 'Two.' }), 'p(Two.)'],
  [item({ content_html: {}, content_text: 'Two.' }), 'p(Two.)', 'content_html type'],
  [item({ content_text: 7 }), '', 'content_text type'],
  [item({ content_html: '<a href="/x">a</a>' }), 'p([a](https://board.example/x))'],
  [
    item({ content_html: '<a href="javascript:0">a</a><a href="x:y">b</a>' }),
    'p(ab)',
    'content_html url',
    'content_html url',
  ],
  [item({ content_text: null, summary: 'A summary.' }), ''],
]);

describe('long bodies', () => {
  it('are cut and reported', () => {
    const { item: found, problems } = parse(item({ content_text: 'a'.repeat(200_001) }));
    expect(outline(found?.body ?? [])).to.have.length(200_000 + 'p()'.length);
    expect(problems).to.deep.equal(['content_text limit']);
  });
});

table('summary', (found) => found?.summary, [
  [item({ summary: ' A\n summary. ' }), 'A summary.'],
  [item({ summary: '' }), undefined],
  [item({ summary: [] }), undefined, 'summary type'],
  [item({ summary: 'x'.repeat(5001) }), `${'x'.repeat(4999)}…`, 'summary limit'],
]);

table('url', (found) => found?.url, [
  [item({ url: 'https://a.example/' }), 'https://a.example/'],
  [item({ url: 'a' }), 'https://board.example/feeds/a'],
  [item({ external_url: 'https://b.example/' }), 'https://b.example/'],
  [item({ url: 'https://a.example/', external_url: 'https://b.example/' }), 'https://a.example/'],
  [item({ url: '', external_url: 'https://b.example/' }), 'https://b.example/'],
  [item({ url: 'javascript:0', external_url: '/b' }), 'https://board.example/b', 'url url'],
  [item({ url: 'https://u:p@a.example/' }), undefined, 'url url'],
  [item({ url: 7 }), undefined, 'url url'],
  [item({ external_url: 'data:,a' }), undefined, 'external_url url'],
]);

const day = (year: number, month: number, date: number) => ({ year, month, day: date });
table('posted', (found) => found?.posted, [
  [extended({ posted: '2024' }), { year: 2024 }],
  [extended({ posted: '2024-04' }), { year: 2024, month: 4 }],
  [extended({ posted: '2019-03-18' }), day(2019, 3, 18)],
  [extended({ posted: '2020-08-17T09:21' }), { ...day(2020, 8, 17), hour: 9, minute: 21 }],
  [item({ date_published: '2024-07-01T23:30:00Z' }), { ...day(2024, 7, 2), hour: 0, minute: 30 }],
  [
    extended({ posted: '2024-04' }, { date_published: '2024-07-01T12:00:00Z' }),
    { year: 2024, month: 4 },
  ],
  [
    extended({ posted: '2019-02-30' }, { date_published: '2024-01-01T12:00:00Z' }),
    { ...day(2024, 1, 1), hour: 12, minute: 0 },
    '_safeguarding.posted date',
  ],
  [
    extended({ posted: '2024-07-01T12:00:00Z' }),
    { ...day(2024, 7, 1), hour: 13, minute: 0 },
    '_safeguarding.posted date',
  ],
  [extended({ posted: 2024 }), undefined, '_safeguarding.posted date'],
  [extended({ posted: '18/03/2019' }), undefined, '_safeguarding.posted date'],
  [extended({ posted: '' }), undefined],
  [item({ date_published: '2024-07-01' }), day(2024, 7, 1), 'date_published date'],
  [item({ date_published: '2024-02-30T12:00:00Z' }), undefined, 'date_published date'],
  [item({ date_published: 'yesterday' }), undefined, 'date_published date'],
  [item({}), undefined],
]);

table('updated', (found) => found?.updated, [
  [item({ date_modified: '2024-01-01T12:00:00Z' }), { ...day(2024, 1, 1), hour: 12, minute: 0 }],
  [item({ date_modified: 'x' }), undefined, 'date_modified date'],
]);

table('source', (found) => found?.source, [
  [extended({ source: { name: 'DfE' } }), { name: 'DfE' }],
  [
    extended({ source: { name: 'DfE', url: '/d' } }),
    { name: 'DfE', url: 'https://board.example/d' },
  ],
  [extended({ source: { date: '2019-02' } }), { date: { year: 2019, month: 2 } }],
  [extended({ source: {} }), undefined],
  [
    extended({ source: { name: 'DfE', date: 'x' } }),
    { name: 'DfE' },
    '_safeguarding.source.date date',
  ],
  [
    extended({ source: { name: 'DfE', url: 'x:y' } }),
    { name: 'DfE' },
    '_safeguarding.source.url url',
  ],
  [extended({ source: 'DfE' }), undefined, '_safeguarding.source type'],
  [item({ authors: [{ name: 'A' }] }), { name: 'A' }],
  [item({ authors: [{ name: 'A', url: '/a' }] }), { name: 'A', url: 'https://board.example/a' }],
  [item({ authors: [{ name: 'A', url: '/a' }, { name: 'B' }] }), { name: 'A, B' }],
  [item({ authors: [{ url: '/a' }] }), undefined],
  [item({ author: { name: 'A' } }), { name: 'A' }],
  [item({ author: { name: 'A' }, authors: [{ name: 'B' }] }), { name: 'B' }],
  [item({ author: 'A' }), undefined, 'author type'],
  [
    extended({ source: { date: '2019' } }, { authors: [{ name: 'A' }] }),
    { name: 'A', date: { year: 2019 } },
  ],
  [
    extended({ source: { url: '/s' } }, { authors: [{ name: 'A', url: '/a' }] }),
    { name: 'A', url: 'https://board.example/a' },
    '_safeguarding.source.name missing',
  ],
]);

describe('the feed’s author', () => {
  const feeds: readonly (readonly [feed: Json, given: Json, expected: string | undefined])[] = [
    [{ authors: [{ name: 'F' }] }, item({}), 'F'],
    [{ author: { name: 'F' } }, item({}), 'F'],
    [{ authors: [{ name: 'F' }] }, item({ authors: [{ name: 'A' }] }), 'A'],
    [{ authors: [{ name: 'F' }] }, extended({ source: { name: 'S' } }), 'S'],
    [{ authors: [] }, item({}), undefined],
  ];
  for (const [feed, given, expected] of feeds) {
    it(`${JSON.stringify(feed)} gives ${expected ?? 'none'}`, () => {
      expect(parse(given, feed).item?.source?.name).to.equal(expected);
    });
  }
});

table('kind', (found) => found?.kind, [
  [extended({ kind: 'statement' }), 'statement'],
  [extended({ kind: 'podcast' }), 'podcast'],
  [extended({ kind: ' ' }), 'news'],
  [extended({ kind: [] }), 'news', '_safeguarding.kind type'],
]);

table('status', (found) => found?.status, [
  [extended({ status: 'current' }), 'current'],
  [extended({ status: 'superseded' }), 'superseded'],
  [extended({ status: 'Withdrawn' }), 'withdrawn'],
  [extended({ status: 'old' }), 'current', '_safeguarding.status value'],
  [extended({ status: {} }), 'current', '_safeguarding.status type'],
]);

table('supersededBy', (found) => found?.supersededBy, [
  [extended({ supersededBy: 'b' }), { itemId: 'b' }],
  [extended({ supersededBy: { title: 'B' } }), { title: 'B' }],
  [extended({ supersededBy: { url: '/b' } }), { url: 'https://board.example/b' }],
  [extended({ supersededBy: {} }), undefined],
  [
    extended({ supersededBy: { title: 'B', url: 'x:y' } }),
    { title: 'B' },
    '_safeguarding.supersededBy.url url',
  ],
  [extended({ supersededBy: 7 }), { itemId: '7' }, '_safeguarding.supersededBy type'],
  [extended({ supersededBy: [] }), undefined, '_safeguarding.supersededBy type'],
  [extended({ supersededBy: '' }), undefined],
]);

table('sensitive', (found) => found?.sensitive, [
  [extended({ sensitive: true }), true],
  [extended({ sensitive: false }), false],
  [extended({ sensitive: null }), false],
  [extended({ sensitive: 'yes' }), true, '_safeguarding.sensitive type'],
  [extended({ sensitive: 1 }), true, '_safeguarding.sensitive type'],
]);

table('lists of texts', (found) => [found?.audience, found?.nations], [
  [extended({ audience: ['A', 'a', 'B'], nations: ['Wales'] }), [['A', 'B'], ['Wales']]],
  [extended({ audience: 'A' }), [['A'], []], '_safeguarding.audience type'],
  [extended({ nations: [{}] }), [[], []], '_safeguarding.nations[0] type'],
]);

table('dates of guidance', (found) => [found?.reviewBy, found?.availableUntil], [
  [extended({ reviewBy: '2025', availableUntil: '2000-01-01' }), [{ year: 2025 }, day(2000, 1, 1)]],
  [
    extended({ reviewBy: '2025-13', availableUntil: 'x' }),
    [undefined, undefined],
    '_safeguarding.reviewBy date',
    '_safeguarding.availableUntil date',
  ],
]);

table('language', (found) => found?.language, [
  [item({ language: 'cy' }), 'cy'],
  [item({ language: 'zh-Hant-TW' }), 'zh-Hant-TW'],
  [item({ language: 'Welsh language' }), undefined, 'language value'],
]);

describe('an item’s language', () => {
  it('is left out where it is the feed’s', () => {
    expect(parse(item({ language: 'en-gb' }), { language: 'en-GB' }).item?.language).to.equal(
      undefined,
    );
    expect(parse(item({ language: 'cy' }), { language: 'en-GB' }).item?.language).to.equal('cy');
  });
});

table('links', (found) => found?.links, [
  [extended({ links: [{ text: 'A' }] }), [{ text: 'A' }]],
  [extended({ links: { text: 'A' } }), [{ text: 'A' }], '_safeguarding.links type'],
  [
    extended({ links: [{ text: 'A', url: 'javascript:0' }] }),
    [{ text: 'A' }],
    '_safeguarding.links[0].url url',
  ],
  [
    extended({ links: [{ url: '/a' }] }, { title: 'T' }),
    [{ text: 'T', url: 'https://board.example/a' }],
    '_safeguarding.links[0].text missing',
  ],
  [extended({ links: [{ label: 'A' }] }), [], '_safeguarding.links[0].text missing'],
  [
    extended({ links: [{ text: 'A', url: '/a.pdf' }] }),
    [{ text: 'A', url: 'https://board.example/a.pdf' }],
  ],
  [
    extended({ links: [{ text: 'A', size: -1 }] }),
    [{ text: 'A' }],
    '_safeguarding.links[0].size value',
  ],
  [
    extended({ links: [{ text: 'A', size: '9' }] }),
    [{ text: 'A' }],
    '_safeguarding.links[0].size value',
  ],
  [extended({ links: [{ text: 'A', size: 0 }] }), [{ text: 'A', size: 0 }]],
  [
    extended({ links: [{ text: 'A', pages: 0 }] }),
    [{ text: 'A' }],
    '_safeguarding.links[0].pages value',
  ],
  [
    extended({ links: [{ text: 'A', pages: 1.5 }] }),
    [{ text: 'A' }],
    '_safeguarding.links[0].pages value',
  ],
  [
    extended({ links: [{ text: 'A', language: 7 }] }),
    [{ text: 'A' }],
    '_safeguarding.links[0].language value',
  ],
  [item({ attachments: [{ title: 'A' }] }), [{ text: 'A' }], 'attachments[0].url missing'],
  [item({ attachments: [{ mime_type: 'a/b' }] }), [], 'attachments[0].url missing'],
  [item({ attachments: [{ url: 'x:y' }] }), [], 'attachments[0].url url'],
  [
    item({ attachments: [{ url: 'x:y', title: 'A', mime_type: 'application/pdf' }] }),
    [{ text: 'A', format: 'PDF' }],
    'attachments[0].url url',
  ],
  [
    item({ title: 'T', attachments: [{ url: '/a', size_in_bytes: 1e9 }] }),
    [{ text: 'T', url: 'https://board.example/a', size: 1e9 }],
  ],
]);

describe('the format of an attachment', () => {
  const formats: readonly (readonly [mimeType: string, url: string, format: string | undefined])[] =
    [
      ['application/pdf', '/a', 'PDF'],
      ['APPLICATION/PDF', '/a', 'PDF'],
      ['application/msword', '/a', 'DOC'],
      ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', '/a', 'DOCX'],
      ['application/vnd.ms-excel', '/a', 'XLS'],
      ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', '/a', 'XLSX'],
      ['application/vnd.ms-powerpoint', '/a', 'PPT'],
      ['application/vnd.openxmlformats-officedocument.presentationml.presentation', '/a', 'PPTX'],
      ['application/vnd.oasis.opendocument.text', '/a', 'ODT'],
      ['application/vnd.oasis.opendocument.spreadsheet', '/a', 'ODS'],
      ['application/vnd.oasis.opendocument.presentation', '/a', 'ODP'],
      ['text/csv', '/a', 'CSV'],
      ['application/rtf', '/a', 'RTF'],
      ['application/epub+zip', '/a', 'EPUB'],
      ['application/zip', '/a', 'ZIP'],
      ['audio/mpeg', '/a', 'MP3'],
      ['video/mp4', '/a', 'MP4'],
      ['text/plain; charset=utf-8', '/a', 'TXT'],
      ['application/pdf', '/a.docx', 'PDF'],
      ['application/octet-stream', '/a.docx', 'DOCX'],
      ['', '/a.PDF', 'PDF'],
      ['', '/a.pdf?download=1', 'PDF'],
      ['', '/a.pdf#page=2', 'PDF'],
      ['', '/a.odt', 'ODT'],
      ['', '/a.pdf/view', undefined],
      ['', '/a.exe', undefined],
      ['text/html', '/a', undefined],
      ['application/gzip', '/a', undefined],
    ];
  for (const [mime_type, url, format] of formats) {
    it(`is ${format ?? 'not said'} for "${mime_type}" at ${url}`, () => {
      const { item: found } = parse(item({ attachments: [{ url, mime_type }] }));
      expect(found?.links[0]?.format).to.equal(format);
    });
  }
});

const campaign = (fields: Json) => extended({ campaign: fields }, { title: 'T' });
const at = '_safeguarding.campaign.';
const ofCampaign = { campaign: { name: 'Week', start: '2019-03-18' } };
table('title beside a campaign', (found) => found?.title, [
  [extended(ofCampaign, { title: 'T' }), 'T'],
  [extended(ofCampaign, { title: undefined, content_text: 'About it.' }), 'Week'],
]);
table('campaign', (found) => found?.campaign, [
  [
    campaign({ name: 'A', start: '2019-03-18', end: '2019-03-24' }),
    { name: 'A', start: day(2019, 3, 18), end: day(2019, 3, 24) },
  ],
  [
    campaign({ name: 'A', start: '2019-03-18' }),
    { name: 'A', start: day(2019, 3, 18), end: day(2019, 3, 18) },
  ],
  [
    campaign({ name: 'A', start: '2019-03-18T09:00', end: '2019-03-18T08:00' }),
    { name: 'A', start: day(2019, 3, 18), end: day(2019, 3, 18) },
  ],
  [
    campaign({ start: '2019-03-18' }),
    { name: 'T', start: day(2019, 3, 18), end: day(2019, 3, 18) },
    `${at}name missing`,
  ],
  [campaign({ name: 'A', start: '2019-03-18', end: '2019-03-17' }), undefined, `${at}end date`],
  [
    campaign({ name: 'A', start: '2019-02-27', end: '2019-02-30' }),
    { name: 'A', start: day(2019, 2, 27), end: day(2019, 2, 27) },
    `${at}end date`,
  ],
  [campaign({ name: 'A', start: '2019-02-30' }), undefined, `${at}start date`],
  [campaign({ name: 'A', start: '2019-03' }), undefined, `${at}start date`],
  [campaign({ name: 'A' }), undefined, `${at}start missing`],
  [campaign({ name: 'A', end: '2019-03-18' }), undefined, `${at}start missing`],
  [extended({ campaign: 'A' }), undefined, '_safeguarding.campaign type'],
  // Days that recur need no dates; dates given win, and wrong ones are reported.
  [
    campaign({ name: 'A', observance: 'safer-internet-day' }),
    { name: 'A', observance: 'safer-internet-day' },
  ],
  [
    campaign({ name: 'A', observance: 'safer-internet-day', start: '2027-02-10' }),
    {
      name: 'A',
      observance: 'safer-internet-day',
      start: { year: 2027, month: 2, day: 10 },
      end: { year: 2027, month: 2, day: 10 },
    },
  ],
  [
    campaign({ name: 'A', observance: 'safer-internet-day', start: '2027-02-30' }),
    { name: 'A', observance: 'safer-internet-day' },
    `${at}start date`,
  ],
  [
    campaign({ name: 'A', observance: 'safer-internet-day', end: '2027-02-10' }),
    { name: 'A', observance: 'safer-internet-day' },
    `${at}start missing`,
  ],
  [
    campaign({
      name: 'A',
      observance: 'safer-internet-day',
      start: '2027-02-10',
      end: '2027-02-09',
    }),
    undefined,
    `${at}end date`,
  ],
  [
    campaign({ name: 'A', observance: 'foster-care-fortnight' }),
    { name: 'A', observance: 'foster-care-fortnight' },
    `${at}start missing`,
  ],
  [
    campaign({ name: 'A', observance: 'private-fostering-awareness-week' }),
    undefined,
    `${at}observance value`,
    `${at}start missing`,
  ],
  [
    campaign({ name: 'A', observance: 'private-fostering-awareness-week', start: '2027-07-05' }),
    {
      name: 'A',
      observance: 'private-fostering-awareness-week',
      start: { year: 2027, month: 7, day: 5 },
      end: { year: 2027, month: 7, day: 5 },
    },
    `${at}observance value`,
  ],
  [campaign({ name: 'A', observance: 'biscuit-day' }), undefined, `${at}start missing`],
  [campaign({ name: 'A', observance: '__proto__' }), undefined, `${at}start missing`],
  [
    campaign({ name: 'A', observance: 'biscuit-day', start: '2027-05-29' }),
    {
      name: 'A',
      observance: 'biscuit-day',
      start: { year: 2027, month: 5, day: 29 },
      end: { year: 2027, month: 5, day: 29 },
    },
  ],
  [
    campaign({ name: 'A', start: '2027-05-29', resources: '/library?topic=a' }),
    {
      name: 'A',
      start: { year: 2027, month: 5, day: 29 },
      end: { year: 2027, month: 5, day: 29 },
      resources: 'https://board.example/library?topic=a',
    },
  ],
  [
    campaign({ name: 'A', start: '2027-05-29', resources: 'javascript:alert(1)' }),
    {
      name: 'A',
      start: { year: 2027, month: 5, day: 29 },
      end: { year: 2027, month: 5, day: 29 },
    },
    `${at}resources url`,
  ],
]);

const event = (fields: Json) => extended({ events: [fields] });
const on = '_safeguarding.events[0]';
table('events', (found) => found?.events, [
  [event({ start: '2018-03-13' }), [{ start: day(2018, 3, 13) }]],
  [
    event({ start: '2018-03-13T12:00', end: '2018-03-13T16:30' }),
    [
      {
        start: { ...day(2018, 3, 13), hour: 12, minute: 0 },
        end: { ...day(2018, 3, 13), hour: 16, minute: 30 },
      },
    ],
  ],
  [
    event({ start: '2018-03-13T12:00', end: '2018-03-13' }),
    [{ start: { ...day(2018, 3, 13), hour: 12, minute: 0 }, end: day(2018, 3, 13) }],
  ],
  [
    event({ start: '2018-03-13', end: '2018-03-12' }),
    [{ start: day(2018, 3, 13) }],
    `${on}.end date`,
  ],
  [event({ start: '2018-03-13', end: 'x' }), [{ start: day(2018, 3, 13) }], `${on}.end date`],
  [event({ start: '2018' }), [], `${on}.start date`],
  [event({ name: 'A' }), [], `${on}.start missing`],
  [event({ start: '2018-03-13', url: 'x:y' }), [{ start: day(2018, 3, 13) }], `${on}.url url`],
  [extended({ events: ['A'] }), [], `${on} type`],
]);

describe('parseFeed and a title that only repeats the topic', () => {
  const titleOf = (title: string, links: readonly object[]) =>
    parse({ id: '1', title, _safeguarding: { topic: 'Child neglect', links } }).item?.title;
  const READ = { label: 'Read the article', text: 'Neglect in numbers', url: '/a' };

  it('takes the text of the main link for it', () => {
    expect(titleOf('Child neglect', [READ])).to.equal('Neglect in numbers');
    expect(titleOf('CHILD  NEGLECT:', [READ])).to.equal('Neglect in numbers');
    expect(titleOf('Child neglect', [{ text: 'click here', url: '/b' }, READ])).to.equal(
      'Neglect in numbers',
    );
  });

  it('stays as it is where it says more, or no link does', () => {
    expect(titleOf('Child neglect today', [READ])).to.equal('Child neglect today');
    expect(titleOf('Child neglect', [])).to.equal('Child neglect');
    expect(titleOf('Child neglect', [{ text: 'here', url: '/b' }, { url: '/c' }])).to.equal(
      'Child neglect',
    );
  });
});
