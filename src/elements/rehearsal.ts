import { render } from 'lit';
import { parseFeed } from '../feed/parse-feed.js';
import { applyQuery } from '../list/list-view.js';
import { EMPTY_QUERY } from '../model/query.js';
import { renderFilters } from '../views/filters.js';
import { renderList } from '../views/groups.js';
import { renderHeading } from '../views/heading.js';
import type { ItemOptions } from '../views/item.js';
import { renderLinks } from '../views/links.js';
import { renderPages } from '../views/pager.js';
import { renderRichText } from '../views/rich-text.js';
import { renderSort } from '../views/sort.js';
import { renderSource } from '../views/source.js';
import { countSentence } from '../views/status.js';
import { renderTags } from '../views/tags.js';
import type { Words } from '../views/words.js';
import type { ListKind } from './list-kind.js';

let rehearsal: Iterator<unknown> | undefined;

/**
 * Reads and renders a small feed once where nobody sees it, while the first feed of a page is on
 * its way. A browser takes four to five times as long for what it does for the first time (a list
 * of 20: 45 ms, then 10), and nobody has to wait for that.
 *
 * @param isLate - Whether to stop for now; the next call goes on from there.
 * @returns Whether all is done.
 */
export function rehearse(kind: ListKind, words: Words, isLate: () => boolean): boolean {
  rehearsal ??= steps(kind, words);
  for (let step = rehearsal.next(); !step.done; step = rehearsal.next()) {
    render(step.value, document.createDocumentFragment());
    if (isLate()) return false;
  }
  return true;
}

const ADDRESS = 'https://example.org/';

/** With what most feeds have, so that each part of a plain list is needed. */
function entryOf(id: string): object {
  return {
    id,
    url: ADDRESS + id,
    title: id,
    summary: id,
    content_html: `<p>${id} <a href="${id}.pdf">${id}</a></p>`,
    date_published: '2024-01-01T09:00:00Z',
    authors: [{ name: id, url: ADDRESS }],
    tags: ['all', id],
    _safeguarding: { posted: '2024-01-01', source: { name: id, url: ADDRESS } },
  };
}

/** What to render, in steps of a few milliseconds: hence the parts of an item before the item. */
function* steps(kind: ListKind, words: Words): Generator<unknown, void> {
  const { items } = parseFeed({ title: 'all', items: ['a', 'b'].map(entryOf) }, ADDRESS);
  yield undefined;
  const view = applyQuery(items, EMPTY_QUERY, {
    ...kind,
    facets: ['category'],
    sort: 'title',
    pageSize: 1,
    language: words.language,
  });
  const on = () => undefined;
  const options: ItemOptions = {
    ...kind.item,
    words,
    level: 3,
    language: undefined,
    today: { year: 2024 },
    onOpen: on,
  };
  for (const item of view.items) {
    yield renderRichText(item.body, words);
    yield renderLinks(item, words);
    yield renderSource(item, words);
    yield renderTags(item, words);
    yield renderList([item], options);
  }
  const label = countSentence(view, true, kind.counted, words);
  yield renderHeading(2, 'heading', 'heading', label);
  yield renderSort(view.sort, kind.sorts, false, words, on);
  yield renderPages(view, label, words, on);
  const { facets } = view;
  const told = { onSearch: on, onOption: on, onFind: on };
  yield renderFilters({ ...told, words, search: '', searchLabel: label, label, facets });
}
