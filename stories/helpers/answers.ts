import type { Answer } from '../../test/fixtures/responses.js';

const queues = new Map<string, Answer[]>();
let original: typeof fetch | undefined;

/**
 * Answers requests for one address in the order given, the last answer for ever. Other addresses
 * go where they would have gone: a documentation page shows many stories at once.
 *
 * @returns A story's `beforeEach`.
 */
export function answering(path: string, ...answers: readonly Answer[]): () => () => void {
  return () => {
    const url = new URL(path, document.baseURI).href;
    queues.set(url, [...answers]);
    takeOver();
    return () => {
      queues.delete(url);
      if (queues.size === 0) giveBack();
    };
  };
}

/** The same for several addresses, such as the pages of one feed. */
export function answeringAll(
  answers: Readonly<Record<string, readonly Answer[]>>,
): () => () => void {
  return () => {
    const ends = Object.entries(answers).map(([path, some]) => answering(path, ...some)());
    return () => ends.forEach((end) => end());
  };
}

function takeOver(): void {
  if (original) return;
  const present = globalThis.fetch;
  original = present;
  globalThis.fetch = (input, init) => {
    const queue = queues.get(input instanceof Request ? input.url : String(input));
    const answer = queue && queue.length > 1 ? queue.shift() : queue?.[0];
    return answer ? answer(init?.signal) : present(input, init);
  };
}

function giveBack(): void {
  if (original) globalThis.fetch = original;
  original = undefined;
}
