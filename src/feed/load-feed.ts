import type { Feed } from '../model/feed.js';
import { decodeText } from './decode.js';
import { FeedError } from './feed-error.js';
import { nextPage } from './formats/json-feed.js';
import type { Page } from './page.js';
import { parsePages } from './parse-feed.js';
import type { FeedFormat } from './read-page.js';
import { readPage } from './read-page.js';
import { createReport, describe, failure } from './report.js';
import type { RetryOptions } from './retry.js';
import { fetchPatiently } from './retry.js';
import { parseHttpUrl } from './safe-url.js';

/** Most pages of one feed. */
export const MAX_PAGES = 100;

export interface LoadOptions extends RetryOptions {
  /** Absolute address that `url` resolves against. */
  readonly baseUrl: string;
  /** The only format to accept. Detected when absent. */
  readonly format?: FeedFormat | undefined;
  /** Told the first page as a feed of its own, when further pages are still to come. */
  readonly onFirstPage?: ((feed: Feed) => void) | undefined;
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
  { baseUrl, format, onFirstPage, ...options }: LoadOptions,
): Promise<Feed> {
  const log = createReport();
  const { report } = log;
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
      const page = await fetchPage(next, options, format);
      pages.push(page);
      seen.add(page.url);
      next = nextPage(page, report);
      if (next && pages.length === 1) onFirstPage?.(parsePages(pages));
    } catch (error) {
      if (pages.length === 0 || !(error instanceof FeedError)) throw error;
      report('next_url', 'page', `a further page at ${next}`, error.code);
      break;
    }
  }
  return parsePages(pages, log);
}

/** One page as far as it can be trusted to be a page of a feed. */
async function fetchPage(
  address: string,
  options: RetryOptions,
  format: FeedFormat | undefined,
): Promise<Page> {
  const answer = await fetchPatiently(address, options);
  const totalPages = Number(answer.headers.get('x-wp-totalpages'));
  return readPage(decodeText(answer), { url: answer.url, totalPages }, format);
}
