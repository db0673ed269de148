import { html } from 'lit';
import type { FeedItem } from '../model/item.js';

/** A link, or its text alone where the feed gives no address. */
export function renderLink(url: string | undefined, content: unknown): unknown {
  return url ? html`<a part="link" href=${url}>${content}</a>` : content;
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
