import type { RichText } from '../model/rich-text.js';
import { RichTextBuilder } from './rich-text-builder.js';

/** Only the round bullet needs no space after it: "-ends-" and "*see note" are no list. */
const ITEM = /^\s*(?:•|[-*](?=\s))\s*(?=\S)/;

/**
 * Plain text as rich text. A blank line ends a paragraph; lines that start with `•`, `-` or `*`
 * are a list, also with blank lines between them; any other line break stays one.
 *
 * @param onFull - Told when there is more than a body may hold; the rest is left out.
 */
export function textToRichText(text: string, onFull?: () => void): RichText {
  if (!text) return [];
  const builder = new RichTextBuilder(onFull);
  let inList = false;
  for (const line of text.split(/\r\n?|[\n\u2028\u2029]/)) {
    const bullet = ITEM.exec(line)?.[0];
    if (!line.trim()) {
      builder.end();
    } else if (bullet) {
      if (!inList) builder.openList(false);
      inList = true;
      builder.end();
      builder.text(line.slice(bullet.length));
    } else {
      if (inList) builder.closeList();
      inList = false;
      builder.break();
      builder.text(line);
    }
  }
  return builder.finish();
}
