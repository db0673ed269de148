import type { FeedItem } from '../model/item.js';
import type { FacetName, Match, Query } from '../model/query.js';
import { FACETS } from '../model/query.js';
import { facetValues, optionOrder } from './facet-values.js';
import type { FacetOption, FacetView } from './list-view.js';

/** Which items of a list pass the ticked options of one facet, in the order of the items. */
export interface FacetTest {
  readonly facet: FacetName;
  readonly passed: readonly boolean[];
}

/** The tests that the ticked options set. Only categories can ask for all of theirs. */
export function facetTests(
  listed: readonly FeedItem[],
  query: Query,
  match: Match,
  language: string,
): readonly FacetTest[] {
  return FACETS.flatMap((facet) => {
    const ticked = query.facets[facet] ?? [];
    if (ticked.length === 0) return [];
    const { ofItems, numbers } = facetValues(listed, facet, language);
    const wanted = new Set(ticked.map((value) => numbers.get(value)));
    const needed = asksForAll(facet, match) ? wanted.size : 1;
    const passed = ofItems.map((values) => {
      let hits = 0;
      for (const number of values) if (wanted.has(number)) hits += 1;
      return hits >= needed;
    });
    return { facet, passed };
  });
}

/** The places of those items that pass all tests. */
export function passing(places: readonly number[], tests: readonly FacetTest[]): readonly number[] {
  return tests.reduce((left, { passed }) => left.filter((place) => passed[place]), places);
}

/**
 * The options of each facet with their counts for the present search and the other facets. With
 * "any", a facet's own ticks are left out of its counts: they tell what one more tick would add.
 * An option that every listed item has filters nothing and is not offered; a ticked one always is.
 *
 * @param listed - All items of the list.
 * @param found - Places of those that the search finds.
 */
export function countFacets(
  listed: readonly FeedItem[],
  found: readonly number[],
  tests: readonly FacetTest[],
  query: Query,
  facets: readonly FacetName[],
  match: Match,
  language: string,
): readonly FacetView[] {
  return facets
    .map((name) => {
      const others = tests.filter(({ facet }) => facet !== name || asksForAll(facet, match));
      const counted = passing(found, others);
      const ticked = query.facets[name] ?? [];
      return { name, options: countOptions(listed, counted, name, ticked, language) };
    })
    .filter(({ options }) => options.length > 0);
}

function asksForAll(facet: FacetName, match: Match): boolean {
  return facet === 'category' && match === 'all';
}

function countOptions(
  listed: readonly FeedItem[],
  counted: readonly number[],
  facet: FacetName,
  ticked: readonly string[],
  language: string,
): readonly FacetOption[] {
  const { names, numbers, counts, ofItems } = facetValues(listed, facet, language);
  const now = new Array<number>(names.length).fill(0);
  for (const place of counted) {
    for (const number of ofItems[place] ?? []) now[number] = (now[number] ?? 0) + 1;
  }
  const gone = ticked.filter((value) => !numbers.has(value));
  const values = gone.length > 0 ? [...names, ...gone].sort(optionOrder(facet, language)) : names;
  return values
    .map((value) => ({ value, number: numbers.get(value) ?? -1, selected: ticked.includes(value) }))
    .filter(({ number, selected }) => selected || counts[number] !== listed.length)
    .map(({ value, number, selected }) => ({ value, count: now[number] ?? 0, selected }));
}
