import { expect } from '@open-wc/testing';
import { FeedError } from '../../src/feed/feed-error.js';
import { MAX_TRIES, fetchWithRetry } from '../../src/feed/request.js';
import { FEED_URL } from '../fixtures/feeds.js';
import { rejectionOf } from './held-body.js';

const { fetch: originalFetch, setTimeout: originalSetTimeout } = globalThis;

type Answer = () => Response | Promise<Response>;

const good: Answer = () => new Response('{}');
const broken: Answer = () => Promise.reject(new TypeError('Failed to fetch'));
const status =
  (code: number, headers: HeadersInit = {}): Answer =>
  () =>
    new Response('', { status: code, headers });

/** Answers one request after another, the last answer for all that follow; counts them. */
function answerInTurn(...answers: readonly Answer[]): { asked: number } {
  const count = { asked: 0 };
  globalThis.fetch = async () => {
    const answer = answers[Math.min(count.asked++, answers.length - 1)] ?? good;
    return answer();
  };
  return count;
}

/** Waits that are over at once; gives the seconds that were asked for, without time limits. */
function recordWaits(timeout: number): number[] {
  const waits: number[] = [];
  const set = (run: () => void, delay = 0): ReturnType<typeof setTimeout> => {
    // The request's own limits: twice the timeout, the timeout, and a minute.
    if ([timeout, 2 * timeout, 60].includes(delay / 1000)) return originalSetTimeout(run, delay);
    waits.push(delay / 1000);
    return originalSetTimeout(run, 0);
  };
  globalThis.setTimeout = set as typeof setTimeout;
  return waits;
}

const patiently = (backOff = 0, signal?: AbortSignal) =>
  fetchWithRetry(FEED_URL, { backOff, timeout: 500, signal });

afterEach(() => {
  globalThis.fetch = originalFetch;
  globalThis.setTimeout = originalSetTimeout;
});

describe('fetchWithRetry', () => {
  it('asks once where the answer is good', async () => {
    const count = answerInTurn(good);
    expect((await patiently()).text).to.equal('{}');
    expect(count.asked).to.equal(1);
  });

  const passing: readonly (readonly [name: string, answer: Answer])[] = [
    ['a broken connection', broken],
    ['too many requests', status(429)],
    ['an error of the server', status(500)],
    ['a gateway without a server', status(502)],
    ['a server that is busy', status(503)],
    ['a gateway that waits in vain', status(504)],
  ];
  for (const [name, answer] of passing) {
    it(`asks again after ${name}`, async () => {
      const count = answerInTurn(answer, answer, good);
      expect((await patiently()).text).to.equal('{}');
      expect(count.asked).to.equal(3);
    });

    it(`gives up after ${MAX_TRIES} times ${name}`, async () => {
      const count = answerInTurn(answer);
      expect(await rejectionOf(patiently())).to.be.instanceOf(FeedError);
      expect(count.asked).to.equal(MAX_TRIES);
    });
  }

  for (const code of [400, 401, 403, 404, 410, 451]) {
    it(`does not ask again after status ${code}, which stays`, async () => {
      const count = answerInTurn(status(code));
      expect(((await rejectionOf(patiently())) as FeedError).status).to.equal(code);
      expect(count.asked).to.equal(1);
    });
  }

  it('gives the error of the last try', async () => {
    answerInTurn(broken, status(500), status(404));
    expect(((await rejectionOf(patiently())) as FeedError).status).to.equal(404);
  });

  it('waits half to one and a half times its back-off, then twice that', async () => {
    const waits = recordWaits(500);
    answerInTurn(broken);
    await rejectionOf(patiently(2));
    expect(waits).to.have.length(2);
    expect(waits[0]).to.be.within(1, 3);
    expect(waits[1]).to.be.within(2, 6);
  });

  it('does not wait the same time twice, so that pages do not come back in one moment', async () => {
    const waits = recordWaits(500);
    answerInTurn(broken);
    await Promise.all(Array.from({ length: 8 }, () => rejectionOf(patiently(2))));
    expect(new Set(waits).size).to.be.above(8);
  });

  it('waits as long as the server asks', async () => {
    const waits = recordWaits(500);
    answerInTurn(status(429, { 'retry-after': '7' }), good);
    await patiently(2);
    expect(waits).to.deep.equal([7]);
  });

  it('reads the moment that a server names', async () => {
    const waits = recordWaits(500);
    const moment = new Date(Date.now() + 20_000).toUTCString();
    answerInTurn(status(503, { 'retry-after': moment }), good);
    await patiently(2);
    expect(waits[0]).to.be.within(15, 20);
  });

  it('goes by its own back-off where the server names no time that it can read', async () => {
    const waits = recordWaits(500);
    answerInTurn(status(429, { 'retry-after': 'later' }), good);
    await patiently(2);
    expect(waits[0]).to.be.within(1, 3);
  });

  it('asks at once where the moment that the server names has passed', async () => {
    const waits = recordWaits(500);
    answerInTurn(status(503, { 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' }), good);
    await patiently(2);
    expect(waits).to.deep.equal([0]);
  });

  it('fails at once where the server asks for longer than a reader waits', async () => {
    const count = answerInTurn(status(429, { 'retry-after': '3600' }));
    const error = (await rejectionOf(patiently())) as FeedError;
    expect([error.status, error.retryAfter, count.asked]).to.deep.equal([429, 3600, 1]);
  });

  it('stops waiting when nobody wants the answer any more', async () => {
    const controller = new AbortController();
    const count = answerInTurn(broken);
    const outcome = rejectionOf(patiently(600, controller.signal));
    while (count.asked === 0) await Promise.resolve();
    controller.abort();
    expect(((await outcome) as Error).name).to.equal('AbortError');
    expect(count.asked).to.equal(1);
  });

  it('leaves neither a timer nor a listener behind when it stops waiting', async () => {
    const { setTimeout: realSet, clearTimeout: realClear } = globalThis;
    const timers = new Set<unknown>();
    let started = 0;
    Object.assign(globalThis, {
      setTimeout: (run: () => void, delay: number) => {
        started += 1;
        const timer = realSet(run, delay);
        timers.add(timer);
        return timer;
      },
      clearTimeout: (timer: number) => {
        timers.delete(timer);
        realClear(timer);
      },
    });
    const controller = new AbortController();
    let listeners = 0;
    const { signal } = controller;
    signal.addEventListener = (...args: Parameters<AbortSignal['addEventListener']>) => {
      listeners += 1;
      AbortSignal.prototype.addEventListener.apply(signal, args);
    };
    signal.removeEventListener = (...args: Parameters<AbortSignal['removeEventListener']>) => {
      listeners -= 1;
      AbortSignal.prototype.removeEventListener.apply(signal, args);
    };
    try {
      answerInTurn(broken);
      const outcome = rejectionOf(patiently(10, signal));
      // The request's own is the first.
      while (started < 2) await new Promise((go) => realSet(go));
      controller.abort();
      await outcome;
      expect(timers.size).to.equal(0);
      expect(listeners).to.equal(0);
    } finally {
      Object.assign(globalThis, { setTimeout: realSet, clearTimeout: realClear });
    }
  });

  it('never takes an abort for a failure that passes', async () => {
    const count = answerInTurn(good);
    const outcome = await rejectionOf(patiently(0, AbortSignal.abort()));
    expect((outcome as Error).name).to.equal('AbortError');
    expect(count.asked).to.equal(0);
  });
});
