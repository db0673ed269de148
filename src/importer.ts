/**
 * A page that somebody typed → a feed, in the browser or in Node: what the command
 * `safeguarding-feed import` and the site's page "Make a feed" are made of.
 *
 * @module
 */
import { toIsoDate } from './dates/partial-date.js';
import { parsePartialDate } from './feed/date.js';
import { readDate } from './importer/read-date.js';
import { en } from './text/en.js';
import { formatDate } from './text/format-date.js';

export type * from './importer/feed-document.js';
export { decodePage } from './importer/decode-page.js';
export { ImportError, importPage } from './importer/import-page.js';
export type { ImportOptions, ImportResult } from './importer/import-page.js';
export { IMPORT_FORMATS, NOTE_LEVELS } from './importer/import-report.js';
export type * from './importer/import-report.js';

/**
 * A date as people write it in the UK, at its own precision: "18 March 2019" gives `2019-03-18`,
 * "March 2019" `2019-03`, "2019" `2019`.
 *
 * @returns `undefined` for what is no date, and for one that the calendar has not.
 */
export function parseDateText(text: string): string | undefined {
  const date = readDate(text.trim())?.date ?? parsePartialDate(text.trim());
  return date && toIsoDate(date);
}

/** A local date of a feed in words: `2019-03` gives "March 2019". What is no date stays. */
export function formatDateText(iso: string): string {
  const date = parsePartialDate(iso);
  return date ? formatDate(date, en, { time: true }) : iso;
}
