import { expect } from '@open-wc/testing';
import { FeedError } from '../../src/feed/feed-error.js';
import { MAX_PAGES, loadFeed } from '../../src/feed/load-feed.js';
import type { Feed } from '../../src/model/feed.js';
import { FEED_URL, feedText, item, jsonFeed } from '../fixtures/feeds.js';
import { rejectionOf } from './held-body.js';

const { fetch: originalFetch } = globalThis;
const PAGE_URL = 'https://board.example/news/index.html';

type Answer = string | (() => Promise<Response>);

/** Serves texts by address; what is not there is a 404. Gives the addresses asked. */
function serve(answers: Readonly<Record<string, Answer>>): string[] {
  const asked: string[] = [];
  globalThis.fetch = (input) => {
    const url = addressOf(input);
    asked.push(url);
    const answer = answers[url];
    if (typeof answer === 'function') return answer();
    return Promise.resolve(
      answer === undefined ? new Response('', { status: 404 }) : new Response(answer),
    );
  };
  return asked;
}

function load(url = FEED_URL, signal?: AbortSignal): Promise<Feed> {
  return loadFeed(url, { baseUrl: PAGE_URL, signal, backOff: 0 });
}

function addressOf(input: RequestInfo | URL): string {
  return input instanceof Request ? input.url : input.toString();
}

async function errorOf(promise: Promise<unknown>): Promise<FeedError> {
  const error = await rejectionOf(promise);
  expect(error).to.be.instanceOf(FeedError);
  return error as FeedError;
}

const ids = (feed: Feed) => feed.items.map(({ id }) => id);
const problems = (feed: Feed) => feed.problems.map(({ field, code }) => `${field} ${code}`);

afterEach(() => {
  globalThis.fetch = originalFetch;
});

describe('loadFeed', () => {
  it('gives the feed', async () => {
    serve({ [FEED_URL]: feedText({ items: [item({ id: 'a', title: 'A' })] }) });
    const feed = await load();
    expect(feed.title).to.equal('Latest news');
    expect(ids(feed)).to.deep.equal(['a']);
    expect(feed.problems).to.deep.equal([]);
  });

  const addresses: readonly (readonly [given: string, asked: string])[] = [
    ['feed.json', 'https://board.example/news/feed.json'],
    ['/feed.json', 'https://board.example/feed.json'],
    ['//other.example/feed.json', 'https://other.example/feed.json'],
    ['https://other.example/feed.json', 'https://other.example/feed.json'],
    [' /feed.json ', 'https://board.example/feed.json'],
  ];
  for (const [given, expected] of addresses) {
    it(`asks ${expected} for ${JSON.stringify(given)}`, async () => {
      const asked = serve({ [expected]: feedText() });
      await load(given);
      expect(asked).to.deep.equal([expected]);
    });
  }

  for (const given of [
    'javascript:alert(1)',
    'data:application/json,{}',
    'blob:https://board.example/1',
    'file:///feed.json',
    'ftp://board.example/feed.json',
    'mailto:a@board.example',
    'https://user:secret@board.example/feed.json',
    'https://',
    '',
  ]) {
    it(`refuses ${JSON.stringify(given)} as "url" and asks nothing`, async () => {
      const asked = serve({});
      const error = await errorOf(load(given));
      expect([error.code, error.url]).to.deep.equal(['url', given]);
      expect(error.message).to.match(/^Expected an http or https address/);
      expect(asked).to.deep.equal([]);
    });
  }

  const failures: readonly (readonly [name: string, text: string, code: string])[] = [
    ['a web page', '<!doctype html><html lang="en"><title>Not found</title></html>', 'type'],
    ['a web page after blanks', '\n\n  <html>', 'type'],
    ['XML of another kind', '<?xml version="1.0"?><urlset></urlset>', 'type'],
    ['RSS that ends too early', '<?xml version="1.0"?><rss version="2.0"><channel>', 'parse'],
    ['RSS with entities', '<!DOCTYPE rss [<!ENTITY a "b">]><rss><channel/></rss>', 'parse'],
    ['nothing', '', 'parse'],
    ['a plain text', 'Not found', 'parse'],
    [
      'JSON that ends too early',
      '{"version":"https://jsonfeed.org/version/1.1","items":[',
      'parse',
    ],
    ['a comma too many', '{"items":[],}', 'parse'],
    ['a number', '42', 'shape'],
    ['a text', '"feed"', 'shape'],
    ['null', 'null', 'shape'],
    ['an object of another kind', '{"results":[]}', 'shape'],
    ['a list of another kind', '[{"title":"a"}]', 'shape'],
  ];
  for (const [name, text, code] of failures) {
    it(`fails as "${code}" on ${name}, naming the address`, async () => {
      serve({ [FEED_URL]: text });
      const error = await errorOf(load());
      expect([error.code, error.url]).to.deep.equal([code, FEED_URL]);
      expect(error.message).to.match(/^Expected .+, found .+\.$/);
    });
  }

  it('fails as "http" with the status', async () => {
    serve({});
    const error = await errorOf(load());
    expect([error.code, error.status]).to.deep.equal(['http', 404]);
  });

  it('reads a feed with a byte order mark', async () => {
    serve({ [FEED_URL]: `\uFEFF${feedText()}` });
    expect((await load()).title).to.equal('Latest news');
  });

  it('ends with an AbortError when its signal is aborted', async () => {
    const asked = serve({ [FEED_URL]: feedText() });
    const error = await rejectionOf(load(FEED_URL, AbortSignal.abort()));
    expect((error as DOMException).name).to.equal('AbortError');
    expect(asked).to.deep.equal([]);
  });

  it('resolves addresses against where a redirect led', async () => {
    serve({
      [FEED_URL]: () => {
        const response = new Response(feedText({ items: [item({ url: 'a' })] }));
        Object.defineProperty(response, 'url', { value: 'https://cdn.example/x/feed.json' });
        return Promise.resolve(response);
      },
    });
    expect((await load()).items[0]?.url).to.equal('https://cdn.example/x/a');
  });
});

describe('loadFeed and pages', () => {
  const page = (n: number) => (n === 1 ? FEED_URL : `https://board.example/feeds/news-${n}.json`);
  const text = (n: number, fields = {}) =>
    feedText({ title: `Page ${n}`, items: [item({ id: `a${n}` })], ...fields });

  it('follows next_url, relative to the page, and keeps the order', async () => {
    const asked = serve({
      [page(1)]: text(1, { next_url: 'news-2.json', home_page_url: 'https://www.other.example/' }),
      [page(2)]: text(2, { next_url: page(3) }),
      [page(3)]: text(3),
    });
    const feed = await load();
    expect(asked).to.deep.equal([page(1), page(2), page(3)]);
    expect(ids(feed)).to.deep.equal(['a1', 'a2', 'a3']);
    expect(feed.title).to.equal('Page 1');
    expect(feed.problems).to.deep.equal([]);
  });

  for (const next_url of [null, '', undefined]) {
    it(`ends at a next_url of ${JSON.stringify(next_url)}`, async () => {
      serve({ [FEED_URL]: text(1, { next_url }) });
      expect(problems(await load())).to.deep.equal([]);
    });
  }

  it('makes ids unique across pages', async () => {
    const items = [item({ id: 'same' })];
    serve({
      [page(1)]: feedText({ items, next_url: page(2) }),
      [page(2)]: feedText({ items, next_url: page(3) }),
      [page(3)]: feedText({ items }),
    });
    const feed = await load();
    expect(ids(feed)).to.deep.equal(['same', 'same~2', 'same~3']);
    expect(problems(feed)).to.deep.equal(['id duplicate', 'id duplicate']);
  });

  it('uses the zone, vocabulary and author of the first page for all', async () => {
    const extension = { timeZone: 'America/New_York', categories: [{ id: 'dv', label: 'Abuse' }] };
    const items = [item({ tags: ['DV'], date_published: '2024-01-01T12:00:00Z' })];
    serve({
      [page(1)]: feedText({
        _safeguarding: extension,
        authors: [{ name: 'The Board' }],
        next_url: page(2),
      }),
      [page(2)]: feedText({ items }),
    });
    const [first] = (await load()).items;
    expect(first?.categories).to.deep.equal(['Abuse']);
    expect(first?.posted?.hour).to.equal(7);
    expect(first?.source?.name).to.equal('The Board');
  });

  it('stops at a page that names itself', async () => {
    const asked = serve({ [page(1)]: text(1, { next_url: page(1) }) });
    const feed = await load();
    expect(asked).to.deep.equal([page(1)]);
    expect(ids(feed)).to.deep.equal(['a1']);
    expect(problems(feed)).to.deep.equal(['next_url page']);
  });

  for (const next_url of ['#2', `${FEED_URL}#a/b`]) {
    it(`stops at a next_url that differs by its fragment: ${next_url}`, async () => {
      const asked = serve({ [page(1)]: text(1, { next_url }) });
      const feed = await load();
      expect(asked).to.deep.equal([page(1)]);
      expect(problems(feed)).to.deep.equal(['next_url page']);
    });
  }

  it('stops at a loop', async () => {
    const asked = serve({
      [page(1)]: text(1, { next_url: page(2) }),
      [page(2)]: text(2, { next_url: page(1) }),
    });
    const feed = await load();
    expect(asked).to.deep.equal([page(1), page(2)]);
    expect(ids(feed)).to.deep.equal(['a1', 'a2']);
    expect(problems(feed)).to.deep.equal(['next_url page']);
  });

  it(`stops after ${MAX_PAGES} pages`, async () => {
    const asked: string[] = [];
    globalThis.fetch = (input) => {
      asked.push(addressOf(input));
      const n = asked.length;
      return Promise.resolve(new Response(text(n, { next_url: page(n + 1) })));
    };
    const feed = await load();
    expect(asked).to.have.length(100);
    expect(feed.items).to.have.length(100);
    expect(problems(feed)).to.deep.equal(['next_url page']);
    expect(feed.problems[0]?.message).to.contain('100 pages').and.contain(page(101));
  });

  for (const next_url of ['javascript:alert(1)', 'mailto:a@b.example', 42, {}, ['a']]) {
    it(`does not follow ${JSON.stringify(next_url)}, and says so`, async () => {
      const asked = serve({ [page(1)]: text(1, { next_url }) });
      const feed = await load();
      expect(asked).to.have.length(1);
      expect(problems(feed)).to.deep.equal(['next_url page']);
    });
  }

  const failures: readonly (readonly [code: string, answer: Answer | undefined])[] = [
    ['http', undefined],
    ['network', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['type', '<html>'],
    ['parse', '{'],
    ['shape', '{"total":0}'],
  ];
  for (const [code, answer] of failures) {
    it(`keeps the pages it has when a later one fails as "${code}"`, async () => {
      serve({
        [page(1)]: text(1, { next_url: page(2) }),
        [page(2)]: text(2, { next_url: page(3) }),
        ...(answer !== undefined && { [page(3)]: answer }),
      });
      const feed = await load();
      expect(ids(feed)).to.deep.equal(['a1', 'a2']);
      expect(problems(feed)).to.deep.equal(['next_url page']);
      expect(feed.problems[0]?.message).to.equal(
        `Expected a further page at ${page(3)}, found "${code}".`,
      );
    });
  }

  it('asks for no further page of a feed that has a hundred thousand items', async () => {
    const pageOf = (page: number) =>
      feedText({
        // Few of them are items, as it takes long to read so many.
        items: Array.from({ length: 60_000 }, (_, i) => (i % 20_000 ? null : item())),
        next_url: `https://board.example/${page + 1}`,
      });
    const [second, third] = ['https://board.example/2', 'https://board.example/3'];
    const asked = serve({ [FEED_URL]: pageOf(1), [second]: pageOf(2), [third]: pageOf(3) });
    const feed = await load();
    expect(asked).to.deep.equal([FEED_URL, second]);
    expect(feed.items).to.have.length(5);
    expect(problems(feed)).to.include('items limit');
  });

  it('lets the page have its turn while it reads a long feed', async () => {
    const items = Array.from({ length: 10_000 }, (_, i) => ({ id: i, title: 'A', tags: ['B'] }));
    serve({ [FEED_URL]: feedText({ items }) });
    let [turns, done] = [0, false];
    const count = () => {
      turns += 1;
      if (!done) setTimeout(count);
    };
    const loading = load().finally(() => (done = true));
    count();
    expect((await loading).items).to.have.length(10_000);
    expect(turns).to.be.greaterThan(2);
  });

  it('ends with an AbortError when its signal is aborted while it reads', async () => {
    const items = Array.from({ length: 20_000 }, (_, i) => ({ id: i, title: 'A', tags: ['B'] }));
    const controller = new AbortController();
    serve({ [FEED_URL]: feedText({ items }) });
    const text = globalThis.fetch;
    // The answer has arrived by the second turn after it, and is being read.
    globalThis.fetch = async (...request) => {
      const response = await text(...request);
      setTimeout(() => setTimeout(() => controller.abort()));
      return response;
    };
    const error = await rejectionOf(load(FEED_URL, controller.signal));
    expect((error as Error).name).to.equal('AbortError');
  });

  it('does not take an abort between pages for a failed page', async () => {
    const controller = new AbortController();
    serve({
      [page(1)]: text(1, { next_url: page(2) }),
      [page(2)]: () => {
        controller.abort();
        return Promise.resolve(new Response(JSON.stringify(jsonFeed())));
      },
    });
    const error = await rejectionOf(load(FEED_URL, controller.signal));
    expect((error as DOMException).name).to.equal('AbortError');
  });
});

describe('loadFeed and replacements', () => {
  it('gives the title and address of the item that supersedes another, on a later page too', async () => {
    const next = 'https://board.example/feeds/2.json';
    const old = (id: string, supersededBy: string) =>
      item({ id, _safeguarding: { status: 'superseded', supersededBy } });
    const items = [old('a', 'b'), old('c', 'd'), old('e', 'gone')];
    serve({
      [FEED_URL]: feedText({ next_url: next, items }),
      [next]: feedText({
        items: [item({ id: 'b', title: 'B', url: '/b' }), item({ id: 'd', title: 'D' })],
      }),
    });
    const feed = await load();
    expect(feed.items.slice(0, 3).map(({ supersededBy }) => supersededBy)).to.deep.equal([
      { itemId: 'b', title: 'B', url: 'https://board.example/b' },
      { itemId: 'd', title: 'D' },
      { itemId: 'gone' },
    ]);
    expect(feed.problems).to.deep.equal([]);
  });
});
