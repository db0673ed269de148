import { dateOf } from '../model/item.js';
import type { FeedItem } from '../model/item.js';
import type { FacetName, Match, Query } from '../model/query.js';
import { normalizeText } from '../text/normalize-text.js';

/** Most values of one facet that are told apart; what is beyond cannot be filtered by. */
const MAX_VALUES = 100_000;

/** Most options of a facet on screen, ticked ones aside; its box finds the others. */
const MAX_OPTIONS = 100;

/**
 * The values that a list's items give a facet. Numbers: to count names takes three times as long,
 * which is a fifth of the time of a key at 100,000 items.
 */
export interface FacetValues {
  readonly numbers: ReadonlyMap<string, number>;
  /** Numbers of the values of each item, in the order of the items. */
  readonly ofItems: readonly (readonly number[])[];
  /** How many items have each value, by its number. */
  readonly totals: readonly number[];
}

/** One option of a facet. */
export interface FacetOption {
  readonly value: string;
  readonly count: number;
  readonly selected: boolean;
}

/** A facet that has something to offer. */
export interface FacetView {
  readonly name: FacetName;
  /** How many options it has, whatever the reader looks for among them. */
  readonly offered: number;
  /** Those on screen: what is ticked, and of what the reader looks for the most frequent. */
  readonly options: readonly FacetOption[];
  /** How many more there are of what the reader looks for. */
  readonly left: number;
}

const VALUES: Readonly<Record<FacetName, (item: FeedItem) => readonly (string | undefined)[]>> = {
  category: ({ categories }) => categories,
  audience: ({ audience }) => audience,
  source: ({ source }) => [source?.name],
  topic: ({ topic }) => [topic],
  format: ({ links }) => links.map(({ format }) => format),
  year: (item) => [dateOf(item)?.year.toString()],
  status: ({ status }) => [status],
};

/** What an item has of a facet. */
export function valuesOf(item: FeedItem, facet: FacetName): readonly string[] {
  return VALUES[facet](item).filter((value): value is string => Boolean(value));
}

/** Numbers the values of one facet, with pauses: a list may have a million. */
export function* readFacet(
  items: readonly FeedItem[],
  facet: FacetName,
): Generator<void, FacetValues> {
  const numbers = new Map<string, number>();
  const ofItems: (readonly number[])[] = [];
  for (const item of items) {
    const own = new Set<number>();
    for (const value of valuesOf(item, facet)) {
      if (numbers.size < MAX_VALUES && !numbers.has(value)) numbers.set(value, numbers.size);
      const number = numbers.get(value);
      if (number !== undefined) own.add(number);
    }
    if (ofItems.push([...own]) % 50 === 0) yield;
  }
  return { numbers, ofItems, totals: countValues(ofItems, []) };
}

/** How many of the items that pass have each value, by its number. */
function countValues(
  ofItems: readonly (readonly number[])[],
  tests: readonly ItemTest[],
): readonly number[] {
  const counts: number[] = [];
  const passes = passing(tests);
  // In the feed's order, in which they stand in memory: in that of titles it takes twice as long.
  ofItems.forEach((numbers, place) => {
    if (!passes(place)) return;
    for (const number of numbers) counts[number] = (counts[number] ?? 0) + 1;
  });
  return counts;
}

/** Which items of a list pass a search or the ticked options of a facet, in the feed's order. */
export interface ItemTest {
  readonly facet?: FacetName;
  readonly passed: ArrayLike<boolean | number>;
}

/** The tests that ticked options set. Only categories can ask for all of theirs. */
export function facetTests(
  facets: ReadonlyMap<FacetName, FacetValues>,
  query: Query,
  match: Match,
): ItemTest[] {
  return [...facets].flatMap(([facet, { numbers, ofItems }]) => {
    const wanted = query.facets[facet]?.map((value) => numbers.get(value) ?? -1);
    if (!wanted) return [];
    const needed = asksForAll(facet, match) ? 'every' : 'some';
    const passed = ofItems.map((own) => wanted[needed]((number) => own.includes(number)));
    return [{ facet, passed }];
  });
}

/** Whether the item at a place passes all tests. */
export function passing(tests: readonly ItemTest[]): (place: number) => boolean {
  return (place) => tests.every(({ passed }) => passed[place]);
}

/** Which facets a list has. */
export interface FacetOptions {
  /** Those to offer, in this order. */
  readonly facets: readonly FacetName[];
  /** Whether an item needs any or all of the ticked categories. */
  readonly match: Match;
  /** What the reader looks for among the options of long facets. */
  readonly finds?: ReadonlyMap<FacetName, string>;
}

/** How a list calls the values of its facets. */
export interface Labels {
  /** What is shown instead of a value. */
  readonly labelOf: (value: string, facet: FacetName) => string;
  /** Order of two labels. */
  readonly compare: (a: string, b: string) => number;
}

/**
 * The facets with their counts for the present search and the other facets. With "any", a facet's
 * own ticks are left out of its counts: they tell what one more tick would add.
 */
export function countFacets(
  values: ReadonlyMap<FacetName, FacetValues>,
  tests: readonly ItemTest[],
  query: Query,
  options: FacetOptions & Labels,
): readonly FacetView[] {
  const views = options.facets.flatMap((name) => {
    const others = tests.filter(({ facet }) => facet !== name || asksForAll(facet, options.match));
    const known = values.get(name);
    return known ? countOptions(name, known, others, query.facets[name], options) : [];
  });
  return views.filter(({ offered }) => offered > 0);
}

function asksForAll(facet: FacetName, match: Match): boolean {
  return facet === 'category' && match === 'all';
}

/**
 * An option that every listed item has filters nothing and is not offered; a ticked one always is.
 * Of many options those with the highest counts are shown, in alphabetical order as GOV.UK lists
 * checkboxes; years newest first.
 */
function countOptions(
  name: FacetName,
  { numbers, ofItems, totals }: FacetValues,
  tests: readonly ItemTest[],
  ticked: readonly string[] = [],
  { finds, labelOf, compare }: FacetOptions & Labels,
): FacetView {
  const counts = countValues(ofItems, tests);
  const countOf = (value: string) => counts[numbers.get(value) ?? -1] ?? 0;
  const chosen = new Set(ticked);
  const open = [...numbers.keys()].filter(
    (value) => totals[numbers.get(value) ?? -1] !== ofItems.length && !chosen.has(value),
  );
  const wanted = normalizeText(finds?.get(name) ?? '');
  const fitting = wanted
    ? open.filter((value) => normalizeText(labelOf(value, name)).includes(wanted))
    : open;
  // Cut before they are put in order: to compare 100,000 names takes seconds.
  const shown = fitting.toSorted((a, b) => countOf(b) - countOf(a)).slice(0, MAX_OPTIONS);
  const inOrder = (a: string, b: string) =>
    name === 'year' ? Number(b) - Number(a) : compare(labelOf(a, name), labelOf(b, name));
  return {
    name,
    offered: open.length + chosen.size,
    left: fitting.length - shown.length,
    options: [...shown, ...chosen]
      .sort(inOrder)
      .map((value) => ({ value, count: countOf(value), selected: chosen.has(value) })),
  };
}
