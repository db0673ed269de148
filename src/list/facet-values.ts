import type { FeedItem } from '../model/item.js';
import { dateOf } from '../model/item.js';
import type { FacetName } from '../model/query.js';
import { alphabetical } from './alphabetical.js';
import { listCache } from './list-cache.js';

/** The values that a list's items give a facet, numbered so that counting them is quick. */
export interface FacetValues {
  /** Alphabetical, as GOV.UK lists checkboxes; years newest first. */
  readonly names: readonly string[];
  /** In the order in which the values were met, not that of the names. */
  readonly numbers: ReadonlyMap<string, number>;
  /** How many items have each, by its number. */
  readonly counts: readonly number[];
  /** Numbers of the values of each item, in the order of the items. */
  readonly ofItems: readonly (readonly number[])[];
}

const known = listCache<FacetValues>();

/** Works the values of one facet out, once for each list. */
export function facetValues(
  items: readonly FeedItem[],
  facet: FacetName,
  language: string,
): FacetValues {
  return known(items, `${facet} ${language}`, () => {
    const numbers = new Map<string, number>();
    const counts: number[] = [];
    const ofItems = items.map((item) => {
      const own: number[] = [];
      for (const name of valuesOf(item, facet)) {
        let number = numbers.get(name);
        if (number === undefined) numbers.set(name, (number = counts.push(0) - 1));
        if (own.includes(number)) continue;
        own.push(number);
        counts[number] = (counts[number] ?? 0) + 1;
      }
      return own;
    });
    return {
      names: [...numbers.keys()].sort(optionOrder(facet, language)),
      numbers,
      counts,
      ofItems,
    };
  });
}

/** Order in which the options of a facet are listed. */
export function optionOrder(facet: FacetName, language: string): (a: string, b: string) => number {
  return facet === 'year' ? (a, b) => Number(b) - Number(a) : alphabetical(language);
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
