/** One element in a widget's shadow root; a missing one fails the test with its selector. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as querySelector has it: it spares each test a cast
export function find<T extends HTMLElement = HTMLElement>(host: Element, selector: string): T {
  const found = host.shadowRoot?.querySelector<T>(selector);
  if (!found) throw new Error(`expected ${selector} in <${host.localName}>, found none`);
  return found;
}

/** All elements of a selector in a widget's shadow root. */
export function findAll<T extends HTMLElement = HTMLElement>(host: Element, selector: string): T[] {
  return [...(host.shadowRoot?.querySelectorAll<T>(selector) ?? [])];
}

/** What a reader reads, white space as it is shown. */
export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Texts of all elements of a selector. */
export function textsOf(host: Element, selector: string): string[] {
  return findAll(host, selector).map(textOf);
}

/** Resolves with the next event of a name. */
export function nextEvent<K extends keyof HTMLElementEventMap>(
  target: EventTarget,
  name: K,
): Promise<HTMLElementEventMap[K]> {
  return new Promise((resolve) => {
    target.addEventListener(name, (event) => resolve(event as HTMLElementEventMap[K]), {
      once: true,
    });
  });
}

/** Types into a field as a reader does: value first, then the event. */
export function type(input: HTMLInputElement, text: string): void {
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/**
 * Whether an element in a widget's shadow root has the focus. A boolean, as a test runner that
 * must report two elements that differ would have to write out the whole page.
 */
export function hasFocus(host: Element, selector: string, index = 0): boolean {
  const { activeElement } = host.shadowRoot ?? {};
  return Boolean(activeElement) && activeElement === findAll(host, selector)[index];
}
