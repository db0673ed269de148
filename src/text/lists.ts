import { localeOf } from './fill.js';
import type { Messages } from './messages.js';

/** A word that Welsh begins with a vowel; "w" before "r" is a consonant, as in "Wrecsam". */
const VOWEL = /^(?:[aeiouy]|w(?!r))/i;

/** A value of a list, or what joins two of them. */
interface ListPart {
  readonly type: 'element' | 'literal';
  readonly value: string;
}

/** Words in one sentence: "England, Wales and Scotland", "Cymru a Lloegr", "Cymru ac Iwerddon". */
export function formatList(
  values: readonly string[],
  messages: Messages,
  language: string,
): string {
  return listParts(values, messages, language)
    .map(({ value }) => value)
    .join('');
}

/** The same in parts, as the words and what joins them may be in two languages. */
export function listParts(
  values: readonly string[],
  { and }: Messages,
  language: string,
): readonly ListPart[] {
  if (!and) return new Intl.ListFormat(localeOf(language)).formatToParts(values);
  const end = values.length - 1;
  // Without accents: "ŵyn" begins with a vowel too.
  const word = and[VOWEL.test((values[end] ?? '').normalize('NFD')) ? 1 : 0];
  return values.flatMap((value, place): ListPart[] => [
    { type: 'literal', value: place === 0 ? '' : place < end ? ', ' : ` ${word} ` },
    { type: 'element', value },
  ]);
}
