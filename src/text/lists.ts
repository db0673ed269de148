import { localeOf } from './fill.js';
import type { Messages } from './messages.js';

/** A word that Welsh begins with a vowel; "w" before "r" is a consonant, as in "Wrecsam". */
const VOWEL = /^(?:[aeiouy]|w(?!r))/i;

/** Words in one sentence: "England, Wales and Scotland", "Cymru a Lloegr", "Cymru ac Iwerddon". */
export function formatList(values: readonly string[], { and }: Messages, language: string): string {
  const last = values.at(-1) ?? '';
  if (!and || values.length < 2) return new Intl.ListFormat(localeOf(language)).format(values);
  const [plain, beforeVowel] = and;
  // Without accents: "ŵyn" begins with a vowel too.
  const word = VOWEL.test(last.normalize('NFD')) ? beforeVowel : plain;
  return `${values.slice(0, -1).join(', ')} ${word} ${last}`;
}
