import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { groupItems } from '../list/group.js';
import type { GroupBy } from '../list/group.js';
import type { FeedItem } from '../model/item.js';
import { elementId, renderHeading } from './heading.js';
import { renderItem } from './item.js';
import type { ItemOptions } from './item.js';
import { inLanguage, langAttribute } from './locale.js';

/** A page of items, under headings where they are grouped; titles then go one level down. */
export function renderGroups(
  items: readonly FeedItem[],
  by: GroupBy,
  options: ItemOptions,
): TemplateResult | readonly TemplateResult[] {
  if (by === 'none') return renderList(items, options);
  const lang = langAttribute(options.language, options.locale.language);
  const inside = { ...options, level: options.level + 1 };
  return groupItems(items, by, options.locale.messages).map(({ key, label, items: members }) => {
    const id = elementId('group', key);
    const heading = key && (by === 'topic' || by === 'source') ? inLanguage(lang, label) : label;
    return html`<div part="group" role="group" aria-labelledby=${id}>
      ${renderHeading(options.level, 'group-title', id, heading)} ${renderList(members, inside)}
    </div>`;
  });
}

/** Items as a list. The role is said, as WebKit forgets it for a list without bullets. */
export function renderList(items: readonly FeedItem[], options: ItemOptions): TemplateResult {
  return html`<ul part="list" role="list">
    ${items.map((item) => renderItem(item, options))}
  </ul>`;
}
