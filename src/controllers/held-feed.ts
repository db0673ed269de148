import type { LoadedFeed } from './feed-state.js';

/**
 * Keeps what a reader is on in its place: a feed that came by itself waits while the one before it
 * is being read, until the reader asks for it, or for anything else of the list.
 */
export class HeldFeed {
  readonly #host: HTMLElement;
  #shown: LoadedFeed | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** The feed to show now. */
  choose(latest: LoadedFeed | undefined): LoadedFeed | undefined {
    if (!this.#shown || !latest?.quiet || !this.#isRead()) this.#shown = latest;
    return this.#shown;
  }

  /** Lets the latest one be shown. */
  release(): void {
    this.#shown = undefined;
  }

  /** Whether a change of the list would move what the reader is on. */
  #isRead(): boolean {
    const { shadowRoot } = this.#host;
    if (shadowRoot?.activeElement) return true;
    const list = shadowRoot?.querySelector('[part="list"]')?.getBoundingClientRect();
    return list !== undefined && list.top < 0 && list.bottom > 0;
  }
}
