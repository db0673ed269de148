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

/** Link texts that say nothing out of their sentence (WCAG 2.2, 2.4.4), English and Welsh. */
const VAGUE =
  /^[\s>»]*((please )?click here|here|this link|link|(read|find out|see|more) ?(more|info|information|details)?|cliciwch yma|yma|darllenwch fwy|mwy)[\s.:…>»]*$/i;

/** Whether a link's text is one like "click here", which needs the item's title instead. */
export function isVagueLinkText(text: string): boolean {
  return VAGUE.test(text);
}
