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
    if (block.type === 'paragraph') return html`<p>${renderAll(block.children)}</p>`;
    const items = block.items.map((item) => html`<li>${renderAll(item)}</li>`);
    return block.ordered
      ? html`<ol>
          ${items}
        </ol>`
      : html`<ul>
          ${items}
        </ul>`;
  }

  /** Most have one child: in an array it takes Lit two more nodes, a fifth of the time of long texts. */
  function renderAll(nodes: readonly Inline[]): unknown {
    const [only] = nodes;
    return only && nodes.length === 1 ? renderInline(only) : nodes.map(renderInline);
  }

  function renderInline(node: Inline): unknown {
    switch (node.type) {
      case 'text':
        return markFound(node.text, locale);
      case 'break':
        return html`<br />`;
      case 'link':
        return renderLink(gone ? '' : node.url, renderAll(node.children), nameOf(node));
      case 'emphasis':
        return node.strong
          ? html`<strong>${renderAll(node.children)}</strong>`
          : html`<em>${renderAll(node.children)}</em>`;
    }
  }

  /** What is seen comes first, for those who speak to their browser (WCAG 2.2, 2.5.3). */
  function nameOf({ children }: Link): string | undefined {
    const seen = plainText(children);
    return isVagueLinkText(seen) ? `${withoutEnd(seen)}: ${title}` : undefined;
  }
}
