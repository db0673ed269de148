import { expect } from '@open-wc/testing';
import { addDays, compareDates } from '../../src/dates/partial-date.js';
import { fromZoned, toZoned } from '../../src/dates/zoned.js';
import { parseNow } from '../../src/feed/date.js';
import { on } from '../fixtures/items.js';
import { callsInVisitorZone } from './visitor-zone.js';

const LONDON = 'Europe/London';

describe('toZoned', () => {
  const cases: readonly (readonly [instant: string, zone: string, wall: string, why: string])[] = [
    ['2024-01-15T09:30:00Z', LONDON, '2024-01-15T09:30', 'winter is GMT'],
    ['2024-07-15T09:30:00Z', LONDON, '2024-07-15T10:30', 'summer is an hour ahead'],
    ['2024-07-15T23:30:00Z', LONDON, '2024-07-16T00:30', 'a summer evening is the next day'],
    ['2024-03-31T00:59:59Z', LONDON, '2024-03-31T00:59', 'last second of winter time'],
    ['2024-03-31T01:00:00Z', LONDON, '2024-03-31T02:00', 'clocks go forward'],
    ['2024-10-27T00:59:00Z', LONDON, '2024-10-27T01:59', 'last minute of summer time'],
    ['2024-10-27T01:00:00Z', LONDON, '2024-10-27T01:00', 'clocks go back'],
    ['2024-01-01T00:00:00Z', LONDON, '2024-01-01T00:00', 'midnight is hour 0, not 24'],
    ['2023-12-31T23:59:59Z', LONDON, '2023-12-31T23:59', 'the last second of a year'],
    ['2024-02-29T12:00:00Z', LONDON, '2024-02-29T12:00', 'a leap day'],
    ['2024-01-01T04:00:00Z', 'America/New_York', '2023-12-31T23:00', 'still last year'],
    ['2024-01-01T04:00:00Z', 'Asia/Kolkata', '2024-01-01T09:30', 'an offset of half an hour'],
    ['2024-01-01T04:00:00Z', 'Asia/Kathmandu', '2024-01-01T09:45', 'an offset of a quarter'],
    ['2024-06-01T12:00:00Z', 'Pacific/Kiritimati', '2024-06-02T02:00', 'fourteen hours ahead'],
    ['2024-06-01T12:00:00Z', 'UTC', '2024-06-01T12:00', 'no offset'],
  ];
  for (const [instant, zone, wall, why] of cases) {
    it(`shows ${wall} in ${zone} at ${instant}: ${why}`, () => {
      expect(toZoned(new Date(instant), zone)).to.deep.equal(on(wall));
    });
  }

  it('answers the same when asked again, from its cache', () => {
    const instant = new Date('2024-07-15T09:30:00Z');
    expect(toZoned(instant, LONDON)).to.deep.equal(toZoned(instant, LONDON));
  });

  it('throws for a zone that does not exist, which a feed’s reader has refused before', () => {
    expect(() => toZoned(new Date(0), 'Europe/Llareggub')).to.throw(RangeError);
  });
});

describe('fromZoned', () => {
  const cases: readonly (readonly [wall: string, zone: string, instant: string, why: string])[] = [
    ['2024-01-15T09:30', LONDON, '2024-01-15T09:30:00.000Z', 'winter'],
    ['2024-07-15T09:30', LONDON, '2024-07-15T08:30:00.000Z', 'summer'],
    ['2024-07-15', LONDON, '2024-07-14T23:00:00.000Z', 'a day begins at its midnight'],
    ['2024-07', LONDON, '2024-06-30T23:00:00.000Z', 'a month begins on its first day'],
    ['2024', LONDON, '2024-01-01T00:00:00.000Z', 'a year begins in January'],
    ['2024-03-31', LONDON, '2024-03-31T00:00:00.000Z', 'the day of the spring change'],
    ['2024-03-31T00:59', LONDON, '2024-03-31T00:59:00.000Z', 'before the gap'],
    ['2024-03-31T01:00', LONDON, '2024-03-31T01:00:00.000Z', 'the gap’s start is 2am'],
    ['2024-03-31T01:30', LONDON, '2024-03-31T01:30:00.000Z', 'inside the gap moves forward'],
    ['2024-03-31T02:00', LONDON, '2024-03-31T01:00:00.000Z', 'after the gap'],
    ['2024-04-01', LONDON, '2024-03-31T23:00:00.000Z', 'the day after the spring change'],
    ['2024-10-27', LONDON, '2024-10-26T23:00:00.000Z', 'the day of the autumn change'],
    ['2024-10-27T00:59', LONDON, '2024-10-26T23:59:00.000Z', 'before the repeated hour'],
    ['2024-10-27T01:00', LONDON, '2024-10-27T00:00:00.000Z', 'the earlier of two'],
    ['2024-10-27T01:30', LONDON, '2024-10-27T00:30:00.000Z', 'the earlier of two'],
    ['2024-10-27T02:00', LONDON, '2024-10-27T02:00:00.000Z', 'after the repeated hour'],
    ['2024-10-28', LONDON, '2024-10-28T00:00:00.000Z', 'the day after the autumn change'],
    ['2024-03-10T02:30', 'America/New_York', '2024-03-10T07:30:00.000Z', 'a gap in the west'],
    ['2024-11-03T01:30', 'America/New_York', '2024-11-03T05:30:00.000Z', 'a repeat in the west'],
    ['2024-10-06T02:15', 'Australia/Lord_Howe', '2024-10-05T15:45:00.000Z', 'a gap of 30 minutes'],
    ['2022-09-11', 'America/Santiago', '2022-09-11T04:00:00.000Z', 'midnight is in the gap'],
    ['2024-06-02T02:00', 'Pacific/Kiritimati', '2024-06-01T12:00:00.000Z', 'far east'],
  ];
  for (const [wall, zone, instant, why] of cases) {
    it(`finds ${wall} of ${zone} at ${instant}: ${why}`, () => {
      expect(fromZoned(on(wall), zone).toISOString()).to.equal(instant);
    });
  }

  it('gives back what toZoned shows, through a whole year', () => {
    for (const zone of [LONDON, 'America/New_York', 'Asia/Kolkata', 'Australia/Sydney']) {
      for (let day = 0; day < 366; day += 1) {
        const instant = new Date(Date.UTC(2024, 0, 1 + day, (day * 7) % 24, 15));
        const back = fromZoned(toZoned(instant, zone), zone);
        const apart = instant.getTime() - back.getTime();
        // In the repeated hour of autumn the earlier of the two instants is meant.
        expect([0, 3_600_000], `${zone} ${instant.toISOString()}`).to.include(apart);
      }
    }
  });

  it('keeps years before 100 as they are', () => {
    expect(fromZoned({ year: 99, month: 5, day: 4 }, 'UTC').getUTCFullYear()).to.equal(99);
  });
});

describe('addDays', () => {
  const cases: readonly (readonly [from: string, days: number, to: string, why: string])[] = [
    ['2024-03-18', 0, '2024-03-18', 'none'],
    ['2024-03-18', 7, '2024-03-25', 'a week'],
    ['2024-03-30', 2, '2024-04-01', 'over the spring change'],
    ['2024-10-26', 2, '2024-10-28', 'over the autumn change'],
    ['2024-02-28', 1, '2024-02-29', 'into a leap day'],
    ['2023-02-28', 1, '2023-03-01', 'no leap day'],
    ['2024-12-31', 1, '2025-01-01', 'over New Year'],
    ['2024-01-01', -1, '2023-12-31', 'back over New Year'],
    ['2019-03-18', -14, '2019-03-04', 'two weeks before'],
    ['2024-03-18T16:30', 1, '2024-03-19', 'the time of day is left out'],
    ['2024-04', 1, '2024-04-02', 'a month counts from its first day'],
    ['2024', -1, '2023-12-31', 'a year from its first'],
    ['2024-01-01', 366, '2025-01-01', 'a leap year'],
  ];
  for (const [from, days, to, why] of cases) {
    it(`takes ${from} to ${to} in ${days} days: ${why}`, () => {
      expect(addDays(on(from), days)).to.deep.equal(on(to));
    });
  }
});

describe('compareDates', () => {
  const ascending = [
    '2018',
    '2019',
    '2019-03',
    '2019-03-17',
    '2019-03-18',
    '2019-03-18T00:00',
    '2019-03-18T09:05',
    '2019-03-18T09:30',
    '2019-03-18T10:00',
    '2019-03-19',
    '2019-04',
    '2019-04-01',
    '2019-12-31T23:59',
    '2020',
  ];

  it('sorts by year, month, day, hour and minute, a missing field first', () => {
    const shuffled = [...ascending].reverse().map(on);
    expect(shuffled.sort(compareDates)).to.deep.equal(ascending.map(on));
  });

  it('is 0 for the same date and turns its sign with its sides', () => {
    for (const [i, a] of ascending.entries()) {
      for (const [j, b] of ascending.entries()) {
        expect(Math.sign(compareDates(on(a), on(b))), `${a}, ${b}`).to.equal(Math.sign(i - j));
      }
    }
  });
});

describe('parseNow', () => {
  const cases: readonly (readonly [value: string, instant: string, why: string])[] = [
    ['2019-03-18', '2019-03-18T00:00:00.000Z', 'a winter day'],
    ['2019-07-18', '2019-07-17T23:00:00.000Z', 'a summer day begins in London'],
    ['2019-03-18T09:00', '2019-03-18T09:00:00.000Z', 'a local time in winter'],
    ['2019-07-18T09:00', '2019-07-18T08:00:00.000Z', 'a local time in summer'],
    ['2019-07-18 09:00', '2019-07-18T08:00:00.000Z', 'a space for the T'],
    [' 2019-07-18T09:00 ', '2019-07-18T08:00:00.000Z', 'white space around'],
    ['2019-07-18T09:00:30', '2019-07-18T08:00:00.000Z', 'seconds of a local time are left out'],
    ['2019-07-18T09:00:00Z', '2019-07-18T09:00:00.000Z', 'an instant'],
    ['2019-07-18t09:00:00z', '2019-07-18T09:00:00.000Z', 'an instant in lower case'],
    ['2019-07-18T09:00:30.250Z', '2019-07-18T09:00:30.000Z', 'parts of a second are left out'],
    ['2019-07-18T09:00:00+02:00', '2019-07-18T07:00:00.000Z', 'an offset east'],
    ['2019-07-18T09:00:00-05:30', '2019-07-18T14:30:00.000Z', 'an offset west'],
    ['2019-01-01T00:30+01:00', '2018-12-31T23:30:00.000Z', 'an offset over New Year'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z', 'a leap day'],
    ['2024-03-31T01:30', '2024-03-31T01:30:00.000Z', 'a time the clocks skip'],
  ];
  for (const [value, instant, why] of cases) {
    it(`reads “${value}” as ${instant}: ${why}`, () => {
      expect(parseNow(value, LONDON)?.toISOString()).to.equal(instant);
    });
  }

  const refused = [
    null,
    undefined,
    '',
    ' ',
    'today',
    'now',
    '2019',
    '2019-03',
    '2019-3-18',
    '18/03/2019',
    '2019-02-29',
    '2019-13-01',
    '2019-00-10',
    '2019-01-00',
    '2019-04-31',
    '2019-02-30T09:00:00Z',
    '2019-03-18T24:00',
    '2019-03-18T09:60',
    '2019-03-18T9:00',
    '2019-03-18T09:00 GMT',
    '2019-03-18Z',
    '1552867200000',
  ];
  for (const value of refused) {
    it(`refuses ${value === undefined ? 'undefined' : JSON.stringify(value)}`, () => {
      expect(parseNow(value, LONDON)).to.equal(undefined);
    });
  }
});

describe('the visitor’s zone', () => {
  it('is never asked for', () => {
    const calls = callsInVisitorZone(() => {
      const instant = fromZoned(on('2024-03-31T01:30'), LONDON);
      toZoned(instant, LONDON);
      addDays(on('2024-03-31'), 1);
      parseNow('2024-07-15T09:30', LONDON);
      parseNow('2024-07-15T09:30:00+02:00', LONDON);
    });
    expect(calls).to.deep.equal([]);
  });

  it('would be noticed by that test', () => {
    expect(callsInVisitorZone(() => new Date(0).getHours())).to.deep.equal(['getHours']);
  });
});
