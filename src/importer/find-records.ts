import { findFieldGroups, type FieldGroup } from './field-groups.js';
import { PageOutline } from './page-outline.js';
import { LONGEST_TITLE, type ReadLine } from './read-line.js';

/** Most lines of dates and markers above a title: with more of them a page is made to be slow. */
const LONGEST_LEAD = 20;

/** The lines of a page, told apart. */
export interface PageRecords {
  /** Lines above the first record. */
  readonly preamble: readonly ReadLine[];
  readonly records: readonly RecordLines[];
  /** Lines below a record whose element has ended. */
  readonly outside: readonly ReadLine[];
}

/** The lines of one record. */
export interface RecordLines {
  readonly lines: readonly ReadLine[];
  /** Lines at its beginning that say only of what kind it is, such as "news item". */
  readonly markers: number;
}

/**
 * Finds where records begin. A page may have records of several shapes, so each start has its own
 * evidence: a date or a marker above a title, fields under it, a heading that is repeated, an
 * element that holds one record, a heading of the level that titles have.
 *
 * @param lines - Without the page's furniture.
 */
export function findRecords(lines: readonly ReadLine[]): PageRecords {
  const page = new PageOutline(lines);
  const starts = new Set([...page.markers].filter((place) => !page.markers.has(place - 1)));
  addFieldStarts(page, findFieldGroups(page), starts);
  addDatedLines(page, starts);
  addHeadings(page, starts);
  const containers = applyContainers(lines, starts);
  const places = [...starts].sort((a, b) => a - b);
  const outside: ReadLine[] = [];
  const records = places.map((start, index) => {
    let own = lines.slice(start, places[index + 1]);
    const container = own[0]?.container;
    const end = own.findIndex((line) => line.container !== container);
    if (container !== undefined && containers.has(container) && end > 0) {
      outside.push(...own.slice(end));
      own = own.slice(0, end);
    }
    const head = own.findIndex((_, offset) => !page.markers.has(start + offset));
    return { lines: own, markers: head < 0 ? own.length : head };
  });
  return { preamble: lines.slice(0, places[0]), records, outside };
}

function addFieldStarts(
  page: PageOutline,
  groups: readonly FieldGroup[],
  starts: Set<number>,
): void {
  for (const { start, place } of groups) {
    if (place === 'before' && !page.markers.has(start - 1)) starts.add(start);
  }
  const headers = groups.filter(({ place }) => place === 'after');
  const sources = headers.filter(({ hasSource }) => hasSource);
  const isTwo =
    sources.filter(({ start }) => headsAbove(page, start) > 1).length * 2 > sources.length;
  for (const group of headers) {
    const title = titleOf(page, group, starts, isTwo);
    if (title !== undefined) starts.add(title);
  }
  // What ends a record lets the next one begin, at its title.
  let from = page.isPageHeading(0) ? 1 : 0;
  for (const { end, place } of groups) {
    if (place !== 'trailing') continue;
    while (from < end && !page.isHead(from)) from += 1;
    if (from < end) starts.add(from);
    from = end;
  }
}

/** How many lines directly above a place may be titles. */
function headsAbove(page: PageOutline, place: number): number {
  let count = 0;
  while (count < 3 && page.isHead(place - 1 - count)) count += 1;
  return count;
}

/**
 * Place of the title that fields stand under; `undefined` where its record has begun above it. A
 * briefing has a second heading under its title, other records have one only.
 *
 * @param isTwo - Most entries of this page have two headings.
 */
function titleOf(
  page: PageOutline,
  { start, fields, hasSource }: FieldGroup,
  starts: ReadonlySet<number>,
  isTwo: boolean,
): number | undefined {
  const count = headsAbove(page, start);
  if (isBegun(page, start - count, starts)) return undefined;
  if (count === 0) {
    // Every other record of the page has its title there, so a sentence may be one.
    const { text = '', bullet } = page.lines[start - 1] ?? {};
    const isTitle = page.isText(start - 1) && text.length <= LONGEST_TITLE && !bullet;
    return isTitle ? start - 1 : start;
  }
  const first = page.firstRepeat(start - 1);
  const mayBeTwo = hasSource && (isTwo || fields[0]?.name === 'publication');
  if (!mayBeTwo || first < start - 1 || count < 2) return first;
  const isPageTitle = starts.size === 0 && (start === 2 || page.lines[start - 2]?.level === 1);
  return isPageTitle && page.isPageHeading(start - 2) ? first : start - 2;
}

/** Whether a record begins with the dates or markers directly above a place, or at the place. */
function isBegun(page: PageOutline, place: number, starts: ReadonlySet<number>): boolean {
  let first = place;
  while (!starts.has(first) && place - first < LONGEST_LEAD && isLead(page, first - 1)) first -= 1;
  return starts.has(first);
}

function isLead(page: PageOutline, place: number): boolean {
  return page.markers.has(place) || page.lines[place]?.kind === 'fields';
}

/** `03/03/2025: Title`. As entries of a list they are records where the page has no others. */
function addDatedLines(page: PageOutline, starts: Set<number>): void {
  const places = [...page.lines.keys()].filter((place) => page.lines[place]?.kind === 'dated');
  const isOnly = starts.size === 0 && places.length > 1;
  for (const place of places) {
    const line = page.lines[place];
    if (isOnly || (!line?.bullet && line?.startsBlock)) starts.add(place);
  }
}

/** Records without a field of their own are told by their headings. */
function addHeadings(page: PageOutline, starts: Set<number>): void {
  const { lines } = page;
  const isEmpty = starts.size === 0;
  const isNews = isEmpty && page.isHead(0) && page.isPageHeading(0);
  const level = titleLevel(page, starts, isNews);
  const hasCalls = lines.filter(isMore).length > 1;
  let hasLead = false;
  for (const place of lines.keys()) {
    if (starts.has(place)) hasLead = !page.isHead(place);
    if (!page.isHead(place) || isBegun(page, place, starts)) continue;
    const isRepeated = page.isHead(place + 1) && page.firstRepeat(place + 1) === place;
    if (place === 0 && page.isPageHeading(0) && !isRepeated) continue;
    const before = lines[place - 1];
    const isTop = !before || (place === 1 && page.isPageHeading(0));
    const isOfLevel = level !== undefined && lines[place]?.level === level;
    const isUnder = isOfLevel || isTop || page.isText(place - 1) || /link|end/.test(before.kind);
    const isAfterCall = hasCalls && (before ? isMore(before) : isEmpty);
    // Under a link the next entry of a digest begins; within a record that a date or a marker
    // begins, what stands there is a heading of its own.
    const isAfterLink = before?.kind === 'link' && !isEmpty && !hasLead;
    const isTopic = page.isText(place + 1) && (isAfterLink || (isNews && level === undefined));
    if (isUnder && (isRepeated || isOfLevel || isAfterCall || isTopic)) {
      starts.add(place);
      hasLead = false;
    }
  }
}

/** Level of the headings that most records have as their title. */
function titleLevel(
  page: PageOutline,
  starts: ReadonlySet<number>,
  isNews: boolean,
): number | undefined {
  const counts = new Map<number, number>();
  const titles = isNews
    ? [...page.lines.keys()].slice(1)
    : [...starts].map((start) => firstHead(page, start));
  for (const place of titles) {
    const level = page.isHead(place) ? page.lines[place]?.level : undefined;
    if (level !== undefined) counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most && (isNews || most[1] * 2 > starts.size) ? most[0] : undefined;
}

function firstHead(page: PageOutline, start: number): number {
  let place = start;
  while (isLead(page, place)) place += 1;
  return place;
}

/** A line such as "Read more", which ends what a list shows of a record. */
function isMore(line: ReadLine): boolean {
  return line.kind === 'link' && line.link.isCall && line.text.length < 40;
}

/**
 * Where mark-up says what one record is, it begins where its element does, but for an element that
 * holds several: a page is often one article itself.
 *
 * @returns The elements that are one record each.
 */
function applyContainers(lines: readonly ReadLine[], starts: Set<number>): ReadonlySet<number> {
  const places = new Map<number, number[]>();
  for (const [place, { container }] of lines.entries()) {
    if (container === undefined) continue;
    const own = places.get(container);
    if (own) own.push(place);
    else places.set(container, [place]);
  }
  const records = [...places].filter(([, own]) => {
    const isTitled = own.some((place) => lines[place]?.level !== undefined);
    const sure = own.filter((place) => starts.has(place) && isSureStart(lines[place], isTitled));
    return sure.length < 2 && own.some((place) => isRecordLine(lines[place]));
  });
  if (records.length < 2) return new Set();
  for (const [, own] of records) {
    for (const place of own) starts.delete(place);
    if (own[0] !== undefined) starts.add(own[0]);
  }
  return new Set(records.map(([container]) => container));
}

/**
 * Whether a record begins here for sure: names and categories below one begin none, and where an
 * element has headings a line without a level is no title.
 */
function isSureStart(line: ReadLine | undefined, isTitled: boolean): boolean {
  if (line?.kind === 'fields') return line.role !== 'category' && line.role !== 'author';
  return line?.level !== undefined || !isTitled;
}

function isRecordLine(line: ReadLine | undefined): boolean {
  if (!line) return false;
  const [link] = line.links;
  const isLink = link?.start === 0 && link.end === line.text.length;
  return line.level !== undefined || line.kind === 'fields' || line.kind === 'dated' || isLink;
}
