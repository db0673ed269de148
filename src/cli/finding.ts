import { sentence } from '../feed/feed-error.js';

/** How much a finding matters: a `notice` is worth a thought and does not fail a check. */
export const FINDING_LEVELS = ['problem', 'notice'] as const;
export type FindingLevel = (typeof FINDING_LEVELS)[number];

/** What findings can be written as. */
export const FINDING_FORMATS = ['text', 'json', 'sarif', 'github'] as const;
export type FindingFormat = (typeof FINDING_FORMATS)[number];

/** Where something is in a feed: names of fields, and places in lists from 0. */
export type JsonPath = readonly (string | number)[];

/** One thing that a check has found. */
export interface Finding {
  readonly level: FindingLevel;
  /** Stable kebab-case name of the rule. */
  readonly rule: string;
  readonly path: JsonPath;
  /** In words that follow "Expected", such as `a date with its day`. */
  readonly expected: string;
  /** In words that follow "found". */
  readonly found: string;
}

/** A finding with its place in the file. */
export interface PlacedFinding {
  readonly level: FindingLevel;
  readonly rule: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  /** Such as `items[3]._safeguarding.campaign.end`; empty for the feed as a whole. */
  readonly field: string;
  readonly expected: string;
  readonly found: string;
  /** One English sentence of the two. */
  readonly message: string;
}

/** A path as people write it: `items[3].title`. */
export function fieldOf(path: JsonPath): string {
  return path
    .map((part, place) =>
      typeof part === 'number' ? `[${part}]` : place === 0 ? part : `.${part}`,
    )
    .join('');
}

/** The path of such a field. */
export function pathOf(field: string): JsonPath {
  return [...field.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([part, place]) =>
    place === undefined ? part : Number(place),
  );
}

/** A finding in a file, with its sentence. */
export function placeFinding(
  { level, rule, path, expected, found }: Finding,
  file: string,
  { line, column }: { readonly line: number; readonly column: number },
): PlacedFinding {
  const message = sentence(expected, found);
  return { level, rule, file, line, column, field: fieldOf(path), expected, found, message };
}
