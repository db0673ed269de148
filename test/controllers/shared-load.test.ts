import { expect } from '@open-wc/testing';
import { loadShared } from '../../src/controllers/shared-load.js';
import { FeedError } from '../../src/feed/feed-error.js';
import { jsonFeed } from '../helpers/feeds.js';
import type { FetchByHand } from '../helpers/fetch-by-hand.js';
import { takeOverFetch } from '../helpers/fetch-by-hand.js';

const FEED = jsonFeed([{ id: '1', title: 'One', content_text: '' }], { title: 'Feed' });

let fetches: FetchByHand;
let made = 0;

/** An address that no test before has asked for. */
const freshUrl = () => `https://board.example/${++made}.json`;

/** One element's interest in a feed. */
function user(url: string) {
  const controller = new AbortController();
  const outcome = loadShared(url, { timeout: 10, signal: controller.signal }).then(
    (feed) => feed.title,
    (error: unknown) => (error instanceof FeedError ? error.code : (error as Error).name),
  );
  return { outcome, leave: () => controller.abort() };
}

beforeEach(() => {
  fetches = takeOverFetch();
});

afterEach(() => fetches.restore());

describe('two elements with one feed', () => {
  it('cost one request, and both have its answer', async () => {
    const url = freshUrl();
    const users = [user(url), user(url), user(url)];
    (await fetches.next()).answer(FEED);
    expect(await Promise.all(users.map(({ outcome }) => outcome))).to.deep.equal([
      'Feed',
      'Feed',
      'Feed',
    ]);
    expect(fetches.requests).to.have.length(1);
  });

  it('cost two requests where their addresses differ', async () => {
    const users = [user(freshUrl()), user(freshUrl())];
    (await fetches.next()).answer(FEED);
    (await fetches.next()).answer({ ...FEED, title: 'Other' });
    expect(await Promise.all(users.map(({ outcome }) => outcome))).to.deep.equal(['Feed', 'Other']);
  });

  it('share its failure too', async () => {
    const url = freshUrl();
    const users = [user(url), user(url)];
    (await fetches.next()).answer('', { status: 404 });
    expect(await Promise.all(users.map(({ outcome }) => outcome))).to.deep.equal(['http', 'http']);
  });
});

describe('an element that leaves', () => {
  it('does not disturb the others', async () => {
    const url = freshUrl();
    const [staying, leaving] = [user(url), user(url)];
    const request = await fetches.next();
    leaving.leave();
    expect(await leaving.outcome).to.equal('AbortError');
    expect(request.aborted).to.equal(false);
    request.answer(FEED);
    expect(await staying.outcome).to.equal('Feed');
  });

  it('ends the request if it was the last', async () => {
    const url = freshUrl();
    const users = [user(url), user(url)];
    const request = await fetches.next();
    for (const { leave } of users) leave();
    expect(await Promise.all(users.map(({ outcome }) => outcome))).to.deep.equal([
      'AbortError',
      'AbortError',
    ]);
    expect(request.aborted).to.equal(true);
  });

  it('leaves a new request to whoever comes after it', async () => {
    const url = freshUrl();
    const first = user(url);
    await fetches.next();
    first.leave();
    expect(await first.outcome).to.equal('AbortError');
    const second = user(url);
    (await fetches.next()).answer(FEED);
    expect(await second.outcome).to.equal('Feed');
    expect(fetches.requests).to.have.length(2);
  });

  it('may leave after the answer without harm', async () => {
    const url = freshUrl();
    const one = user(url);
    (await fetches.next()).answer(FEED);
    expect(await one.outcome).to.equal('Feed');
    one.leave();
    const two = user(url);
    (await fetches.next()).answer(FEED);
    expect(await two.outcome).to.equal('Feed');
  });
});

describe('an address that was loaded', () => {
  it('is asked again by the next element: the browser’s cache knows better', async () => {
    const url = freshUrl();
    const first = user(url);
    (await fetches.next()).answer(FEED);
    await first.outcome;
    const second = user(url);
    (await fetches.next()).answer({ ...FEED, title: 'Newer' });
    expect(await second.outcome).to.equal('Newer');
  });

  it('is asked again after a failure, which is never remembered', async () => {
    const url = freshUrl();
    const first = user(url);
    (await fetches.next()).answer('', { status: 404 });
    expect(await first.outcome).to.equal('http');
    const second = user(url);
    (await fetches.next()).answer(FEED);
    expect(await second.outcome).to.equal('Feed');
  });

  it('sends nothing about the reader', async () => {
    const one = user(freshUrl());
    const { options, ...request } = await fetches.next();
    expect([options.credentials, options.referrerPolicy]).to.deep.equal([
      'same-origin',
      'no-referrer',
    ]);
    expect(options.headers).to.equal(undefined);
    request.answer(FEED);
    await one.outcome;
  });
});
