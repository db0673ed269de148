import type { FeedItem, ItemEvent } from '../model/item.js';
import { toIsoDate } from '../text/dates.js';
import { hashText } from '../text/hash.js';
import type { CalendarEntry } from './calendar.js';
import type { Announcement } from './schedule.js';

/**
 * A campaign as an entry: its days. One that recurs is another entry every year.
 *
 * @param publisher - Address that tells the campaign's feed from others.
 */
export function campaignEntry(
  { item, starts, ends }: Announcement,
  publisher: string,
): CalendarEntry {
  return {
    uid: uidOf(publisher, item, String(starts.year)),
    title: nameOf(item),
    start: starts,
    end: ends,
    text: item.summary,
    url: item.campaign?.url ?? item.url,
  };
}

/** One event of an item; without a name it is called as the campaign or the item is. */
export function eventEntry(item: FeedItem, event: ItemEvent, publisher: string): CalendarEntry {
  const { name, start, end, place, address, url } = event;
  return {
    uid: uidOf(publisher, item, toIsoDate(start), name ?? ''),
    title: name ?? nameOf(item),
    start,
    end,
    text: name && nameOf(item),
    place: [place, address].filter(Boolean).join(', '),
    url: url ?? item.campaign?.url ?? item.url,
  };
}

function nameOf({ campaign, title }: FeedItem): string {
  return campaign?.name ?? title;
}

/**
 * An id that stays when a campaign’s title or days within its year are put right, and that nobody
 * else has: many publishers number their items from 1 (RFC 5545, 3.8.4.7).
 */
function uidOf(publisher: string, { id }: FeedItem, ...parts: readonly string[]): string {
  const path = [hashText(publisher), id, ...parts];
  return `${path.map(encodeURIComponent).join(':')}@safeguarding-widgets`;
}
