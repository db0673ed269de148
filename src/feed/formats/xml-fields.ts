import { encodeText } from '../plain-text.js';

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
  /** Absolute address that relative ones resolve against, by `xml:base`. */
  readonly base: string;
  /** As `xml:lang` says it here or around. */
  readonly language: string | undefined;
  /** All text inside, trimmed. */
  readonly content: string;

  constructor(element: Element, base: string, language?: string) {
    this.#element = element;
    this.base = resolve(element.getAttributeNS(XML, 'base') ?? '', base);
    this.language = element.getAttributeNS(XML, 'lang') ?? language;
    this.content = element.textContent.trim();
  }

  /** Children of one name: plain in the element's own vocabulary, else with its usual prefix. */
  all(...names: readonly string[]): readonly XmlFields[] {
    const own = this.#element.namespaceURI;
    return [...this.#element.children]
      .filter(({ namespaceURI, localName }) => {
        const foreign = namespaceURI && namespaceURI !== own && namespaceURI !== RSS_1;
        return names.includes(foreign ? `${PREFIXES[namespaceURI] ?? '?'}${localName}` : localName);
      })
      .map((child) => new XmlFields(child, this.base, this.language));
  }

  /** Text of the first child that has one of these names, in the names' order. */
  text(...names: readonly string[]): string | undefined {
    return this.#first(names)?.content;
  }

  /** The same as HTML. RSS encodes it; Atom says whether it is text, HTML or XHTML. */
  html(...names: readonly string[]): string | undefined {
    const found = this.#first(names);
    return found === undefined ? undefined : found.#toHtml();
  }

  attribute(name: string): string | undefined {
    return this.#element.getAttribute(name) ?? undefined;
  }

  /** An attribute, or the content, as an absolute address. */
  address(name?: string): string | undefined {
    const text = name === undefined ? this.content : this.attribute(name)?.trim();
    return text ? resolve(text, this.base) : undefined;
  }

  #first(names: readonly string[]): XmlFields | undefined {
    return names.flatMap((name) => this.all(name)).find(({ content }) => content);
  }

  #toHtml(): string | undefined {
    if (this.#element.namespaceURI !== ATOM) return this.content;
    const type = this.attribute('type') ?? 'text';
    if (type === 'xhtml') return new XMLSerializer().serializeToString(this.#element);
    if (/html$/.test(type)) return this.content;
    return type.startsWith('text') ? encodeText(this.content) : undefined;
  }
}

/** What is no address stays as it is: whoever reads it says so. */
function resolve(address: string, base: string): string {
  return URL.canParse(address, base) ? new URL(address, base).href : address;
}
