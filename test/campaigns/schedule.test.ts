import { expect } from '@open-wc/testing';
import type { ScheduleOptions } from '../../src/campaigns/schedule.js';
import { nextChange, PHASES, scheduleCampaigns } from '../../src/campaigns/schedule.js';
import type { FeedItem, ItemEvent } from '../../src/model/item.js';
import { parseNow } from '../../src/feed/date.js';
import { makeItem, on } from '../fixtures/items.js';
import { callsInVisitorZone } from '../dates/visitor-zone.js';

const LONDON: ScheduleOptions = { timeZone: 'Europe/London', leadDays: 14, show: PHASES };

function campaign(name: string, start: string, end = start, events: ItemEvent[] = []): FeedItem {
  return makeItem({
    title: name,
    kind: 'campaign',
    campaign: { name, start: on(start), end: on(end) },
    events,
  });
}

function event(name: string, start: string, end?: string): ItemEvent {
  return { name, start: on(start), ...(end && { end: on(end) }) };
}

/** An instant, or a London date or time. */
function at(text: string): Date {
  const instant = parseNow(text, 'Europe/London');
  if (!instant) throw new Error(`expected a date or an instant, found ${text}`);
  return instant;
}

/** What is due, as "phase name". */
function due(
  items: readonly FeedItem[],
  now: string,
  options: Partial<ScheduleOptions> = {},
): readonly string[] {
  return scheduleCampaigns(items, at(now), { ...LONDON, ...options }).map(
    ({ phase, item }) => `${phase} ${item.title}`,
  );
}

/** When the answer changes next, in UTC. */
function next(
  items: readonly FeedItem[],
  now: string,
  options: Partial<ScheduleOptions> = {},
): string | undefined {
  return nextChange(items, at(now), { ...LONDON, ...options })
    ?.toISOString()
    .replace(':00.000Z', 'Z');
}

type PhaseCase = readonly [now: string, phase: 'active' | 'upcoming' | undefined, why: string];

describe('a campaign of a week in winter', () => {
  const week = [campaign('Week', '2019-03-18', '2019-03-24')];
  const cases: readonly PhaseCase[] = [
    ['2019-03-03T23:59:59Z', undefined, 'a second before it is announced'],
    ['2019-03-04T00:00:00Z', 'upcoming', 'two weeks before, from the first moment of the day'],
    ['2019-03-17T23:59:59Z', 'upcoming', 'the last second before it starts'],
    ['2019-03-18T00:00:00Z', 'active', 'the first moment of its first day'],
    ['2019-03-21T12:00:00Z', 'active', 'in the middle'],
    ['2019-03-24T23:59:59Z', 'active', 'the last second of its last day'],
    ['2019-03-25T00:00:00Z', undefined, 'over'],
    ['2018-03-20T12:00:00Z', undefined, 'a year before'],
    ['2020-03-20T12:00:00Z', undefined, 'a year later'],
  ];
  for (const [now, phase, why] of cases) {
    it(`is ${phase ?? 'not due'} at ${now}: ${why}`, () => {
      expect(due(week, now)).to.deep.equal(phase ? [`${phase} Week`] : []);
    });
  }
});

describe('days of London', () => {
  type Case = readonly [name: string, start: string, end: string, times: readonly PhaseCase[]];
  const cases: readonly Case[] = [
    [
      'in summer begin an hour before those of UTC',
      '2024-06-10',
      '2024-06-16',
      [
        ['2024-05-26T22:59:59Z', undefined, 'not announced'],
        ['2024-05-26T23:00:00Z', 'upcoming', 'announced at midnight of London'],
        ['2024-06-09T22:59:59Z', 'upcoming', 'not begun'],
        ['2024-06-09T23:00:00Z', 'active', 'begun'],
        ['2024-06-16T22:59:59Z', 'active', 'not over'],
        ['2024-06-16T23:00:00Z', undefined, 'over'],
      ],
    ],
    [
      'over the spring change: 31 March 2024 has 23 hours',
      '2024-03-31',
      '2024-03-31',
      [
        ['2024-03-16T23:59:59Z', undefined, 'not announced, in winter'],
        ['2024-03-17T00:00:00Z', 'upcoming', 'announced in winter'],
        ['2024-03-30T23:59:59Z', 'upcoming', 'the evening before'],
        ['2024-03-31T00:00:00Z', 'active', 'midnight is GMT'],
        ['2024-03-31T00:59:59Z', 'active', 'a second before the change'],
        ['2024-03-31T01:00:00Z', 'active', 'at the change'],
        ['2024-03-31T22:59:59Z', 'active', 'the last second is BST'],
        ['2024-03-31T23:00:00Z', undefined, 'over at midnight of BST'],
      ],
    ],
    [
      'over the autumn change: 27 October 2024 has 25 hours',
      '2024-10-27',
      '2024-10-27',
      [
        ['2024-10-12T22:59:59Z', undefined, 'not announced, in summer'],
        ['2024-10-12T23:00:00Z', 'upcoming', 'announced in summer'],
        ['2024-10-26T22:59:59Z', 'upcoming', 'the evening before'],
        ['2024-10-26T23:00:00Z', 'active', 'midnight is BST'],
        ['2024-10-27T00:30:00Z', 'active', 'half past one, the first time'],
        ['2024-10-27T01:30:00Z', 'active', 'half past one, the second time'],
        ['2024-10-27T23:30:00Z', 'active', 'the last half-hour is GMT'],
        ['2024-10-28T00:00:00Z', undefined, 'over at midnight of GMT'],
      ],
    ],
    [
      'over New Year',
      '2019-12-30',
      '2020-01-03',
      [
        ['2019-12-15T23:59:59Z', undefined, 'not announced'],
        ['2019-12-16T00:00:00Z', 'upcoming', 'announced'],
        ['2020-01-01T00:00:00Z', 'active', 'at New Year'],
        ['2020-01-04T00:00:00Z', undefined, 'over'],
      ],
    ],
    [
      'of a leap year',
      '2024-02-29',
      '2024-02-29',
      [
        ['2024-02-15T00:00:00Z', 'upcoming', 'announced'],
        ['2024-02-29T23:59:59Z', 'active', 'on'],
        ['2024-03-01T00:00:00Z', undefined, 'over'],
      ],
    ],
  ];
  for (const [name, start, end, times] of cases) {
    describe(name, () => {
      for (const [now, phase, why] of times) {
        it(`${phase ?? 'not due'} at ${now}: ${why}`, () => {
          expect(due([campaign('C', start, end)], now)).to.deep.equal(phase ? [`${phase} C`] : []);
        });
      }
    });
  }

  it('are those of the feed’s zone where it names another', () => {
    const items = [campaign('C', '2024-06-10')];
    const zone = (timeZone: string) => ({ timeZone, leadDays: 0 });
    expect(due(items, '2024-06-09T14:00:00Z', zone('Australia/Sydney'))).to.deep.equal([
      'active C',
    ]);
    expect(due(items, '2024-06-09T14:00:00Z', zone('Europe/London'))).to.deep.equal([]);
    expect(due(items, '2024-06-11T03:59:00Z', zone('America/New_York'))).to.deep.equal([
      'active C',
    ]);
    expect(due(items, '2024-06-11T04:00:00Z', zone('America/New_York'))).to.deep.equal([]);
  });

  it('are whole, whatever time a campaign names', () => {
    const items = [campaign('C', '2019-03-18T09:00', '2019-03-18T17:00')];
    expect(due(items, '2019-03-18T00:00')).to.deep.equal(['active C']);
    expect(due(items, '2019-03-18T23:59')).to.deep.equal(['active C']);
  });

  it('are all those of a month or a year, where that is what a campaign names', () => {
    const month = [campaign('Month', '2024-02')];
    expect(due(month, '2024-02-01T00:00')).to.deep.equal(['active Month']);
    expect(due(month, '2024-02-29T23:59')).to.deep.equal(['active Month']);
    expect(due(month, '2024-03-01T00:00')).to.deep.equal([]);
    const december = [campaign('December', '2024-12')];
    expect(due(december, '2024-12-31T23:59')).to.deep.equal(['active December']);
    expect(due(december, '2025-01-01T00:00')).to.deep.equal([]);
    const year = [campaign('Year', '2024')];
    expect(due(year, '2024-12-31T23:59')).to.deep.equal(['active Year']);
    expect(due(year, '2025-01-01T00:00')).to.deep.equal([]);
  });
});

describe('lead-days', () => {
  const items = [campaign('C', '2019-03-18', '2019-03-24')];
  const cases: readonly (readonly [leadDays: number, before: string, from: string])[] = [
    [1, '2019-03-16T23:59', '2019-03-17'],
    [7, '2019-03-10T23:59', '2019-03-11'],
    [14, '2019-03-03T23:59', '2019-03-04'],
    [31, '2019-02-14T23:59', '2019-02-15'],
    [366, '2018-03-16T23:59', '2018-03-17'],
  ];
  for (const [leadDays, before, from] of cases) {
    it(`of ${leadDays} announce a campaign from ${from}`, () => {
      expect(due(items, before, { leadDays })).to.deep.equal([]);
      expect(due(items, from, { leadDays })).to.deep.equal(['upcoming C']);
    });
  }

  it('of 0 announce nothing beforehand', () => {
    expect(due(items, '2019-03-17T23:59', { leadDays: 0 })).to.deep.equal([]);
    expect(due(items, '2019-03-18', { leadDays: 0 })).to.deep.equal(['active C']);
  });

  it('count calendar days over a clock change', () => {
    const spring = [campaign('Spring', '2024-04-07')];
    expect(due(spring, '2024-03-23T23:59:59Z')).to.deep.equal([]);
    expect(due(spring, '2024-03-24T00:00:00Z')).to.deep.equal(['upcoming Spring']);
  });
});

describe('the most urgent', () => {
  const items = [
    campaign('long', '2024-06-01', '2024-06-30'),
    campaign('later', '2024-06-18', '2024-06-20'),
    campaign('short', '2024-06-10', '2024-06-12'),
    campaign('also short', '2024-06-09', '2024-06-12'),
    campaign('soon', '2024-06-12', '2024-06-30'),
    campaign('also soon', '2024-06-12', '2024-06-13'),
    campaign('over', '2024-06-01', '2024-06-10'),
    makeItem({ title: 'no campaign' }),
  ];
  const running = ['active short', 'active also short', 'active long'];
  const announced = ['upcoming soon', 'upcoming also soon', 'upcoming later'];

  it('is first: what ends soonest, then what starts soonest, then as the feed has them', () => {
    expect(due(items, '2024-06-11')).to.deep.equal([...running, ...announced]);
  });

  it('is asked for by phase', () => {
    expect(due(items, '2024-06-11', { show: ['active'] })).to.deep.equal(running);
    expect(due(items, '2024-06-11', { show: ['upcoming'] })).to.deep.equal(announced);
    expect(due(items, '2024-06-11', { show: ['upcoming', 'active'] })).to.deep.equal([
      ...running,
      ...announced,
    ]);
    expect(due(items, '2024-06-11', { show: [] })).to.deep.equal([]);
  });

  it('is any item with a campaign, of whatever kind', () => {
    const news = { ...campaign('News', '2024-06-11'), kind: 'news' };
    expect(due([news], '2024-06-11')).to.deep.equal(['active News']);
  });

  it('leaves the feed’s items as they are', () => {
    const frozen = Object.freeze([...items]);
    scheduleCampaigns(frozen, at('2024-06-11'), LONDON);
    expect(frozen[0]?.title).to.equal('long');
  });

  it('tells the days of each', () => {
    const [first] = scheduleCampaigns(items, at('2024-06-11'), LONDON);
    expect(first).to.deep.include({ starts: on('2024-06-10'), ends: on('2024-06-12') });
    expect(first?.item).to.equal(items[2]);
  });
});

describe('an event', () => {
  type Case = readonly [start: string, end: string | undefined, last: string, over: string];
  const cases: readonly (readonly [why: string, ...Case])[] = [
    ['a day', '2018-03-13', undefined, '2018-03-13T23:59:59', '2018-03-14'],
    ['a start time only', '2018-03-13T12:00', undefined, '2018-03-13T23:59:59', '2018-03-14'],
    [
      'start and end',
      '2018-03-13T12:00',
      '2018-03-13T16:30',
      '2018-03-13T16:29',
      '2018-03-13T16:30',
    ],
    ['two days', '2018-03-13', '2018-03-14', '2018-03-14T23:59:59', '2018-03-15'],
    ['an end that is a day', '2018-03-13T09:00', '2018-03-14', '2018-03-14T23:59:59', '2018-03-15'],
    [
      'an end on the hour',
      '2018-03-13',
      '2018-03-14T09:00',
      '2018-03-14T08:59',
      '2018-03-14T09:00',
    ],
    [
      'an end at midnight',
      '2018-03-13',
      '2018-03-14T00:00',
      '2018-03-13T23:59',
      '2018-03-14T00:00',
    ],
  ];
  for (const [why, start, end, last, over] of cases) {
    it(`that gives ${why} is listed until it is over`, () => {
      const items = [campaign('C', '2018-03-12', '2018-03-18', [event('Stand', start, end)])];
      const events = (now: string) => scheduleCampaigns(items, at(now), LONDON)[0]?.events.length;
      expect(events('2018-03-12')).to.equal(1);
      expect(events(last)).to.equal(1);
      expect(events(over)).to.equal(0);
    });
  }

  it('that begins earlier is listed earlier, however the feed has them', () => {
    const events = [
      event('Friday', '2018-03-16'),
      event('Tuesday noon', '2018-03-13T12:00'),
      event('Tuesday', '2018-03-13'),
      event('Monday', '2018-03-12T09:00'),
    ];
    const [first] = scheduleCampaigns(
      [campaign('C', '2018-03-12', '2018-03-18', events)],
      at('2018-03-12T08:00'),
      LONDON,
    );
    expect(first?.events.map(({ name }) => name)).to.deep.equal([
      'Monday',
      'Tuesday',
      'Tuesday noon',
      'Friday',
    ]);
    expect(events[0]?.name).to.equal('Friday');
  });

  it('ends by the clocks of its zone on the day they change', () => {
    const night = event('Night', '2024-10-27T00:00', '2024-10-27T02:00');
    const items = [campaign('C', '2024-10-27', '2024-10-27', [night])];
    const events = (now: string) => scheduleCampaigns(items, at(now), LONDON)[0]?.events.length;
    expect(events('2024-10-27T01:59:00Z')).to.equal(1);
    expect(events('2024-10-27T02:00:00Z')).to.equal(0);
  });
});

describe('the next change', () => {
  const week = campaign('Week', '2018-03-12', '2018-03-18', [
    event('Stand', '2018-03-13T12:00', '2018-03-13T16:30'),
    event('Past the week', '2018-03-30'),
    event('Before it is announced', '2018-01-05'),
  ]);
  const moments: readonly (readonly [now: string, next: string | undefined, why: string])[] = [
    ['2017-06-01', '2018-02-26T00:00Z', 'the announcement'],
    ['2018-02-26T00:00', '2018-03-12T00:00Z', 'the start, once it is announced'],
    ['2018-03-12T00:00', '2018-03-13T16:30Z', 'the end of an event, once it is on'],
    ['2018-03-13T16:29', '2018-03-13T16:30Z', 'a minute before'],
    ['2018-03-13T16:30', '2018-03-19T00:00Z', 'the end, once the event is over'],
    ['2018-03-18T23:59', '2018-03-19T00:00Z', 'the last minute'],
    ['2018-03-19T00:00', undefined, 'nothing, once it is over'],
  ];
  for (const [now, expected, why] of moments) {
    it(`after ${now} is ${why}`, () => {
      expect(next([week], now)).to.equal(expected);
    });
  }

  it('comes by the clocks of London in summer', () => {
    const items = [campaign('C', '2024-03-31')];
    expect(next(items, '2024-03-31T12:00')).to.equal('2024-03-31T23:00Z');
    expect(next([campaign('C', '2024-10-27')], '2024-10-27T12:00')).to.equal('2024-10-28T00:00Z');
  });

  it('is the soonest of several campaigns', () => {
    const items = [
      campaign('A', '2024-12-01'),
      campaign('B', '2024-02-01'),
      campaign('C', '2024-05-01'),
    ];
    expect(next(items, '2024-01-01')).to.equal('2024-01-18T00:00Z');
  });

  it('is never without campaigns', () => {
    expect(next([], '2024-01-01')).to.equal(undefined);
    expect(next([makeItem({ events: [event('E', '2024-05-01')] })], '2024-01-01')).to.equal(
      undefined,
    );
  });

  it('does not count what is not shown', () => {
    const now = '2017-06-01';
    expect(next([week], now, { show: ['active'] })).to.equal('2018-03-12T00:00Z');
    expect(next([week], '2018-03-01', { show: ['upcoming'] })).to.equal('2018-03-12T00:00Z');
    expect(next([week], '2018-03-12', { show: ['upcoming'] })).to.equal(undefined);
    expect(next([week], now, { show: [] })).to.equal(undefined);
  });

  it('is exactly when the answer changes: walking from one to the next misses none', () => {
    const items = [
      week,
      campaign('Day', '2018-03-25', '2018-03-25', [event('Talk', '2018-03-25T01:00')]),
      campaign('Overlap', '2018-03-10', '2018-03-14'),
    ];
    const answer = (time: number) =>
      JSON.stringify(
        scheduleCampaigns(items, new Date(time), LONDON).map(({ item, phase, events }) => [
          item.id,
          phase,
          events.length,
        ]),
      );
    let now = at('2018-02-01');
    let changes = 0;
    for (;;) {
      const then = nextChange(items, now, LONDON);
      if (!then) break;
      expect(answer(then.getTime() - 1), then.toISOString()).to.equal(answer(now.getTime()));
      expect(answer(then.getTime()), then.toISOString()).not.to.equal(answer(now.getTime()));
      now = then;
      changes += 1;
    }
    expect(changes).to.equal(10);
    expect(answer(now.getTime())).to.equal('[]');
  });
});

it('a schedule never asks for the visitor’s zone', () => {
  const items = [campaign('C', '2024-03-31', '2024-04-02', [event('E', '2024-03-31T01:30')])];
  const now = at('2024-03-31T00:30:00Z');
  const calls = callsInVisitorZone(() => {
    scheduleCampaigns(items, now, LONDON);
    nextChange(items, now, LONDON);
  });
  expect(calls).to.deep.equal([]);
});

describe('a campaign with many events', () => {
  const days = Array.from({ length: 28 }, (_, i) => `2024-02-${String(i + 1).padStart(2, '0')}`);
  const items = [
    campaign('Month', '2024-02-01', '2024-02-29', days.map((day) => event(day, day)).reverse()),
  ];
  const eventsAt = (now: string) => {
    const [first] = scheduleCampaigns(items, at(now), LONDON);
    return [first?.events.map(({ name }) => name), first?.moreEvents];
  };

  it('shows the next ten of those that are not over, and counts the others', () => {
    expect(eventsAt('2024-02-04')).to.deep.equal([days.slice(3, 13), 15]);
  });

  it('shows the last ones when there are no more than ten', () => {
    expect(eventsAt('2024-02-19')).to.deep.equal([days.slice(18), 0]);
  });
});

describe('a schedule of very many events', () => {
  const { prototype } = Intl.DateTimeFormat;
  const original = Object.getOwnPropertyDescriptor(prototype, 'formatToParts')!;
  let asked = 0;
  before(() => {
    const formatToParts = original.value as (date?: Date | number) => Intl.DateTimeFormatPart[];
    prototype.formatToParts = function (date) {
      asked += 1;
      return formatToParts.call(this, date);
    };
  });
  after(() => {
    Object.defineProperty(prototype, 'formatToParts', original);
  });

  const options = { ...LONDON, timeZone: 'America/New_York' };
  const now = new Date('2024-06-10T12:00:00Z');
  const day = (n: number) => new Date(now.getTime() + n * 86_400_000).toISOString().slice(0, 10);
  const events = Array.from({ length: 100 }, (_, n) => event(`E${n}`, day(n), `${day(n)}T10:30`));
  const items = Array.from({ length: 100 }, (_, n) =>
    campaign(`C${n}`, day(-n), day(n + 100), events),
  );

  for (const [name, run] of [
    ['who is due', () => scheduleCampaigns(items, now, options)],
    ['when that changes', () => nextChange(items, now, options)],
  ] as const) {
    it(`asks Intl only about times near the present for ${name}`, () => {
      asked = 0;
      run();
      // Each instant takes four questions, and a few days are near.
      expect(asked).to.be.within(1, 60);
    });
  }

  it('computes the days of an observance once for all campaigns of it', () => {
    const same = Array.from({ length: 1000 }, (_, n) =>
      makeItem({ id: `i${n}`, campaign: { name: 'A', observance: 'safer-internet-day' } }),
    );
    asked = 0;
    scheduleCampaigns(same, new Date('2024-02-06T12:00:00Z'), options);
    expect(asked).to.be.within(1, 60);
  });
});
