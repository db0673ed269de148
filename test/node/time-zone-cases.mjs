/** Instants of `date_published`, and what clocks in London showed then. */
export const PUBLISHED = {
  '2018-07-06T11:43:00Z': '6 July 2018, 12:43pm',
  '2024-01-15T12:00:00Z': '15 January 2024, midday',
  '2024-06-30T22:59:00Z': '30 June 2024, 11:59pm',
  '2024-06-30T23:00:00Z': '1 July 2024, midnight',
  '2024-07-01T00:00:00+05:30': '30 June 2024, 7:30pm',
  '2024-03-31T00:59:00Z': '31 March 2024, 12:59am',
  '2024-03-31T01:00:00Z': '31 March 2024, 2am',
  '2024-10-27T00:30:00Z': '27 October 2024, 1:30am',
  '2024-10-27T01:30:00Z': '27 October 2024, 1:30am',
};

function campaignOf(name, day, events) {
  return {
    id: name,
    title: name,
    content_text: '',
    _safeguarding: {
      kind: 'campaign',
      campaign: { name, start: day, end: day },
      events: events.map(([title, start, end]) => ({
        name: title,
        start: `${day}T${start}`,
        end: `${day}T${end}`,
        place: 'Town hall',
      })),
    },
  };
}

/** Campaigns on the days on which the clocks change in London, beside the demonstration's own. */
export const CLOCK_CHANGES = [
  campaignOf('clocks-forward', '2026-03-29', [
    ['Until two', '00:15', '02:00'],
    ['Until half past two', '00:30', '02:30'],
  ]),
  campaignOf('clocks-back', '2026-10-25', [
    ['Until the first half past one', '00:15', '01:30'],
    ['Until two', '00:30', '02:00'],
  ]),
];

/** Instants, and what is due then: id, phase, events that are not over. */
export const SCHEDULED = {
  // One moment before midnight, and midnight, in Greenwich Mean Time.
  '2026-11-15T23:59:59.999Z': [
    ['anti-bullying-week-2026', 'upcoming'],
    ['safeguarding-adults-week-2026', 'upcoming'],
    ['demo-awareness-week-2026-11-16', 'upcoming', 'Drop-in stand (invented)'],
    ['white-ribbon-day-2026', 'upcoming'],
  ],
  '2026-11-16T00:00:00.000Z': [
    ['anti-bullying-week-2026', 'active'],
    ['safeguarding-adults-week-2026', 'active'],
    ['demo-awareness-week-2026-11-16', 'active', 'Drop-in stand (invented)'],
    ['white-ribbon-day-2026', 'upcoming'],
  ],
  // The same in British Summer Time.
  '2026-05-24T22:59:59.999Z': [['international-missing-childrens-day-2026', 'upcoming']],
  '2026-05-24T23:00:00.000Z': [['international-missing-childrens-day-2026', 'active']],
  // The clocks go from 1am to 2am, and from 2am back to 1am.
  '2026-03-29T01:00:00.000Z': [['clocks-forward', 'active', 'Until half past two']],
  '2026-10-25T01:00:00.000Z': [
    ['clocks-back', 'active', 'Until two'],
    ['private-fostering-awareness-day-2026', 'upcoming'],
  ],
};
