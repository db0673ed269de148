// `npm run compare-pages -- FOLDER`: imports the five pages in a folder, in the order of their names,
// and compares each record with what a person has read on it (test/importer/page-readings.ts). The
// pages themselves are not in the project: their texts are other people's.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importPage } from '../src/importer/import-page.ts';
import { PAGE_READINGS } from '../test/importer/page-readings.ts';

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('Expected the folder with the five pages, found nothing.');
  process.exit(2);
}

/** A text as its words: spaces, marks of lists and punctuation may differ, words may not. */
const wordsOf = (text) => text.match(/[\p{L}\p{N}]+/gu)?.join(' ') ?? '';

const files = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
let differences = 0;
for (const [place, reading] of PAGE_READINGS.entries()) {
  const text = await readFile(join(folder, files[place] ?? ''), 'utf8');
  const lines = text.split('\n').map((line) => line.replaceAll('\u00a0', ' '));
  const { feed } = importPage(text, { source: files[place] });
  const found = feed.items.map(readItem);
  const expected = reading.records.map((record) => readExpected(record, lines));
  const wrong = [
    ...compare('number of records', expected.length, found.length),
    ...(reading.title ? compare('title of the feed', reading.title, feed.title) : []),
    ...expected.flatMap((record, i) =>
      Object.keys(record).flatMap((field) =>
        compare(`record ${i + 1}, ${field}`, record[field], found[i]?.[field]),
      ),
    ),
  ];
  differences += wrong.length;
  console.log(`${reading.name}: ${found.length} records, ${wrong.length} differences`);
  for (const line of wrong) console.log(line);
}
process.exitCode = differences > 0 ? 1 : 0;

function readExpected({ title, body, event, ...rest }, lines) {
  return {
    posted: undefined,
    source: undefined,
    categories: undefined,
    links: undefined,
    campaign: undefined,
    ...rest,
    title: typeof title === 'number' ? lines[title - 1].trim() : title,
    event,
    body: wordsOf(body.map((number) => lines[number - 1]).join('\n')),
  };
}

function readItem({ title, tags, content_text = '', content_html = '', _safeguarding = {} }) {
  const { kind, posted, source, links, campaign, events } = _safeguarding;
  return {
    title,
    kind,
    posted,
    source,
    categories: tags,
    links,
    campaign: campaign && { start: campaign.start, ...(campaign.end && { end: campaign.end }) },
    event: events?.[0] && { start: events[0].start, end: events[0].end },
    body: wordsOf(content_text || content_html.replace(/<[^>]*>/g, ' ')),
  };
}

function compare(what, expected, found) {
  const [one, other] = [expected, found].map((value) => JSON.stringify(sorted(value)));
  return one === other ? [] : [`  ${what}\n    expected ${one}\n    found    ${other}`];
}

/** Fields in one order, so that two objects with the same fields print alike. */
function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
}
