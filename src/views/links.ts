import { html, nothing, type TemplateResult } from 'lit';
import type { FeedItem, ItemLink } from '../model/item.js';
import { formatBytes, fillPlural } from '../text/format.js';
import { isVagueLinkText, withoutEnd } from '../text/plain-text.js';
import { inLanguage, markFound, type Lang, type Locale } from './locale.js';

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

/**
 * An item's further-information links. One without a URL is text: the page it came from had no
 * link either, and an anchor that goes nowhere is worse.
 *
 * @param gone - Whether what they lead to is no longer there: they are all text then.
 */
export function renderLinks(
  item: FeedItem,
  locale: Locale,
  lang: Lang = nothing,
  gone = false,
): TemplateResult | typeof nothing {
  const links = item.links
    .map((link) => (gone ? { ...link, url: '' } : link))
    // "Here" that leads nowhere says nothing at all.
    .filter(({ url, text }) => url || !isVagueLinkText(text));
  if (links.length === 0) return nothing;
  return html`<ul part="links" role="list">
    ${links.map((link) => html`<li>${renderItemLink(link, item, locale, lang)}</li>`)}
  </ul>`;
}

function renderItemLink(
  link: ItemLink,
  item: FeedItem,
  locale: Locale,
  around: Lang,
): TemplateResult {
  const label = withoutEnd(link.label ?? '');
  // "Click here" says nothing in a list of links (WCAG 2.4.4): the item's title does.
  const text = isVagueLinkText(link.text) ? item.title : link.text;
  const details = renderDetails(link, locale);
  const content = html`${inLanguage(link.language ?? around, markFound(text, locale))}${details}`;
  return html`<span class="label" lang=${label ? around : nothing}
      >${label || locale.messages.furtherInformation}:</span
    >
    ${
      link.url
        ? html`<a part="link" href=${link.url} hreflang=${link.language ?? nothing}>${content}</a>`
        : content
    }`;
}

/** "(PDF, 19.5 KB, 7 pages)", as far as known and inside the link, as GOV.UK has it. */
function renderDetails(link: ItemLink, { messages, language }: Locale): string {
  const details = [
    link.format,
    link.size !== undefined && formatBytes(link.size, messages, language),
    link.pages !== undefined && fillPlural(messages.pageCount, link.pages, language),
  ].filter((detail) => detail);
  return details.length > 0 ? ` (${details.join(', ')})` : '';
}
