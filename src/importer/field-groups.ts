import { compareDates } from '../dates/partial-date.js';
import type { PageOutline } from './page-outline.js';
import type { Field, FieldName } from './read-fields.js';

/**
 * Where the fields of a record stand.
 * - `before`: above its title, where it begins
 * - `after`: between its title and its text
 * - `trailing`: at its end
 * - `inside`: somewhere in it, and say nothing about where it begins
 */
type FieldPlace = 'before' | 'after' | 'trailing' | 'inside';

/** Lines of fields that belong to one record. */
export interface FieldGroup {
  /** Place of its first line. */
  readonly start: number;
  /** Place of the first line after it. */
  readonly end: number;
  readonly fields: readonly Field[];
  /** They say who published it first, not when this page did. */
  readonly hasSource: boolean;
  readonly place: FieldPlace;
}

/** Fields of who published it first. */
const SOURCES: readonly FieldName[] = ['source', 'publication'];
/** A paragraph up to this long may be a title. */
const SHORT = 120;

type Unplaced = Omit<FieldGroup, 'place'>;

/** The fields of a page in groups, each with where it stands in its record. */
export function findFieldGroups(page: PageOutline): readonly FieldGroup[] {
  const groups = collectGroups(page);
  // Groups with the same labels stand at the same place: those in doubt follow the others.
  const kinds = new Map<string, Unplaced[]>();
  for (const group of groups.filter(({ hasSource }) => !hasSource)) {
    const label = group.fields[0]?.label.toLowerCase() ?? '';
    const same = kinds.get(label);
    if (same) same.push(group);
    else kinds.set(label, [group]);
  }
  const places = new Map<Unplaced, FieldPlace>();
  for (const same of kinds.values()) placeAlike(page, same, places);
  const hasLead = page.markers.size > 0 || [...places.values()].includes('before');
  const sources = groups.filter(({ hasSource }) => hasSource);
  for (const group of sources) {
    // A source under a title and above a text begins an entry of a digest; others end a record.
    const isHeader = page.isHead(group.start - 1) && (page.isText(group.end) || !hasLead);
    places.set(group, isHeader ? 'after' : 'inside');
  }
  const isOnlyTrailing = sources.length > 1 && sources.length === groups.length && !hasLead;
  return groups.map((group) => {
    const place = places.get(group) ?? 'inside';
    const isLast = isOnlyTrailing && place === 'inside' && !page.isHead(group.start - 1);
    return { ...group, place: isLast ? 'trailing' : place };
  });
}

function collectGroups(page: PageOutline): Unplaced[] {
  const groups: (Unplaced & { fields: Field[]; end: number; hasSource: boolean })[] = [];
  for (const [place, line] of page.lines.entries()) {
    if (line.kind !== 'fields') continue;
    let group = groups.at(-1);
    const isAlone = line.fields[0]?.name === 'day';
    // A date that stands alone above a title begins a record, also directly under another's source.
    const isNew = isAlone && (group?.fields.some(({ date }) => date) || page.isHead(place + 1));
    if (group?.end !== place || isNew) {
      group = { start: place, end: place, fields: [], hasSource: false };
      groups.push(group);
    }
    group.end = place + 1;
    group.fields.push(...line.fields);
    group.hasSource ||= line.fields.some(({ name }) => SOURCES.includes(name));
  }
  return groups;
}

/**
 * What a group's own neighbours say; `undefined` where they say nothing. A short paragraph may be a
 * title that ends with a full stop.
 */
function placeAlone(page: PageOutline, { start, end }: Unplaced): FieldPlace | undefined {
  if (page.markers.has(start - 1)) return 'before';
  const [isUnder, isAbove] = [page.isHead(start - 1), page.isHead(end)];
  // In one block with what may be its title a date is for that, whatever comes next.
  if (isUnder && page.isInBlock(start)) return 'after';
  if (isUnder === isAbove) return undefined;
  const { kind, text = '' } = page.lines[isAbove ? start - 1 : end] ?? {};
  if (kind === 'text' && text.length <= SHORT) return undefined;
  return isAbove ? 'before' : 'after';
}

function placeAlike(
  page: PageOutline,
  groups: readonly Unplaced[],
  places: Map<Unplaced, FieldPlace>,
): void {
  const votes = groups.map((group) => placeAlone(page, group));
  const [first, last] = [groups[0], groups.at(-1)];
  if (!first || !last) return;
  const isEnd = last.end >= page.lines.length;
  // What stands above titles cannot be the last words of a page.
  const isTrailing =
    isEnd && first.start > 1 && !page.isHead(last.start - 1) && !page.isHead(first.start - 1);
  const [before, after] = (['before', 'after'] as const).map(
    (place) => votes.filter((vote) => vote === place).length,
  ) as [number, number];
  const isFirst =
    first.start === 0 ||
    page.isPageHeading(first.start - 1) ||
    (last.end === page.lines.length - 1 && page.isHead(last.end));
  const isBefore = before === after ? !isEnd && isFirst : before > after;
  const isOutside = outsideOf(groups.filter((_, index) => votes[index]));
  for (const [index, group] of groups.entries()) {
    const isNearTitle = page.isHead(group.start - 1) || page.isHead(group.end);
    const place = votes[index] ?? (isBefore ? 'before' : 'after');
    // Dates in a text of which no date stands near a title are the text's own.
    const isInside = !isNearTitle && (before + after === 0 || isOutside(group));
    places.set(group, isTrailing ? 'trailing' : isInside ? 'inside' : place);
  }
}

/**
 * Tells dates alone that are earlier or later than all that stand near titles. Lists go by date, so
 * one that has a sentence above it and below it is a date of the text then.
 */
function outsideOf(near: readonly Unplaced[]): (group: Unplaced) => boolean {
  const dates = near.flatMap(({ fields: [field] }) => field?.date?.date ?? []).sort(compareDates);
  const [first, last] = [dates[0], dates.at(-1)];
  return ({ fields: [field] }) => {
    const date = field?.label === '' ? field.date?.date : undefined;
    if (!date || !first || !last) return false;
    return compareDates(date, first) < 0 || compareDates(date, last) > 0;
  };
}
