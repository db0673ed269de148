import type { ItemLink } from '../../model/item.js';
import { defined } from '../defined.js';
import type { Fields } from '../fields.js';

/** Parts of MIME types and the formats they mean; the first that fits counts. */
const MIME_FORMATS = Object.entries({
  '/pdf': 'PDF',
  wordprocessingml: 'DOCX',
  spreadsheetml: 'XLSX',
  presentationml: 'PPTX',
  'opendocument.text': 'ODT',
  'opendocument.spreadsheet': 'ODS',
  'opendocument.presentation': 'ODP',
  msword: 'DOC',
  'ms-excel': 'XLS',
  'ms-powerpoint': 'PPT',
  '/rtf': 'RTF',
  '/csv': 'CSV',
  '/epub': 'EPUB',
  '/zip': 'ZIP',
  'audio/mpeg': 'MP3',
  '/mp4': 'MP4',
  '/plain': 'TXT',
});
const SUFFIX = /\.(pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|csv|epub|zip|mp[34]|txt)(?:[?#]|$)/i;

/** A link of `_safeguarding.links`; without a text it is called as its item is. */
export function parseLink(fields: Fields, itemTitle: string): ItemLink | undefined {
  const text = fields.text('text');
  const url = fields.url('url');
  if (text === undefined) fields.report('text', 'missing', 'a text that says what the link is');
  if (text === undefined && url === undefined) return undefined;
  return defined<ItemLink>({
    text: text ?? itemTitle,
    url,
    size: fields.count('size', 0),
    pages: fields.count('pages', 1),
    ...fields.pick({ label: 'text', format: 'text', language: 'language' }),
  });
}

/** An attachment of JSON Feed as a link; without a title it is called as its item is. */
export function parseAttachment(fields: Fields, itemTitle: string): ItemLink | undefined {
  const text = fields.text('title');
  const url = fields.url('url');
  if (fields.get('url') === undefined) fields.report('url', 'missing', 'an address');
  if (text === undefined && url === undefined) return undefined;
  return defined<ItemLink>({
    label: undefined,
    text: text ?? itemTitle,
    url,
    format: formatOf(fields.text('mime_type'), url),
    size: fields.count('size_in_bytes', 0),
    pages: undefined,
    language: undefined,
  });
}

/** The format a MIME type or a file name means; `undefined` for a web page and for anything rare. */
function formatOf(mimeType = '', url = ''): string | undefined {
  const type = mimeType.toLowerCase();
  const known = MIME_FORMATS.find(([part]) => type.includes(part))?.[1];
  return known ?? SUFFIX.exec(url)?.[1]?.toUpperCase();
}
