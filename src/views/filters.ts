import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FacetOption, FacetView } from '../list/list-view.js';
import type { FacetName } from '../model/query.js';
import { fill, formatNumber } from '../text/fill.js';
import type { Lang } from './language-of.js';
import { isTranslated, optionLabel } from './option-label.js';
import type { Words } from './words.js';

/** What the reader can search and filter by, and who to tell. */
export interface FilterOptions {
  readonly words: Words;
  /** Text of the search box, `undefined` for no search box. */
  readonly search: string | undefined;
  readonly searchLabel: string;
  /** Name of the landmark: several lists may share a page. */
  readonly label: string;
  readonly facets: readonly FacetView[];
  /** Of the feed's own words. */
  readonly lang?: Lang;
  readonly onSearch: (text: string) => void;
  readonly onOption: (facet: FacetName, value: string, on: boolean) => void;
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

function renderFacet({ name, options }: FacetView, filters: FilterOptions): TemplateResult {
  return html`<fieldset part="facet" data-facet=${name}>
    <legend>${filters.words.messages.facets[name]}</legend>
    <div class="options">${options.map((option) => renderOption(name, option, filters))}</div>
  </fieldset>`;
}

function renderOption(
  facet: FacetName,
  option: FacetOption,
  filters: FilterOptions,
): TemplateResult {
  const { words, lang = nothing, onOption } = filters;
  const label = optionLabel(facet, option.value, words);
  const handleChange = (event: Event) => {
    if (event.target instanceof HTMLInputElement) {
      onOption(facet, option.value, event.target.checked);
    }
  };
  return html`<label part="option">
    <input
      type="checkbox"
      name=${facet}
      .value=${option.value}
      .checked=${option.selected}
      @change=${handleChange}
    />
    <span lang=${isTranslated(facet) ? nothing : lang}
      >${fill(words.messages.option, { label, n: formatNumber(option.count, words.language) })}</span
    >
  </label>`;
}

function preventDefault(event: Event): void {
  event.preventDefault();
}
