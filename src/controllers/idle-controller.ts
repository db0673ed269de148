import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Longest stretch of work in milliseconds: a key pressed meanwhile is still answered in a frame. */
const STRETCH = 8;

/**
 * Does work that can wait while nothing else happens, in stretches that nobody notices.
 * WebKit has no `requestIdleCallback`; there a timer lets everything else go first.
 */
export class IdleController implements ReactiveController {
  readonly #work: (isLate: () => boolean) => boolean;
  #pending: number | undefined;

  /** @param work - Does as much as there is time for; returns whether all of it is done. */
  constructor(host: ReactiveControllerHost, work: (isLate: () => boolean) => boolean) {
    this.#work = work;
    host.addController(this);
  }

  /** Goes on with what there is to do. */
  start(): void {
    this.#pending ??= later(this.#run);
  }

  hostDisconnected(): void {
    if (this.#pending !== undefined) cancel(this.#pending);
    this.#pending = undefined;
  }

  readonly #run = (): void => {
    this.#pending = undefined;
    const start = performance.now();
    if (!this.#work(() => performance.now() - start > STRETCH)) this.#pending = later(this.#run);
  };
}

const hasIdle = typeof requestIdleCallback === 'function';

function later(run: () => void): number {
  return hasIdle ? requestIdleCallback(run) : window.setTimeout(run, 50);
}

function cancel(pending: number): void {
  if (hasIdle) cancelIdleCallback(pending);
  else clearTimeout(pending);
}
