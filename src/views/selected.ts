import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FacetName, Query } from '../model/query.js';
import { fill } from '../text/format.js';
import type { Lang } from './language-of.js';
import { inLanguage } from './language-of.js';
import { optionLabel, optionLang } from './option-label.js';
import type { Words } from './words.js';

/** What the reader can take back. */
export interface SelectedOptions {
  readonly words: Words;
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
  const { words, query, facets, lang = nothing, onRemove, onClear } = options;
  const { messages } = words;
  const ticked = facets.flatMap((facet) =>
    (query.facets[facet] ?? []).map((value) => ({ facet, value })),
  );
  if (ticked.length === 0 && query.text.trim() === '') return nothing;
  return html`<div part="selected" role="group" aria-label=${messages.selected}>
    ${ticked.map(({ facet, value }) => {
      const label = optionLabel(facet, value, words);
      return html`<button
        type="button"
        class="chip"
        aria-label=${fill(messages.remove, { label })}
        @click=${() => onRemove(facet, value)}
      >
        ${inLanguage(optionLang(facet, value, words, lang), label)}
        <span aria-hidden="true" class="cross">×</span>
      </button>`;
    })}
    <button type="button" part="clear" @click=${onClear}>${messages.clear}</button>
  </div>`;
}
