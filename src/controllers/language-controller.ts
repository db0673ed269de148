import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { listeners } from '../text/messages.js';

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

/** Updates its element when a `lang` around it changes, or strings are registered. */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #observer: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  hostConnected(): void {
    listeners.add(this.#update);
    this.#observer = new MutationObserver(this.#update);
    this.#observer.observe(document, { attributeFilter: ['lang'], subtree: true });
  }

  hostDisconnected(): void {
    listeners.delete(this.#update);
    this.#observer?.disconnect();
  }

  readonly #update = (): void => this.#host.requestUpdate();
}
