import type { Inline, RichText } from '../model/rich-text.js';

/** The words of some nodes, without their markup. */
export function plainText(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.text;
      return node.type === 'break' ? ' ' : plainText(node.children);
    })
    .join('');
}

/** A text without the punctuation and spaces it ends with, for something to be put after it. */
export function withoutEnd(text: string): string {
  return text.replace(/[\s.,:;…–—-]+$/, '');
}

/** The lines of a rich text: its paragraphs, and the entries of its lists. */
export function linesOf(text: RichText): readonly (readonly Inline[])[] {
  return text.flatMap((block) => (block.type === 'list' ? block.items : [block.children]));
}

/** All of a rich text on one line. */
export function textOf(text: RichText): string {
  return linesOf(text).map(plainText).join(' ');
}
