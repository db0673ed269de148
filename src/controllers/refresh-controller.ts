import type { ReactiveController } from 'lit';

const MINUTE = 60_000;

/**
 * Asks for a reload every so many minutes, while somebody can see the page: a hidden one waits,
 * and catches up when it is looked at again. For screens that are left on all day.
 */
export class RefreshController implements ReactiveController {
  readonly #minutes: () => number;
  readonly #reload: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The interval in force, in minutes; 0 for none. */
  #interval = 0;
  #due = 0;

  /** @param minutes - The interval asked for at present; 0 for none. */
  constructor(minutes: () => number, reload: () => void) {
    this.#minutes = minutes;
    this.#reload = reload;
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#check);
    this.#restart(this.#interval);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#check);
    clearTimeout(this.#timer);
  }

  hostUpdated(): void {
    const minutes = this.#minutes();
    if (minutes !== this.#interval) this.#restart(minutes);
  }

  #restart(minutes: number): void {
    clearTimeout(this.#timer);
    this.#interval = minutes;
    this.#due = Date.now() + minutes * MINUTE;
    if (minutes > 0) this.#timer = setTimeout(this.#check, minutes * MINUTE);
  }

  /** Timers stand still while a machine sleeps: coming back to the page looks at the clock. */
  readonly #check = (): void => {
    if (this.#interval === 0 || document.hidden || Date.now() < this.#due) return;
    this.#restart(this.#interval);
    this.#reload();
  };
}
