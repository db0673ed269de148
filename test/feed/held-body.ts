import { yieldToPage } from '../../src/scheduling/run-in-slices.js';

/** An answer whose body a test sends byte by byte. */
export interface HeldBody {
  readonly response: Response;
  /** Whether whoever read it has said that no more is wanted. */
  readonly cancelled: boolean;
  send(text: string | Uint8Array): void;
  end(): void;
  breakOff(): void;
}

export function holdBody(init: ResponseInit = {}): HeldBody {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  let cancelled = false;
  const stream = new ReadableStream<Uint8Array>({
    start: (given) => {
      controller = given;
    },
    cancel: () => {
      cancelled = true;
    },
  });
  return {
    response: new Response(stream, init),
    get cancelled() {
      return cancelled;
    },
    send: (text) =>
      controller?.enqueue(typeof text === 'string' ? new TextEncoder().encode(text) : text),
    end: () => controller?.close(),
    breakOff: () => controller?.error(new TypeError('connection reset')),
  };
}

/** Timers that ring when a test says so. */
export interface HeldClock {
  /** Seconds of the timers that are running, shortest first. */
  readonly running: readonly number[];
  /** Lets the timers of so many seconds ring. */
  ring(seconds: number): void;
  restore(): void;
}

export function takeOverTimers(): HeldClock {
  const { setTimeout, clearTimeout } = globalThis;
  const timers = new Map<number, { readonly run: () => void; readonly seconds: number }>();
  let id = 1_000_000;
  Object.assign(globalThis, {
    setTimeout: (run: () => void, milliseconds: number) => {
      timers.set(++id, { run, seconds: milliseconds / 1000 });
      return id;
    },
    clearTimeout: (timer: number) => timers.delete(timer),
  });
  return {
    get running() {
      return [...timers.values()].map(({ seconds }) => seconds).sort((a, b) => a - b);
    },
    ring(seconds) {
      for (const [timer, { run, seconds: after }] of [...timers]) {
        if (after === seconds && timers.delete(timer)) run();
      }
    },
    restore: () => Object.assign(globalThis, { setTimeout, clearTimeout }),
  };
}

/** What a promise was rejected with; fails if it was not. */
export async function rejectionOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('expected a rejection, found a value');
}

/** Lets what waits for settled promises run: a macrotask that needs no timer. */
export const settled = yieldToPage;
