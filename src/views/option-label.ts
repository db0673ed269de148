import { nothing } from 'lit';
import { ITEM_STATUSES } from '../model/item.js';
import type { FacetName } from '../model/query.js';
import type { Lang } from './language-of.js';
import type { Words } from './words.js';

/** Facets whose options are our words or numbers, not the feed's. */
const OURS: readonly FacetName[] = ['status', 'year', 'format'];

/**
 * How one option of a facet reads: a status is translated, a category may be by the feed,
 * everything else is the feed's word.
 */
export function optionLabel(facet: FacetName, value: string, { messages, labels }: Words): string {
  if (facet === 'category') return labels?.get(value) ?? value;
  const status = facet === 'status' && ITEM_STATUSES.find((name) => name === value);
  return status ? messages.statuses[status] : value;
}

/** The `lang` of an option: none for numbers, and for words in the language of ours. */
export function optionLang(facet: FacetName, value: string, { labels }: Words, lang: Lang): Lang {
  const isOurs = facet === 'category' ? labels?.has(value) : OURS.includes(facet);
  return isOurs ? nothing : lang;
}
