import { resolveUrl } from '../feed/safe-url.js';

/** Address that relative ones resolve against; on a server there is no page to ask. */
export function baseUrl(): string {
  return typeof document === 'undefined' ? 'about:blank' : document.baseURI;
}

/** An address of the page in full; loading a bad one fails with a message that names it. */
export function fullAddress(address: string): string {
  return resolveUrl(address, baseUrl());
}

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
