import type { FeedItem } from '../model/item.js';
import { dateOf } from '../model/item.js';
import type { FacetName } from '../model/query.js';
import { fold } from '../text/fold.js';
import { finish, listCache } from './list-cache.js';

/** Most values of one facet that are told apart; what is beyond cannot be filtered by. */
const MAX_VALUES = 100_000;

/** The values that a list's items give a facet, numbered so that counting them is quick. */
export interface FacetValues {
  /** In the order in which they were met, which is that of their numbers. */
  readonly names: string[];
  /** The same, folded. */
  readonly folded: string[];
  readonly numbers: Map<string, number>;
  /** How many items have each, by its number. */
  readonly counts: number[];
  /** Numbers of the values of each item, in the order of the items. */
  readonly ofItems: (readonly number[])[];
}

const known = listCache<FacetValues>();

/** Works the values of one facet out, once for each list. */
export function facetValues(items: readonly FeedItem[], facet: FacetName): FacetValues {
  return finish(readFacet(items, facet));
}

/** As `facetValues`, with pauses: a list may have a million values. */
export function* readFacet(
  items: readonly FeedItem[],
  facet: FacetName,
): Generator<void, FacetValues> {
  const values = known(items, facet, () => ({
    names: [],
    folded: [],
    numbers: new Map(),
    counts: [],
    ofItems: [],
  }));
  const { names, folded, numbers, counts, ofItems } = values;
  while (ofItems.length < items.length) {
    const own = new Set<number>();
    for (const name of valuesOf(items[ofItems.length] as FeedItem, facet)) {
      let number = numbers.get(name);
      if (number === undefined) {
        if (names.length === MAX_VALUES) continue;
        numbers.set(name, (number = names.push(name) - 1));
        folded.push(fold(name));
      }
      own.add(number);
    }
    for (const number of own) counts[number] = (counts[number] ?? 0) + 1;
    if (ofItems.push([...own]) % 50 === 0) yield;
  }
  return values;
}

function valuesOf(item: FeedItem, facet: FacetName): readonly string[] {
  switch (facet) {
    case 'category':
      return item.categories;
    case 'audience':
      return item.audience;
    case 'source':
      return present(item.source?.name);
    case 'topic':
      return present(item.topic);
    case 'format':
      return item.links.flatMap(({ format }) => present(format));
    case 'year':
      return present(dateOf(item)?.year.toString());
    case 'status':
      return [item.status];
  }
}

function present(value: string | undefined): readonly string[] {
  return value ? [value] : [];
}
