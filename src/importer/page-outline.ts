import type { ReadLine } from './read-line.js';
import { compareTitles } from './similar-titles.js';

/** Lines that themes print above each record: its type, not its title. */
const MARKER =
  /^(?:(?:news|blog|press|media)(?: (?:item|story|article|post|release|update))?|article|resource|publication|podcast|video|webinar|event|update|item|announcement)$/i;
/** Such a line is known even where it stands once. */
const SURE_MARKER = /^news (?:item|story|article)$/i;
/** Headings of a whole page. */
const PAGE_HEADING =
  /^(?:[^ ]+ ){0,5}(?:news|latest|library|resources?|digest|bulletin|updates?|briefings|publications|newsletter|archive|awareness|newyddion|adnoddau)\b.{0,40}$/i;

/** Most times that a title is repeated: a page with more of them is made to be slow. */
const MOST_REPEATS = 3;

/** The lines of a page with what each says beside its neighbours. Places count from 0. */
export class PageOutline {
  readonly lines: readonly ReadLine[];
  /** Places of the lines that stand above each record and say only what kind it is. */
  readonly markers: ReadonlySet<number>;
  /** The page has no blank lines to tell blocks by. */
  readonly #isDense: boolean;

  constructor(lines: readonly ReadLine[]) {
    this.lines = lines;
    const blocks = lines.filter((line) => line.startsBlock).length;
    this.#isDense = blocks <= Math.max(1, lines.length / 10);
    this.markers = findMarkers(lines);
  }

  /** Whether a line stands as a title does: words that may be one, in a block of their own. */
  isHead(place: number): boolean {
    const line = this.lines[place];
    if (line?.kind !== 'heading' || this.markers.has(place)) return false;
    if (line.level !== undefined || this.#isDense) return true;
    const [before, after] = [this.lines[place - 1], this.lines[place + 1]];
    const isLed = before?.kind === 'fields' || this.markers.has(place - 1);
    const isStart = line.startsBlock || !before || isLed || isRepeated(before, line);
    const isEnd = !after || after.startsBlock || after.kind === 'fields' || isRepeated(line, after);
    // Directly under a date the first line of a block is a title, unless it goes on in the next one;
    // a title that was wrapped ends its block there.
    const isOver = after !== undefined && !/^\p{Ll}/u.test(after.text);
    const isWrapped = after !== undefined && after.text.length < 100 && this.#endsBlock(place + 1);
    return isStart && (isEnd || (isLed && (isOver || isWrapped)));
  }

  /** Whether a line goes on with the block of the line above, on a page that has blocks. */
  isInBlock(place: number): boolean {
    return !this.#isDense && this.lines[place]?.startsBlock === false;
  }

  #endsBlock(place: number): boolean {
    return this.lines[place + 1]?.startsBlock !== false;
  }

  /** Whether a line is a paragraph, so that it belongs to the record above it. */
  isText(place: number): boolean {
    const kind = this.lines[place]?.kind;
    return kind === 'text' || (kind === 'heading' && !this.isHead(place));
  }

  /** Whether a heading at the top is the page's: not the title of its first record. */
  isPageHeading(place: number): boolean {
    return PAGE_HEADING.test(this.lines[place]?.text ?? '');
  }

  /** Place of the first of the headings that say nearly the same up to this one. */
  firstRepeat(place: number): number {
    let first = place;
    while (place - first < MOST_REPEATS && this.#repeats(first - 1, first)) first -= 1;
    return first;
  }

  #repeats(place: number, next: number): boolean {
    const [one, other] = [this.lines[place], this.lines[next]];
    return this.isHead(place) && one && other
      ? compareTitles(one.text, other.text) !== 'different'
      : false;
  }
}

function isRepeated(one: ReadLine, other: ReadLine): boolean {
  return one.kind === 'heading' && other.kind === 'heading'
    ? compareTitles(one.text, other.text) === 'same'
    : false;
}

function findMarkers(lines: readonly ReadLine[]): ReadonlySet<number> {
  const places = new Map<string, number[]>();
  for (const [place, { kind, text, bullet }] of lines.entries()) {
    // "news item" begins with no capital letter, so it is no heading by itself.
    if ((kind !== 'heading' && kind !== 'text') || bullet || text.length > 40) continue;
    const key = text.toLowerCase();
    const same = places.get(key);
    if (same) same.push(place);
    else places.set(key, [place]);
  }
  const known = [...places].filter(([key]) => MARKER.test(key));
  const isList = known.reduce((sum, [, found]) => sum + found.length, 0) > 1;
  const sure = known.filter(([key]) => isList || SURE_MARKER.test(key));
  // Any other words stand above at least three titles, and never above a date or a paragraph.
  const repeated = [...places].filter(
    ([key, found]) =>
      found.length > 2 &&
      key.split(' ').length < 4 &&
      found.every((place) => {
        const next = lines[place + 1];
        return next?.kind === 'heading' && next.text.toLowerCase() !== key;
      }),
  );
  return new Set([...sure, ...repeated].flatMap(([, found]) => found));
}
