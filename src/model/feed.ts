import type { PartialDate } from '../dates/partial-date.js';
import type { FeedItem } from './item.js';

/** What went wrong with one field. Stable: tools may match on it. */
export const PROBLEM_CODES = [
  'missing',
  'type',
  'value',
  'date',
  'url',
  'duplicate',
  'limit',
  'page',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Something that was dropped or repaired while reading a feed. */
export interface Problem {
  /** Id of the item, absent for the feed itself. */
  readonly itemId?: string;
  /** Path of the field, such as `_safeguarding.campaign.end` or `items[3].id`. */
  readonly field: string;
  readonly code: ProblemCode;
  /** One English sentence that says what was expected and what was found. */
  readonly message: string;
}

/** Where a reader can get help. Never built in: it comes with the feed. */
export interface HelpContact {
  readonly name: string;
  readonly phone?: string;
  readonly url?: string;
  readonly text?: string;
  readonly audience?: string;
  /** Shown only while `checkedOn` is under twelve months old. */
  readonly hours?: string;
  readonly checkedOn?: PartialDate;
}

/** Terms the content may be reused under. */
export interface Licence {
  readonly name: string;
  readonly url?: string;
}

/** A category of a feed's vocabulary. */
export interface Category {
  /** What its items have among their `categories`. */
  readonly label: string;
  /** What readers see on pages in other languages, by primary language subtag. */
  readonly labels: Readonly<Record<string, string>>;
  /** Other names of it: its id and its aliases. */
  readonly names: readonly string[];
}

/** A feed as the elements use it, whatever format it came in. Immutable. */
export interface Feed {
  /** Empty when the feed gives none. */
  readonly title: string;
  readonly homePageUrl?: string;
  readonly description?: string;
  /** BCP 47 tag. */
  readonly language?: string;
  /** IANA zone that local dates and times are meant in. */
  readonly timeZone: string;
  readonly licence?: Licence;
  readonly help: readonly HelpContact[];
  /** Vocabulary of the items' categories; an item may have others. */
  readonly categories: readonly Category[];
  readonly items: readonly FeedItem[];
  readonly problems: readonly Problem[];
}

/**
 * A function from a name to the label of the category whose label, id or alias it is, whatever its
 * capitals and language; any other name stays. Of two categories with one name the first has it.
 */
export function labelFinder(categories: readonly Category[]): (name: string) => string {
  // A map: a name such as "constructor" finds something on any object.
  const known = new Map<string, string>();
  for (const { label, labels, names } of categories) {
    for (const name of [label, ...names, ...Object.values(labels)]) {
      const key = name.toLowerCase();
      if (!known.has(key)) known.set(key, label);
    }
  }
  return (name) => known.get(name.toLowerCase()) ?? name;
}

/** Labels in a language, of those categories that have one, by the label that items have. */
export function labelsIn(
  categories: readonly Category[],
  language: string,
): ReadonlyMap<string, string> {
  const translated = categories.filter(({ labels }) => labels[language]);
  return new Map(translated.map(({ label, labels }) => [label, labels[language] ?? label]));
}
