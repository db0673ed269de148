import { cleanText } from '../feed/clean-text.js';
import { valueAt } from '../feed/plain-value.js';
import type { Feed, Problem } from '../model/feed.js';
import { pathOf, type Finding, type JsonPath } from './finding.js';

/**
 * What the elements themselves would drop or repair, as findings. They name an item by its id; here
 * it has its place in the list.
 */
export function readerFindings(value: unknown, { items, problems }: Feed): Finding[] {
  const places = placesOfItems(value);
  const placeOf = new Map(items.map(({ id }, index) => [id, places[index] ?? 0]));
  return problems.map((problem) => {
    const place = placeOf.get(problem.itemId ?? '');
    const owner: JsonPath = place === undefined ? [] : ['items', place];
    return {
      level: 'problem',
      rule: `read-${problem.code}`,
      path: [...owner, ...pathOf(problem.field)],
      ...partsOf(problem),
    };
  });
}

/** Places of those entries of `items` that have an id, and so are items. */
export function placesOfItems(value: unknown): readonly number[] {
  const entries = valueAt(value, 'items');
  if (!Array.isArray(entries)) return [];
  return [...entries.keys()].filter((place) => {
    const id = valueAt(entries, place, 'id');
    return typeof id === 'number' || (typeof id === 'string' && cleanText(id).trim() !== '');
  });
}

/** "Expected …, found …." in its two halves. */
function partsOf({ message }: Problem): { readonly expected: string; readonly found: string } {
  const comma = message.lastIndexOf(', found ');
  return {
    expected: message.slice('Expected '.length, comma),
    found: message.slice(comma + ', found '.length, -1),
  };
}
