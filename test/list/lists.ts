import type { ListOptions, ListView } from '../../src/list/list-view.js';
import { applyQuery } from '../../src/list/list-view.js';
import type { FeedItem } from '../../src/model/item.js';
import type { FacetName, Query } from '../../src/model/query.js';
import { EMPTY_QUERY, FACETS } from '../../src/model/query.js';

/** A list of one page that offers everything, in the publisher's order. */
const OPTIONS: ListOptions = {
  facets: FACETS,
  sort: 'feed',
  match: 'any',
  pageSize: 100,
  paging: 'pages',
  language: 'en',
};

/** The view of a list for a query and options that differ from the above. */
export function viewOf(
  items: readonly FeedItem[],
  query: Partial<Query> = {},
  options: Partial<ListOptions> = {},
): ListView {
  return applyQuery(items, { ...EMPTY_QUERY, ...query }, { ...OPTIONS, ...options });
}

/** Titles on screen. */
export function titlesOf({ items }: ListView): readonly string[] {
  return items.map(({ title }) => title);
}

/** Options of one facet as a reader sees them: "Drugs (2)", with a tick before those selected. */
export function optionsOf({ facets }: ListView, name: FacetName): readonly string[] {
  const facet = facets.find((view) => view.name === name);
  return (facet?.options ?? []).map(
    ({ value, count, selected }) => `${selected ? '✓' : ''}${value} (${count})`,
  );
}
