import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { FeedItem, ItemEvent } from '../model/item.js';
import { compareDates, type PartialDate } from '../dates/partial-date.js';
import { renderDate } from './dates.js';
import { renderEvents } from './events.js';
import { markFound, renderPassages } from './found.js';
import { elementId, renderHeading } from './heading.js';
import { renderNotes } from './item-notes.js';
import type { Lang } from './language-of.js';
import { inLanguage, langAttribute } from './language-of.js';
import { handleLinks } from './link.js';
import { renderLinks } from './links.js';
import { renderRichText } from './rich-text.js';
import { renderSource } from './source.js';
import { renderTags } from './tags.js';
import type { Words } from './words.js';

/** How a list shows its items. */
export interface ItemOptions {
  readonly words: Words;
  /** Heading level of the title, 3 to 6. */
  readonly level: number;
  /** Sentence around the date: "Posted {date}" or "Added {date}". */
  readonly dated: string;
  /** Shows the time of day where the feed gives one. */
  readonly time: boolean;
  /** Headline and date only. */
  readonly compact: boolean;
  /** Language of the feed's text, as far as known. */
  readonly language: string | undefined;
  /** Today in the feed's zone, for what is no longer available. */
  readonly today: PartialDate;
  /** A link of the item was followed. */
  readonly onOpen: (item: FeedItem, url: string) => void;
  /** Saves an event of the item as a calendar file. */
  readonly onSave: (item: FeedItem, event: ItemEvent) => void;
}

/**
 * One item, as an entry of a list. As few templates within one another as can be: each costs a
 * page of twenty about a millisecond.
 */
export function renderItem(item: FeedItem, options: ItemOptions): TemplateResult {
  const { words, level, compact } = options;
  const gone = item.availableUntil !== undefined && isPast(item.availableUntil, options.today);
  const lang = langAttribute(item.language ?? options.language, words.language);
  const title = markFound(item.title, words);
  const id = elementId('item', item.id);
  const body = renderBody(item, gone, options, lang);
  // A headline alone must lead somewhere, if only to the first thing it links to.
  const url = item.url ?? (compact ? item.links.find((link) => link.url)?.url : undefined);
  return html`<li>
    <article part="item" aria-labelledby=${id} @click=${handleLinks(item, options.onOpen)}>
      ${renderHeading(
        level,
        'title',
        id,
        url && !gone
          ? html`<a part="link" href=${url} lang=${lang}>${title}</a>`
          : html`<span lang=${lang}>${title}</span>`,
      )}
      <p part="meta">
        ${renderPosted(item, options)}${compact ? nothing : renderSource(item, words, lang)}
      </p>
      ${compact ? nothing : renderNotes(item, gone, words, lang)}
      ${body.length > 0 ? html`<div part="body" lang=${lang}>${body}</div>` : nothing}
      ${
        compact
          ? nothing
          : renderEvents({
              ...item,
              ...options,
              lang,
              gone,
              onSave: (event) => options.onSave(item, event),
            })
      }
      ${compact ? nothing : renderLinks(item, words, lang, gone)}
      ${compact ? nothing : renderTags(item, words, lang)}
    </article>
  </li>`;
}

/** When it was listed. Where only its source has a date, that is said once, beside the source. */
function renderPosted(
  { posted, source }: FeedItem,
  { words, dated, time, compact }: ItemOptions,
): TemplateResult | typeof nothing {
  const { dateNotGiven, sourceDate } = words.messages;
  if (posted) return renderDate(posted, dated, words, { time });
  if (!source?.date) return html`<span part="date">${dateNotGiven}</span>`;
  return compact ? renderDate(source.date, sourceDate, words) : nothing;
}

/**
 * The summary where there is one, with the whole text a press away; else the text itself. A
 * headline alone has none, but for why it was found.
 */
function renderBody(
  item: FeedItem,
  gone: boolean,
  { words, compact }: ItemOptions,
  lang: Lang,
): readonly unknown[] {
  const { messages, language } = words;
  const passages = renderPassages(item, words, compact);
  if (compact) return passages;
  const body = renderRichText(item.body, words, item.title, gone);
  if (!item.summary) return [passages, body];
  const summary = html`<p>${markFound(item.summary, words)}</p>`;
  if (body.length === 0) return [summary, passages];
  // A new element for another item, as what a reader has opened stays open.
  const whole = html`<details>
    <summary lang=${lang === nothing ? nothing : language}>
      ${messages.fullText}<span class="unseen">: ${inLanguage(lang, item.title)}</span>
    </summary>
    ${body}
  </details>`;
  // Each at its own place, so that a whole text that is open stays so.
  return [summary, passages, keyed(item.id, whole)];
}

/** A day given as the last one is past on the day after it; a month when it is over. */
function isPast(date: PartialDate, today: PartialDate): boolean {
  const { year, month, day } = today;
  const last = { year: date.year, month: date.month ?? 12, day: date.day ?? 31 };
  return month !== undefined && day !== undefined && compareDates(last, { year, month, day }) < 0;
}
