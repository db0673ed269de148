import type { Feed } from '../model/feed.js';
import { detectFormat } from './detect.js';
import { parseJsonFeed } from './formats/json-feed.js';
import { createReport } from './report.js';

/**
 * Turns an untrusted value into a feed. One bad item or field never loses another: what was
 * dropped or repaired is in the feed's `problems`.
 *
 * @param value - A JSON Feed as an object; it is read once and never changed.
 * @param baseUrl - Absolute address that relative ones resolve against when the feed itself gives
 *   neither `home_page_url` nor `feed_url`.
 * @throws {FeedError} `shape` if it is no feed. Nothing else is ever thrown.
 */
export function parseFeed(value: unknown, baseUrl: string): Feed {
  const page = { value, url: baseUrl };
  detectFormat(page);
  const { problems, report } = createReport();
  return { ...parseJsonFeed([page], report), problems };
}
