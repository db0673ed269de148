/** Formats a page may be in, told from its content where none is named. */
export const IMPORT_FORMATS = ['text', 'html', 'rss', 'wordpress', 'govuk', 'jsonfeed'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/**
 * How sure the importer is of what it did with one line.
 * - `recognised`: read as what it says
 * - `repaired`: read after something was put right
 * - `dropped`: in no record, with the text of the line
 * - `doubtful`: an editor should look
 */
export const NOTE_LEVELS = ['recognised', 'repaired', 'dropped', 'doubtful'] as const;
export type NoteLevel = (typeof NOTE_LEVELS)[number];

/** One thing that the importer saw or did. */
export interface ImportNote {
  readonly level: NoteLevel;
  /** Stable kebab-case name of what happened, such as `repeated-heading` or `empty-source`. */
  readonly code: string;
  /** Line of the source, from 1; 0 where there is none (a feed of an API). */
  readonly line: number;
  /** Path of the field of the item, such as `_safeguarding.source.date`. */
  readonly field?: string;
  /** One English sentence. */
  readonly message: string;
}

/** What was done with one record. */
export interface RecordReport {
  readonly id: string;
  readonly title: string;
  /** Line its record begins on, from 1. */
  readonly line: number;
  readonly notes: readonly ImportNote[];
}

/** What was done with one page. */
export interface ImportReport {
  /** Name of the file or the address, as it was given. */
  readonly source: string;
  /** Format that was found. */
  readonly format: ImportFormat;
  readonly records: readonly RecordReport[];
  /** About lines outside all records, and about the page. */
  readonly notes: readonly ImportNote[];
}
