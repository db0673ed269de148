import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Inline, RichText } from '../model/rich-text.js';
import { markFound } from './found.js';
import { renderLink } from './link.js';
import type { Words } from './words.js';

/** Formatted text. The nodes are a closed set, so there is nothing to escape or sanitise here. */
export function renderRichText(text: RichText, words: Words): readonly TemplateResult[] {
  return text.map((block) => {
    if (block.type === 'paragraph') return html`<p>${block.children.map(renderInline)}</p>`;
    const items = block.items.map((item) => html`<li>${item.map(renderInline)}</li>`);
    return block.ordered
      ? html`<ol>
          ${items}
        </ol>`
      : html`<ul>
          ${items}
        </ul>`;
  });

  function renderInline(node: Inline): unknown {
    switch (node.type) {
      case 'text':
        return markFound(node.text, words);
      case 'break':
        return html`<br />`;
      case 'link':
        return renderLink(node.url, node.children.map(renderInline));
      case 'emphasis':
        return node.strong
          ? html`<strong>${node.children.map(renderInline)}</strong>`
          : html`<em>${node.children.map(renderInline)}</em>`;
    }
  }
}
