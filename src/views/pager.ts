import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ListView } from '../list/list-model.js';
import { pageNumbers } from '../list/pager.js';
import { fill, fillPlural, formatNumber } from '../text/format.js';
import type { Locale } from './locale.js';

/** Pages of a list, as numbered buttons. One page needs no pager. */
export function renderPages(
  { page, pages }: ListView,
  label: string,
  locale: Locale,
  onPage: (page: number) => void,
): TemplateResult | typeof nothing {
  if (pages < 2) return nothing;
  const { messages, language } = locale;
  return html`<nav part="pager" aria-label=${label}>
    <ul role="list">
      ${step(page - 1, messages.previous, '‹')}
      ${pageNumbers(page, pages).map((number) =>
        number === 'gap'
          ? html`<li class="gap" aria-hidden="true">…</li>`
          : html`<li>
              <button
                type="button"
                aria-current=${number === page ? 'page' : nothing}
                aria-label=${fill(messages.page, { n: formatNumber(number, language) })}
                @click=${() => onPage(number)}
              >
                ${formatNumber(number, language)}
              </button>
            </li>`,
      )}
      ${step(page + 1, messages.next, '›')}
    </ul>
  </nav>`;

  function step(to: number, name: string, arrow: string): TemplateResult | typeof nothing {
    if (to < 1 || to > pages) return nothing;
    return html`<li>
      <button type="button" class="step" aria-label=${name} @click=${() => onPage(to)}>
        <span aria-hidden="true">${arrow}</span>
      </button>
    </li>`;
  }
}

/** One button that adds the next items below those on screen. */
export function renderMore(
  { page, pages, matched, items }: ListView,
  pageSize: number,
  { messages, language }: Locale,
  onPage: (page: number) => void,
): TemplateResult | typeof nothing {
  if (page >= pages) return nothing;
  const next = Math.min(pageSize, matched - items.length);
  return html`<div part="pager">
    <button type="button" class="more" @click=${() => onPage(page + 1)}>
      ${fillPlural(messages.showMore, next, language)}
    </button>
  </div>`;
}
