import type { Plural } from './messages.js';
import { remember } from './remember.js';

const BRITISH = ['en', 'cy'];
const rulesOf = remember((language) => new Intl.PluralRules(language));
const formatOf = remember((language) => new Intl.NumberFormat(language));

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
export function localeOf(language: string): string {
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
