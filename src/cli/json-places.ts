import {
  findNodeAtLocation,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import type { JsonPath } from './finding.js';

/** A place in a text, both from 1. */
export interface Place {
  readonly line: number;
  /** In UTF-16 code units. */
  readonly column: number;
}

const STRICT = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

/** Where the fields of a JSON text stand. The text is taken apart when the first is asked for. */
export class JsonPlaces {
  readonly #text: string;
  #root: Node | undefined;
  #lines: readonly number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** The place of a value; of one that is missing, that of what it is missing from. */
  placeOf(path: JsonPath): Place {
    const root = (this.#root ??= parseTree(this.#text, [], STRICT));
    for (let length = path.length; root && length > 0; length--) {
      const node = findNodeAtLocation(root, path.slice(0, length));
      if (node) return this.#placeAt(node.offset);
    }
    return this.#placeAt(root?.offset ?? 0);
  }

  /** The first thing that makes the text no JSON, and its place. */
  firstError(): { readonly found: string; readonly place: Place } | undefined {
    const errors: ParseError[] = [];
    parseTree(this.#text, errors, STRICT);
    const [first] = errors;
    if (!first) return undefined;
    // "CommaExpected" as "comma expected".
    const words = printParseErrorCode(first.error).replace(
      /(?<!^)[A-Z]/g,
      (letter) => ` ${letter}`,
    );
    return { found: words.toLowerCase(), place: this.#placeAt(first.offset) };
  }

  #placeAt(offset: number): Place {
    const starts = (this.#lines ??= lineStarts(this.#text));
    let low = 0;
    for (let high = starts.length - 1; low < high;) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
    starts.push(end + 1);
  }
  return starts;
}
