import { isBefore } from '../feed/date.js';
import { asUtc, toIsoDate, weekdayOf, type PartialDate } from '../dates/partial-date.js';
import { sentence } from '../feed/feed-error.js';
import type { BodyLine } from './write-lines.js';
import type { EventDocument, ItemExtension } from './feed-document.js';
import { quote, type ImportNotes } from './import-notes.js';
import { findDates, findDayOf, findSpan, readTime, type FoundSpan } from './read-date.js';

type ProseDates = Pick<ItemExtension, 'campaign' | 'events'>;

/** Words that end the name of a campaign. */
const PERIOD = /\b(?:week|day|month|fortnight)\b/gi;
/**
 * Names of campaigns: those of awareness, those that a body of the world or of a nation holds, and
 * the ones of our field that are called otherwise. Any other week or day is none: a training day is not.
 */
const CAMPAIGN =
  /\bawareness (?:week|day|month|fortnight)$|^(?:the )?(?:world|international|national|european|global) .*(?:week|day|month)$|\b(?:safer internet|anti-slavery|white ribbon|child safety|anti-bullying|children’s mental health|safeguarding adults|foster care|private fostering) (?:week|day|month|fortnight)$/i;
/** Words between the capitals of a name. */
const SMALL = /^(?:of|for|and|on|the|in|to|against|&)$/;
/** Longest name of a campaign, in words. */
const LONGEST_NAME = 10;
/** What somebody can go to. */
const GATHERING =
  /\b(?:stand|stall|event|conference|training|webinar|workshop|seminar|session|meeting|drop-in|course|roadshow|launch|briefing|join us|come along|come and|takes? place|being held)\b/i;
const TIME = '(?:[01]?\\d|2[0-3])(?:[:.][0-5]\\d)?(?: ?[ap]\\.?m\\b\\.?)?|midday|noon';
const HOURS = new RegExp(
  `(?<![\\d/.:-])(${TIME})(?: ?(?:-|–|to|until) ?(${TIME}))?(?![\\d/:]|\\.\\d|(?:st|nd|rd|th)\\b)`,
  'gi',
);
/** Longer sentences are none. */
const LONGEST_SENTENCE = 1000;

/**
 * Campaigns and events that a record tells of in its text, as an offer to the editor: only where a
 * name and a full date stand together, and nothing is made up.
 */
export function findProseDates(
  title: string,
  body: readonly BodyLine[],
  notes: ImportNotes,
): ProseDates {
  const titleLine = { text: title, line: body[0]?.line ?? 0 };
  const sentences = body.flatMap(({ text, line }) =>
    splitSentences(text).map((words) => ({ text: words, line })),
  );
  const campaign = findCampaign(title, [titleLine, ...sentences], notes);
  const year = yearIn(title);
  const events = sentences.flatMap((words) => findEvent(words, year, notes) ?? []);
  return { ...(campaign ? { campaign } : {}), ...(events.length > 0 ? { events } : {}) };
}

interface Sentence {
  readonly text: string;
  readonly line: number;
}

function splitSentences(text: string): string[] {
  if (!/\d/.test(text)) return [];
  return text
    .split(/(?<=[.!?]) (?=["“‘(]?\p{Lu})/u)
    .filter((words) => words.length <= LONGEST_SENTENCE && /\d/.test(words));
}

/** The only year in a title. */
function yearIn(title: string): number | undefined {
  const years = new Set(title.match(/(?<![\d/])20\d\d(?![\d/])/g));
  return years.size === 1 ? Number([...years][0]) : undefined;
}

function findCampaign(
  title: string,
  sentences: readonly Sentence[],
  notes: ImportNotes,
): ItemExtension['campaign'] {
  const titleName = nameIn(title);
  const year = yearIn(title);
  for (const { text, line } of sentences) {
    const name = nameIn(text);
    if (!name) continue;
    const span = findSpan(text, titleName ? year : undefined);
    const day = /day$/i.test(name) ? findDates(text).find(({ date }) => date?.day) : undefined;
    const start = span?.from ?? day?.date;
    if (!start) continue;
    const isOrdered = !span || asUtc(span.to) >= asUtc(span.from);
    const path = '_safeguarding.campaign';
    const campaign = {
      name: titleName ? withYear(titleName, title) : withYear(name, text),
      start: toIsoDate(start),
      ...(span && isOrdered ? { end: toIsoDate(span.to) } : {}),
    };
    const words = `${quote(campaign.name)} from ${quote((span ?? day)?.text ?? '')}`;
    notes.add(
      'recognised',
      'campaign',
      line,
      `Made ${words} a campaign: remove it if it is none.`,
      path,
    );
    if (!isOrdered) {
      notes.add(
        'doubtful',
        'end-before-start',
        line,
        sentence('an end after the start', quote(span.text)),
        path,
      );
    }
    noteDoubts(span, day, line, path, notes);
    return campaign;
  }
  return undefined;
}

/** The name of a campaign in a text: words with capital letters that end with "Week" and the like. */
function nameIn(text: string): string | undefined {
  for (const { index, 0: last } of text.matchAll(PERIOD)) {
    const before = text
      .slice(Math.max(0, index - 120), index)
      .trim()
      .split(' ');
    let first = before.length;
    while (first > Math.max(0, before.length - LONGEST_NAME)) {
      const word = before[first - 1] ?? '';
      if (!/^[(“‘"]?\p{Lu}/u.test(word) && !SMALL.test(word) && !/^awareness$/.test(word)) break;
      if (/[.,;:]$/.test(word)) break;
      first -= 1;
    }
    while (SMALL.test(before[first]?.toLowerCase() ?? '') && first < before.length) first += 1;
    const name = [...before.slice(first), last].join(' ');
    if (CAMPAIGN.test(name)) return name;
  }
  return undefined;
}

/** A year belongs to a name where it stands directly behind it. */
function withYear(name: string, text: string): string {
  const rest = text.slice(text.indexOf(name) + name.length);
  return name + (/^ 20\d\d(?![\d/])/.exec(rest)?.[0] ?? '');
}

function findEvent({ text, line }: Sentence, year: number | undefined, notes: ImportNotes) {
  if (!GATHERING.test(text)) return undefined;
  const full = findDates(text).find(({ date }) => date?.day);
  const found = full ?? findDayOf(year ?? 2000, text);
  if (!found?.date) return undefined;
  const rest = text.slice(found.end);
  const hours = [...rest.matchAll(HOURS)].find(
    ([words, , to]) => to ?? /[:.]|[ap]\.?m|noon|midday/i.test(words),
  );
  if (!hours) return undefined;
  const path = '_safeguarding.events';
  if (!full && year === undefined) {
    const message = sentence(`a year beside ${quote(found.text)}`, 'none, and made no event of it');
    notes.add('doubtful', 'event-without-year', line, message, path);
    return undefined;
  }
  const [words, from = '', to] = hours;
  const half = /([ap])\.?m/i.exec(to ?? '')?.[0];
  const start = readTime(from) && to ? (readTime(from, half) ?? readTime(from)) : readTime(from);
  const end = to === undefined ? undefined : readTime(to);
  if (!start) return undefined;
  const day: PartialDate = found.date;
  const [first, last] = [{ ...day, ...start }, end && { ...day, ...end }];
  const isOrdered = !last || !isBefore(last, first);
  const place = placeIn(rest, hours.index, words);
  const event: EventDocument = {
    start: toIsoDate(first),
    ...(last && isOrdered ? { end: toIsoDate(last) } : {}),
    ...(place ? { place } : {}),
  };
  const message = `Made ${quote(`${found.text} … ${words}`)} an event: remove it if it is none.`;
  notes.add('recognised', 'event', line, message, path);
  if (!full) {
    const from = sentence(
      `a year beside ${quote(found.text)}`,
      `none, and took ${year ?? ''} from the title`,
    );
    notes.add('repaired', 'event-year', line, from, path);
  }
  if (!isOrdered) {
    notes.add(
      'doubtful',
      'end-before-start',
      line,
      sentence('an end after the start', quote(words)),
      path,
    );
  }
  noteDoubts(undefined, found, line, path, notes);
  return event;
}

/** Words with capital letters between the day and the hours, or after "at" behind them. */
function placeIn(rest: string, index: number, hours: string): string | undefined {
  const between = rest.slice(0, index).replace(/^[ ,:;–-]+|[ ,:;–(-]+$/g, '');
  const [, inner = ''] = /^(?:(?:at|in) )?(.*?)(?:,? (?:from|at|between))?$/.exec(between) ?? [];
  if (/^(?:the )?\p{Lu}/u.test(inner) && inner.length <= 120) return inner;
  const [, after] =
    /^,? (?:at|in) ((?:the )?\p{Lu}[^.;!?]{2,120})/u.exec(rest.slice(index + hours.length)) ?? [];
  return after?.trim();
}

function noteDoubts(
  span: FoundSpan | undefined,
  day:
    { readonly weekday?: number; readonly date?: PartialDate; readonly text: string } | undefined,
  line: number,
  path: string,
  notes: ImportNotes,
): void {
  if (span?.hasNoYear) {
    const message = sentence(
      `a year beside ${quote(span.text)}`,
      'none, and took that of the title',
    );
    notes.add('repaired', 'campaign-year', line, message, path);
  }
  const isWrong = day?.date && day.weekday !== undefined && day.weekday !== weekdayOf(day.date);
  if (span?.isWrongDay || isWrong) {
    const words = quote((span ?? day)?.text ?? '');
    notes.add('doubtful', 'weekday', line, sentence('the weekday of that date', words), path);
  }
}
