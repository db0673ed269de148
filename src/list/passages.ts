import { normalizeText } from '../text/normalize-text.js';

/** The words of a text as it is written, and "&", which is one too. */
const WORDS = /[\p{L}\p{M}\p{N}\p{Cf}'`‘’ʼ]+|&/gu;

/** Words of a passage before the one that it is shown for, and from that on. */
const [BEFORE, AFTER] = [12, 24];
/** Most passages of one item. */
const MAX_PASSAGES = 3;

/**
 * A text in pieces, the second, fourth and so on being words that a search found.
 *
 * @param words - Folded. The middle of a word counts from three letters on.
 */
export function splitFound(text: string, words: readonly string[]): readonly string[] {
  const line = normalizeText(text);
  if (!words.some((word) => line.includes(word))) return [text];
  // A feed's texts have no control characters.
  const marked = text.replace(WORDS, (word) => (isFound(word, words) ? `\0${word}\0` : word));
  return marked.split('\0');
}

/**
 * What else to show of an item, so that each word that found it is seen.
 *
 * @param shown - What is on screen of it.
 * @param hidden - What is not.
 */
export function passagesOf(
  shown: readonly string[],
  hidden: readonly string[],
  words: readonly string[],
): readonly string[] {
  const passages: string[] = [];
  // Once for all words, of which a search with a typing error may have many.
  const folded = hidden.map(normalizeText);
  for (const word of words) {
    const has = (text: string) => splitFound(text, [word]).length > 1;
    if ([...shown, ...passages].some(has)) continue;
    const line = hidden.find((text, place) => folded[place]?.includes(word) && has(text));
    const parts = line?.split(' ') ?? [];
    const place = parts.findIndex(has);
    if (place < 0) continue;
    const [start, end] = [Math.max(0, place - BEFORE), place + AFTER];
    const passage = parts.slice(start, end).join(' ');
    passages.push(`${start > 0 ? '…' : ''}${passage}${end < parts.length ? '…' : ''}`);
  }
  return passages.slice(0, MAX_PASSAGES);
}

function isFound(token: string, words: readonly string[]): boolean {
  return normalizeText(token)
    .split(' ')
    .some((part) =>
      words.some((word) => (word.length > 2 ? part.includes(word) : part.startsWith(word))),
    );
}
