import { readLinkLine, type LinkLine } from './link-line.js';
import type { PageLine } from './page-line.js';
import { readDate, type FoundDate } from './read-date.js';
import { readFields, type Field } from './read-fields.js';

/** A line with what it says by itself, whatever stands around it. */
export type ReadLine = PageLine & LineReading;

/**
 * - `fields`: nothing but dates, a source, categories
 * - `dated`: a date and a title on one line
 * - `link`: says where to read on
 * - `heading`: words that may be a title
 * - `text`: a paragraph, or an entry of a list
 * - `end`: "-ends-"
 * - `furniture`: the page's own words, about none of its records
 * - `tail`: the same, and what follows is about no record either
 */
type LineReading =
  | { readonly kind: 'fields'; readonly fields: readonly Field[] }
  | { readonly kind: 'dated'; readonly date: FoundDate; readonly title: string }
  | { readonly kind: 'link'; readonly link: LinkLine }
  | { readonly kind: 'heading' | 'text' | 'end' | 'furniture' | 'tail' };

/** Longest line that may be a title. */
export const LONGEST_TITLE = 200;

const END = /^[-–—~*_ ]{0,10}(?:ends?|end of (?:the )?(?:statement|release))[-–—~*_ ]{0,10}$/i;
/** Themes of WordPress and other systems print these around the records of a page. */
const TAIL =
  /^(?:no comments?(?: yet)?|comments are closed\.?|sorry, the comment form is closed at this time\.?|leave a (?:reply|comment)(?: cancel reply)?|recent (?:posts|comments)|archives|related (?:posts|articles)|post navigation|(?:©|copyright\b|all rights reserved|powered by\b).{0,200})$/i;
const FURNITURE =
  /^(?:skip to (?:main )?content|share(?: this)?(?: page| post| article)?:?|tweet|print(?: this page)?|email this(?: page)?|back to (?:top|news|the top)|return to top|(?:[«‹<←] ?)?(?:previous|older posts|newer posts)(?: page| post)?|next(?: page| post)?(?: ?[»›>→])?|page \d{1,5}(?: of \d{1,5})?|(?:showing|displaying) .{0,40}\bof \d{1,6}.{0,30}|\d{1,5} (?:comments?|results?|items?)(?: found)?|was this page useful\?|load more|(?:[\d…]{1,4} ){1,20}[\d…]{1,4}|[^\p{L}\p{N}]{1,200})$/iu;
/** A sentence ends so, a title does not; a question may be one. */
const SENTENCE = /(?:[.;:,!…]|[.!?]["”’'])$/;
/** A title begins with a capital letter, a digit or a quotation mark; so does "eSafety", nearly. */
const TITLE = /^["“‘'([]{0,2}\p{Ll}?[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;

/** What a line says by itself. */
export function readLine(line: PageLine): ReadLine {
  return { ...line, ...readAlone(line) };
}

function readAlone(line: PageLine): LineReading {
  const { text } = line;
  if (END.test(text)) return { kind: 'end' };
  if (text.length <= 240 && TAIL.test(text)) return { kind: 'tail' };
  if (text.length <= 240 && FURNITURE.test(text)) return { kind: 'furniture' };
  const fields = readFields(line);
  if (fields && (!line.bullet || fields[0]?.label || line.role)) return { kind: 'fields', fields };
  const dated = readDated(text);
  if (dated) return { kind: 'dated', ...dated };
  if (line.level === undefined) {
    const link = line.bullet ? undefined : readLinkLine(text);
    if (link && isWhole(line, link)) return { kind: 'link', link };
    if (line.bullet || !isTitleLike(text)) return { kind: 'text' };
  }
  return { kind: text.length > LONGEST_TITLE ? 'text' : 'heading' };
}

/** A link behind words that do not lead in belongs to their paragraph. */
function isWhole({ links: [first] }: PageLine, { label, isCall }: LinkLine): boolean {
  return !first || first.start <= 2 || label !== undefined || isCall;
}

/** Whether words by themselves may be a title: no sentence, and not too long. */
export function isTitleLike(text: string): boolean {
  return text.length <= LONGEST_TITLE && TITLE.test(text) && !SENTENCE.test(text);
}

/** `03/03/2025: Title`, `3 March 2025 – Title`. */
function readDated(text: string): { date: FoundDate; title: string } | undefined {
  if (text.length > LONGEST_TITLE + 40) return undefined;
  const mark = /(?<=\d{2}|[ap]m|\b[A-Za-z]{3,9}) ?(?:: | [–—|-] )/.exec(text);
  const date = mark ? readDate(text.slice(0, mark.index)) : undefined;
  const title = text.slice((mark?.index ?? 0) + (mark?.[0].length ?? 0));
  return date?.date && isTitleLike(title) && !readDate(title) ? { date, title } : undefined;
}
