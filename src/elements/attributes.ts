import type { LitElement, PropertyDeclaration, PropertyDeclarations } from 'lit';
import { isOneTypingErrorAway } from '../list/search.js';

/**
 * An attribute: how Lit is to declare it, what it means when it is absent or of no use, and how it
 * is read. A webmaster is told what was expected of a wrong value, once a page, and a reader sees
 * a list all the same.
 */
export interface Attribute<T> extends PropertyDeclaration {
  /** The property as long as nobody has set it. */
  readonly fallback: unknown;
  readonly read: (host: Element, attribute: string, value: unknown) => T;
}

/** The attributes of an element by their properties: one table that all else is made from. */
export type Attributes = Readonly<Record<string, Attribute<unknown>>>;

/** The attributes as they are to be understood. */
export type Values<A extends Attributes> = {
  readonly [P in keyof A]: ReturnType<A[P]['read']>;
};

const warned = new Set<string>();

/** Text, or a name with another spelling than its property. */
export function text(fallback: string | null = '', attribute?: string): Attribute<string> {
  return {
    fallback,
    ...(attribute && { attribute }),
    read: (host, name, value) => textOf(host, name, value) ?? '',
  };
}

/** There or not. */
export function flag(): Attribute<boolean> {
  return { type: Boolean, fallback: false, read: (_host, _name, value) => Boolean(value) };
}

/** One of several values. */
export function oneOf<const T extends string, F extends string | undefined>(
  allowed: readonly T[],
  fallback: F,
): Attribute<T | F> {
  return {
    fallback,
    read: (host, name, value) =>
      allowed.find((one) => one === value) ??
      refuse(host, name, value, `one of “${allowed.join('”, “')}”`, fallback),
  };
}

/** Some of several values, separated by spaces, in the order given; wrong ones are left out. */
export function someOf<const T extends string, F extends string | null>(
  allowed: readonly T[],
  fallback: F,
): Attribute<readonly T[] | (F extends null ? undefined : never)> {
  const one = oneOf(allowed, undefined);
  return {
    fallback,
    read: (host, name, value) => {
      const names = textOf(host, name, value) ?? fallback;
      return names === null
        ? (undefined as F extends null ? undefined : never)
        : [...new Set(names.split(/\s+/))].flatMap((part) => one.read(host, name, part) ?? []);
    },
  };
}

/** Names separated by commas, as they may have spaces in them. */
export function names(): Attribute<readonly string[]> {
  return {
    fallback: '',
    read: (host, name, value) =>
      (textOf(host, name, value) ?? '')
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean),
  };
}

/** A name that can begin a parameter of an address; a wrong one is left out. */
export function prefix(): Attribute<string> {
  return {
    fallback: '',
    read: (host, name, value) =>
      typeof value === 'string' && /^[\w-]+$/.test(value)
        ? value
        : refuse(host, name, value, 'letters, digits, “-” and “_”', ''),
  };
}

/** A whole number within bounds. */
export function wholeNumber<F extends number | undefined>(
  lowest: number,
  highest: number,
  fallback: F,
): Attribute<number | F> {
  const most = highest < Infinity ? ` to ${highest}` : '';
  return {
    converter: toNumber,
    fallback,
    read: (host, name, value) =>
      typeof value === 'number' && Number.isInteger(value) && value >= lowest && value <= highest
        ? value
        : refuse(host, name, value, `a whole number from ${lowest}${most}`, fallback),
  };
}

/** Attribute converter for a number; what is none stays as written, for the warning to name it. */
export function toNumber(value: string | null): number | string | null {
  return value && (Number.isNaN(Number(value)) ? value : Number(value));
}

/** What Lit needs to know of the attributes. */
export function propertiesOf(attributes: Attributes): PropertyDeclarations {
  return Object.fromEntries(
    Object.entries(attributes).map(([property, declaration]) => [
      property,
      { attribute: attributeName(property), ...declaration },
    ]),
  );
}

/** Gives the element's properties their defaults. */
export function setDefaults(host: LitElement, attributes: Attributes): void {
  for (const [property, { fallback }] of Object.entries(attributes)) {
    Object.assign(host, { [property]: fallback });
  }
}

/** The attributes of an element as they are to be understood; each is read when it is asked for. */
export function valuesOf<A extends Attributes>(host: LitElement, attributes: A): Values<A> {
  const values = {};
  for (const [property, declaration] of Object.entries(attributes)) {
    const name = String(declaration.attribute ?? attributeName(property));
    Object.defineProperty(values, property, {
      enumerable: true,
      get: (): unknown => declaration.read(host, name, Reflect.get(host, property)),
    });
  }
  return values as Values<A>;
}

/** `pageSize` as `page-size`. */
function attributeName(property: string): string {
  return property.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
}

/** A page's script may set anything, and what is read as text must be text. */
function textOf(host: Element, attribute: string, value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return refuse<string | undefined>(host, attribute, value, 'text', undefined);
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
    const shown = Object(found) === found ? 'an object' : String(found);
    warnOnce(
      `<${host.localName} ${attribute}>: expected ${expected}, found “${shown}”. ${fallback ? `Using ${String(fallback)}` : 'It is left out'}.`,
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
