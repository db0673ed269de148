import type { FeedItem } from '../model/item.js';
import { foldLine, foldWords } from '../text/fold.js';
import { textOf } from '../text/plain-text.js';
import { listCache } from './list-cache.js';
import { isOneTypingErrorAway } from './typing-error.js';

/** What is searched of one item, folded. */
interface Searched {
  readonly title: string;
  readonly rest: string;
}

/** What is worked out of a list once, and what the last search found. */
interface SearchIndex {
  readonly entries: Searched[];
  /** Every word of the first so many entries, for typing errors. */
  readonly vocabulary: Set<string>;
  wordsRead: number;
  last?: { readonly words: readonly string[]; readonly scores: Scores };
}

/** How well each item answers, in the order of the items; 0 for not at all. */
export type Scores = Uint32Array;

/** A word to look for, and with a space in front, which finds it at the start of words. */
interface Wanted {
  readonly word: string;
  readonly start: string;
}

/** Letters that a word must have before a typing error in it is forgiven. */
const LONG_WORD = 5;

// Folding is the costly part of a search: about 10 ms for 1,000 items.
const indexes = listCache<SearchIndex>();

function indexOf(items: readonly FeedItem[]): SearchIndex {
  return indexes(items, '', () => ({ entries: [], vocabulary: new Set<string>(), wordsRead: 0 }));
}

/**
 * How well each item answers a search, 0 for not at all: every word must be in it. One typing
 * error in a long word is forgiven when nothing matches exactly.
 *
 * @returns `undefined` when there is nothing to search for.
 */
export function searchItems(items: readonly FeedItem[], text: string): Scores | undefined {
  const words = foldWords(text);
  if (words.length === 0) return undefined;
  const index = indexOf(items);
  readTexts(index, items);
  const scores = scoreExactly(index, words);
  if (scores.some(Boolean)) return scores;
  readWords(index);
  return scoreAll(index.entries, toAlternatives(words, index.vocabulary));
}

function scoreExactly(index: SearchIndex, words: readonly string[]): Scores {
  const { entries, last } = index;
  if (last?.words.join() === words.join()) return last.scores;
  // While somebody types, only what matched before can match: "can" is in all that has "canal".
  const narrows = last?.words.every((word, place) => words[place]?.includes(word));
  const scores = scoreAll(entries, toAlternatives(words), narrows ? last?.scores : undefined);
  index.last = { words, scores };
  return scores;
}

/**
 * Makes a list ready for its first search, which would else wait for it.
 *
 * @param isLate - Asked after each item; what is left then is for another time.
 * @returns Whether all of it is ready.
 */
export function prepareSearch(items: readonly FeedItem[], isLate = (): boolean => false): boolean {
  const index = indexOf(items);
  return readTexts(index, items, isLate) && readWords(index, isLate);
}

/**
 * Makes a list ready for one search that cannot wait for all of it: the words are only needed
 * where nothing matches exactly. Pauses about every millisecond.
 */
export function* prepareFor(items: readonly FeedItem[], text: string): Generator<void, void> {
  const words = foldWords(text);
  if (words.length === 0) return;
  const index = indexOf(items);
  let steps = 0;
  const isLate = () => ++steps % 50 === 0;
  while (!readTexts(index, items, isLate)) yield;
  if (scoreExactly(index, words).some(Boolean)) return;
  while (!readWords(index, isLate)) yield;
}

function readTexts(
  { entries }: SearchIndex,
  items: readonly FeedItem[],
  isLate = (): boolean => false,
): boolean {
  for (let place = entries.length; place < items.length; place++) {
    entries.push(toSearched(items[place] as FeedItem));
    if (isLate()) break;
  }
  return entries.length === items.length;
}

function readWords(index: SearchIndex, isLate = (): boolean => false): boolean {
  const { entries, vocabulary } = index;
  while (index.wordsRead < entries.length) {
    const { title, rest } = entries[index.wordsRead++] as Searched;
    for (const word of `${title}${rest}`.split(' ')) vocabulary.add(word);
    if (isLate()) break;
  }
  return index.wordsRead === entries.length;
}

/** What counts as each word of the search. */
function toAlternatives(
  words: readonly string[],
  vocabulary: Iterable<string> = [],
): readonly (readonly Wanted[])[] {
  const known = [...vocabulary];
  return words.map((word) => {
    const similar =
      word.length < LONG_WORD
        ? []
        : known.filter((candidate) => isOneTypingErrorAway(word, candidate));
    return [word, ...similar].map((name) => ({ word: name, start: ` ${name}` }));
  });
}

/** @param among - Scores of a search that found all that this one can find. */
function scoreAll(
  entries: readonly Searched[],
  alternatives: readonly (readonly Wanted[])[],
  among?: Scores,
): Scores {
  const scores = new Uint32Array(entries.length);
  entries.forEach((entry, place) => {
    if (among?.[place] === 0) return;
    let sum = 0;
    for (const words of alternatives) {
      let best = 0;
      for (const word of words) best = Math.max(best, scoreWord(entry, word));
      if (best === 0) return;
      sum += best;
    }
    scores[place] = sum;
  });
  return scores;
}

/** A title counts for more than a body, the start of a word for more than its middle. */
function scoreWord({ title, rest }: Searched, { word, start }: Wanted): number {
  if (title.includes(word)) return title.includes(start) ? 8 : 4;
  if (rest.includes(word)) return rest.includes(start) ? 2 : 1;
  return 0;
}

function toSearched(item: FeedItem): Searched {
  const { title, summary, body, categories, source, topic, links } = item;
  // Where a title is only a topic, the headline is the text of the link.
  const others = [summary, textOf(body), ...categories, source?.name, topic];
  const rest = [...others, ...links.map((link) => link.text)].join(' ');
  return { title: foldLine(title), rest: foldLine(rest) };
}
