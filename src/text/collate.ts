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

/** Texts from which on a collator pays: it takes half the time for 100,000 titles. */
const MANY = 5000;

/**
 * Alphabetical order of a language, upper and lower case alike, "2" before "10".
 *
 * Most pairs of English names differ by a letter, which needs no collator: to make the first one
 * of a page takes `Intl` 7 % of the time until a slow telephone has a list of 100 on screen.
 *
 * @param count - About how many texts are to be put in order.
 */
export function collate(language: string, count = 0): (a: string, b: string) => number {
  if (language === 'cy') {
    const compare = collate('en', count);
    const keyOf = memoize(welshKey);
    return (a, b) => compare(keyOf(a), keyOf(b));
  }
  const ask = (a: string, b: string) => collatorOf(language).compare(a, b);
  return language === 'en' && count < MANY ? (a, b) => compareLetters(a, b) ?? ask(a, b) : ask;
}

/**
 * Order of two texts by the first characters that differ, as the Unicode collation algorithm has
 * it; `undefined` where these are digits, signs or letters that it knows more of.
 */
function compareLetters(a: string, b: string): number | undefined {
  for (let place = 0; ; place++) {
    const [code, other] = [a.charCodeAt(place), b.charCodeAt(place)];
    if (code === other) continue;
    const [rank, otherRank] = [rankOf(code), rankOf(other)];
    if (rank === undefined || otherRank === undefined) return undefined;
    if (rank !== otherRank) return rank - otherRank;
    // "A" and "a" go on, or have both ended; which of two signs comes first is not known here.
    if (rank === END) return 0;
    if (rank === SIGN) return undefined;
  }
}

const [END, SPACE, SIGN] = [0, 1, 2];

/** @param code - Of a character; not a number after the last. */
function rankOf(code: number): number | undefined {
  if (Number.isNaN(code)) return END;
  const lower = code | 32;
  if (lower >= 97 && lower <= 122 && code < 128) return lower;
  if (code === 32) return SPACE;
  return code > 32 && code < 127 && (code < 48 || code > 57) ? SIGN : undefined;
}
