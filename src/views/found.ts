import { html } from 'lit';
import { passagesOf, splitFound } from '../list/passages.js';
import type { FeedItem } from '../model/item.js';
import { linesOf, plainText } from '../text/plain-text.js';
import { optionLabel } from './option-label.js';
import type { Words } from './words.js';

/** A text with the words marked that the reader searched for. */
export function markFound(text: string, { found = [] }: Words): unknown {
  if (found.length === 0) return text;
  const pieces = splitFound(text, found);
  return pieces.length > 1
    ? pieces.map((piece, place) => (place % 2 === 1 ? html`<mark>${piece}</mark>` : piece))
    : text;
}

/**
 * Why an item was found, where what is on screen does not show it: passages of what is folded
 * away or left out, with the words marked.
 */
export function renderPassages(item: FeedItem, words: Words, compact: boolean): readonly unknown[] {
  const { title, summary = '', body, topic = '', source, links, categories } = item;
  if (!words.found?.length) return [];
  const hidden = [...(compact || summary ? linesOf(body).map(plainText) : []), topic];
  if (compact) {
    hidden.push(
      ...links.map(({ text }) => text),
      source?.name ?? '',
      ...categories.map((name) => optionLabel('category', name, words)),
    );
  }
  return passagesOf([title, summary], hidden, words.found).map(
    (passage) => html`<p>${markFound(passage, words)}</p>`,
  );
}
