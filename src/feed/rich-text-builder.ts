import type { Block, Inline, RichText } from '../model/rich-text.js';
import { cleanText } from './clean-text.js';

/** Text with the marks it stands under. A line break is a run of one line feed. */
interface Run {
  text: string;
  /** One object for each link, so that two neighbours with one address stay two. */
  readonly link: { readonly url: string } | undefined;
  readonly strong: boolean;
  readonly emphasis: boolean;
}

const MARKS = ['link', 'strong', 'emphasis'] as const;
const BREAK = '\n';
/** Spaces, no-break spaces and zero-width spaces are nothing to read. */
const VISIBLE = /[^\s\u200B]/;

/**
 * Most pieces of a body: paragraphs, entries of lists, line breaks, links and the texts between
 * them. Each is a node or two of the page, and a page of a list has twenty bodies. A link counts
 * twice, as it takes the browser twice as long to make.
 */
export const MAX_PIECES = 2000;

/**
 * Collects text, marks and block ends in reading order and gives the closed set of nodes.
 *
 * Marks are counted, not nested, so however deep the input, the output is at most three deep:
 * link, strong, emphasis.
 */
export class RichTextBuilder {
  readonly #blocks: Block[] = [];
  #runs: Run[] = [];
  #items: Inline[][] = [];
  #lists = 0;
  readonly #marks = { strong: 0, emphasis: 0 };
  #ordered = false;
  #link: Run['link'];
  #pieces = 0;
  readonly #onFull: (() => void) | undefined;

  /** @param onFull - Told once, when what comes is more than a body may hold, and left out. */
  constructor(onFull?: () => void) {
    this.#onFull = onFull;
  }

  /** Adds text as HTML would show it, runs of white space as one space. */
  text(data: string): void {
    const last = this.#runs.at(-1);
    const isFresh = !last || last.text === BREAK || last.text.endsWith(' ');
    const text = cleanText(data).replace(isFresh ? /^ / : '', '');
    const { strong, emphasis } = this.#marks;
    if (text) this.#push({ text, link: this.#link, strong: strong > 0, emphasis: emphasis > 0 });
  }

  /** A line break; a second one ends the paragraph, as its author meant. */
  break(): void {
    const last = this.#runs.at(-1);
    if (!last) return;
    if (last.text !== BREAK) {
      last.text = last.text.trimEnd();
      this.#push({ ...last, text: BREAK });
    } else if (!this.#lists) {
      this.end();
    }
  }

  /** Start or end of a block. In a list only its items are blocks: others begin a new line. */
  boundary(): void {
    if (this.#lists) this.break();
    else this.end();
  }

  /** Ends the paragraph or list item, if there is anything in it. */
  end(): void {
    const runs = this.#runs;
    this.#runs = [];
    const shown = runs.slice(runs.findIndex(isVisible), runs.findLastIndex(isVisible) + 1);
    const [head, tail] = [shown[0], shown.at(-1)];
    if (!head || !tail) return;
    head.text = head.text.trimStart();
    tail.text = tail.text.trimEnd();
    const children = fold(shown);
    if (this.#lists) this.#items.push(children);
    else this.#blocks.push({ type: 'paragraph', children });
  }

  /** A list begins. Inside another its items join the outer ones. */
  openList(ordered: boolean): void {
    this.end();
    if (!this.#lists) this.#ordered = ordered;
    this.#lists += 1;
  }

  closeList(): void {
    if (!this.#lists) return;
    this.end();
    this.#lists -= 1;
    if (this.#lists || this.#items.length === 0) return;
    this.#blocks.push({ type: 'list', ordered: this.#ordered, items: this.#items });
    this.#items = [];
  }

  /** Text from here stands under this mark, until as many `-1` as `1` have been given. */
  mark(name: 'strong' | 'emphasis', step: 1 | -1): void {
    this.#marks[name] = Math.max(0, this.#marks[name] + step);
  }

  /** Text from here leads to a safe address, `undefined` for none. Links do not nest. */
  link(url: string | undefined): void {
    this.#link = url === undefined ? undefined : { url };
  }

  /** Everything so far, unclosed lists closed. */
  finish(): RichText {
    while (this.#lists) this.closeList();
    this.end();
    return this.#blocks;
  }

  #push(run: Run): void {
    const last = this.#runs.at(-1);
    // A break never follows a break, nor are two texts under the same marks more than one.
    const joins =
      last?.text !== BREAK &&
      run.text !== BREAK &&
      MARKS.every((mark) => last?.[mark] === run[mark]);
    const wasFull = this.#pieces > MAX_PIECES;
    if (!joins) this.#pieces += run.link ? 2 : 1;
    if (this.#pieces <= MAX_PIECES) this.#runs.push(run);
    else if (!wasFull) this.#onFull?.();
  }
}

function isVisible({ text }: Run): boolean {
  return VISIBLE.test(text);
}

/** Runs as nodes: neighbours under one mark share it, links outside strong outside emphasis. */
function fold(runs: readonly Run[], level = 0): Inline[] {
  const mark = MARKS[level];
  const keyOf = (run: Run) => (mark ? run[mark] : run.text === BREAK);
  const groups: Run[][] = [];
  for (const run of runs) {
    const group = groups.at(-1);
    if (group?.[0] && keyOf(group[0]) === keyOf(run)) group.push(run);
    else groups.push([run]);
  }
  return groups.flatMap((group) => (mark ? wrap(group, level, mark) : toLeaf(group)));
}

function wrap(group: readonly Run[], level: number, mark: (typeof MARKS)[number]): Inline[] {
  const children = fold(group, level + 1);
  const value = group[0]?.[mark];
  // A link around nothing cannot be seen, only stumbled on with the keyboard.
  if (!value || !group.some(isVisible)) return children;
  return value === true
    ? [{ type: 'emphasis', strong: mark === 'strong', children }]
    : [{ type: 'link', url: value.url, children }];
}

/** Runs under the same marks: all of them text, or all breaks. */
function toLeaf(group: readonly Run[]): Inline[] {
  if (group[0]?.text === BREAK) return group.map(() => ({ type: 'break' }));
  const text = group.map((run) => run.text).join('');
  return text ? [{ type: 'text', text }] : [];
}

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
