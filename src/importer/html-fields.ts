import { attributeOf, childrenOf, startOf } from './html-tree.js';
import type { HtmlElement } from './html-tree.js';

/**
 * What a value is, told by the name of its field, column or term.
 * - `title`: the title of the record
 * - `text`: some of its text, for which the name says nothing
 * - `date`: a date, without saying of what
 * - `other`: anything that is read with its name, such as a category
 */
export type FieldKind = 'title' | 'text' | 'date' | 'other';

const KINDS: readonly (readonly [FieldKind, RegExp])[] = [
  [
    'title',
    /^(?:(?:news|document|resource|publication|report|item|post|page) )?(?:title|name|headline|subject|document|resource|publication|report|teitl)$/,
  ],
  [
    'text',
    /^(?:description|summary|details?|about|contents?|text|overview|notes?|body|links?|downloads?|files?|url|web ?sites?|web ?address|disgrifiad|crynodeb)$/,
  ],
  ['date', /^(?:date|dyddiad)$/],
  [
    'other',
    /^(?:(?:date )?(?:added|posted|published|uploaded|updated)(?: on)?|(?:publication|published) date|(?:last )?(?:updated|reviewed|modified)|date of publication|categor(?:y|ies)|topics?|tags?|type|format|source|author|publisher|published by|audience|further information|ffynhonnell|categori)$/,
  ],
];
const LONGEST_NAME = 60;

/** What a field of this name holds, `undefined` for what is no usual name of one. */
export function fieldKind(name: string): FieldKind | undefined {
  const words = name.slice(0, LONGEST_NAME).toLowerCase().replace(/[\s:]/g, ' ').trim();
  return KINDS.find(([, names]) => names.test(words))?.[0];
}

/** The row of a table that names its columns, with these names. */
export interface TableHead {
  readonly row: HtmlElement;
  readonly names: readonly string[];
}

/**
 * The names of a table's columns: in a first row of header cells, or of cells that are all called as
 * fields are, which is how a word processor writes it.
 */
export function findTableHead(table: HtmlElement): TableHead | undefined {
  const [first] = childrenOf(table).flatMap((part) =>
    part.tagName === 'tr' ? [part] : /^t(?:head|body)$/.test(part.tagName) ? firstRow(part) : [],
  );
  const cells = first ? childrenOf(first) : [];
  const names = cells.map((cell) => startOf(cell, LONGEST_NAME).text);
  const isHead =
    cells.length > 1 &&
    (cells.every(({ tagName }) => tagName === 'th') || names.every((name) => fieldKind(name)));
  return first && isHead ? { row: first, names } : undefined;
}

function firstRow(part: HtmlElement): HtmlElement[] {
  return childrenOf(part)
    .filter(({ tagName }) => tagName === 'tr')
    .slice(0, 1);
}

/** Whether a row is one field, its name in a header cell and its value in the other cell. */
export function isFieldRow(row: HtmlElement): boolean {
  const [name, ...values] = childrenOf(row);
  return name?.tagName === 'th' && values.length === 1 && attributeOf(name, 'scope') !== 'col';
}

/** Whether a term (`dt`) names a field, and does not begin a record of its own. */
export function isFieldTerm(term: HtmlElement): boolean {
  const { text } = startOf(term, LONGEST_NAME);
  return text.endsWith(':') || fieldKind(text) !== undefined;
}
