import { toIsoDate, type PartialDate } from '../dates/partial-date.js';
import type { Feed } from '../model/feed.js';
import { isGone, type FeedItem } from '../model/item.js';
import { linesOf, plainText } from '../text/plain-text.js';

/** What an element's items are in the vocabulary of schema.org. */
export type SchemaType = 'NewsArticle' | 'DigitalDocument' | 'Event';

/** Most items described: a search engine reads no more, and a page should not carry its feed twice. */
const MOST = 100;

/** Local, at its own precision, as all dates of a feed (ISO 8601 without an offset). */
const when = (date: PartialDate | undefined) => date && toIsoDate(date);

const days = ({ start, end }: { readonly start?: PartialDate; readonly end?: PartialDate }) => ({
  startDate: when(start),
  endDate: when(end),
});

/**
 * Items as JSON-LD, an `ItemList` of schema.org. What is sensitive is left out: nothing of it is to
 * be promoted. What is no longer available has no address, as on screen.
 *
 * @param today - In the feed's zone.
 * @returns JSON in which no `<` stands, so that it can stand in a page.
 * @see https://schema.org/ItemList
 */
export function structuredData(
  items: readonly FeedItem[],
  type: SchemaType,
  feed: Feed,
  today: PartialDate,
): string {
  const describe = (item: FeedItem) => {
    const { title, summary, body, posted, updated, source, campaign, categories, events } = item;
    const gone = isGone(item, today);
    const common = {
      '@type': type,
      name: campaign?.name ?? title,
      url: gone ? undefined : (campaign?.url ?? item.url),
      description: summary ?? plainText(linesOf(body)[0] ?? []),
    };
    const about = events.map((event) => ({
      '@type': 'Event',
      name: event.name ?? title,
      url: gone ? undefined : event.url,
      ...days(event),
      location: (event.place ?? event.address) && {
        '@type': 'Place',
        name: event.place,
        address: event.address,
      },
    }));
    if (type === 'Event') return { ...common, ...days(campaign ?? {}), subEvent: about };
    return {
      ...common,
      about,
      headline: title,
      inLanguage: item.language ?? feed.language,
      datePublished: when(posted ?? source?.date),
      dateModified: when(updated),
      keywords: categories,
      publisher: source?.name && { '@type': 'Organization', name: source.name, url: source.url },
      creativeWorkStatus: item.status,
    };
  };

  return JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    name: feed.title || undefined,
    itemListElement: items
      .filter(({ sensitive }) => !sensitive)
      .slice(0, MOST)
      .map((item, index) => ({ '@type': 'ListItem', position: index + 1, item: describe(item) })),
  }).replaceAll('<', '\\u003c');
}
