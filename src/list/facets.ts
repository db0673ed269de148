import type { FeedItem } from '../model/item.js';
import type { FacetName, Match, Query } from '../model/query.js';
import { collatorFor } from './collator.js';
import type { FacetOption, FacetView } from './list-view.js';

/** What an item offers a facet. No value stands twice. */
export function valuesOf(item: FeedItem, facet: FacetName): readonly string[] {
  switch (facet) {
    case 'category':
      return item.categories;
    case 'audience':
      return item.audience;
    case 'source':
      return item.source?.name ? [item.source.name] : [];
    case 'topic':
      return item.topic ? [item.topic] : [];
    case 'format':
      return [...new Set(item.links.flatMap(({ format }) => format ?? []))];
    case 'year':
      return item.posted ? [String(item.posted.year)] : [];
    case 'status':
      return [item.status];
  }
}

/** Whether an item passes the ticked options of one facet. Only categories can ask for all. */
export function passes(
  item: FeedItem,
  facet: FacetName,
  ticked: readonly string[] | undefined,
  match: Match,
): boolean {
  if (!ticked || ticked.length === 0) return true;
  const values = valuesOf(item, facet);
  const has = (value: string) => values.includes(value);
  return facet === 'category' && match === 'all' ? ticked.every(has) : ticked.some(has);
}

/** Whether an item passes every facet but, where named, one. */
export function passesAll(item: FeedItem, query: Query, match: Match, except?: FacetName): boolean {
  for (const facet of Object.keys(query.facets) as FacetName[]) {
    if (facet !== except && !passes(item, facet, query.facets[facet], match)) return false;
  }
  return true;
}

/**
 * The options of each facet with their counts for the present search and the other facets. With
 * "any", a facet's own ticks are left out of its counts: they tell what one more tick would add.
 * An option that every listed item has filters nothing and is not offered; a ticked one always is.
 *
 * @param listed - All items of the list.
 * @param found - Those of them that the search finds.
 */
export function countFacets(
  listed: readonly FeedItem[],
  found: readonly FeedItem[],
  query: Query,
  facets: readonly FacetName[],
  match: Match,
  language: string,
): readonly FacetView[] {
  return facets
    .map((facet) => {
      const own = facet === 'category' && match === 'all' ? undefined : facet;
      const counted = found.filter((item) => passesAll(item, query, match, own));
      return { name: facet, options: toOptions(facet, listed, counted, query, language) };
    })
    .filter(({ options }) => options.length > 0);
}

function toOptions(
  facet: FacetName,
  listed: readonly FeedItem[],
  counted: readonly FeedItem[],
  query: Query,
  language: string,
): readonly FacetOption[] {
  const ticked = query.facets[facet] ?? [];
  const everywhere = tally(listed, facet);
  const now = tally(counted, facet);
  const offered = [...everywhere].filter(([, count]) => count < listed.length);
  const values = new Set([...offered.map(([value]) => value), ...ticked]);
  return order([...values], facet, language).map((value) => ({
    value,
    count: now.get(value) ?? 0,
    selected: ticked.includes(value),
  }));
}

function tally(items: readonly FeedItem[], facet: FacetName): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) {
    for (const value of valuesOf(item, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** Alphabetical, as GOV.UK lists checkboxes; years newest first. */
function order(values: string[], facet: FacetName, language: string): string[] {
  const { compare } = collatorFor(language);
  return values.sort(facet === 'year' ? (a, b) => Number(b) - Number(a) : compare);
}
