import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decodePage } from '../../src/importer/decode-page.js';
import { ImportError } from '../../src/importer/import-error.js';

const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, mark = '\uFEFF') =>
  new Uint8Array(Uint16Array.from(`${mark}${text}`, (letter) => letter.charCodeAt(0)).buffer);

describe('bytes of a page', () => {
  const pages: readonly (readonly [
    name: string,
    bytes: Uint8Array,
    text: string,
    type?: string,
  ])[] = [
    ['UTF-8', utf8('Ŵy – “a”'), 'Ŵy – “a”'],
    ['UTF-8 with a mark', utf8('\uFEFFŴy'), 'Ŵy'],
    ['UTF-16 with a mark', utf16('Ŵy – a'), 'Ŵy – a'],
    ['text of Windows', bytesOf('\x93quotes\x94 \x96 caf\xE9 \x80'), '“quotes” – café €'],
    [
      'a page that says so itself',
      bytesOf('<meta charset="iso-8859-2"><p>\xB9'),
      '<meta charset="iso-8859-2"><p>š',
    ],
    [
      'XML that says so itself',
      bytesOf('<?xml version="1.0" encoding="windows-1252"?><a>\x92</a>'),
      '<?xml version="1.0" encoding="windows-1252"?><a>’</a>',
    ],
    ['a page whose server says so', bytesOf('<p>\xB9'), '<p>š', 'text/html; charset=iso-8859-2'],
    ['an encoding that nobody knows', utf8('é'), 'é', 'text/html; charset=nonsense'],
  ];
  for (const [name, bytes, text, type] of pages) {
    test(`${name} is read`, () => assert.equal(decodePage(bytes, type), text));
  }

  for (const [start, found] of [
    ['%PDF-1.7\n', 'a PDF document'],
    [
      'PK\x03\x04\x14\0 word/document.xml',
      'a Word document: save it as a web page, or copy its text',
    ],
    ['PK\x03\x04\x14\0 xl/workbook.xml', 'a ZIP archive'],
    ['\xD0\xCF\x11\xE0\xA1', 'an old Office document'],
    ['{\\rtf1\\ansi', 'a document in rich text format'],
    ['\x89PNG\r\n', 'a picture'],
    ['\xFF\xD8\xFF\xE0', 'a picture'],
    ['\x1F\x8B\x08', 'a compressed file'],
    ['text\0with a zero', 'a binary file'],
    ['\x01\x02\x03\x04', 'a binary file'],
    ['', 'an empty file'],
    [' \n ', 'a file of spaces'],
  ] as const) {
    test(`${JSON.stringify(start)} is refused as ${found}`, () => {
      assert.throws(
        () => decodePage(bytesOf(start)),
        (error) =>
          error instanceof ImportError &&
          error.message.startsWith(`Expected text or HTML, found ${found}`),
      );
    });
  }
});
