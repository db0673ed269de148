import { hasUnsafe } from './clean-text.js';

/** Schemes that may become a link. `javascript:`, `data:`, `blob:`, `file:` … may not. */
const SCHEMES = ['http:', 'https:', 'mailto:', 'tel:'];

/**
 * An address that is already as the URL parser would give it: lower case, a name as its host,
 * a path without dots at the start of a part. Most are: to parse them all the same makes reading an
 * item with three of them take up to a third longer.
 */
const PLAIN =
  /^https:\/\/(?!xn--)[a-z\d-]+(?:\.(?!xn--)[a-z\d-]+)*\.[a-z]{2,}\/(?:[\w-][\w.-]*(?:\/|$))*$/;

/**
 * The absolute form of an address that is safe to link to, `undefined` for any other value.
 *
 * Parsed as the browser itself would: comparing strings misses what the URL parser forgives, such
 * as a tab inside `java\tscript:`. Addresses with a user name are refused, for
 * `https://www.gov.uk@example.org/` leads to example.org.
 *
 * @param base - Absolute address that a relative one is resolved against.
 */
export function parseSafeUrl(value: unknown, base?: string): string | undefined {
  const text = typeof value === 'string' ? value.trim() : '';
  if (PLAIN.test(text)) return text;
  if (!text || hasUnsafe(text)) return undefined;
  try {
    // A base that is not needed would be parsed all the same, for each of thousands of links.
    const address = /^https?:\/\//i.test(text) ? new URL(text) : new URL(text, base);
    const { protocol, username, password, href } = address;
    return SCHEMES.includes(protocol) && !username && !password ? href : undefined;
  } catch {
    // The URL parser has no other way to say "not an address" in every browser we support.
    return undefined;
  }
}

/** An address in full. What is no address stays as it is: whoever reads it says so. */
export function resolveUrl(address: string, base: string): string {
  return URL.canParse(address, base) ? new URL(address, base).href : address;
}

/**
 * As `parseSafeUrl`, for addresses that are fetched or resolved against: http and https only, and
 * without a fragment, which no server is told: `#2` is the same page.
 */
export function parseHttpUrl(value: unknown, base?: string): string | undefined {
  const url = parseSafeUrl(value, base);
  return url?.startsWith('http') ? url.split('#', 1)[0] : undefined;
}
