import type { ProblemCode } from '../model/feed.js';
import type { PartialDate } from '../model/partial-date.js';
import { cleanText, cutText } from './clean.js';
import { parseInstant, parsePartialDate } from './date.js';
import { isList, lengthOf, ownValue } from './own-value.js';
import type { Report } from './report.js';
import { parseSafeUrl } from './safe-url.js';

/** Longest names, titles and the like, in UTF-16 units. Longer ones are cut and reported. */
const MAX_TEXT = 500;
/** Longest summaries and notes. */
export const MAX_SUMMARY = 5000;
/** Longest bodies. */
const MAX_CONTENT = 200_000;
/** Most entries of a list such as tags or links. Further ones are dropped and reported. */
const MAX_LIST = 100;

/** The readers that need no more than a name, and what they give. */
interface Readers {
  readonly text: string;
  readonly url: string;
  readonly date: PartialDate;
  readonly language: string;
}

const NONE: readonly never[] = [];

type Table = Readonly<Record<string, keyof Readers>>;

/** What reading a field needs to know of its feed. */
export interface Scope {
  /** Absolute address that relative ones resolve against. */
  readonly base: string;
  /** IANA zone of local dates. */
  readonly timeZone: string;
  readonly report: Report;
  readonly itemId?: string;
}

/**
 * The fields of one untrusted object, read by name and shape. A field that is absent, `null` or
 * blank is `undefined`; one of another shape is too, and is reported. Only the object's own
 * fields count, so a polluted prototype adds nothing, and a getter that throws costs its field.
 */
export class Fields {
  readonly #value: unknown;
  readonly #path: string;
  readonly #scope: Scope;

  /** @param path - Path of the object within its feed or item, with a full stop at its end. */
  constructor(value: unknown, scope: Scope, path = '') {
    this.#value = value;
    this.#path = path;
    this.#scope = scope;
  }

  get scope(): Scope {
    return this.#scope;
  }

  /** The same object, read with another scope. */
  with(scope: Partial<Scope>): Fields {
    return new Fields(this.#value, { ...this.#scope, ...scope }, this.#path);
  }

  /** The same object as an item: its problems name it by its id instead of its place. */
  forItem(itemId: string, base = this.#scope.base): Fields {
    const { timeZone, report } = this.#scope;
    return new Fields(this.#value, { base, timeZone, report, itemId });
  }

  /** Reports a problem of a field; `found` is the field's value unless given. */
  report(name: string, code: ProblemCode, expected: string, found = this.get(name)): void {
    this.#scope.report(this.#path + name, code, expected, found, this.#scope.itemId);
  }

  /** The value as it stands; `undefined` for `null`. */
  get(name: string): unknown {
    return ownValue(this.#value, name);
  }

  /** Several fields at once, by a table of their names and readers, in its order. */
  pick<const T extends Table>(table: T): { readonly [K in keyof T]: Readers[T[K]] | undefined };
  pick(table: Table): Readonly<Record<string, unknown>> {
    const values: Record<string, unknown> = {};
    for (const name in table) values[name] = this[table[name] as keyof Readers](name);
    return values;
  }

  /** One line of text, trimmed. A number is taken for its digits. */
  text(name: string, limit = MAX_TEXT): string | undefined {
    return this.#text(name, this.get(name), limit);
  }

  /** As `text`, for a field without which its object means nothing: a gap is reported. */
  required(name: string): string | undefined {
    const text = this.text(name);
    if (text === undefined) this.report(name, 'missing', `a ${name}`);
    return text;
  }

  /** Text as written, line breaks included. */
  content(name: string): string | undefined {
    const value = this.get(name);
    if (value === undefined) return undefined;
    if (typeof value === 'string') return this.#cut(name, value, MAX_CONTENT);
    this.report(name, 'type', 'text', value);
    return undefined;
  }

  /** A list of texts; a lone text is a list of one. */
  texts(name: string, limit = MAX_LIST): readonly string[] {
    return this.#list(name, limit, (value, entry) => this.#text(entry, value, MAX_TEXT));
  }

  /** An object. */
  record(name: string): Fields | undefined {
    return this.#record(name, this.get(name));
  }

  /** A list of objects, without those `parse` can make nothing of; a lone object is a list of one. */
  records<T>(
    name: string,
    parse: (fields: Fields) => T | undefined,
    limit = MAX_LIST,
  ): readonly T[] {
    return this.#list(name, limit, (value, entry) => {
      const fields = this.#record(entry, value);
      return fields && parse(fields);
    });
  }

  /** The objects of a list one by one, for one too long to be read at once; no more than `limit`. */
  *each(name: string, limit: number): Generator<Fields | undefined, void> {
    const value = this.get(name);
    const length = isList(value) ? Math.min(lengthOf(value), limit) : 0;
    for (let i = 0; i < length; i++) yield this.#record(`${name}[${i}]`, ownValue(value, i));
  }

  /** An address that is safe to link to. */
  url(name: string): string | undefined {
    const expected = 'an http, https, mailto or tel address';
    return this.#read(name, 'url', expected, (value) => parseSafeUrl(value, this.#scope.base));
  }

  /** A local date at its own precision. A full instant there is converted and reported. */
  date(name: string): PartialDate | undefined {
    const expected = 'a real local date such as 2024, 2024-04, 2024-04-30 or 2024-04-30T09:21';
    const parse = (value: unknown) => parseInstant(value, this.#scope.timeZone);
    return this.#read(name, 'date', expected, parsePartialDate, parse);
  }

  /** A full instant, local to the feed's zone. A local date there is kept as it is and reported. */
  instant(name: string): PartialDate | undefined {
    const expected = 'a real date and time with its offset such as 2024-04-30T09:21:00+01:00';
    const parse = (value: unknown) => parseInstant(value, this.#scope.timeZone);
    return this.#read(name, 'date', expected, parse, parsePartialDate);
  }

  /** A whole number. */
  count(name: string, least: number): number | undefined {
    return this.#read(name, 'value', `a whole number from ${least}`, (value) =>
      Number.isSafeInteger(value) && (value as number) >= least ? (value as number) : undefined,
    );
  }

  /** A BCP 47 language tag. */
  language(name: string): string | undefined {
    return this.#read(name, 'value', 'a language tag such as en-GB', (value) =>
      typeof value === 'string' && /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(value) ? value : undefined,
    );
  }

  /** A field in one of two shapes: the right one, or one that will do and is reported. */
  #read<T>(
    name: string,
    code: ProblemCode,
    expected: string,
    parse: (value: unknown) => T | undefined,
    repair?: (value: unknown) => T | undefined,
  ): T | undefined {
    const value = this.get(name);
    if (value === undefined || value === '') return undefined;
    return parse(value) ?? (this.report(name, code, expected, value), repair?.(value));
  }

  #text(name: string, value: unknown, limit: number): string | undefined {
    if (value === undefined) return undefined;
    if (typeof value !== 'string') {
      this.report(name, 'type', 'text', value);
      return typeof value === 'number' ? String(value) : undefined;
    }
    return this.#cut(name, cleanText(value).trim(), limit) || undefined;
  }

  #cut(name: string, text: string, limit: number): string {
    if (text.length > limit) {
      this.report(name, 'limit', `at most ${limit} characters`, text.length);
    }
    return cutText(text, limit);
  }

  #record(name: string, value: unknown): Fields | undefined {
    if (value === undefined) return undefined;
    if (typeof value === 'object' && !isList(value)) {
      return new Fields(value, this.#scope, `${this.#path}${name}.`);
    }
    this.report(name, 'type', 'an object', value);
    return undefined;
  }

  #list<T>(
    name: string,
    limit: number,
    parse: (value: unknown, entry: string) => T | undefined,
  ): readonly T[] {
    const value = this.get(name);
    if (value === undefined) return NONE;
    const list = isList(value) ? value : [value];
    const length = lengthOf(list);
    if (list !== value) this.report(name, 'type', 'a list', value);
    if (length > limit) this.report(name, 'limit', `at most ${limit} entries`, length);
    const entries: T[] = [];
    for (let i = 0; i < Math.min(length, limit); i++) {
      const entry = parse(ownValue(list, i), `${name}[${i}]`);
      if (entry !== undefined) entries.push(entry);
    }
    return entries;
  }
}
