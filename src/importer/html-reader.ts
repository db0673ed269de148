import { describe } from '../feed/feed-error.js';
import { hasUnsafe } from '../feed/clean-text.js';
import { parseSafeUrl } from '../feed/safe-url.js';
import type { Omission, PageContent } from './html-content.js';
import { fieldKind, findTableHead, isFieldRow, isFieldTerm } from './html-fields.js';
import type { TableHead } from './html-fields.js';
import { headingLevel, isLabel, isSilent, roleOf } from './html-parts.js';
import { attributeOf, startOf, wayTo } from './html-tree.js';
import type { HtmlElement, Visitor } from './html-tree.js';
import type { ImportNote } from './import-report.js';
import { LineBuilder } from './line-builder.js';
import type { PageLine } from './page-line.js';

/** Elements within a line; any other begins a line of its own. */
const INLINE =
  /^(?:a|abbr|acronym|b|bdi|bdo|big|button|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|nobr|output|picture|q|rp|rt|ruby|s|samp|slot|small|span|strike|strong|sub|sup|time|tt|u|var|wbr|[a-z]\w*:\w+)$/;
/** What an address of a file ends with; a picture may be the only link to one. */
const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|rtf)(?:[?#]|$)/i;
/** UTF-16 units of what was left out that its note shows. */
const EXTRACT = 80;
/** Notes of what was left out; of more there is only the number. */
const MOST_NOTES = 1000;

/** What is left out, in the words of its note. */
const OMISSIONS: Readonly<Record<Omission | 'picture' | 'frame' | 'address', string>> = {
  navigation: 'the navigation',
  breadcrumbs: 'the way to this page',
  header: 'the header of the page',
  footer: 'the footer of the page',
  aside: 'what stands beside the content',
  form: 'a form',
  comments: 'the comments',
  'cookie-notice': 'a notice about cookies',
  'share-buttons': 'buttons to share the page',
  dialog: 'a dialog',
  hidden: 'text that the page does not show',
  'outside-main': 'text outside the main content',
  picture: 'a picture that is called',
  frame: 'a frame with another page in it,',
  address: 'an address that no page may link to',
};

/** What holds inside an element. */
interface State {
  /** The main content has begun. */
  readonly isInMain?: boolean;
  readonly level?: number | undefined;
  readonly container?: number;
  readonly list?: 'ordered' | 'unordered';
  readonly head?: TableHead | undefined;
  /** Of a row of a table: how many cells there have been. */
  readonly row?: { cells: number; readonly isField: boolean };
  /** Of a list of terms: the record that the last one has begun. */
  readonly terms?: { container?: number };
  readonly isStrong?: boolean;
  readonly isEmphasised?: boolean;
  readonly isPreformatted?: boolean;
  /** There are no words: a picture stands for them. */
  readonly takesPicture?: boolean;
}

/** An element that is open. */
interface Frame {
  /** What held before it. */
  readonly state: State;
  readonly marks: number;
  readonly isBlock: boolean;
  /** It is the name of a field. */
  readonly isField: boolean;
  readonly isCell: boolean;
  /** The value of a term. */
  readonly isValue: boolean;
}

/** Gives the lines of a page that it is led through. */
export class HtmlReader implements Visitor {
  readonly notes: ImportNote[] = [];
  readonly #builder = new LineBuilder();
  readonly #content: PageContent;
  readonly #base: string | undefined;
  /** The main content and what is around it. */
  readonly #way: ReadonlySet<HtmlElement>;
  readonly #frames: Frame[] = [];
  #state: State = {};
  #containers = 0;
  #line = 1;
  #omitted = 0;

  /** @param base - Absolute address that relative links resolve against. */
  constructor(content: PageContent, base: string | undefined) {
    this.#content = content;
    this.#base = base;
    this.#way = new Set(wayTo(content.main));
  }

  get lines(): readonly PageLine[] {
    this.#builder.endLabel();
    return this.#builder.lines;
  }

  enter(element: HtmlElement): boolean {
    const { tagName } = element;
    if (tagName === 'iframe') this.#note('frame', attributeOf(element, 'src') ?? '', this.#line);
    if (isSilent(element)) return false;
    const isOutside = !this.#state.isInMain && !this.#way.has(element);
    const omission = this.#content.omitted.get(element) ?? (isOutside ? 'outside-main' : undefined);
    if (omission) {
      const { text, line } = startOf(element, EXTRACT);
      this.#note(omission, text, line);
      return false;
    }
    if (element === this.#state.head?.row) return false;
    if (tagName === 'br') this.#builder.break();
    else if (tagName === 'img') this.#readPicture(element);
    else return this.#open(element);
    return false;
  }

  leave(): void {
    const frame = this.#frames.pop();
    if (!frame) return;
    for (let i = 0; i < frame.marks; i++) this.#builder.close();
    if (frame.isField) this.#builder.takeLabel();
    else if (frame.isCell) this.#builder.endValue();
    else if (frame.isValue || this.#state.container !== frame.state.container)
      this.#builder.endLabel();
    else if (frame.isBlock) this.#builder.end();
    this.#enterState(frame.state);
  }

  text(data: string, line: number): void {
    const words = data.trim();
    if (words) this.#line = line;
    if (!this.#state.isInMain) {
      this.#note('outside-main', words.slice(0, EXTRACT), line);
    } else if (this.#state.isPreformatted) {
      for (const [place, part] of data.trimStart().split('\n').entries()) {
        if (place > 0) this.#builder.break();
        this.#builder.text(part, line + place);
      }
    } else {
      this.#builder.text(data, line);
    }
  }

  #open(element: HtmlElement): true {
    const { tagName } = element;
    const builder = this.#builder;
    const state = this.#state;
    const level = state.level ?? headingLevel(element);
    const isTitle = level !== state.level;
    const isRecord = state.container === undefined && this.#content.records.has(element);
    const isField =
      isLabel(element) ||
      (tagName === 'dt' && isFieldTerm(element)) ||
      (tagName === 'th' && state.row?.isField === true);
    if (isField || isRecord || isTitle) builder.endLabel();
    const isBlock = isField || isTitle || !INLINE.test(tagName);
    if (isBlock) builder.end();
    if (tagName === 'li') builder.bullet(isRecord ? undefined : (state.list ?? 'unordered'));
    this.#enterState({
      ...state,
      level,
      ...(element === this.#content.main && { isInMain: true }),
      ...(isRecord && { container: ++this.#containers }),
      ...this.#stateOf(element),
    });
    const isCell = !isField && /^t[dh]$/.test(tagName);
    const isDay = isCell && this.#beginCell(element);
    if (tagName === 'dt' && !isField) this.#beginTerm();
    const role = isDay ? 'date' : roleOf(element);
    const marks = this.#openMarks(element, role);
    this.#frames.push({ state, marks, isBlock, isField, isCell, isValue: tagName === 'dd' });
    return true;
  }

  /** @returns Whether the column is of dates on which the records were listed. */
  #beginCell({ tagName }: HtmlElement): boolean {
    const { head, row } = this.#state;
    const name = row && head?.names[row.cells++];
    const kind = name ? fieldKind(name) : undefined;
    // Beside a source it is the source's date, as in a text that has both: it keeps its name.
    const isDay = kind === 'date' && !head?.names.some((other) => /^source\b/i.test(other));
    if (name && !isDay) this.#builder.label(name);
    // The header of a row in a table without names of columns is what the row is about.
    else if (tagName === 'th' && !name) this.#builder.label('Title');
    return isDay;
  }

  /** A term that is no field is the title of a record, unless it stands inside one. */
  #beginTerm(): void {
    const { terms, container } = this.#state;
    if (!terms || container !== undefined) return;
    this.#builder.endLabel();
    terms.container = ++this.#containers;
    this.#enterState(this.#state);
    this.#builder.label('Title');
  }

  /** @returns How many marks there are to be closed. */
  #openMarks(element: HtmlElement, role: ReturnType<typeof roleOf>): number {
    const { tagName } = element;
    const url = tagName === 'a' ? this.#addressOf(element) : undefined;
    // A title is strong as it is, and strong text inside strong text no stronger.
    const { isStrong, isEmphasised, level } = this.#state;
    const isStronger = !isStrong && !level && /^(?:b|strong)$/.test(tagName);
    const isMark = !isEmphasised && !level && /^(?:i|em)$/.test(tagName);
    if (url) this.#builder.link(url);
    if (role) this.#builder.role(role, attributeOf(element, 'datetime')?.trim());
    if (isStronger) this.#builder.emphasis(true);
    if (isMark) this.#builder.emphasis(false);
    if (isStronger) this.#state = { ...this.#state, isStrong: true };
    if (isMark) this.#state = { ...this.#state, isEmphasised: true };
    return [url, role, isStronger, isMark].filter(Boolean).length;
  }

  #addressOf(element: HtmlElement): string | undefined {
    const href = attributeOf(element, 'href')?.trim();
    // A bare fragment leads into a page that is not there any more.
    if (!href || /^(?:#|javascript:\s*(?:void|;|$))/i.test(href)) return undefined;
    const isRelative = !this.#base && !/^[a-z][a-z\d+.-]*:/i.test(href);
    const url = isRelative && !hasUnsafe(href) ? href : parseSafeUrl(href, this.#base);
    if (!url) this.#note('address', href.slice(0, EXTRACT), this.#line);
    return url;
  }

  #readPicture(element: HtmlElement): void {
    const text = attributeOf(element, 'alt')?.trim();
    if (!text) return;
    if (this.#state.takesPicture) this.text(text, this.#line);
    else this.#note('picture', text.slice(0, EXTRACT), this.#line);
  }

  #enterState(state: State): void {
    this.#state = state;
    const { level, container, terms } = state;
    this.#builder.context = { level, container: container ?? terms?.container };
  }

  /** Says what was left out, if there was anything to read. */
  #note(code: keyof typeof OMISSIONS, extract: string, line: number): void {
    if (!extract.trim()) return;
    if (++this.#omitted <= MOST_NOTES) {
      const message = `Left out ${OMISSIONS[code]}: ${describe(extract)}.`;
      this.notes.push({ level: 'dropped', code, line, message });
      return;
    }
    const message = `Left out ${this.#omitted - MOST_NOTES} further parts of the page.`;
    this.notes[MOST_NOTES] = { level: 'dropped', code: 'further-parts', line: 0, message };
  }

  /** What an element by its name alone makes of the state. */
  #stateOf(element: HtmlElement): State {
    const isBare = () => startOf(element, 1).text === '';
    switch (element.tagName) {
      case 'ol':
        return { list: 'ordered' };
      case 'ul':
        return { list: 'unordered' };
      case 'table':
        return { head: findTableHead(element) };
      case 'tr':
        return { row: { cells: 0, isField: isFieldRow(element) } };
      case 'dl':
        return this.#state.terms?.container
          ? { container: this.#state.terms.container }
          : { terms: {} };
      case 'pre':
        return { isPreformatted: true };
      case 'a':
        return { takesPicture: FILE.test(attributeOf(element, 'href') ?? '') && isBare() };
      default:
        return /^h[1-6]$/.test(element.tagName) ? { takesPicture: isBare() } : {};
    }
  }
}
