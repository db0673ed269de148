import type { ProblemCode } from '../model/feed.js';
import type { PartialDate } from '../dates/partial-date.js';
import { cleanText, cutText } from './clean.js';
import { parseInstant, parsePartialDate } from './date.js';
import { isList, lengthOf, ownNames, ownValue } from './own-value.js';
import { parseSafeUrl } from './safe-url.js';
import type { Scope } from './scope.js';

/** Longest names, titles and the like, in UTF-16 units. Longer ones are cut and reported. */
const MAX_TEXT = 500;
/** Longest summaries and notes. */
export const MAX_SUMMARY = 5000;
/** Longest bodies. */
const MAX_CONTENT = 200_000;
/** Most entries of a list such as tags or links. Further ones are dropped and reported. */
export const MAX_LIST = 100;

/** What a link may lead to. */
export const LINKABLE = 'an http, https, mailto or tel address';

const NONE: readonly never[] = [];

/**
 * The fields of one untrusted object, read by name and shape. A field that is absent, `null` or
 * blank is `undefined`; one of another shape is too, and is reported. Only the object's own
 * fields count, so a polluted prototype adds nothing, and a getter that throws costs its field.
 */
export class Fields {
  readonly #value: unknown;
  readonly #scope: Scope;
  readonly #owner: Fields | undefined;
  readonly #name: string;
  readonly #place: number | undefined;

  /**
   * @param owner - The object that has this one in a field; none for a feed or an item itself.
   * @param name - That field.
   * @param place - In the list that the field is, if it is one.
   */
  constructor(value: unknown, scope: Scope, owner?: Fields, name = '', place?: number) {
    this.#value = value;
    this.#scope = scope;
    this.#owner = owner;
    this.#name = name;
    this.#place = place;
  }

  get scope(): Scope {
    return this.#scope;
  }

  /** The same object, read with another scope. */
  with(scope: Partial<Scope>): Fields {
    return new Fields(
      this.#value,
      { ...this.#scope, ...scope },
      this.#owner,
      this.#name,
      this.#place,
    );
  }

  /** The same object as an item: its problems name it by its id instead of its place. */
  forItem(itemId: string, base = this.#scope.base): Fields {
    const { timeZone, report } = this.#scope;
    return new Fields(this.#value, { base, timeZone, report, itemId });
  }

  /** Reports a problem of a field; `found` is the field's value unless given. */
  report(name: string, code: ProblemCode, expected: string, found = this.get(name)): void {
    this.#scope.report(this.#pathOf(name), code, expected, found, this.#scope.itemId);
  }

  /** Names of the fields of an object that is read whole. */
  get names(): readonly string[] {
    return ownNames(this.#value).slice(0, MAX_LIST);
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
    if (value === undefined) return undefined;
    if (typeof value === 'string') return this.#cut(name, value, MAX_CONTENT);
    return this.#refuse(name, 'type', 'text', value);
  }

  /** A list of texts; a lone text is a list of one. */
  texts(name: string, limit = MAX_LIST): readonly string[] {
    const value = this.get(name);
    if (value === undefined) return NONE;
    return this.#list(name, value, limit, (entry, place) =>
      this.#text(name, entry, MAX_TEXT, place),
    );
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
    const value = this.get(name);
    if (value === undefined) return NONE;
    return this.#list(name, value, limit, (entry, place) => {
      const fields = this.#record(name, entry, place);
      return fields && parse(fields);
    });
  }

  /** The objects of a list one by one, for one too long to be read at once; no more than `limit`. */
  *each(name: string, limit: number): Generator<Fields | undefined, void> {
    const value = this.get(name);
    const length = isList(value) ? Math.min(lengthOf(value), limit) : 0;
    for (let i = 0; i < length; i++) {
      const entry = ownValue(value, i);
      yield entry === undefined ? undefined : this.#record(name, entry, i);
    }
  }

  /** An address that is safe to link to. */
  url(name: string): string | undefined {
    const value = this.#given(name);
    if (value === undefined) return undefined;
    return parseSafeUrl(value, this.#scope.base) ?? this.#refuse(name, 'url', LINKABLE, value);
  }

  /** A local date at its own precision. A full instant there is converted and reported. */
  date(name: string): PartialDate | undefined {
    const value = this.#given(name);
    if (value === undefined) return undefined;
    const expected = 'a real local date such as 2024, 2024-04, 2024-04-30 or 2024-04-30T09:21';
    const { timeZone } = this.#scope;
    return (
      parsePartialDate(value) ??
      this.#refuse(name, 'date', expected, value, parseInstant(value, timeZone))
    );
  }

  /** A full instant, local to the feed's zone. A local date there is kept as it is and reported. */
  instant(name: string): PartialDate | undefined {
    const value = this.#given(name);
    if (value === undefined) return undefined;
    const expected = 'a real date and time with its offset such as 2024-04-30T09:21:00+01:00';
    return (
      parseInstant(value, this.#scope.timeZone) ??
      this.#refuse(name, 'date', expected, value, parsePartialDate(value))
    );
  }

  /** A whole number. */
  count(name: string, least: number): number | undefined {
    const value = this.#given(name);
    if (value === undefined) return undefined;
    return Number.isSafeInteger(value) && (value as number) >= least
      ? (value as number)
      : this.#refuse(name, 'value', `a whole number from ${least}`, value);
  }

  /** A BCP 47 language tag. */
  language(name: string): string | undefined {
    const value = this.#given(name);
    if (value === undefined) return undefined;
    return typeof value === 'string' && /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(value)
      ? value
      : this.#refuse(name, 'value', 'a language tag such as en-GB', value);
  }

  /** Where a field is within its feed or item: "source.url", "links[2].text". Seldom needed. */
  #pathOf(name: string): string {
    const own = `${placed(this.#name, this.#place)}.${name}`;
    return this.#owner ? this.#owner.#pathOf(own) : name;
  }

  /** The value of a field that is not blank. */
  #given(name: string): unknown {
    const value = this.get(name);
    return value === '' ? undefined : value;
  }

  /** Reports a value that is not as expected, and gives what will do `instead`. */
  #refuse<T>(name: string, code: ProblemCode, expected: string, found: unknown, instead?: T) {
    this.report(name, code, expected, found);
    return instead;
  }

  /** @param place - In a list, here and below: a name for it is only made when it is reported. */
  #text(name: string, value: unknown, limit: number, place?: number): string | undefined {
    if (typeof value === 'string') {
      return this.#cut(name, cleanText(value).trim(), limit, place) || undefined;
    }
    this.report(placed(name, place), 'type', 'text', value);
    return typeof value === 'number' ? String(value) : undefined;
  }

  #cut(name: string, text: string, limit: number, place?: number): string {
    if (text.length > limit) {
      this.report(placed(name, place), 'limit', `at most ${limit} characters`, text.length);
    }
    return cutText(text, limit);
  }

  #record(name: string, value: unknown, place?: number): Fields | undefined {
    return typeof value === 'object' && !isList(value)
      ? new Fields(value, this.#scope, this, name, place)
      : this.#refuse(placed(name, place), 'type', 'an object', value);
  }

  #list<T>(
    name: string,
    value: unknown,
    limit: number,
    parse: (value: unknown, place: number) => T | undefined,
  ): readonly T[] {
    const list = isList(value) ? value : [value];
    const length = lengthOf(list);
    if (list !== value) this.report(name, 'type', 'a list', value);
    if (length > limit) this.report(name, 'limit', `at most ${limit} entries`, length);
    const entries: T[] = [];
    for (let i = 0; i < Math.min(length, limit); i++) {
      const found = ownValue(list, i);
      const entry = found === undefined ? undefined : parse(found, i);
      if (entry !== undefined) entries.push(entry);
    }
    return entries;
  }
}

function placed(name: string, place: number | undefined): string {
  return place === undefined ? name : `${name}[${place}]`;
}
