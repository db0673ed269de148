/**
 * The language an element's content is in: the nearest `lang` at or above it, across shadow
 * roots, as CSS `:lang()` has it.
 *
 * @returns BCP 47 tag, `en-GB` where the page names none.
 */
export function languageOf(element: Element): string {
  let node: Node | undefined = element;
  while (node) {
    const lang = (node as Partial<Element>).getAttribute?.('lang');
    if (lang) return lang;
    node = node.parentNode ?? (node as Partial<ShadowRoot>).host;
  }
  return 'en-GB';
}
