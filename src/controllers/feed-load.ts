import { initialState, Task } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { FeedError } from '../feed/feed-error.js';
import type { FeedFormat } from '../feed/formats.js';
import { parseFeed } from '../feed/load-feed.js';
import type { Feed } from '../model/feed.js';
import { ClockController } from './clock-controller.js';
import { errorOf, loadedOf, type FeedState, type LoadedFeed } from './feed-state.js';
import { loadShared } from './shared-load.js';

const MINUTE = 60_000;

/** Feeds that we have parsed ourselves. No other value is taken for one, whatever it looks like. */
const parsed = new WeakSet<object>();

/** What a load asks of its element. */
export interface FeedLoadOptions {
  /** Absolute address to load, `undefined` for none (yet). */
  readonly url: () => string | undefined;
  /** The only format to accept; any that is known when absent. */
  readonly format: () => FeedFormat | undefined;
  /** Seconds for the first answer. */
  readonly timeout: () => number;
  /** Minutes after which to load again, while somebody can see the page; 0 for never. */
  readonly refresh: () => number;
}

/**
 * The feed of an element, from its address to what is on screen: the request (latest wins), its
 * end, the timer of the next one, and the last good feed, which a failed reload never takes away.
 * `@lit/task` orders the runs; what it forgets on an error (the last value) and on a disconnect
 * (to stop, and to run again) is kept here.
 */
export class FeedLoad implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: FeedLoadOptions;
  readonly #task: Task<readonly [string | undefined, FeedFormat | undefined, number], Feed>;
  readonly #clock: ClockController;
  #state: FeedState = { status: 'idle' };
  #shown: LoadedFeed | undefined;
  #released = false;
  /** The address the present state speaks of; `undefined` for a feed given by property. */
  #url: string | undefined;
  #given = false;
  /** Whether the load under way was asked for by a timer. */
  #quiet = false;
  /** Minutes between loads that the clock is set to. */
  #interval = 0;
  /** Part of the task's arguments: a new number runs it again for the same address. */
  #generation = 0;
  /** Of the latest run. A load may have settled when it is aborted, and still be on its way here. */
  #signal: AbortSignal | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: FeedLoadOptions) {
    this.#host = host;
    this.#options = options;
    this.#clock = new ClockController(host, () => {
      this.#wind();
      void this.reload(true);
    });
    this.#task = new Task(host, {
      // Not before the element is in the page, nor after: an update may come late.
      autoRun: false,
      args: () =>
        [this.#given ? undefined : options.url(), options.format(), this.#generation] as const,
      task: ([url, format], { signal }) => this.#load(url, format, signal),
      onComplete: (feed) => {
        if (!this.#signal?.aborted) this.#succeed(feed);
      },
      onError: (error) => {
        // An abort is a wish of this page, not a failure of the feed.
        if (!this.#signal?.aborted) this.#fail(error, this.latest);
      },
    });
    host.addController(this);
  }

  get state(): FeedState {
    return this.#state;
  }

  /** What there is to show. */
  get latest(): LoadedFeed | undefined {
    return loadedOf(this.#state);
  }

  /** What of that is on screen. */
  get shown(): LoadedFeed | undefined {
    return this.#shown;
  }

  hostConnected(): void {
    this.#task.autoRun = true;
    // A load that a disconnect cut off starts anew: the task itself would not.
    if (this.#signal?.aborted && this.#state.status === 'loading') this.#generation += 1;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#task.autoRun = false;
    // Not at once: what moves an element takes it out of the page and puts it in again.
    queueMicrotask(() => {
      if (!this.#task.autoRun) this.#task.abort();
    });
  }

  hostUpdated(): void {
    const minutes = this.#options.refresh();
    if (minutes === this.#interval) return;
    this.#interval = minutes;
    this.#wind();
  }

  /**
   * Puts the latest feed on screen, unless it came by itself and would move what a reader is on:
   * then it waits until they ask for it, or for anything else of the list.
   */
  show(): void {
    const isHeld = this.#shown && this.latest?.quiet && !this.#released && this.#isRead();
    if (!isHeld) this.#shown = this.latest;
    this.#released = false;
  }

  /** Lets the latest feed be shown next, whatever the reader is on. */
  release(): void {
    this.#released = true;
    this.#host.requestUpdate();
  }

  /**
   * Shows a feed the page has at hand instead of loading one; `undefined` goes back to loading.
   * Never throws: a value that is no feed becomes the failed state.
   */
  give(value: unknown, baseUrl: string): void {
    const isGiven = value !== undefined && value !== null;
    // A framework may set a property to nothing that it never set to anything.
    if (!isGiven && !this.#given) return;
    this.#given = isGiven;
    this.#task.abort();
    this.#url = undefined;
    this.#quiet = false;
    this.#generation += 1;
    this.#state = { status: 'idle' };
    if (this.#given) {
      try {
        this.#succeed(isParsed(value) ? value : parseFeed(value, baseUrl, this.#options.format()));
      } catch (error) {
        this.#fail(error);
      }
    }
    this.#shown = this.latest;
    this.#host.requestUpdate();
  }

  /**
   * Loads again, out of the page as soon as the element is in it again. Settles when that load
   * has ended, well or badly; never rejects.
   *
   * @param quiet - Nobody has asked for it.
   */
  async reload(quiet = false): Promise<void> {
    if (this.#given) return;
    this.#quiet = quiet;
    this.#generation += 1;
    if (this.#task.autoRun) await this.#task.run();
  }

  /** Takes away a feed that cannot be shown. */
  giveUp(reason: unknown): void {
    // There is none, so the fault is in what is shown without: saying so would not help.
    if (!this.latest) throw reason;
    this.#fail(reason);
    this.#host.requestUpdate();
  }

  #load(
    url: string | undefined,
    format: FeedFormat | undefined,
    signal: AbortSignal,
  ): Promise<Feed> | typeof initialState {
    this.#signal = signal;
    // The last good feed belongs to its address: another address starts with nothing.
    const isSame = url !== undefined && url === this.#url;
    if (!isSame) this.#quiet = false;
    this.#url = url;
    if (url === undefined) {
      if (!this.#given) this.#state = { status: 'idle' };
      return initialState;
    }
    const { latest } = this;
    this.#state = {
      status: 'loading',
      ...(isSame && { last: latest, error: errorOf(this.#state) }),
    };
    return loadShared(url, {
      signal,
      format,
      timeout: this.#options.timeout(),
      onFirstPage: (feed) => this.#begin(feed),
    });
  }

  /** Shows the first page while the others are on their way, unless there is a whole feed already. */
  #begin(feed: Feed): void {
    parsed.add(feed);
    if (this.#state.status !== 'loading' || this.#state.last) return;
    this.#state = {
      status: 'loading',
      last: { feed, at: new Date(), partial: true, quiet: false },
    };
    this.#host.requestUpdate();
  }

  #succeed(feed: Feed): void {
    parsed.add(feed);
    // What completes a page that is on screen comes by itself too.
    const quiet = this.#quiet || this.latest?.partial === true;
    this.#quiet = false;
    this.#state = { status: 'ready', loaded: { feed, at: new Date(), partial: false, quiet } };
  }

  #fail(reason: unknown, last?: LoadedFeed): void {
    this.#quiet = false;
    this.#state = { status: 'failed', error: asFeedError(reason, this.#url), last };
  }

  /** Sets the clock to the next load. */
  #wind(): void {
    this.#clock.wakeAt(this.#interval ? Date.now() + this.#interval * MINUTE : undefined);
  }

  /** Whether a change of the list would move what the reader is on. */
  #isRead(): boolean {
    const { shadowRoot } = this.#host;
    const list = shadowRoot?.querySelector('[part="list"], [part="empty"]');
    if (!list) return false;
    if (shadowRoot?.activeElement) return true;
    const { top, bottom } = list.getBoundingClientRect();
    return top < 0 && bottom > 0;
  }
}

/** Anything else is a fault of ours: whoever reads `cause` can tell it from one of the feed. */
function asFeedError(reason: unknown, url: string | undefined): FeedError {
  if (reason instanceof FeedError) return reason;
  const error = new FeedError(
    'shape',
    'A fault of safeguarding-widgets, not of the feed. Please report it.',
    url,
  );
  error.cause = reason;
  return error;
}

function isParsed(value: unknown): value is Feed {
  return parsed.has(value as object);
}
