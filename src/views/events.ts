import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { isOver } from '../campaigns/schedule.js';
import { toIsoDate, type PartialDate } from '../dates/partial-date.js';
import type { ItemEvent } from '../model/item.js';
import { formatDate, formatRange } from '../text/format-date.js';
import { elementId } from './heading.js';
import { renderLink } from './links.js';
import type { Lang, Locale } from './locale.js';

/** How an item's events are shown. */
export interface EventsOptions {
  /** Of the item. */
  readonly id: string;
  readonly events: readonly ItemEvent[];
  readonly locale: Locale;
  /** Of the feed's own words. */
  readonly lang: Lang;
  /** Whether what the item links to is no longer there: its links are text then. */
  readonly gone?: boolean;
  /** The present in the feed's zone. */
  readonly today: PartialDate;
  /** Saves an event as a calendar file. */
  readonly onSave: (event: ItemEvent) => void;
}

/**
 * What takes place: name, day, time and place. One that is over has no button any more: readers
 * want to know that it was, and need no entry in their calendar.
 */
export function renderEvents(options: EventsOptions): TemplateResult | typeof nothing {
  const { id, events, locale } = options;
  if (events.length === 0) return nothing;
  return html`<ul class="events" role="list" aria-label=${locale.messages.events}>
    ${events.map((event, index) => renderEvent(event, `${elementId('event', id)}-${index}`, options))}
  </ul>`;
}

function renderEvent(
  event: ItemEvent,
  id: string,
  { locale, lang, gone, today, onSave }: EventsOptions,
): TemplateResult {
  const { messages } = locale;
  const { name, start, end, place, address, url } = event;
  const options = { weekday: true, time: true };
  const when = end
    ? formatRange(start, end, messages, options)
    : formatDate(start, messages, options);
  const where = [place, address].filter(Boolean).join(', ');
  return html`<li part="event">
    ${name ? html`<strong id=${id} lang=${lang}>${renderLink(gone ? '' : url, name)}</strong>` : nothing}
    <time id=${name ? nothing : id} datetime=${toIsoDate(start)}>${when}</time>
    ${where ? html`<span lang=${lang}>${where}</span>` : nothing}
    ${isOver(event, today) ? nothing : renderSave(id, locale, () => onSave(event))}
  </li>`;
}

/**
 * The button that saves something to a calendar. Its name is what it says and what it saves, each
 * in its own language, which a string in `aria-label` could not have.
 *
 * @param id - Of the element that names what is saved.
 */
export function renderSave(id: string, { messages }: Locale, onSave: () => void): TemplateResult {
  return html`<button
    type="button"
    part="calendar"
    id=${`save-${id}`}
    aria-labelledby=${`save-${id} ${id}`}
    @click=${onSave}
  >
    ${messages.calendar}
  </button>`;
}
