import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { PartialDate } from '../model/partial-date.js';
import { formatDate, toIsoDate } from '../text/dates.js';
import { fillWith } from './link.js';
import type { Words } from './words.js';
import { renderRetry } from './waiting.js';

/** Says that a list is older than it should be, and since when. */
export function renderStale(at: PartialDate, words: Words, onRetry: () => void): TemplateResult {
  const date = formatDate(at, words.messages, { time: true });
  const time = html`<time datetime=${toIsoDate(at)}>${date}</time>`;
  return html`<div class="waiting">
    <p role="status" part="error">${fillWith(words.messages.stale, '{date}', time)}</p>
    ${renderRetry(words, onRetry)}
  </div>`;
}
