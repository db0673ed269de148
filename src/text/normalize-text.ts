/** Text for which letters are easily told: most of English, and a third of the time. */
const ASCII = /^[\0-\x7F]*$/;

/**
 * What one space takes the place of: anything between words but a single space, as to replace
 * each of those by itself takes three times as long.
 */
const GAPS = /[^a-z\d ][^a-z\d]*| [^a-z\d]+/g;
const UNICODE_GAPS = /[^\p{L}\p{N} ][^\p{L}\p{N}]*| [^\p{L}\p{N}]+/gu;

/**
 * Text as search compares it: lower case, no accents, "&" read as "and", apostrophes and
 * soft hyphens dropped ("children’s", "children's" and "childrens" are one word), other
 * punctuation read as a space, and digits a word of their own ("covid19" is "covid 19").
 */
export function normalizeText(text: string): string {
  const isPlain = ASCII.test(text);
  const letters = isPlain ? text : text.normalize('NFD').replace(/[\p{M}\p{Cf}’‘ʼ]/gu, '');
  return letters
    .toLowerCase()
    .replace(/['`]/g, '')
    .replace(/&/g, ' and ')
    .replace(/\d+/g, ' $& ')
    .replace(isPlain ? GAPS : UNICODE_GAPS, ' ')
    .trim();
}
