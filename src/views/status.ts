import type { ListView } from '../list/list-view.js';
import type { Plural } from '../text/messages.js';
import { fill, fillPlural, formatNumber } from '../text/fill.js';
import type { Words } from './words.js';

/** "35 resources", or "5 of 35 resources" once something is searched or ticked. */
export function countSentence(
  { matched, total }: ListView,
  filtered: boolean,
  counted: Plural,
  { messages, language }: Words,
): string {
  const all = fillPlural(counted, total, language);
  return filtered ? fill(messages.countOf, { n: formatNumber(matched, language), all }) : all;
}
