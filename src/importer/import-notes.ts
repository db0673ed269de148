import type { ImportNote, NoteLevel } from './import-report.js';

/** Collects what the importer saw and did, in the order it did it. */
export class ImportNotes {
  readonly list: ImportNote[] = [];

  /**
   * @param code - Stable kebab-case name of what happened.
   * @param line - Of the source, from 1.
   * @param message - One sentence.
   * @param field - Path of the field of the item.
   */
  add(level: NoteLevel, code: string, line: number, message: string, field?: string): void {
    this.list.push({ level, code, line, message, ...(field ? { field } : {}) });
  }
}

/** The page's own words in a message, all of them: what is dropped must be found again. */
export function quote(words: string): string {
  return `“${words}”`;
}
