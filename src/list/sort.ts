import type { FeedItem } from '../model/item.js';
import { dateOf } from '../model/item.js';
import type { Sort } from '../model/query.js';
import { compareDates } from '../text/zoned.js';
import { alphabetical } from './alphabetical.js';
import { finish, listCache } from './list-cache.js';

type Compare = (a: FeedItem, b: FeedItem) => number;

/** Items put in order between two pauses, at first. */
const RUN = 1000;

// Sorting 10,000 titles takes over 20 ms, more than a frame.
const orders = listCache<{ places?: readonly number[] }>();
const replaced = listCache<readonly FeedItem[]>();

/** Places of the items in an order; items that tie stay as the feed has them. */
export function sortedPlaces(
  items: readonly FeedItem[],
  sort: Sort,
  language: string,
): readonly number[] {
  return finish(readOrder(items, sort, language));
}

/** As `sortedPlaces`, with pauses: 100,000 titles take a second. */
export function* readOrder(
  items: readonly FeedItem[],
  sort: Sort,
  language: string,
): Generator<void, readonly number[]> {
  const order = orders(items, `${sort} ${language}`, () => ({}));
  if (order.places) return order.places;
  let places = [...items.keys()];
  if (sort !== 'feed') {
    const compare = comparison(sort, language);
    // A merge sort: of two runs that are in order, `sort` makes one in as many steps as it has places.
    for (let size = RUN; ; size *= 2) {
      const runs: number[][] = [];
      for (let start = 0; start < places.length; start += size) {
        const run = places.slice(start, start + size);
        runs.push(run.sort((a, b) => compare(items[a] as FeedItem, items[b] as FeedItem)));
        yield;
      }
      places = runs.flat();
      if (size >= places.length) break;
    }
  }
  return (order.places = belowReplacements(items, places));
}

function comparison(sort: Exclude<Sort, 'feed'>, language: string): Compare {
  const compare = alphabetical(language);
  switch (sort) {
    case 'title':
      return (a, b) => compare(a.title, b.title);
    case 'source':
      return lastWithout((item) => item.source?.name || undefined, compare);
    case 'newest':
      return lastWithout(dateOf, (a, b) => compareDates(b, a));
    case 'oldest':
      return lastWithout(dateOf, compareDates);
  }
}

/** Items without the value come last in either direction. */
function lastWithout<T>(
  valueOf: (item: FeedItem) => T | undefined,
  compare: (a: T, b: T) => number,
): Compare {
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
  if (!replaced(items, '', () => items.filter((item) => item.supersededBy?.itemId)).length) {
    return places;
  }
  const placeOf = new Map(places.map((place) => [items[place]?.id, place]));
  const replacement = (place: number) => {
    const above = placeOf.get(items[place]?.supersededBy?.itemId);
    return above === place ? undefined : above;
  };
  const below = new Map<number | undefined, number[]>();
  // From the last to the first, as a stack gives them back in the opposite order.
  for (const place of [...places].reverse()) {
    const followers = below.get(replacement(place));
    if (followers) followers.push(place);
    else below.set(replacement(place), [place]);
  }
  const placed = new Set<number>();
  // A stack, not recursion: a feed may chain as many items as it likes.
  for (const start of [...places.filter((place) => replacement(place) === undefined), ...places]) {
    const stack = [start];
    for (let place = stack.pop(); place !== undefined; place = stack.pop()) {
      if (placed.has(place)) continue;
      placed.add(place);
      for (const follower of below.get(place) ?? []) stack.push(follower);
    }
  }
  return [...placed];
}
