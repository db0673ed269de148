/**
 * Key of the address that relative ones of an item resolve against, where a format has one for
 * each item. A symbol, because no feed in JSON can have it as a name.
 */
export const BASE = Symbol('base');

/** One page of a feed as JSON Feed, whatever format it came in; still untrusted. */
export interface Page {
  readonly value: unknown;
  /** Absolute address it came from. */
  readonly url: string;
}

/** What reading a format may take besides the content. */
export interface PageSource {
  /** Absolute address of the page. */
  readonly url: string;
  /** Number of pages as the server said it, 0 if it said nothing. */
  readonly totalPages: number;
}
