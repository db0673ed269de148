import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Sort } from '../model/query.js';
import type { Words } from './words.js';

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
  { messages }: Words,
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
