/**
 * The element classes, their events, the feed's model and the message catalogue. Importing this
 * registers nothing: `safeguarding-widgets/define` does.
 *
 * @module
 */
export { AwarenessBanner } from './elements/awareness-banner.js';
export { LIBRARY_FILTERS, ResourceLibrary } from './elements/resource-library.js';
export { NEWS_FILTERS, NEWS_LAYOUTS, SafeguardingNews } from './elements/safeguarding-news.js';
export type { NewsLayout } from './elements/safeguarding-news.js';
export { FeedElement } from './elements/feed-element.js';
export { ListElement } from './elements/list-element.js';
export { LOADINGS, PAGINGS } from './elements/hooks.js';
export type {
  FeedContext,
  FeedHooks,
  ListHooks,
  ListKind,
  Loading,
  Paging,
} from './elements/hooks.js';
export {
  BannerDismissEvent,
  FeedErrorEvent,
  FeedLoadEvent,
  ItemOpenEvent,
  QueryChangeEvent,
} from './elements/events.js';
export { FEED_ERROR_CODES, FeedError } from './feed/feed-error.js';
export type { FeedErrorCode } from './feed/feed-error.js';
export { FEED_FORMATS } from './feed/formats.js';
export type { FeedFormat } from './feed/formats.js';
export { GROUPINGS } from './list/group.js';
export type { GroupBy } from './list/group.js';
export { DEFAULT_TIME_ZONE } from './dates/zoned.js';
export { PROBLEM_CODES } from './model/feed.js';
export type * from './model/feed.js';
export { ITEM_KINDS, ITEM_STATUSES } from './model/item.js';
export type * from './model/item.js';
export type { PartialDate } from './dates/partial-date.js';
export { EMPTY_QUERY, FACETS, LIBRARY_SORTS, MATCHES, NEWS_SORTS } from './model/query.js';
export type * from './model/query.js';
export type * from './model/rich-text.js';
export { VERSION } from './model/version.js';
export { registerMessages } from './text/messages.js';
export type { DeepPartial, Messages, Plural } from './text/messages.js';
