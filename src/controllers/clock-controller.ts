import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { listen } from './listen.js';

/** About the longest delay a browser timer keeps, 2^31 - 1 ms or 24 days: a longer one fires at once. */
const LONGEST = 2e9;

/**
 * Calls back at one given moment, with one timer and no polling, and only while its element is in
 * a page that somebody can see: a moment that passes meanwhile is made up for afterwards. Timers
 * stand still while a machine sleeps, and may fire a millisecond early by the clock, so it is the
 * clock that decides.
 */
export class ClockController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Node;
  readonly #onDue: () => void;
  #moment = Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & Node, onDue: () => void) {
    this.#host = host;
    this.#onDue = onDue;
    host.addController(this);
    listen(host, ['visibilitychange', 'pageshow'], this.#check);
  }

  /** Whether there is a moment to come. */
  get isSet(): boolean {
    return this.#moment < Infinity;
  }

  hostConnected(): void {
    this.#arm();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Replaces the moment, in milliseconds of Unix time; none for never. */
  wakeAt(moment = Infinity): void {
    this.#moment = moment;
    this.#arm();
  }

  #arm(): void {
    clearTimeout(this.#timer);
    // An element that has just been removed is updated once more.
    if (!this.isSet || !this.#host.isConnected) return;
    this.#timer = setTimeout(this.#check, Math.min(this.#moment - Date.now(), LONGEST));
  }

  readonly #check = (): void => {
    if (Date.now() < this.#moment) this.#arm();
    else if (!document.hidden) {
      this.wakeAt();
      this.#onDue();
    }
  };
}
