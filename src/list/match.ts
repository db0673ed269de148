import type { FeedItem } from '../model/item.js';
import { foldLine, foldWords } from '../text/fold.js';
import { textOf } from '../text/plain-text.js';
import { finish, listCache } from './list-cache.js';
import { isOneTypingErrorAway } from './typing-error.js';

/** How the page that shows a list calls what it lists. */
export interface Naming {
  /** BCP 47 tag whose alphabet orders titles and options. */
  readonly language: string;
  /** What is shown, ordered and searched instead of a category, where that is something else. */
  readonly labels?: ReadonlyMap<string, string>;
}

/** How well each item answers, in the order of the items; 0 for not at all. */
export type Scores = Uint32Array;

/** What a search has found. */
export interface Found {
  readonly scores: Scores;
  /** The words found by, folded: those asked for, or where nothing has them also those like them. */
  readonly words: readonly string[];
}

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
  last?: Found & { readonly typed: readonly string[]; readonly exact: Scores };
}

/** Longest search, in UTF-16 units; what is beyond is not looked for. */
export const MAX_SEARCH = 200;
/** Letters that a word must have before a typing error in it is forgiven. */
const LONG_WORD = 5;
/** Most words that one may be taken for: each costs another pass over all texts. */
const MAX_SIMILAR = 20;

// Folding is the costly part of a search: about 10 ms for 1,000 items.
const indexes = listCache<SearchIndex>();

function indexOf(items: readonly FeedItem[], naming?: Naming): SearchIndex {
  return indexes(items, naming?.language ?? '', () => ({
    entries: [],
    vocabulary: new Set<string>(),
    wordsRead: 0,
  }));
}

/**
 * How well each item answers a search: every word must be in it. One typing error in a long word
 * is forgiven when nothing matches exactly.
 *
 * @returns `undefined` when there is nothing to search for.
 */
export function searchItems(
  items: readonly FeedItem[],
  text: string,
  naming?: Naming,
): Found | undefined {
  return finish(search(items, text, naming));
}

/** As `searchItems`, with a pause about every millisecond; the same search is at once done again. */
export function* search(
  items: readonly FeedItem[],
  text: string,
  naming?: Naming,
): Generator<void, Found | undefined> {
  const typed = [...new Set(foldWords(text.slice(0, MAX_SEARCH)))];
  if (typed.length === 0) return undefined;
  const index = indexOf(items, naming);
  yield* readTexts(index, items, naming);
  const { entries, last } = index;
  if (last?.typed.join() === typed.join()) return last;
  // While somebody types, only what matched before can match: "can" is in all that has "canal".
  const narrows = last?.typed.every((word, place) => typed[place]?.includes(word));
  const exactly = typed.map((word) => [word]);
  const exact = yield* scoreAll(entries, exactly, narrows ? last?.exact : undefined);
  let found: Found = { scores: exact, words: typed };
  if (!exact.some(Boolean)) {
    yield* readWords(index);
    const alternatives = yield* toAlternatives(typed, index.vocabulary);
    found = { scores: yield* scoreAll(entries, alternatives), words: alternatives.flat() };
  }
  index.last = { ...found, typed, exact };
  return found;
}

/**
 * Makes a list ready for its first search, which would else wait for it.
 *
 * @param isLate - Asked after each item; what is left then is for another time.
 * @returns Whether all of it is ready.
 */
export function prepareSearch(
  items: readonly FeedItem[],
  isLate = (): boolean => false,
  naming?: Naming,
): boolean {
  const index = indexOf(items, naming);
  const work = readAll(index, items, naming);
  while (!work.next().done && !isLate());
  return index.wordsRead === items.length;
}

function* readAll(
  index: SearchIndex,
  items: readonly FeedItem[],
  naming?: Naming,
): Generator<void, void> {
  yield* readTexts(index, items, naming);
  yield* readWords(index);
}

function* readTexts(
  { entries }: SearchIndex,
  items: readonly FeedItem[],
  naming?: Naming,
): Generator<void, void> {
  while (entries.length < items.length) {
    entries.push(toSearched(items[entries.length] as FeedItem, naming));
    yield;
  }
}

function* readWords(index: SearchIndex): Generator<void, void> {
  const { entries, vocabulary } = index;
  while (index.wordsRead < entries.length) {
    const { title, rest } = entries[index.wordsRead++] as Searched;
    for (const word of `${title}${rest}`.split(' ')) vocabulary.add(word);
    yield;
  }
}

/** What counts as each word of the search. */
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

/** @param among - Scores of a search that found all that this one can find. */
function* scoreAll(
  entries: readonly Searched[],
  alternatives: readonly (readonly string[])[],
  among?: Scores,
): Generator<void, Scores> {
  const scores = new Uint32Array(entries.length);
  // With a space in front a word is found at the start of words.
  const wanted = alternatives.map((words) => words.map((word) => [word, ` ${word}`] as const));
  for (const [place, entry] of entries.entries()) {
    if (among?.[place] !== 0) scores[place] = scoreEntry(entry, wanted);
    if (place % 16 === 15) yield;
  }
  return scores;
}

function scoreEntry(
  { title, rest }: Searched,
  wanted: readonly (readonly (readonly [word: string, start: string])[])[],
): number {
  let sum = 0;
  for (const words of wanted) {
    let best = 0;
    // A title counts for more than a body, the start of a word for more than its middle.
    for (const [word, start] of words) {
      if (title.includes(word)) best = Math.max(best, title.includes(start) ? 8 : 4);
      else if (rest.includes(word)) best = Math.max(best, rest.includes(start) ? 2 : 1);
    }
    if (best === 0) return 0;
    sum += best;
  }
  return sum;
}

function toSearched(item: FeedItem, naming?: Naming): Searched {
  const { title, summary, body, categories, source, topic, links } = item;
  const labels = categories.map((name) => naming?.labels?.get(name) ?? name);
  // Where a title is only a topic, the headline is the text of the link.
  const others = [summary, textOf(body), ...labels, source?.name, topic];
  const rest = [...others, ...links.map((link) => link.text)].join(' ');
  return { title: foldLine(title), rest: foldLine(rest) };
}
