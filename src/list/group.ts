import { dateOf } from '../model/item.js';
import type { FeedItem } from '../model/item.js';
import { formatDate } from '../text/format-date.js';
import type { Messages } from '../text/messages.js';

/** What a list can be grouped by. */
export const GROUPINGS = ['none', 'month', 'year', 'topic', 'source'] as const;
export type GroupBy = (typeof GROUPINGS)[number];

/** Items under one heading. */
export interface ItemGroup {
  readonly key: string;
  readonly label: string;
  readonly items: readonly FeedItem[];
}

/** Values by a key, in the order in which they are met. As `Map.groupBy`, which Node 20 has not. */
export function groupBy<T, K>(values: Iterable<T>, keyOf: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}

/**
 * Items under headings, the groups in the order in which the items first name them; the group
 * of those that name none comes last. Not grouped at all is one group without a label.
 */
export function groupItems(
  items: readonly FeedItem[],
  by: GroupBy,
  messages: Messages,
): readonly ItemGroup[] {
  const nameless = namelessLabel(by, messages);
  return [...groupBy(items, (item) => labelOf(item, by, messages))]
    .sort(([a], [b]) => Number(!a) - Number(!b))
    .map(([key, members]) => ({ key, label: key || nameless, items: members }));
}

/** Heading of an item's group, empty for none. */
function labelOf(item: FeedItem, by: GroupBy, messages: Messages): string {
  if (by === 'none') return '';
  if (by === 'topic') return item.topic ?? '';
  if (by === 'source') return item.source?.name ?? '';
  const { year, month } = dateOf(item) ?? {};
  if (year === undefined) return '';
  return formatDate(by === 'month' && month ? { year, month } : { year }, messages);
}

function namelessLabel(by: GroupBy, messages: Messages): string {
  if (by === 'none') return '';
  if (by === 'topic') return messages.untopiced;
  return by === 'source' ? messages.unsourced : messages.dateNotGiven;
}
