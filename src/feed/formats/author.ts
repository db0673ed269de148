import type { Source } from '../../model/item.js';
import { defined } from '../defined.js';
import type { Fields } from '../fields.js';

/** Whoever signs a feed or an item, as far as a reader is told. */
export interface Author {
  readonly name: string;
  readonly url?: string;
}

/** The authors of a feed or an item: `authors` of JSON Feed 1.1, else `author` of 1.0. */
export function parseAuthor(owner: Fields): Author | undefined {
  const listed = owner.records('authors', parseOne);
  const single = listed.length > 0 ? undefined : owner.record('author');
  const only = single && parseOne(single);
  const authors = only ? [only] : listed;
  if (authors.length === 0) return undefined;
  return defined<Author>(
    { name: authors.map(({ name }) => name).join(', ') },
    // One address for two names would send the reader of one to the other.
    { url: authors.length === 1 ? authors[0]?.url : undefined },
  );
}

/** An author with an address or a picture only is allowed, and says nothing to a reader. */
function parseOne(fields: Fields): Author | undefined {
  const name = fields.text('name');
  return name === undefined ? undefined : defined<Author>({ name }, { url: fields.url('url') });
}

/**
 * Who said it first: the source's own name, else the author's. An author's name never carries the
 * source's address.
 */
export function parseSource(
  fields: Fields | undefined,
  author: Author | undefined,
): Source | undefined {
  const url = fields?.url('url');
  const name = url === undefined ? fields?.text('name') : fields?.required('name');
  const date = fields?.date('date');
  const { name: shown, url: link } = name === undefined ? (author ?? {}) : { name, url };
  if (shown === undefined && date === undefined) return undefined;
  return defined<Source>({}, { name: shown, url: link, date });
}
