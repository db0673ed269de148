import type { ImportResult } from '../../src/importer/import-page.js';

/** Notes of which the words are in the feed as well. */
const TWICE = new Set([
  'second-heading',
  'bare-host',
  'call-in-text',
  'campaign',
  'campaign-year',
  'end-before-start',
  'event',
  'event-year',
  'event-without-year',
  'footnote-digit',
  'impossible-date',
  'link-url',
  'missing-space',
  'two-digit-year',
  'weekday',
  'wrapped-title',
]);

/**
 * Words of a page that an import has lost: in no title and no text of the feed, and not quoted in
 * the note on a line that was read as something else or left out. Each word counts as often as it
 * stands on the page.
 */
export function lostWords(page: string, { feed, report }: ImportResult): string[] {
  const quoted = new Set<string>();
  for (const { notes } of [report, ...report.records]) {
    for (const { code, line, message } of notes) {
      const [first = ''] = message.split('” as well as “');
      const end = first === message ? first.lastIndexOf('”') : first.length;
      const words = first.slice(first.indexOf('“') + 1, end < 0 ? undefined : end);
      // Two notes may quote the same words of one line.
      if (!TWICE.has(code)) quoted.add(`${line}\n${words}`);
    }
  }
  const kept = [
    ...feed.items.flatMap((item) => [
      item.title ?? '',
      item.content_text ?? '',
      (item.content_html ?? '').replace(/<[^>]*>/g, ' ').replace(/&(?:amp|lt|gt|quot);/g, ' '),
    ]),
    ...[...quoted].map((words) => words.slice(words.indexOf('\n'))),
  ];
  const counts = new Map<string, number>();
  for (const word of wordsOf(kept.join('\n'))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return wordsOf(page).filter((word) => {
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    return left < 1;
  });
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
