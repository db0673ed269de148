import { encodeText, htmlToText } from './html.js';
import { resolveUrl } from './safe-url.js';

/** Atom 1.0, and the 0.3 and drafts before it. */
const ATOM = /\/atom(?:$|\/ns#)/i;
const XML = 'http://www.w3.org/XML/1998/namespace';
/**
 * Prefixes that the modules of RSS are known by here; a file may use others for them. Those of the
 * empty one have names of their own, or the same for the same.
 */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://purl.org/rss/1.0/modules/content/': 'content:',
  'http://purl.org/dc/elements/1.1/': 'dc:',
  'http://purl.org/dc/terms/': '',
  'http://www.w3.org/1999/xhtml': '',
};

/** One element of a feed in XML. Its children are found by the names that they are known by. */
export class XmlElement {
  readonly #element: Element;
  /** Absolute address of the file. */
  readonly #url: string;
  readonly #isAtom: boolean;
  #children: readonly XmlElement[] | undefined;
  /** Plain in the vocabulary of what is around and in Atom's, else with its usual prefix. */
  readonly name: string;
  /**
   * Absolute address that relative ones resolve against: that of `xml:base`, and in Atom the
   * file's own. RSS says nothing of it; `undefined` leaves it to whoever reads the address.
   */
  readonly base: string | undefined;
  /** As `xml:lang` says it here or around. */
  readonly language: string | undefined;

  constructor(element: Element, url: string, around?: XmlElement) {
    const { namespaceURI, localName, parentElement: outer } = element;
    this.#element = element;
    this.#url = url;
    this.#isAtom = ATOM.test(namespaceURI ?? '');
    const isOwn = !namespaceURI || namespaceURI === outer?.namespaceURI || this.#isAtom;
    // Around RSS 0.90 and 1.0 stands RDF, and inside it whatever version it is.
    const rest = outer?.localName === 'RDF' ? '' : '?';
    this.name = (isOwn ? '' : (PREFIXES[namespaceURI] ?? rest)) + localName;
    const base = around?.base ?? (this.#isAtom ? url : undefined);
    const own = element.getAttributeNS(XML, 'base');
    this.base = own === null ? base : resolveUrl(own, base ?? url);
    this.language = element.getAttributeNS(XML, 'lang') ?? around?.language;
  }

  /** All text inside, trimmed. */
  get content(): string {
    const text = this.#element.textContent.trim();
    return this.#isBase64 ? decodeBase64(text) : text;
  }

  /** Atom 0.3 says so itself; in 1.0 it is what is neither text nor XML. */
  get #isBase64(): boolean {
    return /^base64|octet/.test(this.attribute('mode') ?? this.attribute('type') ?? '');
  }

  /** Children of these names. */
  all(...names: readonly string[]): readonly XmlElement[] {
    this.#children ??= [...this.#element.children].map(
      (child) => new XmlElement(child, this.#url, this),
    );
    return this.#children.filter(({ name }) => names.includes(name));
  }

  /** The first child with content that has one of these names, in the names' order. */
  first(...names: readonly string[]): XmlElement | undefined {
    for (const name of names) {
      const found = this.all(name).find(({ content }) => content);
      if (found) return found;
    }
    return undefined;
  }

  text(...names: readonly string[]): string | undefined {
    return this.first(...names)?.content;
  }

  /** As `text`, of HTML. Atom says which of its texts are; those of RSS are as often as not. */
  textOfHtml(...names: readonly string[]): string | undefined {
    return this.first(...names)?.plainText;
  }

  /** The content as HTML reads. */
  get plainText(): string | undefined {
    const html = this.toHtml();
    return html && htmlToText(html);
  }

  get isEmpty(): boolean {
    return !this.#element.firstElementChild;
  }

  attribute(name: string): string | undefined {
    return this.#element.getAttribute(name) ?? undefined;
  }

  /** An attribute, or the content, as an absolute address as far as there is a base. */
  address(name?: string): string | undefined {
    const text = name === undefined ? this.content : this.attribute(name)?.trim();
    return text && this.base ? resolveUrl(text, this.base) : text || undefined;
  }

  /**
   * The content as HTML. RSS encodes it, or ought to: as elements it means the same. Atom says
   * whether it is text, HTML or XHTML.
   */
  toHtml(): string | undefined {
    const type = this.#isAtom ? (this.attribute('type') || 'text').toLowerCase() : 'html';
    const isHtml = this.#isBase64 || /html\b/.test(type);
    if (!isHtml && !type.startsWith('text')) return undefined;
    if (this.#element.firstElementChild || type.includes('xhtml')) {
      return copyContent(this.#element);
    }
    return isHtml ? this.content : encodeText(this.content);
  }
}

/**
 * What is inside, as HTML: it has no sections, no prefixes, and no element but `<br/>` that ends
 * where it begins.
 */
function copyContent({ childNodes }: Element): string {
  return Array.from(childNodes, (node) => new XMLSerializer().serializeToString(node))
    .join('')
    .replace(/<!\[CDATA\[([^]*?)\]\]>/g, (_, text: string) => encodeText(text))
    .replace(/<(\/?)[\w.-]+:/g, '<$1')
    .replace(/<(?!br\b)([\w.-]+)([^<>]*)\/>/g, '<$1$2></$1>');
}

/** Empty if it is none, or not of a text. */
function decodeBase64(text: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0)),
    );
  } catch {
    // Neither has another way to say so.
    return '';
  }
}
