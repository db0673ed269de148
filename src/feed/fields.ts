import type { PartialDate } from '../dates/partial-date.js';
import type { Problem, ProblemCode } from '../model/feed.js';
import { cleanText, cutText } from './clean-text.js';
import { parseInstant, parsePartialDate } from './date.js';
import { describe, sentence } from './feed-error.js';
import { ownValue } from './plain-value.js';
import { parseSafeUrl } from './safe-url.js';

/** Longest names, titles and the like, in UTF-16 units. Longer ones are cut and reported. */
const MAX_TEXT = 500;
/** Longest summaries and notes. */
export const MAX_SUMMARY = 5000;
/** Longest bodies. */
const MAX_CONTENT = 200_000;
/** Most entries of a list such as tags or links. Further ones are dropped and reported. */
export const MAX_LIST = 100;

/**
 * Problems kept of one feed. Those of a broken generator are all alike; without a limit a
 * hostile feed would fill the memory with them.
 */
export const MAX_PROBLEMS = 1000;

/** What a link may lead to. */
export const LINKABLE = 'an http, https, mailto or tel address';

/** One for all: of an item most lists are absent, and each would keep an array of its own. */
const NONE: readonly never[] = [];

/** What reading a field needs to know of its feed. */
export interface Scope {
  /** Absolute address that relative ones resolve against. */
  readonly base: string;
  /** IANA zone of local dates. */
  readonly timeZone: string;
  /** What was dropped or repaired so far is added to these. */
  readonly problems: Problem[];
  readonly itemId?: string;
}

/** The readers of `Fields` that need no more than a name, and what they give. */
interface Readers {
  readonly text: string;
  readonly url: string;
  readonly date: PartialDate;
  readonly language: string;
}

type Table = Readonly<Record<string, keyof Readers>>;

/**
 * The fields of one untrusted object, read by name and shape. A field that is absent, `null` or
 * blank is `undefined`; one of another shape is too, and is reported.
 */
export class Fields {
  readonly scope: Scope;
  readonly #value: unknown;
  readonly #path: string;

  /** @param path - Where the object is within its feed or item: "source.", "links[2].". */
  constructor(value: unknown, scope: Scope, path = '') {
    this.scope = scope;
    this.#value = value;
    this.#path = path;
  }

  /** The same object, read with another scope. */
  with(scope: Partial<Scope>): Fields {
    return new Fields(this.#value, { ...this.scope, ...scope }, this.#path);
  }

  /** The same object as an item: its problems name it by its id instead of its place. */
  forItem(itemId: string, base = this.scope.base): Fields {
    const { timeZone, problems } = this.scope;
    return new Fields(this.#value, { base, timeZone, problems, itemId });
  }

  /** Reports a problem of a field; `found` is the field's value unless given. */
  report(name: string, code: ProblemCode, expected: string, found = this.get(name)): void {
    const { problems, itemId } = this.scope;
    addProblem(problems, this.#path + name, code, expected, found, itemId);
  }

  /** Names of the fields of an object that is read whole. */
  get names(): readonly string[] {
    return Object.keys(this.#value as object).slice(0, MAX_LIST);
  }

  /** The value as it stands; `undefined` for `null`. */
  get(name: string | symbol): unknown {
    return ownValue(this.#value, name);
  }

  /** One line of text, trimmed. A number is taken for its digits. */
  text(name: string, limit = MAX_TEXT): string | undefined {
    const value = this.get(name);
    return value === undefined ? undefined : this.#text(name, value, limit);
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
    if (typeof value === 'string') return this.#cut(name, value, MAX_CONTENT);
    if (value !== undefined) this.report(name, 'type', 'text');
    return undefined;
  }

  /** A list of texts; a lone text is a list of one. */
  texts(name: string, limit = MAX_LIST): readonly string[] {
    return this.#list(name, limit, (value, place) => this.#text(place, value, MAX_TEXT));
  }

  /** An object. */
  record(name: string): Fields | undefined {
    const value = this.get(name);
    return value === undefined ? undefined : this.#record(name, value);
  }

  /** A list of objects, without those `parse` can make nothing of; a lone object is a list of one. */
  records<T>(
    name: string,
    parse: (fields: Fields) => T | undefined,
    limit = MAX_LIST,
  ): readonly T[] {
    return this.#list(name, limit, (value, place) => {
      const fields = this.#record(place, value);
      return fields && parse(fields);
    });
  }

  /** The objects of a list one by one, for one too long to be read at once; no more than `limit`. */
  *each(name: string, limit: number): Generator<Fields | undefined, void> {
    const list = this.get(name) as readonly unknown[];
    for (let i = 0; i < Math.min(list.length, limit); i++) {
      const entry = list[i] ?? undefined;
      yield entry && this.#record(`${name}[${i}]`, entry);
    }
  }

  /** An address that is safe to link to. */
  url(name: string): string | undefined {
    return this.#read(name, 'url', LINKABLE, (value) => parseSafeUrl(value, this.scope.base));
  }

  /** A local date at its own precision. A full instant there is converted and reported. */
  date(name: string): PartialDate | undefined {
    const expected = 'a real local date such as 2024, 2024-04, 2024-04-30 or 2024-04-30T09:21';
    return this.#read(name, 'date', expected, parsePartialDate, (value) =>
      parseInstant(value, this.scope.timeZone),
    );
  }

  /** A full instant, local to the feed's zone. A local date there is kept as it is and reported. */
  instant(name: string): PartialDate | undefined {
    const expected = 'a real date and time with its offset such as 2024-04-30T09:21:00+01:00';
    return this.#read(
      name,
      'date',
      expected,
      (value) => parseInstant(value, this.scope.timeZone),
      parsePartialDate,
    );
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

  /** Several fields at once, by a table of their names and readers, in its order. */
  pick<const T extends Table>(table: T): { readonly [K in keyof T]: Readers[T[K]] | undefined };
  pick(table: Table): Readonly<Record<string, unknown>> {
    const values: Record<string, unknown> = {};
    for (const name in table) values[name] = this[table[name] as keyof Readers](name);
    return values;
  }

  /** A field that is not blank. One that `parse` cannot read is reported, and read `instead`. */
  #read<T>(
    name: string,
    code: ProblemCode,
    expected: string,
    parse: (value: unknown) => T | undefined,
    instead?: (value: unknown) => T | undefined,
  ): T | undefined {
    const value = this.get(name);
    if (value === undefined || value === '') return undefined;
    const parsed = parse(value);
    if (parsed === undefined) this.report(name, code, expected, value);
    return parsed ?? instead?.(value);
  }

  #text(name: string, value: unknown, limit: number): string | undefined {
    if (typeof value === 'string') {
      return this.#cut(name, cleanText(value).trim(), limit) || undefined;
    }
    this.report(name, 'type', 'text', value);
    return typeof value === 'number' ? String(value) : undefined;
  }

  #cut(name: string, text: string, limit: number): string {
    if (text.length > limit) {
      this.report(name, 'limit', `at most ${limit} characters`, text.length);
    }
    return cutText(text, limit);
  }

  #record(name: string, value: unknown): Fields | undefined {
    if (typeof value === 'object' && !Array.isArray(value)) {
      return new Fields(value, this.scope, `${this.#path}${name}.`);
    }
    this.report(name, 'type', 'an object', value);
    return undefined;
  }

  /** @param parse - Is given each entry with its place, such as "tags[3]". */
  #list<T>(
    name: string,
    limit: number,
    parse: (value: unknown, place: string) => T | undefined,
  ): readonly T[] {
    const value = this.get(name);
    if (value === undefined) return NONE;
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (list !== value) this.report(name, 'type', 'a list', value);
    if (list.length > limit) this.report(name, 'limit', `at most ${limit} entries`, list.length);
    const entries: T[] = [];
    for (let i = 0; i < Math.min(list.length, limit); i++) {
      const found = list[i] ?? undefined;
      const entry = found === undefined ? undefined : parse(found, `${name}[${i}]`);
      if (entry !== undefined) entries.push(entry);
    }
    return entries;
  }
}

/** Says that one field was dropped or repaired. */
export function addProblem(
  problems: Problem[],
  field: string,
  code: ProblemCode,
  expected: string,
  found: unknown,
  itemId?: string,
): void {
  if (problems.length >= MAX_PROBLEMS) return;
  const message = sentence(expected, describe(found));
  problems.push({ ...(itemId !== undefined && { itemId }), field, code, message });
}

type OptionalKeys<T> = {
  [K in keyof T]-?: Partial<Pick<T, K>> extends Pick<T, K> ? K : never;
}[keyof T];

/** Every optional field of `T`, possibly `undefined`, none left out. */
type Optional<T> = { readonly [K in OptionalKeys<T>]-?: T[K] | undefined };

/**
 * An object of the fields that it always has, and of those others that are not undefined. A parser
 * that forgets a field of the model does not compile, which is the point: every field is written
 * down, and a gap shows.
 *
 * @param fields - Gets the others, and is returned: with a copy reading takes half as long again.
 */
export function defined<T extends object>(
  fields: Omit<T, OptionalKeys<T>>,
  others: Optional<T>,
): T {
  const result: Record<string, unknown> = fields;
  for (const name in others) {
    const value = others[name as keyof typeof others];
    // A polluted prototype would give its fields to every object.
    if (value !== undefined && Object.hasOwn(others, name)) result[name] = value;
  }
  // What is left out is optional in T.
  return result as T;
}
