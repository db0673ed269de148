import { memoize } from './memoize.js';
import type { Messages, Plural } from './messages.js';

const BRITISH = ['en', 'cy'];
/** A word that Welsh begins with a vowel; "w" before "r" is a consonant, as in "Wrecsam". */
const VOWEL = /^(?:[aeiouy]|w(?!r))/i;

const rulesOf = memoize((language) => new Intl.PluralRules(language));
const formatOf = memoize((language) => new Intl.NumberFormat(language));

/** Fills `{name}` places of a message; a place with no value stays as it is written. */
export function fill(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/**
 * The sentence for a number in a language's plural class, `{n}` filled in with its digits
 * grouped as the language groups them.
 */
export function fillPlural(forms: Plural, n: number, language: string): string {
  return fill(forms[rulesOf(language).select(n)] ?? forms.other, { n: formatNumber(n, language) });
}

/**
 * The locale to ask `Intl` for numbers and lists: Chromium has no Welsh and would take the
 * visitor's own language, and plain `en` is American.
 */
function localeOf(language: string): string {
  return BRITISH.includes(language) ? 'en-GB' : language;
}

/**
 * A whole number with the language's grouping: 12,345. English and Welsh, which group alike, are
 * done here: to make the first formatter of a page takes `Intl` 25 ms.
 */
export function formatNumber(n: number, language: string): string {
  return BRITISH.includes(language)
    ? String(n).replace(/\B(?=(\d{3})+$)/g, ',')
    : formatOf(language).format(n);
}

/**
 * A file size as people write it: "640 bytes", "19.5 KB", "2.1 MB". Decimal units, as files are
 * listed on GOV.UK; one decimal below 100.
 *
 * @param size - In bytes.
 */
export function formatBytes(size: number, { bytes }: Messages, language: string): string {
  if (size < 1000) return fillPlural(bytes, size, language);
  const power = Math.min(Math.floor(Math.log10(size) / 3), 3);
  const value = size / 1000 ** power;
  const maximumFractionDigits = value < 100 ? 1 : 0;
  const number = value.toLocaleString(localeOf(language), { maximumFractionDigits });
  return `${number} ${['', 'KB', 'MB', 'GB'][power] ?? ''}`;
}

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
