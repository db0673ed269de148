import {
  campaignEntry,
  eventEntry,
  formatCalendar,
  type CalendarEntry,
} from '../campaigns/calendar.js';
import type { Announcement } from '../campaigns/schedule.js';
import { toIsoDate } from '../dates/partial-date.js';
import type { Feed } from '../model/feed.js';
import type { FeedItem, ItemEvent } from '../model/item.js';
import { hashText } from '../text/hash.js';
import { normalizeText } from '../text/normalize-text.js';
import { fullAddress } from './page.js';

/** Saves a campaign to a calendar: its days. */
export function saveCampaign(announcement: Announcement, feed: Feed, src: string): void {
  saveEntry(campaignEntry(announcement), feed, src);
}

/** Saves one event of an item to a calendar. */
export function saveEvent(item: FeedItem, event: ItemEvent, feed: Feed, src: string): void {
  saveEntry(eventEntry(item, event), feed, src);
}

/**
 * Saves an entry as a calendar file named after it and its day. Many publishers number their items
 * from 1, and a calendar knows an entry by its id alone: the feed is a part of it.
 *
 * @param src - Address of the feed, empty where the page gave it; a feed that says whose it is, or
 *   is from nowhere else, does without.
 */
function saveEntry(entry: CalendarEntry, { timeZone, homePageUrl }: Feed, src: string): void {
  const { title, start } = entry;
  const publisher = homePageUrl ?? (src ? fullAddress(src) : location.host);
  const uid = `${hashText(publisher)}:${entry.uid}`;
  const slug = normalizeText(title).replaceAll(' ', '-');
  const name = [slug, toIsoDate(start).slice(0, 10)].filter(Boolean).join('-');
  const file = formatCalendar({ ...entry, uid }, timeZone, new Date());
  saveFile(`${name}.ics`, 'text/calendar', file);
}

/**
 * Gives the reader a file to save. A `blob:` address needs no permission of a content security
 * policy, and is gone again once the browser has taken the file.
 */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Not at once: Safari fetches it after this task.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
