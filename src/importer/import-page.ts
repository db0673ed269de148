import type { FeedDocument } from './feed-document.js';
import { sentence } from '../feed/feed-error.js';
import { valueAt } from '../feed/plain-value.js';
import { readHtmlLines } from './html-lines.js';
import { ImportError } from './import-error.js';
import { importFeed } from './import-feed.js';
import { importLines } from './import-lines.js';
import type { ImportFormat, ImportReport } from './import-report.js';
import { readTextLines } from './text-lines.js';

export { ImportError } from './import-error.js';

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

/**
 * A page as a feed, with a report of what was done to it.
 *
 * @param text - All of the page: text, HTML, RSS, or what an API answered.
 * @throws {ImportError} If it holds no records, or cannot be read.
 */
export function importPage(text: string, options: ImportOptions): ImportResult {
  const format = options.format ?? detectFormat(text);
  if (format !== 'text' && format !== 'html') return importFeed(text, format, options);
  const page =
    format === 'html'
      ? readHtmlLines(text, options.url)
      : { lines: readTextLines(text), notes: [] };
  const { feed, records, notes } = importLines(page.lines, {
    documentTitle: page.title,
    ...options,
    language: options.language ?? page.language,
  });
  if (feed.items.length === 0) {
    throw new ImportError(sentence('records with dates, sources or headings of their own', 'none'));
  }
  const { source } = options;
  return { feed, report: { source, format, records, notes: [...page.notes, ...notes] } };
}

/** Tags that a page as HTML has and a text does not. */
const TAGS = /<\/(?:p|h[1-6]|div|li|article|section|table|body|html|a)>/gi;

/** The format of a page, told from its content. */
function detectFormat(text: string): ImportFormat {
  const start = text.slice(0, 2000).trimStart();
  if (/^<(?:\?xml|(?:\w+:)?(?:rss|rdf|feed)\b)/i.test(start) && !/<html\b/i.test(start))
    return 'rss';
  if (/^[[{]/.test(start)) {
    const value = parseJson(text);
    if (Array.isArray(value)) return 'wordpress';
    if (Array.isArray(valueAt(value, 'results'))) return 'govuk';
    if (value !== undefined) return 'jsonfeed';
  }
  const isHtml = start.startsWith('<') || (text.slice(0, 100_000).match(TAGS)?.length ?? 0) > 2;
  return isHtml ? 'html' : 'text';
}

/** `undefined` for a text that is no JSON: a page of words may begin with a bracket too. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
