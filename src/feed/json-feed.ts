import { DEFAULT_TIME_ZONE } from '../dates/zoned.js';
import { labelFinder } from '../model/feed.js';
import type { Category, Feed, HelpContact, Licence, Problem } from '../model/feed.js';
import type { FeedItem } from '../model/item.js';
import { isTimeZone } from './date.js';
import { addProblem, defined, Fields, MAX_SUMMARY } from './fields.js';
import type { Page } from './formats.js';
import { parseAuthor, parseItem } from './item.js';
import type { FeedContext } from './item.js';
import { ownValue } from './plain-value.js';
import { parseHttpUrl } from './safe-url.js';

/** Most items of one feed with all its pages; a browser reads that many in about two seconds. */
const MAX_ITEMS = 100_000;

/** Most categories of a vocabulary. */
const MAX_CATEGORIES = 1000;

/** What a feed says of itself as a whole, without its items. */
type Head = Omit<Feed, 'items' | 'problems'>;

/**
 * Reads JSON Feed 1.0 and 1.1 with the `_safeguarding` extension, page by page. What holds for the
 * feed as a whole is taken from the first.
 *
 * @see https://jsonfeed.org/version/1.1
 */
export class JsonFeedReader {
  readonly problems: Problem[] = [];
  readonly #items: FeedItem[] = [];
  #head: Head = { title: '', timeZone: DEFAULT_TIME_ZONE, help: [], categories: [] };
  #context: FeedContext | undefined;
  #entries = 0;

  /** Whether the feed has more items than are read. */
  get isFull(): boolean {
    return this.#entries > MAX_ITEMS;
  }

  /** Reads the next page. Yields where the work may pause. */
  *read(page: Page): Generator<void, void> {
    const fields = openPage(page, this.problems);
    const context = (this.#context ??= this.#readHead(fields));
    const list = fields.get('items');
    if (!Array.isArray(list)) {
      fields.report('items', 'missing', 'a list');
      return;
    }
    const room = MAX_ITEMS - this.#entries;
    this.#entries += list.length;
    if (this.isFull) fields.report('items', 'limit', `at most ${MAX_ITEMS} entries`, this.#entries);
    for (const entry of fields.with({ timeZone: this.#head.timeZone }).each('items', room)) {
      const item = entry && parseItem(entry, context);
      if (item) this.#items.push(item);
      yield;
    }
  }

  /** The feed as far as it has been read. */
  get feed(): Feed {
    const items = linkReplacements(this.#items);
    return { ...this.#head, items, problems: [...this.problems] };
  }

  /** @returns What the items need to know of it. */
  #readHead(feed: Fields): FeedContext {
    const extension = feed.record('_safeguarding');
    const timeZone = parseTimeZone(extension);
    const language = feed.language('language');
    const licence = extension?.record('licence');
    const author = parseAuthor(feed);
    const categories = extension?.records('categories', parseCategory, MAX_CATEGORIES) ?? [];
    this.#head = defined<Head>(
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
    return { author, language, label, idFor: createIds(), campaigns: 0 };
  }
}

/**
 * Address of the next page, `undefined` on the last one.
 *
 * The page's own address is the base here, not the publisher's home page: it is the feed that
 * goes on.
 */
export function nextPage(page: Page, problems: Problem[]): string | undefined {
  const next = ownValue(page.value, 'next_url');
  if (next === undefined || next === '') return undefined;
  const url = parseHttpUrl(next, page.url);
  if (!url) addProblem(problems, 'next_url', 'page', 'an http or https address', next);
  return url;
}

function openPage({ value, url }: Page, problems: Problem[]): Fields {
  const base =
    parseHttpUrl(ownValue(value, 'home_page_url'), url) ??
    parseHttpUrl(ownValue(value, 'feed_url'), url) ??
    url;
  return new Fields(value, { base, timeZone: DEFAULT_TIME_ZONE, problems });
}

function parseTimeZone(extension: Fields | undefined): string {
  const name = extension?.text('timeZone') ?? DEFAULT_TIME_ZONE;
  if (isTimeZone(name)) return name;
  extension?.report('timeZone', 'value', 'a time zone such as Europe/London');
  return DEFAULT_TIME_ZONE;
}

/** A help contact; one without a name is dropped and reported. */
function parseHelp(fields: Fields): HelpContact | undefined {
  const name = fields.required('name');
  if (name === undefined) return undefined;
  return defined<HelpContact>(
    { name },
    fields.pick({
      phone: 'text',
      url: 'url',
      text: 'text',
      audience: 'text',
      hours: 'text',
      checkedOn: 'date',
    }),
  );
}

/** Terms of reuse; without a name they are dropped and reported. */
function parseLicence(fields: Fields): Licence | undefined {
  const name = fields.required('name');
  if (name === undefined) return undefined;
  return defined<Licence>({ name }, { url: fields.url('url') });
}

/** A category with its labels in other languages; one without a label is dropped and reported. */
function parseCategory(fields: Fields): Category | undefined {
  const label = fields.required('label');
  if (label === undefined) return undefined;
  const labels = fields.record('labels');
  const translations = (labels?.names ?? []).map(
    (tag) => [tag.toLowerCase().replace(/-.*/, ''), labels?.text(tag) ?? label] as const,
  );
  return {
    label,
    labels: Object.fromEntries(translations),
    names: [fields.text('id') ?? label, ...fields.texts('aliases')],
  };
}

/**
 * A function that makes ids unique: the first item of an id has it, the next `id~2`, `id~3` and
 * so on. Where a repeat was last found is remembered, for a feed of equal ids would otherwise
 * take time in the square of its length.
 */
function createIds(): (id: string) => string {
  /** The ids that are taken, each with the number of its last repeat. */
  const taken = new Map<string, number>();
  return (id) => {
    let unique = id;
    for (let count = taken.get(id) ?? 1; taken.has(unique); taken.set(id, count)) {
      unique = `${id}~${++count}`;
    }
    taken.set(unique, 1);
    return unique;
  };
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
