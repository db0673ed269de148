import type { FeedItem } from '../model/item.js';
import { dateOf } from '../model/item.js';
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
  const groups = groupBy(items, (item) => labelOf(item, by, messages));
  const nameless = groups.get('');
  groups.delete('');
  const named = [...groups].map(([label, members]) => ({ key: label, label, items: members }));
  return nameless
    ? [...named, { key: '', label: namelessLabel(by, messages), items: nameless }]
    : named;
}

/** Heading of an item's group, empty for none. */
function labelOf(item: FeedItem, by: GroupBy, messages: Messages): string {
  const date = dateOf(item);
  switch (by) {
    case 'none':
      return '';
    case 'topic':
      return item.topic ?? '';
    case 'source':
      return item.source?.name ?? '';
    case 'year':
      return date ? String(date.year) : '';
    case 'month':
      if (!date) return '';
      return formatDate({ year: date.year, ...(date.month && { month: date.month }) }, messages);
  }
}

function namelessLabel(by: GroupBy, messages: Messages): string {
  if (by === 'none') return '';
  if (by === 'topic') return messages.untopiced;
  return by === 'source' ? messages.unsourced : messages.dateNotGiven;
}
