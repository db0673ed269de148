import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Block, Inline, Link, RichText } from '../model/rich-text.js';
import { isVagueLinkText, plainText, withoutEnd } from '../text/plain-text.js';
import { renderLink } from './links.js';
import { markFound, type Locale } from './locale.js';

/**
 * Formatted text. The nodes are a closed set, so there is nothing to escape or sanitise here.
 *
 * @param title - Of what it is the text of: a link called "click here" is named after it.
 * @param gone - Whether what it links to is no longer there: its links are text then.
 */
export function renderRichText(
  text: RichText,
  locale: Locale,
  title: string,
  gone = false,
): readonly TemplateResult[] {
  return text.map(renderBlock);

  function renderBlock(block: Block): TemplateResult {
    if (block.type === 'paragraph') return html`<p>${block.children.map(renderInline)}</p>`;
    const items = block.items.map((item) => html`<li>${item.map(renderInline)}</li>`);
    return block.ordered
      ? html`<ol>
          ${items}
        </ol>`
      : html`<ul>
          ${items}
        </ul>`;
  }

  function renderInline(node: Inline): unknown {
    switch (node.type) {
      case 'text':
        return markFound(node.text, locale);
      case 'break':
        return html`<br />`;
      case 'link':
        return renderLink(gone ? '' : node.url, node.children.map(renderInline), nameOf(node));
      case 'emphasis':
        return node.strong
          ? html`<strong>${node.children.map(renderInline)}</strong>`
          : html`<em>${node.children.map(renderInline)}</em>`;
    }
  }

  /** What is seen comes first, for those who speak to their browser (WCAG 2.2, 2.5.3). */
  function nameOf({ children }: Link): string | undefined {
    const seen = plainText(children);
    return isVagueLinkText(seen) ? `${withoutEnd(seen)}: ${title}` : undefined;
  }
}
