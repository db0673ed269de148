import { expect } from '@open-wc/testing';
import { toZoned } from '../../src/dates/zoned.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** As "31/03/2024, 02:00". */
function shown(instant: Date): string {
  const { year, month, day, hour, minute } = toZoned(instant, 'Europe/London');
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(day)}/${two(month)}/${String(year).padStart(4, '0')}, ${two(hour)}:${two(minute)}`;
}

/** Instants of a list at which London's clocks are not as `Intl` knows them. */
function wrongAt(instants: readonly Date[]): readonly string[] {
  return instants
    .filter((instant) => shown(instant) !== clock.format(instant))
    .map((instant) => instant.toISOString());
}

describe('London’s clocks', () => {
  it('are as Intl knows them in each March and October and on the first of each month, 1990 to 2044', () => {
    const instants: Date[] = [];
    const times = [0, 59 * MINUTE, HOUR, 23 * HOUR, 24 * HOUR - 1];
    for (let day = Date.UTC(1990, 0, 1); day < Date.UTC(2045, 0, 1); day += 24 * HOUR) {
      // The clocks change in March and October; days on which they do not are all alike.
      const month = new Date(day).getUTCMonth();
      if (month !== 2 && month !== 9 && new Date(day).getUTCDate() !== 1) continue;
      instants.push(...times.map((time) => new Date(day + time)));
    }
    expect(instants.length).to.be.greaterThan(15_000);
    expect(wrongAt(instants)).to.deep.equal([]);
  });

  it('change at 1am UTC to the millisecond', () => {
    expect(shown(new Date('2026-03-29T00:59:59.999Z'))).to.equal('29/03/2026, 00:59');
    expect(shown(new Date('2026-03-29T01:00:00Z'))).to.equal('29/03/2026, 02:00');
    expect(shown(new Date('2026-10-25T00:59:59.999Z'))).to.equal('25/10/2026, 01:59');
    expect(shown(new Date('2026-10-25T01:00:00Z'))).to.equal('25/10/2026, 01:00');
  });

  it('are left to Intl where the rule was or may be another', () => {
    expect(shown(new Date('1995-07-01T00:00:00Z'))).to.equal('01/07/1995, 01:00');
    expect(shown(new Date('2038-07-01T00:00:00Z'))).to.equal('01/07/2038, 01:00');
    expect(() => shown(new Date(NaN))).to.throw(RangeError);
    // All of 1970 was an hour ahead: the British Standard Time of 1968 to 1971.
    expect(shown(new Date('1970-01-01T00:00:00Z'))).to.equal('01/01/1970, 01:00');
  });
});
