import * as xml from '@xmldom/xmldom';
import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';

/** `rss`, or `RDF:has(> channel)`: all that the reading of feeds asks for. */
const SELECTOR = /^(\w+)(?::has\(> (\w+)\))?$/;

/**
 * Gives Node what the reading of feeds uses of a browser: `DOMParser`, `Document` and
 * `XMLSerializer`, as far as it uses them, and a `TextDecoder` that knows windows-1252. XML is
 * parsed by @xmldom/xmldom, HTML by parse5.
 *
 * Broken XML throws in `parseFromString`, where a browser gives a document that holds a
 * `parsererror`; whoever reads feeds takes both for the same.
 */
export function installWebPlatform(): void {
  if ('DOMParser' in globalThis) return;
  const addTo = (constructor: unknown, members: object) => {
    // Its types know these as interfaces alone.
    const { prototype } = constructor as { prototype: object };
    Object.defineProperties(prototype, Object.getOwnPropertyDescriptors(members));
  };
  addTo(xml.Document, { querySelector: () => null });
  addTo(xml.Element, {
    get firstElementChild(): xml.Node | null {
      return childElements(this as unknown as xml.Element)[0] ?? null;
    },
    matches(selectors: string): boolean {
      return matchesAny(this as unknown as xml.Element, selectors);
    },
  });
  Object.assign(globalThis, {
    DOMParser: NodeParser,
    Document: xml.Document,
    XMLSerializer: xml.XMLSerializer,
    TextDecoder: NodeDecoder,
  });
}

/**
 * Node 20 and 22 take windows-1252 for ISO 8859-1 when all is decoded at once
 * (https://github.com/nodejs/node/issues/56542): curly quotes and dashes become control characters.
 * Piece by piece they decode it as the standard says.
 */
class NodeDecoder extends TextDecoder {
  override decode(input?: AllowSharedBufferSource, options?: TextDecodeOptions): string {
    if (options?.stream || this.encoding !== 'windows-1252') return super.decode(input, options);
    return super.decode(input, { stream: true }) + super.decode();
  }
}

class NodeParser {
  parseFromString(markup: string, type: string): unknown {
    // Of HTML the text alone is asked for.
    if (type === 'text/html') return { body: { textContent: textOf(parse(markup)) } };
    return new xml.DOMParser({ locator: false, onError: xml.onErrorStopParsing }).parseFromString(
      markup,
      type,
    );
  }
}

function childElements({ childNodes }: xml.Element): xml.Element[] {
  return [...childNodes].filter((node) => node.nodeType === node.ELEMENT_NODE) as xml.Element[];
}

function matchesAny(element: xml.Element, selectors: string): boolean {
  return selectors.split(', ').some((selector) => {
    const [, name, child] = SELECTOR.exec(selector) ?? [];
    return (
      element.localName === name &&
      (!child || childElements(element).some(({ localName }) => localName === child))
    );
  });
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
