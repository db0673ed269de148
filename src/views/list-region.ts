import { html, nothing, type TemplateResult } from 'lit';
import type { PartialDate } from '../dates/partial-date.js';
import type { ListView } from '../list/list-model.js';
import type { Feed, Licence } from '../model/feed.js';
import { FACETS, type FacetName, type Query, type Sort } from '../model/query.js';
import { fill } from '../text/format.js';
import { renderFilters, renderSelected } from './filters.js';
import { renderHelp } from './help.js';
import { fillWith, inLanguage, type Lang, type Locale } from './locale.js';
import { renderMore, renderPages } from './pager.js';

/** What a reader can do to a list. */
export interface ListActions {
  readonly onSearch: (text: string) => void;
  readonly onOption: (facet: FacetName, value: string, on: boolean) => void;
  readonly onFind: (facet: FacetName, text: string) => void;
  readonly onRemove: (facet: FacetName, value: string) => void;
  readonly onClear: () => void;
  readonly onSort: (sort: Sort | undefined) => void;
  readonly onPage: (page: number) => void;
  readonly onMore: (page: number) => void;
}

/** One page of a list and all around it. */
export interface ListRegionOptions {
  readonly locale: Locale;
  readonly feed: Feed;
  readonly query: Query;
  readonly view: ListView;
  readonly controls: readonly ('search' | FacetName)[];
  readonly sorts: readonly Sort[];
  readonly searchLabel: string;
  /** What the reader looks for among the options of long facets. */
  readonly finds: ReadonlyMap<FacetName, string>;
  /** How many items there are, in a sentence. */
  readonly status: string;
  /** Name of the region, which no other of the page has. */
  readonly name: string;
  /** Its heading, or `nothing` where that is hidden. */
  readonly title: TemplateResult | typeof nothing;
  /** What there is to say of the feed as a whole, such as that it is out of date. */
  readonly notice: unknown;
  /** What stands below the items, where it moves none of them: that more is coming, or has come. */
  readonly ending: unknown;
  readonly items: TemplateResult;
  readonly paging: 'pages' | 'more';
  readonly pageSize: number;
  readonly withoutHelp: boolean;
  readonly today: PartialDate;
  readonly lang: Lang;
  readonly actions: ListActions;
}

/** A list as a region with its own name: heading, controls, count, items, pager, help. */
export function renderListRegion(options: ListRegionOptions): TemplateResult {
  const { locale, feed, query, view, controls, name, lang, actions, today } = options;
  const { messages, language } = locale;
  const label = { heading: name };
  return html`<section lang=${language} aria-label=${name}>
    <slot name="before"></slot>
    ${options.title} ${options.notice}
    ${renderFilters({
      locale,
      search: controls.includes('search') ? query.text : undefined,
      searchLabel: options.searchLabel,
      label: fill(messages.filters, label),
      facets: view.facets,
      finds: options.finds,
      lang,
      ...actions,
    })}
    ${renderSelected({
      locale,
      query,
      // What is not offered can have been ticked by an address or a banner.
      facets: [...new Set([...controls, ...FACETS])].filter((name) => name !== 'search'),
      lang,
      ...actions,
    })}
    ${renderBar(options)}
    ${
      view.items.length > 0
        ? options.items
        : html`<slot name="empty">
            <p part="empty">${view.total > 0 ? messages.noMatch : messages.empty}</p>
          </slot>`
    }
    ${
      options.paging === 'more'
        ? renderMore(view, options.pageSize, locale, actions.onMore)
        : renderPages(view, fill(messages.pages, label), locale, actions.onPage)
    }
    ${options.ending} ${options.withoutHelp ? nothing : renderHelp(feed.help, today, locale, lang)}
    ${renderLicence(feed.licence, locale, lang)}
    <slot name="after"></slot>
  </section>`;
}

/** How many there are, and in what order. */
function renderBar(options: ListRegionOptions): TemplateResult {
  const { view, query, locale, actions } = options;
  const searching = query.text.trim() !== '';
  return html`<div class="bar">
    <p role="status" aria-live="off" part="status">${options.status}</p>
    ${
      options.controls.length > 0 && view.total > 1
        ? renderSort(view.sort, options.sorts, searching, locale, actions.onSort)
        : nothing
    }
  </div>`;
}

/**
 * The order of the list. "Best match" is offered only while there is a search.
 *
 * @param sort - The order in force.
 * @param onSort - `undefined` for best match.
 */
export function renderSort(
  sort: Sort | 'relevance',
  sorts: readonly Sort[],
  searching: boolean,
  { messages }: Locale,
  onSort: (sort: Sort | undefined) => void,
): TemplateResult {
  const handleChange = (event: Event) => {
    if (!(event.target instanceof HTMLSelectElement)) return;
    const { value } = event.target;
    onSort(sorts.find((name) => name === value));
  };
  const names = [...(searching ? (['relevance'] as const) : []), ...sorts];
  return html`<label class="sort">
    <span>${messages.sort}</span>
    <select part="sort" @change=${handleChange}>
      ${names.map(
        (name) =>
          html`<option value=${name} .selected=${name === sort}>
            ${name === 'relevance' ? messages.relevance : messages.sorts[name]}
          </option>`,
      )}
    </select>
  </label>`;
}

/** The attribution that the feed's licence asks for. */
function renderLicence(
  licence: Licence | undefined,
  { messages }: Locale,
  lang: Lang,
): TemplateResult | typeof nothing {
  if (!licence) return nothing;
  const text = inLanguage(lang, licence.name);
  const name = licence.url
    ? html`<a part="link" rel="license" href=${licence.url}>${text}</a>`
    : text;
  return html`<p class="licence">${fillWith(messages.licence, '{name}', name)}</p>`;
}
