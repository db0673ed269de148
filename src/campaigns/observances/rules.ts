import { addDays, weekdayOf, type PartialDate } from '../../dates/partial-date.js';
import { observanceRule } from '../../model/observance-rules.js';

/** First and last day of an observance, both inclusive. */
export interface Occurrence {
  readonly start: PartialDate;
  readonly end: PartialDate;
}

/**
 * The days of an observance in a year, `undefined` where nobody can know them: not held any more,
 * or announced each year and not yet known here.
 *
 * @param id - Such as `safer-internet-day`.
 * @param year - Four digits.
 */
export function occurrenceIn(id: string | undefined, year: number): Occurrence | undefined {
  const { month, day, weekday, length = 1, announced } = observanceRule(id) ?? {};
  const known = announced?.[year];
  if (known) return lasting({ year, month: known[0], day: known[1] }, known[2]);
  if (!month || !day) return undefined;
  const first = { year, month, day };
  const wait = weekday === undefined ? 0 : (weekday - weekdayOf(first) + 7) % 7;
  const days = typeof length === 'number' ? length : (lengthIn(length, year) ?? 1);
  return lasting(addDays(first, wait), days);
}

function lengthIn(lengths: Readonly<Record<number, number>>, year: number): number | undefined {
  const since = Object.keys(lengths).findLast((first) => Number(first) <= year);
  return lengths[Number(since)];
}

function lasting(start: PartialDate, days: number): Occurrence {
  return { start, end: addDays(start, days - 1) };
}
