import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from './locale.js';

/**
 * What stands in the list's place until it is there: the page's own fallback content, and what
 * there is to say.
 *
 * @param place - Class of the place that is kept for the list; empty for none.
 */
export function renderWaiting(place: string, says: TemplateResult): TemplateResult {
  return html`<div class=${place || nothing}><slot></slot>${says}</div>`;
}

/** @param isSeen - Not where the page itself keeps the place: a line below would come and go. */
export function renderLoading(
  sentence: string,
  { language }: Locale,
  isSeen: boolean,
): TemplateResult {
  return html`<p
    role="status"
    aria-live="off"
    part="status"
    class=${isSeen ? 'waiting' : nothing}
    ?hidden=${!isSeen}
    lang=${language}
  >
    ${sentence}
  </p>`;
}

/** Says that further items are on their way. */
export function renderComing(
  coming: boolean,
  { messages }: Locale,
): TemplateResult | typeof nothing {
  return coming ? html`<p class="waiting">${messages.loading}</p>` : nothing;
}
