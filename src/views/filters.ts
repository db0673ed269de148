import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { FacetView } from '../list/facets.js';
import { fillPlural } from '../text/format.js';
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
    ${facets.length > 0 ? renderFacets(options) : nothing}
  </form>`;
}

/**
 * The facets, after the disclosure that they fold into where there is little room. They are not
 * in it, so that a style sheet alone can show them where there is more; no script measures.
 */
function renderFacets(options: FilterOptions): TemplateResult {
  const { facets, words } = options;
  const { facetsFold, facetsTicked } = words.messages;
  const ticked = facets.flatMap((facet) => facet.options).filter(({ selected }) => selected).length;
  return html`<details>
      <summary>${ticked ? fillPlural(facetsTicked, ticked, words.language) : facetsFold}</summary>
    </details>
    <div part="filters">
      ${facets.map((facet) => keyed(facet.name, renderFacet(facet, options)))}
    </div>`;
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
