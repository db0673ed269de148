import type { CSSResult, LitElement } from 'lit';

/**
 * Gives an element its styles in the document of another window. A document drops the style
 * sheets of another when an element is moved into it, and takes only those that its own window
 * has made (CSSOM, `adoptedStyleSheets`).
 */
export function adoptStyles({ ownerDocument, shadowRoot, constructor }: LitElement): void {
  const { defaultView } = ownerDocument;
  if (!shadowRoot || !defaultView) return;
  const { elementStyles } = constructor as typeof LitElement;
  shadowRoot.adoptedStyleSheets = (elementStyles as readonly CSSResult[]).map(({ cssText }) => {
    const sheet = new defaultView.CSSStyleSheet();
    sheet.replaceSync(cssText);
    return sheet;
  });
}
