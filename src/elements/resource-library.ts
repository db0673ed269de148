import type { PropertyDeclarations } from 'lit';
import { LIBRARY_SORTS, MATCHES } from '../model/query.js';
import type { FacetName, Match, Sort } from '../model/query.js';
import { renderList } from '../views/groups.js';
import { oneOf, propertiesOf, someOf, valuesOf, wholeNumber } from './attributes.js';
import { PAGINGS, type Paging } from './hooks.js';
import { ListElement } from './list-element.js';

/** What `filters` of a library may name. */
export const LIBRARY_FILTERS = [
  'search',
  'category',
  'source',
  'audience',
  'format',
  'year',
  'status',
] as const satisfies readonly ('search' | FacetName)[];

const LIBRARY_ATTRIBUTES = {
  filters: someOf(LIBRARY_FILTERS, 'search category'),
  sort: oneOf(LIBRARY_SORTS, 'title'),
  match: oneOf(MATCHES, 'any'),
  pageSize: wholeNumber(1, 1000, 20),
  paging: oneOf(PAGINGS, 'pages'),
};

/**
 * A searchable, filterable library of guidance.
 *
 * @tagname resource-library
 * @summary A searchable, filterable library of guidance.
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
export class ResourceLibrary extends ListElement {
  static override properties: PropertyDeclarations = propertiesOf(LIBRARY_ATTRIBUTES);

  /**
   * What readers can narrow by, separated by spaces: `search category source audience format year
   * status`.
   */
  declare filters: string | null;

  /**
   * Order of the list: `title`, `newest`, `oldest`, `source`, or `feed` for the publisher's. While
   * there is a search, the best match comes first.
   */
  declare sort: Sort;

  /** Whether an item must have `any` or `all` of the ticked categories. */
  declare match: Match;

  /** Resources on a page, or added by one press of "Show more". */
  declare pageSize: number;

  /** `pages` has numbered pages, `more` has one button that adds resources. */
  declare paging: Paging;

  readonly #attributes = valuesOf(this, LIBRARY_ATTRIBUTES);

  constructor() {
    super({
      attributes: LIBRARY_ATTRIBUTES,
      heading: ({ libraryHeading }) => libraryHeading,
      schemaType: 'DigitalDocument',
      kind: ({ messages }) => {
        const { filters: controls, ...others } = this.#attributes;
        return {
          ...others,
          controls,
          searchLabel: messages.searchLibrary,
          counted: messages.resources,
          sorts: LIBRARY_SORTS,
          item: { dated: messages.added, time: true, compact: false },
        };
      },
      renderItems: renderList,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'resource-library': ResourceLibrary;
  }
}
