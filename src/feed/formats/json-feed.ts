import { DEFAULT_TIME_ZONE } from '../../dates/zoned.js';
import { labelFinder } from '../../model/feed.js';
import type { Feed } from '../../model/feed.js';
import type { FeedItem } from '../../model/item.js';
import { isTimeZone } from '../date.js';
import { defined } from '../defined.js';
import { Fields, MAX_SUMMARY } from '../fields.js';
import type { Scope } from '../scope.js';
import { isList, lengthOf } from '../own-value.js';
import type { Page } from '../page.js';
import type { Report } from '../report.js';
import { parseHttpUrl } from '../safe-url.js';
import { parseAuthor } from './author.js';
import { parseHelp, parseLicence } from './help.js';
import { createIds } from './ids.js';
import { parseItem } from './item.js';
import type { FeedContext } from './item.js';
import { parseVocabulary } from './vocabulary.js';

/** Most items of one feed with all its pages; a browser reads that many in about two seconds. */
const MAX_ITEMS = 100_000;

/** What a feed says of itself as a whole, without its items. */
type Head = Omit<Feed, 'items' | 'problems'>;

/**
 * Reads JSON Feed 1.0 and 1.1 with the `_safeguarding` extension, page by page. What holds for the
 * feed as a whole is taken from the first.
 *
 * @see https://jsonfeed.org/version/1.1
 */
export class JsonFeedReader {
  readonly #report: Report;
  readonly #items: FeedItem[] = [];
  #first: { readonly head: Head; readonly context: FeedContext } | undefined;
  #entries = 0;

  constructor(report: Report) {
    this.#report = report;
  }

  /** Whether the feed has more items than are read. */
  get isFull(): boolean {
    return this.#entries > MAX_ITEMS;
  }

  /** Reads the next page. Yields where the work may pause. */
  *read(page: Page): Generator<void, void> {
    const fields = openPage(page, this.#report);
    const { head, context } = (this.#first ??= readHead(fields));
    const list = fields.get('items');
    if (!isList(list)) {
      fields.report('items', 'missing', 'a list');
      return;
    }
    const room = MAX_ITEMS - this.#entries;
    this.#entries += lengthOf(list);
    if (this.isFull) fields.report('items', 'limit', `at most ${MAX_ITEMS} entries`, this.#entries);
    for (const entry of fields.with({ timeZone: head.timeZone }).each('items', room)) {
      const item = entry && parseItem(entry, context);
      if (item) this.#items.push(item);
      yield;
    }
  }

  /** The feed as far as it has been read. */
  get feed(): Omit<Feed, 'problems'> {
    const { head } = this.#first ?? readHead(openPage({ value: {}, url: '' }, this.#report));
    return { ...head, items: linkReplacements(this.#items) };
  }
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

function readHead(feed: Fields): { readonly head: Head; readonly context: FeedContext } {
  const extension = feed.record('_safeguarding');
  const timeZone = parseTimeZone(extension);
  const language = feed.language('language');
  const licence = extension?.record('licence');
  const author = parseAuthor(feed);
  const categories = parseVocabulary(extension);
  const head = defined<Head>(
    {
      title: feed.text('title') ?? '',
      timeZone,
      help: extension?.records('help', parseHelp) ?? [],
      categories,
    },
    {
      homePageUrl: feed.url('home_page_url'),
      description: feed.text('description', MAX_SUMMARY),
      language,
      licence: licence && parseLicence(licence),
    },
  );
  const label = labelFinder(categories);
  return { head, context: { author, language, label, idFor: createIds(), campaigns: 0 } };
}

function parseTimeZone(extension: Fields | undefined): string {
  const name = extension?.text('timeZone') ?? DEFAULT_TIME_ZONE;
  if (isTimeZone(name)) return name;
  extension?.report('timeZone', 'value', 'a time zone such as Europe/London');
  return DEFAULT_TIME_ZONE;
}

/** With the titles and addresses of replacements that are items of this feed themselves. */
function linkReplacements(items: readonly FeedItem[]): readonly FeedItem[] {
  if (!items.some(({ supersededBy }) => supersededBy?.itemId)) return [...items];
  const byId = new Map(items.map((item) => [item.id, item]));
  return items.map((item) => {
    const { supersededBy } = item;
    const found = byId.get(supersededBy?.itemId ?? '');
    if (!found) return item;
    const { title, url } = found;
    return { ...item, supersededBy: { ...supersededBy, title, ...(url && { url }) } };
  });
}
