import type { Inline, Link, RichText } from '../model/rich-text.js';
import { linesOf } from '../text/plain-text.js';

/** The links in a text, in its order. */
export function linksIn(text: RichText): Link[] {
  const inside = (nodes: readonly Inline[]): Link[] =>
    nodes.flatMap((node) => {
      if (node.type === 'link') return [node];
      return node.type === 'emphasis' ? inside(node.children) : [];
    });
  return linesOf(text).flatMap(inside);
}
