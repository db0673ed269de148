import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { toIsoDate, type PartialDate } from '../dates/partial-date.js';
import { passagesOf } from '../list/passages.js';
import { isGone, type FeedItem, type ItemEvent, type Replacement } from '../model/item.js';
import { formatDate, type DateOptions } from '../text/format-date.js';
import { fill, listParts } from '../text/format.js';
import { linesOf, plainText } from '../text/plain-text.js';
import { renderEvents } from './events.js';
import { elementId, renderHeading } from './heading.js';
import { handleLinks, renderLink, renderLinks } from './links.js';
import {
  fillWith,
  inLanguage,
  langAttribute,
  markFound,
  optionLabel,
  optionLang,
  type Lang,
  type Locale,
} from './locale.js';
import { renderRichText } from './rich-text.js';

/** Characters of a text as JSON, some five pages: twenty of them fill a hundred screens. */
const LONG = 20_000;

/** How a list shows its items. */
export interface ItemOptions {
  readonly locale: Locale;
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
  const { locale, level, compact } = options;
  const gone = isGone(item, options.today);
  const lang = langAttribute(item.language ?? options.language, locale.language);
  const title = markFound(item.title, locale);
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
        ${renderPosted(item, options)}${compact ? nothing : renderSource(item, locale, lang)}
      </p>
      ${compact ? nothing : renderNotes(item, gone, locale, lang)}
      ${
        body.length > 0
          ? html`<div part="body" class=${isLong(item) ? 'long' : nothing} lang=${lang}>
              ${body}
            </div>`
          : nothing
      }
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
      ${compact ? nothing : renderLinks(item, locale, lang, gone)}
      ${compact ? nothing : renderTags(item, locale, lang)}
    </article>
  </li>`;
}

/** When it was listed. Where only its source has a date, that is said once, beside the source. */
function renderPosted(
  { posted, source }: FeedItem,
  { locale, dated, time, compact }: ItemOptions,
): TemplateResult | typeof nothing {
  const { dateNotGiven, sourceDate } = locale.messages;
  if (posted) return renderDate(posted, dated, locale, { time });
  if (!source?.date) return html`<span part="date">${dateNotGiven}</span>`;
  return compact ? renderDate(source.date, sourceDate, locale) : nothing;
}

/**
 * The summary where there is one, with the whole text a press away; else the text itself. A
 * headline alone has none, but for why it was found.
 */
function renderBody(
  item: FeedItem,
  gone: boolean,
  { locale, compact }: ItemOptions,
  lang: Lang,
): readonly unknown[] {
  const { messages, language } = locale;
  const passages = renderPassages(item, locale, compact);
  if (compact) return passages;
  const body = renderRichText(item.body, locale, item.title, gone);
  if (!item.summary) return [passages, body];
  const summary = html`<p>${markFound(item.summary, locale)}</p>`;
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

/** Whether a text is one that the style sheet lets the browser lay out only when it comes into view. */
function isLong({ body }: FeedItem): boolean {
  return JSON.stringify(body).length > LONG;
}

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
  locale: Locale,
  lang: Lang = nothing,
): readonly TemplateResult[] {
  const { messages } = locale;
  const notes = [
    item.status === 'current'
      ? undefined
      : html`<p part="note" class="warning">
          <strong>${messages.statuses[item.status]}</strong>${renderReplacement(
            item.supersededBy,
            locale,
            lang,
          )}
        </p>`,
    gone ? html`<p part="note">${messages.notAvailable}</p>` : undefined,
    item.reviewBy
      ? html`<p part="note">${renderDate(item.reviewBy, messages.reviewBy, locale)}</p>`
      : undefined,
    item.contentNote ? html`<p part="note" lang=${lang}>${item.contentNote}</p>` : undefined,
  ];
  return notes.filter((note) => note !== undefined);
}

function renderReplacement(by: Replacement | undefined, { messages }: Locale, lang: Lang): unknown {
  const title = by?.title;
  if (!title) return nothing;
  return html`. ${messages.supersededBy} ${renderLink(by.url, inLanguage(lang, title))}`;
}

/**
 * Who said it first, and when, if that differs from when it was posted here. The name is a link
 * where the feed gives its address.
 */
export function renderSource(
  { source, posted }: FeedItem,
  locale: Locale,
  lang: Lang = nothing,
): TemplateResult | typeof nothing {
  if (!source) return nothing;
  const { messages } = locale;
  const said = source.date && posted && isSameDay(source.date, posted);
  const date = source.date && !said ? formatDate(source.date, messages) : '';
  if (!source.name) {
    return date ? html`<span part="source">${fill(messages.sourceDate, { date })}</span>` : nothing;
  }
  const sentence = fill(date ? messages.sourceDated : messages.source, { date });
  const name = renderLink(source.url, inLanguage(lang, markFound(source.name, locale)));
  return html`<span part="source">${fillWith(sentence, '{name}', name)}</span>`;
}

function isSameDay(a: PartialDate, b: PartialDate): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day;
}

/**
 * A sentence around a date, "Added 6 July 2018", the whole of it in a `<time>` so that one part
 * styles it.
 */
function renderDate(
  date: PartialDate,
  sentence: string,
  { messages }: Locale,
  options?: DateOptions,
): TemplateResult {
  const text = fill(sentence, { date: formatDate(date, messages, options) });
  return html`<time part="date" datetime=${toIsoDate(date)}>${text}</time>`;
}

/** An item's categories, and whom and where it is for. They are labels, never links. */
export function renderTags(
  { audience, nations, categories }: FeedItem,
  locale: Locale,
  lang: Lang = nothing,
): readonly TemplateResult[] {
  const { messages } = locale;
  const parts: TemplateResult[] = [];
  if (audience.length > 0) parts.push(renderScope(messages.audience, audience, locale, lang));
  if (nations.length > 0) parts.push(renderScope(messages.nations, nations, locale, lang));
  if (categories.length > 0) {
    const tags = categories.map(
      (name) =>
        html`<li part="tag" lang=${optionLang('category', name, locale, lang)}>
          ${markFound(optionLabel('category', name, locale), locale)}
        </li>`,
    );
    parts.push(
      html`<ul part="tags" role="list" aria-label=${messages.categories}>
        ${tags}
      </ul>`,
    );
  }
  return parts;
}

function renderScope(
  sentence: string,
  values: readonly string[],
  { messages, language }: Locale,
  lang: Lang,
): TemplateResult {
  const list = listParts(values, messages, language).map(({ type, value }) =>
    type === 'element' ? inLanguage(lang, value) : value,
  );
  return html`<p class="scope">${fillWith(sentence, '{list}', list)}</p>`;
}

/**
 * Why an item was found, where what is on screen does not show it: passages of what is folded
 * away or left out, with the words marked.
 */
function renderPassages(item: FeedItem, locale: Locale, compact: boolean): readonly unknown[] {
  const { title, summary = '', body, topic = '', source, links, categories } = item;
  if (!locale.found?.length) return [];
  const hidden = [...(compact || summary ? linesOf(body).map(plainText) : []), topic];
  if (compact) {
    hidden.push(
      ...links.map(({ text }) => text),
      source?.name ?? '',
      ...categories.map((name) => optionLabel('category', name, locale)),
    );
  }
  return passagesOf([title, summary], hidden, locale.found).map(
    (passage) => html`<p>${markFound(passage, locale)}</p>`,
  );
}
