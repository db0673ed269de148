import type { FeedItem } from '../model/item.js';
import { normalizeText } from '../text/normalize-text.js';
import { textOf } from '../text/plain-text.js';

/** How well each item answers, in the order of the items; 0 for not at all. */
export type Scores = Uint32Array;

/** What a search has found. */
export interface Found {
  readonly scores: Scores;
  /** The words found by, folded: those asked for, or where nothing has them also those like them. */
  readonly words: readonly string[];
}

/** What is searched of one item, folded. */
interface ItemText {
  readonly title: string;
  readonly rest: string;
}

/** Longest search, in UTF-16 units; what is beyond is not looked for. */
export const MAX_SEARCH = 200;
/** Letters that a word must have before a typing error in it is forgiven. */
const LONG_WORD = 5;
/** Most words that one may be taken for: each costs another pass over all texts. */
const MAX_SIMILAR = 20;

/**
 * The texts of a list, folded once, and what the last search found in them. Its generators pause
 * about every millisecond; each goes on where another one stopped.
 */
export class SearchIndex {
  readonly #items: readonly FeedItem[];
  readonly #labelOf: (category: string) => string;
  readonly #texts: ItemText[] = [];
  /** Every word of the first so many texts, for typing errors. */
  readonly #vocabulary = new Set<string>();
  #wordsRead = 0;
  #last: { readonly line: string; readonly exact: Scores; readonly found: Found } | undefined;

  /** @param labelOf - What is shown, and searched, instead of a category. */
  constructor(items: readonly FeedItem[], labelOf: (category: string) => string) {
    this.#items = items;
    this.#labelOf = labelOf;
  }

  /**
   * Finds the items that have every word of a text. One typing error in a long word is forgiven
   * when nothing matches exactly. The same search is at once done again.
   *
   * @returns `undefined` when there is nothing to search for.
   */
  *search(text: string): Generator<void, Found | undefined> {
    const line = normalizeText(text.slice(0, MAX_SEARCH));
    const last = this.#last;
    if (!line) return undefined;
    if (line === last?.line) return last.found;
    yield* this.#readTexts();
    const words = [...new Set(line.split(' '))];
    // While somebody types, only what matched before can match: "can" is in all that has "canal".
    // Without this a key takes a fifth longer at 100,000 items.
    const among = last && line.startsWith(last.line) ? last.exact : undefined;
    const exactly = words.map((word) => [word]);
    const exact = yield* this.#score(exactly, among);
    let found: Found = { scores: exact, words };
    if (!exact.some(Boolean)) {
      yield* this.#readWords();
      const alternatives = yield* toAlternatives(words, this.#vocabulary);
      found = { scores: yield* this.#score(alternatives), words: alternatives.flat() };
    }
    this.#last = { line, exact, found };
    return found;
  }

  /** Does what the first search would else wait for. */
  *prepare(): Generator<void, void> {
    yield* this.#readTexts();
    yield* this.#readWords();
  }

  *#readTexts(): Generator<void, void> {
    while (this.#texts.length < this.#items.length) {
      this.#texts.push(this.#textOf(this.#items[this.#texts.length] as FeedItem));
      yield;
    }
  }

  *#readWords(): Generator<void, void> {
    while (this.#wordsRead < this.#texts.length) {
      const { title, rest } = this.#texts[this.#wordsRead++] as ItemText;
      for (const word of `${title}${rest}`.split(' ')) this.#vocabulary.add(word);
      yield;
    }
  }

  /** @param among - Scores of a search that found all that this one can find. */
  *#score(alternatives: readonly (readonly string[])[], among?: Scores): Generator<void, Scores> {
    const scores = new Uint32Array(this.#texts.length);
    for (const [place, text] of this.#texts.entries()) {
      if (among?.[place] !== 0) scores[place] = scoreOf(text, alternatives);
      if (place % 16 === 15) yield;
    }
    return scores;
  }

  #textOf({ title, summary, body, categories, source, topic, links }: FeedItem): ItemText {
    const labels = categories.map(this.#labelOf);
    // Where a title is only a topic, the headline is the text of the link.
    const texts = links.map(({ text }) => text);
    const rest = [summary, textOf(body), ...labels, source?.name, topic, ...texts];
    // With a space in front " x" finds the starts of words.
    return { title: ` ${normalizeText(title)}`, rest: ` ${normalizeText(rest.join(' '))}` };
  }
}

/** What counts as each word of a search. */
function* toAlternatives(
  words: readonly string[],
  vocabulary: Iterable<string>,
): Generator<void, readonly (readonly string[])[]> {
  const alternatives = words.map((word) => [word]);
  let compared = 0;
  for (const candidate of vocabulary) {
    for (const similar of alternatives) {
      const [word = ''] = similar;
      if (word.length < LONG_WORD || similar.length > MAX_SIMILAR) continue;
      if (isOneTypingErrorAway(word, candidate)) similar.push(candidate);
    }
    if (++compared % 500 === 0) yield;
  }
  return alternatives;
}

function scoreOf({ title, rest }: ItemText, alternatives: readonly (readonly string[])[]): number {
  let sum = 0;
  for (const words of alternatives) {
    let best = 0;
    // A title counts for more than a body, the start of a word for more than its middle.
    for (const word of words) {
      if (title.includes(word)) best = Math.max(best, title.includes(` ${word}`) ? 8 : 4);
      else if (rest.includes(word)) best = Math.max(best, rest.includes(` ${word}`) ? 2 : 1);
    }
    if (best === 0) return 0;
    sum += best;
  }
  return sum;
}

/**
 * Whether two words differ by one typing error: a letter too many, one too few, a wrong one, or
 * two neighbours swapped (optimal string alignment distance 1). Equal words count too.
 */
export function isOneTypingErrorAway(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i += 1;
  const [rest, other] = [short.slice(i), long.slice(i)];
  if (rest.length < other.length) return rest === other.slice(1);
  return (
    rest.slice(1) === other.slice(1) ||
    (rest[0] === other[1] && rest[1] === other[0] && rest.slice(2) === other.slice(2))
  );
}
