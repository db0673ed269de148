/**
 * The language an element's content is in: the nearest `lang` at or above it, across shadow
 * roots, as CSS `:lang()` has it.
 *
 * @returns BCP 47 tag, `en-GB` where the page names none.
 */
export function languageOf(element: Element): string {
  let node: Node | null = element;
  while (node) {
    if (node instanceof Element) {
      const lang = node.getAttribute('lang');
      if (lang) return lang;
    }
    node = node instanceof ShadowRoot ? node.host : node.parentNode;
  }
  return 'en-GB';
}
