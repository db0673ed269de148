import type { FeedItem, ItemEvent } from '../model/item.js';
import { toIsoDate } from '../text/dates.js';
import type { CalendarEntry } from './calendar.js';
import type { Announcement } from './schedule.js';

/** A campaign as an entry: its days. One that recurs is another entry every year. */
export function campaignEntry({ item, starts, ends }: Announcement): CalendarEntry {
  return {
    uid: uidOf(item, String(starts.year)),
    title: nameOf(item),
    start: starts,
    end: ends,
    text: item.summary,
    url: item.campaign?.url ?? item.url,
  };
}

/** One event of an item; without a name it is called as the campaign or the item is. */
export function eventEntry(item: FeedItem, event: ItemEvent): CalendarEntry {
  const { name, start, end, place, address, url } = event;
  return {
    uid: uidOf(item, toIsoDate(start), name ?? ''),
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

/** An id within its feed, that stays when a campaign’s title or days within its year are put right (RFC 5545, 3.8.4.7). */
function uidOf({ id }: FeedItem, ...parts: readonly string[]): string {
  return `${[id, ...parts].map(encodeURIComponent).join(':')}@safeguarding-widgets`;
}
