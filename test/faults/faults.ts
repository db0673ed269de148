import type { FeedErrorCode } from '../../src/feed/feed-error.js';
import type { ProblemCode } from '../../src/model/feed.js';

/** A feed that could not be had. */
export interface Failed {
  readonly state: 'failed';
  readonly code: FeedErrorCode;
  /** Tries of the element; a redirect that the browser follows is none. */
  readonly requests: number;
  readonly status?: number;
  readonly retryAfter?: number;
}

/** A feed that was had, whatever is wrong inside. */
export interface Ready {
  readonly state: 'ready';
  readonly items: number;
  readonly problems: readonly ProblemCode[];
  /** Of all pages. */
  readonly requests: number;
}

export type Outcome = Failed | Ready | { readonly state: 'idle'; readonly requests: 0 };

/** One thing that can go wrong, and what must come of it. */
export interface Fault {
  readonly name: string;
  /** Place and parameters at the server of faults, see scripts/fault-server-plugin.mjs. */
  readonly path?: string;
  /** What the server answers, when it is not the path that says it. */
  readonly body?: unknown;
  /** Media type of `body`. */
  readonly type?: string;
  /** The attribute as it stands, for what is no address of that server. */
  readonly src?: string;
  /** Where a redirect leads. */
  readonly leads?: string;
  readonly timeout?: string;
  /** Takes seconds, so it is begun before the others and looked at after them. */
  readonly slow?: true;
  /** Tested with all three elements. */
  readonly everywhere?: true;
  /** Several where the engines' own network code decides; each is right. */
  readonly expected: Outcome | readonly Outcome[];
}

const failed = (code: FeedErrorCode, more: Partial<Failed> = {}): Failed => ({
  state: 'failed',
  code,
  requests: 1,
  ...more,
});

const ready = (items: number, problems: readonly ProblemCode[] = [], requests = 1): Ready => ({
  state: 'ready',
  items,
  problems,
  requests,
});

const thrice = { requests: 3 };

/** A feed around some items, and around others fields that the list does not show. */
const feed = (items: unknown, more: object = {}): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'A feed',
  items,
  ...more,
});
const item = (fields: object = {}): object => ({ id: '1', title: 'An item', ...fields });
const safeguarding = (fields: object) => feed([item({ _safeguarding: fields })]);

const RSS =
  '<rss version="2.0"><channel><title>A feed</title><item><title>One</title><guid>1</guid></item>' +
  '<item><title>Two</title><guid>2</guid></item></channel></rss>';
const LAUGHS =
  '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">' +
  '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">]>' +
  '<rss version="2.0"><channel><title>&d;</title></channel></rss>';
const PAGE =
  '<!doctype html><html lang="en"><title>Not found</title><p>Nothing is here.</p></html>';
const POLLUTED =
  '{"version":"https://jsonfeed.org/version/1.1","__proto__":{"polluted":1,"title":"No"},' +
  '"constructor":{"prototype":{"polluted":1}},"items":[{"id":"__proto__","title":"constructor",' +
  '"__proto__":{"polluted":1},"tags":["__proto__","constructor","toString"],' +
  '"_safeguarding":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}]}';

const CONNECTIONS: readonly Fault[] = [
  {
    name: 'a connection that is refused',
    path: 'refused',
    slow: true,
    expected: failed('network', thrice),
  },
  {
    name: 'a connection that is closed without an answer',
    path: 'hang-up',
    slow: true,
    everywhere: true,
    expected: failed('network', thrice),
  },
  {
    name: 'an answer that is not HTTP',
    path: 'no-http',
    slow: true,
    expected: failed('network', thrice),
  },
  {
    // WebKitGTK takes what there is for the whole.
    name: 'a body shorter than its length',
    path: 'cut-length',
    slow: true,
    expected: [failed('network', thrice), failed('parse')],
  },
  {
    name: 'a body that breaks off in a chunk',
    path: 'cut-chunk',
    slow: true,
    expected: [failed('network', thrice), failed('parse')],
  },
  {
    name: 'a server that never answers',
    path: 'silence',
    timeout: '1',
    slow: true,
    everywhere: true,
    expected: failed('timeout'),
  },
  {
    name: 'an answer whose body never begins',
    path: 'no-body',
    timeout: '1',
    slow: true,
    expected: failed('timeout'),
  },
  {
    name: 'a body that stops half-way',
    path: 'stall',
    timeout: '1',
    slow: true,
    expected: failed('timeout'),
  },
  {
    name: 'a body of a byte every three seconds',
    path: 'drip',
    timeout: '1',
    slow: true,
    expected: failed('timeout'),
  },
  { name: 'a slow body that ends', path: 'slow', timeout: '5', slow: true, expected: ready(3) },
  {
    // WebKitGTK takes the text for what it is.
    name: 'a plain text that claims to be compressed',
    path: 'no-gzip',
    slow: true,
    expected: [failed('network', thrice), ready(3)],
  },
];

const STATUSES: readonly Fault[] = [
  {
    name: 'a 404',
    path: 'status?code=404',
    everywhere: true,
    expected: failed('http', { status: 404 }),
  },
  { name: 'a 403', path: 'status?code=403', expected: failed('http', { status: 403 }) },
  { name: 'a 410', path: 'status?code=410', expected: failed('http', { status: 410 }) },
  {
    name: 'a 401 that asks for a password',
    path: 'password',
    expected: failed('http', { status: 401 }),
  },
  {
    name: 'a 500 that stays',
    path: 'status?code=500',
    slow: true,
    expected: failed('http', { status: 500, requests: 3 }),
  },
  { name: 'one 500', path: 'status?code=500&times=1', slow: true, expected: ready(3, [], 2) },
  { name: 'two 502s', path: 'status?code=502&times=2', slow: true, expected: ready(3, [], 3) },
  {
    name: 'one 503 that asks for no wait',
    path: 'status?code=503&times=1&after=0',
    expected: ready(3, [], 2),
  },
  { name: 'one 429', path: 'status?code=429&times=1', slow: true, expected: ready(3, [], 2) },
  {
    name: 'one 429 that asks for a second',
    path: 'status?code=429&times=1&after=1',
    slow: true,
    expected: ready(3, [], 2),
  },
  {
    name: 'a 429 that stays',
    path: 'status?code=429&after=0',
    expected: failed('http', { status: 429, retryAfter: 0, requests: 3 }),
  },
  {
    name: 'a 429 that asks for an hour',
    path: 'status?code=429&after=3600',
    expected: failed('http', { status: 429, retryAfter: 3600 }),
  },
  {
    name: 'one 503 that asks to wait for a moment in the past',
    path: 'status?code=503&times=1&after=Mon,%2001%20Jan%202024%2000:00:00%20GMT',
    expected: ready(3, [], 2),
  },
  { name: 'a 204 without a body', path: 'status?code=204', expected: failed('parse') },
];

const ORIGINS: readonly Fault[] = [
  {
    name: 'a server without CORS',
    path: 'no-cors',
    slow: true,
    everywhere: true,
    expected: failed('network', thrice),
  },
  {
    name: 'CORS for another origin',
    path: 'wrong-cors',
    slow: true,
    expected: failed('network', thrice),
  },
  {
    name: 'CORS that is said twice',
    path: 'double-cors',
    slow: true,
    expected: failed('network', thrice),
  },
  { name: 'a redirect', path: 'redirect?to=good', expected: ready(3) },
  { name: 'a lasting redirect', path: 'redirect?to=good&code=308', expected: ready(3) },
  {
    name: 'a redirect to what is not there',
    path: 'redirect?to=status%3Fcode%3D404',
    leads: 'status?code=404',
    expected: failed('http', { status: 404 }),
  },
  {
    name: 'a redirect to a place without CORS',
    path: 'redirect?to=no-cors',
    slow: true,
    expected: failed('network', thrice),
  },
  {
    name: 'a loop of redirects',
    path: 'redirect-loop',
    slow: true,
    expected: failed('network', thrice),
  },
  {
    name: 'a redirect to no address',
    path: 'redirect-nowhere',
    slow: true,
    expected: failed('network', thrice),
  },
  {
    name: 'a redirect to another scheme',
    path: 'redirect-scheme',
    slow: true,
    expected: failed('network', thrice),
  },
];

const TEXTS: readonly Fault[] = [
  { name: 'a web page', body: PAGE, type: 'text/html', expected: failed('type') },
  {
    name: 'a web page that claims to be JSON',
    body: PAGE,
    everywhere: true,
    expected: failed('type'),
  },
  {
    name: 'a warning of PHP before the feed',
    body: `<br />\n<b>Warning</b>: Undefined variable\n${JSON.stringify(feed([item()]))}`,
    expected: failed('type'),
  },
  {
    name: 'a site map',
    body: '<?xml version="1.0"?><urlset><url><loc>https://board.example/</loc></url></urlset>',
    type: 'application/xml',
    expected: failed('type'),
  },
  { name: 'RSS', body: RSS, type: 'application/rss+xml', expected: ready(2) },
  { name: 'RSS that claims to be a web page', body: RSS, type: 'text/html', expected: ready(2) },
  { name: 'RSS that ends too early', body: RSS.slice(0, 120), expected: failed('parse') },
  { name: 'RSS with entities of its own', body: LAUGHS, expected: failed('parse') },
  {
    name: 'RDF that is no RSS',
    body: '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><Person xmlns="urn:x"/></rdf:RDF>',
    type: 'application/rdf+xml',
    expected: failed('type'),
  },
  { name: 'RSS after a blank line', body: `\n${RSS}`, expected: ready(2) },
  {
    name: 'a feed that claims to be a web page',
    body: feed([item()]),
    type: 'text/html',
    expected: ready(1),
  },
  { name: 'nothing', body: '', everywhere: true, expected: failed('parse') },
  { name: 'blanks', body: ' \n\t ', expected: failed('parse') },
  { name: 'a plain text', body: 'Not found', type: 'text/plain', expected: failed('parse') },
  {
    name: 'JSON that ends too early',
    body: JSON.stringify(feed([item(), item()])).slice(0, 90),
    expected: failed('parse'),
  },
  {
    name: 'JSON of many lines that ends too early',
    body: JSON.stringify(feed([item(), item()]), null, 2).slice(0, 90),
    expected: failed('parse'),
  },
  { name: 'a comma too many', body: '{"items":[],}', expected: failed('parse') },
  { name: 'two feeds in one text', body: '{"items":[]}{"items":[]}', expected: failed('parse') },
  {
    name: 'a call of a function around the feed',
    body: 'feed({"items":[]})',
    expected: failed('parse'),
  },
  { name: 'bytes that are not UTF-8', path: 'no-utf-8', expected: ready(3) },
  { name: 'a byte order mark', path: 'bom', expected: ready(3) },
  { name: 'UTF-16 with its mark', path: 'utf-16', expected: ready(3) },
  { name: 'a picture', path: 'picture', expected: failed('parse') },
];

const SHAPES: readonly Fault[] = [
  { name: 'null', body: 'null', everywhere: true, expected: failed('shape') },
  { name: 'a number', body: '42', expected: failed('shape') },
  { name: 'a text', body: '"text"', expected: failed('shape') },
  { name: 'true', body: 'true', expected: failed('shape') },
  { name: 'an object without fields', body: {}, expected: failed('shape') },
  { name: 'an empty list', body: [], expected: ready(0, ['missing']) },
  { name: 'a list of numbers', body: [1, 2, 3], expected: failed('shape') },
  { name: 'a list of null', body: [null], expected: failed('shape') },
  {
    name: 'an error message as JSON',
    body: { code: 'rest_no_route', message: 'No route was found', data: { status: 404 } },
    expected: failed('shape'),
  },
  {
    name: 'items that are an object, and no version',
    body: { items: {} },
    expected: failed('shape'),
  },
  { name: 'items that are an object', body: feed({ a: item() }), expected: ready(0, ['missing']) },
  { name: 'items that are null', body: feed(null), expected: ready(0, ['missing']) },
  { name: 'items that are a text', body: feed('none'), expected: ready(0, ['missing']) },
  { name: 'no items', body: feed([]), everywhere: true, expected: ready(0) },
  {
    name: 'items that are numbers and texts',
    body: feed([1, 'two', true, item()]),
    expected: ready(1, ['type', 'type', 'type']),
  },
  { name: 'an item that is null', body: feed([null, item()]), expected: ready(1) },
  { name: 'an item that is a list', body: feed([[], item()]), expected: ready(1, ['type']) },
  {
    name: 'items without an id',
    body: feed([{ title: 'None' }, { id: ' ' }, { id: null }, item()]),
    expected: ready(1, ['missing', 'missing', 'missing']),
  },
  {
    name: 'ids that are numbers',
    body: feed([item({ id: 1 }), item({ id: 2.5 })]),
    expected: ready(2),
  },
  {
    name: 'an id without end',
    body: '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":1e999,"title":"An item"}]}',
    expected: ready(1, ['type']),
  },
  {
    name: 'ids that are not unique',
    body: feed([item(), item(), item()]),
    expected: ready(3, ['duplicate', 'duplicate']),
  },
  {
    name: 'dates that do not exist',
    body: feed([
      item({ date_published: '2023-02-30T10:00:00Z', date_modified: '2023-13-01T10:00:00Z' }),
      item({ id: '2', _safeguarding: { posted: '2023-02-30', reviewBy: '2023-13' } }),
      item({ id: '3', date_published: 'yesterday', date_modified: 1700000000 }),
    ]),
    expected: ready(3, ['date', 'date', 'date', 'date', 'date', 'date']),
  },
  {
    name: 'fields of other types',
    body: feed([item({ title: 7, summary: [], content_html: {}, tags: 'one' })]),
    expected: ready(1, ['type', 'type', 'type', 'type']),
  },
  {
    name: 'links that are scripts',
    body: feed([item({ url: 'javascript:alert(1)', content_html: '<a href="data:,x">x</a>' })]),
    expected: ready(1, ['url', 'url']),
  },
  {
    name: 'a time zone and a language that do not exist',
    body: feed([item()], { language: 'no language', _safeguarding: { timeZone: 'Mars/Olympus' } }),
    expected: ready(1, ['value', 'value']),
  },
  { name: 'an extension that is a list', body: safeguarding([]), expected: ready(1, ['type']) },
  {
    name: 'a status that does not exist',
    body: safeguarding({ status: 'lost' }),
    expected: ready(1, ['value']),
  },
  {
    name: 'half of a pair of surrogates, and control characters',
    body: '{"items":[{"id":"1","title":"A\\ud800B\\u0000C\\u202e"}]}',
    expected: ready(1),
  },
  { name: 'keys that mean the prototype', body: POLLUTED, everywhere: true, expected: ready(1) },
];

const SIZES: readonly Fault[] = [
  { name: '60 MB of blanks', path: 'huge-blank', expected: failed('size') },
  { name: '60 MB that say their length', path: 'huge-text', expected: failed('size') },
  { name: '60 MB in 60 kB', path: 'huge-zipped', expected: failed('size') },
  { name: '100,000 lists in each other', path: 'deep-list', expected: failed('shape') },
  { name: '100,000 objects in each other', path: 'deep-object', expected: failed('shape') },
  {
    name: '100,000 lists in each other, in fields of an item',
    path: 'deep-field',
    expected: ready(1, ['type']),
  },
  {
    name: '100,000 feeds in each other',
    path: 'deep-items',
    expected: ready(0, ['missing']),
  },
  { name: '100,000 elements in each other', path: 'deep-html', expected: ready(1, ['limit']) },
  { name: 'a title of a megabyte', path: 'long-title', expected: ready(1, ['limit']) },
  { name: 'a name of a megabyte', path: 'long-name', expected: ready(3, ['limit']) },
  { name: '5,000 tags', path: 'many-tags', expected: ready(1, ['limit']) },
  { name: '5,000 items', path: 'many-items', expected: ready(5000) },
];

const PAGES: readonly Fault[] = [
  { name: 'a further page that is the same', path: 'next-self', expected: ready(3, ['page']) },
  {
    name: 'two pages that are each other’s next',
    path: 'next-loop',
    expected: ready(6, ['duplicate', 'duplicate', 'duplicate', 'page'], 2),
  },
  { name: 'a chain of pages without end', path: 'next-chain', expected: ready(100, ['page'], 100) },
  {
    name: 'a further page that is a script',
    body: feed([item()], { next_url: 'javascript:alert(1)' }),
    expected: ready(1, ['page']),
  },
  {
    name: 'a further page at another scheme',
    body: feed([item()], { next_url: 'ftp://board.example/feed.json' }),
    expected: ready(1, ['page']),
  },
  {
    name: 'a further page that is an object',
    body: feed([item()], { next_url: { href: '/feed.json' } }),
    expected: ready(1, ['page']),
  },
  {
    name: 'a further page that is not there',
    path: 'next?to=status%3Fcode%3D404',
    everywhere: true,
    expected: ready(3, ['page'], 2),
  },
  {
    name: 'a further page that is a web page',
    path: `next?to=${encodeURIComponent(`body?body=${encodeURIComponent(PAGE)}`)}`,
    expected: ready(3, ['page'], 2),
  },
  {
    name: 'a further page that is null',
    path: 'next?to=body%3Fbody%3Dnull',
    expected: ready(3, ['page'], 2),
  },
  {
    name: 'a further page without CORS',
    path: 'next?to=no-cors',
    slow: true,
    expected: ready(3, ['page'], 4),
  },
  {
    name: 'a further page that never comes',
    path: 'next?to=silence',
    timeout: '5',
    slow: true,
    expected: ready(3, ['page'], 2),
  },
  {
    name: 'a further page of another origin',
    path: 'next-elsewhere',
    expected: ready(6, ['duplicate', 'duplicate', 'duplicate'], 2),
  },
];

const ADDRESSES: readonly Fault[] = [
  { name: 'no address', src: '', everywhere: true, expected: { state: 'idle', requests: 0 } },
  // A blank is the address of the page itself, as it is for a link.
  { name: 'a blank address', src: ' ', expected: failed('type') },
  ...[
    'javascript:alert(1)',
    'java\tscript:alert(2)',
    'ftp://board.example/feed.json',
    'file:///feed.json',
    'data:application/json,{"items":[]}',
    'blob:https://board.example/1',
    'mailto:someone@board.example',
    'https://someone@board.example/feed.json',
    'https://someone:secret@board.example/feed.json',
    'https://',
    'https://[board/feed.json',
    'https://board.example:99999/feed.json',
  ].map((src) => ({
    name: `the address ${JSON.stringify(src)}`,
    src,
    expected: failed('url', { requests: 0 }),
  })),
];

/** Everything that can go wrong with a feed. */
export const FAULTS: readonly Fault[] = [
  ...CONNECTIONS,
  ...STATUSES,
  ...ORIGINS,
  ...TEXTS,
  ...SHAPES,
  ...SIZES,
  ...PAGES,
  ...ADDRESSES,
];
