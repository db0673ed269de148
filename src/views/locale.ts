import { html, nothing } from 'lit';
import { splitFound } from '../list/passages.js';
import { labelsIn, type Feed } from '../model/feed.js';
import { ITEM_STATUSES } from '../model/item.js';
import type { FacetName } from '../model/query.js';
import { messagesFor, supportedLanguage, withMessages } from '../text/messages.js';
import type { DeepPartial, Messages } from '../text/messages.js';

/** What every view needs to speak: the strings, and the language they are in. */
export interface Locale {
  readonly messages: Messages;
  /** The catalogue's language: `en`, `cy` or a registered one. */
  readonly language: string;
  /** Labels in this language of those of the feed's categories that have one. */
  readonly labels?: ReadonlyMap<string, string>;
  /** Words to mark, folded: what the reader searched for. */
  readonly found?: readonly string[];
}

/**
 * The strings of an element.
 *
 * @param tag - BCP 47 tag of what is around it.
 * @param strings - What its page says otherwise.
 */
export function localeFor(tag: string, strings: DeepPartial<Messages>, feed?: Feed): Locale {
  const language = supportedLanguage(tag);
  return {
    messages: withMessages(messagesFor(language), strings),
    language,
    labels: labelsIn(feed?.categories ?? [], language),
  };
}

/** Value of a `lang` attribute; `nothing` where the text is in the language around it. */
export type Lang = string | typeof nothing;

/**
 * The `lang` to mark a feed's text with, when it is in another language than the strings around
 * it (WCAG 2.2, 3.1.2); a difference of region alone, `en-GB` and `en`, is none.
 *
 * @param language - BCP 47 tag of the text, as far as known.
 */
export function langAttribute(language: string | undefined, around: string): Lang {
  return language && primary(language) !== primary(around) ? language : nothing;
}

/** A feed's text among strings of ours, marked where it is in another language. */
export function inLanguage(lang: Lang, text: unknown): unknown {
  return lang === nothing ? text : html`<span lang=${lang}>${text}</span>`;
}

/** A message with markup in its place: `fillWith('Source: {name}', '{name}', link)`. */
export function fillWith(message: string, place: string, content: unknown): readonly unknown[] {
  const [before, after] = message.split(place);
  return [before, content, after];
}

/** Characters of a text in which words are marked; to look through 200,000 takes 20 to 50 ms. */
const MAX_MARKED = 20_000;

/** A text with the words marked that the reader searched for. */
export function markFound(text: string, { found = [] }: Locale): unknown {
  if (found.length === 0 || text.length > MAX_MARKED) return text;
  const pieces = splitFound(text, found);
  return pieces.length > 1
    ? pieces.map((piece, place) => (place % 2 === 1 ? html`<mark>${piece}</mark>` : piece))
    : text;
}

function primary(language: string): string | undefined {
  return language.toLowerCase().split('-')[0];
}

/** Facets whose options are our words or numbers, not the feed's. */
const OURS: readonly FacetName[] = ['status', 'year', 'format'];

/**
 * How one option of a facet reads: a status is translated, a category may be by the feed,
 * everything else is the feed's word.
 */
export function optionLabel(facet: FacetName, value: string, { messages, labels }: Locale): string {
  if (facet === 'category') return labels?.get(value) ?? value;
  const status = facet === 'status' && ITEM_STATUSES.find((name) => name === value);
  return status ? messages.statuses[status] : value;
}

/** The `lang` of an option: none for numbers, and for words in the language of ours. */
export function optionLang(facet: FacetName, value: string, { labels }: Locale, lang: Lang): Lang {
  const isOurs = facet === 'category' ? labels?.has(value) : OURS.includes(facet);
  return isOurs ? nothing : lang;
}
