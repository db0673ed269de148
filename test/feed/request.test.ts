import { expect } from '@open-wc/testing';
import { FEED_ERROR_CODES, FeedError } from '../../src/feed/feed-error.js';
import { fetchText } from '../../src/feed/request.js';
import { FEED_URL } from '../fixtures/feeds.js';
import { holdBody, rejectionOf, settled, takeOverTimers } from './held-body.js';
import type { HeldClock } from './held-body.js';

const { fetch: originalFetch } = globalThis;

/** Answers every request so, and keeps what was asked. */
function answerWith(answer: (options: RequestInit) => Promise<Response> | Response): RequestInit[] {
  const asked: RequestInit[] = [];
  globalThis.fetch = async (_, options = {}) => {
    asked.push(options);
    return answer(options);
  };
  return asked;
}

async function errorOf(promise: Promise<unknown>): Promise<FeedError> {
  const error = await rejectionOf(promise);
  expect(error).to.be.instanceOf(FeedError);
  return error as FeedError;
}

afterEach(() => {
  globalThis.fetch = originalFetch;
});

describe('FeedError', () => {
  it('says what it is, why, where and with which status', () => {
    const error = new FeedError('http', 'Expected this, found that.', FEED_URL, 404);
    expect(error).to.be.instanceOf(Error);
    expect(String(error)).to.equal('FeedError: Expected this, found that.');
    expect(error.code).to.equal('http');
    expect(error.url).to.equal(FEED_URL);
    expect(error.status).to.equal(404);
  });

  it('has neither address nor status when there is none', () => {
    const error = new FeedError('shape', 'message');
    expect([error.url, error.status]).to.deep.equal([undefined, undefined]);
  });

  it('knows eight codes, each once', () => {
    expect(new Set(FEED_ERROR_CODES).size).to.equal(8);
  });
});

describe('fetchText', () => {
  it('gives the text, the address and the headers', async () => {
    answerWith(
      () => new Response('{"a":1}', { headers: { 'content-type': 'application/feed+json' } }),
    );
    const { text, url, headers } = await fetchText(FEED_URL);
    expect([text, url]).to.deep.equal(['{"a":1}', FEED_URL]);
    expect(headers.get('content-type')).to.equal('application/feed+json');
  });

  it('gives the address after redirects', async () => {
    answerWith(() => {
      const response = new Response('{}');
      Object.defineProperty(response, 'url', { value: 'https://www.board.example/feed.json' });
      return response;
    });
    expect((await fetchText(FEED_URL)).url).to.equal('https://www.board.example/feed.json');
  });

  it('sends nothing of the reader and no header of its own', async () => {
    const asked = answerWith(() => new Response('{}'));
    await fetchText(FEED_URL);
    expect(asked).to.have.length(1);
    const { signal, ...options } = asked[0] ?? {};
    expect(signal).to.be.instanceOf(AbortSignal);
    expect(options).to.deep.equal({
      credentials: 'same-origin',
      referrerPolicy: 'no-referrer',
      mode: 'cors',
    });
  });

  const bytes = (...values: readonly number[]) => new Uint8Array(values);
  const texts: readonly (readonly [
    name: string,
    parts: readonly Uint8Array[],
    expected: string,
  ])[] = [
    ['takes a byte order mark away', [bytes(0xef, 0xbb, 0xbf, 0x61)], 'a'],
    ['takes one away that comes in pieces', [bytes(0xef), bytes(0xbb), bytes(0xbf, 0x61)], 'a'],
    ['puts a letter together that comes in pieces', [bytes(0xc3), bytes(0xa9)], 'é'],
    ['marks bytes that are not UTF-8', [bytes(0x61, 0xe9, 0x62)], 'a\uFFFDb'],
    ['marks a letter that is cut off', [bytes(0x61, 0xc3)], 'a\uFFFD'],
    ['reads an empty body', [], ''],
  ];
  for (const [name, parts, expected] of texts) {
    it(name, async () => {
      const body = holdBody();
      answerWith(() => body.response);
      for (const part of parts) body.send(part);
      body.end();
      expect((await fetchText(FEED_URL)).text).to.equal(expected);
    });
  }

  it('reads JSON as UTF-8 whatever the server says', async () => {
    const headers = { 'content-type': 'application/json; charset=iso-8859-1' };
    answerWith(() => new Response('"é"', { headers }));
    expect((await fetchText(FEED_URL)).text).to.equal('"é"');
  });

  /** A text in an encoding of one byte a character, "é" and a curly quote among them. */
  const windows = (text: string) =>
    Uint8Array.from(text, (letter) => (letter === '’' ? 0x92 : letter.charCodeAt(0)));
  const utf16 = (text: string, bigEndian = false) => {
    const view = new DataView(new ArrayBuffer(2 * text.length));
    Array.from(text).forEach((letter, i) =>
      view.setUint16(2 * i, letter.charCodeAt(0), !bigEndian),
    );
    return new Uint8Array(view.buffer);
  };
  const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><a>é</a>`;
  const utf8 = (text: string) => new TextEncoder().encode(text);
  const plain = '<a>é</a>';
  const xml = 'application/xml';
  const encodings: readonly (readonly [
    name: string,
    body: Uint8Array,
    type: string,
    text: string,
  ])[] = [
    ['nothing', utf8(plain), xml, plain],
    ['its declaration', windows(declared('ISO-8859-1')), xml, declared('ISO-8859-1')],
    [
      'its declaration, as browsers mean it',
      windows("<?xml version='1.0' encoding='windows-1252'?><a>’</a>"),
      xml,
      "<?xml version='1.0' encoding='windows-1252'?><a>’</a>",
    ],
    ['the server', windows(plain), `${xml}; charset=windows-1252`, plain],
    ['the server, in quotes', windows(plain), `${xml};charset="ISO-8859-1"`, plain],
    [
      'the server before its declaration',
      utf8(declared('ISO-8859-1')),
      `${xml}; charset=utf-8`,
      declared('ISO-8859-1'),
    ],
    [
      'its mark before all others',
      utf8(`\uFEFF${declared('ISO-8859-1')}`),
      `${xml}; charset=windows-1252`,
      declared('ISO-8859-1'),
    ],
    ['its mark, little end first', utf16(`\uFEFF${declared('UTF-16')}`), xml, declared('UTF-16')],
    [
      'its mark, big end first',
      utf16(`\uFEFF${declared('UTF-16')}`, true),
      xml,
      declared('UTF-16'),
    ],
    ['its first bytes, little end first', utf16(declared('UTF-16LE')), xml, declared('UTF-16LE')],
    ['its first bytes, big end first', utf16(plain, true), `${xml}; charset=utf-16be`, plain],
    ['its bytes where they cannot be UTF-16', utf8(declared('utf-16')), xml, declared('utf-16')],
    ['UTF-8 where it names none', utf8(declared('klingon')), xml, declared('klingon')],
    ['its mark, in JSON too', utf16('\uFEFF"é"'), 'application/json', '"é"'],
  ];
  for (const [name, body, type, expected] of encodings) {
    for (const size of [body.length, 1]) {
      const pieces = size === 1 ? ', byte by byte' : '';
      it(`reads a text in the encoding of ${name}${pieces}`, async () => {
        const held = holdBody();
        held.response.headers.set('content-type', type);
        answerWith(() => held.response);
        for (let i = 0; i < body.length; i += size) held.send(body.slice(i, i + size));
        held.end();
        expect((await fetchText(FEED_URL)).text).to.equal(expected);
      });
    }
  }

  it('takes an answer without a body for an empty text', async () => {
    answerWith(() => new Response(null, { status: 204 }));
    expect((await fetchText(FEED_URL)).text).to.equal('');
  });

  for (const status of [400, 401, 403, 404, 410, 429, 500, 503]) {
    it(`fails as "http" on ${status}, with the status and the address`, async () => {
      answerWith(() => new Response('no', { status }));
      const error = await errorOf(fetchText(FEED_URL));
      expect([error.code, error.status, error.url]).to.deep.equal(['http', status, FEED_URL]);
      expect(error.message).to.equal(
        `Expected a status from 200 to 299 from ${FEED_URL}, found ${status}.`,
      );
    });
  }

  it('ends the download of an answer it does not want', async () => {
    let signal: AbortSignal | null | undefined;
    answerWith((options) => {
      ({ signal } = options);
      return new Response('no', { status: 404 });
    });
    await errorOf(fetchText(FEED_URL));
    expect(signal?.aborted).to.equal(true);
  });

  it('fails as "network" when there is no answer', async () => {
    answerWith(() => Promise.reject(new TypeError('Failed to fetch')));
    const error = await errorOf(fetchText(FEED_URL));
    expect([error.code, error.url]).to.deep.equal(['network', FEED_URL]);
    expect(error.message).to.contain(FEED_URL);
  });

  it('fails as "network" when the body breaks off', async () => {
    const body = holdBody();
    answerWith(() => body.response);
    const loading = fetchText(FEED_URL);
    body.send('{');
    await settled();
    body.breakOff();
    expect((await errorOf(loading)).code).to.equal('network');
  });

  describe('and its limit of size', () => {
    const sizes: readonly (readonly [parts: readonly string[], fits: boolean])[] = [
      [['1234'], true],
      [['12', '34'], true],
      [['12345'], false],
      [['12', '34', '5'], false],
      [['éé'], true],
      [['éé1'], false],
    ];
    for (const [parts, fits] of sizes) {
      it(`${fits ? 'takes' : 'refuses'} ${JSON.stringify(parts)} at four bytes`, async () => {
        const body = holdBody();
        answerWith(() => body.response);
        const loading = fetchText(FEED_URL, { maxBytes: 4 });
        for (const part of parts) body.send(part);
        if (fits) body.end();
        if (fits) expect((await loading).text).to.equal(parts.join(''));
        else expect((await errorOf(loading)).code).to.equal('size');
      });
    }

    it('is ten megabytes', async () => {
      const body = holdBody();
      answerWith(() => body.response);
      const loading = fetchText(FEED_URL);
      const megabyte = new Uint8Array(1024 * 1024).fill(0x20);
      for (let i = 0; i < 10; i += 1) body.send(megabyte);
      body.send(' ');
      const error = await errorOf(loading);
      expect(error.code).to.equal('size');
      expect(error.message).to.contain('10485760 bytes');
    });
  });
});

describe('fetchText and time', () => {
  let clock: HeldClock;
  beforeEach(() => {
    clock = takeOverTimers();
  });
  afterEach(() => clock.restore());

  it('waits ten seconds for the first byte', async () => {
    answerWith(() => new Promise(() => undefined));
    const loading = fetchText(FEED_URL);
    expect(clock.running).to.deep.equal([10]);
    clock.ring(10);
    const error = await errorOf(loading);
    expect([error.code, error.url]).to.deep.equal(['timeout', FEED_URL]);
    expect(error.message).to.contain('10 seconds');
  });

  it('waits as long as it is told', async () => {
    answerWith(() => new Promise(() => undefined));
    const loading = fetchText(FEED_URL, { timeout: 3 });
    expect(clock.running).to.deep.equal([3]);
    clock.ring(3);
    expect((await errorOf(loading)).code).to.equal('timeout');
  });

  it('counts to the first byte, not to the headers', async () => {
    const body = holdBody();
    answerWith(() => body.response);
    const loading = fetchText(FEED_URL, { timeout: 3 });
    await settled();
    expect(clock.running).to.deep.equal([3]);
    clock.ring(3);
    expect((await errorOf(loading)).code).to.equal('timeout');
  });

  it('lets a body be silent for twice the timeout', async () => {
    const body = holdBody();
    answerWith(() => body.response);
    const loading = fetchText(FEED_URL, { timeout: 3 });
    body.send('{');
    await settled();
    expect(clock.running).to.deep.equal([6, 60]);
    clock.ring(6);
    expect((await errorOf(loading)).code).to.equal('timeout');
  });

  it('begins to count the silence anew with every part', async () => {
    const body = holdBody();
    answerWith(() => body.response);
    const loading = fetchText(FEED_URL, { timeout: 3 });
    for (const part of ['a', 'b', 'c']) {
      body.send(part);
      await settled();
      expect(clock.running).to.deep.equal([6, 60]);
    }
    body.end();
    expect((await loading).text).to.equal('abc');
  });

  it('wants the whole body within sixty seconds of its first byte', async () => {
    const body = holdBody();
    answerWith(() => body.response);
    const loading = fetchText(FEED_URL, { timeout: 3 });
    body.send('a');
    await settled();
    body.send('b');
    await settled();
    clock.ring(60);
    expect((await errorOf(loading)).code).to.equal('timeout');
  });

  it('aborts the request when time is up', async () => {
    let signal: AbortSignal | null | undefined;
    answerWith((options) => {
      ({ signal } = options);
      return new Promise(() => undefined);
    });
    const loading = fetchText(FEED_URL, { timeout: 1 });
    clock.ring(1);
    await errorOf(loading);
    expect(signal?.aborted).to.equal(true);
  });

  const endings: readonly (readonly [name: string, answer: () => Promise<Response>])[] = [
    ['a success', () => Promise.resolve(new Response('{}'))],
    ['a status', () => Promise.resolve(new Response('', { status: 500 }))],
    ['no answer', () => Promise.reject(new TypeError('Failed to fetch'))],
  ];
  for (const [name, answer] of endings) {
    it(`leaves no timer behind after ${name}`, async () => {
      answerWith(answer);
      await fetchText(FEED_URL).catch(() => undefined);
      expect(clock.running).to.deep.equal([]);
    });
  }
});

describe('fetchText and its caller’s signal', () => {
  async function abortOf(promise: Promise<unknown>): Promise<void> {
    const error = await rejectionOf(promise);
    expect(error).to.be.instanceOf(DOMException);
    expect((error as DOMException).name).to.equal('AbortError');
  }

  it('asks nothing when it is aborted already', async () => {
    const asked = answerWith(() => new Response('{}'));
    await abortOf(fetchText(FEED_URL, { signal: AbortSignal.abort() }));
    expect(asked).to.deep.equal([]);
  });

  it('ends with an AbortError while there is no answer', async () => {
    answerWith(() => new Promise(() => undefined));
    const controller = new AbortController();
    const loading = fetchText(FEED_URL, { signal: controller.signal });
    controller.abort();
    await abortOf(loading);
  });

  it('ends with an AbortError in the middle of the body', async () => {
    const body = holdBody();
    answerWith(() => body.response);
    const controller = new AbortController();
    const loading = fetchText(FEED_URL, { signal: controller.signal });
    body.send('{');
    await settled();
    controller.abort();
    await abortOf(loading);
  });

  it('ends with an AbortError whatever reason was given', async () => {
    answerWith(() => new Promise(() => undefined));
    const controller = new AbortController();
    const loading = fetchText(FEED_URL, { signal: controller.signal });
    controller.abort(new Error('another page'));
    await abortOf(loading);
  });

  it('passes the abort on to the request', async () => {
    let signal: AbortSignal | null | undefined;
    answerWith((options) => {
      ({ signal } = options);
      return new Promise(() => undefined);
    });
    const controller = new AbortController();
    const loading = fetchText(FEED_URL, { signal: controller.signal });
    controller.abort();
    await abortOf(loading);
    expect(signal?.aborted).to.equal(true);
  });

  it('changes nothing after the end', async () => {
    answerWith(() => new Response('{}'));
    const controller = new AbortController();
    const { text } = await fetchText(FEED_URL, { signal: controller.signal });
    controller.abort();
    expect(text).to.equal('{}');
  });
});
