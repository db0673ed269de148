import type { FacetName, Query, Sort } from '../model/query.js';
import { EMPTY_QUERY, FACETS, NEWS_SORTS } from '../model/query.js';
import { MAX_SEARCH } from './search.js';

/** Most options of a facet taken from an address. */
const MAX_OPTIONS = 50;

/** Searches for other words, from page 1. */
export function withText(query: Query, text: string): Query {
  return text === query.text ? query : { ...query, text, page: 1 };
}

/** Ticks or unticks one option of a facet, from page 1. */
export function withOption(query: Query, facet: FacetName, value: string, on: boolean): Query {
  const ticked = query.facets[facet] ?? [];
  if (ticked.includes(value) === on) return query;
  const next = on ? [...ticked, value] : ticked.filter((other) => other !== value);
  const { [facet]: _, ...others } = query.facets;
  return { ...query, facets: next.length > 0 ? { ...others, [facet]: next } : others, page: 1 };
}

/** Orders the list otherwise, from page 1; `undefined` for its own order. */
export function withSort(query: Query, sort: Sort | undefined): Query {
  if (sort === query.sort) return query;
  const { sort: _, ...others } = query;
  return { ...others, ...(sort && { sort }), page: 1 };
}

/** Turns to a page, counted from 1. */
export function withPage(query: Query, page: number): Query {
  return page === query.page ? query : { ...query, page };
}

/** Clears search and filters, keeps the order. */
export function withoutFilters(query: Query): Query {
  return isFiltered(query) ? { ...query, text: '', facets: {}, page: 1 } : query;
}

/** Whether anything is searched for or ticked. */
export function isFiltered({ text, facets }: Query): boolean {
  return text.trim() !== '' || Object.keys(facets).length > 0;
}

/** Whether two queries ask for the same. */
export function sameQuery(a: Query, b: Query): boolean {
  return (
    a === b ||
    (a.text === b.text &&
      a.sort === b.sort &&
      a.page === b.page &&
      // Joined by commas, the options "a,b" and "a", "b" would look the same.
      FACETS.every((name) => JSON.stringify(a.facets[name]) === JSON.stringify(b.facets[name])))
  );
}

/** Reads anything a page's script sets as a query; what is not one counts as not asked for. */
export function parseQuery(value: unknown): Query {
  if (!isRecord(value)) return EMPTY_QUERY;
  const { text, sort, page } = value;
  const known = NEWS_SORTS.find((name) => name === sort);
  return {
    text: typeof text === 'string' ? text : '',
    facets: parseFacets(value['facets']),
    ...(known && { sort: known }),
    page: typeof page === 'number' && Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

function parseFacets(value: unknown): Query['facets'] {
  const facets: Partial<Record<FacetName, readonly string[]>> = {};
  if (!isRecord(value)) return facets;
  for (const facet of FACETS) {
    const given: unknown = value[facet];
    if (!Array.isArray(given)) continue;
    const ticked = given.filter((option) => typeof option === 'string');
    if (ticked.length > 0) facets[facet] = [...new Set(ticked)];
  }
  return facets;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/**
 * The query in an address, such as `?lib.q=abuse&lib.category=Neglect&lib.page=2`.
 *
 * @param search - Query string of the address, with or without its question mark.
 * @param maxPage - A page beyond it is that page.
 * @returns `undefined` where the address says nothing under this prefix.
 */
export function readQuery(search: string, prefix: string, maxPage = Infinity): Query | undefined {
  const params = new URLSearchParams(search);
  const get = (name: string) => params.get(`${prefix}.${name}`) ?? undefined;
  if (![...params.keys()].some((key) => isOwn(key, prefix))) return undefined;
  const facets = FACETS.map(
    (facet) => [facet, params.getAll(`${prefix}.${facet}`).slice(0, MAX_OPTIONS)] as const,
  );
  return parseQuery({
    text: get('q')?.slice(0, MAX_SEARCH),
    sort: get('sort'),
    page: Math.min(Number(get('page')), maxPage),
    facets: Object.fromEntries<readonly string[]>(facets),
  });
}

/** The same address with another query; parameters of others stay as they are written. */
export function writeQuery(search: string, prefix: string, query: Query): string {
  const others = search
    .replace(/^\?/, '')
    .split('&')
    .filter(
      (part) => part && ![...new URLSearchParams(part).keys()].some((key) => isOwn(key, prefix)),
    );
  const own = new URLSearchParams();
  const add = (name: string, value: string) => own.append(`${prefix}.${name}`, value);
  if (query.text) add('q', query.text);
  for (const facet of FACETS) query.facets[facet]?.forEach((value) => add(facet, value));
  if (query.sort) add('sort', query.sort);
  if (query.page > EMPTY_QUERY.page) add('page', String(query.page));
  const parts = [...others, own.toString()].filter(Boolean);
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

function isOwn(key: string, prefix: string): boolean {
  return (
    key.startsWith(`${prefix}.`) &&
    ['q', 'sort', 'page', ...FACETS].includes(key.slice(prefix.length + 1))
  );
}
