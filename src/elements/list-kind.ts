import type { TemplateResult } from 'lit';
import type { FeedItem } from '../model/item.js';
import type { FacetName, Match, Sort } from '../model/query.js';
import type { Messages, Plural } from '../text/messages.js';
import type { ItemOptions } from '../views/item.js';
import type { Locale } from '../views/locale.js';
import type { Attributes } from './attributes.js';

/** Ways to go on in a list longer than one page. */
export const PAGINGS = ['pages', 'more'] as const;
export type Paging = (typeof PAGINGS)[number];

/** What one kind of list has of its own, after its attributes were validated. */
export interface ListKind {
  readonly searchLabel: string;
  /** "35 resources". */
  readonly counted: Plural;
  /** What the reader can search and filter by, in this order; none of it offers no order either. */
  readonly controls: readonly ('search' | FacetName)[];
  /** Orders to choose from. */
  readonly sorts: readonly Sort[];
  /** The order as long as the reader has chosen none. */
  readonly sort: Sort;
  readonly match: Match;
  readonly item: Pick<ItemOptions, 'dated' | 'time' | 'compact'>;
  readonly pageSize: number;
  readonly paging: Paging;
}

/** What a class of lists adds to what they share. */
export interface ListHooks {
  readonly attributes: Attributes;
  /** The region's heading where neither the page nor the feed gives one. */
  readonly heading: (messages: Messages) => string;
  readonly kind: (locale: Locale) => ListKind;
  /** The items of one page. */
  readonly renderItems: (items: readonly FeedItem[], options: ItemOptions) => TemplateResult;
}
