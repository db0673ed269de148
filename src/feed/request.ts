import { failure, FeedError } from './feed-error.js';

/** Seconds to the first byte of the body, when the caller names none. */
const DEFAULT_TIMEOUT = 10;
/** Largest answer, in bytes after decompression. */
const MAX_BYTES = 10 * 1024 * 1024;
/** Seconds in which a body that has begun must be whole. */
const MAX_SECONDS = 60;
/** Most tries of one page. */
export const MAX_TRIES = 3;
/** Longest wait in seconds that a server may ask for; a reader does not sit out more. */
const MAX_WAIT = 30;

export interface RequestOptions {
  readonly signal?: AbortSignal | undefined;
  /** Seconds to the first byte of the body. @defaultValue 10 */
  readonly timeout?: number | undefined;
  /** @defaultValue 10 MiB */
  readonly maxBytes?: number | undefined;
  /**
   * Makes text of the bytes and the header `Content-Type`, where they may be more than a feed.
   *
   * @defaultValue As a feed is decoded.
   */
  readonly decode?: ((bytes: Uint8Array, type: string) => string) | undefined;
  /** Seconds before the second try; twice that before the third. @defaultValue 1 */
  readonly backOff?: number | undefined;
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
 * As `fetchText`, and again after a broken connection, too many requests (429) and errors of the
 * server (5xx): they pass by themselves. Waits are spread at random from half to one and a half
 * times, so that all the pages that lost a server do not come back in one moment.
 *
 * @throws {FeedError} That of the last try.
 * @throws {DOMException} `AbortError` when the signal is aborted.
 */
export async function fetchWithRetry(
  url: string,
  options: RequestOptions = {},
): Promise<FetchedText> {
  const { backOff = 1, signal } = options;
  for (let tries = 1; ; tries++) {
    try {
      return await fetchText(url, options);
    } catch (error) {
      if (tries === MAX_TRIES || !(error instanceof FeedError) || !isTransient(error)) throw error;
      const wait = error.retryAfter ?? backOff * 2 ** (tries - 1) * (0.5 + Math.random());
      if (wait > MAX_WAIT) throw error;
      await pause(wait, signal);
    }
  }
}

/** Whether it passes by itself. */
function isTransient({ code, status = 0 }: FeedError): boolean {
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
  });
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
  {
    decode = decodeBytes,
    signal,
    timeout = DEFAULT_TIMEOUT,
    maxBytes = MAX_BYTES,
  }: RequestOptions = {},
): Promise<FetchedText> {
  const controller = new AbortController();
  const either = AbortSignal.any([controller.signal, ...(signal ? [signal] : [])]);
  // Raced with every wait: some engines settle an aborted body late, or with an error of their own.
  const stopped = new Promise<never>((_, reject) => {
    either.addEventListener('abort', () => reject(either.reason as Error));
  });
  stopped.catch(() => undefined);
  const startTimer = (seconds: number, expected: string) =>
    setTimeout(() => {
      const limit = `${expected} of ${url} within ${seconds} seconds`;
      controller.abort(failure('timeout', limit, 'nothing', url));
    }, seconds * 1000);
  let silence = startTimer(timeout, 'the first byte');
  let whole: ReturnType<typeof setTimeout> | undefined;
  try {
    either.throwIfAborted();
    const request = fetch(url, {
      credentials: 'same-origin',
      referrerPolicy: 'no-referrer',
      mode: 'cors',
      signal: either,
    });
    const response = await Promise.race([request, stopped]);
    const { ok, status, body, headers } = response;
    const finalUrl = response.url || url;
    if (!ok) {
      const expected = `a status from 200 to 299 from ${finalUrl}`;
      const wait = parseRetryAfter(headers.get('retry-after') ?? '');
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
    either.throwIfAborted();
    const all = new Uint8Array(bytes);
    for (const part of parts.reverse()) all.set(part, (bytes -= part.byteLength));
    const text = decode(all, headers.get('content-type') ?? '');
    return { text, url: finalUrl, headers };
  } catch (error) {
    if (signal?.aborted) throw new DOMException('No longer needed', 'AbortError');
    either.throwIfAborted();
    // Ends the download of an answer that is not wanted.
    controller.abort();
    if (error instanceof FeedError) throw error;
    throw failure('network', `an answer from ${url}`, 'none', url);
  } finally {
    clearTimeout(silence);
    clearTimeout(whole);
  }
}

/** Seconds, or a date of HTTP (RFC 9110, section 10.2.3), which is of one form that all engines read. */
function parseRetryAfter(value: string): number | undefined {
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  return isNaN(seconds) ? undefined : Math.max(seconds, 0);
}

/** The encoding of a header `Content-Type` or an XML declaration. */
const ENCODING = /(?:charset|encoding)\s*=\s*["']?(?!utf-?16)([\w.:-]+)/i;

/**
 * Bytes as text. A byte order mark says the encoding, for XML else the server, else the file's own
 * declaration (RFC 7303, section 3). JSON without a mark is UTF-8 whatever the server says of it
 * (RFC 8259, section 8.1).
 *
 * @param type - Of the header `Content-Type`.
 */
function decodeBytes(bytes: Uint8Array, type: string): string {
  const start = String.fromCharCode(...bytes.subarray(0, 500));
  // UTF-16 shows in the first character of XML too; what can be read so far is not UTF-16,
  // whatever is said of it.
  const [mark, little, big] = /^(?:(ÿþ|<\0)|(þÿ|\0<)|ï»¿)/.exec(start) ?? [];
  const [said] = /^\s*<[^>]*/.exec(start) ?? [];
  const named = mark || !said ? undefined : ENCODING.exec(type + said)?.[1];
  let decoder = new TextDecoder();
  try {
    decoder = new TextDecoder(little ? 'utf-16le' : big ? 'utf-16be' : named);
  } catch {
    // An encoding that no browser knows.
  }
  // Takes a byte order mark away by itself.
  return decoder.decode(bytes);
}
