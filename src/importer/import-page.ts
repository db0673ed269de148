import type { FeedDocument } from './feed-document.js';
import type { ImportReport } from './import-report.js';

/** Formats a page may be in, told from its content where none is named. */
export const IMPORT_FORMATS = ['text', 'html', 'rss', 'wordpress', 'govuk', 'jsonfeed'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

export interface ImportOptions {
  /** Name of the file or the address, for the report. */
  readonly source: string;
  /** @defaultValue Told from the content. */
  readonly format?: ImportFormat | undefined;
  /** Address of the page, which relative links resolve against. */
  readonly url?: string | undefined;
  /** Title of the feed. @defaultValue The page's own, else "News". */
  readonly title?: string | undefined;
  /** BCP 47 tag of the feed. @defaultValue The page's own, else `en-GB`. */
  readonly language?: string | undefined;
  /** Told how far it is, from 0 to 1. */
  readonly onProgress?: ((part: number) => void) | undefined;
}

export interface ImportResult {
  readonly feed: FeedDocument;
  readonly report: ImportReport;
}

export { ImportError } from './import-error.js';
