import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FacetOption, FacetView } from '../list/facets.js';
import type { FacetName } from '../model/query.js';
import { fill, fillPlural, formatNumber } from '../text/format.js';
import type { Lang } from './language-of.js';
import { optionLabel, optionLang } from './option-label.js';
import type { Words } from './words.js';

/**
 * Most options that are looked through without help, as the style sheet has it too: a longer facet
 * has a box to find them, and shows no more until it is asked to.
 */
const MAX_AT_A_GLANCE = 12;

/** How a facet is shown, and who to tell. */
export interface FacetOptions {
  readonly words: Words;
  /** Of the feed's own words. */
  readonly lang?: Lang;
  /** What the reader looks for among the options of long facets. */
  readonly finds?: ReadonlyMap<FacetName, string>;
  readonly onFind?: (facet: FacetName, text: string) => void;
  readonly onOption: (facet: FacetName, value: string, on: boolean) => void;
}

/** One facet as a group of checkboxes. */
export function renderFacet(
  { name, options, offered, left }: FacetView,
  facet: FacetOptions,
): TemplateResult {
  const { messages, language } = facet.words;
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

function renderFind(name: FacetName, { words, finds, onFind }: FacetOptions): TemplateResult {
  const { messages } = words;
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
  { words, lang = nothing, onOption }: FacetOptions,
): TemplateResult {
  const label = optionLabel(name, option.value, words);
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
    <span lang=${optionLang(name, option.value, words, lang)}
      >${fill(words.messages.option, { label, n: formatNumber(option.count, words.language) })}</span
    >
  </label>`;
}
