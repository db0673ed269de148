import type { Inline, RichText } from '../../src/model/rich-text.js';

/**
 * Rich text on one line, to read in a table of cases: `p(…)`, `ul(a; b)`, `ol(…)`, `|` for a line
 * break, `*strong*`, `_emphasis_`, `[text](address)`.
 */
export function outline(text: RichText): string {
  return text
    .map((block) => {
      if (block.type === 'paragraph') return `p(${inline(block.children)})`;
      return `${block.ordered ? 'ol' : 'ul'}(${block.items.map(inline).join('; ')})`;
    })
    .join(' ');
}

function inline(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case 'text':
          return node.text;
        case 'break':
          return '|';
        case 'link':
          return `[${inline(node.children)}](${node.url})`;
        case 'emphasis':
          return node.strong ? `*${inline(node.children)}*` : `_${inline(node.children)}_`;
      }
    })
    .join('');
}
