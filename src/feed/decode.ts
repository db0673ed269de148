import { parseInert } from './inert-parser.js';
import { describe, failure } from './report.js';
import type { FetchedText } from './request.js';

/** Root elements of RSS 2.0, RSS 1.0 and Atom. */
const ROOTS = ['rss', 'RDF', 'feed'];

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
    const root = document?.documentElement.localName ?? '';
    if (document && ROOTS.includes(root) && !document.querySelector('parsererror')) return document;
    const isFeed = /<(?:\w+:)?(?:rss|rdf|feed)\b/i.test(trimmed.slice(0, 2000));
    throw isFeed
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
