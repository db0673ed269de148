import type { FeedItem } from '../model/item.js';
import type { Inline, RichText } from '../model/rich-text.js';
import { fold, foldWords } from '../text/fold.js';
import { isOneTypingErrorAway } from './typing-error.js';

/** What is searched of one item, folded. Each starts with a space, so that " x" finds word starts. */
interface Indexed {
  readonly title: string;
  readonly rest: string;
}

/** How well a word matched: a title over a body, the start of a word over its middle. */
const SCORES = { titleStart: 8, title: 4, restStart: 2, rest: 1 };

/** Folding is the costly part of a search, so it is done once for each array of items. */
const indexes = new WeakMap<readonly FeedItem[], readonly Indexed[]>();

/**
 * Scores of the items that a search finds; an item that lacks one of the words is absent. One
 * typing error in a word of five letters or more is forgiven when nothing matches exactly.
 *
 * @returns `undefined` when there is nothing to search for.
 */
export function searchItems(
  items: readonly FeedItem[],
  text: string,
): ReadonlyMap<FeedItem, number> | undefined {
  const words = foldWords(text);
  if (words.length === 0) return undefined;
  const index = indexOf(items);
  const exact = collect(items, index, (entry) => scoreExactly(entry, words));
  return exact.size > 0 ? exact : collect(items, index, (entry) => scoreForgiving(entry, words));
}

function collect(
  items: readonly FeedItem[],
  index: readonly Indexed[],
  score: (entry: Indexed) => number,
): Map<FeedItem, number> {
  const found = new Map<FeedItem, number>();
  index.forEach((entry, i) => {
    const item = items[i];
    const points = score(entry);
    if (item && points > 0) found.set(item, points);
  });
  return found;
}

/** Sum over the words, 0 when one is nowhere. */
function scoreExactly(entry: Indexed, words: readonly string[]): number {
  let sum = 0;
  for (const word of words) {
    const points = scoreWord(entry, word);
    if (points === 0) return 0;
    sum += points;
  }
  return sum;
}

function scoreWord({ title, rest }: Indexed, word: string): number {
  const at = title.indexOf(word);
  if (at >= 0) return title.includes(` ${word}`) ? SCORES.titleStart : SCORES.title;
  if (!rest.includes(word)) return 0;
  return rest.includes(` ${word}`) ? SCORES.restStart : SCORES.rest;
}

function scoreForgiving(entry: Indexed, words: readonly string[]): number {
  let sum = 0;
  for (const word of words) {
    const points = scoreWord(entry, word) || (isNear(entry, word) ? SCORES.rest : 0);
    if (points === 0) return 0;
    sum += points;
  }
  return sum;
}

function isNear({ title, rest }: Indexed, word: string): boolean {
  if (word.length < 5) return false;
  return `${title}${rest}`.split(' ').some((candidate) => isOneTypingErrorAway(word, candidate));
}

function indexOf(items: readonly FeedItem[]): readonly Indexed[] {
  let index = indexes.get(items);
  if (!index) {
    index = items.map(toIndexed);
    indexes.set(items, index);
  }
  return index;
}

function toIndexed(item: FeedItem): Indexed {
  const rest = [
    item.summary ?? '',
    plainText(item.body),
    item.categories.join(' '),
    item.source?.name ?? '',
    item.topic ?? '',
    item.links.map((link) => link.text).join(' '),
  ].join(' ');
  return { title: ` ${fold(item.title)}`, rest: ` ${fold(rest)}` };
}

function plainText(body: RichText): string {
  return body
    .map((block) =>
      block.type === 'paragraph'
        ? inlineText(block.children)
        : block.items.map(inlineText).join(' '),
    )
    .join(' ');
}

function inlineText(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.text;
      return node.type === 'break' ? ' ' : inlineText(node.children);
    })
    .join('');
}
