import { DEFAULT_TIME_ZONE, fromZoned, toZoned } from '../dates/zoned.js';
import type { PartialDate } from '../dates/partial-date.js';

const LOCAL =
  /^[1-9]\d{3}(?:-\d\d(?:-\d\d(?:[Tt ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?)?)?)?$/;
// RFC 3339, section 5.6; its note allows a space for the T, and 60 is a leap second. Seconds are
// often left out, and never shown. The colon of the offset is left out by ISO 8601 and PHP.
const INSTANT = /^(.{16})(?::([0-5]\d|60)(?:\.\d+)?)?\s*(?:z|([+-])([01]\d|2[0-3]):?([0-5]\d))$/i;

/**
 * A local date at its own precision: `2024`, `2024-04`, `2019-03-18` or `2020-08-17T09:21`.
 * Seconds are tolerated and dropped. Days the calendar does not have give `undefined`.
 */
export function parsePartialDate(value: unknown): PartialDate | undefined {
  const text = typeof value === 'string' ? value.trim() : '';
  if (!LOCAL.test(text)) return undefined;
  // Each part has its own place in the text, however many of them there are.
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  if (text.length < 7) return { year };
  const month = twoDigits(text, 5);
  if (month < 1 || month > 12) return undefined;
  if (text.length < 10) return { year, month };
  const day = twoDigits(text, 8);
  // Day 0 of the next month is the last one of this; UTC, so no clock change interferes.
  if (day < 1 || (day > 28 && day > new Date(Date.UTC(year, month, 0)).getUTCDate()))
    return undefined;
  if (text.length < 16) return { year, month, day };
  return { year, month, day, hour: twoDigits(text, 11), minute: twoDigits(text, 14) };
}

/** Code of the digit 0. */
const ZERO = 48;

/** By their codes: to cut the digits out as texts takes two to three times as long. */
function twoDigits(text: string, place: number): number {
  return (text.charCodeAt(place) - ZERO) * 10 + text.charCodeAt(place + 1) - ZERO;
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
  for (const part of ['year', 'month', 'day', 'hour', 'minute'] as const) {
    const [a, b] = [date[part], other[part]];
    if (a === undefined || b === undefined) return false;
    if (a !== b) return a < b;
  }
  return false;
}
