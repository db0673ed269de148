import type { FeedItem } from '../model/item.js';

/**
 * A cache of what is costly to work out of a list: by array of items, which a feed never changes,
 * and by key. It goes when the array goes.
 */
export function listCache<T>(): (items: readonly FeedItem[], key: string, make: () => T) => T {
  const lists = new WeakMap<readonly FeedItem[], Map<string, T>>();
  return (items, key, make) => {
    let known = lists.get(items);
    if (!known) lists.set(items, (known = new Map<string, T>()));
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = make()));
    return value;
  };
}

/** Does all of some work at once that could pause. */
export function finish<T>(work: Iterator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
