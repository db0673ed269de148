import { decodeBytes } from './decode.js';
import { FeedError } from './feed-error.js';
import { failure } from './report.js';

/** Seconds to the first byte of the body, when the caller names none. */
const DEFAULT_TIMEOUT = 10;
/** Largest answer, in bytes after decompression. */
const MAX_BYTES = 10 * 1024 * 1024;
/** Seconds in which a body that has begun must be whole. */
const MAX_SECONDS = 60;

export interface RequestOptions {
  readonly signal?: AbortSignal | undefined;
  /** Seconds to the first byte of the body. @defaultValue 10 */
  readonly timeout?: number | undefined;
  /** @defaultValue 10 MiB */
  readonly maxBytes?: number | undefined;
}

/** An answer that was read to its end. */
export interface FetchedText {
  readonly text: string;
  /** Absolute address after redirects. */
  readonly url: string;
  /** Those that the server lets other sites read. */
  readonly headers: Headers;
}

/**
 * Fetches a text, in the encoding that `decodeBytes` finds. Another site learns nothing of the
 * reader: no cookies, no referrer, and no custom header, which would also cost a CORS preflight. The
 * page's own site gets its cookies, so that a feed may stand behind the site's own sign-in; and as
 * `<link rel="preload" crossorigin>` asks in the same way, a browser uses what it has preloaded.
 *
 * After the first byte a body that brings nothing for twice the timeout, or is not whole within
 * 60 seconds, counts as timed out.
 *
 * @throws {FeedError} `network`, `timeout`, `http` or `size`.
 * @throws {DOMException} `AbortError` when the signal is aborted: never a `FeedError`.
 */
export async function fetchText(
  url: string,
  { signal, timeout = DEFAULT_TIMEOUT, maxBytes = MAX_BYTES }: RequestOptions = {},
): Promise<FetchedText> {
  const controller = new AbortController();
  const inner = controller.signal;
  // Raced with every wait: some engines settle an aborted body late, or with an error of their own.
  const stopped = new Promise<never>((_, reject) => {
    inner.addEventListener('abort', () => reject(inner.reason as Error));
  });
  stopped.catch(() => undefined);
  const handleAbort = () => controller.abort(new DOMException('No longer needed', 'AbortError'));
  const startTimer = (seconds: number, expected: string) =>
    setTimeout(() => {
      const limit = `${expected} of ${url} within ${seconds} seconds`;
      controller.abort(failure('timeout', limit, 'nothing', url));
    }, seconds * 1000);
  let silence = startTimer(timeout, 'the first byte');
  let whole: ReturnType<typeof setTimeout> | undefined;
  signal?.addEventListener('abort', handleAbort);
  if (signal?.aborted) handleAbort();
  try {
    inner.throwIfAborted();
    const request = fetch(url, {
      credentials: 'same-origin',
      referrerPolicy: 'no-referrer',
      mode: 'cors',
      signal: inner,
    });
    const response = await Promise.race([request, stopped]);
    const { ok, status, body, headers } = response;
    const finalUrl = response.url || url;
    if (!ok) {
      const expected = `a status from 200 to 299 from ${finalUrl}`;
      const wait = parseRetryAfter(headers.get('retry-after'));
      throw failure('http', expected, String(status), finalUrl, status, wait);
    }
    const reader = body?.getReader();
    const parts: Uint8Array[] = [];
    let bytes = 0;
    for (;;) {
      const chunk = await Promise.race([reader?.read(), stopped]);
      if (!chunk || chunk.done) break;
      bytes += chunk.value.byteLength;
      if (bytes > maxBytes) {
        throw failure('size', `at most ${maxBytes} bytes of ${url}`, 'more', url);
      }
      parts.push(chunk.value);
      clearTimeout(silence);
      silence = startTimer(2 * timeout, 'more');
      whole ??= startTimer(MAX_SECONDS, 'all');
    }
    // A body that was there at once wins the race against an abort.
    inner.throwIfAborted();
    const all = new Uint8Array(bytes);
    for (const part of parts.reverse()) all.set(part, (bytes -= part.byteLength));
    const text = decodeBytes(all, headers.get('content-type') ?? '');
    return { text, url: finalUrl, headers };
  } catch (error) {
    if (inner.aborted) throw inner.reason;
    // Ends the download of an answer that is not wanted.
    controller.abort();
    if (error instanceof FeedError) throw error;
    throw failure('network', `an answer from ${url}`, 'none', url);
  } finally {
    clearTimeout(silence);
    clearTimeout(whole);
    signal?.removeEventListener('abort', handleAbort);
  }
}

/** Seconds, or a date of HTTP (RFC 9110, section 10.2.3), which is of one form that all engines read. */
function parseRetryAfter(value: string | null): number | undefined {
  if (!value) return undefined;
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(seconds, 0);
}
