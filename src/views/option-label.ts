import type { FacetName } from '../model/query.js';
import type { ItemStatus } from '../model/item.js';
import type { Words } from './words.js';

/** How one option of a facet reads: a status is translated, everything else is the feed's word. */
export function optionLabel(facet: FacetName, value: string, { messages }: Words): string {
  if (facet !== 'status') return value;
  return messages.statuses[value as ItemStatus] ?? value;
}
