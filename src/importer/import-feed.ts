import { FeedError, sentence } from '../feed/feed-error.js';
import { adaptPage, parseText } from '../feed/formats.js';
import type { FeedFormat } from '../feed/formats.js';
import { JsonFeedReader, nextPage } from '../feed/json-feed.js';
import type { Feed, Problem, ProblemCode } from '../model/feed.js';
import { runAtOnce } from '../scheduling/run-in-slices.js';
import type { FeedDocument } from './feed-document.js';
import { ImportError } from './import-error.js';
import type { ImportNote, ImportReport, NoteLevel } from './import-report.js';
import { writeFeed } from './write-feed.js';

/** How a feed in another format is imported. */
export interface FeedImportOptions {
  /** Name of the file or the address, for the report. */
  readonly source: string;
  /** Absolute address of the feed, which relative links resolve against. */
  readonly url?: string | undefined;
  /** Title of the feed. @defaultValue Its own, else "News". */
  readonly title?: string | undefined;
  /** BCP 47 tag of the feed. @defaultValue Its own, else `en-GB`. */
  readonly language?: string | undefined;
}

/** Relative links resolve against nothing, and are reported. */
const NO_URL = 'about:blank';

/** What a problem of a feed means for whoever edits it. */
const LEVELS: Readonly<Record<ProblemCode, NoteLevel>> = {
  missing: 'doubtful',
  type: 'repaired',
  value: 'dropped',
  date: 'doubtful',
  url: 'dropped',
  duplicate: 'repaired',
  limit: 'dropped',
  page: 'doubtful',
};

/**
 * RSS, Atom, or an answer of WordPress or GOV.UK as a feed. What the answer says of further pages is
 * reported, and not followed: that is for whoever can fetch.
 *
 * @param format - The only one to accept.
 * @throws {ImportError} For what is no such feed, or has no items.
 */
export function importFeed(
  text: string,
  format: FeedFormat,
  options: FeedImportOptions,
): { feed: FeedDocument; report: ImportReport } {
  const { source, url = NO_URL } = options;
  try {
    const page = adaptPage(parseText(text, url), url, 0, format);
    const reader = new JsonFeedReader();
    runAtOnce(reader.read(page));
    const next = url === NO_URL ? undefined : nextPage(page, reader.problems);
    const result = convertFeed(reader.feed, format, options);
    if (!next) return result;
    const message = `Imported one page of a feed that goes on at ${next}.`;
    const note: ImportNote = { level: 'doubtful', code: 'further-page', line: 0, message };
    return { ...result, report: { ...result.report, notes: [...result.report.notes, note] } };
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    throw new ImportError(error.message.replaceAll(url, source));
  }
}

/**
 * A feed that has been read, as a document and with what was dropped or repaired while it was read.
 *
 * @throws {ImportError} If it has no items.
 */
export function convertFeed(
  feed: Feed,
  format: FeedFormat,
  options: FeedImportOptions,
): { feed: FeedDocument; report: ImportReport } {
  const { source, url, title, language } = options;
  if (feed.items.length === 0) throw new ImportError(sentence(`items in ${source}`, 'none'));
  const written = writeFeed(feed);
  const notes = new Map<string | undefined, ImportNote[]>();
  for (const problem of feed.problems) {
    const own = notes.get(problem.itemId) ?? [];
    notes.set(problem.itemId, own);
    own.push(toNote(problem));
  }
  return {
    feed: {
      ...written,
      title: title ?? (written.title || 'News'),
      language: language ?? written.language ?? 'en-GB',
    },
    report: {
      source,
      format,
      records: feed.items.map((item) => ({
        id: item.id,
        title: item.title,
        line: 0,
        notes: notes.get(item.id) ?? [],
      })),
      // Without an address of the feed it is its own absence that is the problem.
      notes: (notes.get(undefined) ?? []).filter(({ field }) => url || field !== 'home_page_url'),
    },
  };
}

function toNote({ field, code, message }: Problem): ImportNote {
  return { level: LEVELS[code], code, line: 0, field, message };
}
