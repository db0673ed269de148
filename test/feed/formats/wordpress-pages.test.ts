import { expect } from '@open-wc/testing';
import type { FeedFormat } from '../../../src/feed/formats.js';
import { idsOf, load, problemsOf, restoreFetch, serve } from './served.js';

const API = 'https://board.example/wp-json/wp/v2/posts';

/** The answer that holds one post, from a site that says how many pages there are. */
function page(id: number, total?: string) {
  const posts = [{ id, title: { rendered: `Post ${id}` }, link: `https://board.example/?p=${id}` }];
  const headers = { 'content-type': 'application/json; charset=UTF-8' };
  return {
    body: JSON.stringify(posts),
    headers: total === undefined ? headers : { ...headers, 'X-WP-TotalPages': total },
  };
}

/** The parameters of each address asked. */
function parametersOf(asked: readonly string[]): readonly Readonly<Record<string, string>>[] {
  return asked.map((url) => Object.fromEntries(new URL(url).searchParams));
}

/** Serves any address with the page its `page` parameter names; the post has its number. */
function servePages(total?: string): string[] {
  const asked: string[] = [];
  globalThis.fetch = (input) => {
    const url = input instanceof Request ? input.url : input.toString();
    asked.push(url);
    const number = Number(new URL(url).searchParams.get('page') ?? 1);
    const { body, headers } = page(number, total);
    return Promise.resolve(new Response(body, { headers }));
  };
  return asked;
}

/** Serves as WordPress does: by page, else by offset, and an error past the last page. */
function serveSite(posts: number, total?: string, failure?: number): string[] {
  const asked: string[] = [];
  globalThis.fetch = (input) => {
    const url = input instanceof Request ? input.url : input.toString();
    asked.push(url);
    const { searchParams } = new URL(url);
    const size = Number(searchParams.get('per_page') ?? 10);
    const isOffset = searchParams.has('offset');
    const number = isOffset ? 1 : Number(searchParams.get('page') ?? 1);
    const start = isOffset ? Number(searchParams.get('offset')) : (number - 1) * size;
    if (number > 1 && (failure !== undefined || number > Math.ceil(posts / size))) {
      const body = '{"code":"rest_post_invalid_page_number","data":{"status":400}}';
      return Promise.resolve(new Response(body, { status: failure ?? 400 }));
    }
    const listed = Array.from({ length: Math.max(Math.min(size, posts - start), 0) }, (_, i) => ({
      id: start + i + 1,
      title: { rendered: `Post ${start + i + 1}` },
    }));
    const headers = total === undefined ? {} : { 'X-WP-TotalPages': total };
    return Promise.resolve(new Response(JSON.stringify(listed), { headers }));
  };
  return asked;
}

afterEach(restoreFetch);

describe('The pages of a WordPress collection', () => {
  it('are asked for until the number that the site has said, other parameters kept', async () => {
    const asked = servePages('3');
    const feed = await load(`${API}?_embed&per_page=1&categories=4,5&search=a%26b`);
    expect(idsOf(feed)).to.deep.equal(['1', '2', '3']);
    const kept = { _embed: '', per_page: '1', categories: '4,5', search: 'a&b' };
    expect(parametersOf(asked)).to.deep.equal([
      kept,
      { ...kept, page: '2' },
      { ...kept, page: '3' },
    ]);
    expect(feed.problems).to.deep.equal([]);
  });

  it('go on from where the address starts', async () => {
    const asked = servePages('3');
    expect(idsOf(await load(`${API}?page=2&_embed`))).to.deep.equal(['2', '3']);
    expect(parametersOf(asked).map(({ page: number }) => number)).to.deep.equal(['2', '3']);
  });

  it('keep the route of a site without pretty addresses', async () => {
    const asked = servePages('2');
    await load('https://board.example/?rest_route=/wp/v2/posts');
    expect(parametersOf(asked)).to.deep.equal([
      { rest_route: '/wp/v2/posts' },
      { rest_route: '/wp/v2/posts', page: '2' },
    ]);
  });

  it('keep the path of a site in a folder', async () => {
    const asked = servePages('2');
    await load('https://board.example/sub/wp-json/wp/v2/guidance');
    expect(asked.map((url) => new URL(url).pathname)).to.deep.equal([
      '/sub/wp-json/wp/v2/guidance',
      '/sub/wp-json/wp/v2/guidance',
    ]);
  });

  for (const total of [undefined, '', '0', '1', '-2', 'many']) {
    it(`are one when the site says ${JSON.stringify(total)}`, async () => {
      const asked = servePages(total);
      const feed = await load(API);
      expect([asked.length, idsOf(feed), feed.problems]).to.deep.equal([1, ['1'], []]);
    });
  }

  describe('of a site that cannot say how many there are', () => {
    it('are asked for until one is short', async () => {
      const asked = serveSite(25);
      const feed = await load(`${API}?per_page=10`);
      expect([asked.length, feed.items.length, feed.problems]).to.deep.equal([3, 25, []]);
    });

    it('have ten posts where the address does not say', async () => {
      const asked = serveSite(13);
      const feed = await load(API);
      expect([asked.length, feed.items.length, feed.problems]).to.deep.equal([2, 13, []]);
    });

    it('end where WordPress refuses the one after a full one', async () => {
      const asked = serveSite(20);
      const feed = await load(`${API}?per_page=10`);
      expect([asked.length, feed.items.length, feed.problems]).to.deep.equal([3, 20, []]);
    });

    it('end where a file on a plain server is the same again', async () => {
      const asked: string[] = [];
      const posts = Array.from({ length: 10 }, (_, i) => ({ id: i, title: { rendered: 'A' } }));
      globalThis.fetch = (input) => {
        asked.push(input instanceof Request ? input.url : input.toString());
        return Promise.resolve(new Response(JSON.stringify(posts)));
      };
      const feed = await load(API);
      expect([asked.length, feed.items.length, feed.problems]).to.deep.equal([2, 10, []]);
    });

    it('report one that cannot be had for another reason', async () => {
      serveSite(25, undefined, 403);
      const feed = await load(`${API}?per_page=10`);
      expect([feed.items.length, problemsOf(feed)]).to.deep.equal([10, ['next_url page']]);
    });
  });

  for (const total of [undefined, '3']) {
    it(`go on by offset where the address has one, the total being ${total ?? 'unknown'}`, async () => {
      const asked = serveSite(125, total);
      const feed = await load(`${API}?per_page=50&offset=0`);
      expect(parametersOf(asked).map(({ offset }) => offset)).to.deep.equal(['0', '50', '100']);
      expect([new Set(idsOf(feed)).size, feed.items.length]).to.deep.equal([125, 125]);
      expect(feed.problems).to.deep.equal([]);
    });
  }

  it('may begin after some posts', async () => {
    serveSite(25);
    const feed = await load(`${API}?per_page=10&offset=5`);
    expect([feed.items.length, idsOf(feed)[0]]).to.deep.equal([20, '6']);
    expect(feed.problems).to.deep.equal([]);
  });

  const pastTheEnd: readonly (readonly [start: string, total: string])[] = [
    ['3', '3'],
    ['9', '3'],
  ];
  for (const [start, total] of pastTheEnd) {
    it(`end at page ${start} of ${total}`, async () => {
      const asked = servePages(total);
      await load(`${API}?page=${start}`);
      expect(asked).to.have.length(1);
    });
  }

  it('are a hundred at most', async () => {
    const asked = servePages('5000');
    const feed = await load(API);
    expect([asked.length, feed.items.length]).to.deep.equal([100, 100]);
    expect(problemsOf(feed)).to.deep.equal(['next_url page']);
  });

  it('stay as far as they could be had', async () => {
    serve({ [API]: page(1, '3') });
    const feed = await load(API);
    expect(idsOf(feed)).to.deep.equal(['1']);
    expect(problemsOf(feed)).to.deep.equal(['next_url page']);
  });

  it('may end in an empty one', async () => {
    const second = { body: '[]', headers: { 'x-wp-totalpages': '2' } };
    serve({ [API]: page(1, '2'), [`${API}?page=2`]: second });
    expect(idsOf(await load(API))).to.deep.equal(['1']);
  });

  for (const format of ['wordpress', undefined] satisfies (FeedFormat | undefined)[]) {
    it(`are followed when the format is ${format ?? 'detected'}`, async () => {
      servePages('2');
      expect(idsOf(await load(API, format))).to.deep.equal(['1', '2']);
    });
  }

  it('are asked for without any header that would cost a preflight', async () => {
    const asked: (RequestInit | undefined)[] = [];
    globalThis.fetch = (_, init) => {
      asked.push(init);
      const { body, headers } = page(asked.length, '2');
      return Promise.resolve(new Response(body, { headers }));
    };
    await load(API);
    expect(asked.map((init) => [init?.headers, init?.credentials])).to.deep.equal([
      [undefined, 'same-origin'],
      [undefined, 'same-origin'],
    ]);
  });
});
