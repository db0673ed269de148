import { expect } from '@open-wc/testing';
import { FeedError } from '../../../src/feed/feed-error.js';
import { parseFeed } from '../../../src/feed/load-feed.js';
import type { FeedItem } from '../../../src/model/item.js';
import type { Json } from '../../fixtures/feeds.js';
import { dateText, idsOf, load, onlyItem, problemsOf, restoreFetch, serve } from './served.js';

const API = 'https://www.gov.uk/api/search.json';

/** A result as the Search API gives it. */
function result(fields: Json = {}): Json {
  return {
    _id: '/guidance/a-guide',
    title: 'A guide',
    description: 'What the guide is about.',
    link: '/guidance/a-guide',
    public_timestamp: '2024-01-15T09:21:00Z',
    content_store_document_type: 'guidance',
    ...fields,
  };
}

const answer = (results: unknown, fields: Json = {}): Json => ({ results, total: 1, ...fields });
const parse = (...results: readonly unknown[]) => parseFeed(answer(results), API);
const read = (fields: Json = {}): FeedItem => onlyItem(parse(result(fields)));

afterEach(restoreFetch);

describe('A GOV.UK result', () => {
  it('is read with every field', () => {
    const feed = parse(result({ organisations: [{ title: 'Department for Examples' }] }));
    expect(feed.problems).to.deep.equal([]);
    expect([feed.homePageUrl, feed.language]).to.deep.equal(['https://www.gov.uk/', 'en-GB']);
    const { id, kind, title, url, summary, posted, source, categories, status } = onlyItem(feed);
    expect([id, kind, title, url, summary]).to.deep.equal([
      '/guidance/a-guide',
      'resource',
      'A guide',
      'https://www.gov.uk/guidance/a-guide',
      'What the guide is about.',
    ]);
    expect(dateText(posted)).to.equal('2024-01-15 09:21');
    expect([source, categories, status]).to.deep.equal([
      { name: 'Department for Examples' },
      ['Guidance'],
      'current',
    ]);
  });

  const links: readonly (readonly [link: unknown, url: string | undefined])[] = [
    ['/guidance/a', 'https://www.gov.uk/guidance/a'],
    ['guidance/a', 'https://www.gov.uk/guidance/a'],
    ['/guidance/a?b=c#d', 'https://www.gov.uk/guidance/a?b=c#d'],
    ['https://www.gov.uk/guidance/a', 'https://www.gov.uk/guidance/a'],
    ['https://other.example/a', 'https://other.example/a'],
    ['javascript:alert(1)', undefined],
    [7, undefined],
    [undefined, undefined],
  ];
  for (const [link, url] of links) {
    it(`with the link ${JSON.stringify(link)} leads to ${url ?? 'nowhere'}`, () => {
      expect(read({ link }).url).to.equal(url);
    });
  }

  it('leads to GOV.UK when the answer comes from elsewhere', () => {
    const feed = parseFeed(answer([result()]), 'https://board.example/saved.json');
    expect(onlyItem(feed).url).to.equal('https://www.gov.uk/guidance/a-guide');
  });

  const dates: readonly (readonly [given: unknown, shown: string])[] = [
    ['2024-01-15T09:21:00Z', '2024-01-15 09:21'],
    ['2024-07-15T09:21:00Z', '2024-07-15 10:21'],
    ['2024-07-15T09:21:00+01:00', '2024-07-15 09:21'],
    ['2024-01-15T00:30:00.000+01:00', '2024-01-14 23:30'],
    [undefined, ''],
    [null, ''],
  ];
  for (const [public_timestamp, shown] of dates) {
    it(`of ${JSON.stringify(public_timestamp)} is shown with ${shown || 'no date'}`, () => {
      const feed = parse(result({ public_timestamp }));
      expect(dateText(onlyItem(feed).posted)).to.equal(shown);
      expect(feed.problems).to.deep.equal([]);
    });
  }

  const organisations: readonly (readonly [given: unknown, source: object | undefined])[] = [
    [[{ title: 'First' }, { title: 'Second' }], { name: 'First' }],
    [[{ title: 'First', link: '/government/first', acronym: 'F' }], { name: 'First' }],
    [[], undefined],
    [undefined, undefined],
    [['first'], undefined],
    [{ title: 'First' }, undefined],
  ];
  for (const [given, source] of organisations) {
    it(`by ${JSON.stringify(given)} has the source ${JSON.stringify(source)}`, () => {
      expect(read({ organisations: given }).source).to.deep.equal(source);
    });
  }

  const withdrawn: readonly (readonly [given: unknown, status: string])[] = [
    [true, 'withdrawn'],
    [false, 'current'],
    [undefined, 'current'],
    [null, 'current'],
  ];
  for (const [is_withdrawn, status] of withdrawn) {
    it(`with is_withdrawn ${JSON.stringify(is_withdrawn)} is ${status}`, () => {
      expect(read({ is_withdrawn }).status).to.equal(status);
    });
  }

  const types: readonly (readonly [fields: Json, categories: readonly string[]])[] = [
    [{ content_store_document_type: 'statutory_guidance' }, ['Statutory guidance']],
    [{ content_store_document_type: 'press_release' }, ['Press release']],
    [{ content_store_document_type: 'foi-release' }, ['Foi release']],
    [{ content_store_document_type: undefined, format: 'detailed_guide' }, ['Detailed guide']],
    [{ content_store_document_type: 'news_story', format: 'announcement' }, ['News story']],
    [{ content_store_document_type: undefined }, []],
    [{ content_store_document_type: 7 }, []],
    [{ content_store_document_type: '' }, []],
  ];
  for (const [fields, categories] of types) {
    it(`of ${JSON.stringify(fields)} is under ${JSON.stringify(categories)}`, () => {
      expect(read(fields).categories).to.deep.equal(categories);
    });
  }

  it('keeps plain text as it is, for nothing in it is encoded', () => {
    const { title, summary } = read({ title: 'Health & <safety>', description: 'A < B & C' });
    expect([title, summary]).to.deep.equal(['Health & <safety>', 'A < B & C']);
  });

  it('has its link for an id when there is none', () => {
    expect(read({ _id: undefined }).id).to.equal('/guidance/a-guide');
  });
});

describe('A broken GOV.UK result', () => {
  const lost: readonly unknown[] = [null, 'a', 7, [], {}, { title: 'Neither id nor link' }];
  for (const value of lost) {
    it(`is lost alone and reported: ${JSON.stringify(value)}`, () => {
      const feed = parse(value, result({ _id: 'b' }));
      expect(idsOf(feed)).to.deep.equal(['b']);
      expect(feed.problems).to.have.length(1);
    });
  }

  const kept: readonly (readonly [name: string, fields: Json])[] = [
    ['a title that is an object', { title: {} }],
    ['no title', { title: undefined }],
    ['a description that is a list', { description: [] }],
    ['a date that is a number', { public_timestamp: 20240115 }],
    ['organisations of null', { organisations: [null] }],
    ['an organisation whose title is a list', { organisations: [{ title: ['a'] }] }],
    ['is_withdrawn in words', { is_withdrawn: 'no' }],
  ];
  for (const [name, fields] of kept) {
    it(`stays with ${name}`, () => {
      expect(idsOf(parse(result({ _id: 'a', ...fields }), result({ _id: 'b' })))).to.deep.equal([
        'a',
        'b',
      ]);
    });
  }

  it('takes nothing from a prototype', () => {
    const text =
      '{"total":1,"results":[{"_id":"a","title":"A","__proto__":{"is_withdrawn":true}}]}';
    expect(onlyItem(parseFeed(JSON.parse(text), API)).status).to.equal('current');
  });
});

describe('A GOV.UK answer', () => {
  it('may have no results', () => {
    const feed = parseFeed(answer([], { total: 0 }), API);
    expect([feed.items, feed.problems]).to.deep.equal([[], []]);
  });

  it('needs no total when the page says what it is', () => {
    const value = { results: [result()] };
    expect(() => parseFeed(value, API))
      .to.throw(FeedError)
      .with.property('code', 'shape');
    expect(onlyItem(parseFeed(value, API, 'govuk')).title).to.equal('A guide');
  });

  for (const value of [{ results: {}, total: 1 }, { total: 1 }, [result()], 'results', null]) {
    it(`is not ${JSON.stringify(value).slice(0, 30)}, even when the page says so`, () => {
      expect(() => parseFeed(value, API, 'govuk'))
        .to.throw(FeedError, /^Expected a GOV\.UK search result\b.*, found /)
        .with.property('code', 'shape');
    });
  }
});

describe('The pages of a GOV.UK answer', () => {
  /** Serves so many results, `count` at a time, up to where they give out. */
  function serveResults(total: number, there = total): string[] {
    const asked: string[] = [];
    globalThis.fetch = (input) => {
      const url = input instanceof Request ? input.url : input.toString();
      asked.push(url);
      const { searchParams } = new URL(url);
      const start = Number(searchParams.get('start'));
      const end = Math.min(there, start + Number(searchParams.get('count') ?? 10));
      const length = Math.max(0, end - start);
      const results = Array.from({ length }, (_, i) => result({ _id: `r${start + i}` }));
      return Promise.resolve(new Response(JSON.stringify({ results, total, start })));
    };
    return asked;
  }
  const startsOf = (asked: readonly string[]) =>
    asked.map((url) => new URL(url).searchParams.get('start'));

  it('go on by start until all are there, other parameters kept', async () => {
    const asked = serveResults(5);
    const feed = await load(`${API}?q=a%26b&count=2&filter_organisations=a&fields=title`);
    expect(idsOf(feed)).to.deep.equal(['r0', 'r1', 'r2', 'r3', 'r4']);
    expect(startsOf(asked)).to.deep.equal([null, '2', '4']);
    for (const url of asked) {
      const { start: _start, ...kept } = Object.fromEntries(new URL(url).searchParams);
      expect(kept).to.deep.equal({
        q: 'a&b',
        count: '2',
        filter_organisations: 'a',
        fields: 'title',
      });
    }
    expect(feed.problems).to.deep.equal([]);
  });

  it('go on from where the address starts', async () => {
    const asked = serveResults(5);
    expect(idsOf(await load(`${API}?start=3&count=1`))).to.deep.equal(['r3', 'r4']);
    expect(startsOf(asked)).to.deep.equal(['3', '4']);
  });

  it('are one when that holds all', async () => {
    const asked = serveResults(10);
    expect((await load(API)).items).to.have.length(10);
    expect(asked).to.have.length(1);
  });

  it('stop when nothing more comes, whatever the total', async () => {
    const asked = serveResults(100, 3);
    const feed = await load(`${API}?count=2`);
    expect(idsOf(feed)).to.deep.equal(['r0', 'r1', 'r2']);
    expect(startsOf(asked)).to.deep.equal([null, '2', '3']);
    expect(feed.problems).to.deep.equal([]);
  });

  it('count broken results too, or the rest would come twice', async () => {
    const first = JSON.stringify({ results: [null, result({ _id: 'a' })], total: 3 });
    const second = JSON.stringify({ results: [result({ _id: 'b' })], total: 3 });
    serve({ [API]: first, [`${API}?start=2`]: second });
    expect(idsOf(await load(API))).to.deep.equal(['a', 'b']);
  });

  it('stay as far as they could be had', async () => {
    serve({ [API]: JSON.stringify({ results: [result({ _id: 'a' })], total: 9 }) });
    const feed = await load(API);
    expect(idsOf(feed)).to.deep.equal(['a']);
    expect(problemsOf(feed)).to.deep.equal(['next_url page']);
  });
});
