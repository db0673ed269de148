import { asUtc, dayAfter, type PartialDate } from '../dates/partial-date.js';
import { fromLocal, toZoned } from '../dates/zoned.js';
import type { FeedItem, ItemEvent } from '../model/item.js';
import { memoize } from '../text/memoize.js';
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
  /** The next of those that are not over, soonest first. */
  readonly events: readonly ItemEvent[];
  /** How many events come after these. */
  readonly moreEvents: number;
}

/** Most events shown of one campaign at a time. A banner may show a hundred campaigns. */
const MAX_EVENTS = 10;

const DAY = 86_400_000;

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

/**
 * Days of a campaign, and when it is shown: from `shown`, on from `on`, to `gone`. Times are what
 * the clocks of its zone show, as `asUtc` has it.
 */
interface Span {
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
  const { spans, isPast } = planOf(items, now, options);
  const due = spans.filter(({ shown, gone }) => isPast(shown) && !isPast(gone));
  const active = due.filter(({ on }) => isPast(on)).sort((a, b) => a.gone - b.gone);
  const upcoming = due.filter(({ on }) => !isPast(on)).sort((a, b) => a.on - b.on);
  return [...active, ...upcoming].map(({ item, starts, ends, expected, on }) => {
    const events = item.events
      .filter((event) => !isPast(overAt(event)))
      .sort((a, b) => asUtc(a.start) - asUtc(b.start));
    return {
      item,
      phase: isPast(on) ? 'active' : 'upcoming',
      starts,
      ends,
      expected,
      events: events.slice(0, MAX_EVENTS),
      moreEvents: Math.max(0, events.length - MAX_EVENTS),
    };
  });
}

/** The next instant at which `scheduleCampaigns` answers otherwise; `undefined` for never. */
export function nextChange(
  items: readonly FeedItem[],
  now: Date,
  options: ScheduleOptions,
): Date | undefined {
  const { spans, isPast } = planOf(items, now, options);
  let next = Infinity;
  for (const { item, shown, on, gone } of spans) {
    for (const moment of [shown, on, ...item.events.map(overAt), gone]) {
      if (moment < next && moment >= shown && moment <= gone && !isPast(moment)) next = moment;
    }
  }
  return next < Infinity ? fromLocal(next, options.timeZone) : undefined;
}

/** The span of each campaign (of one that recurs, the first that is not over), and the clock. */
function planOf(items: readonly FeedItem[], now: Date, options: ScheduleOptions) {
  const { timeZone } = options;
  const local = toZoned(now, timeZone);
  const present = asUtc(local);
  const instantOf = memoize((time: number) => fromLocal(time, timeZone).getTime());
  // Which instant a local time is takes up to 20 µs to find, and a feed may have a hundred thousand
  // events. Only near the present does it matter: no zone moves its clocks by more than a day.
  const isPast = (time: number) =>
    Math.abs(time - present) > 2 * DAY ? time < present : instantOf(time) <= now.getTime();
  const recurring = memoize((observance) =>
    YEARS.map((ahead) => {
      const days = occurrenceIn(observance, local.year + ahead);
      return days && spanOf(days.start, days.end, options, true);
    }).find((span) => span && !isPast(span.gone)),
  );
  const spans = items.flatMap((item) => {
    if (!item.campaign) return [];
    const { start, end = start, observance = '' } = item.campaign;
    const span = start && end ? spanOf(start, end, options, false) : recurring(observance);
    return span ? { ...span, item } : [];
  });
  return { spans, isPast };
}

function spanOf(
  starts: PartialDate,
  ends: PartialDate,
  { leadDays, show }: ScheduleOptions,
  expected: boolean,
): Span | undefined {
  const on = midnightOf(starts);
  const over = dayOver(ends);
  const shown = show.includes('upcoming') ? on - leadDays * DAY : on;
  const gone = show.includes('active') ? over : Math.min(on, over);
  return shown < gone ? { starts, ends, expected, shown, on, gone } : undefined;
}

/** Whether an event is over. @param now - The present in the event's zone. */
export function isOver(event: ItemEvent, now: PartialDate): boolean {
  return overAt(event) <= asUtc(now);
}

/** An event that gives no time at which it ends lasts to the end of its last day. */
function overAt({ start, end }: ItemEvent): number {
  return end?.hour === undefined ? dayOver(end ?? start) : asUtc(end);
}

function midnightOf(date: PartialDate): number {
  return Math.floor(asUtc(date) / DAY) * DAY;
}

/** End of a day, or of a month or year. */
function dayOver(date: PartialDate): number {
  return date.day === undefined ? asUtc(dayAfter(date)) : midnightOf(date) + DAY;
}
