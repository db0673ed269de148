import { ITEM_STATUSES } from '../model/item.js';
import type { FacetName } from '../model/query.js';
import type { Words } from './words.js';

/** How one option of a facet reads: a status is translated, everything else is the feed's word. */
export function optionLabel(facet: FacetName, value: string, { messages }: Words): string {
  const status = facet === 'status' && ITEM_STATUSES.find((name) => name === value);
  return status ? messages.statuses[status] : value;
}

/** Whether the options of a facet are our words or numbers, not the feed's. */
export function isTranslated(facet: FacetName): boolean {
  return facet === 'status' || facet === 'year' || facet === 'format';
}
