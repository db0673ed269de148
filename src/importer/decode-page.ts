import { getEncoding } from 'encoding-sniffer/sniffer';
import { sentence } from '../feed/feed-error.js';
import { ImportError } from './import-error.js';

/**
 * What files that are no text begin with, as letters of ISO 8859-1.
 *
 * @see https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern
 */
const SIGNATURES: readonly (readonly [RegExp, string])[] = [
  [/^\s{0,8}%PDF-/, 'a PDF document'],
  [/^PK\x03\x04[^]*?word\//, 'a Word document: save it as a web page, or copy its text'],
  [/^PK[\x03\x05]/, 'a ZIP archive or an Office document: save it as a web page, or copy its text'],
  [/^\xD0\xCF\x11\xE0/, 'an old Office document: save it as a web page, or copy its text'],
  [/^\{\\rtf/, 'a document in rich text format: save it as a web page, or copy its text'],
  [/^(?:\x89PNG|GIF8|\xFF\xD8\xFF|RIFF[^]{4}WEBP|II\*\0|MM\0\*)/, 'a picture'],
  [/^\x1F\x8B/, 'a compressed file'],
];
/** Bytes of the start of a file that say what it is. */
const START = 4096;
/** Controls that no text has, as a share of the start of a file. */
const MOST_CONTROLS = 0.02;

/**
 * The bytes of a page as text. Their encoding is told as the HTML standard does it: by a byte order
 * mark, else by what the server says, else by the page's own `meta` element or XML declaration. If
 * nothing says it, it is UTF-8 where the bytes are valid UTF-8, else windows-1252, in which pages and
 * texts of Windows are.
 *
 * @param contentType - Of the header `Content-Type`.
 * @throws {ImportError} For no bytes, and for what is no text.
 * @see https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
 */
export function decodePage(bytes: Uint8Array, contentType = ''): string {
  if (bytes.length === 0) throw new ImportError(sentence('text or HTML', 'an empty file'));
  const start = String.fromCharCode(...bytes.subarray(0, START));
  const kind = SIGNATURES.find(([signature]) => signature.test(start))?.[1];
  if (kind) throw new ImportError(sentence('text or HTML', kind));
  const text = decode(bytes, encodingOf(bytes, contentType));
  const controls = text.slice(0, START).match(/[\0-\x08\x0E-\x1A\x1C-\x1F]/g)?.length ?? 0;
  if (text.includes('\0') || controls > Math.min(START, text.length) * MOST_CONTROLS) {
    throw new ImportError(sentence('text or HTML', 'a binary file'));
  }
  if (!text.trim()) throw new ImportError(sentence('text or HTML', 'a file of spaces'));
  return text;
}

function encodingOf(bytes: Uint8Array, contentType: string): string {
  const charset = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1];
  const unsaid = isUtf8(bytes) ? 'utf-8' : 'windows-1252';
  return getEncoding(bytes, {
    defaultEncoding: unsaid,
    ...(charset && { transportLayerEncodingLabel: charset }),
  });
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    // The decoder has no other way to say so.
    return false;
  }
}

function decode(bytes: Uint8Array, encoding: string): string {
  let decoder = new TextDecoder();
  try {
    decoder = new TextDecoder(encoding);
  } catch {
    // An encoding that nothing here knows.
  }
  // In one piece Node takes windows-1252 for ISO 8859-1: https://github.com/nodejs/node/issues/56542
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}
