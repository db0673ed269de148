import type { PageLine } from './page-line.js';
import { readDate, type FoundDate } from './read-date.js';

/**
 * What a page says of a record in fields of its own.
 * - `day`: a date without a label
 * - `added`, `published`: when this page listed it
 * - `date`: either; what stands beside it decides
 * - `publication`: when its source published it
 * - `furniture`: the page's own words, such as how many comments there are
 */
export const FIELD_NAMES = [
  'day',
  'added',
  'published',
  'date',
  'publication',
  'updated',
  'source',
  'category',
  'audience',
  'author',
  'furniture',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/** One field of a record. */
export interface Field {
  readonly name: FieldName;
  /** As the page writes it, without its colon; empty for a date that stands alone. */
  readonly label: string;
  /** Empty where the page leaves it so. */
  readonly value: string;
  /** Of the names that are dates, where there is a value. */
  readonly date?: FoundDate;
}

/** Labels, English and Welsh, as the beginning of a line or after another field. */
const LABELS: readonly (readonly [FieldName, string])[] = [
  ['added', 'Date added|Added(?: on)?|Uploaded(?: on)?|Ychwanegwyd'],
  ['publication', 'Publication date|Date of publication|Dyddiad cyhoeddi'],
  ['published', 'Date (?:published|posted)|Published(?: on)?|Posted(?: on)?|Cyhoeddwyd'],
  [
    'updated',
    '(?:Date|Page|Last) (?:last )?(?:updated|modified|reviewed)|Updated(?: on)?|Diweddarwyd',
  ],
  ['date', 'Date|Dyddiad'],
  ['source', 'Source|Published by|Publisher|Ffynhonnell'],
  ['category', 'Categor(?:y|ies)|Topics?|Tags?|Tagged|Filed under|Posted in|Categori|Categorïau'],
  ['audience', 'Audience|Cynulleidfa'],
  ['author', 'Author|Posted by|Written by|Awdur'],
];
const DATES: readonly FieldName[] = ['day', 'added', 'published', 'date', 'publication', 'updated'];
const ANY = LABELS.map(([, labels]) => labels).join('|');
/** The first label may be in any case; one in the middle of a line begins with a capital letter. */
const FIRST = new RegExp(`^(${ANY}) ?:`, 'i');
const LATER = new RegExp(`(?:^| |\\|)(${ANY}) ?:`, 'g');
/** A label without a colon needs a date after it. */
const BARE = new RegExp(`^(${ANY}) (?=.{0,24}\\d)`, 'i');
const NAMES = LABELS.map(([name, labels]) => [name, new RegExp(`^(?:${labels})$`, 'i')] as const);
/** What separates the fields of a line, as WordPress themes print them. */
const SEPARATOR = / ?[|•·] ?| [/–-] /;
/** Longer than any line of fields. */
const LONGEST = 300;

/** The fields of a line that holds nothing else; `undefined` for any other line. */
export function readFields({ text, role, dateTime }: PageLine): readonly Field[] | undefined {
  if (role === 'date') {
    const date = readFields({ line: 0, text, startsBlock: false, links: [] });
    const time = date ? undefined : readDate(dateTime ?? '');
    return date ?? (time && [{ name: 'day', label: '', value: text, date: time }]);
  }
  if (role) return [{ name: role, label: '', value: text }];
  if (text.length > LONGEST) return undefined;
  const date = readDate(text);
  if (date) return [{ name: 'day', label: '', value: text, date }];
  return readLabelled(text) ?? readSeparated(text);
}

/**
 * Lines of which a label stands alone, joined to its value on the next one: definition lists and
 * columns are copied so. A date may stand below a blank line too; other values may not, for nobody
 * could tell them from the text of a record with an empty label.
 */
export function joinLabels(lines: readonly PageLine[]): PageLine[] {
  const joined: PageLine[] = [];
  for (const line of lines) {
    const label = joined.at(-1);
    const isJoined = label !== undefined && label.text.endsWith(':') && isValueOf(label, line);
    if (!isJoined) {
      joined.push(line);
      continue;
    }
    const offset = label.text.length + 1;
    const links = line.links.map(({ start, end, url }) => ({
      start: start + offset,
      end: end + offset,
      url,
    }));
    joined[joined.length - 1] = { ...label, text: `${label.text} ${line.text}`, links };
  }
  return joined;
}

/** Whether a line is a label alone, and the one below it is its value. */
function isValueOf(label: PageLine, line: PageLine): boolean {
  const [field, ...others] = readFields(label) ?? [];
  if (field?.value !== '' || others.length > 0) return false;
  const [own] = readFields(line) ?? [];
  if (own?.label) return false;
  const isDate = own?.name === 'day';
  return DATES.includes(field.name) === isDate && (isDate || !line.startsBlock);
}

/** `Added: 17/08/2020 at 9:21 am Category: Safeguarding`; `Publication date April 2024`. */
function readLabelled(text: string): readonly Field[] | undefined {
  const starts: { label: string; start: number; end: number }[] = [];
  const first = FIRST.exec(text) ?? BARE.exec(text);
  if (!first) return undefined;
  starts.push({ label: first[1] ?? '', start: 0, end: first[0].length });
  // One that follows at once shares its space with the label before: "Source: Date: 21 February".
  LATER.lastIndex = first[0].length;
  for (let match = LATER.exec(text); match; match = LATER.exec(text)) {
    const { index } = match;
    starts.push({ label: match[1] ?? '', start: index, end: index + match[0].length });
  }
  const fields = starts.flatMap(({ label, end }, place) => {
    const value = text.slice(end, starts[place + 1]?.start ?? text.length);
    return toFields(label, value.replace(/^[ |,;–-]+|[ |,;–-]+$/g, ''));
  });
  const isWhole = fields.every(({ name, value, date }) => !DATES.includes(name) || !value || date);
  const isColon = first[0].endsWith(':');
  return isWhole && (isColon || fields[0]?.date) ? fields : undefined;
}

/** One field of a label; its value may hold others without labels: `28 March 2024 by admin`. */
function toFields(label: string, value: string): Field[] {
  const name = NAMES.find(([, form]) => form.test(label))?.[0] ?? 'date';
  if (!DATES.includes(name)) return [{ name, label, value }];
  const date = readDate(value);
  if (date) return [{ name, label, value, date }];
  const [day = '', ...rest] = value
    .split(SEPARATOR)
    .flatMap((part) => part.split(/ (?=(?:by|in) )/));
  const first = readDate(day);
  return [
    { name, label, value: first ? day : value, ...(first ? { date: first } : {}) },
    ...(first ? rest : []).map(unlabelled),
  ];
}

/** `12 March 2024 | News | by admin`: a date first, then words that say what they are. */
function readSeparated(text: string): readonly Field[] | undefined {
  const [first = '', ...rest] = text.split(SEPARATOR);
  const date = readDate(first);
  if (!date || rest.length === 0) return undefined;
  // With a dash it may be a title: "3 March 2025 - Title".
  if (!/[|•·/]/.test(text) || rest.some((part) => part.length > 60)) return undefined;
  return [{ name: 'day', label: '', value: first, date }, ...rest.map(unlabelled)];
}

function unlabelled(text: string): Field {
  const [, by] = /^by (.+)$/i.exec(text) ?? [];
  if (
    /^(?:leave a (?:comment|reply)|(?:no|\d{1,5}) comments?|\d{1,3} min(?:ute)?s? read)$/i.test(
      text,
    )
  ) {
    return { name: 'furniture', label: '', value: text };
  }
  if (by) return { name: 'author', label: 'by', value: by };
  const [, label = '', value = text] = new RegExp(`^(${ANY}) ?: ?(.*)$`, 'i').exec(text) ?? [];
  const [, topic] = /^in (.+)$/.exec(value) ?? [];
  return topic
    ? { name: 'category', label: 'in', value: topic }
    : { name: 'category', label, value };
}
