import { asUtc, fromUtc, weekdayOf, type PartialDate } from '../dates/partial-date.js';
import { DEFAULT_TIME_ZONE } from '../dates/zoned.js';
import { parseInstant, parsePartialDate } from '../feed/date.js';
import { cy } from '../text/cy.js';
import { en } from '../text/en.js';

/** A date as a page writes it. */
export interface FoundDate {
  /** Its words. */
  readonly text: string;
  /** Offsets in the text that was looked through, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Absent where the calendar or the clock has no such date: 31 June. */
  readonly date?: PartialDate;
  /** Day of the week that is named, 0 is Sunday. */
  readonly weekday?: number;
  /** The year has two digits. */
  readonly isShort: boolean;
}

const MONTHS = [en.months, cy.months];
const NAMES = MONTHS.flat()
  .map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`)
  .join('|');

/** Pieces of the grammar; the text has one space between words, so that none of them repeats. */
const WEEKDAY = `(?:(?<weekday>(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|dydd [a-z]{3,7})\\.?,? )`;
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th|ain|af|ail|ydd|fed|ed|eg)?';
const MONTH = `(?<month>sept|${NAMES})\\.?`;
const YEAR = "(?<year>[12]\\d{3}|[’']?\\d\\d)(?![\\d/]|[:.]\\d| ?[ap]\\.?m\\b)";
const TIME =
  '(?<hour>\\d{1,2})(?:[:.](?<minute>[0-5]\\d)(?::[0-5]\\d)?)?(?<half> ?[ap]\\.?m\\b\\.?)?';

const FORMS = [
  // 2025-03-18, 2025-03-18T09:21:00+00:00
  '(?<iso>\\d{4}-\\d\\d(?:-\\d\\d(?:[T ]\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?)?)(?![\\d-])',
  // 17/08/2020, 28.02.22: day before month, as in the UK
  `${WEEKDAY}?(?<day>\\d{1,2})(?<mark>[/.-])(?<month>\\d{1,2})\\k<mark>${YEAR}`,
  // Wednesday 6th of August, 2018
  `${WEEKDAY}?(?:the )?${DAY} (?:of )?${MONTH},? ${YEAR}`,
  // Apr 22 2025, August 6th, 2018
  `${WEEKDAY}?${MONTH} ${DAY},? (?<year>[12]\\d{3})(?!\\d)`,
  // April 2024
  `${MONTH},? (?<year>[12]\\d{3})(?!\\d)`,
];
// Named groups are given once in each expression, so each form has one of its own.
const BEFORE = `(?:${TIME},? (?:on )?)`;
const AFTER = `(?:,? (?:at |@ ?|- |– )?${TIME})`;
const WHOLE = FORMS.flatMap((form, index) =>
  (index === 0 || index === 4 ? [form] : [`${form}${AFTER}?`, `${BEFORE}${form}`]).map(
    (source) => new RegExp(`^${source}$`, 'i'),
  ),
);
const INSIDE = FORMS.map((form) => new RegExp(`(?<![\\p{L}\\d/.-])${form}`, 'giu'));

/** Longer than any date, so that no expression ever looks through a long text. */
const LONGEST = 60;

/** A text that is a date and nothing else, at its own precision. */
export function readDate(text: string): FoundDate | undefined {
  if (text.length > LONGEST || !/\d/.test(text)) return undefined;
  for (const form of WHOLE) {
    const match = form.exec(text);
    if (match) return toFound(match);
  }
  return undefined;
}

/** The dates in a text, in order, those with a day before those without. */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  if (!/\d/.test(text)) return found;
  for (const form of INSIDE) {
    for (const match of text.matchAll(form)) {
      const date = toFound(match);
      const overlaps = found.some(({ start, end }) => date.start < end && date.end > start);
      if (!overlaps && date.date) found.push(date);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/**
 * A span of days: `12-18 March 2018`, `28 February to 6 March 2019`, `Monday 12 to Sunday 18 March`.
 * The start has the month and the year of the end where it names none.
 */
const SPAN = new RegExp(
  `(?<![\\p{L}\\d/.-])${WEEKDAY}?${DAY}(?: ${MONTH}(?:,? (?<year>[12]\\d{3}))?)? ?(?:-|–|—|to|until|and) ?` +
    `${WEEKDAY}?${DAY} ${MONTH}(?:,? (?<year>[12]\\d{3}))?(?![\\p{L}\\d])`.replace(
      /\?<(\w+)>/g,
      '?<last_$1>',
    ),
  'iu',
);

export interface FoundSpan extends Pick<FoundDate, 'text' | 'start' | 'end'> {
  readonly from: PartialDate;
  readonly to: PartialDate;
  /** The year is the one that was handed in: the text has none. */
  readonly hasNoYear: boolean;
  /** A day of the week is named, and it is not the one of that date. */
  readonly isWrongDay: boolean;
}

/** @param year - Of a span that names none; without it such a span is none. */
export function findSpan(text: string, year?: number): FoundSpan | undefined {
  const match = SPAN.exec(text);
  const groups = match?.groups;
  if (!match || !groups) return undefined;
  const lastYear = groups['last_year'] ?? year;
  const month = monthOf(groups['last_month'] ?? '');
  const to = toDay(Number(lastYear), month, Number(groups['last_day']));
  const firstYear = Number(groups['year'] ?? lastYear);
  const firstMonth = groups['month'] ? monthOf(groups['month']) : month;
  const from = toDay(firstYear, firstMonth, Number(groups['day']));
  if (lastYear === undefined || !from || !to) return undefined;
  const days: [PartialDate, string | undefined][] = [
    [from, groups['weekday']],
    [to, groups['last_weekday']],
  ];
  return {
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    from,
    to,
    hasNoYear: groups['last_year'] === undefined,
    isWrongDay: days.some(([date, name]) => name && weekdayNamed(name) !== weekdayOf(date)),
  };
}

/** A day without a year, `Tuesday 13 March`, in a year that is handed in. */
const YEARLESS = new RegExp(`(?<![\\p{L}\\d/.-])${WEEKDAY}?${DAY} ${MONTH}(?![\\p{L}\\d])`, 'iu');

export function findDayOf(year: number, text: string): FoundDate | undefined {
  const match = YEARLESS.exec(text);
  return match ? toFound(match, year) : undefined;
}

/** A time of day on its own, such as `12:00`, `10.30am` or `midday`. */
export function readTime(
  text: string,
  half?: string,
): { hour: number; minute: number } | undefined {
  if (/^(?:midday|noon)$/i.test(text)) return { hour: 12, minute: 0 };
  const groups = TIME_ALONE.exec(text)?.groups;
  return groups ? toTime(groups['hour'], groups['minute'], groups['half'] ?? half) : undefined;
}
const TIME_ALONE = new RegExp(`^${TIME}$`, 'i');

function toFound(match: RegExpExecArray, givenYear?: number): FoundDate {
  const groups = match.groups ?? {};
  const { iso, weekday } = groups;
  const year = groups['year']?.replace(/\D/g, '') ?? String(givenYear);
  const date = iso
    ? (parsePartialDate(iso) ?? parseInstant(iso, DEFAULT_TIME_ZONE))
    : fromGroups(groups, year.length === 2 ? fullYear(Number(year)) : Number(year));
  return {
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    isShort: year.length === 2,
    ...(date ? { date } : {}),
    ...(weekday ? { weekday: weekdayNamed(weekday) } : {}),
  };
}

function fromGroups(groups: Record<string, string | undefined>, year: number) {
  const month = monthOf(groups['month'] ?? '');
  if (groups['day'] === undefined) return { year, month };
  const day = toDay(year, month, Number(groups['day']));
  if (!day || groups['hour'] === undefined) return day;
  const time = toTime(groups['hour'], groups['minute'], groups['half']);
  // A bare number after a date is no time of day.
  const isTime = groups['minute'] !== undefined || groups['half'] !== undefined;
  return time && isTime ? { ...day, ...time } : undefined;
}

/** RFC 2822, section 4.3, has 50 for 1950; boards' pages began long after that. */
function fullYear(year: number): number {
  return year < 70 ? 2000 + year : 1900 + year;
}

function monthOf(name: string): number {
  if (/^\d/.test(name)) return Number(name);
  const start = name.slice(0, 3).toLowerCase();
  const places = MONTHS.map((names) =>
    names.findIndex((month) => month.slice(0, 3).toLowerCase() === start),
  );
  return Math.max(...places) + 1;
}

/** `undefined` for a day that the calendar does not have. */
function toDay(year: number, month: number, day: number): PartialDate | undefined {
  const date = { year, month, day };
  if (!(year > 999) || month < 1) return undefined;
  const real = fromUtc(asUtc(date));
  return real.month === month && real.day === day ? date : undefined;
}

/** `14:39PM` is 14:39. */
function toTime(hours = '', minutes = '0', half?: string) {
  const isAfternoon = half?.trim().toLowerCase().startsWith('p');
  const given = Number(hours);
  const hour =
    half && given === 12 ? (isAfternoon ? 12 : 0) : given + (isAfternoon && given < 12 ? 12 : 0);
  return hour < 24 ? { hour, minute: Number(minutes) } : undefined;
}

function weekdayNamed(name: string): number {
  const words = name.toLowerCase();
  const isSame = (day: string) => {
    const other = day.toLowerCase();
    return words.startsWith('dydd') ? other === words : other.slice(0, 3) === words.slice(0, 3);
  };
  return Math.max(en.weekdays.findIndex(isSame), cy.weekdays.findIndex(isSame));
}
