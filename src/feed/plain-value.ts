/** Deeper than any field of any format, so that no depth is followed to its end. */
const MAX_DEPTH = 20;

/**
 * A copy of a value that a page has set, as plain as what `JSON.parse` gives: without getters and
 * proxies, so that whoever reads it need not expect any. What throws when it is touched is left
 * out. Never throws, and goes round no circle twice.
 */
export function toPlain(value: unknown, depth = 0, copies = new Map<unknown, unknown>()): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (copies.has(value) || depth > MAX_DEPTH) return copies.get(value);
  const source = value as Record<string, unknown>;
  const copy = (attempt(() => Array.isArray(value)) ? [] : {}) as typeof source;
  copies.set(value, copy);
  for (const name of attempt(() => Object.keys(source)) ?? []) {
    const field = attempt(() => source[name]);
    // Set on the copy, a field of this name would become its prototype.
    if (name !== '__proto__') copy[name] = toPlain(field, depth + 1, copies);
  }
  return copy;
}

/** `undefined` where it throws: a getter may, and anything asked of a revoked proxy does. */
function attempt<T>(get: () => T): T | undefined {
  try {
    return get();
  } catch {
    return undefined;
  }
}

/** Whether a value is a document that the browser has parsed. Node has none. */
export function isDocument(value: unknown): value is Document {
  return typeof Document === 'function' && value instanceof Document;
}

/**
 * A field of a plain value, `undefined` for `null`. Only the object's own fields count: a polluted
 * prototype adds nothing.
 */
export function ownValue(object: unknown, name: PropertyKey): unknown {
  if (object === null || object === undefined || !Object.hasOwn(object, name)) return undefined;
  return (object as Record<PropertyKey, unknown>)[name] ?? undefined;
}

/** A field of a field and so on, `undefined` where one of them is missing. */
export function valueAt(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce(ownValue, value);
}

/** Something of each entry of a list; of anything else there is none. */
export function mapList<T>(value: unknown, map: (entry: unknown) => T): T[] {
  return Array.isArray(value) ? value.map(map) : [];
}

/**
 * As `mapList`, but each is made when it is asked for: all at once they would keep a page from its
 * reader.
 */
export function mapLazily<T>(
  list: readonly T[],
  map: (entry: T, place: number) => unknown,
): readonly unknown[] {
  const getters: unknown = list.map((entry, place) => ({ get: () => map(entry, place) }));
  // Of a list only the entries count as descriptors: its length is not enumerable.
  return Object.defineProperties([], getters as PropertyDescriptorMap);
}

/** A text, `undefined` for any other value. */
export function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
