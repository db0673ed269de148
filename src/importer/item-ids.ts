import { hashText } from '../text/hash.js';
import { normalizeText } from '../text/normalize-text.js';

/** What an id is made of. */
export interface Identity {
  readonly title: string;
  /** Empty where the record has none. */
  readonly date: string;
  /** Only asked where title and date are the same: whoever edits a text keeps its id. */
  readonly body: string;
}

/** Longest part of an id that is made of the title. */
const LONGEST_SLUG = 60;
/** How much of a text tells two records with the same title and date apart. */
const BODY_START = 200;

/** An id, and whether an earlier record of the page has the same title, date and text. */
export interface MadeId {
  readonly id: string;
  readonly isRepeated: boolean;
}

/**
 * Ids from what the records say, not from where they stand or when they were read: the same page
 * gives the same ids tomorrow, and with new records above. Records that say the very same are
 * counted.
 */
export function makeIds(records: readonly Identity[]): readonly MadeId[] {
  const short = records.map(({ title, date }) => toId(title, [date]));
  const isShared = repeatedIn(short);
  const long = records.map(({ title, date, body }, place) => {
    const id = short[place] ?? '';
    return isShared(id) ? toId(title, [date, normalizeText(body.slice(0, BODY_START))]) : id;
  });
  const used = new Map<string, number>();
  return long.map((id) => {
    const count = (used.get(id) ?? 0) + 1;
    used.set(id, count);
    return count > 1 ? { id: `${id}-${count}`, isRepeated: true } : { id, isRepeated: false };
  });
}

function toId(title: string, parts: readonly string[]): string {
  const words = normalizeText(title);
  const start = words.slice(0, LONGEST_SLUG).replace(/\p{Cs}$/u, '');
  const slug = words.length > LONGEST_SLUG ? start.slice(0, start.lastIndexOf(' ')) : start;
  const hash = hashText([words, ...parts].join('\n'));
  return slug ? `${slug.replaceAll(' ', '-')}-${hash}` : hash;
}

function repeatedIn(ids: readonly string[]): (id: string) => boolean {
  const [once, twice] = [new Set<string>(), new Set<string>()];
  for (const id of ids) (once.has(id) ? twice : once).add(id);
  return (id) => twice.has(id);
}
