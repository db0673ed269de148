import { mapList, valueAt } from '../feed/plain-value.js';
import { linksIn } from './body-links.js';
import type { FeedItem } from '../model/item.js';
import type { JsonPath } from './finding.js';

/** An address as it stands in a feed. */
export interface Address {
  readonly path: JsonPath;
  readonly text: string;
}

/** Fields of an item that lead somewhere, by their paths; a `*` is every entry of a list. */
const ITEM_FIELDS = [
  'url',
  'external_url',
  'attachments.*.url',
  '_safeguarding.source.url',
  '_safeguarding.links.*.url',
  '_safeguarding.supersededBy.url',
  '_safeguarding.campaign.url',
  '_safeguarding.campaign.resources',
  '_safeguarding.events.*.url',
];
const FEED_FIELDS = [
  'home_page_url',
  '_safeguarding.about',
  '_safeguarding.licence.url',
  '_safeguarding.help.*.url',
];

/** The addresses of a feed as a whole, without those of its items. */
export function feedAddresses(feed: unknown): Address[] {
  return FEED_FIELDS.flatMap((field) => addressesAt(feed, field.split('.'), []));
}

/** The addresses of an item, those in its text included. */
export function itemAddresses(entry: unknown, place: number, item: FeedItem): Address[] {
  const owner = ['items', place];
  return [
    ...ITEM_FIELDS.flatMap((field) => addressesAt(entry, field.split('.'), owner)),
    ...linksIn(item.body).map(({ url }) => ({ path: [...owner, 'content_html'], text: url })),
  ];
}

function addressesAt(
  value: unknown,
  [name, ...rest]: readonly string[],
  path: JsonPath,
): Address[] {
  if (name === undefined) return typeof value === 'string' && value ? [{ path, text: value }] : [];
  if (name !== '*') return addressesAt(valueAt(value, name), rest, [...path, name]);
  return [...mapList(value, (entry) => entry).entries()].flatMap(([place, entry]) =>
    addressesAt(entry, rest, [...path, place]),
  );
}
