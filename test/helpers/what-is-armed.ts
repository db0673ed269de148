/** Everything that could outlive an element, and how much of it there is. */
export function countWhatIsArmed() {
  const armed = new Map<string, number>();
  const add = (name: string, by: number) => armed.set(name, (armed.get(name) ?? 0) + by);
  const undo: (() => void)[] = [];
  const replace = (owner: object, name: string, make: (real: never) => unknown) => {
    const real: unknown = Reflect.get(owner, name);
    const own = Object.getOwnPropertyDescriptor(owner, name);
    Object.defineProperty(owner, name, {
      configurable: true,
      writable: true,
      value: make((real as () => unknown).bind(owner) as never),
    });
    undo.push(() => {
      if (own) Object.defineProperty(owner, name, own);
      else Reflect.deleteProperty(owner, name);
    });
  };
  const pairs = [
    ['setTimeout', 'clearTimeout'],
    ['requestIdleCallback', 'cancelIdleCallback'],
  ] as const;
  for (const [set, clear] of pairs) {
    if (!(set in window)) continue;
    const ids = new Set<number>();
    const end = (id: number) => {
      if (ids.delete(id)) add(set, -1);
    };
    replace(window, set, (real: (run: () => void, delay?: number) => number) =>
      // A timer that is just due is no leak, but one that never is.
      (run: () => void, delay?: number) => {
        const id = real(() => {
          end(id);
          run();
        }, delay);
        ids.add(id);
        add(set, 1);
        return id;
      },
    );
    replace(window, clear, (real: (id: number) => void) => (id: number) => {
      end(id);
      real(id);
    });
  }
  for (const [name, target] of Object.entries({ window, document })) {
    replace(
      target,
      'addEventListener',
      (real: (...args: unknown[]) => void) =>
        (...args: unknown[]) => {
          add(`${name} ${String(args[0])}`, 1);
          real(...args);
        },
    );
    replace(
      target,
      'removeEventListener',
      (real: (...args: unknown[]) => void) =>
        (...args: unknown[]) => {
          add(`${name} ${String(args[0])}`, -1);
          real(...args);
        },
    );
  }
  replace(window, 'fetch', () => (_url: string, { signal }: RequestInit) => {
    add('fetch', 1);
    return new Promise((_, reject) => {
      signal?.addEventListener('abort', () => {
        add('fetch', -1);
        reject(new DOMException('Aborted', 'AbortError'));
      });
    });
  });
  return {
    left: () => [...armed].filter(([, count]) => count !== 0),
    started: () => armed.get('fetch') !== undefined,
    restore: () => undo.reverse().forEach((each) => each()),
  };
}
