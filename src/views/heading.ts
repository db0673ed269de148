import { html } from 'lit';
import type { TemplateResult } from 'lit';

/**
 * A real heading element that a script may focus (`tabindex="-1"`). Lit cannot bind a tag name,
 * and `aria-level` on a `div` is lost by some reading modes, so each level has its template.
 *
 * @param level - 2 to 6; deeper ones are a 6, as HTML has no 7.
 */
export function renderHeading(
  level: number,
  part: string,
  id: string,
  content: unknown,
): TemplateResult {
  switch (level) {
    case 2:
      return html`<h2 part=${part} id=${id} tabindex="-1">${content}</h2>`;
    case 3:
      return html`<h3 part=${part} id=${id} tabindex="-1">${content}</h3>`;
    case 4:
      return html`<h4 part=${part} id=${id} tabindex="-1">${content}</h4>`;
    case 5:
      return html`<h5 part=${part} id=${id} tabindex="-1">${content}</h5>`;
    default:
      return html`<h6 part=${part} id=${id} tabindex="-1">${content}</h6>`;
  }
}

/** An id that `aria-labelledby` can name: it splits at white space, which a feed's ids may have. */
export function elementId(prefix: string, itemId: string): string {
  return `${prefix}-${itemId.replace(/[\s_]/g, (space) => `_${space.charCodeAt(0)}`)}`;
}
