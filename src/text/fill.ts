import type { Plural } from './messages.js';

const rules = new Map<string, Intl.PluralRules>();
const formats = new Map<string, Intl.NumberFormat>();

/** Fills `{name}` places of a message; a place with no value stays as it is written. */
export function fill(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/**
 * The sentence for a number in a language's plural class, `{n}` filled in with its digits
 * grouped as the language groups them.
 */
export function fillPlural(forms: Plural, n: number, language: string): string {
  let rule = rules.get(language);
  // Constructing PluralRules costs about 50 times a lookup.
  if (!rule) rules.set(language, (rule = new Intl.PluralRules(language)));
  return fill(forms[rule.select(n)] ?? forms.other, { n: formatNumber(n, language) });
}

/** A whole number with the language's grouping: 12,345. */
export function formatNumber(n: number, language: string): string {
  let format = formats.get(language);
  // As above, and a long list of options has a number each.
  if (!format) formats.set(language, (format = new Intl.NumberFormat(language)));
  return format.format(n);
}
