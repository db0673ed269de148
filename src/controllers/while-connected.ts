import type { ReactiveControllerHost } from 'lit';

/** Listens to an event of the window as long as an element is in the page. */
export function whileConnected(
  host: ReactiveControllerHost,
  type: string,
  handler: (event: Event) => void,
): void {
  host.addController({
    hostConnected: () => window.addEventListener(type, handler),
    hostDisconnected: () => window.removeEventListener(type, handler),
  });
}
