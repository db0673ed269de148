import { parseInstant, parsePartialDate } from '../date.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Hours of the American zones that RFC 822 names, by their first letter. */
const AMERICAN: Readonly<Record<string, number>> = { e: -5, c: -6, m: -7, p: -8 };
const DATE =
  /^(?:[a-z]+,?\s*)?(\d\d?)[\s-]+([a-z]{3})[a-z]*[\s-]+(\d{4}|\d\d)(?:\s+(\d\d?):(\d\d)(?::\d\d)?\s*(?:([+-]\d\d):?(\d\d)|([a-z]*)))?/i;

/**
 * A date of RSS as JSON Feed writes it: `Wed, 02 Oct 2002 13:00:00 GMT` is
 * `2002-10-02T13:00+00:00`. Years of two digits and unknown zones are read as RFC 2822, section
 * 4.3 has it: 50 is 1950, and what is not known is UTC. BST is British Summer Time, as British
 * feeds mean it. What is no such date is given back as it is, so that whoever reads it can say
 * what was found.
 *
 * @see https://www.rfc-editor.org/rfc/rfc822#section-5
 */
export function fromRfc822(date: string): string {
  const match = DATE.exec(date.trim().toLowerCase());
  const [, day = '', name = '', year = '', hour, minute = '', hours, minutes, zone = ''] =
    match ?? [];
  const century = year.length === 4 ? '' : Number(year) < 50 ? '20' : '19';
  const local = `${century}${year}-${two(MONTHS.indexOf(name) + 1)}-${two(day)}`;
  if (hour === undefined) return parsePartialDate(local) ? local : date;
  const offset = hours ? `${hours}:${minutes ?? '00'}` : `${signed(hoursOf(zone))}:00`;
  const instant = `${local}T${two(hour)}:${minute}${offset}`;
  return parseInstant(instant, 'UTC') ? instant : date;
}

function hoursOf(zone: string): number {
  if (zone === 'bst') return 1;
  const standard = /^[ecmp][sd]t$/.test(zone) ? AMERICAN[zone.charAt(0)] : undefined;
  return standard === undefined ? 0 : standard + (zone.charAt(1) === 'd' ? 1 : 0);
}

function signed(hours: number): string {
  return (hours < 0 ? '-' : '+') + two(Math.abs(hours));
}

function two(part: string | number): string {
  return String(part).padStart(2, '0');
}
