import type { LitElement } from 'lit';
import { isOneTypingErrorAway } from '../list/search.js';

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
  const expected = `one of “${allowed.join('”, “')}”`;
  return found ?? refuse(host, attribute, value, expected, fallback);
}

/** A space-separated list of allowed names, in the order given; wrong ones are left out. */
export function someOf<const T extends string>(
  host: Element,
  attribute: string,
  value: string,
  allowed: readonly T[],
): readonly T[] {
  const names = new Set(value.split(/\s+/));
  return [...names].flatMap((name) => oneOf(host, attribute, name, allowed, undefined) ?? []);
}

/** Names separated by commas, as they may have spaces in them. */
export function namesOf(value: string | null): readonly string[] {
  return (value ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
}

/** A name that can begin a parameter of an address; a wrong one is left out. */
export function prefixOf(host: Element, attribute: string, value: unknown): string {
  return typeof value === 'string' && /^[\w-]+$/.test(value)
    ? value
    : refuse(host, attribute, value, 'letters, digits, “-” and “_”', '');
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
  const most = highest < Infinity ? ` to ${highest}` : '';
  return refuse(host, attribute, value, `a whole number from ${lowest}${most}`, fallback);
}

/** Attribute converter for a number; what is none stays as written, for the warning to name it. */
export function toNumber(value: string | null): number | string | null {
  return value && (Number.isNaN(Number(value)) ? value : Number(value));
}

/**
 * Makes each property that is text, and is set to something else, absent. A page's script may set
 * anything, and what is read as text must be text.
 */
export function checkTexts(host: LitElement): void {
  const { elementProperties } = host.constructor as typeof LitElement;
  const values = host as unknown as Record<PropertyKey, unknown>;
  for (const [key, { attribute = key, type, converter }] of elementProperties) {
    if (attribute && !type && !converter && typeof (values[key] ?? '') !== 'string') {
      values[key] = refuse(host, String(attribute), values[key], 'text', null);
    }
  }
}

/** The default instead of a value that is of no use, with a warning unless it is only absent. */
function refuse<T>(
  host: Element,
  attribute: string,
  found: unknown,
  expected: string,
  fallback: T,
): T {
  // Lit makes a property `null` when its attribute is removed, which is no mistake.
  if ((found ?? '') !== '') {
    // An object may have no words for itself, or throw when it is asked for them.
    const words = Object(found) === found ? 'an object' : String(found);
    warnOnce(
      `<${host.localName} ${attribute}>: expected ${expected}, found “${words}”. ${fallback ? `Using ${String(fallback)}` : 'It is left out'}.`,
    );
  }
  return fallback;
}

/** Tells the webmaster, once a page for each message. */
export function warnOnce(message: string): void {
  if (warned.has(message)) return;
  warned.add(message);
  console.warn(message);
}

/** Says once of each attribute of an element that it is misspelt, or that it is not off. */
export function checkAttributes(host: Element): void {
  const { observedAttributes } = host.constructor as typeof LitElement;
  for (const { name, value } of host.attributes) {
    if (!observedAttributes.includes(name)) checkName(host, name, observedAttributes);
    else if (value === 'false') {
      warnOnce(`<${host.localName} ${name}>: “false” is not off, remove it.`);
    }
  }
}

/**
 * Says once of an attribute that its name is nearly one that we know. Others are none of our
 * business. Frameworks put their marks in front, as in `v-for` and `:src`, hence the first letter.
 */
export function checkName(host: Element, name: string, known: readonly string[]): void {
  const letters = (text: string) => text.replace(/[-_]/g, '');
  const meant = known.find(
    (other) => other[0] === name[0] && isOneTypingErrorAway(letters(other), letters(name)),
  );
  if (meant) warnOnce(`<${host.localName} ${name}>: did you mean “${meant}”?`);
}
