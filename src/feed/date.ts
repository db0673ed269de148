import type { PartialDate } from '../dates/partial-date.js';
import { DEFAULT_TIME_ZONE, fromZoned, toZoned } from '../dates/zoned.js';

const LOCAL =
  /^([1-9]\d{3})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01])(?:[Tt ]([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?)?)?)?$/;
// RFC 3339, section 5.6; its note allows a space for the T, and 60 is a leap second. Seconds are
// often left out, and never shown. The colon of the offset is left out by ISO 8601 and PHP.
const INSTANT = /^(.{16})(?::([0-5]\d|60)(?:\.\d+)?)?\s*(?:z|([+-])([01]\d|2[0-3]):?([0-5]\d))$/i;

/**
 * A local date at its own precision: `2024`, `2024-04`, `2019-03-18` or `2020-08-17T09:21`.
 * Seconds are tolerated and dropped. Days the calendar does not have give `undefined`.
 */
export function parsePartialDate(value: unknown): PartialDate | undefined {
  const match = typeof value === 'string' ? LOCAL.exec(value.trim()) : null;
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1).map(Number);
  if (!match[2]) return { year };
  if (!match[3]) return { year, month };
  // Day 0 of the next month is the last one of this; UTC, so no clock change interferes.
  if (day > 28 && day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  return match[4] ? { year, month, day, hour, minute } : { year, month, day };
}

/**
 * A full instant (RFC 3339, as `date_published` of JSON Feed) as the wall clock of a zone shows
 * it, to the minute.
 *
 * @param timeZone - IANA name that `isTimeZone` has accepted.
 */
export function parseInstant(value: unknown, timeZone: string): PartialDate | undefined {
  const instant = parseTime(value);
  return instant && toZoned(instant, timeZone);
}

/**
 * The instant that a page wants to look at: one with an offset of its own, or a date or
 * date-time local to the zone, to the minute. Anything else gives `undefined`.
 */
export function parseNow(value: unknown, timeZone: string): Date | undefined {
  const local = parsePartialDate(value);
  return local?.day === undefined ? parseTime(value) : fromZoned(local, timeZone);
}

/** A full instant, as RFC 3339 writes it. */
function parseTime(value: unknown): Date | undefined {
  const match = typeof value === 'string' ? INSTANT.exec(value.trim()) : null;
  const [, local, seconds = 0, sign, hours = 0, minutes = 0] = match ?? [];
  const { year = 0, month = 1, day, hour, minute } = parsePartialDate(local) ?? {};
  if (minute === undefined) return undefined;
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  return new Date(Date.UTC(year, month - 1, day, hour, minute - offset, Number(seconds)));
}

/** Whether this environment knows the time zone. */
export function isTimeZone(name: string): boolean {
  // Making a formatter costs some 20 ms the first time, and nearly every feed is in this zone.
  if (name === DEFAULT_TIME_ZONE) return true;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    // A RangeError is how Intl says that it knows no such zone.
    return false;
  }
}

/**
 * Whether one date is earlier than another, as far as both are precise: 18 March is not earlier
 * than 18 March at 9:21.
 */
export function isBefore(date: PartialDate, other: PartialDate): boolean {
  for (const unit of ['year', 'month', 'day', 'hour', 'minute'] as const) {
    const [a, b] = [date[unit], other[unit]];
    if (a === undefined || b === undefined) return false;
    if (a !== b) return a < b;
  }
  return false;
}

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';
/** Zones by name, each in the place of its hours from UTC. BST is British Summer Time. */
const ZONES = [/^(?:z|utc?|(?:etc\/)?gmt)$/, /^(?:bst|[cm]et)$/, /^[cm]est$/];
/** A time with what it says of its zone, wherever in the text it stands. */
const TIME =
  /\s(\d\d?):(\d\d)(?::\d\d(?:\.\d+)?)?\s*(?:([ap])m)?\s*(?:(?:gmt|utc?)?([+-]\d\d):?(\d\d)|([a-z/]*))(?:\s*\(.*\))?(?!\S)/;
/**
 * What is left without the time: a day, month and year, or a month, day and year. "May 24" may be
 * a day as well as a month.
 */
const DAY =
  /^(?:[a-z]+(?:,|\s)\s*)?(?:(\d\d?)[\s-]+)?([a-z]{3})[a-z]*,?[\s-]+(?:(\d\d?),?\s+)?(\d{4}|(?<=\d.*\D)\d\d)$/;

/**
 * A date of RSS as JSON Feed writes it: `Wed, 02 Oct 2002 13:00:00 GMT` is
 * `2002-10-02T13:00+00:00`. So are the forms of C (`Sun Nov  6 08:49:37 1994`) and of JavaScript.
 * Years of two digits are read as RFC 2822, section 4.3 has it: 50 is 1950. A time whose zone is
 * absent or means several things stays without one, and what is no such date is given back as it
 * is, so that whoever reads it can say what was found.
 *
 * @see https://www.rfc-editor.org/rfc/rfc822#section-5
 */
export function fromRfc822(date: string): string {
  const text = date.trim().toLowerCase();
  const [, hour, minute = '', half, hours, minutes = '', zone = ''] = TIME.exec(text) ?? [];
  const [, first, name = '', second, year = ''] = DAY.exec(text.replace(TIME, ' ').trim()) ?? [];
  const month = MONTHS.indexOf(name) / 3 + 1;
  const day = first ?? second;
  const century = year.length === 4 ? '' : Number(year) < 50 ? '20' : '19';
  const local = `${century}${year}-${two(month)}${day ? `-${two(day)}` : ''}`;
  if (hour === undefined) return parsePartialDate(local) ? local : date;
  const half24 = half === 'p' && Number(hour) < 12 ? 12 : half === 'a' && hour === '12' ? -12 : 0;
  const time = `${local}T${two(Number(hour) + half24)}:${minute}`;
  const offset = hours ? `${hours}:${minutes}` : offsetOf(zone, month);
  return parseInstant(time + (offset || 'Z'), 'UTC') ? time + offset : date;
}

/** Of a zone by its name, empty if nobody can say. */
function offsetOf(zone: string, month: number): string {
  // RFC 822 names those of America; without an S or D it is winter time in winter only.
  const [, letter, season] = /^([pmcea])([sd]?)t$/.exec(zone) ?? [];
  if (letter && (season || month < 3 || month > 11)) {
    return `-0${8 - 'pmcea'.indexOf(letter) - (season === 'd' ? 1 : 0)}:00`;
  }
  const hours = ZONES.findIndex((names) => names.test(zone));
  return hours < 0 ? '' : `+0${hours}:00`;
}

function two(part: string | number): string {
  return String(part).padStart(2, '0');
}
