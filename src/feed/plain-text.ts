import type { Inline, RichText } from '../model/rich-text.js';
import { htmlToRichText } from './html.js';

/** The words of some nodes, without their markup. */
export function plainText(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.text;
      return node.type === 'break' ? ' ' : plainText(node.children);
    })
    .join('');
}

/** The lines of a rich text: its paragraphs, and the entries of its lists. */
export function linesOf(text: RichText): readonly (readonly Inline[])[] {
  return text.flatMap((block) => (block.type === 'list' ? block.items : [block.children]));
}

/**
 * HTML as one line of text, for titles and terms, which some systems encode. A text that encodes
 * nothing is given back as it is.
 */
export function htmlToText(html: string): string {
  return /[&<]/.test(html) ? linesOf(htmlToRichText(html, '')).map(plainText).join(' ') : html;
}

/** Text as HTML that reads the same. */
export function encodeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
