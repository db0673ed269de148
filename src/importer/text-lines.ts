import { cleanText } from '../feed/clean-text.js';
import type { PageLine } from './page-line.js';
import { readDate } from './read-date.js';

/** Hyphens and asterisks need a space after them: "-ends-" and "*see note" are no entries. */
const BULLET = /^(?:[•·◦▪‣●○■□\uF0B7\uF0A7]|[-–*](?= )) ?(?=.)/u;

/**
 * The lines of a page as text: copied from a browser or a document, or typed. Blank lines, also
 * those of no-break spaces, end a block and are no lines themselves. The cells of a row of a table,
 * which a copy has tabs between, are lines of one block where one of them is a date.
 */
export function readTextLines(text: string): PageLine[] {
  const lines: PageLine[] = [];
  let startsBlock = true;
  for (const [index, source] of text.split(/\r\n?|[\n\f\u2028\u2029]/).entries()) {
    for (const cell of cellsOf(source)) {
      const words = oneLine(cell);
      const bullet = BULLET.exec(words)?.[0];
      const line = { line: index + 1, text: words.slice(bullet?.length ?? 0), startsBlock };
      startsBlock = !words;
      if (words) lines.push({ ...line, ...(bullet ? { bullet: 'unordered' } : {}), links: [] });
    }
  }
  return lines;
}

function cellsOf(line: string): readonly string[] {
  if (!line.includes('\t')) return [line];
  const cells = line.split('\t').filter((cell) => oneLine(cell));
  return cells.some((cell) => readDate(oneLine(cell))) ? cells : [line];
}

/** Trimmed, one space between words, no-break and zero-width spaces as spaces. */
function oneLine(text: string): string {
  return cleanText(text.replace(/[\u00A0\u200B\u2007\u202F]/g, ' '))
    .replace(/ {2,}/g, ' ')
    .trim();
}
