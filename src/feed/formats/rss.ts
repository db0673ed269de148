import type { PageSource } from '../page.js';
import { htmlToText } from '../html-text.js';
import { fromRfc822 } from './rfc822.js';
import { XmlFields } from './xml-fields.js';

/**
 * RSS 2.0, RSS 1.0 or Atom as a JSON Feed.
 *
 * @param document - As the browser has parsed it.
 * @see https://www.rssboard.org/rss-specification
 * @see https://web.resource.org/rss/1.0/spec
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
export function readRss(document: unknown, { url }: PageSource): object {
  const root = new XmlFields((document as Document).documentElement, url);
  // RSS 1.0 has its items beside the channel, RSS 2.0 inside; Atom has no channel.
  const feed = root.all('channel')[0] ?? root;
  return {
    title: textOf(feed, 'title'),
    description: textOf(feed, 'description', 'subtitle'),
    home_page_url: linkOf(feed),
    language: feed.text('language', 'dc:language') ?? feed.language,
    authors: authorsOf(feed),
    items: (root.all('item').length > 0 ? root : feed).all('item', 'entry').map(readItem),
    next_url: linksOf(feed, 'next')[0]?.address('href'),
  };
}

function readItem(item: XmlFields): object {
  const short = item.first('description', 'summary');
  const full = item.first('content:encoded', 'content');
  const html = full?.toHtml();
  const date = fromRfc822(item.text('pubDate', 'dc:date', 'published', 'updated') ?? '');
  // What has no time of day is no instant, but a date of its own precision.
  const isInstant = /T/i.test(date);
  const title = textOf(item, 'title');
  const url = linkOf(item);
  const [source] = item.all('source');
  return {
    // RSS asks for a title or a description, and for nothing else.
    id: item.text('guid', 'id') ?? url ?? title ?? short?.content.slice(0, 200),
    url,
    title,
    summary: html === undefined ? undefined : textOf(item, 'description', 'summary'),
    content_html: html ?? short?.toHtml(),
    date_published: isInstant ? date : undefined,
    date_modified: item.text('updated'),
    language: item.language,
    authors: authorsOf(item),
    tags: item
      .all('category', 'dc:subject')
      .map((tag) => tag.attribute('label') ?? tag.attribute('term') ?? tag.content),
    attachments: [...item.all('enclosure'), ...linksOf(item, 'enclosure')].map((file) => ({
      url: file.address('url') ?? file.address('href'),
      title: file.attribute('title') ?? title,
      mime_type: file.attribute('type'),
      size_in_bytes: Number(file.attribute('length')) || undefined,
    })),
    _base: (full ?? short ?? item).base,
    _safeguarding: {
      posted: isInstant ? undefined : date,
      source: source && {
        name: textOf(source, 'title') ?? source.content,
        url: linkOf(source) ?? source.address('url'),
      },
    },
  };
}

/** A child as text. Atom says which of its texts are HTML; those of RSS are as often as not. */
function textOf(owner: XmlFields, ...names: readonly string[]): string | undefined {
  const html = owner.first(...names)?.toHtml();
  return html === undefined ? undefined : htmlToText(html);
}

function linksOf(owner: XmlFields, relation: string): readonly XmlFields[] {
  return owner
    .all('link', 'atom:link')
    .filter((link) => (link.attribute('rel') ?? 'alternate') === relation);
}

/** The address in a link element, as RSS has it, or on one, as Atom does; else a permanent guid. */
function linkOf(owner: XmlFields): string | undefined {
  const [link] = linksOf(owner, 'alternate');
  const guid = owner.all('guid').find((id) => id.attribute('isPermaLink') !== 'false');
  const permanent = guid?.content.startsWith('http') ? guid.content : undefined;
  return link?.address('href') ?? link?.address() ?? permanent;
}

/** RSS writes "someone@board.example (A Board)": the name is for readers, the address is not. */
function authorsOf(owner: XmlFields): readonly object[] {
  return owner
    .all('author', 'dc:creator')
    .map((author) => ({
      name: author.text('name') ?? /\((.+)\)/.exec(author.content)?.[1] ?? author.content,
      url: author.text('uri'),
    }))
    .filter(({ name }) => !/^\S+@\S+$/.test(name));
}
