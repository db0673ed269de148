/**
 * A function that makes something once for each name, and remembers it. For what `Intl` has: to
 * make a formatter costs 50 to 100 times what a call of it does.
 */
export function remember<T>(make: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    let value = known.get(name);
    if (value === undefined) known.set(name, (value = make(name)));
    return value;
  };
}
