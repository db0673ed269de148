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
  return isSame
    ? { content_text: text }
    : { content_html: body.map((block) => blockToHtml(block)).join('\n') };
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

/** @param isLinked - Of what is no longer available the words of a link stay without it. */
export function blockToHtml(block: Block, isLinked = true): string {
  const write = (nodes: readonly Inline[]) =>
    nodes.map((node) => inlineToHtml(node, isLinked)).join('');
  if (block.type === 'paragraph') return `<p>${write(block.children)}</p>`;
  const name = block.ordered ? 'ol' : 'ul';
  return `<${name}>${block.items.map((item) => `<li>${write(item)}</li>`).join('')}</${name}>`;
}

function inlineToHtml(node: Inline, isLinked: boolean): string {
  if (node.type === 'text') return encodeText(node.text);
  if (node.type === 'break') return '<br>';
  const inside = node.children.map((child) => inlineToHtml(child, isLinked)).join('');
  if (node.type === 'link') {
    const url = encodeText(node.url).replace(/"/g, '&quot;');
    return isLinked ? `<a href="${url}">${inside}</a>` : inside;
  }
  const name = node.strong ? 'strong' : 'em';
  return `<${name}>${inside}</${name}>`;
}
