import { describe, failure } from './feed-error.js';
import { adaptGovUk, isGovUk } from './govuk.js';
import { parseInert } from './inert-parser.js';
import { isDocument, ownValue } from './plain-value.js';
import { adaptRss } from './rss.js';
import { adaptWordPress, isWordPress } from './wordpress.js';

/** Formats that are read directly. */
export const FEED_FORMATS = ['jsonfeed', 'wordpress', 'govuk', 'rss'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

/** One page of a feed as JSON Feed, whatever format it came in; still untrusted. */
export interface Page {
  readonly value: unknown;
  /** Absolute address it came from. */
  readonly url: string;
}

interface Format {
  /** What is expected, for a message. */
  readonly name: string;
  /** @param forced - Whether the page has named this format: less will do then. */
  readonly fits: (value: unknown, forced: boolean) => boolean;
  /** @param totalPages - As the server said it, 0 if it said nothing. */
  readonly adapt: (value: unknown, url: string, totalPages: number) => unknown;
}

const FORMATS: Readonly<Record<FeedFormat, Format>> = {
  jsonfeed: {
    name: 'a JSON Feed with "version" and "items"',
    fits: isJsonFeed,
    adapt: (value) => value,
  },
  wordpress: { name: 'a WordPress collection', fits: isWordPress, adapt: adaptWordPress },
  govuk: { name: 'a GOV.UK search result', fits: isGovUk, adapt: adaptGovUk },
  rss: { name: 'RSS or Atom', fits: isDocument, adapt: adaptRss },
};

/** Root elements of RSS 2.0, Atom, and RSS 1.0 among the many other things that RDF is for. */
const ROOTS = 'rss, feed, RDF:has(> channel)';

/**
 * An answer's text as a value: JSON, or the document of a feed in XML.
 *
 * @throws {FeedError} `type` for a web page and for XML that is no feed, `parse` for what is
 *   neither JSON nor XML, or broken.
 */
export function parseText(text: string, url: string): unknown {
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

/**
 * A parsed value as a page of a feed. Its format is told by its content, for servers are seldom
 * right about the type.
 *
 * @param format - The only one to accept. Detected when absent.
 * @throws {FeedError} `shape` for anything that is no feed.
 */
export function adaptPage(
  value: unknown,
  url: string,
  totalPages: number,
  format?: FeedFormat,
): Page {
  const allowed = format ? [format] : FEED_FORMATS;
  const found = allowed.find((name) => FORMATS[name].fits(value, format !== undefined));
  if (!found) {
    const expected = allowed.map((name) => FORMATS[name].name).join(' or ');
    throw failure('shape', `${expected} at ${url}`, describe(value), url);
  }
  return { value: FORMATS[found].adapt(value, url, totalPages), url };
}

/**
 * A JSON Feed names its version or has `items`; an empty list is what an empty collection of any
 * format looks like, and holds no item of any other.
 */
function isJsonFeed(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (Array.isArray(ownValue(value, 'items'))) return true;
  const version = ownValue(value, 'version');
  return typeof version === 'string' && version.includes('jsonfeed.org/version');
}
