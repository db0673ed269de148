/**
 * Longest slice of work in milliseconds. A task of over 50 is one that a reader notices (Long Tasks
 * API), and what comes before and after in the same task needs its share.
 */
const SLICE = 16;

/**
 * Does long work in time slices, and yields to the page between them.
 *
 * @param work - Pauses, with `yield`, about every millisecond.
 * @returns What the work returns. Short work never waits.
 * @throws What the work throws, and the signal's reason when it is aborted meanwhile.
 */
export async function runInSlices<T>(work: Iterator<void, T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    const start = performance.now();
    let step: IteratorResult<void, T>;
    do step = work.next();
    while (!step.done && performance.now() - start < SLICE);
    // After the last slice as well, if it was a long one: what is read is shown next.
    if (performance.now() - start >= SLICE / 2) await yieldToPage();
    signal?.throwIfAborted();
    if (step.done) return step.value;
  }
}

/** Does at once, without a pause, what `runInSlices` does with pauses. */
export function runAtOnce<T>(work: Iterator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** A message is what comes round soonest: a timer waits 4 ms, and a second in a hidden tab. */
export function yieldToPage(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
