import type { RichText } from '../model/rich-text.js';
import { readTokens } from './html-tokens.js';
import { parseInert } from './inert-parser.js';
import { RichTextBuilder } from './rich-text-builder.js';
import { parseSafeUrl } from './safe-url.js';

/** Elements whose content is no text for a reader: it goes with them. */
const DROPPED = words(
  'script style template svg math iframe object embed applet noscript noembed noframes canvas audio video select textarea button datalist head title',
);
/** Elements that stand on lines of their own. */
const BLOCKS = words(
  'p div section article aside header footer main nav address blockquote figure figcaption pre hr table caption tr dl dt dd form fieldset legend details summary center h1 h2 h3 h4 h5 h6',
);
const STRONG = words('b strong h1 h2 h3 h4 h5 h6');
const EMPHASIS = words('i em');

/** Elements inside one another. A browser's parser takes time in the square of them. */
const MAX_DEPTH = 500;
/** Tags of elements that can hold others of their kind. */
const NESTING = /<(\/?)(?!(?:area|br|col|hr|img|input|li|p|source|t[dhr]|wbr)\b)([a-z][^\s/>]*)/gi;

/** What a source of HTML, the browser's parser or the plain one, tells as it goes along. */
export interface HtmlVisitor {
  /** @returns Whether the element's content is wanted. */
  open(name: string, attribute: (name: string) => string | null): boolean;
  close(name: string): void;
  text(data: string): void;
}

/**
 * HTML as the closed set of nodes. Paragraphs, lists, line breaks, emphasis and safe links are
 * built anew; headings become strong paragraphs, rows of tables paragraphs, pictures their
 * alternative text; all else is gone.
 *
 * @param base - Absolute address that relative links resolve against.
 * @param onRefused - Told the address of each link that is not safe; its text stays.
 */
export function htmlToRichText(
  html: string,
  base: string,
  onRefused?: (href: string) => void,
): RichText {
  // A document costs more than all the rest of an item, and most items have none.
  if (!html.trim()) return [];
  const builder = new RichTextBuilder();
  const visitor = createVisitor(builder, base, onRefused);
  // What stands in the head, such as a first <noscript>, is read by other rules.
  const document = isDeep(html) ? undefined : parseInert(`<body>${html}`, 'text/html');
  if (document) walk(document, visitor);
  else readTokens(html, visitor);
  return builder.finish();
}

/** Whether so deep a tree would come of it that nobody has written it. */
function isDeep(html: string): boolean {
  const open = new Map<string, number>();
  let depth = 0;
  for (const [, slash, tag = ''] of html.matchAll(NESTING)) {
    const name = tag.toLowerCase();
    const count = open.get(name) ?? 0;
    // An end without its beginning closes nothing.
    const step = slash ? -Math.min(count, 1) : 1;
    open.set(name, count + step);
    depth += step;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

function createVisitor(
  builder: RichTextBuilder,
  base: string,
  onRefused?: (href: string) => void,
): HtmlVisitor {
  const mark = (name: string, step: 1 | -1) => {
    if (name === 'li') builder.end();
    if (BLOCKS.has(name)) builder.boundary();
    if (STRONG.has(name)) builder.strong(step);
    if (EMPHASIS.has(name)) builder.emphasis(step);
  };
  return {
    open(name, attribute) {
      if (DROPPED.has(name)) return false;
      mark(name, 1);
      if (name === 'br') builder.break();
      else if (name === 'img') builder.text(attribute('alt') ?? '');
      else if (name === 'ul' || name === 'ol') builder.openList(name === 'ol');
      else if (name === 'a') {
        const href = attribute('href')?.trim();
        // A bare fragment points into a page that is not there any more.
        const wanted = href && !href.startsWith('#');
        const url = wanted ? parseSafeUrl(href, base) : undefined;
        if (wanted && !url) onRefused?.(href);
        builder.link(url);
      }
      return true;
    },
    close(name) {
      mark(name, -1);
      if (name === 'a') builder.link(undefined);
      else if (name === 'ul' || name === 'ol') builder.closeList();
      else if (name === 'td' || name === 'th') builder.text(' ');
    },
    text: (data) => builder.text(data),
  };
}

/**
 * Reads a tree without recursion, for it may be deeper than the stack, and by a walker: what is
 * named in a form or a document hides properties of theirs, such as `parentNode` and `body`.
 */
function walk(root: Document, visitor: HtmlVisitor): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let node = walker.firstChild();
  while (node) {
    if (node instanceof Element) {
      const { localName } = node;
      if (visitor.open(localName, Element.prototype.getAttribute.bind(node))) {
        node = walker.firstChild();
        if (node) continue;
        visitor.close(localName);
      }
    } else {
      visitor.text(node.nodeValue ?? '');
    }
    while (!walker.nextSibling()) {
      const parent = walker.parentNode();
      if (!parent) return;
      visitor.close((parent as Element).localName);
    }
    node = walker.currentNode;
  }
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
