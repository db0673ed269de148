import { htmlToText } from '../feed/html.js';
import { normalizeText } from '../text/normalize-text.js';
import type { ItemDocument } from './feed-document.js';

/** Characters of a body that two copies of one text share, even where one of them is cut. */
const START = 80;
/** As much of a body as `START` characters may be written with. */
const LOOK = 4000;

/**
 * What tells one item from another where their ids do not: its title and how its text begins,
 * whatever the capitals, accents and punctuation. A title alone is never enough, for two items may
 * share one; an item without any text has no such key.
 */
export function contentKey(item: ItemDocument): string | undefined {
  const title = normalizeText(item.title ?? '');
  const start = bodyStart(item);
  return title && start ? `${title}\n${start}` : undefined;
}

/** How the text of an item begins, empty when it has none. */
export function bodyStart({ content_html, content_text, summary, _safeguarding }: ItemDocument) {
  const text =
    content_text ??
    (content_html === undefined ? undefined : htmlToText(content_html.slice(0, LOOK))) ??
    summary ??
    // A record of a library may be no more than its links.
    (_safeguarding?.links ?? []).map((link) => link.text).join(' ');
  return normalizeText(text.slice(0, LOOK)).slice(0, START).trim();
}
