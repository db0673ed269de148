import type { FeedItem, ItemEvent } from '../model/item.js';
import type { PartialDate } from '../model/partial-date.js';
import { addDays, fromZoned } from '../text/zoned.js';

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
  /** Those that are not over, soonest first. */
  readonly events: readonly ItemEvent[];
}

/** What counts as due. */
export interface ScheduleOptions {
  /** IANA zone in which days begin and end. */
  readonly timeZone: string;
  /** Days before its first day that a campaign is announced. */
  readonly leadDays: number;
  readonly show: readonly Phase[];
}

/** A campaign's instants: announced from, on from, over at. */
interface Span {
  readonly item: FeedItem;
  readonly starts: PartialDate;
  readonly ends: PartialDate;
  readonly announced: number;
  readonly on: number;
  readonly over: number;
}

/**
 * The campaigns due at an instant, most urgent first: those that are on by their end, then those
 * announced by their start. A campaign is on from the first moment of its first day to the last
 * of its last, in its zone.
 */
export function scheduleCampaigns(
  items: readonly FeedItem[],
  now: Date,
  options: ScheduleOptions,
): readonly Announcement[] {
  const time = now.getTime();
  return spansOf(items, options)
    .filter(({ announced, over }) => announced <= time && time < over)
    .map((span) => ({ span, phase: span.on <= time ? ('active' as const) : ('upcoming' as const) }))
    .filter(({ phase }) => options.show.includes(phase))
    .sort((a, b) =>
      a.phase === b.phase
        ? urgency(a.span, a.phase) - urgency(b.span, b.phase)
        : a.phase === 'active'
          ? -1
          : 1,
    )
    .map(({ span: { item, starts, ends }, phase }) => ({
      item,
      phase,
      starts,
      ends,
      events: comingEvents(item, time, options.timeZone),
    }));
}

/** The next instant at which `scheduleCampaigns` answers otherwise; `undefined` for never. */
export function nextChange(
  items: readonly FeedItem[],
  now: Date,
  options: ScheduleOptions,
): Date | undefined {
  const moments = spansOf(items, options).flatMap(({ item, announced, on, over }) => [
    announced,
    on,
    over,
    ...item.events.map((event) => overAt(event, options.timeZone)),
  ]);
  const next = Math.min(...moments.filter((moment) => moment > now.getTime()));
  return Number.isFinite(next) ? new Date(next) : undefined;
}

function spansOf(items: readonly FeedItem[], { timeZone, leadDays }: ScheduleOptions): Span[] {
  return items.flatMap((item) => {
    if (!item.campaign) return [];
    const { start: starts, end: ends } = item.campaign;
    return {
      item,
      starts,
      ends,
      announced: fromZoned(addDays(starts, -leadDays), timeZone).getTime(),
      on: fromZoned(addDays(starts, 0), timeZone).getTime(),
      over: fromZoned(addDays(ends, 1), timeZone).getTime(),
    };
  });
}

function urgency(span: Span, phase: Phase): number {
  return phase === 'active' ? span.over : span.on;
}

function comingEvents(item: FeedItem, time: number, timeZone: string): readonly ItemEvent[] {
  return item.events
    .filter((event) => overAt(event, timeZone) > time)
    .sort((a, b) => startOf(a, timeZone) - startOf(b, timeZone));
}

function startOf({ start }: ItemEvent, timeZone: string): number {
  return fromZoned(start, timeZone).getTime();
}

/** An event without a time at which it ends lasts to the end of its last day. */
function overAt({ start, end = start }: ItemEvent, timeZone: string): number {
  const timed = end !== start && end.hour !== undefined;
  return fromZoned(timed ? end : addDays(end, 1), timeZone).getTime();
}
