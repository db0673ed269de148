import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Feed } from '../model/feed.js';
import { formatDate } from '../text/format-date.js';
import { fill } from '../text/format.js';
import type { Messages } from '../text/messages.js';
import { toZoned } from '../dates/zoned.js';
import type { Words } from './words.js';

/** Loads once more. */
export interface Retry {
  /** Whether that is under way. */
  readonly busy: boolean;
  readonly onRetry: () => unknown;
}

/**
 * What is amiss with a feed, in words; empty where nothing is.
 *
 * @param shown - What is on screen, and when it was loaded.
 * @param failed - Whether it could not be loaded again.
 */
export function troubleSentence(
  shown: { readonly feed: Feed; readonly at: Date } | undefined,
  failed: boolean,
  messages: Messages,
): string {
  if (!shown) return failed ? messages.failed : '';
  const { feed, at } = shown;
  if (failed) {
    const date = formatDate(toZoned(at, feed.timeZone), messages, { time: true });
    return fill(messages.stale, { date });
  }
  return feed.problems.some(({ code }) => code === 'page') ? messages.incomplete : '';
}

/**
 * Says what is amiss, and offers to try again; never an alert, as nothing here needs the reader
 * to act. The button stays while it loads, and with it the focus, which `disabled` would take away.
 */
export function renderNotice(
  sentence: string,
  { messages, language }: Words,
  { busy, onRetry }: Retry,
): TemplateResult {
  return html`<div class="waiting" lang=${language}>
    <p role="status" aria-live="off" part="error">${sentence}</p>
    <button type="button" part="retry" aria-disabled=${busy ? 'true' : nothing} @click=${onRetry}>
      ${messages.retry}
    </button>
  </div>`;
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
  return html`<div class="waiting">
    <button type="button" part="update" @click=${onUpdate}>${messages.update}</button>
  </div>`;
}
