import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ListView } from '../list/list-view.js';
import type { GroupBy } from '../list/group.js';
import { GROUPINGS } from '../list/group.js';
import type { FacetName, Sort } from '../model/query.js';
import { NEWS_SORTS } from '../model/query.js';
import type { ItemOptions } from '../views/item.js';
import { renderGroups } from '../views/groups.js';
import type { Words } from '../views/words.js';
import { oneOf, someOf } from './attribute-values.js';
import type { ListKind, Paging } from './list-element.js';
import { ListElement } from './list-element.js';

/** Ways the news can look. */
export const NEWS_LAYOUTS = ['list', 'compact', 'digest'] as const;
export type NewsLayout = (typeof NEWS_LAYOUTS)[number];

/** What `filters` of a news list may name. */
export const NEWS_FILTERS = [
  'search',
  'category',
  'source',
  'topic',
  'year',
] as const satisfies readonly ('search' | FacetName)[];

/**
 * Dated multi-agency news and digests, each with its source, its date and where to read on.
 *
 * @tagname safeguarding-news
 * @summary Dated multi-agency news and digests.
 *
 * @slot - Fallback: shown without JavaScript, while loading, and when the feed fails.
 * @slot empty - Shown instead of the sentence when nothing matches or nothing is published.
 * @slot before - At the start of the region.
 * @slot after - At the end of the region.
 *
 * @fires {FeedLoadEvent} feed-load - A feed has been loaded and is on screen.
 * @fires {FeedErrorEvent} feed-error - A feed could not be loaded.
 * @fires {QueryChangeEvent} query-change - The reader searched, filtered, sorted or turned a page.
 * @fires {ItemOpenEvent} item-open - A link of an item was followed.
 */
export class SafeguardingNews extends ListElement {
  /** `list`, `compact` for headlines and dates, `digest` for groups by topic. */
  @property() layout: NewsLayout = 'list';

  /** Headings between items: `none`, `month`, `year`, `topic`, `source`. A digest has `topic`. */
  @property({ attribute: 'group-by' }) groupBy: GroupBy | '' = '';

  /**
   * Controls, separated by spaces: `search category source topic year`. `search` when absent,
   * none in the compact layout.
   */
  @property() filters: string | null = null;

  /** Order of the list: `newest`, `oldest`, `title`, `source`, or `feed` for the publisher's. */
  @property() sort: Sort = 'newest';

  /** Most items on one page, or added by one press of "Show more". */
  @property({ type: Number, attribute: 'page-size' }) override pageSize = 10;

  /** `more` has one button that adds the next items, `pages` numbered pages. */
  @property() override paging: Paging = 'more';

  protected override kind({ messages }: Words): ListKind {
    const compact = this.#layout === 'compact';
    const filters = this.filters ?? (compact ? '' : 'search');
    const controls = someOf(this, 'filters', filters, NEWS_FILTERS);
    return {
      heading: messages.newsHeading,
      searchLabel: messages.searchNews,
      counted: messages.articles,
      search: controls.includes('search'),
      sorts: controls.length > 0 ? NEWS_SORTS : [],
      options: {
        facets: controls.filter((name) => name !== 'search'),
        sort: oneOf(this, 'sort', this.sort, NEWS_SORTS, 'newest'),
        match: 'any',
      },
      item: { dated: messages.posted, time: false, compact },
      defaults: { pageSize: 10, paging: 'more' },
    };
  }

  protected override renderItems({ items }: ListView, options: ItemOptions): TemplateResult {
    const by = this.groupBy
      ? oneOf(this, 'group-by', this.groupBy, GROUPINGS, 'none')
      : this.#layout === 'digest'
        ? 'topic'
        : 'none';
    return html`<div class=${this.#layout}>${renderGroups(items, by, options)}</div>`;
  }

  get #layout(): NewsLayout {
    return oneOf(this, 'layout', this.layout, NEWS_LAYOUTS, 'list');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'safeguarding-news': SafeguardingNews;
  }
}
