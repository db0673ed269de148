import { resolveUrl } from '../feed/safe-url.js';
import { findContent } from './html-content.js';
import { HtmlReader } from './html-reader.js';
import { attributeOf, parseHtml, startOf, visit } from './html-tree.js';
import type { HtmlElement } from './html-tree.js';
import type { ImportNote } from './import-report.js';
import type { PageLine } from './page-line.js';

/** What a page in HTML says, as lines. */
export interface HtmlLines {
  readonly lines: readonly PageLine[];
  /** Of the window, as the page gives it. */
  readonly title?: string;
  /** BCP 47 tag of the page. */
  readonly language?: string;
  /** What was left out. */
  readonly notes: readonly ImportNote[];
}

const LONGEST_TITLE = 500;

/**
 * The lines of a page in HTML, so that they read as the same page does when it is copied as text:
 * one line for a paragraph, an entry of a list, a cell of a table, with what mark-up says of it.
 * Navigation, comments and the like are left out, each with a note.
 *
 * @param base - Absolute address that relative links resolve against, unless the page has a `base`.
 * @throws {ImportError} For more elements than any page of records has.
 */
export function readHtmlLines(html: string, base?: string): HtmlLines {
  const page = parseHtml(html);
  const head = readHead(page, base);
  const reader = new HtmlReader(findContent(page), head.base);
  visit(page, reader);
  return { ...head.about, lines: reader.lines, notes: reader.notes };
}

/** What a page says of itself as a whole. */
function readHead(page: HtmlElement, given: string | undefined) {
  let title = '';
  let base = given;
  visit(page, {
    enter(element) {
      const { tagName } = element;
      const href = attributeOf(element, 'href');
      if (tagName === 'title' && !title) title = startOf(element, LONGEST_TITLE).text;
      if (tagName === 'base' && href) base = given ? resolveUrl(href, given) : href;
      return /^(?:html|head)$/.test(tagName);
    },
  });
  const language = attributeOf(page, 'lang')?.trim();
  return { base, about: { ...(title ? { title } : {}), ...(language ? { language } : {}) } };
}
