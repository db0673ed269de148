/** What an element does to the page around it, at the reader's wish and never else. */

/**
 * A name that no other list of the page has: who goes from landmark to landmark hears names alone.
 * The first keeps it as it is, a second one gets a number.
 */
export function distinctName(element: Element, name: string): string {
  // On a server there is no page to ask.
  if (typeof document === 'undefined') return name;
  const lists = [...document.querySelectorAll('safeguarding-news, resource-library')];
  const taken = lists.map(
    (list) => list !== element && list.shadowRoot?.querySelector('section')?.ariaLabel,
  );
  let distinct = name;
  for (let n = 2; taken.includes(distinct); n++) distinct = `${name} (${n})`;
  return distinct;
}

/**
 * Gives the reader a file to save. A `blob:` address needs no permission of a content security
 * policy, and is gone again once the browser has taken the file.
 */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Not at once: Safari fetches it after this task.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/**
 * Moves the focus to where reading goes on after an element that has gone: the next heading, else
 * the main content. What cannot be focused can, as long as it has the focus.
 */
export function focusAfter(element: Element): void {
  const places = [...document.querySelectorAll<HTMLElement>('h1, h2, h3, main, [role="main"]')];
  const shown = places.filter((place) => place.getClientRects().length > 0);
  const next =
    shown.find(
      (place) => element.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING,
    ) ?? shown.at(-1);
  if (!next) return;
  if (!next.hasAttribute('tabindex')) {
    next.setAttribute('tabindex', '-1');
    next.addEventListener('blur', () => next.removeAttribute('tabindex'), { once: true });
  }
  next.focus({ preventScroll: true });
}

/** Address that relative ones resolve against; on a server there is no page to ask. */
export function baseUrl(): string {
  return typeof document === 'undefined' ? 'about:blank' : document.baseURI;
}

/** An address in full. A bad one stays as it is: loading it fails with a message that names it. */
export function fullAddress(address: string): string {
  return URL.canParse(address, baseUrl()) ? new URL(address, baseUrl()).href : address;
}
