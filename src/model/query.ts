/** Orders the news element offers. */
export const NEWS_SORTS = ['newest', 'oldest', 'title', 'source', 'feed'] as const;
/** Orders the library element offers, its default first. */
export const LIBRARY_SORTS = ['title', 'newest', 'oldest', 'source', 'feed'] as const;
/** Every order a list can have. `feed` is the publisher's own. */
export type Sort = (typeof NEWS_SORTS)[number];

/** Fields a list can be narrowed by. */
export const FACETS = [
  'category',
  'source',
  'topic',
  'audience',
  'format',
  'year',
  'status',
] as const;
export type FacetName = (typeof FACETS)[number];

/** Whether an item must carry any or all of the ticked options of a facet. */
export const MATCHES = ['any', 'all'] as const;
export type Match = (typeof MATCHES)[number];

/** What the reader asked the list for. Immutable: `withX` functions return a new one. */
export interface Query {
  /** Search words as typed. */
  readonly text: string;
  /** Ticked option values by facet; a facet with none ticked is absent. */
  readonly facets: Readonly<Partial<Record<FacetName, readonly string[]>>>;
  /** Absent: the list's own default order. */
  readonly sort?: Sort;
  /** From 1. */
  readonly page: number;
}

/** The query of a reader who has not asked for anything. */
export const EMPTY_QUERY: Query = { text: '', facets: {}, page: 1 };
