import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { listeners } from '../text/messages.js';

/** Updates its element when a `lang` around it changes, or strings are registered. */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Node;
  #observer: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & Node) {
    this.#host = host;
  }

  hostConnected(): void {
    listeners.add(this.#update);
    this.#observer = new MutationObserver(this.#update);
    // An observer does not look into the trees inside a tree, nor out of one.
    for (let node: Node | undefined = this.#host; node; node = (node as ShadowRoot).host) {
      node = node.getRootNode();
      this.#observer.observe(node, { attributeFilter: ['lang'], subtree: true });
    }
  }

  hostDisconnected(): void {
    listeners.delete(this.#update);
    this.#observer?.disconnect();
  }

  readonly #update = (): void => this.#host.requestUpdate();
}
