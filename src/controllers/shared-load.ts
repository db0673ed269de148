import type { Feed } from '../model/feed.js';
import { loadFeed } from '../feed/load-feed.js';

interface Entry {
  readonly promise: Promise<Feed>;
  readonly controller: AbortController;
  users: number;
}

/** Requests under way, by address: two elements with one feed cost one request. */
const entries = new Map<string, Entry>();

/**
 * Loads a feed, joining a request for the same address that is already under way. The request
 * is aborted when the last caller's signal has been; one caller leaving does not disturb the
 * others. Nothing is kept after it settles: the browser's HTTP cache does that better.
 *
 * @param url - Absolute address.
 * @param timeout - Seconds; the first caller's counts.
 * @throws {FeedError} When the feed cannot be had.
 * @throws {DOMException} `AbortError` when this caller's signal is aborted.
 */
export function loadShared(url: string, timeout: number, signal: AbortSignal): Promise<Feed> {
  const entry = entries.get(url) ?? start(url, timeout);
  entry.users += 1;
  return new Promise((resolve, reject) => {
    const leave = () => {
      entry.users -= 1;
      reject(new DOMException('No longer needed', 'AbortError'));
      if (entry.users > 0) return;
      forget(url, entry);
      entry.controller.abort();
    };
    signal.addEventListener('abort', leave, { once: true });
    entry.promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}

function start(url: string, timeout: number): Entry {
  const controller = new AbortController();
  const promise = loadFeed(url, { signal: controller.signal, timeout, baseUrl: url });
  const entry: Entry = { promise, controller, users: 0 };
  entries.set(url, entry);
  // Deleted on rejection too: a failure that stayed in the map would be answered for ever.
  promise.then(
    () => forget(url, entry),
    () => forget(url, entry),
  );
  return entry;
}

function forget(url: string, entry: Entry): void {
  // A newer request for the address may stand in its place by now.
  if (entries.get(url) === entry) entries.delete(url);
}
