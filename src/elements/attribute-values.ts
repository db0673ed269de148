const warned = new Set<string>();

/**
 * An attribute's value if it is one of those allowed, else the default with one warning a page
 * for each wrong value: a webmaster sees what was expected, a reader sees a list all the same.
 */
export function oneOf<const T extends string, F extends T | undefined>(
  host: Element,
  attribute: string,
  value: unknown,
  allowed: readonly T[],
  fallback: F,
): T | F {
  const found = allowed.find((name) => name === value);
  if (found !== undefined) return found;
  if (isAbsent(value)) return fallback;
  warnValue(host, attribute, `one of “${allowed.join('”, “')}”`, value, fallback);
  return fallback;
}

/** A space-separated list of allowed names, in the order given; wrong ones are left out. */
export function someOf<const T extends string>(
  host: Element,
  attribute: string,
  value: unknown,
  allowed: readonly T[],
  fallback: string,
): readonly T[] {
  const names = textOr(host, attribute, value, fallback).split(/\s+/).filter(Boolean);
  for (const name of names) {
    if (!allowed.some((known) => known === name)) {
      warnValue(host, attribute, `any of “${allowed.join('”, “')}”`, name);
    }
  }
  return [...new Set(names)].flatMap((name) => allowed.find((known) => known === name) ?? []);
}

/** Names separated by commas, as they may have spaces in them. */
export function namesOf(host: Element, attribute: string, value: unknown): readonly string[] {
  return textOr(host, attribute, value)
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
}

/** Text as it is written, the default where there is none. */
export function textOr(host: Element, attribute: string, value: unknown, fallback = ''): string {
  if (typeof value === 'string') return value;
  if (!isAbsent(value)) warnValue(host, attribute, 'text', value, fallback || undefined);
  return fallback;
}

/** A name that can begin a parameter of an address; a wrong one is left out. */
export function prefixOf(host: Element, attribute: string, value: unknown): string {
  if (isAbsent(value)) return '';
  if (typeof value === 'string' && /^[\w-]+$/.test(value)) return value;
  warnValue(host, attribute, 'letters, digits, “-” and “_”', value);
  return '';
}

/** A whole number within bounds, else the default. */
export function wholeNumber(
  host: Element,
  attribute: string,
  value: unknown,
  [lowest, highest]: readonly [number, number],
  fallback: number,
): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= lowest && value <= highest) {
    return value;
  }
  if (isAbsent(value)) return fallback;
  warnValue(
    host,
    attribute,
    highest < Infinity
      ? `a whole number from ${lowest} to ${highest}`
      : `a whole number of at least ${lowest}`,
    value,
    fallback,
  );
  return fallback;
}

/** Attribute converter for a number; what is none stays as written, for the warning to name it. */
export function toNumber(value: string | null): number | string | null {
  return value && (Number.isNaN(Number(value)) ? value : Number(value));
}

/** Lit makes a property `null` when its attribute is removed: the default again, not a mistake. */
function isAbsent(value: unknown): value is undefined | null | '' {
  return value === undefined || value === null || value === '';
}

function warnValue(
  host: Element,
  attribute: string,
  expected: string,
  found: unknown,
  used?: string | number,
): void {
  // An object may have no words for itself, or throw when it is asked for them.
  const words = typeof found === 'object' ? 'an object' : String(found);
  warnOnce(
    `<${host.localName} ${attribute}>: expected ${expected}, found “${words}”. ${used === undefined ? 'It is left out' : `Using ${String(used)}`}.`,
  );
}

/** Tells the webmaster, once a page for each message. */
export function warnOnce(message: string): void {
  if (warned.has(message)) return;
  warned.add(message);
  console.warn(message);
}
