import { FeedError } from './feed-error.js';
import { fetchText } from './request.js';
import type { FetchedText, RequestOptions } from './request.js';

/** Most tries of one page. */
export const MAX_TRIES = 3;
/** Longest wait in seconds that a server may ask for; a reader does not sit out more. */
const MAX_WAIT = 30;

export interface RetryOptions extends RequestOptions {
  /** Seconds before the second try; twice that before the third. @defaultValue 1 */
  readonly backOff?: number | undefined;
}

/**
 * As `fetchText`, and again after a broken connection, too many requests (429) and errors of the
 * server (5xx): they pass by themselves. Waits are spread at random from half to one and a half
 * times, so that all the pages that lost a server do not come back in one moment.
 *
 * @throws {FeedError} That of the last try.
 * @throws {DOMException} `AbortError` when the signal is aborted.
 */
export async function fetchPatiently(
  url: string,
  { backOff = 1, ...options }: RetryOptions = {},
): Promise<FetchedText> {
  for (let tries = 1; ; tries++) {
    try {
      return await fetchText(url, options);
    } catch (error) {
      if (tries === MAX_TRIES || !(error instanceof FeedError) || !passes(error)) throw error;
      const wait = error.retryAfter ?? backOff * 2 ** (tries - 1) * (0.5 + Math.random());
      if (wait > MAX_WAIT) throw error;
      await pause(wait, options.signal);
    }
  }
}

function passes({ code, status = 0 }: FeedError): boolean {
  return code === 'network' || status === 429 || status >= 500;
}

/** Ends at once when the signal is aborted; the next request then says so. */
function pause(seconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, seconds * 1000);
    signal?.addEventListener('abort', end);
    if (signal?.aborted) end();
  });
}
