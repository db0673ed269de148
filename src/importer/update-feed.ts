import { sentence } from '../feed/feed-error.js';
import { hashText } from '../text/hash.js';
import type { FeedDocument, ItemDocument } from './feed-document.js';
import { bodyStart, contentKey } from './item-identity.js';
import { readFields, writeField, type ItemField } from './item-fields.js';
import type { ItemNote, MergeResult } from './merge-feeds.js';

/** Characters of a text's beginning that two different items do not share. */
const TELLING = 40;

/**
 * A feed brought up to date from a new import of its page.
 *
 * Of each field there are three states: what the last import wrote, of which a sum is kept in
 * `_safeguarding.imported`; what the feed has now; and what the page says. Where the feed still has
 * what was imported, the page wins. Where it has not, an editor has been there, and the feed wins.
 * An item that an editor has taken out stays out, by the ids of the last import in the feed's own
 * `_safeguarding.imported`. Items that the page has no more stay, with the day in `_safeguarding.missingSince`. All else in
 * the feed stays as it is. The order is the page's; an item that the page does not have stays
 * behind the one that it stood behind.
 *
 * @param page - The new import.
 * @param today - Local day, such as `2026-11-28`.
 */
export function updateFeed(feed: FeedDocument, page: FeedDocument, today: string): MergeResult {
  const notes: ItemNote[] = [];
  const matches = matchItems(feed.items, page.items);
  const results = new Map<ItemDocument, ItemDocument>();
  const seen = seenIn(feed);
  const fromPage = page.items.flatMap((item) => {
    const mine = matches.get(item);
    if (!mine) return seen.has(item.id) ? keepOut(item, notes) : addItem(item, notes);
    const updated = updateItem(mine, item, notes);
    results.set(mine, updated);
    return updated;
  });
  const behind = new Map<ItemDocument | undefined, ItemDocument[]>();
  let anchor: ItemDocument | undefined;
  for (const mine of feed.items) {
    const updated = results.get(mine);
    if (updated) anchor = updated;
    else {
      const kept = markMissing(mine, today, notes);
      const group = behind.get(anchor);
      if (group) group.push(kept);
      else behind.set(anchor, [kept]);
    }
  }
  const items = [undefined, ...fromPage].flatMap((item) => [
    ...(item ? [item] : []),
    ...(behind.get(item) ?? []),
  ]);
  const { _safeguarding: extension, ...head } = page;
  const imported = page.items.map(({ id }) => id);
  return {
    feed: {
      ...head,
      ...feed,
      _safeguarding: { ...extension, ...feed._safeguarding, imported },
      items,
    },
    notes,
  };
}

/** Ids that the page had at the last import. */
function seenIn({ _safeguarding }: FeedDocument): ReadonlySet<unknown> {
  const ids = _safeguarding?.['imported'];
  return new Set<unknown>(Array.isArray(ids) ? ids : []);
}

/** What was imported once and is not in the feed now has been taken out by an editor. */
function keepOut(item: ItemDocument, notes: ItemNote[]): [] {
  const message = sentence(
    'the item of the page',
    'none, as an editor has taken it out: it stays out',
  );
  noteOf(item, notes)('recognised', 'kept-out', 'id', message);
  return [];
}

/** An item's new state: the page's, where no editor has been. */
function updateItem(mine: ItemDocument, item: ItemDocument, notes: ItemNote[]): ItemDocument {
  const result = structuredClone(mine);
  const imported = importedOf(mine);
  const [own, given] = [readFields(mine), readFields(item)];
  const note = noteOf(result, notes);
  for (const name of new Set([...own.keys(), ...given.keys()])) {
    const [mineSum, pageSum] = [sumOf(own.get(name)), sumOf(given.get(name))];
    if (name === 'id' || mineSum === pageSum) continue;
    const lastSum = imported?.[name];
    // Of a feed that no import has written all that it has may be an editor's.
    const isOurs = imported ? mineSum === lastSum : mineSum === undefined;
    if (isOurs) {
      writeField(result, name, given.get(name));
      note('recognised', 'changed', name, 'The page has changed, and the feed with it.');
    } else if (pageSum !== undefined || lastSum !== undefined) {
      const expected = `the ${name} of the page`;
      const found =
        pageSum === lastSum
          ? 'an editor’s, which stays'
          : 'an editor’s, which stays although the page has changed too';
      const level = pageSum === lastSum ? 'recognised' : 'doubtful';
      note(level, 'kept-correction', name, sentence(expected, found));
    }
  }
  if (mine._safeguarding?.missingSince !== undefined) {
    writeField(result, '_safeguarding.missingSince', undefined);
    note('recognised', 'came-back', '_safeguarding.missingSince', 'The page has it again.');
  }
  return withImported(result, given);
}

function addItem(item: ItemDocument, notes: ItemNote[]): ItemDocument {
  noteOf(item, notes)('recognised', 'added', 'id', 'The page has it for the first time.');
  return withImported(structuredClone(item), readFields(item));
}

/** An item that an editor has written was never on the page. */
function markMissing(mine: ItemDocument, today: string, notes: ItemNote[]): ItemDocument {
  if (!importedOf(mine)) return mine;
  const since = mine._safeguarding?.missingSince ?? today;
  const message = sentence('the item on the page', `none since ${since}: it stays in the feed`);
  noteOf(mine, notes)('doubtful', 'missing', '_safeguarding.missingSince', message);
  return { ...mine, _safeguarding: { ...mine._safeguarding, missingSince: since } };
}

function noteOf({ id, title = id }: ItemDocument, notes: ItemNote[]) {
  return (level: ItemNote['level'], code: string, field: string, message: string): void => {
    notes.push({ level, code, field, message, id, title });
  };
}

/** Sums of what the last import wrote, by field; `undefined` where none has. */
function importedOf({ _safeguarding }: ItemDocument): Readonly<Record<string, string>> | undefined {
  const imported = _safeguarding?.['imported'];
  return typeof imported === 'object' && imported !== null
    ? (imported as Record<string, string>)
    : undefined;
}

function withImported(item: ItemDocument, given: ReadonlyMap<string, ItemField>): ItemDocument {
  const sums = [...given].map(([name, value]) => [name, sumOf(value)] as const);
  const imported: unknown = Object.fromEntries(sums);
  return { ...item, _safeguarding: { ...item._safeguarding, imported } };
}

function sumOf(value: ItemField): string | undefined {
  return value === undefined ? undefined : hashText(JSON.stringify(value));
}

/**
 * The item of the feed that each item of the page is: by the id that the page gave it, by its own,
 * by title and text, by its address, and by its text alone where that says enough. A key that two
 * of them share finds neither.
 */
function matchItems(
  feed: readonly ItemDocument[],
  page: readonly ItemDocument[],
): ReadonlyMap<ItemDocument, ItemDocument> {
  const matches = new Map<ItemDocument, ItemDocument>();
  const taken = new Set<ItemDocument>();
  const match = (mineKey: Key, pageKey: Key = mineKey) => {
    const mine = indexBy(
      feed.filter((item) => !taken.has(item)),
      mineKey,
    );
    const others = indexBy(
      page.filter((item) => !matches.has(item)),
      pageKey,
    );
    for (const [key, item] of others) {
      const found = mine.get(key);
      if (!item || !found) continue;
      matches.set(item, found);
      taken.add(found);
    }
  };
  match(
    (item) => importedOf(item)?.['id'],
    ({ id }) => sumOf(id),
  );
  match(({ id }) => id);
  match(contentKey);
  match(({ url }) => url);
  match((item) => {
    const start = bodyStart(item);
    return start.length < TELLING ? undefined : start;
  });
  return matches;
}

type Key = (item: ItemDocument) => string | undefined;

/** Items by a key; `undefined` for one that several have. */
function indexBy(items: readonly ItemDocument[], keyOf: Key) {
  const index = new Map<string, ItemDocument | undefined>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== undefined) index.set(key, index.has(key) ? undefined : item);
  }
  return index;
}
