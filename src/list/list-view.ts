import type { FeedItem } from '../model/item.js';
import type { FacetName, Match, Query, Sort } from '../model/query.js';
import { readFacet } from './facet-values.js';
import { countFacets, facetTests, passing } from './facets.js';
import { listCache } from './list-cache.js';
import type { Naming, Scores } from './match.js';
import { search, searchItems } from './match.js';
import { paginate } from './paginate.js';
import { belowReplacements, readOrder, sortedPlaces } from './sort.js';

/** How a list is set up, before the reader asks for anything. */
export interface ListOptions extends Naming {
  /** Facets to offer, in this order. */
  readonly facets: readonly FacetName[];
  /** Order while the reader has chosen none. */
  readonly sort: Sort;
  /** Whether an item needs any or all of the ticked categories. */
  readonly match: Match;
  /** Items a page. */
  readonly pageSize: number;
  readonly paging: 'pages' | 'more';
  /** Lists only the first so many of the default order. */
  readonly limit?: number;
  /** Lists only items with one of these categories, upper and lower case alike; none lists all. */
  readonly category?: readonly string[];
  /** What the reader looks for among the options of long facets. */
  readonly finds?: ReadonlyMap<FacetName, string>;
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

/** All that a view needs to show one page of a list. */
export interface ListView {
  /** Items on screen. */
  readonly items: readonly FeedItem[];
  /** Items that match, on all pages. */
  readonly matched: number;
  /** What is listed before the reader asks for anything: what a search looks through. */
  readonly listed: readonly FeedItem[];
  /** How many these are. */
  readonly total: number;
  /** From 1, within `pages`. */
  readonly page: number;
  readonly pages: number;
  /** Index of the first item on screen among those that match. */
  readonly start: number;
  readonly facets: readonly FacetView[];
  readonly sort: Sort | 'relevance';
  /** What the search found items by, folded: its words, and those like them. */
  readonly found: readonly string[];
}

/** The one composition of search, facets, order and pages. Pure: same input, same view. */
export function applyQuery(
  items: readonly FeedItem[],
  query: Query,
  options: ListOptions,
): ListView {
  const { match, language } = options;
  const listed = listItems(items, options);
  const { scores, words = [] } = searchItems(listed, query.text, options) ?? {};
  const sort = query.sort ?? (scores ? 'relevance' : options.sort);
  const order = sortedPlaces(listed, sort === 'relevance' ? options.sort : sort, language);
  const found = scores ? order.filter((place) => scores[place]) : order;
  const tests = facetTests(listed, query, match);
  const passed = passing(found, tests);
  const matching = scores && sort === 'relevance' ? byRelevance(listed, passed, scores) : passed;
  const bounds = paginate(matching.length, query.page, options.pageSize, options.paging);
  return {
    items: matching.slice(bounds.start, bounds.end).flatMap((place) => listed[place] ?? []),
    matched: matching.length,
    listed,
    total: listed.length,
    page: bounds.page,
    pages: bounds.pages,
    start: bounds.start,
    facets: countFacets(listed, found, tests, query, options),
    sort,
    found: words,
  };
}

/** Does of `applyQuery` what may take long and is done once for each list, with pauses. */
export function* prepareQuery(
  items: readonly FeedItem[],
  query: Query,
  options: ListOptions,
): Generator<void, void> {
  const { facets, sort, language } = options;
  yield* readOrder(items, sort, language);
  const listed = listItems(items, options);
  for (const facet of facets) yield* readFacet(listed, facet);
  yield* search(listed, query.text, options);
  yield* readOrder(listed, query.sort ?? sort, language);
}

/** Best first; those that match equally well stay in the list's own order. */
function byRelevance(
  listed: readonly FeedItem[],
  places: readonly number[],
  scores: Scores,
): readonly number[] {
  // There are few scores and many items: to sort the scores takes no time.
  const equals = new Map<number, number[]>();
  for (const place of places) {
    const score = scores[place] ?? 0;
    const known = equals.get(score);
    if (known) known.push(place);
    else equals.set(score, [place]);
  }
  const best = [...equals].sort(([a], [b]) => b - a);
  return belowReplacements(
    listed,
    best.flatMap(([, group]) => group),
  );
}

// A preset gives the same array for the same input, as the other caches go by it.
const presets = listCache<readonly FeedItem[]>();

function listItems(items: readonly FeedItem[], options: ListOptions): readonly FeedItem[] {
  const { category = [], limit = Infinity, sort, language } = options;
  if (category.length === 0 && limit >= items.length) return items;
  return presets(items, JSON.stringify([category, limit, sort, language]), () => {
    const wanted = category.map((name) => name.toLowerCase());
    const places = sortedPlaces(items, sort, language)
      .filter(
        (place) =>
          wanted.length === 0 ||
          items[place]?.categories.some((name) => wanted.includes(name.toLowerCase())),
      )
      .slice(0, limit);
    // In feed order again, so that `feed` stays an order the reader can choose.
    const kept = new Set(places);
    return items.filter((_, place) => kept.has(place));
  });
}
