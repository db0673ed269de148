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
  const copy = copyFields(value as Record<string, unknown>);
  copies.set(value, copy);
  for (const name of Object.keys(copy)) {
    if (typeof copy[name] === 'object') copy[name] = toPlain(copy[name], depth + 1, copies);
  }
  return copy;
}

function copyFields(value: Record<string, unknown>): Record<string, unknown> {
  const copy: typeof value = {};
  let names: readonly string[] = [];
  try {
    // At once: one by one takes three times as long.
    return Array.isArray(value) ? (value.slice() as unknown as typeof value) : { ...value };
  } catch {
    names = attempt(() => Object.keys(value)) ?? [];
  }
  for (const name of names) copy[name] = attempt(() => value[name]);
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

/** A text, `undefined` for any other value. */
export function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
