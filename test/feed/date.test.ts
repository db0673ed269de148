import { expect } from '@open-wc/testing';
import { isBefore, isTimeZone, parseInstant, parsePartialDate } from '../../src/feed/date.js';
import type { PartialDate } from '../../src/dates/partial-date.js';

/** "2019-03-18T09:21" as a partial date, written out without the code under test. */
function date(...parts: readonly number[]): PartialDate {
  const names = ['year', 'month', 'day', 'hour', 'minute'];
  const fields = Object.fromEntries(parts.map((part, i) => [names[i] ?? '', part]));
  return { year: 0, ...fields };
}

describe('parsePartialDate', () => {
  const accepted: readonly (readonly [given: string, expected: PartialDate])[] = [
    ['2024', date(2024)],
    ['2024-04', date(2024, 4)],
    ['2019-03-18', date(2019, 3, 18)],
    ['2020-08-17T09:21', date(2020, 8, 17, 9, 21)],
    ['2020-08-17 09:21', date(2020, 8, 17, 9, 21)],
    ['2020-08-17T09:21:59', date(2020, 8, 17, 9, 21)],
    ['2020-08-17T09:21:59.123', date(2020, 8, 17, 9, 21)],
    ['2020-08-17T00:00', date(2020, 8, 17, 0, 0)],
    ['2020-08-17T23:59', date(2020, 8, 17, 23, 59)],
    [' 2019-03-18 ', date(2019, 3, 18)],
    ['2020-02-29', date(2020, 2, 29)],
    ['2000-02-29', date(2000, 2, 29)],
    ['2019-12-31', date(2019, 12, 31)],
    ['1000-01-01', date(1000, 1, 1)],
    ['9999-12-31', date(9999, 12, 31)],
  ];
  for (const [given, expected] of accepted) {
    it(`reads ${given} at its own precision`, () => {
      expect(parsePartialDate(given)).to.deep.equal(expected);
    });
  }

  const refused: readonly unknown[] = [
    '2019-02-29',
    '2019-02-30',
    '1900-02-29',
    '2019-04-31',
    '2019-00-10',
    '2019-13-01',
    '2019-13',
    '2019-00',
    '2019-01-00',
    '2019-01-32',
    '2019-1-1',
    '19-03-18',
    '0000-01-01',
    '0999',
    '12019-03-18',
    '2020-08-17T24:00',
    '2020-08-17T09:60',
    '2020-08-17T09:21:60',
    '2020-08-17T9:21',
    '2020-08-17T09',
    '2020-08-17T',
    '2020-08-17T09:21Z',
    '2020-08-17T09:21+01:00',
    '18/03/2019',
    '18 March 2019',
    '20190318',
    '2019-03-18 to 2019-03-24',
    '2019-03-18\n2019-03-19',
    '２０１９-03-18',
    '',
    'soon',
    2019,
    20190318,
    null,
    undefined,
    {},
    ['2019-03-18'],
    new Date(0),
  ];
  for (const given of refused) {
    it(`refuses ${JSON.stringify(given)}`, () => {
      expect(parsePartialDate(given)).to.equal(undefined);
    });
  }
});

describe('parseInstant', () => {
  const london: readonly (readonly [given: string, expected: PartialDate])[] = [
    ['2024-01-15T12:00:00Z', date(2024, 1, 15, 12, 0)],
    ['2024-07-15T12:00:00Z', date(2024, 7, 15, 13, 0)],
    ['2024-07-15T12:00:00+01:00', date(2024, 7, 15, 12, 0)],
    ['2024-07-15T23:30:00Z', date(2024, 7, 16, 0, 30)],
    ['2024-12-31T23:59:59Z', date(2024, 12, 31, 23, 59)],
    ['2024-12-31T23:59:60Z', date(2025, 1, 1, 0, 0)],
    ['2024-01-01T00:00:00Z', date(2024, 1, 1, 0, 0)],
    ['2024-01-01T00:30:00+05:30', date(2023, 12, 31, 19, 0)],
    ['2024-01-01T00:30:00-05:30', date(2024, 1, 1, 6, 0)],
    ['2024-03-31T00:59:00Z', date(2024, 3, 31, 0, 59)],
    ['2024-03-31T01:00:00Z', date(2024, 3, 31, 2, 0)],
    ['2024-10-27T00:30:00Z', date(2024, 10, 27, 1, 30)],
    ['2024-10-27T01:30:00Z', date(2024, 10, 27, 1, 30)],
    ['2024-01-15t12:00:00.5z', date(2024, 1, 15, 12, 0)],
    ['2024-01-15 12:00:00Z', date(2024, 1, 15, 12, 0)],
    ['2024-01-15T12:00:00-00:00', date(2024, 1, 15, 12, 0)],
    ['2024-07-15T12:00Z', date(2024, 7, 15, 13, 0)],
    ['2024-07-15T12:00+01:00', date(2024, 7, 15, 12, 0)],
    ['2024-07-15T12:00:00+0100', date(2024, 7, 15, 12, 0)],
    ['2024-07-15 12:00:00 +0100', date(2024, 7, 15, 12, 0)],
    ['2024-01-15T12:00:00 Z', date(2024, 1, 15, 12, 0)],
  ];
  for (const [given, expected] of london) {
    it(`shows ${given} as a clock in London does`, () => {
      expect(parseInstant(given, 'Europe/London')).to.deep.equal(expected);
    });
  }

  const zones: readonly (readonly [zone: string, expected: PartialDate])[] = [
    ['UTC', date(2024, 7, 15, 22, 15)],
    ['America/New_York', date(2024, 7, 15, 18, 15)],
    ['Asia/Kathmandu', date(2024, 7, 16, 4, 0)],
    ['Pacific/Kiritimati', date(2024, 7, 16, 12, 15)],
  ];
  for (const [zone, expected] of zones) {
    it(`uses the zone ${zone}, whatever the zone of this machine`, () => {
      expect(parseInstant('2024-07-15T22:15:00Z', zone)).to.deep.equal(expected);
    });
  }

  const refused: readonly unknown[] = [
    '2024-01-15',
    '2024-01-15T12:00',
    '2024-01-15T12:00:00',
    '2024-02-30T12:00:00Z',
    '2024-01-15T24:00:00Z',
    '2024-01-15T12:00:61Z',
    '2024-01-15T12:00:00+24:00',
    '2024-01-15T12:00:00+01',
    '2024-01-15T12:00:00+01:60',
    'Mon, 15 Jan 2024 12:00:00 GMT',
    '',
    1705320000,
    null,
    undefined,
    {},
  ];
  for (const given of refused) {
    it(`refuses ${JSON.stringify(given)}`, () => {
      expect(parseInstant(given, 'Europe/London')).to.equal(undefined);
    });
  }
});

describe('isTimeZone', () => {
  for (const name of ['Europe/London', 'UTC', 'America/New_York']) {
    it(`knows ${name}`, () => expect(isTimeZone(name)).to.equal(true));
  }
  for (const name of ['Europe/Sutton', 'nonsense', '', '__proto__']) {
    it(`does not know "${name}"`, () => expect(isTimeZone(name)).to.equal(false));
  }
});

describe('isBefore', () => {
  const cases: readonly (readonly [a: PartialDate, b: PartialDate, expected: boolean])[] = [
    [date(2018), date(2019), true],
    [date(2019), date(2018), false],
    [date(2019), date(2019), false],
    [date(2019), date(2019, 5), false],
    [date(2019, 3), date(2019, 4), true],
    [date(2019, 3, 18), date(2019, 3, 17), false],
    [date(2019, 3, 17), date(2019, 3, 18), true],
    [date(2019, 3, 18), date(2019, 3, 18, 9, 21), false],
    [date(2019, 3, 18, 9, 20), date(2019, 3, 18, 9, 21), true],
    [date(2019, 3, 18, 8, 59), date(2019, 3, 18, 9, 0), true],
    [date(2019, 3, 18, 9, 21), date(2019, 3, 18, 9, 21), false],
  ];
  for (const [a, b, expected] of cases) {
    it(`says ${expected} of ${JSON.stringify(a)} and ${JSON.stringify(b)}`, () => {
      expect(isBefore(a, b)).to.equal(expected);
    });
  }
});
