import type { FeedItem } from '../model/item.js';
import { fold, foldWords } from '../text/fold.js';
import { textOf } from '../text/plain-text.js';
import { listCache } from './list-cache.js';
import { isOneTypingErrorAway } from './typing-error.js';

/** What is searched of one item, folded. Each starts with a space, so that " x" finds word starts. */
interface Searched {
  readonly title: string;
  readonly rest: string;
}

/** Letters that a word must have before a typing error in it is forgiven. */
const LONG_WORD = 5;

// Folding is the costly part of a search: about 20 ms for 1,000 items.
const texts = listCache<Searched[]>();
const vocabularies = listCache<readonly string[]>();

/**
 * How well each item answers a search, 0 for not at all: every word must be in it. One typing
 * error in a long word is forgiven when nothing matches exactly.
 *
 * @returns Scores in the order of the items; `undefined` when there is nothing to search for.
 */
export function searchItems(
  items: readonly FeedItem[],
  text: string,
): readonly number[] | undefined {
  const words = foldWords(text);
  if (words.length === 0) return undefined;
  prepareSearch(items);
  const searched = texts(items, '', () => []);
  const exact = scoreAll(
    searched,
    words.map((word) => [word]),
  );
  if (exact.some((score) => score > 0)) return exact;
  const vocabulary = vocabularies(items, '', () => [
    ...new Set(searched.flatMap(({ title, rest }) => `${title}${rest}`.split(' '))),
  ]);
  return scoreAll(
    searched,
    words.map((word) => [word, ...similarTo(word, vocabulary)]),
  );
}

/**
 * Makes a list ready for its first search, which would else wait for it.
 *
 * @param isLate - Asked after each item; what is left then is for another time.
 * @returns Whether all of it is ready.
 */
export function prepareSearch(items: readonly FeedItem[], isLate = (): boolean => false): boolean {
  const searched = texts(items, '', () => []);
  for (const item of items.slice(searched.length)) {
    searched.push(toSearched(item));
    if (isLate()) break;
  }
  return searched.length === items.length;
}

function similarTo(word: string, vocabulary: readonly string[]): readonly string[] {
  return word.length < LONG_WORD
    ? []
    : vocabulary.filter((candidate) => isOneTypingErrorAway(word, candidate));
}

/** @param alternatives - For each word of the search, what counts as this word. */
function scoreAll(
  searched: readonly Searched[],
  alternatives: readonly (readonly string[])[],
): readonly number[] {
  return searched.map((entry) => {
    let sum = 0;
    for (const words of alternatives) {
      let best = 0;
      for (const word of words) best = Math.max(best, scoreWord(entry, word));
      if (best === 0) return 0;
      sum += best;
    }
    return sum;
  });
}

/** A title counts for more than a body, the start of a word for more than its middle. */
function scoreWord({ title, rest }: Searched, word: string): number {
  if (title.includes(word)) return title.includes(` ${word}`) ? 8 : 4;
  if (rest.includes(word)) return rest.includes(` ${word}`) ? 2 : 1;
  return 0;
}

function toSearched(item: FeedItem): Searched {
  const { title, summary, body, categories, source, topic, links } = item;
  // Where a title is only a topic, the headline is the text of the link.
  const others = [summary, textOf(body), ...categories, source?.name, topic];
  const rest = [...others, ...links.map((link) => link.text)].join(' ');
  return { title: ` ${fold(title)}`, rest: ` ${fold(rest)}` };
}
