import type { Feed } from '../model/feed.js';
import { decodeText } from './decode.js';
import { FeedError } from './feed-error.js';
import { JsonFeedReader, nextPage } from './formats/json-feed.js';
import { inPieces } from './in-pieces.js';
import type { Page } from './page.js';
import type { FeedFormat } from './read-page.js';
import { readPage } from './read-page.js';
import { createReport, describe, failure } from './report.js';
import type { FetchedText } from './request.js';
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
  const reader = new JsonFeedReader(report);
  const feed = () => ({ ...reader.feed, problems: [...log.problems] });
  const seen = new Set<string>();
  let last: string | undefined;
  for (let next: string | undefined = first, pages = 0; next; pages++) {
    if (seen.has(next) || pages === MAX_PAGES) {
      report('next_url', 'page', `at most ${MAX_PAGES} pages, each of them once`, next);
      break;
    }
    seen.add(next);
    try {
      const answer = await fetchPatiently(next, options);
      const text = answer.text.trim();
      // Past its last post WordPress lists none. A file that knows of no pages is always the same.
      if (pages > 0 && (text === '[]' || text === last)) break;
      last = text;
      const page = await inPieces(readAnswer(answer, reader, format), options.signal);
      seen.add(page.url);
      next = reader.isFull ? undefined : nextPage(page, report);
      if (next && pages === 0) onFirstPage?.(feed());
    } catch (error) {
      if (pages === 0 || !(error instanceof FeedError)) throw error;
      // WordPress, whose pages are lists, refuses the one after the last.
      if (error.status !== 400 || !last?.startsWith('[')) {
        report('next_url', 'page', `a further page at ${next}`, error.code);
      }
      break;
    }
  }
  return feed();
}

/** Reads one page as far as it can be trusted to be a page of a feed. */
function* readAnswer(
  answer: FetchedText,
  reader: JsonFeedReader,
  format: FeedFormat | undefined,
): Generator<void, Page> {
  const totalPages = Number(answer.headers.get('x-wp-totalpages'));
  const page = readPage(decodeText(answer), { url: answer.url, totalPages }, format);
  yield;
  yield* reader.read(page);
  return page;
}
