import type { FeedFormat } from '../feed/formats.js';
import { loadFeed } from '../feed/load-feed.js';
import type { Feed } from '../model/feed.js';

/** What one caller asks of a load. */
export interface SharedLoadOptions {
  readonly signal: AbortSignal;
  /** Seconds; the first caller's counts. */
  readonly timeout: number;
  readonly format?: FeedFormat | undefined;
  /** Told the first page, when further ones are still to come. */
  readonly onFirstPage?: (feed: Feed) => void;
}

interface Entry {
  readonly promise: Promise<Feed>;
  readonly controller: AbortController;
  /** One for each caller, told the first page; one who joins after it is told at once. */
  readonly listeners: Set<(feed: Feed) => void>;
  firstPage?: Feed;
}

/** Requests under way, by format and address: two elements with one feed cost one request. */
const entries = new Map<string, Entry>();

/**
 * Loads a feed, joining a request for the same address that is already under way. The request
 * is aborted when the last caller's signal has been; one caller leaving does not disturb the
 * others. Nothing is kept after it settles: the browser's HTTP cache does that better.
 *
 * @param url - Absolute address.
 * @throws {FeedError} When the feed cannot be had.
 * @throws {DOMException} `AbortError` when this caller's signal is aborted.
 */
export function loadShared(url: string, options: SharedLoadOptions): Promise<Feed> {
  const { signal, onFirstPage, format = '' } = options;
  const key = `${format} ${url}`;
  const entry = entries.get(key) ?? start(key, url, options);
  const listener = (feed: Feed) => onFirstPage?.(feed);
  entry.listeners.add(listener);
  if (entry.firstPage) listener(entry.firstPage);
  return new Promise((resolve, reject) => {
    const leave = () => {
      entry.listeners.delete(listener);
      reject(new DOMException('No longer needed', 'AbortError'));
      if (entry.listeners.size > 0) return;
      forget(key, entry);
      entry.controller.abort();
    };
    signal.addEventListener('abort', leave, { once: true });
    entry.promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}

function start(key: string, url: string, { timeout, format }: SharedLoadOptions): Entry {
  const controller = new AbortController();
  const listeners = new Set<(feed: Feed) => void>();
  const promise = loadFeed(url, {
    signal: controller.signal,
    timeout,
    format,
    baseUrl: url,
    onFirstPage: (feed) => {
      entry.firstPage = feed;
      listeners.forEach((listener) => listener(feed));
    },
  });
  const entry: Entry = { promise, controller, listeners };
  entries.set(key, entry);
  // Deleted on rejection too: a failure that stayed in the map would be answered for ever.
  promise.then(
    () => forget(key, entry),
    () => forget(key, entry),
  );
  return entry;
}

function forget(key: string, entry: Entry): void {
  // A newer request for the address may stand in its place by now.
  if (entries.get(key) === entry) entries.delete(key);
}
