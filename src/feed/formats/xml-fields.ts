import { encodeText } from '../html-text.js';

const ATOM = 'http://www.w3.org/2005/Atom';
const RSS_1 = 'http://purl.org/rss/1.0/';
const XML = 'http://www.w3.org/XML/1998/namespace';
/** Prefixes that the modules of RSS are known by here; a file may use others for them. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://purl.org/rss/1.0/modules/content/': 'content:',
  'http://purl.org/dc/elements/1.1/': 'dc:',
  [ATOM]: 'atom:',
};

/** One element of a feed in XML. Its children are found by the names that they are known by. */
export class XmlFields {
  readonly #element: Element;
  /** Absolute address of the file. */
  readonly #url: string;
  /**
   * Absolute address that relative ones resolve against: that of `xml:base`, and in Atom the
   * file's own. RSS says nothing of it; `undefined` leaves it to whoever reads the address.
   */
  readonly base: string | undefined;
  /** As `xml:lang` says it here or around. */
  readonly language: string | undefined;
  /** All text inside, trimmed. */
  readonly content: string;

  constructor(element: Element, url: string, around?: XmlFields) {
    this.#element = element;
    this.#url = url;
    const base = around?.base ?? (element.namespaceURI === ATOM ? url : undefined);
    const own = element.getAttributeNS(XML, 'base');
    this.base = own === null ? base : resolve(own, base ?? url);
    this.language = element.getAttributeNS(XML, 'lang') ?? around?.language;
    this.content = element.textContent.trim();
  }

  /** Children of these names: plain in the element's own vocabulary, else with its usual prefix. */
  all(...names: readonly string[]): readonly XmlFields[] {
    const own = this.#element.namespaceURI;
    return [...this.#element.children]
      .filter(({ namespaceURI, localName }) => {
        const foreign = namespaceURI && namespaceURI !== own && namespaceURI !== RSS_1;
        return names.includes(foreign ? `${PREFIXES[namespaceURI] ?? '?'}${localName}` : localName);
      })
      .map((child) => new XmlFields(child, this.#url, this));
  }

  /** The first child with content that has one of these names, in the names' order. */
  first(...names: readonly string[]): XmlFields | undefined {
    return names.flatMap((name) => this.all(name)).find(({ content }) => content);
  }

  text(...names: readonly string[]): string | undefined {
    return this.first(...names)?.content;
  }

  attribute(name: string): string | undefined {
    return this.#element.getAttribute(name) ?? undefined;
  }

  /** An attribute, or the content, as an absolute address as far as there is a base. */
  address(name?: string): string | undefined {
    const text = name === undefined ? this.content : this.attribute(name)?.trim();
    return text && this.base ? resolve(text, this.base) : text || undefined;
  }

  /** The content as HTML. RSS encodes it; Atom says whether it is text, HTML or XHTML. */
  toHtml(): string | undefined {
    if (this.#element.namespaceURI !== ATOM) return this.content;
    const type = this.attribute('type') ?? 'text';
    if (type.includes('xhtml')) return [...this.#element.childNodes].map(copyAsHtml).join('');
    if (/html\b/.test(type)) return this.content;
    return type.startsWith('text') ? encodeText(this.content) : undefined;
  }
}

/** XHTML may have prefixes and sections that mean nothing to a parser of HTML. */
function copyAsHtml(node: Node): string {
  if (node instanceof Text) return encodeText(node.data);
  if (!(node instanceof Element)) return '';
  const { localName } = node;
  const attributes = ['href', 'alt'].map((name) => {
    const value = node.getAttribute(name);
    return value === null ? '' : ` ${name}="${encodeText(value).replace(/"/g, '&quot;')}"`;
  });
  const start = `<${localName}${attributes.join('')}>`;
  // Other ends that HTML does not have are passed over; this one would be a second break.
  if (localName === 'br') return start;
  return `${start}${[...node.childNodes].map(copyAsHtml).join('')}</${localName}>`;
}

/** What is no address stays as it is: whoever reads it says so. */
function resolve(address: string, base: string): string {
  return URL.canParse(address, base) ? new URL(address, base).href : address;
}
