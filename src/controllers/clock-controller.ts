import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Longest delay a browser timer keeps: 2^31 - 1 ms, about 24 days. A longer one fires at once. */
const LONGEST = 2_147_483_647;

/**
 * Wakes its element at one given moment, with one timer and no polling. Timers stand still while
 * a machine sleeps, so coming back to the page looks at the clock again.
 */
export class ClockController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#wake);
    window.addEventListener('pageshow', this.#wake);
    // While it was out of the page the moment may have passed.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#wake);
    window.removeEventListener('pageshow', this.#wake);
    clearTimeout(this.#timer);
  }

  /** Replaces the moment to wake at; `undefined` for never. */
  wakeAt(moment: Date | undefined): void {
    clearTimeout(this.#timer);
    if (!moment) return;
    const delay = Math.min(Math.max(moment.getTime() - Date.now(), 0), LONGEST);
    this.#timer = setTimeout(this.#wake, delay);
  }

  readonly #wake = (): void => this.#host.requestUpdate();
}
