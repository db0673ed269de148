import type { CalendarEntry } from '../campaigns/calendar.js';
import { formatCalendar } from '../campaigns/calendar.js';
import type { Feed } from '../model/feed.js';
import { toIsoDate } from '../text/dates.js';
import { foldWords } from '../text/fold.js';
import { fullAddress } from './address.js';
import { saveFile } from './page.js';

/** Longest part of a file's name that comes from a title; most systems take 255 bytes in all. */
const MAX_NAME = 60;

/** Saves an entry as a calendar file named after it and its day. */
export function saveEntry(entry: CalendarEntry, { timeZone }: Feed): void {
  const words = foldWords(entry.title).join('-').slice(0, MAX_NAME);
  const name = [words, toIsoDate(entry.start).slice(0, 10)].filter(Boolean).join('-');
  saveFile(`${name}.ics`, 'text/calendar', formatCalendar(entry, timeZone, new Date()));
}

/** The address that tells a feed from others: its publisher's, else its own, else the page's site. */
export function publisherOf({ homePageUrl }: Feed, src: string): string {
  return homePageUrl ?? (src ? fullAddress(src) : location.host);
}
