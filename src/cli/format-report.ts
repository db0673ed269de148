import { cleanText } from '../feed/clean-text.js';
import type { ItemDocument } from '../importer/feed-document.js';
import type { ImportResult } from '../importer/import-page.js';
import type { ImportNote, NoteLevel } from '../importer/import-report.js';
import type { ItemNote } from '../importer/merge-feeds.js';
import { coloursFor } from './terminal.js';

/** Signs of the levels, the one to look at last. */
const SIGNS: Readonly<Record<NoteLevel, string>> = {
  recognised: '✓',
  repaired: '~',
  dropped: '✗',
  doubtful: '?',
};
const LEVELS = Object.keys(SIGNS) as NoteLevel[];

/** The report of an import for people: a line for each record, its notes under it, and a sum. */
export function formatReport({ feed, report }: ImportResult, stream: NodeJS.WriteStream): string {
  const { source, format, records, notes } = report;
  const dates = new Map(feed.items.map((item) => [item.id, dateIn(item)]));
  const { bold, dim } = coloursFor(stream);
  const lines = records.flatMap((record) => {
    const sign = paint(worstOf(record.notes), stream);
    const line = record.line > 0 ? `, line ${record.line}` : '';
    const place = dim(` (${dates.get(record.id) ?? 'no date'}${line})`);
    // What a page says must not move the cursor of whoever reads about it.
    const head = `${sign} ${bold(cleanText(record.title))}${place}`;
    return [head, ...record.notes.filter(isNews).map((note) => formatNote(note, stream))];
  });
  const all = [...notes, ...records.flatMap((record) => record.notes)];
  const sums = LEVELS.map((level) => {
    const count = all.filter((note) => note.level === level).length;
    return level === 'recognised' || count === 0 ? '' : `, ${count} ${level}`;
  });
  const sum = `${source} (${format}): ${records.length} ${records.length === 1 ? 'record' : 'records'}`;
  return [
    ...lines,
    ...notes.filter(isNews).map((note) => formatNote(note, stream)),
    bold(`${cleanText(sum)}${sums.join('')}`),
    '',
  ].join('\n');
}

/** Notes of a merge or an update, under the titles of their items. */
export function formatNotes(notes: readonly ItemNote[], stream: NodeJS.WriteStream): string {
  const { bold } = coloursFor(stream);
  const byItem = new Map<string, ItemNote[]>();
  for (const note of notes) {
    const key = note.id ?? '';
    byItem.set(key, [...(byItem.get(key) ?? []), note]);
  }
  return [...byItem.values()]
    .map((group) => {
      const title = cleanText(group[0]?.title ?? 'The feed');
      const head = `${paint(worstOf(group), stream)} ${bold(title)}`;
      const lines = group.map((note) => formatNote({ ...note, line: 0 }, stream));
      return `${[head, ...lines].join('\n')}\n`;
    })
    .join('');
}

/** That all is well needs no line of its own. */
function isNews({ level }: ImportNote): boolean {
  return level !== 'recognised';
}

function formatNote({ level, line, message, field }: ImportNote, stream: NodeJS.WriteStream) {
  const { dim } = coloursFor(stream);
  const where = [line > 0 ? `line ${line}` : '', field ?? ''].filter(Boolean).join(', ');
  return `    ${paint(level, stream)} ${cleanText(message)}${where ? dim(` (${where})`) : ''}`;
}

/** What a record was without is put right by that, where nothing else is the matter with it. */
function worstOf(notes: readonly Pick<ImportNote, 'level'>[]): NoteLevel {
  const levels = new Set(notes.map(({ level }) => level));
  if (levels.has('doubtful')) return 'doubtful';
  return levels.has('repaired') || levels.has('dropped') ? 'repaired' : 'recognised';
}

function dateIn({ date_published, _safeguarding }: ItemDocument): string | undefined {
  return _safeguarding?.posted ?? date_published ?? _safeguarding?.source?.date;
}

function paint(level: NoteLevel, stream: NodeJS.WriteStream): string {
  const { green, yellow, red, cyan } = coloursFor(stream);
  const colour = { recognised: green, repaired: cyan, dropped: red, doubtful: yellow }[level];
  return colour(SIGNS[level]);
}
