import type { FeedError } from '../feed/feed-error.js';
import type { Feed } from '../model/feed.js';

/**
 * Where an element is with its feed. One union, so that no two flags can disagree.
 * `last` is the last good feed of the same address: a failed reload never takes a list away.
 */
export type FeedState =
  | { readonly status: 'idle' }
  | {
      readonly status: 'loading';
      readonly last?: LoadedFeed | undefined;
      /** What this load is to mend: it is said until then. */
      readonly error?: FeedError | undefined;
    }
  | { readonly status: 'ready'; readonly loaded: LoadedFeed }
  | {
      readonly status: 'failed';
      readonly error: FeedError;
      readonly last?: LoadedFeed | undefined;
    };

/** A feed and the moment it arrived. */
export interface LoadedFeed {
  readonly feed: Feed;
  readonly at: Date;
  /** Whether it is the first page alone, with the others on their way. */
  readonly partial: boolean;
  /** Whether it came by itself, asked for by neither page nor reader: it may wait for them. */
  readonly quiet: boolean;
}

/** The feed a state has to show, newest first choice. */
export function loadedOf(state: FeedState): LoadedFeed | undefined {
  if (state.status === 'ready') return state.loaded;
  return state.status === 'idle' ? undefined : state.last;
}

/** The failure a state has to show. */
export function errorOf(state: FeedState): FeedError | undefined {
  return 'error' in state ? state.error : undefined;
}
