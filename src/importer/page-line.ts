/**
 * One line of a page, whether it came as text or as HTML: what the finding of records looks at.
 * Mark-up only adds to it; a page without any is read by its words alone.
 */
export interface PageLine {
  /** Line of the source that it begins on, from 1. */
  readonly line: number;
  /** Trimmed, one space between words, U+00A0 as a space. Never empty. */
  readonly text: string;
  /** A blank line or the end of a block stands before it. */
  readonly startsBlock: boolean;
  /** Level of a heading, 1 to 6, where mark-up says so. */
  readonly level?: number;
  /** It is an entry of a list; its marker is not part of the text. */
  readonly bullet?: 'unordered' | 'ordered';
  /** Links in the text, in order; offsets are UTF-16 code units of `text`. */
  readonly links: readonly LineLink[];
  /** Emphasis in the text, as `links` are given. */
  readonly emphasis?: readonly LineEmphasis[];
  /**
   * The innermost element that looks like one record (article, list entry, table row): lines with
   * one number belong together. Absent where mark-up says nothing.
   */
  readonly container?: number;
  /** What mark-up says the line is for: `<time datetime>`, a category link, a byline. */
  readonly role?: 'date' | 'category' | 'author';
  /** Of `<time datetime>`: the date as the mark-up gives it. */
  readonly dateTime?: string;
}

export interface LineLink {
  readonly start: number;
  readonly end: number;
  /** Absolute where there is a base; as it stands on the page where there is none. */
  readonly url: string;
}

export interface LineEmphasis {
  readonly start: number;
  readonly end: number;
  readonly strong: boolean;
}
