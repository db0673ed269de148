import { FACETS, type Query } from '../model/query.js';
import { parseQuery } from './query.js';
import { MAX_SEARCH } from './search.js';

/** Most options of a facet taken from an address. */
const MAX_OPTIONS = 50;

/**
 * The query in an address, such as `?lib.q=abuse&lib.category=Neglect&lib.page=2`.
 *
 * @param search - Query string of the address, with or without its question mark.
 * @param maxPage - A page beyond it is that page.
 * @returns `undefined` where the address says nothing under this prefix.
 */
export function readQuery(search: string, prefix: string, maxPage = Infinity): Query | undefined {
  const params = new URLSearchParams(search);
  if (!hasOwn(params, prefix)) return undefined;
  const all = (name: string) => params.getAll(`${prefix}.${name}`);
  const [[text], [sort], [page]] = [all('q'), all('sort'), all('page')];
  return parseQuery({
    text: text?.slice(0, MAX_SEARCH),
    sort,
    page: Math.min(Number(page), maxPage),
    facets: Object.fromEntries(FACETS.map((facet) => [facet, all(facet).slice(0, MAX_OPTIONS)])),
  });
}

/** The same address with another query; parameters of others stay as they are written. */
export function writeQuery(search: string, prefix: string, query: Query): string {
  const { text, facets, sort, page } = query;
  const own = new URLSearchParams();
  const add = (name: string, value: string) => own.append(`${prefix}.${name}`, value);
  if (text) add('q', text);
  for (const facet of FACETS) facets[facet]?.forEach((value) => add(facet, value));
  if (sort) add('sort', sort);
  if (page > 1) add('page', String(page));
  const others = search.replace(/^\?/, '').split('&');
  const parts = others.filter((part) => !hasOwn(new URLSearchParams(part), prefix));
  const next = [...parts, String(own)].filter(Boolean).join('&');
  return next && `?${next}`;
}

/** Whether some parameters are those of a list. */
function hasOwn(params: URLSearchParams, prefix: string): boolean {
  const own = ['q', 'sort', 'page', ...FACETS].map((name) => `${prefix}.${name}`);
  return own.some((name) => params.has(name));
}
