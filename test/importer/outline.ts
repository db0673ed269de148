import type { ImportResult } from '../../src/importer/import-page.js';
import type { ExpectedRecord } from './board-pages.js';

/** A result in the form of the tables of expectations. */
export function outlineOf({ feed, report }: ImportResult): ExpectedRecord[] {
  return feed.items.map(({ id, title = '', tags, _safeguarding = {} }) => {
    const { kind = '', posted, source, topic, links, campaign, events } = _safeguarding;
    const notes = report.records
      .find((record) => record.id === id)
      ?.notes.filter(({ level }) => level !== 'recognised')
      .map(({ code }) => code)
      .sort();
    return withoutAbsent({
      title,
      kind,
      posted,
      source: source && withoutTail([source.name ?? '', source.date]),
      topic,
      tags,
      links: links?.map(({ label = '', text, format = '', size, pages, url }) =>
        withoutTail([label, text, [format, size, pages].filter(Boolean).join(' '), url]),
      ),
      campaign,
      events,
      notes: notes?.length ? notes : undefined,
    }) as unknown as ExpectedRecord;
  });
}

/** A row of such a table with its notes in the same order. */
export function expectedRow(row: ExpectedRecord): ExpectedRecord {
  return row.notes ? { ...row, notes: [...row.notes].sort() } : row;
}

function withoutAbsent(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

function withoutTail(values: readonly (string | undefined)[]): (string | undefined)[] {
  const end = values.findLastIndex((value) => value !== undefined && value !== '');
  return values.slice(0, Math.max(end, 0) + 1);
}
