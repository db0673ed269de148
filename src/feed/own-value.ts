/**
 * A field of an untrusted object, `undefined` for `null`. Only the object's own fields count, so
 * a polluted prototype adds nothing. Never throws.
 */
export function ownValue(object: unknown, name: PropertyKey): unknown {
  try {
    const value = (object as Record<PropertyKey, unknown>)[name] ?? undefined;
    // Asked only of what is there: of an item of thirty possible fields most are absent.
    return value === undefined || Object.hasOwn(object as object, name) ? value : undefined;
  } catch {
    // A feed set by the page may have getters, or be a proxy, that throw.
    return undefined;
  }
}

/** Names of an untrusted object's own fields. Never throws. */
export function ownNames(object: unknown): readonly string[] {
  try {
    return Object.keys(object as object);
  } catch {
    return [];
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

/** Whether a value is a document that the browser has parsed. */
export function isDocument(value: unknown): value is Document {
  try {
    return value instanceof Document;
  } catch {
    // Node has no documents, and a revoked proxy has no prototype.
    return false;
  }
}

/** Length of a list that may be a proxy. */
export function lengthOf(list: readonly unknown[]): number {
  const length = ownValue(list, 'length');
  return typeof length === 'number' ? length : 0;
}

/** A field of a field and so on, `undefined` where one of them is missing. */
export function valueAt(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce(ownValue, value);
}

/** Something of each entry of a list; of anything else there is none. */
export function mapList<T>(value: unknown, map: (entry: unknown) => T): T[] {
  if (!isList(value)) return [];
  return Array.from({ length: lengthOf(value) }, (_, index) => map(ownValue(value, index)));
}

/** A text, `undefined` for any other value. */
export function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
