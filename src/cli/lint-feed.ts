import { compareDates, addDays, toIsoDate, type PartialDate } from '../dates/partial-date.js';
import { parsePartialDate } from '../feed/date.js';
import { describe } from '../feed/feed-error.js';
import { mapList, valueAt } from '../feed/plain-value.js';
import type { Feed } from '../model/feed.js';
import { dateOf, type FeedItem } from '../model/item.js';
import { plainText, isVagueLinkText } from '../text/plain-text.js';
import { feedAddresses, itemAddresses, type Address } from './addresses.js';
import { linksIn } from './body-links.js';
import type { Finding, JsonPath } from './finding.js';
import { placesOfItems } from './reader-findings.js';

/** A host without the scheme before it, which reads as the name of a page beside this one. */
const BARE_HOST =
  /^(?:www\.|(?:[a-z\d-]+\.)+(?:(?:gov|nhs|police|org|co|ac|sch)\.uk|com|org|net|uk)(?:[/?#]|$))/i;

/** Fewer items than this may be numbered by chance. */
const FEW = 3;

/**
 * What the rules for feeds find beyond the schema and beyond what the elements drop.
 *
 * @param value - The feed as it stands.
 * @param feed - The same as the elements read it.
 * @param today - Local day in the feed's zone.
 */
export function lintFeed(value: unknown, feed: Feed, today: PartialDate): Finding[] {
  const places = placesOfItems(value);
  const ids = new Set(feed.items.map(({ id }) => id));
  return [
    ...feedAddresses(value).flatMap(lintAddress),
    ...lintHelp(value, today),
    ...lintPositions(value, feed),
    ...feed.items.flatMap((item, index) => {
      const place = places[index] ?? 0;
      const entry = valueAt(value, 'items', place);
      return [
        ...itemAddresses(entry, place, item).flatMap(lintAddress),
        ...lintLinkTexts(entry, place, item),
        ...lintStatus(entry, ['items', place, '_safeguarding'], item, ids),
        ...lintDates(entry, ['items', place], item, today),
      ];
    }),
  ];
}

function problem(rule: string, path: JsonPath, expected: string, found: unknown): Finding {
  return { level: 'problem', rule, path, expected, found: describe(found) };
}

function lintAddress({ path, text }: Address): Finding[] {
  const address = text.trim();
  if (BARE_HOST.test(address)) {
    return [problem('bare-host', path, 'an address with its scheme, such as https://', text)];
  }
  if (!/^https?:/i.test(address)) return [];
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  // "http://https://…" has a host that is called "https".
  return host.includes('.')
    ? []
    : [problem('address-host', path, 'an address on a public host, such as www.gov.uk', text)];
}

function lintLinkTexts(entry: unknown, place: number, { body }: FeedItem): Finding[] {
  const expected = 'a link text that says where it leads';
  const named = [
    ['_safeguarding', 'links', 'text'],
    ['attachments', 'title'],
  ].flatMap((way) => {
    const field = way.at(-1) ?? '';
    const list = valueAt(entry, ...way.slice(0, -1));
    return mapList(list, (link) => valueAt(link, field)).map((text, i) => ({
      text,
      path: ['items', place, ...way.slice(0, -1), i, field],
    }));
  });
  const inBody = linksIn(body).map(({ children }) => ({
    text: plainText(children),
    path: ['items', place, 'content_html'],
  }));
  return [...named, ...inBody]
    .filter(({ text }) => typeof text === 'string' && isVagueLinkText(text))
    .map(({ text, path }) => problem('vague-link-text', path, expected, text));
}

/** Guidance that is marked as replaced must lead to what replaces it. */
function lintStatus(
  entry: unknown,
  path: JsonPath,
  { status, supersededBy }: FeedItem,
  ids: ReadonlySet<string>,
): Finding[] {
  const replacement = supersededBy?.itemId;
  if (replacement !== undefined && !ids.has(replacement)) {
    const expected = 'the id of an item of this feed';
    return [problem('unknown-replacement', [...path, 'supersededBy'], expected, replacement)];
  }
  if (status !== 'superseded' || supersededBy) return [];
  const expected = 'what replaces it, in "supersededBy"';
  const found = valueAt(entry, '_safeguarding', 'supersededBy');
  return [problem('no-replacement', [...path, 'status'], expected, found)];
}

/** A listing from the future is a slip of the keyboard, or of day and month. */
function lintDates(
  entry: unknown,
  path: JsonPath,
  { posted, updated, source }: FeedItem,
  today: PartialDate,
): Finding[] {
  const isListed = valueAt(entry, '_safeguarding', 'posted') !== undefined;
  const dates: readonly (readonly [PartialDate | undefined, JsonPath])[] = [
    [posted, isListed ? ['_safeguarding', 'posted'] : ['date_published']],
    [updated, ['date_modified']],
    [source?.date, ['_safeguarding', 'source', 'date']],
  ];
  // A day more: it is tomorrow somewhere already.
  const latest = addDays(today, 1);
  return dates
    .filter(([date]) => date && compareDates(day(date), latest) > 0)
    .map(([date, field]) => {
      const expected = `a date up to ${toIsoDate(today)}`;
      return problem('future-date', [...path, ...field], expected, date && toIsoDate(date));
    });
}

function day({ hour: _, minute: __, ...date }: PartialDate): PartialDate {
  return date;
}

/** Contacts change; one that nobody has looked at for a year may send a reader nowhere. */
function lintHelp(value: unknown, today: PartialDate): Finding[] {
  const since = { ...today, year: today.year - 1 };
  return mapList(valueAt(value, '_safeguarding', 'help'), (contact) => contact).flatMap(
    (contact, place) => {
      const checked = valueAt(contact, 'checkedOn');
      const date = parsePartialDate(checked);
      const isRecent = date && compareDates(date, since) >= 0 && compareDates(date, today) <= 0;
      // That it is missing or no date is said already.
      if (!date || isRecent) return [];
      const expected = `a day from ${toIsoDate(since)} to ${toIsoDate(today)} on which somebody checked this contact`;
      const path = ['_safeguarding', 'help', place, 'checkedOn'];
      return [problem('help-checked', path, expected, checked)];
    },
  );
}

/**
 * Ids that only count the items change when one is put before the others. Where the newest comes
 * last, nothing is put before.
 */
function lintPositions(value: unknown, { items }: Feed): Finding[] {
  const entries = mapList(valueAt(value, 'items'), (entry) => valueAt(entry, 'id'));
  const [first] = entries;
  const [, prefix, start] = /^(\D*)(\d{1,6})$/.exec(String(first)) ?? [];
  if (entries.length < FEW || prefix === undefined || Number(start) > 1) return [];
  const counts = entries.every((id, place) => String(id) === `${prefix}${Number(start) + place}`);
  const [oldest, newest] = [items[0], items.at(-1)].map((item) => item && dateOf(item));
  const grows = oldest && newest && compareDates(oldest, newest) < 0;
  if (!counts || grows) return [];
  const expected = 'an id that stays when another item is put before';
  return [problem('positional-id', ['items', 0, 'id'], expected, first)];
}
