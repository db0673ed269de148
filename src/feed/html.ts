import type { RichText } from '../model/rich-text.js';
import { textOf } from '../text/plain-text.js';
import { parseInert } from './inert-parser.js';
import { RichTextBuilder } from './rich-text-builder.js';
import { parseSafeUrl } from './safe-url.js';

/** Elements whose content is no text for a reader: it goes with them. */
const DROPPED =
  /^(?:template|svg|math|object|applet|noscript|noembed|noframes|canvas|audio|video|select|button|datalist)$/;
/** Elements that stand on lines of their own. */
const BLOCKS =
  /^(?:p|div|section|article|aside|header|footer|main|nav|address|blockquote|figure|figcaption|pre|hr|table|caption|tr|dl|dt|dd|form|fieldset|legend|details|summary|center|h[1-6])$/;
const STRONG = /^(?:b|strong|h[1-6])$/;
const EMPHASIS = /^(?:i|em)$/;

/**
 * Comment, raw text element, tag, or text, as the HTML standard tells them apart. No part can be
 * matched in two ways and what may be missing is optional, so reading stays linear in the length of
 * whatever is given.
 */
const TOKEN =
  /<!--(?:-?>|[^]*?(?:--!?>|$))|<(script|style|textarea|title|iframe)(?![^\s/>])[^]*?(?:<\/\1\b[^<>]*>|$)|<(?:[!?]|\/(?![a-z]))[^>]*>?|<(\/?)([a-z][^\s/>]*)((?:[^>=]+|=\s*(?:"[^"]*"|'[^']*')?)*)>?|((?:[^<]+|<(?![a-z/!?]))+)/gi;

/** Attributes of a tag; a value is in double quotes, in single ones, or in none. */
const ATTRIBUTE = /([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*)))?/g;

/** A character by its number or its name. In an address `&lang=` begins a field. */
const REFERENCE = /&(?:#x([\da-f]+)|#(\d+)|[a-z]\w*)(?:;|(?![\w=]))/gi;

/** The usual names of characters, each with its character as the last one. */
const ENTITIES: readonly (readonly [name: string, character: string])[] =
  'amp& lt< gt> quot" apos\' nbsp\u00A0 ndash– mdash— lsquo‘ rsquo’ ldquo“ rdquo” hellip… bull• pound£'
    .split(' ')
    .map((entry) => [`&${entry.slice(0, -1)};`, entry.slice(-1)]);

/**
 * HTML as the closed set of nodes. Paragraphs, lists, line breaks, emphasis and safe links are
 * built anew; headings become strong paragraphs, rows of tables paragraphs, pictures their
 * alternative text; all else is gone.
 *
 * Tags are read one by one and no tree is made: a browser's parser may look through all elements
 * that are open, over and over, for every tag, and takes 3 s for 300 open `<font>` before 300 `<p>`,
 * in all 5 kB.
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
  // Most items have none: to look for tags all the same would take half as long again as the item.
  if (!html) return [];
  const builder = new RichTextBuilder(onFull);
  const decode = createDecoder(html);
  /** Element that is being skipped, and how deep we are in others of its name. */
  let skipped = '';
  let depth = 0;
  for (const [, , slash, tag, attributes = '', text] of html.matchAll(TOKEN)) {
    const name = tag?.toLowerCase() ?? '';
    const step = slash ? -1 : 1;
    if (!slash && !skipped && DROPPED.test(name)) skipped = name;
    if (skipped) {
      // Drawings and formulas may end with the tag they begin with.
      if (name === skipped && !attributes.endsWith('/')) depth += step;
      if (depth === 0) skipped = '';
      continue;
    }
    if (text) builder.text(decode(text));
    if (name === 'li') builder.end();
    if (BLOCKS.test(name)) builder.boundary();
    if (STRONG.test(name)) builder.mark('strong', step);
    if (EMPHASIS.test(name)) builder.mark('emphasis', step);
    if (name === 'br') builder.break();
    if (name === 'td' || name === 'th') builder.text(' ');
    if (name === 'ul' || name === 'ol') {
      if (slash) builder.closeList();
      else builder.openList(name === 'ol');
    }
    if (name === 'img') builder.text(decode(attributeOf(attributes, 'alt')));
    if (name === 'a') {
      const href = decode(attributeOf(attributes, 'href')).trim();
      // A bare fragment points into a page that is not there any more.
      const wanted = !slash && href && !href.startsWith('#');
      const url = wanted ? parseSafeUrl(href, base) : undefined;
      if (wanted && !url) onRefused?.(href);
      builder.link(url);
    }
  }
  return builder.finish();
}

/**
 * HTML as one line of text, for titles and terms, which some systems encode. A text that encodes
 * nothing is given back as it is.
 */
export function htmlToText(html: string): string {
  return /[&<]/.test(html) ? textOf(htmlToRichText(html, '')) : html;
}

/** Text as HTML that reads the same. */
export function encodeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

function attributeOf(attributes: string, name: string): string {
  for (const [, key, double, single, bare] of attributes.matchAll(ATTRIBUTE)) {
    if (key?.toLowerCase() === name) return double ?? single ?? bare ?? '';
  }
  return '';
}

/** What puts characters in the place of the references to them, in the texts of this HTML. */
function createDecoder(html: string): (text: string) => string {
  const known = new Map(ENTITIES);
  // Of the other two thousand names the browser knows, it is asked once for all that occur.
  const names = [...new Set(html.match(REFERENCE))].filter(
    (name) => name[1] !== '#' && !known.has(name),
  );
  const parsed = names.length > 0 ? parseInert(`<body>${names.join(' ')}`, 'text/html') : undefined;
  parsed?.body.textContent.split(' ').forEach((character, i) => {
    // What ends with a letter is not known, or only how it begins: "&copyright".
    if (!/\w$/.test(character)) known.set(names[i] ?? '', character);
  });
  return (text) =>
    text.replace(REFERENCE, (all, hex?: string, decimal?: string) => {
      const code = hex ? parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : (known.get(all) ?? all);
    });
}
