/**
 * A local calendar date at its own precision: never a `Date`, never more precise than its
 * publisher gave it. "April 2024" has no day, "6 August 2018" has no hour.
 *
 * `month` is 1 to 12, `day` 1 to 31, `hour` 0 to 23, `minute` 0 to 59. A field is present only
 * if every coarser one is.
 */
export interface PartialDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly hour?: number;
  readonly minute?: number;
}

/** A local date as if it were UTC: a number to reckon with, not an instant. */
export function asUtc({ year, month = 1, day = 1, hour = 0, minute = 0 }: PartialDate): number {
  const date = new Date(0);
  // Date.UTC would take the years 0 to 99 for 1900 to 1999.
  date.setUTCFullYear(year, month - 1, day);
  return date.setUTCHours(hour, minute);
}

/** The local date of such a number. */
export function fromUtc(time: number): Required<PartialDate> {
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
  const { hour: _, minute: __, ...moved } = fromUtc(asUtc({ year, month, day: day + days }));
  return moved;
}

/** First day that a date does not include: of a month, the first of the next one. */
export function dayAfter(date: PartialDate): PartialDate {
  const { year, month, day } = date;
  if (month === undefined) return { year: year + 1 };
  return day === undefined ? addDays({ year, month: month + 1 }, 0) : addDays(date, 1);
}

/**
 * Order of two local dates; a field that one lacks comes before any value of it. One by one: a loop
 * over the fields takes twice as long, 0.2 s more for a list of 100,000.
 */
export function compareDates(a: PartialDate, b: PartialDate): number {
  return (
    a.year - b.year ||
    (a.month ?? 0) - (b.month ?? 0) ||
    (a.day ?? 0) - (b.day ?? 0) ||
    (a.hour ?? -1) - (b.hour ?? -1) ||
    (a.minute ?? -1) - (b.minute ?? -1)
  );
}

/** Day of the week of a calendar day: 0 is Sunday. */
export function weekdayOf(date: PartialDate): number {
  return new Date(asUtc(date)).getUTCDay();
}

/** Value for `<time datetime>`: "2018-07-06T12:43", "2019-03-18", "2024-04", "2024". */
export function toIsoDate(date: PartialDate): string {
  const fields = [date.year, date.month, date.day, date.hour];
  const length = [0, 4, 7, 10, 16][fields.filter((field) => field !== undefined).length];
  return new Date(asUtc(date)).toISOString().slice(0, length);
}
