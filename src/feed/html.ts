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

/** Start tags of elements that may stay open: all but the usual ones that never do. */
const OPENING = /<(?!(?:br|img|li|p)\b)[a-z]/gi;
/**
 * Most steps that a body may cost a browser's parser. With n elements open that are never ended, it
 * may look through all n of them, n times, for every tag: 300 open `<font>` before 300 `<p>`, in
 * all 5 kB, take Chromium 3 s. What ends an element cannot be told without parsing, so none of
 * them is taken to end.
 */
const MAX_STEPS = 500_000;

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
 * @param onFull - Told when there is more than a body may hold; the rest is left out.
 */
export function htmlToRichText(
  html: string,
  base: string,
  onRefused?: (href: string) => void,
  onFull?: () => void,
): RichText {
  // A document costs more than all the rest of an item, and most items have none.
  if (!html.trim()) return [];
  const builder = new RichTextBuilder(onFull);
  const visitor = createVisitor(builder, base, onRefused);
  // What stands in the head, such as a first <noscript>, is read by other rules.
  const parsed = isCostly(html) ? undefined : parseInert(`<body>${html}`, 'text/html');
  if (parsed) walk(document.createTreeWalker(parsed, SHOWN), visitor);
  else readTokens(html, visitor);
  return builder.finish();
}

/** `NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT`, which Node does not have. */
const SHOWN = 0b101;

/** Whether a browser's parser may take far longer than the length of the text lets expect. */
function isCostly(html: string): boolean {
  const opened = html.match(OPENING)?.length ?? 0;
  return (opened + 1) ** 2 * html.split('<').length > MAX_STEPS;
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
 * Reads a tree by a walker, for what is named in a form or a document hides properties of theirs,
 * such as `parentNode` and `body`. So few elements are given to the parser that recursion is safe.
 */
function walk(walker: TreeWalker, visitor: HtmlVisitor): void {
  const parent = walker.currentNode;
  for (let node = walker.firstChild(); node; node = walker.nextSibling()) {
    if (node instanceof Element) {
      const { localName } = node;
      if (visitor.open(localName, Element.prototype.getAttribute.bind(node))) {
        walk(walker, visitor);
        visitor.close(localName);
      }
    } else {
      visitor.text(node.nodeValue ?? '');
    }
  }
  walker.currentNode = parent;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
