import type { Block, Inline } from '../model/rich-text.js';
import type { ItemDocument } from './feed-document.js';
import type { LineLink, PageLine } from './page-line.js';
import { writeBody } from './write-body.js';

/** A line of a record's text. */
export type BodyLine = Pick<PageLine, 'line' | 'text' | 'startsBlock' | 'bullet' | 'emphasis'> & {
  /** Those whose words say where they lead: the others are links of the record. */
  readonly links: readonly LineLink[];
};

/** What a text would be a list by: a paragraph of a page may begin so all the same. */
const LIKE_ENTRY = /^(?:•|[-*] )/;

/**
 * The text of a record as JSON Feed has it: plain where paragraphs and lists say all, else HTML.
 * It is made of words and addresses; no mark-up of the page is copied.
 */
export function writeLines(
  lines: readonly BodyLine[],
): Pick<ItemDocument, 'content_text' | 'content_html'> {
  if (lines.length === 0) return {};
  const isRich = lines.some(
    ({ links, emphasis = [], bullet, text }) =>
      links.length > 0 ||
      emphasis.length > 0 ||
      bullet === 'ordered' ||
      (!bullet && LIKE_ENTRY.test(text)),
  );
  const blocks = toBlocks(lines);
  return isRich
    ? writeBody(blocks.map(toRichBlock))
    : { content_text: blocks.map(toPlain).join('\n\n') };
}

/** Lines of one paragraph, or entries of one list. */
function toBlocks(lines: readonly BodyLine[]): BodyLine[][] {
  const blocks: BodyLine[][] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    const last = block?.at(-1);
    // The entries of a list are one block, also with blank lines between them.
    const joins = last && last.bullet === line.bullet && (line.bullet || !line.startsBlock);
    if (joins) block?.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

function toPlain(block: readonly BodyLine[]): string {
  return block.map(({ text, bullet }) => (bullet ? `• ${text}` : text)).join('\n');
}

function toRichBlock(block: readonly BodyLine[]): Block {
  const bullet = block[0]?.bullet;
  const lines = block.map(toInline);
  if (bullet) return { type: 'list', ordered: bullet === 'ordered', items: lines };
  const children = lines.flatMap((line, index): Inline[] =>
    index > 0 ? [{ type: 'break' }, ...line] : line,
  );
  return { type: 'paragraph', children };
}

function toInline(line: BodyLine): Inline[] {
  const nodes: Inline[] = [];
  let from = 0;
  for (const { start, end, url } of line.links) {
    if (start < from) continue;
    nodes.push(...withEmphasis(line, from, start));
    nodes.push({ type: 'link', url, children: withEmphasis(line, start, end) });
    from = end;
  }
  return [...nodes, ...withEmphasis(line, from, line.text.length)];
}

/** A part of a line, with the emphasis in it. */
function withEmphasis({ text, emphasis = [] }: BodyLine, from: number, to: number): Inline[] {
  const nodes: Inline[] = [];
  let at = from;
  const push = (end: number) => {
    if (end > at) nodes.push({ type: 'text', text: text.slice(at, end) });
    at = Math.max(at, end);
  };
  for (const { start, end, strong } of emphasis) {
    const [first, last] = [Math.max(start, at), Math.min(end, to)];
    if (first >= last) continue;
    push(first);
    const children: Inline[] = [{ type: 'text', text: text.slice(first, last) }];
    nodes.push({ type: 'emphasis', strong, children });
    at = last;
  }
  push(to);
  return nodes;
}
