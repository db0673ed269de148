import type { FeedState, LoadedFeed } from '../controllers/feed-state.js';
import { ADVICE } from '../feed/feed-error.js';
import { FeedErrorEvent, FeedLoadEvent } from './events.js';

/** Tells the page of each feed on screen and of each failure, and the webmaster of the latter: once. */
export class FeedNews {
  #feed: LoadedFeed | undefined;
  #error: unknown;

  /** To be called after an update, so that a listener finds on screen what an event speaks of. */
  tell(host: HTMLElement, state: FeedState, shown: LoadedFeed | undefined): void {
    if (shown && !shown.partial && shown !== this.#feed) {
      this.#feed = shown;
      host.dispatchEvent(new FeedLoadEvent(shown.feed));
    }
    if (state.status !== 'failed' || state.error === this.#error) return;
    const { error } = state;
    this.#error = error;
    const message = `<${host.localName}>: ${error.message} `;
    if (error.cause) console.warn(message, error.cause);
    else console.warn(message + ADVICE[error.code]);
    host.dispatchEvent(new FeedErrorEvent(error, shown !== undefined));
  }
}

/** States a page's stylesheet can select with `:state()`. */
export const CUSTOM_STATES = ['loading', 'ready', 'failed', 'stale', 'empty'] as const;
export type CustomState = (typeof CUSTOM_STATES)[number];

/** Makes exactly the given custom states hold. */
export function setStates(
  { states }: Pick<ElementInternals, 'states'>,
  on: readonly CustomState[],
): void {
  for (const state of CUSTOM_STATES) states[on.includes(state) ? 'add' : 'delete'](state);
}
