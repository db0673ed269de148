import { expect } from '@open-wc/testing';
import { cy } from '../../src/text/cy.js';
import {
  formatDate,
  formatRange,
  formatTime,
  type DateOptions,
} from '../../src/text/format-date.js';
import { toIsoDate, weekdayOf } from '../../src/dates/partial-date.js';
import { en } from '../../src/text/en.js';
import { on } from '../fixtures/items.js';
import { callsInVisitorZone } from '../dates/visitor-zone.js';

const WEEKDAY: DateOptions = { weekday: true };
const TIME: DateOptions = { time: true };
const BOTH: DateOptions = { weekday: true, time: true };

type DateCase = readonly [date: string, options: DateOptions, english: string, welsh: string];

describe('formatDate', () => {
  const cases: readonly DateCase[] = [
    ['2018-08-06', {}, '6 August 2018', '6 Awst 2018'],
    ['2018-07-06T12:43', {}, '6 July 2018', '6 Gorffennaf 2018'],
    ['2024-04', {}, 'April 2024', 'Ebrill 2024'],
    ['2024', {}, '2024', '2024'],
    ['2019-03-18', WEEKDAY, 'Monday 18 March 2019', 'Dydd Llun 18 Mawrth 2019'],
    ['2018-08-08', WEEKDAY, 'Wednesday 8 August 2018', 'Dydd Mercher 8 Awst 2018'],
    ['2024-04', WEEKDAY, 'April 2024', 'Ebrill 2024'],
    ['2024', WEEKDAY, '2024', '2024'],
    ['2018-07-06T12:43', TIME, '6 July 2018, 12:43pm', '6 Gorffennaf 2018, 12:43pm'],
    ['2020-08-17T09:21', TIME, '17 August 2020, 9:21am', '17 Awst 2020, 9:21am'],
    ['2020-08-17T17:00', TIME, '17 August 2020, 5pm', '17 Awst 2020, 5pm'],
    ['2020-08-17T12:00', TIME, '17 August 2020, midday', '17 Awst 2020, canol dydd'],
    ['2020-08-17T00:00', TIME, '17 August 2020, midnight', '17 Awst 2020, hanner nos'],
    ['2020-08-17', TIME, '17 August 2020', '17 Awst 2020'],
    ['2024-04', TIME, 'April 2024', 'Ebrill 2024'],
    [
      '2018-03-13T16:30',
      BOTH,
      'Tuesday 13 March 2018, 4:30pm',
      'Dydd Mawrth 13 Mawrth 2018, 4:30pm',
    ],
  ];
  for (const [date, options, english, welsh] of cases) {
    it(`writes ${date} as “${english}” and “${welsh}”`, () => {
      expect(formatDate(on(date), en, options)).to.equal(english);
      expect(formatDate(on(date), cy, options)).to.equal(welsh);
    });
  }

  it('names every month in both languages', () => {
    const months = Array.from({ length: 12 }, (_, i) => ({ year: 2024, month: i + 1 }));
    expect(months.map((date) => formatDate(date, en)).join(', ')).to.equal(
      'January 2024, February 2024, March 2024, April 2024, May 2024, June 2024, July 2024, ' +
        'August 2024, September 2024, October 2024, November 2024, December 2024',
    );
    expect(months.map((date) => formatDate(date, cy)).join(', ')).to.equal(
      'Ionawr 2024, Chwefror 2024, Mawrth 2024, Ebrill 2024, Mai 2024, Mehefin 2024, ' +
        'Gorffennaf 2024, Awst 2024, Medi 2024, Hydref 2024, Tachwedd 2024, Rhagfyr 2024',
    );
  });

  it('says nothing more precise than the date is', () => {
    expect(formatDate({ year: 2024, month: 4 }, en, BOTH)).to.equal('April 2024');
  });

  it('has no ordinals and no leading zeros', () => {
    for (let day = 1; day <= 31; day += 1) {
      const text = formatDate({ year: 2024, month: 1, day, hour: 7, minute: 5 }, en, TIME);
      expect(text).to.equal(`${day} January 2024, 7:05am`);
    }
  });

  it('takes names and order from any catalogue', () => {
    const messages = { ...en, months: ['Enero'], dateTime: '{time} · {date}' };
    expect(formatDate(on('2024-01-02T15:00'), messages, TIME)).to.equal('3pm · 2 Enero 2024');
  });
});

describe('formatTime', () => {
  const cases: readonly (readonly [hour: number, minute: number | undefined, text: string])[] = [
    [0, 0, 'midnight'],
    [0, undefined, 'midnight'],
    [0, 1, '12:01am'],
    [0, 30, '12:30am'],
    [1, 0, '1am'],
    [9, 5, '9:05am'],
    [11, 59, '11:59am'],
    [12, 0, 'midday'],
    [12, undefined, 'midday'],
    [12, 1, '12:01pm'],
    [12, 43, '12:43pm'],
    [13, 0, '1pm'],
    [17, 0, '5pm'],
    [17, 30, '5:30pm'],
    [23, 59, '11:59pm'],
  ];
  for (const [hour, minute, text] of cases) {
    it(`writes ${hour}:${minute ?? '–'} as “${text}”`, () => {
      expect(formatTime(hour, minute, en)).to.equal(text);
    });
  }
});

type RangeCase = readonly [
  start: string,
  end: string,
  options: DateOptions,
  english: string,
  welsh: string,
];

describe('formatRange', () => {
  const cases: readonly RangeCase[] = [
    ['2019-03-18', '2019-03-24', {}, '18 to 24 March 2019', '18 i 24 Mawrth 2019'],
    ['2019-03-30', '2019-04-05', {}, '30 March to 5 April 2019', '30 Mawrth i 5 Ebrill 2019'],
    [
      '2019-12-30',
      '2020-01-03',
      {},
      '30 December 2019 to 3 January 2020',
      '30 Rhagfyr 2019 i 3 Ionawr 2020',
    ],
    ['2019-03-18', '2020-03-24', {}, '18 March 2019 to 24 March 2020', ''],
    ['2019-03-18', '2019-03-18', {}, '18 March 2019', '18 Mawrth 2019'],
    ['2019-03-18', '2019-03-18', WEEKDAY, 'Monday 18 March 2019', 'Dydd Llun 18 Mawrth 2019'],
    [
      '2019-03-18',
      '2019-03-24',
      WEEKDAY,
      'Monday 18 to Sunday 24 March 2019',
      'Dydd Llun 18 i ddydd Sul 24 Mawrth 2019',
    ],
    [
      '2019-03-30',
      '2019-04-05',
      WEEKDAY,
      'Saturday 30 March to Friday 5 April 2019',
      'Dydd Sadwrn 30 Mawrth i ddydd Gwener 5 Ebrill 2019',
    ],
    ['2024-04', '2024-06', {}, 'April to June 2024', 'Ebrill i Fehefin 2024'],
    ['2024-11', '2025-01', {}, 'November 2024 to January 2025', 'Tachwedd 2024 i Ionawr 2025'],
    ['2024-10', '2024-11', {}, 'October to November 2024', 'Hydref i Dachwedd 2024'],
    ['2024-04', '2024-04', {}, 'April 2024', 'Ebrill 2024'],
    ['2024', '2025', {}, '2024 to 2025', '2024 i 2025'],
    ['2024', '2024', {}, '2024', '2024'],
    ['2019-03-18', '2019', {}, '18 March 2019 to 2019', ''],
    ['2019-03-18', '2019-03', {}, '18 March 2019 to March 2019', ''],
    ['2019-03', '2019-03-24', {}, 'March 2019 to 24 March 2019', ''],
    [
      '2018-03-13T12:00',
      '2018-03-13T16:30',
      BOTH,
      'Tuesday 13 March 2018, midday to 4:30pm',
      'Dydd Mawrth 13 Mawrth 2018, canol dydd i 4:30pm',
    ],
    [
      '2018-03-13T09:00',
      '2018-03-13T12:00',
      TIME,
      '13 March 2018, 9am to midday',
      '13 Mawrth 2018, 9am i ganol dydd',
    ],
    ['2018-03-13T09:00', '2018-03-13T09:00', TIME, '13 March 2018, 9am', '13 Mawrth 2018, 9am'],
    ['2018-03-13T09:00', '2018-03-13', TIME, '13 March 2018, 9am', '13 Mawrth 2018, 9am'],
    ['2018-03-13', '2018-03-13T17:00', TIME, '13 March 2018', '13 Mawrth 2018'],
    ['2018-03-13T09:00', '2018-03-13T17:00', {}, '13 March 2018', '13 Mawrth 2018'],
    [
      '2018-03-13T09:00',
      '2018-03-14T17:00',
      TIME,
      '13 March 2018, 9am to 14 March 2018, 5pm',
      '13 Mawrth 2018, 9am i 14 Mawrth 2018, 5pm',
    ],
    ['2018-03-13', '2018-03-14T17:00', TIME, '13 to 14 March 2018, 5pm', ''],
    ['2018-03-13T09:00', '2018-03-14T17:00', {}, '13 to 14 March 2018', '13 i 14 Mawrth 2018'],
  ];
  for (const [start, end, options, english, welsh] of cases) {
    it(`writes ${start} and ${end} as “${english}”`, () => {
      expect(formatRange(on(start), on(end), en, options)).to.equal(english);
      if (welsh) expect(formatRange(on(start), on(end), cy, options)).to.equal(welsh);
    });
  }

  it('mutates every Welsh month and weekday that Welsh mutates after “i”', () => {
    const months = cy.months.slice(1).map((_, i) => {
      const month = i + 2;
      return formatRange({ year: 2024, month: 1 }, { year: 2024, month }, cy);
    });
    expect(months.map((text) => text.replace(/^Ionawr (i \S+) 2024$/, '$1'))).to.deep.equal([
      'i Chwefror',
      'i Fawrth',
      'i Ebrill',
      'i Fai',
      'i Fehefin',
      'i Orffennaf',
      'i Awst',
      'i Fedi',
      'i Hydref',
      'i Dachwedd',
      'i Ragfyr',
    ]);
    for (let day = 19; day <= 25; day += 1) {
      const text = formatRange(on('2019-03-18'), { year: 2019, month: 3, day }, cy, WEEKDAY);
      expect(text).to.match(/^Dydd Llun 18 i ddydd \S+ \d\d Mawrth 2019$/);
    }
  });

  it('leaves braces of a name alone', () => {
    const messages = { ...en, months: ['{to}'] };
    expect(formatRange({ year: 2024, month: 1 }, { year: 2025, month: 1 }, messages)).to.equal(
      '{to} 2024 to {to} 2025',
    );
  });
});

describe('toIsoDate', () => {
  for (const date of ['2018-07-06T12:43', '2018-07-06T00:00', '2019-03-18', '2024-04', '2024']) {
    it(`gives ${date} back as it was`, () => {
      expect(toIsoDate(on(date))).to.equal(date);
    });
  }

  it('fills a missing minute and short numbers with zeros', () => {
    expect(toIsoDate({ year: 2019, month: 3, day: 8, hour: 9 })).to.equal('2019-03-08T09:00');
    expect(toIsoDate({ year: 987, month: 1 })).to.equal('0987-01');
  });
});

describe('weekdayOf', () => {
  const cases: readonly (readonly [date: string, weekday: number])[] = [
    ['2019-03-17', 0],
    ['2019-03-18', 1],
    ['2018-03-13', 2],
    ['2018-08-08', 3],
    ['2026-02-05', 4],
    ['2024-03-29', 5],
    ['2024-02-10', 6],
    ['2024-02-29', 4],
    ['2000-01-01', 6],
    ['1999-12-31', 5],
  ];
  for (const [date, weekday] of cases) {
    it(`is ${weekday} on ${date}`, () => {
      expect(weekdayOf(on(date))).to.equal(weekday);
    });
  }
});

it('dates are written without asking for the visitor’s zone', () => {
  const calls = callsInVisitorZone(() => {
    formatDate(on('2018-07-06T12:43'), en, BOTH);
    formatRange(on('2019-03-18'), on('2019-03-24'), cy, BOTH);
    toIsoDate(on('2018-07-06T12:43'));
    weekdayOf(on('2024-03-31'));
  });
  expect(calls).to.deep.equal([]);
});
