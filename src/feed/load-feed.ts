import type { Feed } from '../model/feed.js';
import { detectFormat } from './detect.js';
import type { Page } from './detect.js';
import { FeedError } from './feed-error.js';
import { nextPage, parseJsonFeed } from './formats/json-feed.js';
import { createReport, describe, failure } from './report.js';
import { fetchText } from './request.js';
import type { RequestOptions } from './request.js';
import { parseHttpUrl } from './safe-url.js';

/** Most pages of one feed. */
export const MAX_PAGES = 100;

export interface LoadOptions {
  readonly signal?: AbortSignal | undefined;
  /** Seconds to the first byte of each page. @defaultValue 10 */
  readonly timeout?: number | undefined;
  /** Absolute address that `url` resolves against. */
  readonly baseUrl: string;
}

/**
 * Fetches a feed with all its pages. A later page that fails, repeats one or comes after the
 * hundredth ends the feed there: the pages before it stay, and a `page` problem says so.
 *
 * @param url - http or https, absolute or relative to `baseUrl`.
 * @throws {FeedError} When the first page cannot be had or is no feed.
 * @throws {DOMException} `AbortError` when the signal is aborted.
 */
export async function loadFeed(
  url: string,
  { signal, timeout, baseUrl }: LoadOptions,
): Promise<Feed> {
  const { problems, report } = createReport();
  const first = parseHttpUrl(url, baseUrl);
  if (!first) {
    const expected = 'an http or https address without a user name';
    throw failure('url', expected, describe(url), url);
  }
  const pages: Page[] = [];
  const seen = new Set<string>();
  for (let next: string | undefined = first; next;) {
    if (seen.has(next) || pages.length === MAX_PAGES) {
      report('next_url', 'page', `at most ${MAX_PAGES} pages, each of them once`, next);
      break;
    }
    seen.add(next);
    try {
      const page = await fetchPage(next, { signal, timeout });
      pages.push(page);
      seen.add(page.url);
      next = nextPage(page, report);
    } catch (error) {
      if (pages.length === 0 || !(error instanceof FeedError)) throw error;
      report('next_url', 'page', `a further page at ${next}`, error.code);
      break;
    }
  }
  return { ...parseJsonFeed(pages, report), problems };
}

/** One page as far as it can be trusted to be a page of a feed. */
async function fetchPage(address: string, options: RequestOptions): Promise<Page> {
  const { text, url } = await fetchText(address, options);
  const expected = `a JSON Feed at ${url}`;
  if (/^\s*</.test(text)) {
    throw failure('type', expected, 'a web page or XML', url);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The parser's own words differ between browsers and name no address.
    throw failure('parse', expected, `text that is not JSON: ${describe(text)}`, url);
  }
  const page = { value, url };
  detectFormat(page);
  return page;
}
