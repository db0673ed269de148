import { compareDates } from '../dates/partial-date.js';
import { dateOf } from '../model/item.js';
import type { FeedItem } from '../model/item.js';
import type { Sort } from '../model/query.js';
import { groupBy } from './group.js';

type Compare<T> = (a: T, b: T) => number;

/** Items put in order between two pauses. */
const RUN = 1000;

/**
 * Places of the items in an order, worked out with pauses: 100,000 titles take a second. Items
 * that tie stay as the feed has them.
 *
 * @param alphabetical - Order of two names.
 */
export function* sortPlaces(
  items: readonly FeedItem[],
  sort: Sort,
  alphabetical: Compare<string>,
): Generator<void, readonly number[]> {
  const places = [...items.keys()];
  if (sort === 'feed') return belowReplacements(items, places);
  const compare = comparison(sort, alphabetical);
  const inOrder = (a: number, b: number) => compare(items[a] as FeedItem, items[b] as FeedItem);
  return belowReplacements(items, yield* mergeSort(places, inOrder));
}

/** As `toSorted`, which keeps the page from answering for a second. */
function* mergeSort(
  places: readonly number[],
  compare: Compare<number>,
): Generator<void, readonly number[]> {
  if (places.length <= RUN) return places.toSorted(compare);
  const half = places.length >> 1;
  const first = yield* mergeSort(places.slice(0, half), compare);
  const second = yield* mergeSort(places.slice(half), compare);
  const merged: number[] = [];
  let next = 0;
  for (const place of first) {
    for (; next < second.length && compare(place, second[next] as number) > 0; next++) {
      merged.push(second[next] as number);
    }
    if (merged.push(place) % RUN === 0) yield;
  }
  return [...merged, ...second.slice(next)];
}

function comparison(sort: Exclude<Sort, 'feed'>, alphabetical: Compare<string>): Compare<FeedItem> {
  switch (sort) {
    case 'title':
      return (a, b) => alphabetical(a.title, b.title);
    case 'source':
      return lastWithout((item) => item.source?.name || undefined, alphabetical);
    case 'newest':
      return lastWithout(dateOf, (a, b) => compareDates(b, a));
    case 'oldest':
      return lastWithout(dateOf, compareDates);
  }
}

/** Items without the value come last in either direction. */
function lastWithout<T>(
  valueOf: (item: FeedItem) => T | undefined,
  compare: Compare<T>,
): Compare<FeedItem> {
  return (a, b) => {
    const [one, other] = [valueOf(a), valueOf(b)];
    if (one === undefined || other === undefined) {
      return Number(one === undefined) - Number(other === undefined);
    }
    return compare(one, other);
  };
}

/**
 * Moves superseded items right below what replaces them: old guidance must not be met first.
 * One whose replacement is not among these places stays; a ring of items that replace each other
 * comes last.
 */
export function belowReplacements(
  items: readonly FeedItem[],
  places: readonly number[],
): readonly number[] {
  if (!items.some((item) => item.supersededBy?.itemId)) return places;
  const placeOf = new Map(places.map((place) => [items[place]?.id, place]));
  const replacement = (place: number) => {
    const above = placeOf.get(items[place]?.supersededBy?.itemId);
    return above === place ? undefined : above;
  };
  const below = groupBy(places, replacement);
  const placed = new Set<number>();
  // A stack, not recursion: a feed may chain as many items as it likes.
  for (const start of [...(below.get(undefined) ?? []), ...places]) {
    const stack = [start];
    for (let place = stack.pop(); place !== undefined; place = stack.pop()) {
      if (placed.has(place)) continue;
      placed.add(place);
      for (const follower of (below.get(place) ?? []).toReversed()) stack.push(follower);
    }
  }
  return [...placed];
}
