import { fromRfc822 } from './date.js';
import { htmlToText } from './html.js';
import { BASE } from './item.js';
import { mapLazily } from './plain-value.js';
import { XmlElement } from './xml-element.js';

/** What there may be to read, the longest first: a second text is the summary of the first. */
const TEXTS = [
  ['content:encoded', 'content', 'body', 'fullitem'],
  ['description', 'dc:description'],
  ['summary'],
];
/** When an item was published, in the order of how surely that is meant. */
const DATES = ['pubDate', 'published', 'issued', 'dc:date', 'created'];
const UPDATES = ['updated', 'modified'];

/**
 * RSS (0.9x, 1.0 or 2.0) or Atom (0.3 or 1.0) as a JSON Feed.
 *
 * @param document - As the browser has parsed it.
 * @see https://www.rssboard.org/rss-specification
 * @see https://web.resource.org/rss/1.0/spec
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
export function adaptRss(document: unknown, url: string): object {
  const root = new XmlElement((document as Document).documentElement, url);
  // RSS 1.0 has its items beside the channel, RSS 2.0 inside; Atom has no channel.
  const feed = root.all('channel')[0] ?? root;
  return {
    title: feed.textOfHtml('title', 'dc:title'),
    description: feed.textOfHtml('description', 'subtitle', 'tagline', 'dc:description'),
    home_page_url: linkOf(feed),
    language: feed.text('language', 'dc:language') ?? feed.language,
    authors: authorsOf(feed),
    items: mapLazily((root.all('item').length > 0 ? root : feed).all('item', 'entry'), adaptItem),
    next_url: linksOf(feed, 'next')[0]?.address('href'),
  };
}

function adaptItem(item: XmlElement, place: number): object {
  const [full, short] = TEXTS.flatMap((names) => {
    const field = item.first(...names);
    const html = field?.toHtml();
    return html === undefined ? [] : [{ html, base: field?.base }];
  });
  const updated = item.text(...UPDATES);
  const date = fromRfc822(item.text(...DATES) ?? updated ?? '');
  // What has no time of day is no instant, but a date of its own precision.
  const isInstant = date.includes(':');
  const title = item.textOfHtml('title', 'dc:title');
  const url = linkOf(item);
  const [source] = item.all('source');
  return {
    // RSS asks for a title or a description, and for nothing else.
    id:
      item.text('guid', 'id') ??
      item.attribute('rdf:about') ??
      url ??
      title ??
      full?.html.slice(0, 200) ??
      (item.isEmpty ? undefined : `#${place + 1}`),
    url,
    title,
    summary: short && htmlToText(short.html),
    content_html: full?.html,
    date_published: isInstant ? date : undefined,
    date_modified: updated && fromRfc822(updated),
    language: item.language,
    authors: authorsOf(item),
    tags: item
      .all('category', 'dc:subject')
      .map((tag) => tag.attribute('label') ?? tag.attribute('term') ?? tag.plainText),
    attachments: [...item.all('enclosure'), ...linksOf(item, 'enclosure')].map((file) => ({
      url: file.address('url') ?? file.address('href'),
      title: file.attribute('title') ?? title,
      mime_type: file.attribute('type'),
      size_in_bytes: Number(file.attribute('length')) || undefined,
    })),
    [BASE]: (full ?? item).base,
    _safeguarding: {
      posted: isInstant ? undefined : date,
      source: source && {
        name: source.textOfHtml('title') ?? source.content,
        url: linkOf(source) ?? source.address('url'),
      },
    },
  };
}

function linksOf(owner: XmlElement, relation: string): readonly XmlElement[] {
  return owner.all('link').filter((link) => (link.attribute('rel') ?? 'alternate') === relation);
}

/** The address in a link element, as RSS has it, or on one, as Atom does; else a permanent guid. */
function linkOf(owner: XmlElement): string | undefined {
  const [link] = linksOf(owner, 'alternate');
  const guid = owner.all('guid').find((id) => id.attribute('isPermaLink') !== 'false');
  const permanent = guid?.content.startsWith('http') ? guid.content : undefined;
  return link?.address('href') ?? link?.address() ?? permanent;
}

function authorsOf(owner: XmlElement): readonly object[] {
  return owner
    .all('author', 'dc:creator', 'dc:author')
    .map((author) => ({
      name: nameIn((author.first('name') ?? author).plainText ?? ''),
      url: author.text('uri', 'url', 'homepage'),
    }))
    .filter(({ name }) => name);
}

/**
 * The name in "someone@board.example (A Board)", as RSS writes it, in "A Board <…@…>" and in "A
 * Board (chair)". The name is for readers, addresses are not.
 */
function nameIn(author: string): string {
  const rest = author.replace(/(?:[^\s<>()]+@|https?:)[^\s<>()]+/g, '');
  return /[^\s<>()"][^<>()"]*/.exec(rest)?.[0].trim() ?? '';
}
