import { html } from 'lit';
import type { PropertyDeclarations } from 'lit';
import { GROUPINGS } from '../list/group.js';
import type { GroupBy } from '../list/group.js';
import { NEWS_SORTS } from '../model/query.js';
import type { FacetName, Sort } from '../model/query.js';
import { renderGroups } from '../views/groups.js';
import type { Locale } from '../views/locale.js';
import { oneOf, propertiesOf, someOf, valuesOf, wholeNumber } from './attributes.js';
import { PAGINGS, type ListKind, type Paging } from './hooks.js';
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

const NEWS_ATTRIBUTES = {
  layout: oneOf(NEWS_LAYOUTS, 'list'),
  groupBy: oneOf(GROUPINGS, ''),
  filters: someOf(NEWS_FILTERS, null),
  sort: oneOf(NEWS_SORTS, 'newest'),
  pageSize: wholeNumber(1, 1000, 10),
  paging: oneOf(PAGINGS, 'more'),
};

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
 *
 * @csspart heading - Heading of the region.
 * @csspart search - Search label and box.
 * @csspart filters - All facets.
 * @csspart facet - One group of checkboxes.
 * @csspart option - One checkbox with its label.
 * @csspart selected - The ticked options, as buttons that remove them.
 * @csspart clear - Button that clears search and filters.
 * @csspart sort - The choice of order.
 * @csspart status - "5 of 35 resources"; also "Loading…".
 * @csspart list - List of items.
 * @csspart group - Items under one heading.
 * @csspart group-title - Heading of a group.
 * @csspart item - One item.
 * @csspart title - Title of an item.
 * @csspart meta - Date and source of an item.
 * @csspart date - A date.
 * @csspart source - Source of an item.
 * @csspart tags - Categories of an item.
 * @csspart tag - One category.
 * @csspart note - Status, review date, content note.
 * @csspart body - Text of an item.
 * @csspart event - One event of an item.
 * @csspart calendar - Buttons that save a calendar file.
 * @csspart links - Further-information links.
 * @csspart link - Any link.
 * @csspart pager - Pages, or "Show more".
 * @csspart help - Help contacts.
 * @csspart empty - Said when there is nothing to show.
 * @csspart error - Said when the feed could not be loaded.
 * @csspart retry - The button "Try again".
 * @csspart update - Button that shows what has arrived while the reader was on the list.
 *
 * @cssstate loading - The feed is being loaded.
 * @cssstate ready - The feed is on screen.
 * @cssstate failed - The feed could not be loaded.
 * @cssstate stale - An older feed is on screen after a failed reload.
 * @cssstate empty - There is nothing to show.
 */
export class SafeguardingNews extends ListElement {
  static override properties: PropertyDeclarations = propertiesOf(NEWS_ATTRIBUTES);

  /** `list`, `compact` (headlines and dates) or `digest` (grouped by topic). */
  declare layout: NewsLayout;

  /** Headings between items: `none`, `month`, `year`, `topic` or `source`. `topic` in a digest. */
  declare groupBy: GroupBy | '';

  /**
   * What readers can narrow by, separated by spaces: `search category source topic year`.
   * `search` when absent, nothing in the compact layout.
   */
  declare filters: string | null;

  /** Order of the list: `newest`, `oldest`, `title`, `source`, or `feed` for the publisher's. */
  declare sort: Sort;

  /** Items on a page, or added by one press of "Show more". */
  declare pageSize: number;

  /** `more` has one button that adds items, `pages` has numbered pages. */
  declare paging: Paging;

  readonly #attributes = valuesOf(this, NEWS_ATTRIBUTES);

  constructor() {
    super({
      attributes: NEWS_ATTRIBUTES,
      heading: ({ newsHeading }) => newsHeading,
      schemaType: 'NewsArticle',
      kind: (locale) => this.#kind(locale),
      renderItems: (items, options) => {
        const { layout, groupBy } = this.#attributes;
        const by = groupBy || (layout === 'digest' ? 'topic' : 'none');
        return html`<div class=${layout}>${renderGroups(items, by, options)}</div>`;
      },
    });
  }

  #kind({ messages }: Locale): ListKind {
    const { layout, filters, sort, pageSize, paging } = this.#attributes;
    const compact = layout === 'compact';
    return {
      searchLabel: messages.searchNews,
      counted: messages.articles,
      controls: filters ?? (compact ? [] : ['search']),
      sorts: NEWS_SORTS,
      sort,
      match: 'any',
      item: { dated: messages.posted, time: false, compact },
      pageSize,
      paging,
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'safeguarding-news': SafeguardingNews;
  }
}
