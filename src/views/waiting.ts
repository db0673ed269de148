import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Words } from './words.js';

/** Why there is no list yet. */
export interface WaitingOptions {
  readonly words: Words;
  readonly loading: boolean;
  readonly failed: boolean;
  /** Keeps a place for the list. */
  readonly place: boolean;
  readonly onRetry: () => void;
}

/**
 * What stands in the list's place until it is there: the page's own fallback content, and one
 * sentence. The status region stays the same element from "Loading" to failure, so that a screen
 * reader says the change; it is never an alert, as nothing here needs the reader to act.
 */
export function renderWaiting(options: WaitingOptions): TemplateResult {
  const { words, loading, failed, place, onRetry } = options;
  const { messages } = words;
  // Where a page keeps the place with content of its own, a line below it would only come and go.
  const unseen = !place && !failed;
  return html`<div class=${place ? 'place' : nothing}>
    <slot></slot>
    <div class=${unseen ? 'waiting unseen' : 'waiting'}>
      <p role="status" part=${failed ? 'error' : 'status'}>
        ${failed ? messages.failed : loading ? messages.loading : nothing}
      </p>
      ${failed ? renderRetry(words, onRetry) : nothing}
    </div>
  </div>`;
}

/** The button that loads once more. */
export function renderRetry({ messages }: Words, onRetry: () => void): TemplateResult {
  return html`<button type="button" part="retry" @click=${onRetry}>${messages.retry}</button>`;
}
