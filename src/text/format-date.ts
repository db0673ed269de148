import { weekdayOf, type PartialDate } from '../dates/partial-date.js';
import { fill } from './format.js';
import type { Messages } from './messages.js';

/** What to say of a date beside day, month and year. */
export interface DateOptions {
  /** Names the day of the week. Default: no. */
  readonly weekday?: boolean;
  /** Says the time of day, where the date has one. Default: no. */
  readonly time?: boolean;
}

/**
 * A date as the UK writes it and at its own precision: "6 August 2018", "April 2024", "2024",
 * "Monday 6 August 2018" (no comma), "6 July 2018, 12:43pm" (GOV.UK style).
 */
export function formatDate(
  date: PartialDate,
  messages: Messages,
  { weekday, time }: DateOptions = {},
): string {
  const day = inWords(date, messages, weekday);
  if (!time || date.hour === undefined) return day;
  return fill(messages.dateTime, { date: day, time: formatTime(date.hour, date.minute, messages) });
}

/**
 * "5pm", "5:30pm", "midday", "midnight" (GOV.UK style).
 *
 * @param hour - 0 to 23.
 * @param minute - 0 to 59.
 */
export function formatTime(hour: number, minute = 0, messages: Messages): string {
  if (minute === 0 && hour % 12 === 0) return hour === 0 ? messages.midnight : messages.midday;
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 || 12}${minutes}${hour < 12 ? messages.am : messages.pm}`;
}

/**
 * First to last, saying once what both share: "18 to 24 March 2019", "30 March to 5 April 2019",
 * "Tuesday 13 March 2018, midday to 4:30pm" (GOV.UK style).
 */
export function formatRange(
  start: PartialDate,
  end: PartialDate,
  messages: Messages,
  options: DateOptions = {},
): string {
  const { weekday, time } = options;
  const sameYear = start.year === end.year;
  const sameMonth = sameYear && start.month === end.month;
  const whole = formatDate(start, messages, options);
  if (sameMonth && start.day === end.day) {
    if (!time || start.hour === undefined || end.hour === undefined) return whole;
    const from = formatTime(start.hour, start.minute, messages);
    const to = formatTime(end.hour, end.minute, messages);
    return from === to ? whole : fromTo(whole, to, messages);
  }
  // Only dates of one precision share words: "18 March 2019 to 2019", not "18 March to 2019".
  const alike = typeof start.month === typeof end.month && typeof start.day === typeof end.day;
  const from =
    alike && !(time && start.hour !== undefined)
      ? inWords(start, messages, weekday, sameMonth, sameYear)
      : whole;
  return fromTo(from, formatDate(end, messages, options), messages);
}

function inWords(
  date: PartialDate,
  { months, weekdays }: Messages,
  weekday = false,
  withoutMonth = false,
  withoutYear = false,
): string {
  const { year, month, day } = date;
  return [
    weekday && day && weekdays[weekdayOf(date)],
    day,
    !withoutMonth && month && months[month - 1],
    !withoutYear && year,
  ]
    .filter(Boolean)
    .join(' ');
}

function fromTo(from: string, to: string, { range, afterTo }: Messages): string {
  const [first = ''] = to.split(' ', 1);
  return fill(range, { from, to: (afterTo?.[first] ?? first) + to.slice(first.length) });
}
