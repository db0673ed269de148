import type { CSSResult, LitElement } from 'lit';
import { whenParsed } from '../controllers/listen.js';

/** Height in pixels under which what a page shows meanwhile keeps no place for a list. */
const BARE = 160;

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

/** An element's shadow root, and what stands in it and beneath it until the feed is there. */
export class RenderRoot {
  /** Whether the page keeps no place for a list, by content or by a rule: then we have to. */
  isBare = false;
  /** What a server has rendered of a feed (declarative shadow DOM). */
  #served: ChildNode[] = [];

  get isServed(): boolean {
    return this.#served.length > 0;
  }

  /**
   * Opens the root where Lit would not: in the document of another window, or with what a server
   * has rendered. That is never taken over node by node: it may be of another day, language or
   * version than what we render, in front of it.
   *
   * @returns `undefined` where Lit can.
   */
  open(element: LitElement): ShadowRoot | undefined {
    // The last moment at which the page's own content is as it would be without us.
    whenParsed(element, () => {
      this.isBare = element.offsetHeight < BARE;
      element.requestUpdate();
    });
    const { ownerDocument, shadowRoot } = element;
    if (!shadowRoot && ownerDocument === document) return undefined;
    const root = shadowRoot ?? element.attachShadow({ mode: 'open' });
    // A default slot is for the page's own content: the server had no feed.
    if (root.querySelector('slot:not([name])')) root.replaceChildren();
    this.#served = [...root.childNodes];
    adoptStyles(element);
    root.prepend((element.renderOptions.renderBefore = ownerDocument.createComment('')));
    return root;
  }

  /** Takes away what a server has rendered. */
  clear(): void {
    for (const node of this.#served.splice(0)) node.remove();
  }
}
