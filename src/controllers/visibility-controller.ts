import type { LitElement, ReactiveController } from 'lit';

/** How far below the view an element starts to load: about one screen of scrolling ahead. */
const MARGIN = '400px';

/**
 * Says whether its element has ever been near the view. Once seen it stays seen, so scrolling
 * away takes nothing back.
 */
export class VisibilityController implements ReactiveController {
  readonly #host: LitElement;
  #observer: IntersectionObserver | undefined;
  #seen = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  get seen(): boolean {
    return this.#seen;
  }

  hostConnected(): void {
    if (this.#seen) return;
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        this.#seen = true;
        this.#observer?.disconnect();
        this.#host.requestUpdate();
      },
      { rootMargin: MARGIN },
    );
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}
