import { toIsoDate, weekdayOf } from '../dates/partial-date.js';
import { sentence } from '../feed/feed-error.js';
import { parseSafeUrl } from '../feed/safe-url.js';
import type { ItemDocument, ItemExtension } from './feed-document.js';
import { quote, type ImportNotes } from './import-notes.js';
import type { PageLine } from './page-line.js';
import { findDates, type FoundDate } from './read-date.js';
import type { Field, FieldName } from './read-fields.js';

/** A field with the line it stands on. */
export interface PlacedField {
  readonly field: Field;
  readonly line: PageLine;
}

/** What the fields of a record say of it. */
export interface RecordFields {
  readonly posted?: string;
  readonly source?: NonNullable<ItemExtension['source']>;
  readonly tags: readonly string[];
  readonly audience: readonly string[];
  readonly authors: NonNullable<ItemDocument['authors']>;
  /** Labels that were there, whatever they said. */
  readonly names: ReadonlySet<FieldName>;
}

/** Reads the fields of one record; what it had to decide goes into the notes. */
export function readRecordFields(placed: readonly PlacedField[], notes: ImportNotes): RecordFields {
  const names = new Set(placed.map(({ field }) => field.name));
  const hasSource = names.has('source') || names.has('publication');
  const dates: { posted?: string; published?: string } = {};
  const source: { name?: string; url?: string } = {};
  const lists = { category: new Set<string>(), audience: new Set<string>() };
  const authors: { name: string }[] = [];
  let updated: PlacedField | undefined;

  for (const [index, { field, line }] of placed.entries()) {
    const { name, value, label } = field;
    if (name === 'source') {
      Object.assign(source, readSource(field, line, source.name, notes));
      const date = dateInSource(field);
      const iso = date && toDate(date, date.text, line, '_safeguarding.source.date', notes);
      if (iso) dates.published = iso;
    } else if (name === 'category' || name === 'audience') {
      readList(field, line, lists[name], notes);
    } else if (name === 'author') {
      if (value && !authors.some((author) => author.name === value)) authors.push({ name: value });
      notes.add(
        'recognised',
        'author',
        line.line,
        `Read ${quote(wordsOf(field))} as the author.`,
        'authors',
      );
    } else if (name === 'furniture') {
      notes.add('dropped', 'page-furniture', line.line, `Left out ${quote(value)}.`);
    } else if (!value) {
      const found = `${quote(label)} without one`;
      notes.add('repaired', 'empty-date', line.line, sentence('a date', found));
    } else if (name === 'updated') {
      if (updated) dropUpdate(updated, notes);
      updated = { field, line };
    } else {
      const before = placed[index - 1];
      const isBesideSource =
        name === 'day' && before?.field.name === 'source' && before.line.line + 2 >= line.line;
      const isSource = name === 'publication' || (hasSource && (name === 'date' || isBesideSource));
      const key = isSource ? 'published' : 'posted';
      const path = isSource ? '_safeguarding.source.date' : '_safeguarding.posted';
      const date = field.date && toDate(field.date, wordsOf(field), line, path, notes);
      if (date && dates[key] !== undefined && dates[key] !== date) {
        const found = `${quote(value)} as well as ${dates[key]}`;
        notes.add('doubtful', 'second-date', line.line, sentence('one date', found), path);
      }
      if (date) dates[key] ??= date;
    }
  }
  if (updated) applyUpdate(updated, dates, notes);
  const whole = { ...source, ...(dates.published ? { date: dates.published } : {}) };
  return {
    ...(dates.posted ? { posted: dates.posted } : {}),
    ...(Object.keys(whole).length > 0 ? { source: whole } : {}),
    tags: [...lists.category],
    audience: [...lists.audience],
    authors,
    names,
  };
}

/** An empty source stays empty: who published something is never guessed from its text. */
function readSource(
  field: Field,
  { line, text, links }: PageLine,
  known: string | undefined,
  notes: ImportNotes,
): { name?: string; url?: string } {
  const path = '_safeguarding.source.name';
  const date = dateInSource(field);
  const name = (date ? field.value.slice(0, date.start) : field.value).replace(/[ ,(|–-]+$/, '');
  if (!name) {
    const found = `${quote(field.label)} without one`;
    notes.add('repaired', 'empty-source', line, sentence('a source', found), path);
    return {};
  }
  if (known !== undefined) {
    const found = `${quote(wordsOf(field))} as well as ${quote(known)}`;
    notes.add('doubtful', 'second-source', line, sentence('one source', found), path);
    return {};
  }
  notes.add('recognised', 'source', line, `Read ${quote(wordsOf(field))} as the source.`, path);
  const place = text.indexOf(name);
  const link = links.find(({ start, end }) => start < place + name.length && end > place);
  const url = parseSafeUrl(link?.url);
  return { name, ...(url ? { url } : {}) };
}

/** A date that ends a source: `NSPCC (24 June 2024)`. */
function dateInSource({ value }: Field): FoundDate | undefined {
  const date = findDates(value).at(-1);
  return date && date.start > 0 && /^\)?$/.test(value.slice(date.end)) ? date : undefined;
}

function readList(
  field: Field,
  { line, role }: PageLine,
  found: Set<string>,
  notes: ImportNotes,
): void {
  const { name, value, label } = field;
  const path = name === 'category' ? 'tags' : '_safeguarding.audience';
  const entries = value
    .split(/[,;|]/)
    .map((entry) => entry.trim())
    .filter(Boolean);
  for (const entry of entries) found.add(entry);
  const words = quote(wordsOf(field));
  if (entries.length === 0) {
    notes.add('repaired', `empty-${name}`, line, sentence(`a value after ${words}`, 'none'), path);
  } else if (label || role || name !== 'category') {
    notes.add('recognised', name, line, `Read ${words}.`, path);
  } else {
    const message = sentence(`a label such as "Category"`, `${words} beside a date`);
    notes.add('doubtful', 'unlabelled-category', line, message, path);
  }
}

/** When a page was last changed is not when it was listed, but better than no date at all. */
function applyUpdate(
  placed: PlacedField,
  dates: { posted?: string; published?: string },
  notes: ImportNotes,
): void {
  if (dates.posted ?? dates.published) {
    dropUpdate(placed, notes);
    return;
  }
  const { field, line } = placed;
  const date =
    field.date && toDate(field.date, wordsOf(field), line, '_safeguarding.posted', notes);
  if (!date) return;
  dates.posted = date;
  const found = `${quote(wordsOf(field))} only, and took that`;
  const message = sentence('the date it was published', found);
  notes.add('doubtful', 'update-date', line.line, message, '_safeguarding.posted');
}

function dropUpdate({ field, line }: PlacedField, notes: ImportNotes): void {
  const message = `Left out ${quote(wordsOf(field))}: there is another date.`;
  notes.add('dropped', 'update-date', line.line, message);
}

/** A field in the page's words. */
function wordsOf({ label, value }: Field): string {
  return label ? `${label}: ${value}` : value;
}

/** A date as it is written to the feed, `undefined` for one that the calendar does not have. */
function toDate(
  found: FoundDate,
  words: string,
  { line }: PageLine,
  path: string,
  notes: ImportNotes,
): string | undefined {
  const { date, text, weekday, isShort } = found;
  if (!date) return undefined;
  const iso = toIsoDate(date);
  notes.add('recognised', 'date', line, `Read ${quote(words)} as ${iso}.`, path);
  if (isShort) {
    const message = sentence('a year of four digits', `${quote(text)}, and took ${date.year}`);
    notes.add('repaired', 'two-digit-year', line, message, path);
  }
  if (date.day === undefined) {
    notes.add('recognised', 'partial-date', line, `Kept ${iso} without a day.`, path);
  } else if (weekday !== undefined && weekday !== weekdayOf(date)) {
    const message = sentence(`the weekday of ${iso}`, quote(text));
    notes.add('doubtful', 'weekday', line, message, path);
  }
  return iso;
}
