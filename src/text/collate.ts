import { memoize } from './memoize.js';
import { normalizeText } from './normalize-text.js';

const collatorOf = memoize(
  (language) => new Intl.Collator(language, { sensitivity: 'base', numeric: true }),
);

/**
 * A text whose English order is the Welsh order of the given one, which Chromium's `Intl` has not:
 * a b c ch d dd e f ff g ng h i j l ll m n o p ph r rh s t th u w y, accents aside.
 */
function welshKey(text: string): string {
  // "Zz" comes after all that can follow a letter: Welsh has no "z".
  return normalizeText(text)
    .replace(/ng/g, 'gzz')
    .replace(/([cprt])h|([dfl])\2/g, '$1$2zz');
}

/** Alphabetical order of a language, upper and lower case alike, "2" before "10". */
export function collate(language: string): (a: string, b: string) => number {
  if (language !== 'cy') return collatorOf(language).compare;
  const { compare } = collatorOf('en');
  const keyOf = memoize(welshKey);
  return (a, b) => compare(keyOf(a), keyOf(b));
}
