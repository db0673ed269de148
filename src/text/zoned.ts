import { DEFAULT_TIME_ZONE } from '../model/feed.js';
import type { PartialDate } from '../model/partial-date.js';
import { londonOffset } from './london.js';
import { remember } from './remember.js';

const MINUTE = 60_000;
const formatOf = remember(
  (timeZone) =>
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      // As hour12: false gives "24" at midnight.
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    }),
);

/** What the clocks of a zone show at an instant, whatever zone this machine is in. */
export function toZoned(instant: Date, timeZone: string): Required<PartialDate> {
  const offset = timeZone === DEFAULT_TIME_ZONE ? londonOffset(instant) : undefined;
  if (offset === undefined) return askIntl(instant, timeZone);
  return fromUtc(instant.getTime() + offset);
}

function askIntl(instant: Date, timeZone: string): Required<PartialDate> {
  const parts = { year: 0, month: 1, day: 1, hour: 0, minute: 0 };
  for (const { type, value } of formatOf(timeZone).formatToParts(instant)) {
    if (type in parts) parts[type as keyof typeof parts] = Number(value);
  }
  return parts;
}

/**
 * The first instant of a local date or time. Of a time that the clocks show twice it is the
 * earlier one; a time that they skip moves forward by what they skip (as Temporal's "compatible").
 */
export function fromZoned(date: PartialDate, timeZone: string): Date {
  return fromLocal(asUtc(date), timeZone);
}

/** As `fromZoned`, for a local date or time as `asUtc` has it. */
export function fromLocal(local: number, timeZone: string): Date {
  // At most two offsets are in force within a day of it; the right one reproduces the local time.
  const [before, after] = [-1, 1].map(
    (side) => local - offsetAt(new Date(local + side * 1440 * MINUTE), timeZone),
  ) as [number, number];
  const exact = [Math.min(before, after), Math.max(before, after)].find(
    (time) => asUtc(toZoned(new Date(time), timeZone)) === local,
  );
  return new Date(exact ?? before);
}

/** Minutes ahead of UTC, in milliseconds. */
function offsetAt(instant: Date, timeZone: string): number {
  const whole = Math.floor(instant.getTime() / MINUTE) * MINUTE;
  return asUtc(toZoned(instant, timeZone)) - whole;
}

/** A local date as if it were UTC: a number to reckon with, not an instant. */
export function asUtc({ year, month = 1, day = 1, hour = 0, minute = 0 }: PartialDate): number {
  const date = new Date(0);
  // Date.UTC would take the years 0 to 99 for 1900 to 1999.
  date.setUTCFullYear(year, month - 1, day);
  return date.setUTCHours(hour, minute);
}

/** The local date of such a number. */
function fromUtc(time: number): Required<PartialDate> {
  const date = new Date(time);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
  };
}

/** A calendar day so many days later, or earlier. */
export function addDays({ year, month = 1, day = 1 }: PartialDate, days: number): PartialDate {
  const moved = fromUtc(asUtc({ year, month, day: 1 }) + (day - 1 + days) * 1440 * MINUTE);
  return { year: moved.year, month: moved.month, day: moved.day };
}

/** First day that a date does not include: of a month, the first of the next one. */
export function dayAfter(date: PartialDate): PartialDate {
  const { year, month, day } = date;
  if (month === undefined) return { year: year + 1 };
  return day === undefined ? addDays({ year, month: month + 1 }, 0) : addDays(date, 1);
}

/** Order of two local dates; a field that one lacks comes before any value of it. */
export function compareDates(a: PartialDate, b: PartialDate): number {
  return (
    a.year - b.year ||
    (a.month ?? 0) - (b.month ?? 0) ||
    (a.day ?? 0) - (b.day ?? 0) ||
    (a.hour ?? -1) - (b.hour ?? -1) ||
    (a.minute ?? -1) - (b.minute ?? -1)
  );
}
