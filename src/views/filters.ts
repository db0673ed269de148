import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { FacetOption, FacetView } from '../list/facets.js';
import type { FacetName, Query } from '../model/query.js';
import { fill, fillPlural, formatNumber } from '../text/format.js';
import { inLanguage, optionLabel, optionLang, type Lang, type Locale } from './locale.js';

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
  const { facets, locale } = options;
  const { facetsFold, facetsTicked } = locale.messages;
  const ticked = facets.flatMap((facet) => facet.options).filter(({ selected }) => selected).length;
  return html`<details>
      <summary>${ticked ? fillPlural(facetsTicked, ticked, locale.language) : facetsFold}</summary>
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

/**
 * Most options that are looked through without help, as the style sheet has it too: a longer facet
 * has a box to find them, and shows no more until it is asked to.
 */
const MAX_AT_A_GLANCE = 12;

/** How a facet is shown, and who to tell. */
export interface FacetOptions {
  readonly locale: Locale;
  /** Of the feed's own words. */
  readonly lang?: Lang;
  /** What the reader looks for among the options of long facets. */
  readonly finds?: ReadonlyMap<FacetName, string>;
  readonly onFind?: (facet: FacetName, text: string) => void;
  readonly onOption: (facet: FacetName, value: string, on: boolean) => void;
}

/** One facet as a group of checkboxes. */
function renderFacet(
  { name, options, offered, left }: FacetView,
  facet: FacetOptions,
): TemplateResult {
  const { messages, language } = facet.locale;
  const isLong = facet.onFind !== undefined && offered > MAX_AT_A_GLANCE;
  const rest = left > 0 ? fillPlural(messages.more, left, language) : nothing;
  // The style sheet hides them until the reader asks for all: it knows what has the focus too.
  const folded = options.slice(MAX_AT_A_GLANCE).filter(({ selected }) => !selected).length;
  return html`<fieldset part="facet" data-facet=${name}>
    <legend>${messages.facets[name]}</legend>
    ${isLong ? renderFind(name, facet) : nothing}
    <div class="options">${options.map((option) => renderOption(name, option, facet))}</div>
    ${
      isLong
        ? html`<details ?hidden=${folded < 1}>
              <summary>${fillPlural(messages.showMore, folded, language)}</summary>
            </details>
            <p role="status">${options.length > 0 ? rest : messages.noOption}</p>`
        : nothing
    }
  </fieldset>`;
}

function renderFind(name: FacetName, { locale, finds, onFind }: FacetOptions): TemplateResult {
  const { messages } = locale;
  const handleInput = (event: Event) => {
    if (event.target instanceof HTMLInputElement) onFind?.(name, event.target.value);
  };
  return html`<label class="find">
    <span>${fill(messages.findOption, { label: messages.facets[name] })}</span>
    <input
      type="search"
      autocomplete="off"
      spellcheck="false"
      .value=${finds?.get(name) ?? ''}
      @input=${handleInput}
    />
  </label>`;
}

function renderOption(
  name: FacetName,
  option: FacetOption,
  { locale, lang = nothing, onOption }: FacetOptions,
): TemplateResult {
  const label = optionLabel(name, option.value, locale);
  const handleChange = (event: Event) => {
    if (event.target instanceof HTMLInputElement) {
      onOption(name, option.value, event.target.checked);
    }
  };
  return html`<label part="option">
    <input
      type="checkbox"
      name=${name}
      .value=${option.value}
      .checked=${option.selected}
      @change=${handleChange}
    />
    <span lang=${optionLang(name, option.value, locale, lang)}
      >${fill(locale.messages.option, { label, n: formatNumber(option.count, locale.language) })}</span
    >
  </label>`;
}

/** What the reader can take back. */
export interface SelectedOptions {
  readonly locale: Locale;
  readonly query: Query;
  /** In the order of the facets on screen. */
  readonly facets: readonly FacetName[];
  /** Of the feed's own words. */
  readonly lang?: Lang;
  readonly onRemove: (facet: FacetName, value: string) => void;
  readonly onClear: () => void;
}

/** The ticked options as buttons that remove them, and one that clears all, search included. */
export function renderSelected(options: SelectedOptions): TemplateResult | typeof nothing {
  const { locale, query, facets, lang = nothing, onRemove, onClear } = options;
  const { messages } = locale;
  const ticked = facets.flatMap((facet) =>
    (query.facets[facet] ?? []).map((value) => ({ facet, value })),
  );
  if (ticked.length === 0 && query.text.trim() === '') return nothing;
  return html`<div part="selected" role="group" aria-label=${messages.selected}>
    ${ticked.map(({ facet, value }) => {
      const label = optionLabel(facet, value, locale);
      return html`<button
        type="button"
        class="chip"
        aria-label=${fill(messages.remove, { label })}
        @click=${() => onRemove(facet, value)}
      >
        ${inLanguage(optionLang(facet, value, locale, lang), label)}
        <span aria-hidden="true" class="cross">×</span>
      </button>`;
    })}
    <button type="button" part="clear" @click=${onClear}>${messages.clear}</button>
  </div>`;
}
