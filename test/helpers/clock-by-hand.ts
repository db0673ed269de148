/** A timer that a page has set. */
interface HeldTimer {
  readonly run: () => void;
  readonly delay: number;
  cleared: boolean;
}

/** The clock, the timers and the visibility of the page in the hands of a test. */
export interface ClockByHand {
  /** What the clock shows, in milliseconds of Unix time. */
  now: number;
  hidden: boolean;
  /** All that have been set, the newest last. */
  readonly timers: readonly HeldTimer[];
  /** Those that have neither run nor been cleared. */
  running(): readonly HeldTimer[];
  /** The page comes into sight. */
  show(): void;
  restore(): void;
}

export function takeOverClock(now: number): ClockByHand {
  const { setTimeout, clearTimeout } = globalThis;
  const { now: realNow } = Date;
  const timers: HeldTimer[] = [];
  const clock: ClockByHand = {
    now,
    hidden: false,
    timers,
    running: () => timers.filter(({ cleared }) => !cleared),
    show() {
      clock.hidden = false;
      document.dispatchEvent(new Event('visibilitychange'));
    },
    restore() {
      Object.assign(globalThis, { setTimeout, clearTimeout });
      Date.now = realNow;
      Reflect.deleteProperty(document, 'hidden');
    },
  };
  Date.now = () => clock.now;
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => clock.hidden });
  Object.assign(globalThis, {
    setTimeout: (run: () => void, delay: number) => timers.push({ run, delay, cleared: false }),
    clearTimeout: (id: number) => {
      const timer = timers[id - 1];
      if (timer) timer.cleared = true;
    },
  });
  return clock;
}
