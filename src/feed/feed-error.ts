import { cleanText } from './clean-text.js';

/** Why a feed could not be had. Stable: a page may match on it. */
export const FEED_ERROR_CODES = [
  'network',
  'timeout',
  'http',
  'type',
  'parse',
  'shape',
  'size',
  'url',
] as const;

/**
 * - `network`: no answer, which a browser also says when the server does not allow other sites
 * - `timeout`: the answer began too late or did not end
 * - `http`: a status outside 200 to 299
 * - `type`: a web page where a feed should be
 * - `parse`: neither JSON nor well-formed XML
 * - `shape`: JSON, but no feed
 * - `size`: more than the limit
 * - `url`: not an http or https address
 */
export type FeedErrorCode = (typeof FEED_ERROR_CODES)[number];

/** What a webmaster can do about a feed that could not be had, its likeliest cause first. */
export const ADVICE: Readonly<Record<FeedErrorCode, string>> = {
  network:
    'If a browser opens the address, its server must send “Access-Control-Allow-Origin: *”, and be https if this page is.',
  timeout: 'Ask for fewer items, or raise “timeout”.',
  http: 'Open the address in a browser: it must show the feed.',
  type: 'This is a page. A feed has its own address, such as /feed.json, /feed/ or /wp-json/wp/v2/posts?_embed.',
  parse: 'Check the feed with a JSON or XML validator.',
  shape: 'This is other JSON, or “format” names the wrong kind.',
  size: 'Publish fewer items, or further pages with “next_url”.',
  url: 'Write the address as https://…',
};

/** A feed that could not be had at all. What is wrong inside one is a `Problem` of the feed. */
export class FeedError extends Error {
  override readonly name = 'FeedError';
  readonly code: FeedErrorCode;
  /** Address that was asked, after redirects as far as known. */
  readonly url?: string | undefined;
  /** Status of the answer, with code `http` only. */
  readonly status?: number | undefined;

  /** Seconds after which the server asks to be tried again, with code `http` only. */
  readonly retryAfter?: number | undefined;

  /** @param message - For the webmaster: what was expected and what was found. */
  constructor(
    code: FeedErrorCode,
    message: string,
    url?: string,
    status?: number,
    retryAfter?: number,
  ) {
    super(message);
    this.code = code;
    this.url = url;
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/** The one form of every message: what was expected, and what was found. */
export function sentence(expected: string, found: string): string {
  return `Expected ${expected}, found ${found}.`;
}

/** A `FeedError` whose message is such a sentence. */
export function failure(
  code: FeedErrorCode,
  expected: string,
  found: string,
  url: string,
  status?: number,
  retryAfter?: number,
): FeedError {
  return new FeedError(code, sentence(expected, found), url, status, retryAfter);
}

/** A value in a few words. */
export function describe(value: unknown): string {
  if (typeof value === 'string') {
    // One line, whatever is in it: it goes into a sentence.
    return `"${cleanText(value.slice(0, 60))}${value.length > 60 ? '…' : ''}"`;
  }
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
