import type { HtmlVisitor } from './html.js';

/**
 * Comment, raw-text element, tag, or text. No part can be matched in two ways and what may be
 * missing is optional, so reading stays linear in the length of whatever is given.
 */
const TOKEN =
  /<!--[^]*?(?:-->|$)|<(script|style|textarea|title|iframe)\b[^]*?(?:<\/\1\b[^<>]*>|$)|<[!?][^<>]*>?|<(\/?)([a-z][a-z\d-]*)((?:[^"'<>]+|"[^"]*"|'[^']*')*)>?|[^<]+|</gi;

/** Attributes of a tag; a value is in double quotes, in single ones, or in none. */
const ATTRIBUTE = /([^\s"'=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g;

/** Names of characters, each with its character as the last one. */
const ENTITIES = new Map(
  'amp& lt< gt> quot" apos\' nbsp\u00A0 ndash– mdash— lsquo‘ rsquo’ ldquo“ rdquo” hellip… bull• pound£'
    .split(' ')
    .map((entry) => [entry.slice(0, -1), entry.slice(-1)]),
);

/**
 * Reads HTML where there is no parser, or none that could read it in time: well-formed HTML gives
 * the same as a browser's parser, other HTML gives its text. Nothing it gives is ever used as
 * markup.
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
  for (const [, key, double, single, bare] of attributes.matchAll(ATTRIBUTE)) {
    if (key?.toLowerCase() === name) return decodeEntities(double ?? single ?? bare ?? '');
  }
  return null;
}

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(x?)([\da-f]{1,7})|(\w{2,6}));/gi,
    (all, hex: string, digits: string, name: string | undefined) => {
      if (name) return ENTITIES.get(name) ?? all;
      // Letters in a decimal number make it none.
      const code = Number(hex ? `0x${digits}` : digits);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}
