const warned = new Set<string>();

/**
 * An attribute's value if it is one of those allowed, else the default with one warning a page
 * for each wrong value: a webmaster sees what was expected, a reader sees a list all the same.
 */
export function oneOf<const T extends string, F extends T | undefined>(
  host: HTMLElement,
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
  host: HTMLElement,
  attribute: string,
  value: string,
  allowed: readonly T[],
): readonly T[] {
  const names = value.split(/\s+/).filter(Boolean);
  for (const name of names) {
    if (!allowed.some((known) => known === name)) {
      warnValue(host, attribute, `any of “${allowed.join('”, “')}”`, name);
    }
  }
  return [...new Set(names)].flatMap((name) => allowed.find((known) => known === name) ?? []);
}

/** Names separated by commas, as they may have spaces in them. */
export function namesOf(value: string | null): readonly string[] {
  return (value ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
}

/** A name that can begin a parameter of an address; a wrong one is left out. */
export function prefixOf(host: HTMLElement, attribute: string, value: unknown): string {
  if (isAbsent(value)) return '';
  if (typeof value === 'string' && /^[\w-]+$/.test(value)) return value;
  warnValue(host, attribute, 'letters, digits, “-” and “_”', value);
  return '';
}

/** A whole number within bounds, else the default. */
export function wholeNumber(
  host: HTMLElement,
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

/** Lit makes a property `null` when its attribute is removed: the default again, not a mistake. */
function isAbsent(value: unknown): value is undefined | null | '' {
  return value === undefined || value === null || value === '';
}

function warnValue(
  host: HTMLElement,
  attribute: string,
  expected: string,
  found: unknown,
  used?: string | number,
): void {
  const message = `<${host.localName} ${attribute}>: expected ${expected}, found “${String(found)}”. ${used === undefined ? 'It is left out' : `Using ${String(used)}`}.`;
  if (warned.has(message)) return;
  warned.add(message);
  console.warn(message);
}
