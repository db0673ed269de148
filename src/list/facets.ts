import type { FeedItem } from '../model/item.js';
import type { FacetName, Match, Query } from '../model/query.js';
import { FACETS } from '../model/query.js';
import { fold } from '../text/fold.js';
import { alphabetical } from './alphabetical.js';
import { facetValues } from './facet-values.js';
import type { FacetView, ListOptions } from './list-view.js';

/** Most options of a facet on screen, ticked ones aside; its box finds the others. */
const MAX_OPTIONS = 100;

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
): readonly FacetTest[] {
  return FACETS.flatMap((facet) => {
    const ticked = query.facets[facet] ?? [];
    if (ticked.length === 0) return [];
    const { ofItems, numbers } = facetValues(listed, facet);
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
 * Of many options those with the highest counts are shown, in alphabetical order as GOV.UK lists
 * checkboxes; years newest first.
 *
 * @param listed - All items of the list.
 * @param found - Places of those that the search finds.
 */
export function countFacets(
  listed: readonly FeedItem[],
  found: readonly number[],
  tests: readonly FacetTest[],
  query: Query,
  options: ListOptions,
): readonly FacetView[] {
  const { facets, match } = options;
  return facets
    .map((name) => {
      const others = tests.filter(({ facet }) => facet !== name || asksForAll(facet, match));
      const counted = passing(found, others);
      const ticked = query.facets[name] ?? [];
      return countOptions(listed, counted, name, ticked, options);
    })
    .filter(({ offered }) => offered > 0);
}

function asksForAll(facet: FacetName, match: Match): boolean {
  return facet === 'category' && match === 'all';
}

function countOptions(
  listed: readonly FeedItem[],
  counted: readonly number[],
  facet: FacetName,
  ticked: readonly string[],
  { language, finds, labels }: ListOptions,
): FacetView {
  const { names, folded, numbers, counts, ofItems } = facetValues(listed, facet);
  const now = new Array<number>(names.length).fill(0);
  const countOf = (number = -1) => now[number] ?? 0;
  for (const place of counted) {
    for (const number of ofItems[place] ?? []) now[number] = countOf(number) + 1;
  }
  const chosen = new Set(ticked);
  const wanted = fold(finds?.get(facet) ?? '');
  const translated = facet === 'category' ? labels : undefined;
  const labelOf = (value: string) => translated?.get(value) ?? value;
  const nameOf = (number: number) => names[number] ?? '';
  const open = [...names.keys()].filter(
    (number) => counts[number] !== listed.length && !chosen.has(nameOf(number)),
  );
  const fitting = open.filter((number) => {
    const label = translated?.get(nameOf(number));
    return (label === undefined ? folded[number] : fold(label))?.includes(wanted);
  });
  // Cut before they are put in order: to compare 100,000 names takes seconds.
  const shown = fitting.toSorted((a, b) => countOf(b) - countOf(a)).slice(0, MAX_OPTIONS);
  const order =
    facet === 'year' ? (a: string, b: string) => Number(b) - Number(a) : alphabetical(language);
  return {
    name: facet,
    offered: open.length + chosen.size,
    left: fitting.length - shown.length,
    options: [...shown.map(nameOf), ...chosen]
      .sort((a, b) => order(labelOf(a), labelOf(b)))
      .map((value) => ({
        value,
        count: countOf(numbers.get(value)),
        selected: chosen.has(value),
      })),
  };
}
