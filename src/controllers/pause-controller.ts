import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds without a key after which somebody has stopped typing. */
const PAUSE = 500;

/**
 * Keeps what a live region says while somebody types, until there is a pause: a screen reader
 * would else read the count of every letter, or none of them.
 */
export class PauseController<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #said: T | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** A key was pressed. */
  wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.end, PAUSE);
  }

  /** What to say now. */
  choose(latest: T): T {
    if (this.#timer === undefined || this.#said === undefined) this.#said = latest;
    return this.#said;
  }

  hostDisconnected(): void {
    this.end();
  }

  /** Something else was done than to type, so there is nothing to wait for. */
  readonly end = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#host.requestUpdate();
  };
}
