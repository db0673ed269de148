import { sentence } from '../feed/feed-error.js';
import { parseSafeUrl } from '../feed/safe-url.js';
import { isVagueLinkText } from '../text/plain-text.js';
import type { BodyLine } from './write-lines.js';
import type { LinkDocument } from './feed-document.js';
import { quote, type ImportNotes } from './import-notes.js';
import { readCallAtEnd, readFile, readLinkLine, type LinkLine } from './link-line.js';
import type { LineLink, PageLine } from './page-line.js';

const PATH = '_safeguarding.links';
const HAS_SCHEME = /^[a-z][a-z\d+.-]*:/i;
/** Longest lead-in of a call within a paragraph. */
const LONGEST_LABEL = 160;

/** The links of one record, in the order of the page. */
export class RecordLinks {
  readonly list: LinkDocument[] = [];
  readonly #title: string;
  readonly #notes: ImportNotes;

  /** @param title - Of the record: what a call such as "click here" leads to. */
  constructor(title: string, notes: ImportNotes) {
    this.#title = title;
    this.#notes = notes;
  }

  /** A line that leads on and says nothing else. */
  addLine(line: PageLine, link: LinkLine): void {
    const { label, url, isCall, isSure: _, ...file } = link;
    const address = this.#address(line, line.links[0]?.url ?? url);
    const isNameless = isCall || isVagueLinkText(file.text) || (!file.text && address);
    const lead = label ? { label } : {};
    const end = address ? { url: address } : {};
    if (!isNameless) {
      this.#push(line, { ...lead, ...file, text: this.#spaced(line, file.text), ...end });
      return;
    }
    const text = this.#title || label || address;
    if (text) this.#push(line, { ...lead, ...file, text, ...end });
    if (!address) {
      const expected = `an address for ${quote(line.text)}`;
      this.#notes.add('doubtful', 'call-without-url', line.line, sentence(expected, 'none'), PATH);
    }
  }

  /** A title under a line that leads on: a second link with the same lead-in. */
  addContinuation(line: PageLine, label: string | undefined): void {
    const own = readLinkLine(line.text);
    if (own?.label) this.addLine(line, own);
    else {
      const file = readFile(line.text);
      this.addLine(line, { ...(label ? { label } : {}), ...file, isCall: false, isSure: true });
    }
  }

  /** Several links on a line with one lead-in before them. */
  addLinked(line: PageLine, label: string | undefined): void {
    for (const { start, end, url } of line.links) {
      const text = line.text.slice(start, end).trim();
      const tail = readFile(line.text.slice(start).split(/[,;|](?![^(]*\))/, 1)[0] ?? '');
      const file = tail.text === text ? tail : readFile(text);
      const own = { ...line, links: [{ start: 0, end: 0, url }] };
      this.addLine(own, { ...(label ? { label } : {}), ...file, isCall: false, isSure: true });
    }
  }

  /**
   * A paragraph without the links whose words say nothing, such as "here": the words stay, and the
   * link is one of the record with the words before it as its lead-in.
   */
  withoutCalls(line: PageLine): BodyLine {
    const links: LineLink[] = [];
    const { text } = line;
    for (const link of line.links) {
      const words = text.slice(link.start, link.end);
      const url = isVagueLinkText(words) ? undefined : parseSafeUrl(link.url);
      if (url) links.push({ ...link, url });
      else if (isVagueLinkText(words)) this.#addCall(line, link);
      else {
        const found = `${quote(link.url)} at ${quote(words)}`;
        this.#notes.add(
          'doubtful',
          'link-url',
          line.line,
          sentence('an address in full of http, https, mailto or tel', found),
        );
      }
    }
    const call = line.links.length === 0 && !line.bullet ? readCallAtEnd(text) : undefined;
    if (call) {
      const expected = `an address for ${quote(call.label ?? text.slice(-40))}`;
      const found = 'none, and left the words in the text';
      this.#notes.add('doubtful', 'call-in-text', line.line, sentence(expected, found));
    }
    return { ...line, links };
  }

  #addCall(line: PageLine, { start, end, url }: LineLink): void {
    const words = line.text.slice(start, end);
    const before = line.text.slice(Math.max(0, start - LONGEST_LABEL), start);
    const [sentenceStart = ''] = before.split(/[.!?] /).slice(-1);
    const lead = sentenceStart
      .replace(/[\s,:;–-]+$/, '')
      .replace(/[\s,:;–-]+(?:please )?click$/i, '');
    const label = lead || (/here/i.test(words) ? '' : words.replace(/[\s.:…]+$/, ''));
    const address = this.#address(line, url);
    if (!address) return;
    this.#push(line, {
      ...(label ? { label } : {}),
      text: this.#title || label || address,
      url: address,
    });
    const message = sentence('words that say where a link leads', `${quote(words)}, and named it`);
    this.#notes.add('repaired', 'call-in-text', line.line, message, PATH);
  }

  #push({ line, text }: PageLine, link: LinkDocument): void {
    this.list.push(link);
    this.#notes.add('recognised', 'link', line, `Read ${quote(text)} as a link.`, PATH);
  }

  /** An address that may be linked to; a bare host gets the scheme that browsers would try. */
  #address({ line, text }: PageLine, url: string | undefined): string | undefined {
    if (url === undefined) return undefined;
    const isBare = !HAS_SCHEME.test(url) && text.includes(url);
    const address = parseSafeUrl(isBare ? `https://${url}` : url);
    if (!address) {
      const expected = 'an address in full of http, https, mailto or tel';
      this.#notes.add('doubtful', 'link-url', line, sentence(expected, quote(url)), PATH);
    } else if (isBare) {
      const message = sentence('an address with https:', quote(url));
      this.#notes.add('repaired', 'bare-host', line, message, PATH);
    }
    // The URL parser would add a slash to a host, which the page does not have.
    return address && isBare ? `https://${url}` : address;
  }

  /** `Statutory guidance:working together` lacks a space. */
  #spaced({ line }: PageLine, text: string): string {
    const spaced = text.replace(/(\p{L}{2}):(?=\p{L})/gu, '$1: ');
    if (spaced !== text) {
      const message = sentence('a space after the colon', quote(text));
      this.#notes.add('repaired', 'missing-space', line, message, PATH);
    }
    return spaced;
  }
}
