import { isGovUk, readGovUk } from './formats/govuk.js';
import { readRss } from './formats/rss.js';
import { isWordPress, readWordPress } from './formats/wordpress.js';
import { isDocument, isList, lengthOf, ownValue } from './own-value.js';
import type { Page, PageSource } from './page.js';
import { describe, failure } from './report.js';

/** Formats that are read directly. */
export const FEED_FORMATS = ['jsonfeed', 'wordpress', 'govuk', 'rss'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

interface Format {
  /** What is expected, for a message. */
  readonly name: string;
  /** @param forced - Whether the page has named this format: less will do then. */
  readonly fits: (value: unknown, forced: boolean) => boolean;
  readonly read: (value: unknown, source: PageSource) => unknown;
}

const FORMATS: Readonly<Record<FeedFormat, Format>> = {
  jsonfeed: {
    name: 'a JSON Feed with "version" and "items"',
    fits: isJsonFeed,
    read: (value) => value,
  },
  wordpress: { name: 'a WordPress collection', fits: isWordPress, read: readWordPress },
  govuk: { name: 'a GOV.UK search result', fits: isGovUk, read: readGovUk },
  rss: { name: 'RSS or Atom', fits: isDocument, read: readRss },
};

/**
 * A parsed value as a page of a feed. Its format is told by its content, for servers are seldom
 * right about the type.
 *
 * @param format - The only one to accept. Detected when absent.
 * @throws {FeedError} `shape` for anything that is no feed.
 */
export function readPage(value: unknown, source: PageSource, format?: FeedFormat): Page {
  const allowed = format ? [format] : FEED_FORMATS;
  const found = allowed.find((name) => FORMATS[name].fits(value, format !== undefined));
  if (!found) {
    const expected = allowed.map((name) => FORMATS[name].name).join(' or ');
    throw failure('shape', `${expected} at ${source.url}`, describe(value), source.url);
  }
  return { value: FORMATS[found].read(value, source), url: source.url };
}

/**
 * A JSON Feed names its version or has `items`; an empty list is what an empty collection of any
 * format looks like, and holds no item of any other.
 */
function isJsonFeed(value: unknown): boolean {
  if (isList(value)) return lengthOf(value) === 0;
  if (typeof value !== 'object' || value === null || isDocument(value)) return false;
  if (isList(ownValue(value, 'items'))) return true;
  const version = ownValue(value, 'version');
  return typeof version === 'string' && version.includes('jsonfeed.org/version');
}
