import type { ReactiveControllerHost } from 'lit';

/** Passive, as no listener of ours prevents anything; capturing, as those of a page may stop it. */
const OPTIONS = { capture: true, passive: true };

/**
 * Listens on the window for as long as an element is in the page. Events of the document pass
 * there as well.
 */
export function listen(
  host: ReactiveControllerHost,
  types: readonly string[],
  listener: (event: Event) => void,
): void {
  host.addController({
    hostConnected() {
      for (const type of types) window.addEventListener(type, listener, OPTIONS);
    },
    hostDisconnected() {
      for (const type of types) window.removeEventListener(type, listener, OPTIONS);
    },
  });
}

/** Calls back once an element's children are there: at once, unless its page is still on its way. */
export function whenParsed(host: ReactiveControllerHost & Node, run: () => void): void {
  if (host.nextSibling || document.readyState !== 'loading') run();
  else listen(host, ['DOMContentLoaded'], run);
}
