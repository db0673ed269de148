/**
 * A field of an untrusted object, `undefined` for `null`. Only the object's own fields count, so
 * a polluted prototype adds nothing. Never throws.
 */
export function ownValue(object: unknown, name: string | number): unknown {
  try {
    if (!Object.hasOwn(object as object, name)) return undefined;
    return (object as Record<string | number, unknown>)[name] ?? undefined;
  } catch {
    // A feed set by the page may have getters, or be a proxy, that throw.
    return undefined;
  }
}

/** `Array.isArray` for any value: that one throws on a revoked proxy. */
export function isList(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

/** Length of a list that may be a proxy. */
export function lengthOf(list: readonly unknown[]): number {
  const length = ownValue(list, 'length');
  return typeof length === 'number' ? length : 0;
}
