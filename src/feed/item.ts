import { ITEM_STATUSES } from '../model/item.js';
import type {
  Campaign,
  FeedItem,
  ItemLink,
  ItemStatus,
  Replacement,
  Source,
} from '../model/item.js';
import type { RichText } from '../model/rich-text.js';
import { normalizeText } from '../text/normalize-text.js';
import { isVagueLinkText, linesOf, plainText } from '../text/plain-text.js';
import { parseCampaign, parseEvent } from './campaign.js';
import { cutText } from './clean-text.js';
import { defined, Fields, LINKABLE, MAX_SUMMARY } from './fields.js';
import { htmlToRichText } from './html.js';
import { linksToFiles, parseAttachment, parseLink } from './links.js';
import { MAX_PIECES, textToRichText } from './rich-text-builder.js';
import { parseHttpUrl } from './safe-url.js';

/**
 * Key of the address that relative ones of an item resolve against, where a format has one for
 * each item. A symbol, because no feed in JSON can have it as a name.
 */
export const BASE = Symbol('base');

/** Most campaigns of a feed: which of them are due is worked out again for every change. */
const MAX_CAMPAIGNS = 1000;

/** Whoever signs a feed or an item, as far as a reader is told. */
export interface Author {
  readonly name: string;
  readonly url?: string;
}

/** What an item takes from its feed. */
export interface FeedContext {
  readonly author: Author | undefined;
  readonly language: string | undefined;
  /** The label a tag is shown under. */
  readonly label: (tag: string) => string;
  /** The id itself the first time, a derived one after that. */
  readonly idFor: (id: string) => string;
  /** How many campaigns there have been so far. */
  campaigns: number;
}

/** An item; one without an id is dropped and reported. */
export function parseItem(fields: Fields, context: FeedContext): FeedItem | undefined {
  const given = parseId(fields);
  if (given === undefined) return undefined;
  const id = context.idFor(given);
  const item = fields.forItem(id, parseHttpUrl(fields.get(BASE)));
  if (id !== given) item.report('id', 'duplicate', 'an id of its own');
  const extension = item.record('_safeguarding') ?? new Fields({}, item.scope);
  const body = parseBody(item);
  const summary = item.text('summary', MAX_SUMMARY);
  const topic = extension.text('topic');
  const named = item.text('title');
  const called = named ?? firstWords(summary, body) ?? withoutTitle(item, id);
  const links = parseLinks(item, extension, called, body);
  const title = topic === undefined ? called : headline(called, topic, links);
  const language = item.language('language');
  const campaign = readCampaign(extension, title, context);
  return defined<FeedItem>(
    {
      id,
      kind: extension.text('kind') ?? 'news',
      title: named === undefined ? (campaign?.name ?? title) : title,
      body,
      categories: unique(item.texts('tags').map(context.label)),
      links,
      audience: unique(extension.texts('audience')),
      nations: unique(extension.texts('nations')),
      status: parseStatus(extension),
      sensitive: parseSensitive(extension),
      events: extension.records('events', parseEvent),
    },
    {
      url: item.url('url') ?? item.url('external_url'),
      summary,
      posted: extension.date('posted') ?? item.instant('date_published'),
      updated: item.instant('date_modified'),
      source: parseSource(extension.record('source'), parseAuthor(item) ?? context.author),
      language: language?.toLowerCase() === context.language?.toLowerCase() ? undefined : language,
      supersededBy: parseReplacement(extension),
      topic,
      reviewBy: extension.date('reviewBy'),
      availableUntil: extension.date('availableUntil'),
      contentNote: extension.text('contentNote', MAX_SUMMARY),
      campaign,
    },
  );
}

/** The authors of a feed or an item: `authors` of JSON Feed 1.1, else `author` of 1.0. */
export function parseAuthor(owner: Fields): Author | undefined {
  const [first, ...others] = owner.records('authors', parsePerson);
  if (others.length === 0) {
    const single = first ? undefined : owner.record('author');
    return single ? parsePerson(single) : first;
  }
  // One address for two names would send the reader of one to the other.
  return { name: [first, ...others].map((author) => author?.name).join(', ') };
}

/** An author with an address or a picture only is allowed, and says nothing to a reader. */
function parsePerson(fields: Fields): Author | undefined {
  const name = fields.text('name');
  return name === undefined ? undefined : defined<Author>({ name }, { url: fields.url('url') });
}

/**
 * Who said it first: the source's own name, else the author's. An author's name never carries the
 * source's address.
 */
function parseSource(fields: Fields | undefined, author: Author | undefined): Source | undefined {
  const url = fields?.url('url');
  const name = url === undefined ? fields?.text('name') : fields?.required('name');
  const date = fields?.date('date');
  const { name: shown, url: link } = name === undefined ? (author ?? {}) : { name, url };
  if (shown === undefined && date === undefined) return undefined;
  return defined<Source>({}, { name: shown, url: link, date });
}

function readCampaign(
  extension: Fields,
  title: string,
  context: FeedContext,
): Campaign | undefined {
  const fields = extension.record('campaign');
  if (!fields || ++context.campaigns <= MAX_CAMPAIGNS)
    return fields && parseCampaign(fields, title);
  extension.report('campaign', 'limit', `at most ${MAX_CAMPAIGNS} entries`, context.campaigns);
  return undefined;
}

/** JSON Feed lets an id be a number and asks readers to make a string of it. */
function parseId(fields: Fields): string | undefined {
  const id = fields.get('id');
  return typeof id === 'number' && Number.isFinite(id) ? String(id) : fields.required('id');
}

/** `content_html`, else `content_text`. */
function parseBody(item: Fields): RichText {
  const html = item.content('content_html') ?? '';
  const full = (name: string) => () => item.report(name, 'limit', `at most ${MAX_PIECES} entries`);
  const body = htmlToRichText(
    html,
    item.scope.base,
    (href) => item.report('content_html', 'url', LINKABLE, href),
    full('content_html'),
  );
  return body.length > 0
    ? body
    : textToRichText(item.content('content_text') ?? '', full('content_text'));
}

/** A publisher who lists no links gets those of the files in the text: they are what readers want. */
function parseLinks(
  item: Fields,
  extension: Fields,
  title: string,
  body: RichText,
): readonly ItemLink[] {
  const listed = extension.records('links', (link) => parseLink(link, title));
  const attached = item.records('attachments', (file) => parseAttachment(file, title));
  if (listed.length > 0 || body.length === 0) return [...listed, ...attached];
  const others = linksToFiles(body).filter(({ url }) => !attached.some((file) => file.url === url));
  return [...attached, ...others];
}

/** About ten words of the body, or of the summary if there is no body. */
function firstWords(summary: string | undefined, body: RichText): string | undefined {
  const [line] = linesOf(body);
  const words = (line ? plainText(line) : (summary ?? '')).split(/\s+/);
  const start = words.slice(0, 10).join(' ');
  return cutText(words.length > 10 ? `${start}…` : start, 120) || undefined;
}

/** A digest may call an entry by its topic alone; the headline is then the text of its link. */
function headline(title: string, topic: string, links: readonly ItemLink[]): string {
  if (normalizeText(title) !== normalizeText(topic)) return title;
  return links.find(({ text }) => text !== title && !isVagueLinkText(text))?.text ?? title;
}

function withoutTitle(item: Fields, id: string): string {
  item.report('title', 'missing', 'a title or a text');
  return id;
}

function parseStatus(extension: Fields): ItemStatus {
  const given = extension.text('status');
  if (given === undefined) return 'current';
  const status = ITEM_STATUSES.find((known) => known === given.toLowerCase());
  if (!status) extension.report('status', 'value', `one of ${ITEM_STATUSES.join(', ')}`);
  return status ?? 'current';
}

/** A title with a link, or the id of an item. */
function parseReplacement(extension: Fields): Replacement | undefined {
  const isId = typeof extension.get('supersededBy') !== 'object';
  const itemId = isId ? extension.text('supersededBy') : undefined;
  const fields = isId ? undefined : extension.record('supersededBy');
  const { title, url } = fields?.pick({ title: 'text', url: 'url' }) ?? {};
  return (itemId ?? title ?? url) === undefined
    ? undefined
    : defined<Replacement>({}, { title, url, itemId });
}

/** Anything but `false` is read as `true`: that is the careful side. */
function parseSensitive(extension: Fields): boolean {
  const value = extension.get('sensitive') ?? false;
  if (typeof value !== 'boolean') extension.report('sensitive', 'type', 'true or false');
  return value !== false;
}

/** Values without repeats, whatever their capitals, each as it was first written. */
function unique(values: readonly string[]): readonly string[] {
  if (values.length < 2) return values;
  const keys = values.map((value) => value.toLowerCase());
  return values.filter((_, place) => keys.indexOf(keys[place] as string) === place);
}
