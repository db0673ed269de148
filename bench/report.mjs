import { readFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { summarise } from './statistics.mjs';

const numbers = new Intl.NumberFormat('en-GB');
export const ms = (value) => `${value < 10 ? value.toFixed(1) : numbers.format(Math.round(value))} ms`;
const mb = (value) => `${(value / 2 ** 20).toFixed(1)} MiB`;
const kb = (value) => `${(value / 1000).toFixed(1)} kB`;

const COLUMNS = [
  ['onScreen', 'On screen', ms],
  ['blocking', 'Blocked', ms],
  ['keyMedian', 'Key, median', ms],
  ['keyWorst', 'Key, worst', ms],
  ['heap', 'Heap', mb],
];
const BYTES = [
  ['min', 'Minified', kb],
  ['gzip', 'gzip', kb],
  ['brotli', 'brotli', kb],
];

/** Load average, a minute's, from which other work weighs on the numbers. */
const QUIET_LOAD = 1;

/** Aligned as Prettier aligns it. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const right = (column) => column > 0;
  const line = (row) =>
    `| ${row.map((cell, i) => (right(i) ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join(' | ')} |`;
  const rule = widths.map(
    (width, i) => '-'.repeat(right(i) ? width - 1 : width) + (right(i) ? ':' : ''),
  );
  return [line(rows[0]), line(rule), ...rows.slice(1).map(line)].join('\n');
}

function cell(value, floor, format) {
  if (!(floor > 0)) return format(value);
  return `${format(value)} (${(value / floor).toFixed(value < floor * 9.95 ? 1 : 0)}×)`;
}

/** Rows of one table, and below it what its numbers do not say. */
function sizeSection({ size, runs }) {
  const notes = [];
  const floorVisits = runs.find(({ contender }) => contender.id === 'floor')?.visits ?? [];
  const floor = floorVisits.every(({ tooSlow }) => !tooSlow) ? summarise(floorVisits) : {};
  const rows = runs.map(({ contender, visits }) => {
    const { label } = contender;
    const late = visits.find(({ tooSlow }) => tooSlow);
    if (late) {
      notes.push(`${label}: ${late.tooSlow} took over 30 seconds; it is left out at this size.`);
      return [label, ...COLUMNS.map(() => '–')];
    }
    const summary = summarise(visits);
    const { listed } = visits[0];
    if (listed !== size) {
      notes.push(
        `${label} lists ${numbers.format(listed)} of the ${numbers.format(size)} items, so its numbers are not compared with the floor’s.`,
      );
      return [label, ...COLUMNS.map(([name, , format]) => format(summary[name]))];
    }
    notes.push(...differences(contender, visits, floorVisits));
    return [label, ...COLUMNS.map(([name, , format]) => cell(summary[name], floor[name], format))];
  });
  const head = ['Page', ...COLUMNS.map(([, title]) => title)];
  const list = notes.map((note) => `- ${note}`).join('\n');
  return `## ${numbers.format(size)} items\n\n${table([head, ...rows])}\n${list && `\n${list}\n`}`;
}

/** Where a search found something else than the floor's: less work, or more, was done. */
function differences({ label }, visits, floorVisits) {
  const found = visits.flatMap((visit, i) =>
    visit.words.flatMap((word, place) => {
      const expected = floorVisits[i]?.found?.[place];
      const count = visit.found[place];
      return expected === undefined || expected === count
        ? []
        : [`“${word}” ${numbers.format(count)} times, the floor ${numbers.format(expected)}`];
    }),
  );
  return found.length > 0 ? [`${label} finds ${found.join('; ')}.`] : [];
}

function bytesSection(results, bytes) {
  const floor = bytes.get('floor') ?? {};
  const rows = results[0].runs.map(({ contender: { id, label } }) => [
    label,
    ...BYTES.map(([name, , format]) => cell(bytes.get(id)[name], floor[name], format)),
  ]);
  return `## Bytes of the whole script\n\n${table([['Page', ...BYTES.map(([, title]) => title)], ...rows])}\n`;
}

async function versionOf(name) {
  const manifest = new URL(`node_modules/${name}/package.json`, import.meta.url);
  return JSON.parse(await readFile(manifest, 'utf8')).version;
}

async function remarks(results) {
  const pages = await Promise.all(
    results[0].runs.map(async ({ contender }) => {
      const { label, packages = [], remark } = contender;
      const versions = await Promise.all(packages.map(versionOf));
      return `- ${[label, versions.join(' + ')].filter(Boolean).join(' ')}. ${remark}`;
    }),
  );
  return `## The pages\n\n${pages.join('\n')}\n`;
}

/** RESULTS.md. */
export async function createReport({ results, bytes, rounds, browser, load }) {
  const date = new Date().toLocaleDateString('en-GB', { dateStyle: 'long' });
  const memory = Math.round(totalmem() / 2 ** 30);
  const busy =
    load < QUIET_LOAD
      ? ''
      : `\n**Provisional: the machine was busy with other work (load average ${load.toFixed(1)} before the run).**\n`;
  const times = rounds === 1 ? 'once' : `${rounds} times`;
  return `# Results

Measured on ${date}; ${cpus().length} cores, ${memory} GiB, ${process.platform} ${process.arch}, Chromium ${browser}, Node ${process.versions.node}.
${busy}
Every page was opened ${times} at every size, each time in a fresh browser context, in turns and with the order of a round reversed in the next. In brackets: the ratio to the hand-written floor of the same table. Feeds and scripts come uncompressed over loopback and from no cache, so no network is in these numbers. “On screen” is from the start of navigation to the end of the frame that has the first list, “blocked” the part of long tasks beyond 50 ms until then, “key” from the press of a real key to the last change of the page it causes (typing a word letter by letter and deleting it again), “heap” what is left after a forced garbage collection at the end. Layout and paint are part of “on screen” alone. Medians of all visits, and of all keys of all visits; the worst key is one single press, so it wavers. See README.md for what else there is to know.

${results.map(sizeSection).join('\n')}
${bytesSection(results, bytes)}
${await remarks(results)}`;
}
