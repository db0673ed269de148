const HOUR = 3_600_000;

/**
 * How far London's clocks are ahead of UTC at an instant, in milliseconds. `undefined` for the
 * years in which the rule was another one, and for those whose rule nobody knows yet.
 *
 * Summer time lasts from the last Sunday in March to the last Sunday in October, at 01:00 UTC both
 * times: The Summer Time Order 2002 (SI 2002/262), and since 1996 the Orders before it.
 *
 * `Intl` knows all this and is asked otherwise, but to make its first formatter takes 25 to 40 ms
 * of a page's first second, four times that on a telephone, and nearly every date here is London's.
 */
export function londonOffset(instant: Date): number | undefined {
  const year = instant.getUTCFullYear();
  if (!(year >= 1996 && year < 2038)) return undefined;
  const time = instant.getTime();
  return time >= changeIn(year, 2) && time < changeIn(year, 9) ? HOUR : 0;
}

/** 01:00 UTC on the last Sunday of a month of 31 days; January is 0. */
function changeIn(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 31, 1));
  return last.setUTCDate(31 - last.getUTCDay());
}
