import { asUtc, dayAfter, toIsoDate, type PartialDate } from '../dates/partial-date.js';
import { fromZoned } from '../dates/zoned.js';
import type { FeedItem, ItemEvent } from '../model/item.js';
import type { Announcement } from './schedule.js';

/** Octets of a line before it is folded (RFC 5545, 3.1). */
const LINE = 75;

/** What one entry of a calendar says. */
export interface CalendarEntry {
  /** Stable: an entry imported again replaces itself. */
  readonly uid: string;
  readonly title: string;
  /** A day, or a time of it; an entry with a day alone lasts all day. */
  readonly start: PartialDate;
  /** Last day (inclusive), or the time at which it ends. */
  readonly end?: PartialDate | undefined;
  readonly text?: string | undefined;
  readonly place?: string | undefined;
  readonly url?: string | undefined;
}

/** A campaign as an entry: its days. One that recurs is another entry every year. */
export function campaignEntry({ item, starts, ends }: Announcement): CalendarEntry {
  return {
    uid: uidOf(item, String(starts.year)),
    title: nameOf(item),
    start: starts,
    end: ends,
    text: item.summary,
    url: item.campaign?.url ?? item.url,
  };
}

/** One event of an item; without a name it is called as the campaign or the item is. */
export function eventEntry(item: FeedItem, event: ItemEvent): CalendarEntry {
  const { name, start, end, place, address, url } = event;
  return {
    uid: uidOf(item, toIsoDate(start), name ?? ''),
    title: name ?? nameOf(item),
    start,
    end,
    text: name && nameOf(item),
    place: [place, address].filter(Boolean).join(', '),
    url: url ?? item.campaign?.url ?? item.url,
  };
}

function nameOf({ campaign, title }: FeedItem): string {
  return campaign?.name ?? title;
}

/** An id within its feed, that stays when a campaign’s title or days within its year are put right (RFC 5545, 3.8.4.7). */
function uidOf({ id }: FeedItem, ...parts: readonly string[]): string {
  return `${[id, ...parts].map(encodeURIComponent).join(':')}@safeguarding-widgets`;
}

/**
 * A calendar file with one entry. Days are all-day entries whose end is the day after the last, as
 * the format has it; times are instants in UTC, so that no time zone needs describing.
 *
 * @param timeZone - IANA zone of the entry's times.
 * @param now - When the file is made.
 * @see https://www.rfc-editor.org/rfc/rfc5545
 */
export function formatCalendar(entry: CalendarEntry, timeZone: string, now: Date): string {
  const { uid, title, start, end, text, place, url } = entry;
  const timed = start.hour !== undefined;
  const instantOf = (date: PartialDate) => utc(fromZoned(date, timeZone));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//safeguarding-widgets//EN',
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${utc(now)}`,
    timed ? `DTSTART:${instantOf(start)}` : `DTSTART;VALUE=DATE:${digits(start)}`,
    // An event that starts at a time and has no end takes none, rather than one that is made up.
    timed
      ? end && `DTEND:${instantOf(end.hour === undefined ? dayAfter(end) : end)}`
      : `DTEND;VALUE=DATE:${digits(dayAfter(end ?? start))}`,
    `SUMMARY:${escapeText(title)}`,
    text && `DESCRIPTION:${escapeText(text)}`,
    place && `LOCATION:${escapeText(place)}`,
    url && `URL:${url}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.flatMap((line) => (line ? [`${foldLine(line)}\r\n`] : [])).join('');
}

/** 20240430T082100Z */
function utc(instant: Date): string {
  return instant.toISOString().replace(/\.\d+|[-:]/g, '');
}

/** 20240430 */
function digits(date: PartialDate): string {
  return utc(new Date(asUtc(date))).slice(0, 8);
}

/** RFC 5545, 3.3.11. What some programs take for the end of a line is one (Unicode, 5.8). */
function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|[\n-\f\x85\u2028\u2029]/g, '\\n');
}

/**
 * Folds between characters: one that takes several octets stays whole. A value has no control
 * characters but the tab (RFC 5545, 3.1); in an address a line end would begin a line of its own.
 */
function foldLine(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let octets = 0;
  for (const character of line.replace(/[^\P{Cc}\t]|[\u2028\u2029]/gu, '')) {
    const size = encoder.encode(character).length;
    if (octets + size > LINE) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
