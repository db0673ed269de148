import { describe, sentence } from '../feed/feed-error.js';
import type { FeedDocument, ItemDocument } from './feed-document.js';
import type { ImportNote } from './import-report.js';
import { contentKey } from './item-identity.js';

/** A note about one item of a merged or updated feed. */
export interface ItemNote extends Omit<ImportNote, 'line'> {
  /** Id of the item; absent for the feed as a whole. */
  readonly id?: string;
  readonly title?: string;
}

/** A feed, and what was done to make it. */
export interface MergeResult {
  readonly feed: FeedDocument;
  readonly notes: readonly ItemNote[];
}

/** Characters before a difference that show where it is. */
const CONTEXT = 20;

type Fields = Record<string, unknown>;

/** Fields that tell two copies apart without a difference that a reader would see. */
const SILENT = ['id', 'imported', 'missingSince'];

/** Of these two an item needs one: the body of one copy does not fill a gap in the other. */
const BODIES = ['content_html', 'content_text'];

/**
 * One feed of several. Items of two feeds are the same when their ids are equal, or their titles
 * and the beginnings of their texts: the first of them stays in its place and gets what it lacks
 * from the others. Where both have a value and differ, the first wins, and a note says so. Items of
 * one feed are never merged with each other.
 */
export function mergeFeeds(feeds: readonly FeedDocument[]): MergeResult {
  const [first, ...others] = feeds;
  if (!first) throw new RangeError(sentence('a feed at least', 'none'));
  const notes: ItemNote[] = [];
  const items = [...first.items];
  let head: FeedDocument = first;
  const ids = new Map<string, number>();
  const keys = new Map<string, number>();
  const remember = (item: ItemDocument, place: number) => {
    const key = contentKey(item);
    if (!ids.has(item.id)) ids.set(item.id, place);
    if (key !== undefined && !keys.has(key)) keys.set(key, place);
  };
  items.forEach(remember);
  for (const other of others) {
    head = fillHead(head, other);
    const taken = new Set<number>();
    const added: ItemDocument[] = [];
    for (const item of other.items) {
      const found = ids.get(item.id) ?? keys.get(contentKey(item) ?? '');
      const mine = found === undefined || taken.has(found) ? undefined : items[found];
      if (found === undefined || !mine) {
        added.push(item);
        continue;
      }
      taken.add(found);
      items[found] = fillItem(mine, item, notes);
    }
    // Afterwards, so that the items of this feed are not compared with each other.
    for (const item of added) remember(item, items.push(item) - 1);
  }
  return { feed: { ...head, items }, notes };
}

/** What a feed says of itself as a whole, filled up from another. */
function fillHead(mine: FeedDocument, other: FeedDocument): FeedDocument {
  const { _safeguarding: extension, ...fields } = other;
  return {
    ...fields,
    ...mine,
    ...((mine._safeguarding ?? extension) && {
      _safeguarding: { ...extension, ...mine._safeguarding },
    }),
  };
}

function fillItem(mine: ItemDocument, other: ItemDocument, notes: ItemNote[]): ItemDocument {
  const note = (level: ItemNote['level'], code: string, field: string, message: string) =>
    notes.push({ level, code, field, message, id: mine.id, title: mine.title ?? mine.id });
  const fill = (into: Fields, from: Fields, path: string): Fields => {
    const filled = { ...into };
    const hasBody = BODIES.some((name) => into[name] !== undefined);
    for (const [name, value] of Object.entries(from)) {
      const own = into[name];
      const field = path + name;
      if (name === '_safeguarding')
        filled[name] = fill((own ?? {}) as Fields, value as Fields, `${name}.`);
      else if (own === undefined) {
        if (BODIES.includes(name) && hasBody) continue;
        filled[name] = value;
        note('recognised', 'filled', field, `Taken from the other feed: ${describe(value)}.`);
      } else if (!SILENT.includes(name) && !isSame(own, value)) {
        const [ours, theirs] = contrast(own, value);
        const message = sentence(
          `one ${field} in both feeds`,
          `${ours}, which stays, and ${theirs}`,
        );
        note('doubtful', 'differs', field, message);
      }
    }
    return filled;
  };
  return fill(mine as unknown as Fields, other as unknown as Fields, '') as unknown as ItemDocument;
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** Two values in a few words each, from a little before where they begin to differ. */
function contrast(one: unknown, other: unknown): readonly [string, string] {
  const [a = '', b = ''] = [one, other].map((value) =>
    typeof value === 'string' ? value : JSON.stringify(value),
  );
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const from = start > CONTEXT ? start - CONTEXT : 0;
  const cut = (text: string) => describe(`${from > 0 ? '…' : ''}${text.slice(from)}`);
  return [cut(a), cut(b)];
}
