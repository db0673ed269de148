import { toIsoDate } from '../dates/partial-date.js';
import type { PartialDate } from '../dates/partial-date.js';
import { DEFAULT_TIME_ZONE, fromZoned } from '../dates/zoned.js';
import type { Feed } from '../model/feed.js';
import type { FeedItem } from '../model/item.js';
import type { FeedDocument, ItemDocument, ItemExtension } from './feed-document.js';
import { writeBody } from './write-body.js';

/** A type without `readonly`, and with `undefined` for what may be left out. */
type Draft<T> = { -readonly [K in keyof T]: T[K] | undefined };

/**
 * A feed as JSON Feed, so that reading it gives the same feed again. A date with a time of day is
 * written as an instant, which other readers of JSON Feed understand; one without is local, at its
 * own precision. The time of a change needs a time of day: JSON Feed has no other.
 */
export function writeFeed(feed: Feed): FeedDocument {
  const { title, homePageUrl, description, language, timeZone, licence, help, categories } = feed;
  const extension = present({
    timeZone: timeZone === DEFAULT_TIME_ZONE ? undefined : timeZone,
    licence,
    help: some(help.map((contact) => present({ ...contact, checkedOn: iso(contact.checkedOn) }))),
    categories: some(
      categories.map(({ label, labels, names: [id, ...aliases] }) =>
        present({
          id: id ?? label,
          label,
          labels: Object.keys(labels).length > 0 ? labels : undefined,
          aliases: some(aliases),
        }),
      ),
    ),
  });
  return present<Draft<FeedDocument>>({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: homePageUrl,
    feed_url: undefined,
    description,
    language,
    items: feed.items.map((item) => writeItem(item, timeZone)),
    _safeguarding: Object.keys(extension).length > 0 ? extension : undefined,
  });
}

function writeItem(item: FeedItem, timeZone: string): ItemDocument {
  const { posted, updated, source, campaign, supersededBy } = item;
  const extension: Draft<ItemExtension> = {
    kind: item.kind,
    posted: instant(posted, timeZone) ? undefined : iso(posted),
    source: source && present({ ...source, date: iso(source.date) }),
    topic: item.topic,
    links: some(item.links.map((link) => ({ ...link }))),
    audience: some(item.audience),
    nations: some(item.nations),
    status: item.status === 'current' ? undefined : item.status,
    supersededBy: supersededBy?.itemId ?? (supersededBy && present({ ...supersededBy })),
    reviewBy: iso(item.reviewBy),
    availableUntil: iso(item.availableUntil),
    contentNote: item.contentNote,
    sensitive: item.sensitive || undefined,
    campaign:
      campaign && present({ ...campaign, start: iso(campaign.start), end: iso(campaign.end) }),
    events: some(
      item.events.map((event) =>
        present({ ...event, start: toIsoDate(event.start), end: iso(event.end) }),
      ),
    ),
    missingSince: undefined,
  };
  return present<Draft<ItemDocument>>({
    id: item.id,
    url: item.url,
    title: item.title,
    ...writeBody(item.body),
    summary: item.summary,
    date_published: instant(posted, timeZone),
    date_modified: instant(updated, timeZone),
    language: item.language,
    authors: undefined,
    tags: some(item.categories),
    attachments: undefined,
    _safeguarding: present(extension),
  });
}

type Present<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** An object without the fields that are undefined. */
function present<T extends object>(fields: T): Present<T> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  // Those that are left are what the type says.
  return Object.fromEntries(entries) as Present<T>;
}

/** A list that has something in it. */
function some<T>(list: readonly T[]): T[] | undefined {
  return list.length > 0 ? [...list] : undefined;
}

function iso(date: PartialDate | undefined): string | undefined {
  return date && toIsoDate(date);
}

/** The instant of a local time, `undefined` for a date without one. */
function instant(date: PartialDate | undefined, timeZone: string): string | undefined {
  if (date?.minute === undefined) return undefined;
  return fromZoned(date, timeZone).toISOString().replace('.000', '');
}
