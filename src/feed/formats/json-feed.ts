import { DEFAULT_TIME_ZONE } from '../../model/feed.js';
import type { Feed } from '../../model/feed.js';
import type { FeedItem } from '../../model/item.js';
import { isTimeZone } from '../date.js';
import { defined } from '../defined.js';
import { Fields, MAX_SUMMARY } from '../fields.js';
import type { Scope } from '../fields.js';
import { isList } from '../own-value.js';
import type { Page } from '../page.js';
import type { Report } from '../report.js';
import { parseHttpUrl } from '../safe-url.js';
import { parseAuthor } from './author.js';
import { parseHelp, parseLicence } from './help.js';
import { createIds } from './ids.js';
import { parseItem } from './item.js';
import type { FeedContext } from './item.js';
import { parseVocabulary } from './vocabulary.js';

/** Most items of one feed with all its pages; a browser reads that many in about a second. */
const MAX_ITEMS = 20_000;

/**
 * JSON Feed 1.0 and 1.1 with the `_safeguarding` extension.
 *
 * @param pages - In order. What holds for the feed as a whole is taken from the first.
 * @see https://jsonfeed.org/version/1.1
 */
export function parseJsonFeed(pages: readonly Page[], report: Report): Omit<Feed, 'problems'> {
  const feed = openPage(pages[0] ?? { value: {}, url: '' }, report);
  const extension = feed.record('_safeguarding');
  const timeZone = parseTimeZone(extension);
  const language = feed.language('language');
  const context: FeedContext = {
    author: parseAuthor(feed),
    language,
    label: parseVocabulary(extension, language),
    idFor: createIds(),
  };
  const licence = extension?.record('licence');
  const items = pages.map((page) => parseItems(openPage(page, report).with({ timeZone }), context));
  return defined<Omit<Feed, 'problems'>>({
    title: feed.text('title') ?? '',
    homePageUrl: feed.url('home_page_url'),
    description: feed.text('description', MAX_SUMMARY),
    language,
    timeZone,
    licence: licence && parseLicence(licence),
    help: extension?.records('help', parseHelp) ?? [],
    items: linkReplacements(limitItems(items.flat(), feed)),
  });
}

/**
 * Address of the next page, `undefined` on the last one.
 *
 * The page's own address is the base here, not the publisher's home page: it is the feed that
 * goes on.
 */
export function nextPage(page: Page, report: Report): string | undefined {
  const next = new Fields(page.value, { base: '', timeZone: '', report }).get('next_url');
  if (next === undefined || next === '') return undefined;
  const url = parseHttpUrl(next, page.url);
  if (!url) report('next_url', 'page', 'an http or https address', next);
  return url;
}

function openPage({ value, url }: Page, report: Report): Fields {
  const scope: Scope = { base: url, timeZone: DEFAULT_TIME_ZONE, report };
  const page = new Fields(value, scope);
  const base =
    parseHttpUrl(page.get('home_page_url'), url) ?? parseHttpUrl(page.get('feed_url'), url) ?? url;
  return page.with({ base });
}

function parseTimeZone(extension: Fields | undefined): string {
  const name = extension?.text('timeZone') ?? DEFAULT_TIME_ZONE;
  if (isTimeZone(name)) return name;
  extension?.report('timeZone', 'value', 'a time zone such as Europe/London');
  return DEFAULT_TIME_ZONE;
}

function parseItems(page: Fields, context: FeedContext): readonly FeedItem[] {
  if (isList(page.get('items'))) {
    return page.records('items', (fields) => parseItem(fields, context), MAX_ITEMS);
  }
  page.report('items', 'missing', 'a list');
  return [];
}

/** With the titles and addresses of replacements that are items of this feed themselves. */
function linkReplacements(items: readonly FeedItem[]): readonly FeedItem[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  return items.map((item) => {
    const { supersededBy } = item;
    const found = byId.get(supersededBy?.itemId ?? '');
    if (!found) return item;
    const { title, url } = found;
    return { ...item, supersededBy: { ...supersededBy, title, ...(url && { url }) } };
  });
}

function limitItems(items: readonly FeedItem[], feed: Fields): readonly FeedItem[] {
  if (items.length > MAX_ITEMS) {
    feed.report('items', 'limit', `at most ${MAX_ITEMS} entries`, items.length);
  }
  return items.slice(0, MAX_ITEMS);
}
