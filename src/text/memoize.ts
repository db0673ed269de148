/**
 * A function that makes something once for each name, and keeps it. For what `Intl` has: to
 * make a formatter costs 50 to 100 times what a call of it does.
 */
export function memoize<T, K = string>(make: (name: K) => T): (name: K) => T {
  const known = new Map<K, T>();
  return (name) => {
    let value = known.get(name);
    if (value === undefined) known.set(name, (value = make(name)));
    return value;
  };
}
