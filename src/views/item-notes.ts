import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FeedItem, Replacement } from '../model/item.js';
import { renderDate } from './dates.js';
import type { Lang } from './language-of.js';
import { inLanguage } from './language-of.js';
import { renderLink } from './link.js';
import type { Words } from './words.js';

/**
 * What a reader must know before trusting an item: that it is superseded or withdrawn and what
 * replaces it, that it is gone, when it is due for review, and what it describes. Superseded
 * guidance that looks current is a safety matter, so this stands before the body.
 *
 * @param gone - The item's `availableUntil` has passed.
 */
export function renderNotes(
  item: FeedItem,
  gone: boolean,
  words: Words,
  lang: Lang = nothing,
): readonly TemplateResult[] {
  const { messages } = words;
  const notes = [
    item.status === 'current'
      ? undefined
      : html`<p part="note" class="warning">
          <strong>${messages.statuses[item.status]}</strong>${renderReplacement(
            item.supersededBy,
            words,
            lang,
          )}
        </p>`,
    gone ? html`<p part="note">${messages.notAvailable}</p>` : undefined,
    item.reviewBy
      ? html`<p part="note">${renderDate(item.reviewBy, messages.reviewBy, words)}</p>`
      : undefined,
    item.contentNote ? html`<p part="note" lang=${lang}>${item.contentNote}</p>` : undefined,
  ];
  return notes.filter((note) => note !== undefined);
}

function renderReplacement(by: Replacement | undefined, { messages }: Words, lang: Lang): unknown {
  const title = by?.title;
  if (!title) return nothing;
  return html`. ${messages.supersededBy} ${renderLink(by.url, inLanguage(lang, title))}`;
}
