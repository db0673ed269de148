import { memoize } from '../text/memoize.js';
import { asUtc, fromUtc, type PartialDate } from './partial-date.js';

/** Zone of local dates when a feed names none. */
export const DEFAULT_TIME_ZONE = 'Europe/London';

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];
const formatOf = memoize(
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
  if (offset !== undefined) return fromUtc(instant.getTime() + offset);
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
  // At most two offsets are in force within a day of it. The earlier instant is the right one if it
  // shows the local time; of a time that is skipped it does not, nor does the later one.
  const [before, after] = [-1, 1].map(
    (side) => local - offsetAt(new Date(local + side * DAY), timeZone),
  ) as [number, number];
  const first = Math.min(before, after);
  const isExact = asUtc(toZoned(new Date(first), timeZone)) === local;
  return new Date(isExact ? first : Math.max(before, after));
}

/** Minutes ahead of UTC, in milliseconds. */
function offsetAt(instant: Date, timeZone: string): number {
  const whole = Math.floor(instant.getTime() / MINUTE) * MINUTE;
  return asUtc(toZoned(instant, timeZone)) - whole;
}

/**
 * How far London's clocks are ahead of UTC at an instant, in milliseconds. `undefined` for the
 * years in which the rule was another one, and for those whose rule nobody knows yet.
 *
 * Summer time lasts from the last Sunday in March to the last Sunday in October, at 01:00 UTC both
 * times: The Summer Time Order 2002 (SI 2002/262), and since 1996 the Orders before it.
 *
 * `Intl` knows all this and is asked otherwise, but its first formatter takes 10 to 25 ms of a
 * page's first second, four times that on a telephone, and each answer three times as long.
 */
function londonOffset(instant: Date): number | undefined {
  const year = instant.getUTCFullYear();
  if (!(year >= 1996 && year < 2038)) return undefined;
  const time = instant.getTime();
  return time >= changeIn(year, 2) && time < changeIn(year, 9) ? HOUR : 0;
}

/** 01:00 UTC on the last Sunday of a month of 31 days; January is 0. */
function changeIn(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 31, 1));
  return last.setUTCDate(31 - last.getUTCDay());
}
