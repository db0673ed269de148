import { html, nothing, type TemplateResult } from 'lit';
import { toZoned } from '../dates/zoned.js';
import type { Feed } from '../model/feed.js';
import { formatDate } from '../text/format-date.js';
import { fill } from '../text/format.js';
import type { Messages } from '../text/messages.js';
import type { Locale } from './locale.js';

/** Loads once more. */
export interface Retry {
  /** Whether that is under way. */
  readonly isBusy: boolean;
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
  { messages, language }: Locale,
  { isBusy, onRetry }: Retry,
): TemplateResult {
  return html`<div class="waiting" lang=${language}>
    <p role="status" aria-live="off" part="error">${sentence}</p>
    <button type="button" part="retry" aria-disabled=${isBusy ? 'true' : nothing} @click=${onRetry}>
      ${messages.retry}
    </button>
  </div>`;
}

/** Offers what has arrived since the reader began to read, which would move what is on screen. */
export function renderUpdate({ messages }: Locale, onUpdate: () => void): TemplateResult {
  return html`<div class="waiting">
    <button type="button" part="update" @click=${onUpdate}>${messages.update}</button>
  </div>`;
}
