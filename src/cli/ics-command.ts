import {
  campaignEntry,
  eventEntry,
  formatCalendar,
  type CalendarEntry,
} from '../campaigns/calendar.js';
import { occurrenceIn } from '../campaigns/observances/rules.js';
import { sentence } from '../feed/feed-error.js';
import type { Feed } from '../model/feed.js';
import type { FeedItem } from '../model/item.js';
import { hashText } from '../text/hash.js';
import { readJson, today, toFeed } from './read-feed.js';
import { UnusableInput } from './unusable-input.js';
import { assertMayWrite, writeOutput, type OutputOptions } from './write-output.js';

/** Writes the campaigns and events of a feed as one calendar. */
export async function icsCommand(name: string, options: OutputOptions): Promise<void> {
  await assertMayWrite(options);
  const read = await readJson(name);
  const feed = toFeed(read);
  const entries = feed.items.flatMap((item) => entriesOf(item, today().year));
  if (entries.length === 0) {
    throw new UnusableInput(sentence(`campaigns or events in ${read.name}`, 'none'));
  }
  // As the elements do it: an entry that a reader has saved already is replaced, not doubled.
  const publisher = hashText(feed.homePageUrl ?? read.name);
  const own = entries.map((entry) => ({ ...entry, uid: `${publisher}:${entry.uid}` }));
  await writeOutput(joinCalendars(own, feed, new Date()), options);
}

/** A campaign's days, of one that recurs those of this year and the next, and its events. */
function entriesOf(item: FeedItem, year: number): CalendarEntry[] {
  const { campaign, events } = item;
  const { start, end = start, observance } = campaign ?? {};
  const days =
    start && end
      ? [{ start, end }]
      : [year, year + 1].flatMap((each) => occurrenceIn(observance, each) ?? []);
  return [
    ...days.map((span) =>
      campaignEntry({
        item,
        phase: 'upcoming',
        starts: span.start,
        ends: span.end,
        expected: !start,
        events: [],
        moreEvents: 0,
      }),
    ),
    ...events.map((event) => eventEntry(item, event)),
  ];
}

const [BEGIN, END] = ['BEGIN:VEVENT\r\n', 'END:VEVENT\r\n'];

/**
 * One calendar of many entries. Each is written as a calendar of its own, as the elements write
 * one, and its entry taken over: a line of text cannot look like these, for it begins with a name.
 */
function joinCalendars(entries: readonly CalendarEntry[], { timeZone }: Feed, now: Date): string {
  const calendars = entries.map((entry) => formatCalendar(entry, timeZone, now));
  const [first = ''] = calendars;
  const events = calendars.map((text) =>
    text.slice(text.indexOf(`\n${BEGIN}`) + 1, text.lastIndexOf(`\n${END}`) + 1 + END.length),
  );
  const head = first.slice(0, first.indexOf(`\n${BEGIN}`) + 1);
  return `${head}${events.join('')}END:VCALENDAR\r\n`;
}
