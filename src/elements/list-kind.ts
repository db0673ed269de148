import type { FacetName, Match, Sort } from '../model/query.js';
import type { Plural } from '../text/messages.js';
import type { ItemOptions } from '../views/item.js';

/** Ways to go on in a list longer than one page. */
export const PAGINGS = ['pages', 'more'] as const;
export type Paging = (typeof PAGINGS)[number];

/** What one kind of list has of its own, after its attributes were validated. */
export interface ListKind {
  /** Heading when neither page nor feed gives one. */
  readonly heading: string;
  readonly searchLabel: string;
  /** "35 resources". */
  readonly counted: Plural;
  /** What the reader can search and filter by, in this order; none of it offers no order either. */
  readonly controls: readonly ('search' | FacetName)[];
  /** Orders to choose from, the default first. */
  readonly sorts: readonly [Sort, ...Sort[]];
  readonly match: Match;
  readonly item: Pick<ItemOptions, 'dated' | 'time' | 'compact'>;
  readonly pageSize: number;
  readonly paging: Paging;
}
