import type { Feed } from '../model/feed.js';
import { JsonFeedReader } from './formats/json-feed.js';
import { readPage } from './read-page.js';
import type { FeedFormat } from './read-page.js';
import { createReport } from './report.js';

/**
 * Turns an untrusted value into a feed. One bad item or field never loses another: what was
 * dropped or repaired is in the feed's `problems`.
 *
 * @param value - A JSON Feed, or an answer of WordPress or GOV.UK, parsed; it is never changed.
 * @param baseUrl - Absolute address that relative ones resolve against when the feed itself gives
 *   neither `home_page_url` nor `feed_url`.
 * @param format - The only one to accept. Detected when absent.
 * @throws {FeedError} `shape` if it is no feed. Nothing else is ever thrown.
 */
export function parseFeed(value: unknown, baseUrl: string, format?: FeedFormat): Feed {
  const log = createReport();
  const reader = new JsonFeedReader(log.report);
  const pieces = reader.read(readPage(value, { url: baseUrl, totalPages: 0 }, format));
  while (!pieces.next().done);
  return { ...reader.feed, problems: log.problems };
}
