import { sentence } from '../feed/feed-error.js';
import type { FeedDocument, ItemDocument } from './feed-document.js';
import { findRecords } from './find-records.js';
import { ImportNotes, quote } from './import-notes.js';
import type { ImportNote, RecordReport } from './import-report.js';
import { makeIds } from './item-ids.js';
import type { PageLine } from './page-line.js';
import { joinLabels } from './read-fields.js';
import { readLine, type ReadLine } from './read-line.js';
import { readRecord, type ReadRecord } from './read-record.js';

/** What a page says of itself and is told of it. */
export interface PageFacts {
  /** Of the feed, whatever the page says. */
  readonly title?: string | undefined;
  /** Of the document, which counts where the page has no heading. */
  readonly documentTitle?: string | undefined;
  readonly language?: string | undefined;
  readonly url?: string | undefined;
  readonly onProgress?: ((part: number) => void) | undefined;
}

/** How often progress is told at most. */
const STEPS = 50;

/** A feed from the lines of a page; without items if they hold no records. */
export function importLines(
  pageLines: readonly PageLine[],
  facts: PageFacts,
): { feed: FeedDocument; records: readonly RecordReport[]; notes: readonly ImportNote[] } {
  const notes = new ImportNotes();
  const lines = withoutFurniture(joinLabels(pageLines).map(readLine), notes);
  const { preamble, records: found, outside } = findRecords(lines);
  const step = Math.ceil(found.length / STEPS);
  const records: ReadRecord[] = [];
  for (const [index, lines] of found.entries()) {
    if (index % step === 0) facts.onProgress?.(index / found.length);
    const record = readRecord(lines);
    if (record) records.push(record);
    else drop(lines.lines, 'empty-record', notes);
  }
  facts.onProgress?.(1);
  const heading = preamble.find(({ kind }) => kind === 'heading');
  drop(
    preamble.filter((line) => line !== heading),
    'before-records',
    notes,
  );
  drop(outside, 'outside-records', notes);
  if (heading) {
    const message = `Took ${quote(heading.text)} for the title of the page.`;
    notes.add('recognised', 'page-title', heading.line, message, 'title');
  }
  noteUndated(records);
  const ids = makeIds(records.map(({ identity }) => identity)).map(({ id, isRepeated }, place) => {
    const { notes, line, identity } = records[place] ?? {};
    if (isRepeated) {
      const found = `${quote(identity?.title ?? '')} with the same date and text above`;
      notes?.add('doubtful', 'same-record', line ?? 0, sentence('each record once', found), 'id');
    }
    return id;
  });
  const items: ItemDocument[] = records.map(({ item }, place) => ({
    id: ids[place] ?? '',
    ...item,
  }));
  const feed: FeedDocument = {
    version: 'https://jsonfeed.org/version/1.1',
    title: facts.title ?? heading?.text ?? facts.documentTitle ?? 'News',
    ...(facts.url ? { home_page_url: facts.url } : {}),
    language: facts.language ?? 'en-GB',
    items,
  };
  return {
    feed,
    records: records.map(({ identity, line, notes: { list } }, place) => ({
      id: ids[place] ?? '',
      title: identity.title || identity.body.slice(0, 60),
      line,
      notes: list,
    })),
    notes: notes.list,
  };
}

/** What a theme prints around records, and what follows the last of them, such as comments. */
function withoutFurniture(lines: readonly ReadLine[], notes: ImportNotes): ReadLine[] {
  const kept: ReadLine[] = [];
  let isTail = false;
  for (const line of lines) {
    if (line.kind === 'tail') isTail = true;
    // A date begins a record also below another one's comments.
    else if (line.kind === 'fields' || line.kind === 'dated') isTail = false;
    if (isTail || line.kind === 'furniture') drop([line], 'page-furniture', notes);
    else kept.push(line);
  }
  return kept;
}

function drop(lines: readonly ReadLine[], code: string, notes: ImportNotes): void {
  for (const { text, line } of lines) {
    notes.add('dropped', code, line, `Left out ${quote(text)}.`);
  }
}

/** A record without a date on a page of dated ones may lack it by mistake. */
function noteUndated(records: readonly ReadRecord[]): void {
  const undated = records.filter(({ identity }) => !identity.date);
  if (undated.length * 2 >= records.length) return;
  for (const { notes, line } of undated) {
    notes.add('doubtful', 'undated', line, sentence('a date, as most of the page has', 'none'));
  }
}
