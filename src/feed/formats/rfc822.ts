import { parseInstant, parsePartialDate } from '../date.js';

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';
/** Zones by name, each in the place of its hours from UTC. BST is British Summer Time. */
const ZONES = [/^(?:z|utc?|(?:etc\/)?gmt)$/, /^(?:bst|[cm]et)$/, /^[cm]est$/];
/** A time with what it says of its zone, wherever in the text it stands. */
const TIME =
  /\s(\d\d?):(\d\d)(?::\d\d(?:\.\d+)?)?\s*(?:([ap])m)?\s*(?:(?:gmt|utc?)?([+-]\d\d):?(\d\d)|([a-z/]*))(?:\s*\(.*\))?(?!\S)/;
/**
 * What is left without the time: a day, month and year, or a month, day and year. "May 24" may be
 * a day as well as a month.
 */
const DAY =
  /^(?:[a-z]+(?:,|\s)\s*)?(?:(\d\d?)[\s-]+)?([a-z]{3})[a-z]*,?[\s-]+(?:(\d\d?),?\s+)?(\d{4}|(?<=\d.*\D)\d\d)$/;

/**
 * A date of RSS as JSON Feed writes it: `Wed, 02 Oct 2002 13:00:00 GMT` is
 * `2002-10-02T13:00+00:00`. So are the forms of C (`Sun Nov  6 08:49:37 1994`) and of JavaScript.
 * Years of two digits are read as RFC 2822, section 4.3 has it: 50 is 1950. A time whose zone is
 * absent or means several things stays without one, and what is no such date is given back as it
 * is, so that whoever reads it can say what was found.
 *
 * @see https://www.rfc-editor.org/rfc/rfc822#section-5
 */
export function fromRfc822(date: string): string {
  const text = date.trim().toLowerCase();
  const [, hour, minute = '', half, hours, minutes = '', zone = ''] = TIME.exec(text) ?? [];
  const [, first, name = '', second, year = ''] = DAY.exec(text.replace(TIME, ' ').trim()) ?? [];
  const month = MONTHS.indexOf(name) / 3 + 1;
  const day = first ?? second;
  const century = year.length === 4 ? '' : Number(year) < 50 ? '20' : '19';
  const local = `${century}${year}-${two(month)}${day ? `-${two(day)}` : ''}`;
  if (hour === undefined) return parsePartialDate(local) ? local : date;
  const half24 = half === 'p' && Number(hour) < 12 ? 12 : half === 'a' && hour === '12' ? -12 : 0;
  const time = `${local}T${two(Number(hour) + half24)}:${minute}`;
  const offset = hours ? `${hours}:${minutes}` : offsetOf(zone, month);
  return parseInstant(time + (offset || 'Z'), 'UTC') ? time + offset : date;
}

/** Of a zone by its name, empty if nobody can say. */
function offsetOf(zone: string, month: number): string {
  // RFC 822 names those of America; without an S or D it is winter time in winter only.
  const [, letter, season] = /^([pmcea])([sd]?)t$/.exec(zone) ?? [];
  if (letter && (season || month < 3 || month > 11)) {
    return `-0${8 - 'pmcea'.indexOf(letter) - (season === 'd' ? 1 : 0)}:00`;
  }
  const hours = ZONES.findIndex((names) => names.test(zone));
  return hours < 0 ? '' : `+0${hours}:00`;
}

function two(part: string | number): string {
  return String(part).padStart(2, '0');
}
