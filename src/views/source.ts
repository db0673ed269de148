import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FeedItem } from '../model/item.js';
import type { PartialDate } from '../dates/partial-date.js';
import { formatDate } from '../text/format-date.js';
import { fill } from '../text/format.js';
import { markFound } from './found.js';
import type { Lang } from './language-of.js';
import { inLanguage } from './language-of.js';
import { fillWith, renderLink } from './link.js';
import type { Words } from './words.js';

/**
 * Who said it first, and when, if that differs from when it was posted here. The name is a link
 * where the feed gives its address.
 */
export function renderSource(
  { source, posted }: FeedItem,
  words: Words,
  lang: Lang = nothing,
): TemplateResult | typeof nothing {
  if (!source) return nothing;
  const { messages } = words;
  const said = source.date && posted && isSameDay(source.date, posted);
  const date = source.date && !said ? formatDate(source.date, messages) : '';
  if (!source.name) {
    return date ? html`<span part="source">${fill(messages.sourceDate, { date })}</span>` : nothing;
  }
  const sentence = fill(date ? messages.sourceDated : messages.source, { date });
  const name = renderLink(source.url, inLanguage(lang, markFound(source.name, words)));
  return html`<span part="source">${fillWith(sentence, '{name}', name)}</span>`;
}

function isSameDay(a: PartialDate, b: PartialDate): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day;
}
