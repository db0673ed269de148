import type { HtmlVisitor } from './html.js';

/**
 * Comment, raw-text element, tag, or text. No part can be matched in two ways and what may be
 * missing is optional, so reading stays linear in the length of whatever is given.
 */
const TOKEN =
  /<!--[^]*?(?:-->|$)|<(script|style|textarea|title|iframe|noscript|template)\b[^]*?(?:<\/\1\b[^<>]*>|$)|<[!?][^<>]*>?|<(\/?)([a-z][a-z\d-]*)((?:[^"'<>]+|"[^"]*"|'[^']*')*)>?|[^<]+|</gi;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  bull: '•',
  pound: '£',
};

/**
 * Reads HTML where there is no parser: well-formed HTML gives the same as a browser's parser,
 * other HTML gives its text. Nothing it gives is ever used as markup.
 */
export function readTokens(html: string, visitor: HtmlVisitor): void {
  /** Element that is being skipped, and how deep we are in others of its name. */
  let skipped = '';
  let depth = 0;
  for (const [token, , slash, tag, attributes] of html.matchAll(TOKEN)) {
    const name = tag?.toLowerCase();
    if (skipped) {
      if (name === skipped) depth += slash ? -1 : 1;
      if (depth === 0) skipped = '';
    } else if (!name) {
      if (!/^<[^]/.test(token)) visitor.text(decodeEntities(token));
    } else if (slash) {
      visitor.close(name);
    } else if (!visitor.open(name, (key) => attributeOf(attributes, key)) && name !== 'embed') {
      skipped = name;
      depth = 1;
    }
  }
}

function attributeOf(attributes = '', name: string): string | null {
  const pattern = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"']+))`, 'i');
  const match = pattern.exec(attributes);
  return match ? decodeEntities(match[1] ?? match[2] ?? match[3] ?? '') : null;
}

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(?:x([\da-f]{1,6})|(\d{1,7}))|(\w{2,6}));/gi,
    (all, hex, digits, name) => {
      if (typeof name === 'string')
        return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? all) : all;
      const code = hex ? parseInt(String(hex), 16) : Number(digits);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}
