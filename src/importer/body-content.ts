import type { ItemDocument } from './feed-document.js';
import type { LineEmphasis, LineLink, PageLine } from './page-line.js';

/** A line of a record's text. */
export type BodyLine = Pick<PageLine, 'line' | 'text' | 'startsBlock' | 'bullet' | 'emphasis'> & {
  /** Those whose words say where they lead: the others are links of the record. */
  readonly links: readonly LineLink[];
};

/**
 * The text of a record as JSON Feed has it: plain where paragraphs and lists say all, else HTML.
 * It is written from words and addresses, each escaped; no mark-up of the page is copied.
 */
export function writeBody(
  lines: readonly BodyLine[],
): Pick<ItemDocument, 'content_text' | 'content_html'> {
  const blocks = toBlocks(lines);
  if (blocks.length === 0) return {};
  const isRich = lines.some(
    ({ links, emphasis = [], bullet }) =>
      links.length > 0 || emphasis.length > 0 || bullet === 'ordered',
  );
  return isRich
    ? { content_html: blocks.map(writeBlock).join('\n') }
    : { content_text: blocks.map(writePlain).join('\n\n') };
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

function writePlain(block: readonly BodyLine[]): string {
  return block.map(({ text, bullet }) => (bullet ? `• ${text}` : text)).join('\n');
}

function writeBlock(block: readonly BodyLine[]): string {
  const bullet = block[0]?.bullet;
  if (!bullet) return `<p>${block.map(writeLine).join('<br>')}</p>`;
  const name = bullet === 'ordered' ? 'ol' : 'ul';
  return `<${name}>${block.map((line) => `<li>${writeLine(line)}</li>`).join('')}</${name}>`;
}

function writeLine({ text, links, emphasis = [] }: BodyLine): string {
  let html = '';
  let from = 0;
  for (const { start, end, url } of links) {
    const words = writeWords(text, start, end, emphasis);
    html += `${writeWords(text, from, start, emphasis)}<a href="${escapeHtml(url)}">${words}</a>`;
    from = end;
  }
  return html + writeWords(text, from, text.length, emphasis);
}

/** A part of a line with the emphasis in it. */
function writeWords(
  text: string,
  from: number,
  to: number,
  emphasis: readonly LineEmphasis[],
): string {
  let html = '';
  let at = from;
  for (const { start, end, strong } of emphasis) {
    const [first, last] = [Math.max(start, at), Math.min(end, to)];
    if (first >= last) continue;
    const name = strong ? 'strong' : 'em';
    html += `${escapeHtml(text.slice(at, first))}<${name}>${escapeHtml(text.slice(first, last))}</${name}>`;
    at = last;
  }
  return html + escapeHtml(text.slice(at, Math.max(at, to)));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
