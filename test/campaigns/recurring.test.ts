import { expect } from '@open-wc/testing';
import type { ScheduleOptions } from '../../src/campaigns/schedule.js';
import { nextChange, PHASES, scheduleCampaigns } from '../../src/campaigns/schedule.js';
import type { FeedItem } from '../../src/model/item.js';
import { toIsoDate } from '../../src/dates/partial-date.js';
import { makeItem, on } from '../fixtures/items.js';

const LONDON: ScheduleOptions = { timeZone: 'Europe/London', leadDays: 14, show: PHASES };

function recurring(observance: string): FeedItem {
  return makeItem({ kind: 'campaign', title: observance, campaign: { name: 'A', observance } });
}

const SID = recurring('safer-internet-day');

function due(
  now: string,
  options: Partial<ScheduleOptions> = {},
  items: readonly FeedItem[] = [SID],
): readonly string[] {
  return scheduleCampaigns(items, new Date(now), { ...LONDON, ...options }).map(
    ({ phase, starts, ends, expected }) =>
      `${phase} ${toIsoDate(starts)} ${toIsoDate(ends)}${expected ? ' expected' : ''}`,
  );
}

function next(
  now: string,
  options: Partial<ScheduleOptions> = {},
  items: readonly FeedItem[] = [SID],
): string | undefined {
  return nextChange(items, new Date(now), { ...LONDON, ...options })?.toISOString();
}

describe('a campaign that recurs', () => {
  it('is announced, runs and is gone, year after year', () => {
    const cases: readonly (readonly [now: string, shown: string | undefined])[] = [
      ['2027-01-25T23:59:59Z', undefined],
      ['2027-01-26T00:00:00Z', 'upcoming 2027-02-09 2027-02-09 expected'],
      ['2027-02-09T12:00:00Z', 'active 2027-02-09 2027-02-09 expected'],
      ['2027-02-10T00:00:00Z', undefined],
      ['2028-02-08T12:00:00Z', 'active 2028-02-08 2028-02-08 expected'],
      ['2029-02-06T12:00:00Z', 'active 2029-02-06 2029-02-06 expected'],
    ];
    for (const [now, shown] of cases) {
      expect(due(now), now).to.deep.equal(shown ? [shown] : []);
    }
  });

  it('is there once, however long before it is announced', () => {
    expect(due('2027-01-01T12:00:00Z', { leadDays: 366 })).to.deep.equal([
      'upcoming 2027-02-09 2027-02-09 expected',
    ]);
    expect(due('2027-02-09T12:00:00Z', { leadDays: 366 })).to.deep.equal([
      'active 2027-02-09 2027-02-09 expected',
    ]);
    expect(due('2027-02-10T12:00:00Z', { leadDays: 366 })).to.deep.equal([
      'upcoming 2028-02-08 2028-02-08 expected',
    ]);
  });

  it('is shown as the page wants it: only while it runs, or only before', () => {
    expect(due('2027-02-01T12:00:00Z', { show: ['active'] })).to.deep.equal([]);
    expect(due('2027-02-09T12:00:00Z', { show: ['active'] })).to.have.length(1);
    expect(due('2027-02-09T12:00:00Z', { show: ['upcoming'] })).to.deep.equal([]);
    expect(due('2027-02-01T12:00:00Z', { show: ['upcoming'] })).to.have.length(1);
  });

  it('goes by the year of its feed’s zone, not by that of UTC', () => {
    // Half past midnight of New Year’s Day in Auckland is still the old year in UTC.
    const fgm = recurring('fgm-zero-tolerance-day');
    const options = { timeZone: 'Pacific/Auckland', leadDays: 40 };
    expect(due('2026-12-31T11:30:00Z', options, [fgm])).to.deep.equal([
      'upcoming 2027-02-06 2027-02-06 expected',
    ]);
  });

  it('has the dates of the feed where it gives any, in that year alone', () => {
    const dated = makeItem({
      kind: 'campaign',
      campaign: {
        name: 'A',
        observance: 'safer-internet-day',
        start: on('2027-02-16'),
        end: on('2027-02-16'),
      },
    });
    expect(due('2027-02-09T12:00:00Z', { leadDays: 0 }, [dated])).to.deep.equal([]);
    expect(due('2027-02-16T12:00:00Z', {}, [dated])).to.deep.equal([
      'active 2027-02-16 2027-02-16',
    ]);
    expect(due('2028-02-16T12:00:00Z', {}, [dated])).to.deep.equal([]);
  });

  it('is ordered among the others by its computed days', () => {
    const sooner = makeItem({
      kind: 'campaign',
      campaign: { name: 'B', start: on('2027-02-05'), end: on('2027-02-05') },
    });
    const later = makeItem({
      kind: 'campaign',
      campaign: { name: 'C', start: on('2027-02-12'), end: on('2027-02-12') },
    });
    expect(due('2027-02-01T12:00:00Z', {}, [later, SID, sooner])).to.deep.equal([
      'upcoming 2027-02-05 2027-02-05',
      'upcoming 2027-02-09 2027-02-09 expected',
      'upcoming 2027-02-12 2027-02-12',
    ]);
  });

  for (const observance of ['foster-care-fortnight', 'private-fostering-awareness-week', 'none']) {
    it(`is never shown where its days are not known: ${observance}`, () => {
      for (let month = 1; month <= 12; month++) {
        const now = `2031-${String(month).padStart(2, '0')}-15T12:00:00Z`;
        expect(due(now, { leadDays: 31 }, [recurring(observance)]), now).to.deep.equal([]);
      }
      expect(next('2031-01-01T00:00:00Z', {}, [recurring(observance)])).to.equal(undefined);
    });
  }
});

describe('the next change of a campaign that recurs', () => {
  const cases: readonly (readonly [why: string, now: string, change: string])[] = [
    ['it is announced', '2027-01-01T00:00:00Z', '2027-01-26T00:00:00.000Z'],
    ['it begins', '2027-01-26T00:00:00Z', '2027-02-09T00:00:00.000Z'],
    ['it is over', '2027-02-09T00:00:00Z', '2027-02-10T00:00:00.000Z'],
    ['next year’s is announced', '2027-02-10T00:00:00Z', '2028-01-25T00:00:00.000Z'],
    ['the same from the middle of the year', '2027-07-01T00:00:00Z', '2028-01-25T00:00:00.000Z'],
  ];
  for (const [why, now, change] of cases) {
    it(`comes when ${why}`, () => {
      expect(next(now)).to.equal(change);
    });
  }

  it('is at midnight of London in summer time too', () => {
    const day = recurring('day-of-memory');
    expect(next('2026-07-13T12:00:00Z', {}, [day])).to.equal('2026-07-13T23:00:00.000Z');
    expect(next('2026-07-14T12:00:00Z', {}, [day])).to.equal('2026-07-14T23:00:00.000Z');
  });
});
