import type { Campaign, ItemEvent } from '../../model/item.js';
import type { PartialDate } from '../../model/partial-date.js';
import { isBefore } from '../date.js';
import { defined } from '../defined.js';
import type { Fields } from '../fields.js';

/**
 * A campaign. Without a start it cannot be announced, and with an end before its start nobody
 * knows which of the two is wrong: both are dropped and reported. Without a name it has the
 * item's title.
 */
export function parseCampaign(fields: Fields, itemTitle: string): Campaign | undefined {
  const name = fields.required('name') ?? itemTitle;
  const start = parseDay(fields, 'start');
  const end = parseDay(fields, 'end') ?? start;
  if (!start || !end || isReversed(fields, start, end)) return undefined;
  return defined<Campaign>({
    name,
    start,
    end,
    ...fields.pick({ observance: 'text', url: 'url' }),
  });
}

/** An event. Without a start it is dropped, an end before the start is; both are reported. */
export function parseEvent(fields: Fields): ItemEvent | undefined {
  const start = parseMoment(fields, 'start');
  const end = parseMoment(fields, 'end');
  if (!start) return undefined;
  return defined<ItemEvent>({
    start,
    end: end && !isReversed(fields, start, end) ? end : undefined,
    ...fields.pick({ name: 'text', place: 'text', address: 'text', url: 'url' }),
  });
}

/** A date that names a day at least; only an end may be left out. */
function parseMoment(fields: Fields, name: 'start' | 'end'): PartialDate | undefined {
  const date = fields.date(name);
  if (date?.day !== undefined) return date;
  const absent = fields.get(name) === undefined;
  if (date || (absent && name === 'start')) {
    fields.report(name, absent ? 'missing' : 'date', 'a date with its day');
  }
  return undefined;
}

/** A whole day: campaigns begin and end with days, so a time is left out. */
function parseDay(fields: Fields, name: 'start' | 'end'): PartialDate | undefined {
  const { year, month, day } = parseMoment(fields, name) ?? {};
  return year && month && day ? { year, month, day } : undefined;
}

function isReversed(fields: Fields, start: PartialDate, end: PartialDate): boolean {
  const reversed = isBefore(end, start);
  if (reversed) fields.report('end', 'date', 'an end not before the start');
  return reversed;
}
