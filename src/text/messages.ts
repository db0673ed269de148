import type { FacetName, Sort } from '../model/query.js';
import { cy } from './cy.js';
import { en } from './en.js';

/**
 * One sentence per plural class of a language (Unicode CLDR, as `Intl.PluralRules` names them).
 * `other` is the one used when a class is missing. `{n}` is the number.
 */
export type Plural = { readonly other: string } & Readonly<
  Partial<Record<Intl.LDMLPluralRule, string>>
>;

/** A sentence that a status region may say. It is news when its key is another than before. */
export type Sentence = readonly [key: unknown, text: string];

/**
 * Every string a reader can see or hear. Words in braces are filled in; an unknown one stays as
 * it is written. The English catalogue says what each is for.
 */
export interface Messages {
  /** Names of the regions when neither page nor feed gives a heading. */
  readonly newsHeading: string;
  readonly libraryHeading: string;
  readonly bannerHeading: string;

  readonly searchNews: string;
  readonly searchLibrary: string;
  /** Name of the search landmark: `{heading}`. */
  readonly filters: string;
  readonly facets: Readonly<Record<FacetName, string>>;
  /** Opens the facets where there is little room. */
  readonly facetsFold: string;
  /** The same while `{n}` of their options are ticked. */
  readonly facetsTicked: Plural;
  /** One option of a facet: `{label}`, `{n}`. */
  readonly option: string;
  /** Label of the box that finds options of a long facet: `{label}`. */
  readonly findOption: string;
  /** Said when it finds none. */
  readonly noOption: string;
  readonly selected: string;
  /** Name of a button that removes one filter: `{label}`. */
  readonly remove: string;
  readonly clear: string;
  readonly sort: string;
  readonly sorts: Readonly<Record<Sort, string>>;
  readonly relevance: string;

  readonly resources: Plural;
  readonly articles: Plural;
  /** `{n}` of `{all}`, the second being one of the two above. */
  readonly countOf: string;
  readonly empty: string;
  readonly noMatch: string;

  readonly loading: string;
  readonly failed: string;
  readonly retry: string;
  /** Shown with an older list after a failed reload. */
  readonly stale: string;
  /** Shown with a list whose later pages did not come. */
  readonly incomplete: string;
  /** Button that shows what has arrived since the reader began to read. */
  readonly update: string;

  /** Name of the pager's landmark: `{heading}`. */
  readonly pages: string;
  /** One page's button: `{n}`. */
  readonly page: string;
  /** Said when another page is shown: `{n}` of `{all}`. */
  readonly pageOf: string;
  readonly previous: string;
  readonly next: string;
  readonly showMore: Plural;

  readonly dateNotGiven: string;
  readonly posted: string;
  readonly added: string;
  readonly source: string;
  /** Source with its own date: `{name}`, `{date}`. */
  readonly sourceDated: string;
  readonly sourceDate: string;
  readonly categories: string;
  readonly audience: string;
  readonly nations: string;
  readonly furtherInformation: string;
  /** Opens the whole text of an item that shows its summary. */
  readonly fullText: string;
  /** `{n}` pages of a document. */
  readonly pageCount: Plural;
  readonly statuses: Readonly<Record<'current' | 'superseded' | 'withdrawn', string>>;
  readonly supersededBy: string;
  readonly reviewBy: string;
  readonly notAvailable: string;
  readonly untopiced: string;
  readonly unsourced: string;

  readonly help: string;
  readonly licence: string;

  readonly active: string;
  readonly upcoming: string;
  readonly events: string;
  readonly more: Plural;
  readonly findOutMore: string;
  /** Dates computed from a rule, not announced yet: `{date}`. */
  readonly expected: string;
  /** Button that saves a calendar file. */
  readonly calendar: string;
  /** Leads to a library: `{n}` resources on the campaign's subjects, `{list}`. */
  readonly resourcesOn: Plural;
  /** The same where their number is not known: `{list}`. */
  readonly allResourcesOn: string;
  readonly dismiss: string;

  /** `{from}` to `{to}`. */
  readonly range: string;
  /** Words that begin otherwise after that "to", as given: Welsh mutates "Dydd" to "ddydd". */
  readonly afterTo?: Readonly<Record<string, string>>;
  /** Words that join the last of a list, the second before a vowel; absent: as `Intl` joins. */
  readonly and?: readonly [string, string];
  /** Size of a small file. */
  readonly bytes: Plural;
  /** `{date}`, `{time}`. */
  readonly dateTime: string;
  /** Half days as written after a time. */
  readonly am: string;
  readonly pm: string;
  readonly midday: string;
  readonly midnight: string;
  /** January first, as `Intl` cannot be relied on for Welsh. */
  readonly months: readonly string[];
  /** Sunday first. */
  readonly weekdays: readonly string[];
}

/** A type of which anything may be left out, at any depth. */
export type DeepPartial<T> = T extends string
  ? T
  : { readonly [K in keyof T]?: DeepPartial<T[K]> | undefined };

const catalogues = new Map<string, Messages>([
  ['en', en],
  ['cy', cy],
]);

/**
 * Adds a language, or replaces some strings of one. Elements on the page have them at once.
 *
 * @param language - BCP 47 tag; its first subtag counts.
 * @param messages - Strings that differ; those left out stay as they were, or English.
 */
export function registerMessages(language: string, messages: DeepPartial<Messages>): void {
  catalogues.set(primarySubtag(language), withMessages(messagesFor(language), messages));
  for (const tell of listeners) tell();
}

/** Called whenever strings have been registered. */
export const listeners = new Set<() => void>();

/**
 * A catalogue with other strings in it, group by group; what is left out, or is of another shape,
 * stays as it was. The forms of a plural replace each other as a whole, as those of one language
 * mean nothing in another: `other` alone stays.
 */
export function withMessages<T>(catalogue: T, messages: unknown): T {
  if (typeof catalogue !== 'object') {
    return typeof messages === 'string' ? (messages as T) : catalogue;
  }
  if (typeof messages !== 'object') return catalogue;
  const { other } = catalogue as Record<string, unknown>;
  const merged = (Array.isArray(catalogue)
    ? [...(catalogue as unknown[])]
    : other
      ? { other }
      : { ...catalogue }) as unknown as Record<string, unknown>;
  for (const [key, value] of Object.entries(messages ?? {})) {
    merged[key] = withMessages(merged[key], value);
  }
  return merged as T;
}

/** The catalogue of a language, English when there is none for it. */
export function messagesFor(language: string): Messages {
  return catalogues.get(primarySubtag(language)) ?? en;
}

/** The language whose catalogue `messagesFor` gives: `en` for one that has none. */
export function supportedLanguage(language: string): string {
  const key = primarySubtag(language);
  return catalogues.has(key) ? key : 'en';
}

function primarySubtag(language: string): string {
  return language.trim().toLowerCase().split(/[-_]/, 1)[0] ?? '';
}
