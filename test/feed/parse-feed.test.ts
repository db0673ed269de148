import { expect } from '@open-wc/testing';
import { FeedError } from '../../src/feed/feed-error.js';
import { JsonFeedReader } from '../../src/feed/json-feed.js';
import { parseFeed } from '../../src/feed/load-feed.js';
import { FEED_URL, item, jsonFeed } from '../fixtures/feeds.js';
import type { Json } from '../fixtures/feeds.js';

const parse = (fields: Json = {}) => parseFeed(jsonFeed(fields), FEED_URL);
const problemsOf = (fields: Json) =>
  parse(fields).problems.map(({ field, code }) => `${field} ${code}`);

describe('parseFeed and what a feed is', () => {
  const feeds: readonly (readonly [name: string, value: unknown])[] = [
    ['JSON Feed 1.1', { version: 'https://jsonfeed.org/version/1.1', title: 'T', items: [] }],
    ['JSON Feed 1.0', { version: 'https://jsonfeed.org/version/1', title: 'T', items: [] }],
    ['a later JSON Feed', { version: 'https://jsonfeed.org/version/2', title: 'T', items: [] }],
    ['an object with items and no version', { items: [] }],
    ['an object with items and a version of another kind', { version: 7, items: [] }],
  ];
  for (const [name, value] of feeds) {
    it(`takes ${name}`, () => {
      const { items, problems } = parseFeed(value, FEED_URL);
      expect([items, problems]).to.deep.equal([[], []]);
    });
  }

  const empty: readonly (readonly [name: string, value: unknown])[] = [
    ['[]', []],
    ['a JSON Feed without items', { version: 'https://jsonfeed.org/version/1.1', title: 'T' }],
    ['one whose items are null', { version: 'https://jsonfeed.org/version/1.1', items: null }],
    ['one whose items are an object', { version: 'https://jsonfeed.org/version/1', items: {} }],
    ['one whose items are a text', { version: 'https://jsonfeed.org/version/1', items: 'none' }],
  ];
  for (const [name, value] of empty) {
    it(`takes ${name} for an empty feed, and says so`, () => {
      const { items, problems } = parseFeed(value, FEED_URL);
      expect(items).to.deep.equal([]);
      expect(problems.map(({ field, code }) => [field, code])).to.deep.equal([
        ['items', 'missing'],
      ]);
    });
  }

  const others: readonly unknown[] = [
    undefined,
    null,
    true,
    0,
    42,
    '',
    'feed',
    Symbol('feed'),
    () => jsonFeed(),
    {},
    { title: 'T' },
    { version: 'https://jsonfeed.org/' },
    { version: 1.1 },
    { items: {} },
    { items: 'a' },
    { results: [], total: '0' },
    { results: {}, total: 0 },
    [{ title: 'T' }],
    [{ title: { rendered: 1 } }],
    [[]],
    [null],
    new Map([['items', []]]),
    new Date(0),
    Object.create({ items: [] }),
  ];
  for (const value of others) {
    it(`refuses ${typeof value === 'object' ? JSON.stringify(value) : typeof value}`, () => {
      expect(() => parseFeed(value, FEED_URL))
        .to.throw(FeedError, /^Expected a JSON Feed.*, found .+\.$/)
        .with.property('code', 'shape');
    });
  }
});

describe('parseFeed and the fields of a feed', () => {
  it('reads every one', () => {
    const feed = parse({
      title: ' Latest  news ',
      home_page_url: 'https://board.example/',
      description: 'News of the board.',
      language: 'en-GB',
      _safeguarding: {
        about: 'https://board.example/about',
        timeZone: 'Europe/Dublin',
        licence: { name: 'OGL v3', url: '/licence' },
        help: [
          {
            name: 'A helpline',
            phone: '0800 000 000',
            url: 'https://help.example/',
            text: 'Free.',
            audience: 'Children',
            hours: '9am to 5pm',
            checkedOn: '2026-11',
          },
        ],
      },
    });
    expect(feed).to.deep.equal({
      title: 'Latest news',
      homePageUrl: 'https://board.example/',
      description: 'News of the board.',
      language: 'en-GB',
      timeZone: 'Europe/Dublin',
      licence: { name: 'OGL v3', url: 'https://board.example/licence' },
      help: [
        {
          name: 'A helpline',
          phone: '0800 000 000',
          url: 'https://help.example/',
          text: 'Free.',
          audience: 'Children',
          hours: '9am to 5pm',
          checkedOn: { year: 2026, month: 11 },
        },
      ],
      categories: [],
      items: [],
      problems: [],
    });
  });

  it('needs none', () => {
    expect(parseFeed({ items: [] }, FEED_URL)).to.deep.equal({
      title: '',
      timeZone: 'Europe/London',
      help: [],
      categories: [],
      items: [],
      problems: [],
    });
  });

  it('takes null and blanks for absent', () => {
    const nothing = { home_page_url: null, description: ' ', language: '', _safeguarding: null };
    expect(parse({ ...nothing, title: null })).to.deep.equal(parseFeed({ items: [] }, FEED_URL));
  });

  const wrong: readonly (readonly [fields: Json, problem: string])[] = [
    [{ title: {} }, 'title type'],
    [{ title: ['a'] }, 'title type'],
    [{ title: 2024 }, 'title type'],
    [{ description: false }, 'description type'],
    [{ home_page_url: 'javascript:alert(1)' }, 'home_page_url url'],
    [{ home_page_url: 7 }, 'home_page_url url'],
    [{ language: 'English' + '!' }, 'language value'],
    [{ language: 7 }, 'language value'],
    [{ authors: {} }, 'authors type'],
    [{ authors: [7] }, 'authors[0] type'],
    [{ _safeguarding: 'yes' }, '_safeguarding type'],
    [{ _safeguarding: [] }, '_safeguarding type'],
    [{ _safeguarding: { timeZone: 'Europe/Sutton' } }, '_safeguarding.timeZone value'],
    [{ _safeguarding: { licence: 'OGL' } }, '_safeguarding.licence type'],
    [{ _safeguarding: { licence: { url: '/a' } } }, '_safeguarding.licence.name missing'],
    [{ _safeguarding: { licence: { name: 'a', url: 'x:y' } } }, '_safeguarding.licence.url url'],
    [{ _safeguarding: { help: [{}] } }, '_safeguarding.help[0].name missing'],
    [{ _safeguarding: { help: ['a'] } }, '_safeguarding.help[0] type'],
    [
      { _safeguarding: { help: [{ name: 'a', checkedOn: '2019-02-30' }] } },
      '_safeguarding.help[0].checkedOn date',
    ],
    [{ _safeguarding: { categories: [{ id: 'a' }] } }, '_safeguarding.categories[0].label missing'],
    [{ _safeguarding: { categories: [7] } }, '_safeguarding.categories[0] type'],
    [{ items: [7] }, 'items[0] type'],
    [{ items: [item(), null, 'a'] }, 'items[2] type'],
    [{ title: 'a'.repeat(501) }, 'title limit'],
  ];
  for (const [fields, problem] of wrong) {
    it(`reports ${problem} of ${JSON.stringify(fields).slice(0, 80)}`, () => {
      expect(problemsOf(fields)).to.deep.equal([problem]);
    });
  }

  it('goes on in London time where the zone is unknown', () => {
    expect(parse({ _safeguarding: { timeZone: 'Mars/Base' } }).timeZone).to.equal('Europe/London');
  });

  it('says in one sentence what was expected and what was found', () => {
    const messages = (fields: Json) => parse(fields).problems.map(({ message }) => message);
    expect(messages({ title: {} })).to.deep.equal(['Expected text, found an object.']);
    expect(messages({ home_page_url: 'ftp://a.example' })).to.deep.equal([
      'Expected an http, https, mailto or tel address, found "ftp://a.example".',
    ]);
    expect(messages({ authors: [[]] })).to.deep.equal(['Expected an object, found a list.']);
    expect(messages({ items: undefined })).to.deep.equal(['Expected a list, found nothing.']);
    expect(messages({ language: `e${'!'.repeat(99)}` })[0]).to.have.length.below(130);
  });

  it('names no item in a problem of the feed', () => {
    expect(parse({ title: {} }).problems[0]).not.to.have.property('itemId');
  });
});

describe('parseFeed and addresses', () => {
  const bases: readonly (readonly [fields: Json, expected: string])[] = [
    [{}, 'https://board.example/feeds/a'],
    [{ home_page_url: 'https://www.home.example/x/' }, 'https://www.home.example/x/a'],
    [{ home_page_url: '/x/' }, 'https://board.example/x/a'],
    [{ feed_url: 'https://feeds.example/y/feed.json' }, 'https://feeds.example/y/a'],
    [
      { home_page_url: 'https://www.home.example/', feed_url: 'https://feeds.example/' },
      'https://www.home.example/a',
    ],
    [{ home_page_url: 'mailto:a@b.example' }, 'https://board.example/feeds/a'],
    [{ home_page_url: 'javascript:0' }, 'https://board.example/feeds/a'],
  ];
  for (const [fields, expected] of bases) {
    it(`resolves against ${JSON.stringify(fields)}`, () => {
      expect(parse({ ...fields, items: [item({ url: 'a' })] }).items[0]?.url).to.equal(expected);
    });
  }
});

describe('parseFeed and categories', () => {
  const categories = [
    { id: 'dv', label: 'Domestic abuse', aliases: ['DVA', 'domestic violence'] },
    { id: 'online', label: 'Online safety', labels: { cy: 'Diogelwch ar-lein' } },
    { label: 'No id', aliases: 'Alone' },
    { id: 'constructor', label: 'Builders' },
  ];
  const categoriesOf = (tags: unknown, language?: string) =>
    parse({ language, items: [item({ tags })], _safeguarding: { categories } }).items[0]
      ?.categories;

  const cases: readonly (readonly [tags: unknown, expected: readonly string[]])[] = [
    [['dv'], ['Domestic abuse']],
    [['DV'], ['Domestic abuse']],
    [[' dva '], ['Domestic abuse']],
    [['Domestic Violence'], ['Domestic abuse']],
    [['DOMESTIC ABUSE'], ['Domestic abuse']],
    [['dv', 'DVA', 'domestic abuse'], ['Domestic abuse']],
    [['online'], ['Online safety']],
    [['no ID'], ['No id']],
    [['alone'], ['No id']],
    [['Unknown'], ['Unknown']],
    [['Prevent', 'prevent', 'PREVENT'], ['Prevent']],
    [
      ['b', 'a'],
      ['b', 'a'],
    ],
    [['', '  ', 'a'], ['a']],
    [
      ['toString', '__proto__'],
      ['toString', '__proto__'],
    ],
    [['constructor'], ['Builders']],
    ['dv', ['Domestic abuse']],
    [[7], ['7']],
    [[{}, null, 'a'], ['a']],
    [undefined, []],
    [{}, []],
  ];
  for (const [tags, expected] of cases) {
    it(`shows ${JSON.stringify(tags)} as ${JSON.stringify(expected)}`, () => {
      expect(categoriesOf(tags)).to.deep.equal(expected);
    });
  }

  it('knows a tag by a label in any language, and keeps the category’s own label', () => {
    const expected = ['Online safety', 'Domestic abuse'];
    expect(categoriesOf(['DIOGELWCH ar-lein', 'dv'], 'cy-GB')).to.deep.equal(expected);
    expect(categoriesOf(['online', 'dv'], 'en')).to.deep.equal(expected);
  });

  it('hands the labels on, as the page that shows them chooses its language', () => {
    const labels = { 'cy-GB': 'Esgeulustod', ga: 7, en: { a: 1 } };
    const given = [
      { id: 'n', label: 'Neglect', labels },
      { label: 'Crime', labels: 'Trosedd', aliases: ['asb'] },
    ];
    expect(parse({ _safeguarding: { categories: given } }).categories).to.deep.equal([
      { label: 'Neglect', labels: { cy: 'Esgeulustod', ga: '7', en: 'Neglect' }, names: ['n'] },
      { label: 'Crime', labels: {}, names: ['Crime', 'asb'] },
    ]);
  });

  it('never lets a list of labels that throws cost the feed', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const { categories: read } = parse({
      _safeguarding: { categories: [{ label: 'Neglect', labels: proxy }] },
    });
    expect(read).to.deep.equal([{ label: 'Neglect', labels: {}, names: ['Neglect'] }]);
  });

  it('keeps a hundred tags and reports that there were more', () => {
    const tags = Array.from({ length: 101 }, (_, i) => `tag ${i}`);
    const { items, problems } = parse({ items: [item({ id: 'a', tags })] });
    expect(items[0]?.categories).to.have.length(100);
    expect(problems).to.deep.equal([
      {
        itemId: 'a',
        field: 'tags',
        code: 'limit',
        message: 'Expected at most 100 entries, found 101.',
      },
    ]);
  });
});

describe('parseFeed and the hostile', () => {
  const withGetter = (name: string): Json =>
    Object.defineProperty<Json>(jsonFeed({ items: [item({ id: 'a' })] }), name, {
      enumerable: true,
      get: () => {
        throw new Error('boom');
      },
    });

  for (const name of [
    'title',
    'home_page_url',
    'language',
    'authors',
    '_safeguarding',
    'version',
  ]) {
    it(`lives with a getter of ${name} that throws`, () => {
      expect(parseFeed(withGetter(name), FEED_URL).items).to.have.length(1);
    });
  }

  it('lives with items that throw when they are touched', () => {
    const trap = () => {
      throw new Error('boom');
    };
    const handler = { get: trap, has: trap, ownKeys: trap, getOwnPropertyDescriptor: trap };
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    const list = Proxy.revocable([], {});
    list.revoke();
    const items = [
      new Proxy({}, handler),
      new Proxy([], handler),
      revoked.proxy,
      item({ id: 'a', tags: list.proxy, attachments: new Proxy([], handler) }),
    ];
    expect(parse({ items }).items.map(({ id }) => id)).to.deep.equal(['a']);
  });

  it('calls a feed that throws no feed', () => {
    const { proxy, revoke } = Proxy.revocable({ items: [] }, {});
    revoke();
    expect(() => parseFeed(proxy, FEED_URL)).to.throw(FeedError);
    expect(() => parseFeed(withGetterOnItems(), FEED_URL)).to.not.throw();
    function withGetterOnItems(): Json {
      return withGetter('items');
    }
  });

  it('lives with circles', () => {
    const circle: Record<string, unknown> = { ...jsonFeed() };
    const round: Record<string, unknown> = { id: 'a', title: 'A' };
    round['_safeguarding'] = round;
    round['tags'] = [round];
    round['authors'] = [round];
    circle['items'] = [round, circle];
    circle['_safeguarding'] = circle;
    expect(parseFeed(circle, FEED_URL).items.map(({ id }) => id)).to.deep.equal(['a']);
  });

  it('lives with nesting of any depth', () => {
    let deep: unknown = 'bottom';
    for (let i = 0; i < 100_000; i += 1) deep = [deep];
    const { items } = parse({ items: [item({ id: 'a', tags: deep, _safeguarding: deep })] });
    expect(items).to.have.length(1);
  });

  it('neither reads nor writes prototypes', () => {
    const text = `{"version":"https://jsonfeed.org/version/1.1","__proto__":{"title":"no"},
      "items":[{"id":"__proto__","__proto__":{"title":"no","url":"https://evil.example"}},
      {"id":"constructor","title":"b","_safeguarding":{"__proto__":{"status":"withdrawn"}}}]}`;
    const feed = parseFeed(JSON.parse(text), FEED_URL);
    expect(feed.title).to.equal('');
    expect(feed.items.map(({ id, title, url, status }) => [id, title, url, status])).to.deep.equal([
      ['__proto__', '__proto__', undefined, 'current'],
      ['constructor', 'b', undefined, 'current'],
    ]);
    expect(Object.prototype).to.not.have.property('title');
    expect(Object.getPrototypeOf(feed.items[0])).to.equal(Object.prototype);
  });

  it('takes nothing from a polluted prototype', () => {
    const polluted = Object.prototype as { title?: string; items?: unknown };
    polluted.title = 'no';
    polluted.items = [];
    try {
      expect(() => parseFeed({}, FEED_URL)).to.throw(FeedError);
      expect(parseFeed({ version: 'https://jsonfeed.org/version/1' }, FEED_URL).title).to.equal('');
    } finally {
      delete polluted.title;
      delete polluted.items;
    }
  });

  it('changes nothing of what it is given', () => {
    const freeze = <T>(value: T): T => {
      if (value && typeof value === 'object') Object.values(Object.freeze(value)).forEach(freeze);
      return value;
    };
    const value = freeze(jsonFeed({ items: [item({ tags: ['b', 'a'] }), item({ id: 1 })] }));
    expect(parseFeed(value, FEED_URL).items).to.have.length(2);
  });

  it('keeps no more than a thousand problems', () => {
    const items = Array.from({ length: 1500 }, () => ({}));
    expect(parse({ items }).problems).to.have.length(1000);
  });

  it('keeps no more than a hundred thousand items', () => {
    // Only the last ones are items, as it takes long to read so many.
    const items = Array.from({ length: 100_001 }, (_, i) =>
      i < 99_998 ? undefined : { id: i, title: 'A' },
    );
    const feed = parse({ items });
    expect(feed.items.map(({ id }) => id)).to.deep.equal(['99998', '99999']);
    expect(feed.problems.map(({ message }) => message)).to.deep.equal([
      'Expected at most 100000 entries, found 100001.',
    ]);
  });

  it('makes twenty thousand equal ids unique', () => {
    const items = Array.from({ length: 20_000 }, () => ({ id: 'a', title: 'A' }));
    const feed = parse({ items });
    expect(new Set(feed.items.map(({ id }) => id)).size).to.equal(20_000);
  });
});

describe('limits of a feed', () => {
  const campaign = { name: 'Week', start: '2024-03-18' };
  const campaigns = Array.from({ length: 1001 }, (_, i) =>
    item({ id: `c${i}`, _safeguarding: { kind: 'campaign', campaign } }),
  );

  it('keeps a thousand campaigns, and reports each one more', () => {
    const { items, problems } = parse({ items: campaigns });
    expect(items).to.have.length(1001);
    expect(items.filter((found) => found.campaign)).to.have.length(1000);
    expect(problems).to.deep.equal([
      {
        itemId: 'c1000',
        field: '_safeguarding.campaign',
        code: 'limit',
        message: 'Expected at most 1000 entries, found 1001.',
      },
    ]);
  });

  for (const [field, body] of [
    ['content_html', '<p>a'.repeat(2001)],
    ['content_text', 'a\n\n'.repeat(2001)],
  ] as const) {
    it(`keeps 2,000 paragraphs of ${field}, and reports that there were more`, () => {
      const { items, problems } = parse({ items: [item({ id: 'a', [field]: body })] });
      expect(items[0]?.body).to.have.length(2000);
      expect(problems.map((problem) => `${problem.field} ${problem.code}`)).to.deep.equal([
        `${field} limit`,
      ]);
    });
  }

  it('keeps 1,000 links of a text, and reports that there were more', () => {
    const content_html = '<a href="/a">a</a><a href="/b">b</a>'.repeat(501);
    const { items, problems } = parse({ items: [item({ id: 'a', content_html })] });
    const [paragraph] = items[0]?.body ?? [];
    expect(paragraph?.type === 'paragraph' && paragraph.children.length).to.equal(1000);
    expect(problems.map(({ code }) => code)).to.deep.equal(['limit']);
  });

  it('lists a hundred files that a text links to', () => {
    const links = Array.from({ length: 101 }, (_, i) => `<a href="/${i}.pdf">File ${i}</a>`);
    const { items } = parse({ items: [item({ id: 'a', content_html: links.join(' ') })] });
    expect(items[0]?.links).to.have.length(100);
  });

  it('may pause after each item, however long it is', () => {
    const value = { items: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] };
    const pieces = [...new JsonFeedReader().read({ value, url: FEED_URL })];
    expect(pieces).to.have.length(3);
  });
});
