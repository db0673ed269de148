import { foldLine, foldWords } from '../text/fold.js';

/** The words of a text as it is written, and "&", which is one too. */
const WORDS = /([\p{L}\p{M}\p{N}\p{Cf}'`‘’ʼ]+|&)/u;

/** Characters of a passage before and after the word that it is shown for. */
const [BEFORE, AFTER] = [80, 160];
/** Most passages of one item. */
const MAX_PASSAGES = 3;

/**
 * A text in pieces, the second, fourth and so on being words that a search found.
 *
 * @param words - Folded. The middle of a word counts from three letters on.
 */
export function splitFound(text: string, words: readonly string[]): readonly string[] {
  const line = foldLine(text);
  if (!words.some((word) => line.includes(word))) return [text];
  const pieces = [''];
  for (const [place, piece] of text.split(WORDS).entries()) {
    if (place % 2 === 1 && isFound(piece, words)) pieces.push(piece, '');
    else pieces.push(`${pieces.pop() ?? ''}${piece}`);
  }
  return pieces;
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
  for (const word of words) {
    const has = (text: string) => splitFound(text, [word]).length > 1;
    const line = [...shown, ...passages].some(has) ? undefined : hidden.find(has);
    if (line) passages.push(cutAround(line, splitFound(line, [word])[0]?.length ?? 0));
  }
  return passages.slice(0, MAX_PASSAGES);
}

function isFound(token: string, words: readonly string[]): boolean {
  return foldWords(token).some((part) =>
    words.some((word) => (word.length > 2 ? part.includes(word) : part.startsWith(word))),
  );
}

/** Cut between words where it can be, and never within a pair of surrogates. */
function cutAround(line: string, place: number): string {
  const start = Math.max(0, place - BEFORE);
  const end = place + AFTER;
  const before = line.slice(start, place);
  const after = line.slice(place, end);
  return [
    start > 0 ? before.replace(/^\S*\s/, '…') : before,
    end < line.length ? after.replace(/\s\S*$/, '…') : after,
  ]
    .join('')
    .replace(/\p{Cs}/gu, '');
}
