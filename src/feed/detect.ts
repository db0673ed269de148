import { isList, lengthOf, ownValue } from './own-value.js';
import { describe, failure } from './report.js';

/** Formats that are read directly. */
export const FEED_FORMATS = ['jsonfeed'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

/** One page of a feed, still untrusted. */
export interface Page {
  readonly value: unknown;
  /** Absolute address it came from. */
  readonly url: string;
}

/**
 * The format of a value, by its content. A JSON Feed names its version or has `items`; an empty
 * list is what an empty collection of any format looks like, and holds no item of any other.
 *
 * @throws {FeedError} `shape` for anything that is no feed.
 */
export function detectFormat({ value, url }: Page): FeedFormat {
  if (isList(value) ? lengthOf(value) === 0 : isJsonFeed(value)) return 'jsonfeed';
  const expected = 'a JSON Feed, an object with "version" and "items",';
  throw failure('shape', expected, describe(value), url);
}

function isJsonFeed(value: unknown): boolean {
  if (typeof value !== 'object') return false;
  if (isList(ownValue(value, 'items'))) return true;
  const version = ownValue(value, 'version');
  return typeof version === 'string' && version.includes('jsonfeed.org/version');
}
