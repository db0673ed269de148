import type { ItemLink } from '../model/item.js';
import type { Inline, RichText } from '../model/rich-text.js';
import { linesOf, plainText } from '../text/plain-text.js';
import { defined, MAX_LIST } from './fields.js';
import type { Fields } from './fields.js';

/** MIME types that are not called as their format is, and the formats they mean. */
const MIME_FORMATS: Readonly<Record<string, string>> = {
  wordprocessingml: 'docx',
  spreadsheetml: 'xlsx',
  presentationml: 'pptx',
  'opendocument.text': 'odt',
  'opendocument.spreadsheet': 'ods',
  'opendocument.presentation': 'odp',
  msword: 'doc',
  excel: 'xls',
  powerpoint: 'ppt',
  'audio/mpeg': 'mp3',
  plain: 'txt',
};
const MIME = new RegExp(
  `${Object.keys(MIME_FORMATS).join('|')}|(?<=/)(?:pdf|rtf|csv|epub|zip|mp4)`,
  'i',
);
const SUFFIX = /\.(pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|csv|epub|zip|mp[34]|txt)(?:[?#]|$)/i;

/** A link of `_safeguarding.links`; without a text it is called as its item is. */
export function parseLink(fields: Fields, itemTitle: string): ItemLink | undefined {
  const text = fields.text('text');
  const url = fields.url('url');
  if (text === undefined) fields.report('text', 'missing', 'a text that says what the link is');
  if (text === undefined && url === undefined) return undefined;
  return defined<ItemLink>(
    { text: text ?? itemTitle },
    {
      url,
      size: fields.count('size', 0),
      pages: fields.count('pages', 1),
      ...fields.pick({ label: 'text', format: 'text', language: 'language' }),
    },
  );
}

/** An attachment of JSON Feed as a link; without a title it is called as its item is. */
export function parseAttachment(fields: Fields, itemTitle: string): ItemLink | undefined {
  const text = fields.text('title');
  const url = fields.url('url');
  if (fields.get('url') === undefined) fields.report('url', 'missing', 'an address');
  if (text === undefined && url === undefined) return undefined;
  return defined<ItemLink>(
    { text: text ?? itemTitle },
    {
      label: undefined,
      url,
      format: formatOf(fields.text('mime_type'), url),
      size: fields.count('size_in_bytes', 0),
      pages: undefined,
      language: undefined,
    },
  );
}

/** The links of a text that lead to files, each file once. */
export function linksToFiles(text: RichText): readonly ItemLink[] {
  const found = new Map<string, ItemLink>();
  const look = (nodes: readonly Inline[]): void => {
    for (const node of nodes) {
      if (node.type === 'text' || node.type === 'break') continue;
      const format = node.type === 'link' ? formatOf('', node.url) : undefined;
      if (node.type !== 'link' || !format) look(node.children);
      else if (!found.has(node.url) && found.size < MAX_LIST) {
        found.set(node.url, {
          text: plainText(node.children).trim() || node.url,
          url: node.url,
          format,
        });
      }
    }
  };
  linesOf(text).forEach(look);
  return [...found.values()];
}

/** The format a MIME type or a file name means; `undefined` for a web page and for anything rare. */
function formatOf(mimeType = '', url = ''): string | undefined {
  const type = MIME.exec(mimeType)?.[0].toLowerCase();
  const format = type ? (MIME_FORMATS[type] ?? type) : SUFFIX.exec(url)?.[1];
  return format?.toUpperCase();
}
