import type { FeedItem, ItemEvent } from '../model/item.js';
import type { PartialDate } from '../model/partial-date.js';
import { addDays, dayAfter, fromZoned, toZoned } from '../text/zoned.js';
import { occurrenceIn } from './observances/rules.js';

/** Whether a campaign is on, or only announced. */
export const PHASES = ['active', 'upcoming'] as const;
export type Phase = (typeof PHASES)[number];

/** A campaign that is due at an instant. */
export interface Announcement {
  readonly item: FeedItem;
  readonly phase: Phase;
  /** First day. */
  readonly starts: PartialDate;
  /** Last day. */
  readonly ends: PartialDate;
  /** The days were computed from a rule: the feed gives none (yet). */
  readonly expected: boolean;
  /** Those that are not over, soonest first. */
  readonly events: readonly ItemEvent[];
}

/** Years in which days of a campaign that recurs may be due: one is announced up to 366 days ahead. */
const YEARS = [-1, 0, 1, 2];

/** What counts as due. */
export interface ScheduleOptions {
  /** IANA zone in which days begin and end. */
  readonly timeZone: string;
  /** Days before its first day that a campaign is announced. */
  readonly leadDays: number;
  readonly show: readonly Phase[];
}

/** When a campaign is shown, in milliseconds of Unix time: from `shown`, on from `on`, to `gone`. */
interface Span {
  readonly item: FeedItem;
  readonly starts: PartialDate;
  readonly ends: PartialDate;
  readonly expected: boolean;
  readonly shown: number;
  readonly on: number;
  readonly gone: number;
}

/**
 * The campaigns due at an instant, most urgent first: those that are on by their end, then those
 * announced by their start; the feed's order where both are the same. A campaign is on from the
 * first moment of its first day to the last of its last, in its zone.
 */
export function scheduleCampaigns(
  items: readonly FeedItem[],
  now: Date,
  options: ScheduleOptions,
): readonly Announcement[] {
  const time = now.getTime();
  const due = spansOf(items, now, options).filter(
    ({ shown, gone }) => shown <= time && time < gone,
  );
  const active = due.filter(({ on }) => on <= time).sort((a, b) => a.gone - b.gone);
  const upcoming = due.filter(({ on }) => on > time).sort((a, b) => a.on - b.on);
  return [...active, ...upcoming].map(({ item, starts, ends, expected, on }) => ({
    item,
    phase: on <= time ? 'active' : 'upcoming',
    starts,
    ends,
    expected,
    events: item.events
      .filter((event) => overAt(event, options.timeZone) > time)
      .sort((a, b) => instantOf(a.start, options.timeZone) - instantOf(b.start, options.timeZone)),
  }));
}

/** The next instant at which `scheduleCampaigns` answers otherwise; `undefined` for never. */
export function nextChange(
  items: readonly FeedItem[],
  now: Date,
  options: ScheduleOptions,
): Date | undefined {
  const moments = spansOf(items, now, options).flatMap(({ item, shown, on, gone }) => {
    const events = item.events.map((event) => overAt(event, options.timeZone));
    return [shown, on, ...events, gone].filter((moment) => moment >= shown && moment <= gone);
  });
  const coming = moments.filter((moment) => moment > now.getTime()).sort((a, b) => a - b);
  return coming[0] === undefined ? undefined : new Date(coming[0]);
}

/** The span of each campaign; of one that recurs, the first that is not over. */
function spansOf(items: readonly FeedItem[], now: Date, options: ScheduleOptions): readonly Span[] {
  return items.flatMap((item) => {
    const { campaign } = item;
    if (!campaign) return [];
    const { start, end = start, observance } = campaign;
    if (start && end) return spanOf(item, start, end, options, false);
    const { year } = toZoned(now, options.timeZone);
    return YEARS.flatMap((ahead) => occurrenceIn(observance, year + ahead) ?? [])
      .flatMap(({ start: starts, end: ends }) => spanOf(item, starts, ends, options, true))
      .filter(({ gone }) => gone > now.getTime())
      .slice(0, 1);
  });
}

function spanOf(
  item: FeedItem,
  starts: PartialDate,
  ends: PartialDate,
  { timeZone, leadDays, show }: ScheduleOptions,
  expected: boolean,
): readonly Span[] {
  const on = instantOf(addDays(starts, 0), timeZone);
  const over = instantOf(dayAfter(ends), timeZone);
  const announced = instantOf(addDays(starts, -leadDays), timeZone);
  const shown = show.includes('upcoming') ? announced : on;
  const gone = show.includes('active') ? over : Math.min(on, over);
  return shown < gone ? [{ item, starts, ends, expected, shown, on, gone }] : [];
}

/** An event that gives no time at which it ends lasts to the end of its last day. */
function overAt({ start, end }: ItemEvent, timeZone: string): number {
  return instantOf(end?.hour === undefined ? dayAfter(end ?? start) : end, timeZone);
}

function instantOf(date: PartialDate, timeZone: string): number {
  return fromZoned(date, timeZone).getTime();
}
