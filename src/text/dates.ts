import type { PartialDate } from '../model/partial-date.js';
import { fill } from './fill.js';
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
 * "Wednesday 6 August 2018" (no comma), "6 July 2018, 12:43pm" (GOV.UK style).
 */
export function formatDate(
  date: PartialDate,
  messages: Messages,
  { weekday = false, time = false }: DateOptions = {},
): string {
  const day = join(
    weekday && date.day !== undefined && messages.weekdays[weekdayOf(date)],
    date.day,
    date.month !== undefined && messages.months[date.month - 1],
    date.year,
  );
  if (!time || date.hour === undefined) return day;
  return fill(messages.dateTime, { date: day, time: formatTime(date.hour, date.minute, messages) });
}

/** "5pm", "5:30pm", "midday", "midnight" (GOV.UK style). */
export function formatTime(hour: number, minute = 0, messages: Messages): string {
  if (minute === 0 && hour === 12) return messages.midday;
  if (minute === 0 && hour === 0) return messages.midnight;
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 || 12}${minutes}${hour < 12 ? messages.am : messages.pm}`;
}

/**
 * First to last, saying once what both share: "18 to 24 March 2019", "30 March to 5 April 2019",
 * "Tuesday 13 March 2018, midday to 4:30pm". With weekdays both days are written out in full
 * but for a shared month and year.
 */
export function formatRange(
  start: PartialDate,
  end: PartialDate,
  messages: Messages,
  options: DateOptions = {},
): string {
  const sameYear = start.year === end.year;
  const sameMonth = sameYear && start.month === end.month;
  if (sameMonth && start.day === end.day) {
    const from = formatDate(start, messages, options);
    if (!options.time || start.hour === undefined || end.hour === undefined) return from;
    const to = formatTime(end.hour, end.minute, messages);
    return start.hour === end.hour && start.minute === end.minute
      ? from
      : fill(messages.range, { from, to });
  }
  const to = formatDate(end, messages, options);
  if (options.time && start.hour !== undefined) {
    return fill(messages.range, { from: formatDate(start, messages, options), to });
  }
  const from = join(
    options.weekday && start.day !== undefined && messages.weekdays[weekdayOf(start)],
    start.day,
    !(sameMonth && start.day !== undefined) &&
      start.month !== undefined &&
      messages.months[start.month - 1],
    !sameYear && start.year,
  );
  return fill(messages.range, { from, to });
}

/** Value for `<time datetime>`: "2018-07-06T12:43", "2019-03-18", "2024-04", "2024". */
export function toIsoDate({ year, month, day, hour, minute = 0 }: PartialDate): string {
  const parts = [String(year).padStart(4, '0'), month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'));
  const time = hour === undefined ? '' : `T${[hour, minute].map(twoDigits).join(':')}`;
  return parts.join('-') + time;
}

/** Day of the week of a calendar day: 0 is Sunday. */
export function weekdayOf({ year, month = 1, day = 1 }: PartialDate): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCDay();
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

function join(...words: (string | number | false | undefined)[]): string {
  return words.filter((word) => word !== false && word !== undefined && word !== '').join(' ');
}
