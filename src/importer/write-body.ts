import { encodeText } from '../feed/html.js';
import { textToRichText } from '../feed/rich-text-builder.js';
import type { Block, Inline, RichText } from '../model/rich-text.js';
import type { ItemDocument } from './feed-document.js';

/**
 * The text of an item as JSON Feed has it: as plain text if that reads the same, with "•" before the
 * entries of a list, else as HTML.
 */
export function writeBody(body: RichText): Pick<ItemDocument, 'content_html' | 'content_text'> {
  if (body.length === 0) return {};
  const text = body.map(toText).join('\n\n');
  const isSame = JSON.stringify(textToRichText(text)) === JSON.stringify(body);
  return isSame ? { content_text: text } : { content_html: body.map(toHtml).join('\n') };
}

/** Links, emphasis and numbers are lost: whoever calls compares. */
function toText(block: Block): string {
  const write = (nodes: readonly Inline[]) =>
    nodes
      .map((node) => (node.type === 'text' ? node.text : node.type === 'break' ? '\n' : ''))
      .join('');
  return block.type === 'paragraph'
    ? write(block.children)
    : block.items.map((item) => `• ${write(item)}`).join('\n');
}

function toHtml(block: Block): string {
  if (block.type === 'paragraph') return `<p>${block.children.map(inlineToHtml).join('')}</p>`;
  const name = block.ordered ? 'ol' : 'ul';
  const items = block.items.map((item) => `<li>${item.map(inlineToHtml).join('')}</li>`);
  return `<${name}>${items.join('')}</${name}>`;
}

function inlineToHtml(node: Inline): string {
  if (node.type === 'text') return encodeText(node.text);
  if (node.type === 'break') return '<br>';
  const inside = node.children.map(inlineToHtml).join('');
  if (node.type === 'link') {
    return `<a href="${encodeText(node.url).replace(/"/g, '&quot;')}">${inside}</a>`;
  }
  const name = node.strong ? 'strong' : 'em';
  return `<${name}>${inside}</${name}>`;
}
