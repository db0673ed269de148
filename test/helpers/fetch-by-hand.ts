/** A request that a test answers when it wants to. */
export interface HeldRequest {
  readonly url: string;
  readonly options: RequestInit;
  readonly aborted: boolean;
  /** Answers with JSON, or with text given as it is. */
  answer(body: unknown, init?: ResponseInit): void;
  /** Fails as a broken connection does. */
  fail(): void;
}

/** A `fetch` whose every answer waits for the test. */
export interface FetchByHand {
  readonly requests: readonly HeldRequest[];
  /** The next request that has not been taken yet, as soon as it is made. */
  next(): Promise<HeldRequest>;
  restore(): void;
}

/** Takes `fetch` over until `restore`. */
export function takeOverFetch(): FetchByHand {
  const original = globalThis.fetch;
  const requests: HeldRequest[] = [];
  const waiting: ((request: HeldRequest) => void)[] = [];
  let taken = 0;

  globalThis.fetch = (input, options = {}) =>
    new Promise<Response>((resolve, reject) => {
      const url = input instanceof Request ? input.url : String(input);
      let aborted = false;
      options.signal?.addEventListener('abort', () => {
        aborted = true;
        reject(new DOMException('Aborted', 'AbortError'));
      });
      const request: HeldRequest = {
        url,
        options,
        get aborted() {
          return aborted;
        },
        answer(body, init = {}) {
          const text = typeof body === 'string' ? body : JSON.stringify(body);
          resolve(
            new Response(text, {
              headers: { 'content-type': 'application/feed+json' },
              ...init,
            }),
          );
        },
        fail: () => reject(new TypeError('Failed to fetch')),
      };
      requests.push(request);
      const waiter = waiting.shift();
      if (waiter) {
        taken += 1;
        waiter(request);
      }
    });

  return {
    requests,
    next() {
      const request = requests[taken];
      if (request) {
        taken += 1;
        return Promise.resolve(request);
      }
      return new Promise((resolve) => waiting.push(resolve));
    },
    restore() {
      globalThis.fetch = original;
    },
  };
}
