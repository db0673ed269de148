import { addDays, weekdayOf, type PartialDate } from '../../dates/partial-date.js';

/**
 * How the days of an observance are found. A `weekday` moves the day to the first such weekday on
 * or after it; without `month` the organiser announces the days each year.
 */
export interface ObservanceRule {
  /** 1 to 12. */
  readonly month?: number;
  /** 1 to 31. */
  readonly day?: number;
  /** 0 is Sunday. */
  readonly weekday?: number;
  /** Days it lasts, or these by the first year they hold for. One when absent. */
  readonly length?: number | Readonly<Record<number, number>>;
  /** Days announced, by year: month and day of the first, and days it lasts. */
  readonly announced?: Readonly<Record<number, readonly [number, number, number]>>;
  /** Not held any more, whatever pages of earlier years say. */
  readonly discontinued?: boolean;
}

/**
 * What is needed to reckon with; who says so, and when that was checked, is in `catalogue.ts`, so
 * that pages need not load it.
 */
export const OBSERVANCE_RULES: Readonly<Record<string, ObservanceRule>> = {
  'fgm-zero-tolerance-day': { month: 2, day: 6 },
  'safer-internet-day': { month: 2, day: 5, weekday: 2 },
  'sexual-abuse-awareness-week': { month: 2, day: 1, weekday: 1, length: 7 },
  'child-exploitation-awareness-day': { month: 3, day: 18 },
  'missing-childrens-day': { month: 5, day: 25 },
  'day-of-memory': { month: 7, day: 14 },
  'day-against-trafficking': { month: 7, day: 30 },
  'suicide-prevention-day': { month: 9, day: 10 },
  'mental-health-day': { month: 10, day: 10 },
  'anti-slavery-day': { month: 10, day: 18 },
  'private-fostering-awareness-day': { month: 11, day: 1, weekday: 3 },
  'anti-bullying-week': { month: 11, day: 10, weekday: 1, length: 5 },
  'safeguarding-adults-week': { month: 11, day: 15, weekday: 1, length: { 0: 7, 2023: 5 } },
  'white-ribbon-day': { month: 11, day: 25 },
  'childrens-mental-health-week': { announced: { 2025: [2, 3, 7], 2026: [2, 9, 7] } },
  'stalking-awareness-week': { announced: { 2024: [4, 22, 5], 2025: [4, 7, 5] } },
  'mental-health-awareness-week': {},
  'knife-crime-awareness-week': { announced: { 2024: [5, 20, 7], 2025: [5, 19, 7] } },
  'tes-safeguarding-awareness-week': { announced: { 2025: [5, 19, 7], 2026: [5, 18, 5] } },
  'child-safety-week': { announced: { 2025: [6, 2, 7] } },
  'foster-care-fortnight': { announced: { 2025: [5, 12, 14] } },
  'private-fostering-awareness-week': { discontinued: true },
};

/** First and last day of an observance, both inclusive. */
export interface Occurrence {
  readonly start: PartialDate;
  readonly end: PartialDate;
}

/** The rule of an observance, `undefined` for one that is not known here. */
export function observanceRule(id: string | undefined): ObservanceRule | undefined {
  return id !== undefined && Object.hasOwn(OBSERVANCE_RULES, id) ? OBSERVANCE_RULES[id] : undefined;
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
