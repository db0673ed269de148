import { labelFinder, labelsIn, type Feed } from '../model/feed.js';
import { isListed, type FeedItem } from '../model/item.js';
import { FACETS } from '../model/query.js';
import type { FacetName, Query, Sort } from '../model/query.js';
import { runAtOnce } from '../scheduling/run-in-slices.js';
import { collate } from '../text/collate.js';
import {
  countFacets,
  facetTests,
  passing,
  readFacet,
  valuesOf,
  type FacetOptions,
  type FacetValues,
  type FacetView,
} from './facets.js';
import { paginate, type PageOptions } from './pager.js';
import { parseQuery } from './query.js';
import { SearchIndex } from './search.js';
import { belowReplacements, sortPlaces } from './sort.js';

/** What a list is, before the reader asks for anything. */
export interface ListPreset {
  /** BCP 47 tag whose alphabet orders titles and options. */
  readonly language: string;
  /** Order while the reader has chosen none. */
  readonly sort: Sort;
  /** Lists only the first so many of that order. */
  readonly limit?: number;
  /** Lists only items with one of these categories, upper and lower case alike; none lists all. */
  readonly category?: readonly string[];
}

/** How a list is shown. */
export type ListOptions = FacetOptions & PageOptions;

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

/**
 * The list that a feed and a preset make: answers queries, and keeps what it has worked out for
 * the next one. Another feed or another preset is another list.
 */
export class ListModel {
  readonly #preset: ListPreset;
  readonly #items: readonly FeedItem[];
  readonly #compare: (a: string, b: string) => number;
  readonly #categoryOf: (name: string) => string;
  readonly #labels: ReadonlyMap<string, string>;
  readonly #facets = new Map<FacetName, FacetValues>();
  readonly #orders = new Map<Sort, readonly number[]>();
  #listed: readonly FeedItem[] | undefined;
  #index: SearchIndex | undefined;

  constructor(feed: Feed, preset: ListPreset) {
    this.#preset = preset;
    this.#items = feed.items.filter(isListed);
    this.#compare = collate(preset.language, feed.items.length);
    this.#categoryOf = labelFinder(feed.categories);
    this.#labels = labelsIn(feed.categories, preset.language);
  }

  /** Whether this is the list of a preset. */
  has(preset: ListPreset): boolean {
    return JSON.stringify(preset) === JSON.stringify(this.#preset);
  }

  /** The one composition of search, facets, order and pages. The same query has the same view. */
  view(query: Query, options: ListOptions): ListView {
    const { listed, found, order } = runAtOnce(this.prepare(query, options.facets));
    const { scores, words = [] } = found ?? {};
    const sort = query.sort ?? (scores ? 'relevance' : this.#preset.sort);
    const tests = facetTests(this.#facets, query, options.match);
    if (scores) tests.push({ passed: scores });
    const passed = order.filter(passing(tests));
    // Of those that match equally well the first in the list's own order comes first.
    const best = (a: number, b: number) => (scores?.[b] ?? 0) - (scores?.[a] ?? 0);
    const matching =
      sort === 'relevance' ? belowReplacements(listed, passed.toSorted(best)) : passed;
    const { start, end, ...pages } = paginate(matching.length, query.page, options);
    return {
      items: matching.slice(start, end).flatMap((place) => listed[place] ?? []),
      matched: matching.length,
      listed,
      total: listed.length,
      ...pages,
      start,
      facets: countFacets(this.#facets, tests, query, {
        ...options,
        labelOf: this.#labelOf,
        compare: this.#compare,
      }),
      sort,
      found: words,
    };
  }

  /**
   * Does of `view` what may take long, with pauses; what is done once is not done again. `order` has
   * the places of all that is listed.
   */
  *prepare(query: Query, facets: readonly FacetName[]) {
    const listed = (this.#listed ??= yield* this.#list());
    for (const facet of FACETS) {
      const isWanted = facets.includes(facet) || query.facets[facet];
      if (!isWanted || this.#facets.has(facet)) continue;
      this.#facets.set(facet, yield* readFacet(listed, facet));
    }
    this.#index ??= new SearchIndex(listed, (name) => this.#labelOf(name, 'category'));
    const found = yield* this.#index.search(query.text);
    const { sort = this.#preset.sort } = query;
    const order = this.#orders.get(sort) ?? (yield* sortPlaces(listed, sort, this.#compare));
    this.#orders.set(sort, order);
    return { listed, found, order };
  }

  /**
   * Gets the first search ready, which would else wait for it.
   *
   * @param isLate - Asked again and again; what is left then is for another time.
   * @returns Whether all of it is ready.
   */
  prepareSearch(isLate: () => boolean): boolean {
    const work = this.#index?.prepare();
    while (work && !work.next().done) if (isLate()) return false;
    return true;
  }

  /** The query with the ticked categories as the list calls them. */
  withLabels(query: Query): Query {
    const category = query.facets.category?.map(this.#categoryOf);
    return category ? parseQuery({ ...query, facets: { ...query.facets, category } }) : query;
  }

  /**
   * The query without what the list cannot be asked: search and facets that are not offered, and
   * options that no item of the feed has, but for capitals. An address may be old, or made up.
   */
  withKnown(query: Query, controls: readonly ('search' | FacetName)[]): Query {
    const facets = FACETS.filter((facet) => query.facets[facet] && controls.includes(facet));
    const known = facets.map((facet) => {
      const values = this.#items.flatMap((item) => valuesOf(item, facet));
      const names = new Map(values.toReversed().map((value) => [value.toLowerCase(), value]));
      const exact = new Set(values);
      const nameOf = (value: string) => (exact.has(value) ? value : names.get(value.toLowerCase()));
      return [facet, query.facets[facet]?.map(nameOf)] as const;
    });
    const text = controls.includes('search') ? query.text : '';
    return parseQuery({ ...query, text, facets: Object.fromEntries(known) });
  }

  /** What is listed, in the publisher's order so that `feed` stays one the reader can choose. */
  *#list(): Generator<void, readonly FeedItem[]> {
    const { category = [], limit = Infinity, sort } = this.#preset;
    const items = this.#items;
    const wanted = category.map((name) => this.#categoryOf(name).toLowerCase());
    const order =
      limit < items.length ? yield* sortPlaces(items, sort, this.#compare) : [...items.keys()];
    const isWanted = (name: string) => wanted.includes(name.toLowerCase());
    const fitting = order.filter(
      (place) => wanted.length === 0 || items[place]?.categories.some(isWanted),
    );
    const kept = new Set(fitting.slice(0, limit));
    return items.filter((_, place) => kept.has(place));
  }

  readonly #labelOf = (value: string, facet: FacetName): string =>
    (facet === 'category' && this.#labels.get(value)) || value;
}
