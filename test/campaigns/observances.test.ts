import { expect } from '@open-wc/testing';
import { EVIDENCE, OBSERVANCES, observancesOf } from '../../src/campaigns/observances/catalogue.js';
import type { Occurrence } from '../../src/campaigns/observances/rules.js';
import { occurrenceIn } from '../../src/campaigns/observances/rules.js';
import { OBSERVANCE_RULES, observanceRule } from '../../src/model/observance-rules.js';
import { on } from '../fixtures/items.js';
import { toIsoDate, weekdayOf } from '../../src/dates/partial-date.js';

/** "2026-02-10", or "2026-11-16 to 2026-11-20". */
function daysOf(occurrence: Occurrence | undefined): string {
  if (!occurrence) return 'unknown';
  const [start, end] = [toIsoDate(occurrence.start), toIsoDate(occurrence.end)];
  return start === end ? start : `${start} to ${end}`;
}

describe('Safer Internet Day', () => {
  const days = [
    '2018-02-06',
    '2019-02-05',
    '2020-02-11',
    '2021-02-09',
    '2022-02-08',
    '2023-02-07',
    '2024-02-06',
    '2025-02-11',
    '2026-02-10',
    '2027-02-09',
    '2028-02-08',
    '2029-02-06',
    '2030-02-05',
  ];
  for (const day of days) {
    it(`is on ${day}`, () => {
      expect(daysOf(occurrenceIn('safer-internet-day', Number(day.slice(0, 4))))).to.equal(day);
    });
  }

  it('is a Tuesday from 5 to 11 February in every year of a century', () => {
    for (let year = 2000; year < 2100; year++) {
      const start = occurrenceIn('safer-internet-day', year)?.start ?? on('0001');
      expect(weekdayOf(start), String(year)).to.equal(2);
      expect(start).to.include({ year, month: 2 });
      expect(start.day, String(year)).to.be.within(5, 11);
    }
  });
});

describe('the days of other observances', () => {
  const cases: readonly (readonly [id: string, year: number, days: string])[] = [
    ['fgm-zero-tolerance-day', 2027, '2027-02-06'],
    ['sexual-abuse-awareness-week', 2017, '2017-02-06 to 2017-02-12'],
    ['sexual-abuse-awareness-week', 2027, '2027-02-01 to 2027-02-07'],
    ['child-exploitation-awareness-day', 2026, '2026-03-18'],
    ['missing-childrens-day', 2026, '2026-05-25'],
    ['day-of-memory', 2026, '2026-07-14'],
    ['day-against-trafficking', 2026, '2026-07-30'],
    ['suicide-prevention-day', 2026, '2026-09-10'],
    ['mental-health-day', 2026, '2026-10-10'],
    ['anti-slavery-day', 2026, '2026-10-18'],
    ['private-fostering-awareness-day', 2025, '2025-11-05'],
    ['private-fostering-awareness-day', 2026, '2026-11-04'],
    ['private-fostering-awareness-day', 2028, '2028-11-01'],
    ['anti-bullying-week', 2017, '2017-11-13 to 2017-11-17'],
    ['anti-bullying-week', 2025, '2025-11-10 to 2025-11-14'],
    ['anti-bullying-week', 2026, '2026-11-16 to 2026-11-20'],
    ['safeguarding-adults-week', 2021, '2021-11-15 to 2021-11-21'],
    ['safeguarding-adults-week', 2022, '2022-11-21 to 2022-11-27'],
    ['safeguarding-adults-week', 2023, '2023-11-20 to 2023-11-24'],
    ['safeguarding-adults-week', 2025, '2025-11-17 to 2025-11-21'],
    ['white-ribbon-day', 2026, '2026-11-25'],
    ['childrens-mental-health-week', 2025, '2025-02-03 to 2025-02-09'],
    ['childrens-mental-health-week', 2026, '2026-02-09 to 2026-02-15'],
    ['stalking-awareness-week', 2024, '2024-04-22 to 2024-04-26'],
    ['stalking-awareness-week', 2025, '2025-04-07 to 2025-04-11'],
    ['knife-crime-awareness-week', 2024, '2024-05-20 to 2024-05-26'],
    ['knife-crime-awareness-week', 2025, '2025-05-19 to 2025-05-25'],
    ['tes-safeguarding-awareness-week', 2025, '2025-05-19 to 2025-05-25'],
    ['tes-safeguarding-awareness-week', 2026, '2026-05-18 to 2026-05-22'],
    ['child-safety-week', 2025, '2025-06-02 to 2025-06-08'],
    ['foster-care-fortnight', 2025, '2025-05-12 to 2025-05-25'],
  ];
  for (const [id, year, days] of cases) {
    it(`${id} of ${year} is ${days}`, () => {
      expect(daysOf(occurrenceIn(id, year))).to.equal(days);
    });
  }
});

describe('days that nobody can know', () => {
  const cases: readonly (readonly [why: string, id: string | undefined, year: number])[] = [
    ['a week whose organiser has not announced it yet', 'foster-care-fortnight', 2031],
    ['a week of which no dates are known here', 'mental-health-awareness-week', 2026],
    ['a week that is not held any more', 'private-fostering-awareness-week', 2026],
    ['an observance nobody has heard of', 'national-biscuit-day', 2026],
    ['a name that every object has', 'constructor', 2026],
    ['another one', '__proto__', 2026],
    ['no name', undefined, 2026],
  ];
  for (const [why, id, year] of cases) {
    it(`are not made up: ${why}`, () => {
      expect(daysOf(occurrenceIn(id, year))).to.equal('unknown');
    });
  }

  it('a name that every object has is no rule', () => {
    expect(observanceRule('toString')).to.equal(undefined);
    expect(observanceRule('safer-internet-day')).to.include({ month: 2, weekday: 2 });
  });
});

describe('the catalogue', () => {
  it('has the facts of every rule, and a rule for all facts', () => {
    expect(OBSERVANCES.map(({ id }) => id).sort()).to.deep.equal(
      Object.keys(OBSERVANCE_RULES).sort(),
    );
  });

  for (const { id, name, evidence, source, checkedOn, discontinued } of OBSERVANCES) {
    it(`says of ${id} what it is called, who says so, and when that was checked`, () => {
      expect(name).to.match(/\b(Day|Week|Fortnight)\b/);
      expect(EVIDENCE).to.include(evidence);
      expect(source.length).to.be.greaterThan(8);
      expect(checkedOn).to.match(/^20\d\d-\d\d-\d\d$/);
      expect(discontinued).to.equal(id === 'private-fostering-awareness-week');
    });
  }

  it('calls announced exactly those that have no rule', () => {
    const announced = OBSERVANCES.filter(({ evidence }) => evidence === 'announced');
    expect(announced.every(({ id }) => OBSERVANCE_RULES[id]?.month === undefined)).to.equal(true);
    expect(announced).to.have.length(7);
  });
});

describe('the observances of a year', () => {
  it('come in the order of their days', () => {
    const listed = observancesOf(2026).map(({ id, start }) => `${toIsoDate(start)} ${id}`);
    expect(listed).to.deep.equal([...listed].sort());
    expect(listed[0]).to.equal('2026-02-02 sexual-abuse-awareness-week');
    expect(listed.at(-1)).to.equal('2026-11-25 white-ribbon-day');
  });

  it('leave out what is over for good and what is not announced', () => {
    const ids = observancesOf(2031).map(({ id }) => id);
    expect(ids).to.include('safer-internet-day');
    expect(ids).not.to.include('private-fostering-awareness-week');
    expect(ids).not.to.include('foster-care-fortnight');
    expect(ids).to.have.length(14);
  });

  it('end on or after the day they start, within their year', () => {
    for (let year = 2015; year < 2045; year++) {
      for (const { id, start, end } of observancesOf(year)) {
        expect(toIsoDate(end) >= toIsoDate(start), `${id} ${year}`).to.equal(true);
        expect([start.year, end.year], id).to.deep.equal([year, year]);
      }
    }
  });
});
