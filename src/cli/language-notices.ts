import { asText, valueAt } from '../feed/plain-value.js';
import type { Feed } from '../model/feed.js';
import type { FeedItem } from '../model/item.js';
import type { Inline, RichText } from '../model/rich-text.js';
import { linesOf } from '../text/plain-text.js';
import type { Finding } from './finding.js';
import data from './language-notices.json' with { type: 'json' };
import { placesOfItems } from './reader-findings.js';

/** Somebody else's words, in quotation marks. The limit keeps many unpaired marks cheap. */
const QUOTED = /“[^”“]{0,300}”|"[^"]{0,300}"|(?<![\p{L}\p{N}])[‘'][^‘’']{0,300}[’'](?!\p{L})/gu;

type Notice = (typeof data.notices)[number];
const NOTICES = new Map<string, Notice>(
  data.notices.flatMap((notice) =>
    notice.phrases.map((phrase) => [keyOf(phrase), notice] as const),
  ),
);
// The exceptions come first: what is part of one is no phrase of its own.
const PHRASES = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${alternatives(data.exceptions)})|(${alternatives([...NOTICES.keys()])}))(?![\\p{L}\\p{N}])`,
  'giu',
);

/**
 * Words that guides on language advise against, each once an item. A notice rewrites nothing and
 * never fails a check, for the guides disagree. Titles are other people's, and so are the words of
 * links and quotations: they are passed over.
 */
export function languageNotices(value: unknown, feed: Feed): Finding[] {
  const places = placesOfItems(value);
  return feed.items.flatMap((item, index) => {
    if (!isEnglish(item.language ?? feed.language)) return [];
    const place = places[index] ?? 0;
    const entry = valueAt(value, 'items', place);
    const found = new Map<string, Finding>();
    for (const [field, text] of textsOf(entry, item)) {
      for (const [, phrase] of text.replace(QUOTED, ' ').matchAll(PHRASES)) {
        const key = keyOf(phrase ?? '');
        const notice = NOTICES.get(key);
        if (!notice || found.has(key)) continue;
        found.set(key, {
          level: 'notice',
          rule: 'language',
          path: ['items', place, field],
          expected: `${notice.instead}, as ${describeSource(notice)} advises`,
          found: `“${phrase ?? ''}”`,
        });
      }
    }
    return [...found.values()];
  });
}

function describeSource({ source, disputed }: Notice): string {
  const { name, url } = data.sources[source as keyof typeof data.sources];
  return `${name} (${url}${disputed ? '; guides disagree' : ''})`;
}

function textsOf(entry: unknown, { body, summary = '' }: FeedItem): (readonly [string, string])[] {
  const html = asText(valueAt(entry, 'content_html'));
  return [
    ['summary', summary],
    [html ? 'content_html' : 'content_text', ownWords(body)],
  ];
}

/** A text without the words of its links. */
function ownWords(body: RichText): string {
  const words = (nodes: readonly Inline[]): string =>
    nodes
      .map((node) => {
        if (node.type === 'text') return node.text;
        return node.type === 'emphasis' ? words(node.children) : ' ';
      })
      .join('');
  return linesOf(body).map(words).join('\n');
}

function isEnglish(language = 'en'): boolean {
  return /^en\b/i.test(language);
}

function keyOf(phrase: string): string {
  return phrase.toLowerCase().replace(/\s+/g, ' ');
}

/** Longest first, as the first that fits is taken; a space is any space, ’ is ' too. */
function alternatives(phrases: readonly string[]): string {
  return phrases
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[’']/g, "[’']").replace(/ /g, '\\s+').replace(/-/g, '[- ]'))
    .join('|');
}
