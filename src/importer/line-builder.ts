import { cleanText } from '../feed/clean-text.js';
import { fieldKind } from './html-fields.js';
import type { LineEmphasis, LineLink, PageLine } from './page-line.js';

type Role = NonNullable<PageLine['role']>;

/** A part of a line that mark-up says the purpose of. */
interface RolePart {
  readonly role: Role;
  readonly dateTime?: string | undefined;
  start: number;
  end: number;
}

/** A part of a line under a mark, from where its element begins to where it ends. */
interface Part<T> {
  readonly value: T;
  start: number;
  end: number;
}

/** What the elements around a line say of it. */
export interface LineContext {
  readonly level?: number | undefined;
  readonly container?: number | undefined;
}

/**
 * Words that only lead in to a date, a name or a category, and what stands between those. "Added" is
 * none: it says that the page is a library.
 */
const LEAD_IN =
  /^(?:(?:posted|published|written|filed|tagged|date|author|categor(?:y|ies)|tags?|topics?|by|on|in|at|under|and|no comments?|\d+ comments?|leave a comment|comments off)(?![a-z])|[\s|:,;·•/–—-])*$/i;
const BULLET = /^(?:[•·◦▪‣●○■□\uF0B7\uF0A7]|[-–*](?= )) ?(?=.)/u;
/** Longer than any line of dates, names and categories, and more than any has of them. */
const LONGEST_META = 500;
const MOST_ROLES = 50;
/** Marks that stand in one another; further ones say nothing new. */
const MOST_MARKS = 50;
/** Level of a title that mark-up knows only as the value of a field. */
const TITLE_LEVEL = 3;

/**
 * Collects the texts, links and marks of a page in reading order, and gives its lines.
 */
export class LineBuilder {
  readonly lines: PageLine[] = [];
  /** Of the lines to come. */
  context: LineContext = {};
  #text = '';
  #line = 0;
  #needsSpace = false;
  #startsBlock = true;
  #bullet: PageLine['bullet'];
  #level: number | undefined;
  #label = '';
  #labelLine = 0;
  readonly #links: Part<string>[] = [];
  readonly #emphasis: Part<boolean>[] = [];
  readonly #roles: RolePart[] = [];
  /** Marks that are open, with the part that text is added to, made when the first text comes. */
  readonly #open: Mark[] = [];
  #further = 0;

  /** Adds text as HTML shows it: runs of white space as one space. */
  text(data: string, line: number): void {
    const words = cleanText(data.replace(/[\u00A0\u200B\u2007\u202F\s]/g, ' ')).replace(
      / {2,}/g,
      ' ',
    );
    const trimmed = words.trim();
    if (words.startsWith(' ')) this.#needsSpace = true;
    if (!trimmed) return;
    if (!this.#text) {
      this.#line = line;
      this.#text = this.#label;
      this.#label = '';
    } else if (this.#needsSpace) {
      this.#text += ' ';
    }
    const start = this.#text.length;
    this.#text += trimmed;
    for (const mark of this.#open) mark.extend(start, this.#text.length);
    this.#needsSpace = words.endsWith(' ');
  }

  /** A line break; a second one ends the block, as its author meant. */
  break(): void {
    if (this.#text) this.#finish();
    else this.#startsBlock = true;
  }

  /** A block begins or ends. */
  end(): void {
    this.#finish();
    this.#startsBlock = true;
  }

  /** The next line is the first one of an entry of a list. */
  bullet(kind: PageLine['bullet']): void {
    this.end();
    this.#bullet = kind;
  }

  /** What has been collected of the line is the name of a field, and leads in to the next line. */
  takeLabel(): void {
    const words = this.#text;
    this.#clear();
    if (words) this.label(words, this.#line);
  }

  /** The next line is the value of this field, and has its name before it if that says anything. */
  label(name: string, line = 0): void {
    const kind = fieldKind(name);
    if (kind === 'title') this.#level = TITLE_LEVEL;
    if (kind === 'title' || kind === 'text') return;
    this.#label = `${name.trim().replace(/(?<![\s:])[\s:]+$/, '')}: `;
    this.#labelLine = line;
  }

  /** A value ends; one that is empty says nothing. */
  endValue(): void {
    this.end();
    this.#label = '';
    this.#level = undefined;
  }

  /** The name of a field that no value has come for is a line of its own. */
  endLabel(): void {
    this.end();
    const name = this.#label.trim();
    this.#label = '';
    if (name) this.text(name, this.#labelLine);
    this.end();
  }

  /** Text from here to `close` is a link. */
  link(url: string): void {
    this.#mark((start, end) => this.#push(this.#links, { value: url, start, end }));
  }

  emphasis(strong: boolean): void {
    this.#mark((start, end) => this.#push(this.#emphasis, { value: strong, start, end }));
  }

  role(role: Role, dateTime?: string): void {
    this.#mark((start, end) => this.#push(this.#roles, { role, dateTime, start, end }));
  }

  /** Ends the last of the marks that are open. */
  close(): void {
    if (this.#further > 0) this.#further--;
    else this.#open.pop();
  }

  #mark(begin: (start: number, end: number) => { end: number }): void {
    if (this.#open.length < MOST_MARKS) this.#open.push(new Mark(begin));
    else this.#further++;
  }

  #push<T>(list: T[], part: T): T {
    list.push(part);
    return part;
  }

  #clear(): void {
    this.#text = '';
    this.#needsSpace = false;
    this.#links.length = this.#emphasis.length = this.#roles.length = 0;
    for (const mark of this.#open) mark.restart();
  }

  #finish(): void {
    if (!this.#text) {
      this.#needsSpace = false;
      return;
    }
    const parts = this.#splitRoles();
    if (parts) for (const part of parts) this.#add(part);
    else this.#add({ start: 0, end: this.#text.length });
    this.#clear();
    this.#bullet = this.#level = undefined;
  }

  /**
   * The dates, names and categories of a line that has nothing else but words that lead in to them;
   * a date within a sentence stays there.
   */
  #splitRoles(): readonly (Partial<RolePart> & { start: number; end: number })[] | undefined {
    const { length } = this.#roles;
    if (length === 0 || length > MOST_ROLES || this.#text.length > LONGEST_META) return undefined;
    // Of one inside another the inner one says more: a `time` in a line of class "date".
    const parts = this.#roles.filter(
      (part, place) => !this.#roles.some((other, i) => i > place && other.start < part.end),
    );
    if (this.#isWithout(parts)) return parts;
    // `<a>Title</a> <span class="date">…</span>` in an element that is one record.
    if (this.context.container === undefined || parts.every(({ role }) => role !== 'date')) {
      return undefined;
    }
    const [title, ...others] = this.#links.filter(
      ({ start, end }) => !parts.some((part) => start < part.end && end > part.start),
    );
    if (!title || others.length > 0) return undefined;
    this.#level ??= TITLE_LEVEL;
    const all = [title, ...parts].sort((one, other) => one.start - other.start);
    return this.#isWithout(all) ? all : undefined;
  }

  /** Whether there is nothing beside these parts of the line but words that lead in to them. */
  #isWithout(parts: readonly { start: number; end: number }[]): boolean {
    let rest = '';
    let end = 0;
    for (const part of parts) {
      rest += `${this.#text.slice(end, part.start)} `;
      end = part.end;
    }
    return LEAD_IN.test(rest + this.#text.slice(end));
  }

  #add(part: Partial<RolePart> & { start: number; end: number }): void {
    const whole = this.#text.slice(part.start, part.end);
    const level = part.role ? undefined : (this.context.level ?? this.#level);
    const bullet = part.role || level ? '' : (BULLET.exec(whole)?.[0] ?? '');
    const from = part.start + bullet.length;
    const kind = part.role ? undefined : (this.#bullet ?? (bullet ? 'unordered' : undefined));
    const within = <T>(list: readonly Part<T>[]) =>
      list
        .filter(({ start, end }) => end > from && start < part.end)
        .map(({ value, start, end }) => ({
          value,
          start: Math.max(start, from) - from,
          end: Math.min(end, part.end) - from,
        }));
    const links = within(this.#links).map(({ value, start, end }): LineLink => ({
      start,
      end,
      url: value,
    }));
    const emphasis = within(this.#emphasis).map(({ value, start, end }): LineEmphasis => ({
      start,
      end,
      strong: value,
    }));
    const { container } = this.context;
    this.lines.push({
      line: this.#line,
      text: whole.slice(bullet.length),
      // Entries of a list follow one another as lines do.
      startsBlock: this.#startsBlock && !(kind && this.lines.at(-1)?.bullet),
      ...(level ? { level } : {}),
      ...(kind ? { bullet: kind } : {}),
      links,
      ...(emphasis.length > 0 ? { emphasis } : {}),
      ...(container === undefined ? {} : { container }),
      ...(part.role ? { role: part.role } : {}),
      ...(part.dateTime ? { dateTime: part.dateTime } : {}),
    });
    this.#startsBlock = false;
  }
}

/** An element that is open: its first text in a line begins a part, more text makes it longer. */
class Mark {
  readonly #begin: (start: number, end: number) => { end: number };
  #part: { end: number } | undefined;

  constructor(begin: (start: number, end: number) => { end: number }) {
    this.#begin = begin;
  }

  extend(start: number, end: number): void {
    if (this.#part) this.#part.end = end;
    else this.#part = this.#begin(start, end);
  }

  restart(): void {
    this.#part = undefined;
  }
}
