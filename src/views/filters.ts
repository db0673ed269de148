import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FacetView } from '../list/list-view.js';
import type { FacetOptions } from './facet.js';
import { renderFacet } from './facet.js';

/** What the reader can search and filter by, and who to tell. */
export interface FilterOptions extends FacetOptions {
  /** Text of the search box, `undefined` for no search box. */
  readonly search: string | undefined;
  readonly searchLabel: string;
  /** Name of the landmark: several lists may share a page. */
  readonly label: string;
  readonly facets: readonly FacetView[];
  readonly onSearch: (text: string) => void;
}

/** Search box and facets in one `search` landmark. Nothing to offer renders no landmark. */
export function renderFilters(options: FilterOptions): TemplateResult | typeof nothing {
  const { search, facets, label } = options;
  if (search === undefined && facets.length === 0) return nothing;
  // Enter must not submit: the page would reload (and a strict form-action would report it).
  return html`<form role="search" aria-label=${label} @submit=${preventDefault}>
    ${search === undefined ? nothing : renderSearch(search, options)}
    ${
      facets.length > 0
        ? html`<div part="filters">${facets.map((facet) => renderFacet(facet, options))}</div>`
        : nothing
    }
  </form>`;
}

function renderSearch(text: string, { searchLabel, onSearch }: FilterOptions): TemplateResult {
  const handleInput = (event: Event) => {
    if (event.target instanceof HTMLInputElement) onSearch(event.target.value);
  };
  return html`<div part="search">
    <label for="search">${searchLabel}</label>
    <input
      id="search"
      type="search"
      autocomplete="off"
      spellcheck="false"
      enterkeyhint="search"
      .value=${text}
      @input=${handleInput}
    />
  </div>`;
}

function preventDefault(event: Event): void {
  event.preventDefault();
}
