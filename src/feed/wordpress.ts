import { encodeText, htmlToText } from './html.js';
import { asText, mapLazily, mapList, valueAt } from './plain-value.js';

/** Posts of a page when nobody says how many. */
const PAGE_SIZE = 10;

/** A collection of the WordPress REST API; a post type without titles has to be forced. */
export function isWordPress(value: unknown, forced: boolean): boolean {
  const isPost = (entry: unknown) => asText(valueAt(entry, 'title', 'rendered')) !== undefined;
  return Array.isArray(value) && (forced || mapList(value, isPost).includes(true));
}

/**
 * Posts, pages or any other type as a JSON Feed. Titles, terms and names are HTML-encoded in
 * WordPress and become text here.
 *
 * @see https://developer.wordpress.org/rest-api/reference/posts/
 */
export function adaptWordPress(posts: unknown, url: string, totalPages: number): object {
  const next = new URL(url);
  const { searchParams } = next;
  const numberOf = (name: string) => Number(searchParams.get(name));
  const items = mapLazily(posts as readonly unknown[], adaptPost);
  // Where there is an offset, WordPress passes over the page, and its number of pages is not ours.
  const isOffset = searchParams.has('offset');
  const page = numberOf('page') || 1;
  const goesOn =
    totalPages > 0 && !isOffset
      ? page < totalPages
      : items.length >= (numberOf('per_page') || PAGE_SIZE);
  if (isOffset) searchParams.set('offset', String(numberOf('offset') + items.length));
  else searchParams.set('page', String(page + 1));
  return {
    // The site has its API in /wp-json/ or, without pretty addresses, in ?rest_route=.
    home_page_url: url.replace(/(?:wp-json\/|index\.php\?|\?)[^]*/, ''),
    items,
    next_url: goesOn ? next.href : undefined,
  };
}

function adaptPost(post: unknown): object {
  const text = (...path: readonly (string | number)[]) => asText(valueAt(post, ...path)) ?? '';
  const embedded = (name: string) => valueAt(post, '_embedded', name);
  const created = instant(text('date_gmt'));
  const content = text('content', 'rendered');
  const excerpt = htmlToText(text('excerpt', 'rendered')).replace(
    // Where it was cut at the end of a sentence, that has its own sign.
    /([.!?])?\s*\[(?:…|\.\.\.)\]$/,
    (_, end?: string) => end ?? '…',
  );
  const picture = asText(valueAt(embedded('wp:featuredmedia'), 0, 'alt_text')) ?? '';
  return {
    id: valueAt(post, 'id'),
    url: valueAt(post, 'link'),
    title: htmlToText(text('title', 'rendered')),
    // An excerpt that says all of it is no summary.
    summary: excerpt === htmlToText(content) ? undefined : excerpt,
    content_html: picture ? `<p>${encodeText(picture)}</p>${content}` : content,
    date_published: created,
    date_modified: instant(text('modified_gmt')),
    authors: mapList(embedded('author'), (author) => ({
      name: nameOf(author),
      url: valueAt(author, 'link'),
    })),
    tags: mapList(embedded('wp:term'), (taxonomy) => mapList(taxonomy, termOf)).flat(2),
    // Without the time in UTC there is still the site's own.
    _safeguarding: created ? undefined : { posted: valueAt(post, 'date') },
  };
}

/** WordPress leaves the Z out of its times in UTC; a draft's is all zeros. */
function instant(time: string): string | undefined {
  return /^[1-9]/.test(time) ? `${time}Z` : undefined;
}

function nameOf(named: unknown): string {
  return htmlToText(asText(valueAt(named, 'name')) ?? '');
}

/** What every post without a category is filed under says nothing. */
function termOf(term: unknown): string[] {
  const name = nameOf(term);
  const says = !/^uncategori[sz]ed$/i.test(name) && valueAt(term, 'taxonomy') !== 'post_format';
  return says ? [name] : [];
}
