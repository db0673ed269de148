import { initialState, Task } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { FeedError } from '../feed/feed-error.js';
import { parseFeed } from '../feed/parse-feed.js';
import type { FeedFormat } from '../feed/read-page.js';
import type { Feed } from '../model/feed.js';
import type { FeedState, LoadedFeed } from './feed-state.js';
import { loadedOf } from './feed-state.js';
import { loadShared } from './shared-load.js';

/** Feeds that we have read ourselves. No other value is taken for one, whatever it looks like. */
const read = new WeakSet<object>();

/** What the controller asks of its element, and tells it. */
export interface FeedControllerOptions {
  /** Absolute address to load, `undefined` for none (yet). */
  readonly url: () => string | undefined;
  /** The only format to accept; any that is known when absent. */
  readonly format: () => FeedFormat | undefined;
  /** Seconds for the first answer. */
  readonly timeout: () => number;
  readonly onLoad: (feed: Feed) => void;
  readonly onError: (error: FeedError, stale: boolean) => void;
}

/**
 * Keeps an element's feed: loads it when the address changes, latest wins, and remembers the
 * last good one. `@lit/task` orders the runs; what it forgets on an error (the last value) and on
 * a disconnect (to run again) is kept here.
 */
export class FeedController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: FeedControllerOptions;
  readonly #task: Task<readonly [string | undefined, FeedFormat | undefined, number], Feed>;
  #state: FeedState = { status: 'idle' };
  /** The address the present state speaks of; `undefined` for a feed given by property. */
  #url: string | undefined;
  #given = false;
  /** Whether the load under way was asked for by a timer. */
  #quiet = false;
  /** Part of the task's arguments: a new number runs it again for the same address. */
  #generation = 0;

  constructor(host: ReactiveControllerHost, options: FeedControllerOptions) {
    this.#host = host;
    this.#options = options;
    this.#task = new Task(host, {
      args: () =>
        [this.#given ? undefined : options.url(), options.format(), this.#generation] as const,
      task: ([url, format], { signal }) => this.#load(url, format, signal),
      onComplete: (feed) => this.#succeed(feed),
      onError: (error) => this.#fail(error),
    });
    host.addController(this);
  }

  get state(): FeedState {
    return this.#state;
  }

  get loaded(): LoadedFeed | undefined {
    return loadedOf(this.#state);
  }

  hostConnected(): void {
    // A load that a disconnect cut off starts anew: the task itself would not.
    if (this.#state.status === 'loading') this.#generation += 1;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#task.abort();
  }

  /**
   * Shows a feed the page has at hand instead of loading one; `undefined` goes back to loading.
   * Never throws: a value that is no feed becomes the failed state.
   */
  give(value: unknown, baseUrl: string): void {
    this.#task.abort();
    this.#given = value !== undefined && value !== null;
    this.#url = undefined;
    this.#generation += 1;
    this.#state = { status: 'idle' };
    if (this.#given) {
      try {
        this.#succeed(isRead(value) ? value : parseFeed(value, baseUrl, this.#options.format()));
      } catch (error) {
        this.#fail(error);
      }
    }
    this.#host.requestUpdate();
  }

  /**
   * Loads again. Settles when that load has ended, well or badly; never rejects.
   *
   * @param quiet - Nobody has asked for it.
   */
  async reload(quiet = false): Promise<void> {
    if (this.#given) return;
    this.#quiet = quiet;
    this.#generation += 1;
    await this.#task.run();
  }

  #load(
    url: string | undefined,
    format: FeedFormat | undefined,
    signal: AbortSignal,
  ): Promise<Feed> | typeof initialState {
    // The last good feed belongs to its address: another address starts with nothing.
    const last = url !== undefined && url === this.#url ? this.loaded : undefined;
    if (url !== this.#url) this.#quiet = false;
    this.#url = url;
    if (url === undefined) {
      if (!this.#given) this.#state = { status: 'idle' };
      return initialState;
    }
    this.#state = { status: 'loading', last };
    return loadShared(url, {
      signal,
      format,
      timeout: this.#options.timeout(),
      onFirstPage: (feed) => {
        if (!signal.aborted) this.#begin(feed);
      },
    });
  }

  /** Shows the first page while the others are on their way, unless there is a whole feed already. */
  #begin(feed: Feed): void {
    read.add(feed);
    if (this.#state.status !== 'loading' || this.#state.last) return;
    this.#state = {
      status: 'loading',
      last: { feed, at: new Date(), partial: true, quiet: false },
    };
    this.#host.requestUpdate();
  }

  #succeed(feed: Feed): void {
    read.add(feed);
    // What completes a page that is on screen comes by itself too.
    const quiet = this.#quiet || this.loaded?.partial === true;
    this.#quiet = false;
    this.#state = { status: 'ready', loaded: { feed, at: new Date(), partial: false, quiet } };
    this.#options.onLoad(feed);
  }

  #fail(reason: unknown): void {
    // An abort is a wish of this page, not a failure of the feed.
    if (reason instanceof DOMException && reason.name === 'AbortError') return;
    const error =
      reason instanceof FeedError ? reason : new FeedError('shape', String(reason), this.#url);
    const last = this.loaded;
    this.#quiet = false;
    this.#state = { status: 'failed', error, last };
    this.#options.onError(error, last !== undefined);
  }
}

function isRead(value: unknown): value is Feed {
  return read.has(value as object);
}
