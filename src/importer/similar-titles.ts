import { normalizeText } from '../text/normalize-text.js';

/** How far two headings of one record say the same. */
export type Similarity = 'same' | 'near' | 'different';

/**
 * Two headings without their case, punctuation and spaces: the same, nearly the same (one has all
 * words of the other, or they share four of five), or different.
 */
export function compareTitles(one: string, other: string): Similarity {
  const [a, b] = [normalizeText(one), normalizeText(other)];
  if (a === b || a.replaceAll(' ', '') === b.replaceAll(' ', '')) return 'same';
  const [few, many] = [new Set(a.split(' ')), new Set(b.split(' '))].sort(
    (first, second) => first.size - second.size,
  );
  if (!few || !many) return 'different';
  const shared = [...few].filter((word) => many.has(word)).length;
  // One or two words stand in many titles: "Child abuse" is not nearly "Child sexual abuse: a guide".
  return shared === few.size && few.size > 2
    ? 'near'
    : shared / many.size >= 0.8
      ? 'near'
      : 'different';
}
