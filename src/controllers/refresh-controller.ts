import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ClockController } from './clock-controller.js';

const MINUTE = 60_000;

/**
 * Asks for a reload every so many minutes, while somebody can see the page: a hidden one waits,
 * and catches up when it is looked at again. For screens that are left on all day.
 */
export class RefreshController implements ReactiveController {
  readonly #minutes: () => number;
  readonly #clock: ClockController;
  /** The interval in force, in minutes; 0 for none. */
  #interval = 0;

  /** @param minutes - The interval asked for at present; 0 for none. */
  constructor(host: ReactiveControllerHost & Node, minutes: () => number, reload: () => void) {
    this.#minutes = minutes;
    this.#clock = new ClockController(host, () => {
      this.#restart();
      reload();
    });
    host.addController(this);
  }

  hostUpdated(): void {
    const minutes = this.#minutes();
    if (minutes === this.#interval) return;
    this.#interval = minutes;
    this.#restart();
  }

  #restart(): void {
    this.#clock.wakeAt(this.#interval ? Date.now() + this.#interval * MINUTE : undefined);
  }
}
