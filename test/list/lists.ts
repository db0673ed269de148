import type { ListOptions, ListPreset, ListView } from '../../src/list/list-model.js';
import { ListModel } from '../../src/list/list-model.js';
import type { Feed } from '../../src/model/feed.js';
import type { FeedItem } from '../../src/model/item.js';
import type { FacetName, Query } from '../../src/model/query.js';
import { EMPTY_QUERY, FACETS } from '../../src/model/query.js';

/** A list of one page that offers everything, in the publisher's order. */
const OPTIONS: ListPreset & ListOptions = {
  facets: FACETS,
  sort: 'feed',
  match: 'any',
  pageSize: 100,
  paging: 'pages',
  language: 'en',
};

/** A list as it is for a reader, and what its categories are called in its language. */
export type ListSettings = Partial<ListPreset & ListOptions> & {
  readonly labels?: ReadonlyMap<string, string>;
};

/** The list of some items. */
export function listOf(items: readonly FeedItem[], settings: ListSettings = {}): ListModel {
  const {
    language,
    sort,
    limit,
    category,
    labels = new Map<string, string>(),
  } = {
    ...OPTIONS,
    ...settings,
  };
  const feed: Feed = {
    title: '',
    timeZone: 'Europe/London',
    help: [],
    problems: [],
    items,
    categories: [...labels].map(([label, shown]) => ({
      label,
      labels: { [language]: shown },
      names: [],
    })),
  };
  return new ListModel(feed, {
    language,
    sort,
    ...(limit !== undefined && { limit }),
    ...(category && { category }),
  });
}

/** The view of a list for a query and options that differ from the above. */
export function viewOf(
  items: readonly FeedItem[],
  query: Partial<Query> = {},
  settings: ListSettings = {},
): ListView {
  const options = { ...OPTIONS, ...settings };
  return listOf(items, settings).view({ ...EMPTY_QUERY, ...query }, options);
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
