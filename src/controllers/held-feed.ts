import type { LoadedFeed } from './feed-state.js';

/**
 * Keeps what a reader is on in its place: a feed that came by itself waits while the one before it
 * is being read, until the reader asks for it, or for anything else of the list.
 */
export class HeldFeed {
  #shown: LoadedFeed | undefined;

  /**
   * The feed to show now.
   *
   * @param isRead - Whether the reader is on the list as it stands; asked only when it matters.
   */
  choose(latest: LoadedFeed, isRead: () => boolean): LoadedFeed {
    if (!this.#shown || latest === this.#shown || !latest.quiet || !isRead()) this.#shown = latest;
    return this.#shown;
  }

  /** Lets the latest one be shown. */
  release(): void {
    this.#shown = undefined;
  }
}
