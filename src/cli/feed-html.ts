import { toIsoDate, type PartialDate } from '../dates/partial-date.js';
import { sortPlaces } from '../list/sort.js';
import type { Feed } from '../model/feed.js';
import { isGone, isListed, type FeedItem, type ItemEvent, type ItemLink } from '../model/item.js';
import { blockToHtml } from '../importer/write-body.js';
import { runAtOnce } from '../scheduling/run-in-slices.js';
import { collate } from '../text/collate.js';
import { formatDate, formatRange } from '../text/format-date.js';
import { fill, formatBytes, formatList, fillPlural } from '../text/format.js';
import { messagesFor, supportedLanguage, type Messages } from '../text/messages.js';
import { markup, Markup } from './markup.js';

export interface HtmlOptions {
  /** Of the titles, 1 to 6. */
  readonly headingLevel: number;
  /** Most items; all when absent. */
  readonly limit?: number;
  /** Local day, for what is no longer available. */
  readonly today: PartialDate;
}

interface Words {
  readonly messages: Messages;
  readonly language: string;
}

/**
 * The items of a feed as a list, newest first as the elements show them, to stand inside the
 * element: readers without JavaScript and search engines find it there. Without scripts, styles and
 * ids, so that it can stand on any page, more than once.
 */
export function feedHtml(feed: Feed, { headingLevel, limit, today }: HtmlOptions): string {
  const language = supportedLanguage(feed.language ?? 'en');
  const words = { messages: messagesFor(language), language };
  const items = feed.items.filter(isListed);
  const places = runAtOnce(sortPlaces(items, 'newest', collate(language)));
  const entries = places
    .slice(0, limit)
    .map((place) => renderItem(items[place] as FeedItem, headingLevel, today, words));
  const list = markup`<ul${attribute('lang', feed.language)}>\n${entries}</ul>\n`;
  return items.length > 0 ? list.text : markup`<p>${words.messages.empty}</p>\n`.text;
}

function renderItem(item: FeedItem, level: number, today: PartialDate, words: Words): Markup {
  const gone = isGone(item, today);
  const heading = new Markup(`h${level}`);
  const title = item.url && !gone ? anchor(item.url, item.title) : markup`${item.title}`;
  const { messages } = words;
  const parts = [
    markup`<${heading}>${title}</${heading}>`,
    markup`<p>${join([renderDate(item, messages), renderSource(item, messages)])}</p>`,
    ...renderNotes(item, gone, messages),
    ...(item.summary
      ? [markup`<p>${item.summary}</p>`]
      : item.body.map((block) => new Markup(blockToHtml(block, !gone)))),
    ...renderEvents(item.events, gone, messages),
    ...renderLinks(item.links, gone, words),
    ...(item.audience.length > 0
      ? [
          markup`<p>${fill(messages.audience, { list: formatList(item.audience, messages, words.language) })}</p>`,
        ]
      : []),
    ...(item.categories.length > 0
      ? [markup`<p>${messages.categories}: ${item.categories.join(', ')}</p>`]
      : []),
  ];
  const lines = parts.map((part) => markup`${part}\n`);
  return markup`<li${attribute('lang', item.language)}>\n<article>\n${lines}</article>\n</li>\n`;
}

function renderDate({ posted, source }: FeedItem, messages: Messages): Markup | undefined {
  if (posted) return time(posted, fill(messages.posted, { date: formatDate(posted, messages) }));
  return source?.date ? undefined : markup`${messages.dateNotGiven}`;
}

function renderSource({ source, posted }: FeedItem, messages: Messages): Markup | undefined {
  if (!source) return undefined;
  const { name, url, date } = source;
  const repeated = date && posted && toIsoDate(date) === toIsoDate(posted).slice(0, 10);
  const shown = date && !repeated ? time(date, formatDate(date, messages)) : undefined;
  const text = name ? (shown ? messages.sourceDated : messages.source) : messages.sourceDate;
  if (!name && !shown) return undefined;
  const values = { name: name && url ? anchor(url, name) : markup`${name}`, date: shown };
  // The places of a sentence, with mark-up in them.
  const pieces = text.split(/\{(name|date)\}/);
  return markup`${pieces.map((piece, i) => (i % 2 ? values[piece as keyof typeof values] : piece))}`;
}

function renderNotes(item: FeedItem, gone: boolean, messages: Messages): Markup[] {
  const { status, supersededBy, contentNote } = item;
  const notes: Markup[] = [];
  if (status !== 'current') {
    const title = supersededBy?.title ?? supersededBy?.url;
    const link = supersededBy?.url && title ? anchor(supersededBy.url, title) : title;
    const by = link ? markup`. ${messages.supersededBy} ${link}` : undefined;
    notes.push(markup`<p><strong>${messages.statuses[status]}</strong>${by}</p>`);
  }
  if (gone) notes.push(markup`<p>${messages.notAvailable}</p>`);
  if (contentNote) notes.push(markup`<p>${contentNote}</p>`);
  return notes;
}

function renderEvents(events: readonly ItemEvent[], gone: boolean, messages: Messages): Markup[] {
  if (events.length === 0) return [];
  const entries = events.map(({ name, start, end, place, address, url }) => {
    const when = end
      ? formatRange(start, end, messages, { weekday: true, time: true })
      : formatDate(start, messages, { weekday: true, time: true });
    const what = name && url && !gone ? anchor(url, name) : name && markup`${name}`;
    return markup`<li>${join([what, time(start, when), place, address])}</li>`;
  });
  return [markup`<p>${messages.events}</p>`, markup`<ul>${entries}</ul>`];
}

function renderLinks(links: readonly ItemLink[], gone: boolean, words: Words): Markup[] {
  const { messages, language } = words;
  if (links.length === 0) return [];
  const entries = links.map(({ label, text, url, format, size, pages, language: lang }) => {
    const facts = [
      format,
      size === undefined ? undefined : formatBytes(size, messages, language),
      pages === undefined ? undefined : fillPlural(messages.pageCount, pages, language),
    ].filter((fact) => fact !== undefined);
    const name = facts.length > 0 ? `${text} (${facts.join(', ')})` : text;
    const link = url && !gone ? anchor(url, name) : name;
    return markup`<li${attribute('lang', lang)}>${label && `${label}: `}${link}</li>`;
  });
  return [markup`<ul>${entries}</ul>`];
}

function anchor(url: string, text: string | Markup): Markup {
  return markup`<a href="${url}">${text}</a>`;
}

function time(date: PartialDate, text: string): Markup {
  return markup`<time datetime="${toIsoDate(date)}">${text}</time>`;
}

function attribute(name: string, value: string | undefined): Markup | undefined {
  return value === undefined ? undefined : markup` ${new Markup(name)}="${value}"`;
}

function join(parts: readonly (Markup | string | undefined)[]): Markup {
  const given = parts.filter((part) => part !== undefined && part !== '');
  return markup`${given.map((part, i) => (i > 0 ? [', ', part] : part))}`;
}
