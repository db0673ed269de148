import { parseInert } from './inert-parser.js';
import { describe, failure } from './report.js';
import type { FetchedText } from './request.js';

/** Root elements of RSS 2.0, Atom, and RSS 1.0 among the many other things that RDF is for. */
const ROOTS = 'rss, feed, RDF:has(> channel)';

/**
 * An answer's text as a value: JSON, or the document of a feed in XML.
 *
 * @throws {FeedError} `type` for a web page and for XML that is no feed, `parse` for what is
 *   neither JSON nor XML, or broken.
 */
export function decodeText({ text, url }: FetchedText): unknown {
  const expected = `a feed at ${url}`;
  const trimmed = text.trimStart();
  if (trimmed.startsWith('<')) {
    // Entities of its own can make a file of a few lines expand to gigabytes.
    const document = /<!ENTITY/i.test(text) ? undefined : parseInert(trimmed, 'application/xml');
    const root = document?.querySelector('parsererror') ? undefined : document?.documentElement;
    if (root?.matches(ROOTS)) return document;
    const isFeed = /<(?:\w+:)?(?:rss|rdf|feed)\b/i.test(trimmed.slice(0, 2000));
    throw !root && isFeed
      ? failure('parse', expected, 'broken XML or XML with entities', url)
      : failure('type', expected, 'a web page or other XML', url);
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // The parser's own words differ between browsers and name no address.
    throw failure('parse', expected, `text that is not JSON: ${describe(text)}`, url);
  }
}

/** The encoding of a header `Content-Type` or an XML declaration. */
const ENCODING = /(?:charset|encoding)\s*=\s*["']?(?!utf-?16)([\w.:-]+)/i;

/**
 * Bytes as text. A byte order mark says the encoding, for XML else the server, else the file's own
 * declaration (RFC 7303, section 3). JSON without a mark is UTF-8 whatever the server says of it
 * (RFC 8259, section 8.1).
 *
 * @param type - Of the header `Content-Type`.
 */
export function decodeBytes(bytes: Uint8Array, type: string): string {
  const start = String.fromCharCode(...bytes.subarray(0, 500));
  // UTF-16 shows in the first character of XML too; what can be read so far is not UTF-16,
  // whatever is said of it.
  const [mark, little, big] = /^(?:(ÿþ|<\0)|(þÿ|\0<)|ï»¿)/.exec(start) ?? [];
  const [said] = /^\s*<[^>]*/.exec(start) ?? [];
  const named = mark || !said ? undefined : ENCODING.exec(type + said)?.[1];
  let decoder = new TextDecoder();
  try {
    decoder = new TextDecoder(little ? 'utf-16le' : big ? 'utf-16be' : named);
  } catch {
    // An encoding that no browser knows.
  }
  // Takes a byte order mark away by itself.
  return decoder.decode(bytes);
}
