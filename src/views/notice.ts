import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Feed } from '../model/feed.js';
import type { PartialDate } from '../model/partial-date.js';
import { formatDate, toIsoDate } from '../text/dates.js';
import { fillWith } from './link.js';
import type { Words } from './words.js';
import { renderRetry } from './waiting.js';

/** Says that a list is older than it should be, and since when. */
export function renderStale(at: PartialDate, words: Words, onRetry: () => void): TemplateResult {
  const date = formatDate(at, words.messages, { time: true });
  const time = html`<time datetime=${toIsoDate(at)}>${date}</time>`;
  return renderNotice(fillWith(words.messages.stale, '{date}', time), words, onRetry);
}

/**
 * What there is to say of a feed as a whole: that it is older than it should be, or that a later
 * page of it did not come.
 *
 * @param since - When it was loaded, if it could not be loaded again.
 */
export function renderFeedNotice(
  { problems }: Feed,
  since: PartialDate | undefined,
  words: Words,
  onRetry: () => void,
): TemplateResult | typeof nothing {
  if (since) return renderStale(since, words, onRetry);
  const isWhole = problems.every(({ code }) => code !== 'page');
  return isWhole ? nothing : renderNotice(words.messages.incomplete, words, onRetry);
}

/** Says that further items are on their way. */
export function renderComing(
  coming: boolean,
  { messages }: Words,
): TemplateResult | typeof nothing {
  return coming ? html`<p class="waiting">${messages.loading}</p>` : nothing;
}

/** Offers what has arrived since the reader began to read, which would move what is on screen. */
export function renderUpdate({ messages }: Words, onUpdate: () => void): TemplateResult {
  return html`<div class="waiting" role="status">
    <button type="button" part="update" @click=${onUpdate}>${messages.update}</button>
  </div>`;
}

function renderNotice(sentence: unknown, words: Words, onRetry: () => void): TemplateResult {
  return html`<div class="waiting">
    <p role="status" part="error">${sentence}</p>
    ${renderRetry(words, onRetry)}
  </div>`;
}
