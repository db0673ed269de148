import type { FeedItem } from '../model/item.js';
import type { FacetName, Query } from '../model/query.js';
import { EMPTY_QUERY, FACETS } from '../model/query.js';
import { facetValues } from './facet-values.js';
import { MAX_SEARCH } from './match.js';
import { parseQuery, withOption } from './query.js';

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

/**
 * The query without what the list cannot be asked: search and facets that are not offered, and
 * options that its items do not have, but for capitals. An address may be old, or made up.
 */
export function withKnown(
  query: Query,
  items: readonly FeedItem[],
  controls: readonly ('search' | FacetName)[],
): Query {
  let known = controls.includes('search') ? query : { ...query, text: '' };
  for (const facet of FACETS) {
    const { numbers } = facetValues(items, facet);
    for (const value of query.facets[facet] ?? []) {
      if (controls.includes(facet) && numbers.has(value)) continue;
      known = withOption(known, facet, value, false);
      const same = [...numbers.keys()].find((name) => name.toLowerCase() === value.toLowerCase());
      if (same && controls.includes(facet)) known = withOption(known, facet, same, true);
      known = { ...known, page: query.page };
    }
  }
  return known;
}

function isOwn(key: string, prefix: string): boolean {
  return (
    key.startsWith(`${prefix}.`) &&
    ['q', 'sort', 'page', ...FACETS].includes(key.slice(prefix.length + 1))
  );
}
