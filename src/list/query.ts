import { EMPTY_QUERY, FACETS, NEWS_SORTS } from '../model/query.js';
import type { FacetName, Query, Sort } from '../model/query.js';

/** Searches for other words, from page 1. */
export function withText(query: Query, text: string): Query {
  return withChange(query, { text });
}

/** Ticks or unticks one option of a facet, from page 1. */
export function withOption(query: Query, facet: FacetName, value: string, on: boolean): Query {
  const others = (query.facets[facet] ?? []).filter((other) => on || other !== value);
  const ticked = on ? [...others, value] : others;
  return withChange(query, { facets: parseFacets({ ...query.facets, [facet]: ticked }) });
}

/** Orders the list otherwise, from page 1; `undefined` for its own order. */
export function withSort(query: Query, sort: Sort | undefined): Query {
  const { sort: _, ...others } = query;
  return sort === query.sort ? query : { ...others, ...(sort && { sort }), page: 1 };
}

/** Turns to a page, counted from 1. */
export function withPage(query: Query, page: number): Query {
  return page === query.page ? query : { ...query, page };
}

/** Clears search and filters, keeps the order. */
export function withoutFilters(query: Query): Query {
  return withChange(query, { text: '', facets: {} });
}

/** The same object where nothing changes. */
function withChange(query: Query, change: Partial<Query>): Query {
  const next = { ...query, ...change };
  return sameQuery(next, query) ? query : { ...next, page: 1 };
}

/** Whether anything is searched for or ticked. */
export function isFiltered({ text, facets }: Query): boolean {
  return text.trim() !== '' || Object.keys(facets).length > 0;
}

/** Whether two queries ask for the same. */
export function sameQuery(a: Query, b: Query): boolean {
  return keyOf(a) === keyOf(b);
}

function keyOf({ text, facets, sort, page }: Query): string {
  return JSON.stringify([text, FACETS.map((facet) => facets[facet]), sort, page]);
}

/** Reads anything a page's script sets as a query; what is not one counts as not asked for. */
export function parseQuery(value: unknown): Query {
  if (!isRecord(value)) return EMPTY_QUERY;
  const { text, facets, sort, page } = value;
  const known = NEWS_SORTS.find((name) => name === sort);
  return {
    text: typeof text === 'string' ? text : '',
    facets: parseFacets(facets),
    ...(known && { sort: known }),
    page: typeof page === 'number' && Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

function parseFacets(value: unknown): Query['facets'] {
  if (!isRecord(value)) return {};
  const facets = FACETS.map((facet) => {
    const given: unknown = value[facet];
    const ticked = Array.isArray(given) ? given.filter((option) => typeof option === 'string') : [];
    return [facet, [...new Set(ticked)]] as const;
  });
  return Object.fromEntries(facets.filter(([, ticked]) => ticked.length > 0));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
