import { defaultTreeAdapter, parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { sentence } from '../feed/feed-error.js';
import { ImportError } from './import-error.js';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
type ChildNode = DefaultTreeAdapterTypes.ChildNode;
type TextNode = DefaultTreeAdapterTypes.TextNode;

/** Most elements of a page; each takes about half a kilobyte of memory. */
const MAX_ELEMENTS = 1_000_000;
/** Elements that even a small page may have beyond those that it writes itself. */
const ROOM = 100_000;

/**
 * A page's tree, as the HTML standard builds it of whatever is given. By that standard a bold text
 * that is never ended begins anew in every paragraph after it, so that a page of 40 kB can come to
 * millions of elements: it is refused.
 *
 * @returns The `html` element; text nodes know the line that they begin on.
 * @throws {ImportError} For more elements than any page of records has.
 */
export function parseHtml(html: string): HtmlElement {
  const most = Math.min(MAX_ELEMENTS, ROOM + 2 * html.split('<').length);
  let count = 0;
  const document = parse(html, {
    sourceCodeLocationInfo: true,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(...args) {
        if (++count > most) {
          throw new ImportError(sentence(`a page of at most ${most} elements`, 'more'));
        }
        return defaultTreeAdapter.createElement(...args);
      },
      // Only the texts are asked where they stand; all elements' places take as much room as they.
      setNodeSourceCodeLocation(node, location) {
        if (isText(node)) node.sourceCodeLocation = location;
      },
    },
  });
  // The parser makes one, whatever is given.
  return document.childNodes.find(isElement) as HtmlElement;
}

/** What is told of the nodes of a tree, in the order of the page. */
export interface Visitor {
  /** @returns `false` to pass over what is inside; `leave` is not called then. */
  enter(element: HtmlElement): boolean;
  leave?(element: HtmlElement): void;
  /** @param line - Line of the source that the text begins on, without white space before it. */
  text?(data: string, line: number): void;
}

/** Goes through a tree. Not by recursion: a page may have 100,000 elements in one another. */
export function visit(root: HtmlElement, visitor: Visitor): void {
  if (!visitor.enter(root)) return;
  const open = [{ element: root, next: 0 }];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const node = top.element.childNodes[top.next++];
    if (!node) {
      open.pop();
      visitor.leave?.(top.element);
    } else if (isText(node)) {
      visitor.text?.(node.value, lineOf(node));
    } else if (isElement(node) && visitor.enter(node)) {
      open.push({ element: node, next: 0 });
    }
  }
}

function isElement(node: DefaultTreeAdapterTypes.Node): node is HtmlElement {
  return 'tagName' in node;
}

function isText(node: DefaultTreeAdapterTypes.Node): node is TextNode {
  return node.nodeName === '#text';
}

function lineOf({ value, sourceCodeLocation }: TextNode): number {
  const before = value.slice(0, value.length - value.trimStart().length);
  return (sourceCodeLocation?.startLine ?? 1) + before.split('\n').length - 1;
}

/** Children that are elements. */
export function childrenOf({ childNodes }: { childNodes: ChildNode[] }): HtmlElement[] {
  return childNodes.filter(isElement);
}

/** Value of an attribute, `undefined` where there is none. */
export function attributeOf({ attrs }: HtmlElement, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}

/** Words of an attribute such as `class` or `rel`, in lower case. */
export function tokensOf(element: HtmlElement, name: string): readonly string[] {
  const value = attributeOf(element, name);
  return value ? value.toLowerCase().split(/\s+/).filter(Boolean) : [];
}

/** Elements that are looked through for an extract. */
const MOST_LOOKED_AT = 200;

/** The text that an element begins with, on one line, and the line of the source that it is on. */
export function startOf(root: HtmlElement, limit: number): { text: string; line: number } {
  let text = '';
  let line = 0;
  let looked = 0;
  visit(root, {
    enter: ({ tagName }) =>
      ++looked <= MOST_LOOKED_AT &&
      text.length < limit &&
      !/^(?:script|style|template)$/.test(tagName),
    text(data, at) {
      const words = data.trim();
      if (!words || text.length >= limit) return;
      line ||= at;
      text += ` ${words.slice(0, limit)}`;
    },
  });
  return { text: text.replace(/\s+/g, ' ').trim().slice(0, limit), line };
}

/** An element with all those around it, the outermost first. */
export function wayTo(element: HtmlElement): HtmlElement[] {
  const way: HtmlElement[] = [];
  for (let at: HtmlElement | null = element; at; at = parentOf(at)) way.push(at);
  return way.reverse();
}

function parentOf({ parentNode }: HtmlElement): HtmlElement | null {
  return parentNode && 'tagName' in parentNode ? parentNode : null;
}
