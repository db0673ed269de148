import { html, nothing } from 'lit';
import type { FeedItem } from '../model/item.js';

/**
 * A link, or its text alone where the feed gives no address.
 *
 * @param name - What it is called, where its text says too little.
 */
export function renderLink(url: string | undefined, content: unknown, name?: string): unknown {
  return url
    ? html`<a part="link" href=${url} aria-label=${name ?? nothing}>${content}</a>`
    : content;
}

/** Listens on an item for the links inside it, those of its body included. */
export function handleLinks(
  item: FeedItem,
  onOpen: (item: FeedItem, url: string) => void,
): (event: Event) => void {
  return (event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (link) onOpen(item, link.href);
  };
}

/** A message with markup in its place: `fillWith('Source: {name}', '{name}', link)`. */
export function fillWith(message: string, place: string, content: unknown): readonly unknown[] {
  const [before, after] = message.split(place);
  return [before, content, after];
}
