import type { Feed } from '../model/feed.js';
import { runAtOnce, runInSlices } from '../scheduling/run-in-slices.js';
import { describe, failure, FeedError } from './feed-error.js';
import { addProblem } from './fields.js';
import { adaptPage, parseText } from './formats.js';
import type { FeedFormat, Page } from './formats.js';
import { JsonFeedReader, nextPage } from './json-feed.js';
import { toPlain } from './plain-value.js';
import { fetchWithRetry } from './request.js';
import type { FetchedText, RequestOptions } from './request.js';
import { parseHttpUrl } from './safe-url.js';

/** Most pages of one feed. */
export const MAX_PAGES = 100;

export interface LoadOptions extends RequestOptions {
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
export async function loadFeed(url: string, options: LoadOptions): Promise<Feed> {
  const { baseUrl, format, onFirstPage, signal } = options;
  const first = parseHttpUrl(url, baseUrl);
  if (!first) {
    const expected = 'an http or https address without a user name';
    throw failure('url', expected, describe(url), url);
  }
  const reader = new JsonFeedReader();
  const { problems } = reader;
  const seen = new Set<string>();
  let last: string | undefined;
  for (let next: string | undefined = first, pages = 0; next; pages++) {
    if (seen.has(next) || pages === MAX_PAGES) {
      addProblem(
        problems,
        'next_url',
        'page',
        `at most ${MAX_PAGES} pages, each of them once`,
        next,
      );
      break;
    }
    seen.add(next);
    try {
      const answer = await fetchWithRetry(next, options);
      const text = answer.text.trim();
      // Past its last post WordPress lists none. A file that knows of no pages is always the same.
      if (pages > 0 && (text === '[]' || text === last)) break;
      last = text;
      const page = await runInSlices(readAnswer(answer, reader, format), signal);
      seen.add(page.url);
      next = reader.isFull ? undefined : nextPage(page, problems);
      if (next && pages === 0) onFirstPage?.(reader.feed);
    } catch (error) {
      if (pages === 0 || !(error instanceof FeedError)) throw error;
      // WordPress, whose pages are lists, refuses the one after the last.
      if (error.status !== 400 || !last?.startsWith('[')) {
        addProblem(problems, 'next_url', 'page', `a further page at ${next}`, error.code);
      }
      break;
    }
  }
  return reader.feed;
}

/** Reads one page as far as it can be trusted to be a page of a feed. */
function* readAnswer(
  { text, url, headers }: FetchedText,
  reader: JsonFeedReader,
  format: FeedFormat | undefined,
): Generator<void, Page> {
  const totalPages = Number(headers.get('x-wp-totalpages'));
  const page = adaptPage(parseText(text, url), url, totalPages, format);
  yield;
  yield* reader.read(page);
  return page;
}

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
  const reader = new JsonFeedReader();
  runAtOnce(reader.read(adaptPage(toPlain(value), baseUrl, 0, format)));
  return reader.feed;
}
