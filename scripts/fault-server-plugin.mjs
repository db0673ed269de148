// A server of another origin that does everything wrong which a feed's server can do wrong, for
// the tests of faults. A test asks where it is:
//
//   import { executeServerCommand } from '@web/test-runner-commands';
//   const { origin, closed } = await executeServerCommand('fault-server');
//
// `/fault/<name>?id=<unique>` has the fault of that name, until `/repair/<name>?id=<the same>` has
// been called: from then on the same address answers a good feed, which is called "Repaired". With
// `good=1` the first answer is a good feed too. `/come/<name>?id=` answers as soon as the fault has
// been asked for, `/left/<name>?id=` as soon as the client has gone. `/asked/<name>?id=` says how
// often it was asked for. `/unkept/<name>?id=` answers a good feed that no cache may keep, here
// and on the test page's own origin.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { createGzip } from 'node:zlib';

const HOST = '127.0.0.1';
const TYPE = 'application/feed+json';
const VERSION = 'https://jsonfeed.org/version/1.1';
const MEBIBYTE = 2 ** 20;
const HUGE = 60 * MEBIBYTE;
const DEEP = 100_000;
const UNKEPT = { 'Cache-Control': 'no-store' };

function items(count) {
  return Array.from({ length: count }, (_, i) => ({ id: `${i + 1}`, title: `Item ${i + 1}` }));
}

function feed(fields = {}) {
  return { version: VERSION, title: 'A feed', items: items(3), ...fields };
}

const feedText = (fields) => JSON.stringify(feed(fields));

/** Ends an answer. The visit's own headers, such as those of CORS, have been set before. */
function send({ response }, body, { status = 200, type = TYPE, ...headers } = {}) {
  response.writeHead(status, { 'Content-Type': type, ...headers });
  response.end(body);
}

const sendGood = (visit, fields) => send(visit, feedText(fields));

/** An answer in pieces, as fast as the client takes them, and no further than it wants them. */
async function stream({ response }, pieces, headers = {}, ...transforms) {
  response.writeHead(200, { 'Content-Type': TYPE, ...headers });
  try {
    await pipeline(Readable.from(pieces), ...transforms, response);
  } catch (error) {
    // That is what it says when the client has left.
    if (!response.destroyed) throw error;
  }
}

function* huge(start, character) {
  yield start;
  const piece = character.repeat(MEBIBYTE / 16);
  for (let size = 0; size < HUGE; size += piece.length) yield piece;
}

/** At most 64 MiB a second, or it would fill the client before that has said no. */
async function* endless() {
  const piece = ' '.repeat(MEBIBYTE / 16);
  for (;;) yield wait(1, piece);
}

async function* slowly(text, pieces, seconds) {
  const length = Math.ceil(text.length / pieces);
  for (let start = 0; start < text.length; start += length) {
    if (start > 0) await wait(seconds * 1000);
    yield text.slice(start, start + length);
  }
}

/** The first page of a feed that goes on somewhere. */
const goOn = (visit, next, fields) => sendGood(visit, { next_url: next, ...fields });

/** The first bytes of a fault are sent, then the connection breaks. */
function cut({ response }, body, headers) {
  response.writeHead(200, { 'Content-Type': TYPE, ...headers });
  response.write(body, () => response.destroy());
}

function withoutCors(visit) {
  visit.response.removeHeader('Access-Control-Allow-Origin');
}

/** Faults by name. Each answers one request. */
const FAULTS = {
  /** Whatever the test gives. */
  body: (visit) => {
    const { body = '', type = TYPE } = visit.params;
    send(visit, body, { type });
  },

  /** A status, `times` times if that is given, with `Retry-After` if that is. */
  status: (visit) => {
    const { code, after, times = Infinity } = visit.params;
    if (visit.count > Number(times)) return sendGood(visit);
    if (after !== undefined) visit.response.setHeader('Retry-After', after);
    return send(visit, `Status ${code}`, { status: Number(code), type: 'text/plain' });
  },
  password: (visit) =>
    send(visit, '', { status: 401, 'WWW-Authenticate': 'Basic realm="A board"' }),

  // Connections
  'hang-up': ({ response }) => response.destroy(),
  'no-http': ({ response }) => response.socket.end('Good morning\r\n'),
  'cut-length': (visit) => cut(visit, feedText().slice(0, 60), { 'Content-Length': 5000 }),
  'cut-chunk': (visit) => cut(visit, feedText().slice(0, 60)),
  silence: () => undefined,
  'no-body': ({ response }) => {
    response.writeHead(200, { 'Content-Type': TYPE });
    response.flushHeaders();
  },
  stall: ({ response }) => {
    response.writeHead(200, { 'Content-Type': TYPE });
    response.write(feedText().slice(0, 60));
  },
  drip: ({ response }) => {
    const timer = setInterval(() => response.write(' '), 3000);
    response.once('close', () => clearInterval(timer));
    response.writeHead(200, { 'Content-Type': TYPE });
    response.write('{');
  },
  slow: (visit) => stream(visit, slowly(feedText(), 5, 0.4)),

  // Other origins
  'no-cors': (visit) => {
    withoutCors(visit);
    sendGood(visit);
  },
  'wrong-cors': (visit) => {
    visit.response.setHeader('Access-Control-Allow-Origin', 'https://other.example');
    sendGood(visit);
  },
  'double-cors': (visit) => {
    visit.response.setHeader('Access-Control-Allow-Origin', ['*', '*']);
    sendGood(visit);
  },
  redirect: (visit) => {
    const { to, code = 302 } = visit.params;
    send(visit, '', { status: Number(code), Location: visit.link(to) });
  },
  'redirect-loop': (visit) =>
    send(visit, '', { status: 302, Location: visit.link('redirect-loop') }),
  'redirect-nowhere': (visit) => send(visit, '', { status: 302, Location: 'http://' }),
  'redirect-scheme': (visit) => send(visit, '', { status: 302, Location: 'ftp://board.example/' }),

  // Bytes
  'no-utf-8': (visit) => {
    // "Caf" and an e with an acute accent as Latin 1 has it.
    const [before, after] = feedText({ title: 'Caf?' }).split('?');
    send(visit, Buffer.concat([Buffer.from(before), Buffer.from([0xe9]), Buffer.from(after)]));
  },
  bom: (visit) => send(visit, `\uFEFF${feedText()}`),
  'utf-16': (visit) => send(visit, Buffer.from(`\uFEFF${feedText()}`, 'utf16le')),
  picture: (visit) =>
    send(visit, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), { type: 'image/png' }),
  'no-gzip': (visit) => send(visit, feedText(), { 'Content-Encoding': 'gzip' }),

  // Sizes
  'huge-blank': (visit) => stream(visit, huge('', ' ')),
  'huge-text': (visit) => stream(visit, huge('{"title":"', 'x'), { 'Content-Length': HUGE + 10 }),
  'huge-zipped': (visit) =>
    stream(visit, huge('', ' '), { 'Content-Encoding': 'gzip' }, createGzip()),
  endless: (visit) => stream(visit, endless()),
  'deep-list': (visit) => send(visit, '['.repeat(DEEP) + ']'.repeat(DEEP)),
  'deep-object': (visit) => send(visit, `${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`),
  'deep-field': (visit) => {
    const deep = '['.repeat(DEEP) + ']'.repeat(DEEP);
    const item = { id: '1', title: 'Deep', tags: '?', _other: '?' };
    send(visit, feedText({ items: [item] }).replaceAll('"?"', deep));
  },
  'deep-items': (visit) => {
    const deep = `${'{"items":['.repeat(DEEP)}${']}'.repeat(DEEP)}`;
    send(visit, deep);
  },
  'deep-html': (visit) => {
    const content_html = `${'<div>'.repeat(DEEP)}Text${'</div>'.repeat(DEEP)}`;
    sendGood(visit, { items: [{ id: '1', title: 'Deep', content_html }] });
  },
  'long-title': (visit) =>
    sendGood(visit, { items: [{ id: '1', title: 'Long '.repeat(MEBIBYTE / 5) }] }),
  'long-name': (visit) => sendGood(visit, { title: 'Long '.repeat(MEBIBYTE / 5) }),
  'many-tags': (visit) => {
    const tags = Array.from({ length: 5000 }, (_, i) => `Tag ${i + 1}`);
    sendGood(visit, { items: [{ id: '1', title: 'Tagged', tags }] });
  },
  'many-items': (visit) => sendGood(visit, { items: items(5000) }),

  // Pages
  next: (visit) => goOn(visit, visit.link(visit.params.to)),
  'next-self': (visit) => goOn(visit, visit.link('next-self')),
  'next-loop': (visit) =>
    goOn(visit, visit.link(visit.params.page ? 'next-loop' : 'next-loop?page=2')),
  'next-chain': (visit) => {
    const page = Number(visit.params.page ?? 1);
    goOn(visit, visit.link(`next-chain?page=${page + 1}`), {
      items: [{ id: `${page}`, title: `Item of page ${page}` }],
    });
  },
  'next-elsewhere': (visit) => {
    const next = new URL(visit.link('good'));
    next.hostname = 'localhost';
    goOn(visit, next.href);
  },

  good: (visit) => sendGood(visit),
  // There is nobody to answer until it is repaired.
  refused: (visit) => sendGood(visit),
};

/** What is known of an id. */
function newVisit() {
  const visit = { count: 0, repaired: false };
  visit.come = new Promise((resolve) => (visit.arrive = resolve));
  visit.left = new Promise((resolve) => (visit.leave = resolve));
  return visit;
}

export function faultServerPlugin() {
  const visits = new Map();
  let server;
  /** Listens where a connection was refused before, once that is repaired. */
  let late;
  let places;

  function visitOf(id) {
    if (!visits.has(id)) visits.set(id, newVisit());
    return visits.get(id);
  }

  async function answer(request, response) {
    const origin = `http://${request.headers.host}`;
    const { pathname, searchParams } = new URL(request.url, origin);
    const [, action, name] = pathname.split('/');
    const id = searchParams.get('id');
    const visit = visitOf(id);
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Expose-Headers', 'Retry-After');
    response.setHeader('Cache-Control', 'no-store');
    // A browser asks again by itself when a connection it had kept turns out to be closed.
    response.setHeader('Connection', 'close');
    if (request.method !== 'GET') return send({ response }, '', { status: 405 });
    if (action === 'fault' && Object.hasOwn(FAULTS, name)) {
      visit.count += 1;
      response.once('close', visit.leave);
      visit.arrive();
      const params = Object.fromEntries(searchParams);
      const link = (path) => {
        const url = new URL(`/fault/${path}`, origin);
        url.searchParams.set('id', id);
        return url.href;
      };
      if (visit.repaired) return sendGood({ response }, { title: 'Repaired' });
      if (visit.count <= Number(params.good ?? 0)) return sendGood({ response });
      return FAULTS[name](Object.assign(visit, { response, params, link }));
    }
    if (action === 'repair') {
      visit.repaired = true;
      if (name === 'refused' && !late.listening) await listen(late, places.closed);
      return send({ response }, '', { status: 204 });
    }
    if (action === 'asked') return send({ response }, String(visit.count));
    if (action === 'unkept') {
      visit.count += 1;
      return send({ response }, feedText(), UNKEPT);
    }
    if (action === 'come' || action === 'left') {
      await (action === 'come' ? visit.come : visit.left);
      return send({ response }, 'true');
    }
    // Without leave for other sites no test can take it for a fault that was asked for.
    withoutCors({ response });
    return send({ response }, '', { status: 404 });
  }

  const handle = (request, response) =>
    answer(request, response).catch((error) => {
      console.error(error);
      response.destroy();
    });

  async function listen(listener, origin) {
    listener.listen(origin ? Number(new URL(origin).port) : 0, HOST);
    await once(listener, 'listening');
    listener.unref();
    return `http://${HOST}:${listener.address().port}`;
  }

  function close(listener) {
    listener.closeAllConnections();
    return listener.listening && new Promise((resolve) => listener.close(resolve));
  }

  return {
    name: 'fault-server',
    async serverStart() {
      server = createServer(handle);
      late = createServer(handle);
      places = { origin: await listen(server), closed: await listen(late) };
      await close(late);
    },
    async serverStop() {
      await Promise.all([server, late].map(close));
    },
    /** The test page's own origin. */
    serve({ path, query }) {
      if (!path.startsWith('/unkept/')) return undefined;
      visitOf(query.id).count += 1;
      return { body: feedText(), type: 'json', headers: UNKEPT };
    },
    async executeCommand({ command }) {
      if (command !== 'fault-server') return undefined;
      // A page before this one has repaired it.
      await close(late);
      return places;
    },
  };
}
