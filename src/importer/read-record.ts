import { sentence } from '../feed/feed-error.js';
import { parseSafeUrl } from '../feed/safe-url.js';
import { writeLines, type BodyLine } from './write-lines.js';
import type { ItemDocument, ItemExtension } from './feed-document.js';
import type { RecordLines } from './find-records.js';
import { ImportNotes, quote } from './import-notes.js';
import type { Identity } from './item-ids.js';
import { findProseDates } from './prose-dates.js';
import type { Field } from './read-fields.js';
import { isTitleLike, LONGEST_TITLE, type ReadLine } from './read-line.js';
import { readRecordFields, type PlacedField } from './record-fields.js';
import { kindOf } from './record-kind.js';
import { RecordLinks } from './record-links.js';
import { compareTitles } from './similar-titles.js';

/** One record as it is written, but for its id, which depends on the others. */
export interface ReadRecord {
  readonly item: Omit<ItemDocument, 'id'>;
  readonly identity: Identity;
  /** Line of the source that it begins on. */
  readonly line: number;
  readonly notes: ImportNotes;
}

/** A digit glued to the end of a word, as copies have footnotes: `protection.1`, `area’1`. */
const FOOTNOTE =
  /(?<=\p{Ll}{3}[’”'")\].,;:]{0,3})\d{1,2}(?=[\s’”'")\].,;:]|$)|[\u00B9\u00B2\u00B3\u2070-\u2079]/gu;

/** Reads the lines of one record; `undefined` if they hold no words but dates and labels. */
export function readRecord({ lines, markers }: RecordLines): ReadRecord | undefined {
  const notes = new ImportNotes();
  for (const { text, line } of lines.slice(0, markers)) {
    notes.add('recognised', 'marker', line, `Took ${quote(text)} for where a record begins.`);
  }
  const rest = [...lines.slice(markers)];
  const record: RecordParts = { placed: [], body: [], notes };
  takeFields(rest, record);
  const head = takeTitle(rest, record);
  joinHeadings(rest, head.title);
  const second = takeSecondHeading(rest, head.title, notes);
  const isHeader =
    rest[0]?.kind === 'fields' && rest[0].fields.some(({ name }) => name === 'source');
  const links = new RecordLinks(head.title, notes);
  readLines(rest, links, record);
  const { placed, body } = record;
  const read = readRecordFields(placed, notes);
  if (!head.title && body.length === 0 && links.list.length === 0) return undefined;

  noteFootnotes([{ line: head.line, text: head.title }, ...body], notes);
  const prose = findProseDates(head.title, body, notes);
  const kind = kindOf({ title: head.title, second }, read, links, isHeader);
  const extension: ItemExtension = {
    kind,
    ...(read.posted ? { posted: read.posted } : {}),
    ...(read.source ? { source: read.source } : {}),
    ...(kind === 'digest' ? { topic: head.title } : {}),
    ...(links.list.length > 0 ? { links: links.list } : {}),
    ...(read.audience.length > 0 ? { audience: [...read.audience] } : {}),
    ...prose,
  };
  const item: Omit<ItemDocument, 'id'> = {
    ...(head.url ? { url: head.url } : {}),
    ...(head.title ? { title: head.title } : {}),
    ...writeLines(body),
    ...(read.authors.length > 0 ? { authors: read.authors } : {}),
    ...(read.tags.length > 0 ? { tags: [...read.tags] } : {}),
    _safeguarding: extension,
  };
  const date = read.posted ?? read.source?.date ?? '';
  const words = body.map(({ text }) => text).join(' ');
  return {
    item,
    identity: { title: head.title, date, body: words },
    line: lines[0]?.line ?? 0,
    notes,
  };
}

/** What is read of one record, line by line. */
interface RecordParts {
  readonly placed: PlacedField[];
  readonly body: BodyLine[];
  readonly notes: ImportNotes;
}

/** Takes the fields off the beginning. */
function takeFields(rest: ReadLine[], record: RecordParts): void {
  const end = rest.findIndex(({ kind }) => kind !== 'fields');
  for (const line of rest.splice(0, end < 0 ? rest.length : end)) {
    if (line.kind === 'fields') addFields(line, line.fields, record);
  }
}

/** A date that the calendar does not have stays in the text, as the page has it. */
function addFields(
  line: ReadLine,
  fields: readonly Field[],
  { placed, body, notes }: RecordParts,
): void {
  const isReal = ({ date }: Field) => !date || date.date !== undefined;
  placed.push(...fields.filter(isReal).map((field) => ({ field, line })));
  if (fields.every(isReal)) return;
  body.push({ ...line, links: [] });
  const message = sentence(
    'a date of the calendar',
    `${quote(line.text)}, and left it in the text`,
  );
  notes.add('doubtful', 'impossible-date', line.line, message);
}

interface Head {
  readonly title: string;
  readonly line: number;
  readonly url?: string;
}

/** Takes the title off the beginning: the first line, unless it is a paragraph. */
function takeTitle(rest: ReadLine[], { placed, notes }: RecordParts): Head {
  const line = rest[0];
  const isTitle =
    line &&
    (line.text.length <= LONGEST_TITLE || line.kind === 'dated' || line.level !== undefined);
  const isCall = line?.kind === 'link' && line.link.isCall;
  if (!isTitle || isCall || line.kind === 'end') return { title: '', line: line?.line ?? 0 };
  rest.shift();
  let title = line.text;
  if (line.kind === 'dated') {
    title = line.title;
    const field = { name: 'day', label: '', value: line.date.text, date: line.date } as const;
    placed.push({ field, line });
  }
  // A title that was wrapped goes on with a small letter and ends without a full stop.
  for (
    let next = rest[0];
    next && isWrapped(next) && title.length + next.text.length < LONGEST_TITLE;
    next = rest[0]
  ) {
    rest.shift();
    title += ` ${next.text}`;
    notes.add(
      'repaired',
      'wrapped-title',
      next.line,
      `Joined ${quote(next.text)} to the title.`,
      'title',
    );
  }
  const link = line.links.find(({ start, end }) => end - start > title.length / 2);
  const url = parseSafeUrl(link?.url);
  return { title, line: line.line, ...(url ? { url } : {}) };
}

function isWrapped({ startsBlock, text, bullet, kind }: ReadLine): boolean {
  return (
    !startsBlock &&
    !bullet &&
    kind === 'text' &&
    /^\p{Ll}/u.test(text) &&
    isTitleLike(`A${text}`) &&
    text.length <= 100
  );
}

/** Mark-up often has the date between a title and its repetition: they stand together again. */
function joinHeadings(rest: ReadLine[], title: string): void {
  const at = rest.findIndex(({ kind }) => kind !== 'fields');
  const line = rest[at];
  if (at <= 0 || !line || line.text.length > LONGEST_TITLE) return;
  const likeness = compareTitles(title, line.text);
  if (likeness === 'same' || (likeness === 'near' && line.kind === 'heading')) {
    rest.unshift(...rest.splice(at, 1));
  }
}

/** Takes a heading off that repeats the title; any other stays, and is the first of the text. */
function takeSecondHeading(rest: ReadLine[], title: string, notes: ImportNotes): string {
  const line = rest[0];
  if (!line || !title || line.bullet || line.text.length > LONGEST_TITLE) return '';
  const likeness = compareTitles(title, line.text);
  const isHeading = line.kind === 'heading';
  if (likeness === 'same' || (likeness === 'near' && isHeading)) {
    const code = likeness === 'same' ? 'repeated-heading' : 'near-repeat';
    rest.shift();
    const found = `${quote(line.text)} as well as ${quote(title)}`;
    notes.add('dropped', code, line.line, sentence('one heading', found), 'title');
    return '';
  }
  const isAlone =
    isHeading && (rest[1] === undefined || rest[1].startsBlock || rest[1].kind === 'fields');
  if (!isAlone) return '';
  const message = `Kept the second heading ${quote(line.text)} as the first paragraph.`;
  notes.add('recognised', 'second-heading', line.line, message, 'content_text');
  return line.text;
}

/** The lines under the title: fields, links and what is left, which is the text. */
function readLines(rest: readonly ReadLine[], links: RecordLinks, record: RecordParts): void {
  const { body, notes } = record;
  /** Whether links were the last thing, so that titles below them are links too. */
  let isList = false;
  let lead: string | undefined;
  for (const [index, line] of rest.entries()) {
    const isContinued = mayContinue(rest[index + 1], rest[index + 2]);
    if (line.kind === 'fields' && isField(line, rest[index - 1], rest[index + 1], record)) {
      addFields(line, line.fields, record);
    } else if (line.kind === 'end') {
      notes.add('dropped', 'end-mark', line.line, `Left out ${quote(line.text)}.`);
    } else if (line.kind === 'link' && line.link.isSure && (hasTarget(line) || isContinued)) {
      isList = true;
      // An address alone under a lead-in is where that leads.
      const isBare = line.link.label === undefined && isLeadIn(rest[index - 1]);
      lead = isBare ? lead : line.link.label;
      if (line.links.length > 1) links.addLinked(line, lead);
      else if (hasTarget(line))
        links.addLine(line, lead === undefined ? line.link : { ...line.link, label: lead });
      else notes.add('recognised', 'lead-in', line.line, `Read ${quote(line.text)} as a lead-in.`);
    } else if (isLinkAlone(line) || (isList && mayContinue(line, rest[index + 1]))) {
      links.addContinuation(line, isList ? lead : undefined);
      isList = true;
    } else {
      isList = false;
      lead = undefined;
      body.push(links.withoutCalls(line));
    }
  }
}

/** A date alone within the text is the text's own, unless it ends a record that has no other. */
function isField(
  line: ReadLine,
  before: ReadLine | undefined,
  next: ReadLine | undefined,
  { placed, body }: RecordParts,
): boolean {
  if (line.kind !== 'fields' || line.fields[0]?.name !== 'day' || body.length === 0) return true;
  const isKnown = placed.some(({ field }) => field.date && field.name !== 'updated');
  return before?.kind === 'fields' || (!next && !isKnown);
}

/** A lead-in with nothing behind its colon. */
function isLeadIn(line: ReadLine | undefined): boolean {
  return line?.kind === 'link' && !hasTarget(line);
}

function hasTarget(line: ReadLine): boolean {
  if (line.kind !== 'link') return false;
  const { text, isCall, url } = line.link;
  return Boolean(text || url) || isCall || line.links.length > 0;
}

/** The name of a file with its format, or a line that is a link from end to end. */
function isLinkAlone(line: ReadLine): boolean {
  const {
    text,
    links: [link],
    bullet,
  } = line;
  const isWhole = link?.start === 0 && link.end >= text.length - 1;
  if (line.kind === 'link' && line.link.text) return true;
  return isWhole && !bullet && text.length <= LONGEST_TITLE;
}

/** Whether a line under a link is another one: a title with no text of its own below it. */
function mayContinue(line: ReadLine | undefined, next: ReadLine | undefined): boolean {
  if (line?.kind === 'link') return !line.link.isSure || line.link.label === undefined;
  const isTitle =
    line?.kind === 'heading' || (line?.bullet !== undefined && isTitleLike(line.text));
  return isTitle && (next?.kind !== 'text' || next.bullet !== undefined);
}

function noteFootnotes(
  lines: readonly Pick<BodyLine, 'line' | 'text'>[],
  notes: ImportNotes,
): void {
  for (const { text, line } of lines) {
    for (const { index, 0: words } of text.matchAll(FOOTNOTE)) {
      const start = text.lastIndexOf(' ', index) + 1;
      const found = quote(text.slice(Math.max(start, index - 40), index + words.length));
      if (/covid/i.test(found)) continue;
      const message = sentence(
        'a space or the end of a word',
        `a digit that may be a footnote in ${found}`,
      );
      notes.add('doubtful', 'footnote-digit', line, message);
    }
  }
}
