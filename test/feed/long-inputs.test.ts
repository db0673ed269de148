import { expect } from '@open-wc/testing';
import { cleanText, cutText } from '../../src/feed/clean-text.js';
import { parseNow, parsePartialDate } from '../../src/feed/date.js';
import { parseFeed } from '../../src/feed/load-feed.js';
import { parseSafeUrl } from '../../src/feed/safe-url.js';
import { textToRichText } from '../../src/feed/rich-text-builder.js';
import { FEED_URL } from '../fixtures/feeds.js';
import { isVagueLinkText } from '../../src/text/plain-text.js';

/** What makes an expression go back over what it has read, if it can be matched in two ways. */
const PARTS = [
  'a',
  ' ',
  '\n',
  '• ',
  'a.',
  'a/',
  'a.a/',
  '-',
  '>',
  '1',
  '&#1;',
  '\u00E9',
  '\u2028 ',
  '\uD800',
];
const LENGTH = 200_000;

type Reader = readonly [name: string, read: (text: string) => unknown];

const READERS: readonly Reader[] = [
  ['cleanText', cleanText],
  ['cutText', (text) => cutText(text, LENGTH - 1)],
  ['an address', (text) => parseSafeUrl(`https://${text}!`)],
  ['the path of an address', (text) => parseSafeUrl(`https://board.example/${text}!`)],
  ['a partial date', (text) => parsePartialDate(`2024${text}`)],
  ['an instant', (text) => parseNow(`2024-04-30T09:21:00.${text}`, 'Europe/London')],
  ['the text of a link', (text) => isVagueLinkText(`here${text}!`)],
  ['plain text', (text) => textToRichText(text)],
  [
    'every field of an item',
    (text) =>
      parseFeed(
        {
          items: [
            {
              id: text,
              title: text,
              url: text,
              language: `en-${text}`,
              date_published: text,
              tags: text,
              authors: [{ name: text, url: text }],
              attachments: [{ url: `https://board.example/${text}`, mime_type: text }],
              content_text: text,
              _safeguarding: { status: text, kind: text, source: { name: text, date: text } },
            },
          ],
        },
        FEED_URL,
      ),
  ],
];

describe('200,000 characters', () => {
  for (const [name, read] of READERS) {
    // Reading that is not linear would take minutes here; the runner's own limit ends it.
    it(`are read to their end as ${name}`, () => {
      for (const part of PARTS) {
        const text = part.repeat(Math.ceil(LENGTH / part.length));
        expect(() => read(text), JSON.stringify(part)).not.to.throw();
      }
    }).timeout(30_000);
  }
});
