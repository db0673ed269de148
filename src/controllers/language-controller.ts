import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { listeners } from '../text/messages.js';

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
