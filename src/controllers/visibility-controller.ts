import type { LitElement, ReactiveController } from 'lit';

/** How far outside the view an element starts to load, in pixels: about half a screen of scrolling ahead. */
const MARGIN = 400;

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
    // The observer's first word comes a frame later, and the frame of a list that is in view with it.
    this.#seen ||= isNear(this.#host);
    if (this.#seen) return;
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        this.#seen = true;
        this.#observer?.disconnect();
        this.#host.requestUpdate();
      },
      { rootMargin: `${MARGIN}px` },
    );
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}

/** Whether the element is in or near the view of its window. One that is not displayed is nowhere. */
function isNear(host: Element): boolean {
  const [box] = host.getClientRects();
  return box !== undefined && box.bottom > -MARGIN && box.top < innerHeight + MARGIN;
}
