import { warnOnce } from '../elements/attributes.js';

/** An element class that knows which version of the package it comes from. */
type Versioned = CustomElementConstructor & { readonly version?: string };

/**
 * Defines an element unless its name is taken: the first definition stays, as nothing can replace
 * it. The same version twice is silent (a script tag pasted into two blocks of one page); another
 * version is told once for all elements, with both. Without a DOM it does nothing, so a server may
 * import it.
 */
export function defineElement(name: string, element: Versioned): void {
  if (typeof customElements === 'undefined') return;
  const present: Versioned | undefined = customElements.get(name);
  if (!present) {
    customElements.define(name, element);
  } else if (present.version !== element.version) {
    warnOnce(
      `${present.version ? `safeguarding-widgets ${present.version}` : `<${name}> of other code`} is already on this page; version ${String(element.version)} is not used. Load the script once.`,
    );
  }
}
