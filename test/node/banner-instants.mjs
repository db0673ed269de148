// What the banner shows at 72 instants, in one table for every visitor's zone.

const campaign = (name, start, end, observance) => ({
  id: name,
  title: name,
  content_text: '',
  _safeguarding: {
    kind: 'campaign',
    campaign: {
      name,
      ...(start && { start }),
      ...(end && { end }),
      ...(observance && { observance }),
    },
  },
});

/** One campaign of each kind; `reversed` ends before it starts and must never be shown. */
export const BANNER_CAMPAIGNS = [
  campaign('winter week', '2027-01-18', '2027-01-24'),
  campaign('summer day', '2026-06-10'),
  campaign('forward', '2026-03-28', '2026-03-30'),
  campaign('back', '2026-10-24', '2026-10-26'),
  campaign('leap day', '2028-02-29'),
  campaign('year end', '2026-12-30', '2027-01-02'),
  campaign('reversed', '2026-06-20', '2026-06-01'),
  campaign('computed', undefined, undefined, 'safer-internet-day'),
  campaign('given', '2027-02-16', undefined, 'safer-internet-day'),
  campaign('ended', undefined, undefined, 'private-fostering-awareness-week'),
];

/** Days before its first day that a campaign is announced in this table. */
export const LEAD_DAYS = 3;

/** `[instant in UTC, what is shown]`: a plain name is running, one in brackets announced. */
export const BANNER_INSTANTS = [
  // A week in winter: announced three days before, from midnight in London, which is that of UTC.
  ['2027-01-14T23:59:59.999Z', ''],
  ['2027-01-15T00:00:00.000Z', '(winter week)'],
  ['2027-01-17T23:59:59.999Z', '(winter week)'],
  ['2027-01-18T00:00:00.000Z', 'winter week'],
  ['2027-01-21T12:00:00.000Z', 'winter week'],
  ['2027-01-24T11:00:00.000Z', 'winter week'],
  ['2027-01-24T23:59:59.999Z', 'winter week'],
  ['2027-01-25T00:00:00.000Z', ''],
  // One day in summer: midnight in London is 11pm in UTC.
  ['2026-06-06T22:59:59.999Z', ''],
  ['2026-06-06T23:00:00.000Z', '(summer day)'],
  ['2026-06-07T00:00:00.000Z', '(summer day)'],
  ['2026-06-09T22:59:59.999Z', '(summer day)'],
  ['2026-06-09T23:00:00.000Z', 'summer day'],
  ['2026-06-10T00:00:00.000Z', 'summer day'],
  ['2026-06-10T12:00:00.000Z', 'summer day'],
  ['2026-06-10T22:59:59.999Z', 'summer day'],
  ['2026-06-10T23:00:00.000Z', ''],
  ['2026-06-11T00:00:00.000Z', ''],
  // The clocks go forward on 29 March 2026 at 1am: the first day is one of GMT, the last of BST.
  ['2026-03-24T23:59:59.999Z', ''],
  ['2026-03-25T00:00:00.000Z', '(forward)'],
  ['2026-03-27T23:59:59.999Z', '(forward)'],
  ['2026-03-28T00:00:00.000Z', 'forward'],
  ['2026-03-29T00:59:59.999Z', 'forward'],
  ['2026-03-29T01:00:00.000Z', 'forward'],
  ['2026-03-29T23:30:00.000Z', 'forward'],
  ['2026-03-30T22:59:59.999Z', 'forward'],
  ['2026-03-30T23:00:00.000Z', ''],
  // The clocks go back on 25 October 2026 at 2am: the first day is one of BST, the last of GMT.
  ['2026-10-20T22:59:59.999Z', ''],
  ['2026-10-20T23:00:00.000Z', '(back)'],
  ['2026-10-23T22:59:59.999Z', '(back)'],
  ['2026-10-23T23:00:00.000Z', 'back'],
  ['2026-10-25T00:30:00.000Z', 'back'],
  ['2026-10-25T01:30:00.000Z', 'back'],
  ['2026-10-26T22:59:59.999Z', 'back'],
  ['2026-10-26T23:00:00.000Z', 'back'],
  ['2026-10-26T23:59:59.999Z', 'back'],
  ['2026-10-27T00:00:00.000Z', ''],
  // A leap day.
  ['2028-02-25T23:59:59.999Z', ''],
  ['2028-02-26T00:00:00.000Z', '(leap day)'],
  ['2028-02-28T23:59:59.999Z', '(leap day)'],
  ['2028-02-29T00:00:00.000Z', 'leap day'],
  ['2028-02-29T23:59:59.999Z', 'leap day'],
  ['2028-03-01T00:00:00.000Z', ''],
  // Across the end of a year.
  ['2026-12-26T23:59:59.999Z', ''],
  ['2026-12-27T00:00:00.000Z', '(year end)'],
  ['2026-12-30T00:00:00.000Z', 'year end'],
  ['2026-12-31T23:59:59.999Z', 'year end'],
  ['2027-01-01T00:00:00.000Z', 'year end'],
  ['2027-01-02T23:59:59.999Z', 'year end'],
  ['2027-01-03T00:00:00.000Z', ''],
  // An end before its start is never shown: on neither day, nor between, nor before.
  ['2026-06-01T11:00:00.000Z', ''],
  ['2026-06-17T11:00:00.000Z', ''],
  ['2026-06-20T11:00:00.000Z', ''],
  // Days computed from a rule: Tuesday 9 February 2027, Tuesday 8 February 2028.
  ['2027-02-05T23:59:59.999Z', ''],
  ['2027-02-06T00:00:00.000Z', '(computed?)'],
  ['2027-02-08T23:59:59.999Z', '(computed?)'],
  ['2027-02-09T00:00:00.000Z', 'computed?'],
  ['2027-02-09T23:59:59.999Z', 'computed?'],
  ['2027-02-10T00:00:00.000Z', ''],
  ['2028-02-08T12:00:00.000Z', 'computed?'],
  ['2030-02-05T12:00:00.000Z', 'computed?'],
  ['2019-02-05T00:00:00.000Z', 'computed?'],
  ['2019-02-04T23:59:59.999Z', '(computed?)'],
  // Dates in the feed win, and hold for their year alone.
  ['2027-02-12T23:59:59.999Z', ''],
  ['2027-02-13T00:00:00.000Z', '(given)'],
  ['2027-02-16T00:00:00.000Z', 'given'],
  ['2027-02-16T23:59:59.999Z', 'given'],
  ['2027-02-17T00:00:00.000Z', ''],
  ['2028-02-16T12:00:00.000Z', ''],
  // What is not held any more is never shown, in July nor at any other time.
  ['2026-07-08T12:00:00.000Z', ''],
  ['2027-07-14T12:00:00.000Z', ''],
  // Nothing at all.
  ['2029-08-15T12:00:00.000Z', ''],
];
