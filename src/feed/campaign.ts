import type { PartialDate } from '../dates/partial-date.js';
import type { Campaign, ItemEvent } from '../model/item.js';
import { observanceRule } from '../model/observance-rules.js';
import { isBefore } from './date.js';
import { defined } from './fields.js';
import type { Fields } from './fields.js';

/**
 * A campaign. Without a start it cannot be announced, unless it names an observance whose days
 * are known; with an end before its start nobody knows which of the two is wrong. Both are dropped
 * and reported. Without a name it has the item's title.
 */
export function parseCampaign(fields: Fields, itemTitle: string): Campaign | undefined {
  const name = fields.required('name') ?? itemTitle;
  const recurs = parseObservance(fields);
  // A last day without a first is a slip even where the days could be computed.
  const start = parseDay(fields, 'start', recurs && fields.get('end') === undefined);
  const end = parseDay(fields, 'end') ?? start;
  if (start && end ? isReversed(fields, start, end) : !recurs) return undefined;
  return defined<Campaign>(
    { name },
    {
      start,
      end: start && end,
      ...fields.pick({ observance: 'text', url: 'url', resources: 'url' }),
    },
  );
}

/** Whether the campaign can do without dates. One that is held no more is reported even so. */
function parseObservance(fields: Fields): boolean {
  const rule = observanceRule(fields.text('observance'));
  if (rule?.discontinued) {
    fields.report('observance', 'value', 'an observance that is still held');
    return false;
  }
  if (rule && !rule.month && fields.get('start') === undefined) {
    fields.report('start', 'missing', 'a date, as the organiser announces it every year');
  }
  return rule !== undefined;
}

/** An event. Without a start it is dropped, an end before the start is; both are reported. */
export function parseEvent(fields: Fields): ItemEvent | undefined {
  const start = parseMoment(fields, 'start');
  const end = parseMoment(fields, 'end');
  if (!start) return undefined;
  return defined<ItemEvent>(
    { start },
    {
      end: end && !isReversed(fields, start, end) ? end : undefined,
      ...fields.pick({ name: 'text', place: 'text', address: 'text', url: 'url' }),
    },
  );
}

/** A date that names a day at least; an end may be left out, and a start that is `optional`. */
function parseMoment(
  fields: Fields,
  name: 'start' | 'end',
  optional = name === 'end',
): PartialDate | undefined {
  const date = fields.date(name);
  if (date?.day !== undefined) return date;
  const absent = fields.get(name) === undefined;
  if (date || (absent && !optional)) {
    fields.report(name, absent ? 'missing' : 'date', 'a date with its day');
  }
  return undefined;
}

/** A whole day: campaigns begin and end with days, so a time is left out. */
function parseDay(
  fields: Fields,
  name: 'start' | 'end',
  optional?: boolean,
): PartialDate | undefined {
  const { year, month, day } = parseMoment(fields, name, optional) ?? {};
  return year && month && day ? { year, month, day } : undefined;
}

function isReversed(fields: Fields, start: PartialDate, end: PartialDate): boolean {
  const reversed = isBefore(end, start);
  if (reversed) fields.report('end', 'date', 'an end not before the start');
  return reversed;
}
