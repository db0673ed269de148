import type { ListView } from '../list/list-model.js';
import type { Sort } from '../model/query.js';
import { fill, fillPlural, formatNumber } from '../text/format.js';
import type { Plural, Sentence } from '../text/messages.js';
import type { Locale } from './locale.js';

/** "35 resources", or "5 of 35 resources" once something is searched or ticked. */
export function countSentence(
  { matched, total }: ListView,
  filtered: boolean,
  counted: Plural,
  { messages, language }: Locale,
): string {
  const all = fillPlural(counted, total, language);
  return filtered ? fill(messages.countOf, { n: formatNumber(matched, language), all }) : all;
}

/** What else a list tells than how many there are. */
export interface ListNews {
  readonly notice: unknown;
  readonly paging: 'pages' | 'more';
  /** The order that the reader has chosen, if any. */
  readonly sort: Sort | undefined;
  /** Whether a newer list waits for the reader. */
  readonly isHeld: boolean;
}

/** All that a list has to say, each kind of it in a place of its own. */
export function listSentences(
  { page, pages, sort: order }: ListView,
  count: string,
  { notice, paging, sort, isHeld }: ListNews,
  { messages, language }: Locale,
): readonly Sentence[] {
  const [n, all] = [page, pages].map((number) => formatNumber(number, language)) as [
    string,
    string,
  ];
  return [
    // Said once more when a notice has gone: all is well again.
    [`${count}${notice ? '!' : ''}`, count],
    [
      // A first page is no news, but for who comes back to it.
      page > 1 ? page : undefined,
      paging === 'pages' && pages > 1 ? fill(messages.pageOf, { n, all }) : '',
    ],
    [sort, order === 'relevance' ? messages.relevance : messages.sorts[order]],
    [isHeld, isHeld ? messages.update : ''],
  ];
}
