import type { FeedError } from '../feed/feed-error.js';
import type { Feed, Problem } from '../model/feed.js';
import type { FeedItem } from '../model/item.js';
import type { Query } from '../model/query.js';

/** They leave the shadow root and bubble, so one listener on the page hears every element. */
const TRAVELS = { bubbles: true, composed: true };

/** A feed has been loaded and is on screen. */
export class FeedLoadEvent extends Event {
  readonly feed: Feed;
  /** What was dropped or repaired; the same as `feed.problems`. */
  readonly problems: readonly Problem[];

  constructor(feed: Feed) {
    super('feed-load', TRAVELS);
    this.feed = feed;
    this.problems = feed.problems;
  }
}

/** A feed could not be loaded. */
export class FeedErrorEvent extends Event {
  readonly error: FeedError;
  /** An older list is still on screen. */
  readonly stale: boolean;

  constructor(error: FeedError, stale: boolean) {
    super('feed-error', TRAVELS);
    this.error = error;
    this.stale = stale;
  }
}

/** The reader searched, filtered, sorted or turned the page. */
export class QueryChangeEvent extends Event {
  readonly query: Query;
  /** Items that match, on all pages. */
  readonly total: number;

  constructor(query: Query, total: number) {
    super('query-change', TRAVELS);
    this.query = query;
    this.total = total;
  }
}

/** A link of an item was followed. Nothing can prevent that from here. */
export class ItemOpenEvent extends Event {
  readonly item: FeedItem;
  /** Absolute address. */
  readonly url: string;

  constructor(item: FeedItem, url: string) {
    super('item-open', TRAVELS);
    this.item = item;
    this.url = url;
  }
}

/** The reader hid the banner. */
export class BannerDismissEvent extends Event {
  /** The campaigns that were on screen. */
  readonly campaigns: readonly FeedItem[];

  constructor(campaigns: readonly FeedItem[]) {
    super('banner-dismiss', TRAVELS);
    this.campaigns = campaigns;
  }
}

declare global {
  /** Of elements, the document and the window alike: the events pass them all. */
  interface GlobalEventHandlersEventMap {
    'feed-load': FeedLoadEvent;
    'feed-error': FeedErrorEvent;
    'query-change': QueryChangeEvent;
    'item-open': ItemOpenEvent;
    'banner-dismiss': BannerDismissEvent;
  }
}
