import type { TemplateResult, nothing } from 'lit';
import type { FeedLoad } from '../controllers/feed-load.js';
import type { LoadedFeed } from '../controllers/feed-state.js';
import type { StatusController } from '../controllers/status-controller.js';
import type { Feed } from '../model/feed.js';
import type { FeedItem } from '../model/item.js';
import type { FacetName, Match, Sort } from '../model/query.js';
import type { Messages, Plural, Sentence } from '../text/messages.js';
import type { ItemOptions } from '../views/item.js';
import type { Lang, Locale } from '../views/locale.js';
import type { SchemaType } from '../views/structured-data.js';
import type { Attributes } from './attributes.js';

/** When an element starts to load its feed. */
export const LOADINGS = ['lazy', 'eager'] as const;
export type Loading = (typeof LOADINGS)[number];

/** What the update under way has found out, for what it renders. */
export interface FeedContext {
  readonly locale: Locale;
  /** When it began: the clock is read once, lest midnight fall in the middle. */
  readonly now: Date;
  /** Heading level of the region, 2 to 6. */
  readonly level: number;
  /** `lang` of the feed's own words. */
  readonly lang: Lang;
  /** Name of the region. */
  readonly name: string;
  /** The same as a heading, or `nothing` where the page hides it. */
  readonly title: TemplateResult | typeof nothing;
  /** What there is to say of the feed as a whole, such as that it is out of date. */
  readonly notice: unknown;
  /** Whether the page hides the feed's help contacts. */
  readonly withoutHelp: boolean;
  /** A link of an item was followed. */
  readonly onOpen: (item: FeedItem, url: string) => void;
}

/** What one kind of element has of its own. */
export interface FeedHooks {
  /** What it has besides those that all have, or otherwise than they. */
  readonly attributes: Attributes;
  /** The region's heading where neither the page nor the feed gives one. */
  readonly heading: (messages: Messages) => string;
  /** Class of the place that is kept for a feed on its way; empty for none, and no "Loading…". */
  readonly place: (locale: Locale) => string;
  /** Everything the element shows of a feed, `nothing` included, and what there is to say of it. */
  readonly render: (
    loaded: LoadedFeed,
    context: FeedContext,
  ) => { readonly content: unknown; readonly sentences?: readonly Sentence[] };
  /** What its items are to search engines. */
  readonly schemaType: SchemaType;
  /** The items they are told of. */
  readonly described: () => readonly FeedItem[];
  /** Whether the element has nothing of this feed to show. */
  readonly isEmpty: (feed: Feed) => boolean;
}

/** What the classes share that extend the element, and nobody sees on it. */
export interface FeedInternals {
  readonly load: FeedLoad;
  readonly status: StatusController;
  /** Strings and language of this element now. */
  readonly locale: () => Locale;
}

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
  /** What its items are to search engines. */
  readonly schemaType: SchemaType;
  /** The region's heading where neither the page nor the feed gives one. */
  readonly heading: (messages: Messages) => string;
  readonly kind: (locale: Locale) => ListKind;
  /** The items of one page. */
  readonly renderItems: (items: readonly FeedItem[], options: ItemOptions) => TemplateResult;
}
