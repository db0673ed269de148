import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Knows while the page is printed, or shown as in print. The browser takes its picture as soon as
 * the event is over, so a change is to be on screen by then.
 */
export class PrintController implements ReactiveController {
  printing = false;

  readonly #render: () => void;
  #media: MediaQueryList | undefined;

  /** @param render - Renders at once. */
  constructor(host: ReactiveControllerHost, render: () => void) {
    this.#render = render;
    host.addController(this);
  }

  hostConnected(): void {
    this.#media = matchMedia('print');
    this.#listen('addEventListener');
  }

  hostDisconnected(): void {
    this.#listen('removeEventListener');
  }

  #listen(how: 'addEventListener' | 'removeEventListener'): void {
    for (const type of ['beforeprint', 'afterprint']) window[how](type, this.#handle);
    this.#media?.[how]('change', this.#handle);
  }

  readonly #handle = ({ type }: Event): void => {
    this.printing = type === 'beforeprint' || (type === 'change' && this.#media?.matches === true);
    this.#render();
  };
}
