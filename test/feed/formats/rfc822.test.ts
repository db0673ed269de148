import { expect } from '@open-wc/testing';
import { fromRfc822 } from '../../../src/feed/date.js';

type Case = readonly [given: string, expected: string];

/** All of these are 2 October 2002 at 13:00 by the clock of the zone. */
const ZONES: readonly (readonly [zone: string, offset: string])[] = [
  ['UT', '+00:00'],
  ['GMT', '+00:00'],
  ['UTC', '+00:00'],
  ['Z', '+00:00'],
  ['z', '+00:00'],
  ['gmt', '+00:00'],
  ['BST', '+01:00'],
  ['bst', '+01:00'],
  ['EST', '-05:00'],
  ['EDT', '-04:00'],
  ['CST', '-06:00'],
  ['CDT', '-05:00'],
  ['MST', '-07:00'],
  ['MDT', '-06:00'],
  ['PST', '-08:00'],
  ['PDT', '-07:00'],
  ['AST', '-04:00'],
  ['ADT', '-03:00'],
  ['CET', '+01:00'],
  ['CEST', '+02:00'],
  ['Etc/GMT', '+00:00'],
  ['GMT+0100', '+01:00'],
  ['GMT+0100 (British Summer Time)', '+01:00'],
  ['UTC-05:00', '-05:00'],
  ['+0000', '+00:00'],
  ['-0000', '-00:00'],
  ['+0100', '+01:00'],
  ['-0500', '-05:00'],
  ['+0530', '+05:30'],
  ['-0330', '-03:30'],
  ['+01:00', '+01:00'],
  ['-05:00', '-05:00'],
  ['+0100 (BST)', '+01:00'],
];

const FORMS: readonly Case[] = [
  ['Wed, 02 Oct 2002', '2002-10-02'],
  ['02 Oct 2002 13:00:00 GMT', '2002-10-02T13:00+00:00'],
  ['Wed, 02 Oct 2002 13:00 GMT', '2002-10-02T13:00+00:00'],
  ['Wed Oct  2 13:00:00 2002', '2002-10-02T13:00'],
  ['Wed Oct  2 13:00:00 GMT 2002', '2002-10-02T13:00+00:00'],
  ['Wed Oct 02 13:00:00 +0100 2002', '2002-10-02T13:00+01:00'],
  ['Wed Oct 02 2002 13:00:00 +0100', '2002-10-02T13:00+01:00'],
  ['Wed, Oct 02 2002 13:00:00 GMT', '2002-10-02T13:00+00:00'],
  ['Oct 2, 2002', '2002-10-02'],
  ['2 Oct, 2002', '2002-10-02'],
  ['October 2, 2002', '2002-10-02'],
  ['October 2002', '2002-10'],
  ['Wed, 2 Oct 2002 3:04:05 PM +0100', '2002-10-02T15:04+01:00'],
  ['Wed, 2 Oct 2002 3:04 pm GMT', '2002-10-02T15:04+00:00'],
  ['Wed, 2 Oct 2002 12:04 PM GMT', '2002-10-02T12:04+00:00'],
  ['Wed, 2 Oct 2002 12:04 AM GMT', '2002-10-02T00:04+00:00'],
  ['Wed, 2 Oct 2002 3:04 AM GMT', '2002-10-02T03:04+00:00'],
  ['Tue, 15 Jan 2002 13:00 ET', '2002-01-15T13:00-05:00'],
  ['Wed, 2 Oct 2002 13:00:00 GMT', '2002-10-02T13:00+00:00'],
  ['Wed,  2 Oct 2002 13:00:00 GMT', '2002-10-02T13:00+00:00'],
  ['Wed, 02 Oct 2002 9:05:00 GMT', '2002-10-02T09:05+00:00'],
  ['Wednesday, 02 October 2002 13:00:00 GMT', '2002-10-02T13:00+00:00'],
  ['Wednesday, 02-Oct-02 13:00:00 GMT', '2002-10-02T13:00+00:00'],
  ['Wed 02 Oct 2002 13:00:00 GMT', '2002-10-02T13:00+00:00'],
  ['Wed,02 Oct 2002 13:00:00 GMT', '2002-10-02T13:00+00:00'],
  ['WED, 02 OCT 2002 13:00:00 GMT', '2002-10-02T13:00+00:00'],
  ['wed, 02 oct 2002 13:00:00 gmt', '2002-10-02T13:00+00:00'],
  ['  Wed, 02 Oct 2002 13:00:00 GMT\n', '2002-10-02T13:00+00:00'],
  ['Wed, 02  Oct  2002  13:00:00  GMT', '2002-10-02T13:00+00:00'],
  ['Wed, 02 Oct 2002\n 13:00:00 GMT', '2002-10-02T13:00+00:00'],
  ['Wed, 02 Oct 2002 13:00:00GMT', '2002-10-02T13:00+00:00'],
  ['Wed, 02 Oct 02 13:00:00 GMT', '2002-10-02T13:00+00:00'],
  ['01 Jan 00 00:00 UT', '2000-01-01T00:00+00:00'],
  ['31 Dec 49 23:59 UT', '2049-12-31T23:59+00:00'],
  // RFC 2822, section 4.3: an item of 1999 must not stand on top of the list for seventy years.
  ['31 Dec 99 23:59 UT', '1999-12-31T23:59+00:00'],
  ['Thu, 29 Feb 2024 12:00:00 GMT', '2024-02-29T12:00+00:00'],
  ['Tue, 03 Sept 2024 12:00:00 BST', '2024-09-03T12:00+01:00'],
];

/** Times whose zone nobody can be sure of: they stay without one, so that they are reported. */
const DOUBTFUL: readonly Case[] = [
  ['Wed, 02 Oct 2002 13:00:00', '2002-10-02T13:00'],
  ['2 Oct 2002 13:00', '2002-10-02T13:00'],
  ['Wed, 02 Oct 2002 13:00:00 XYZ', '2002-10-02T13:00'],
  ['Wed, 02 Oct 2002 13:00:00 constructor', '2002-10-02T13:00'],
  // RFC 822 had the signs of the military zones wrong.
  ['Wed, 02 Oct 2002 13:00:00 A', '2002-10-02T13:00'],
  ['Wed, 02 Oct 2002 13:00:00 Y', '2002-10-02T13:00'],
  // India, Ireland or Israel.
  ['Wed, 02 Oct 2002 13:00:00 IST', '2002-10-02T13:00'],
  // Summer time or not.
  ['Wed, 02 Oct 2002 13:00:00 ET', '2002-10-02T13:00'],
];

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Given back as they are, for whoever reads them to say so. */
const OTHERS: readonly string[] = [
  '',
  'yesterday',
  'Wed, 02 Okt 2002 13:00:00 GMT',
  'Wed, Oct x 2002 13:00:00 GMT',
  'Wed, 02 Oct 2002 1:2:3 GMT',
  'Wed, 02 Oct 2002 13:00:00 +zz:00',
  'Wed, 02 Oct 2002 13:00:00 +9900',
  'Oct 02',
  'Tue, 02 Ebr 2002 13:00:00 GMT',
  '02/10/2002 13:00:00',
  'Wed, 02 Oct 2002 25:00:00 GMT',
  'Wed, 02 Oct 2002 13:61:00 GMT',
  'Wed, 32 Oct 2002 13:00:00 GMT',
  'Wed, 00 Oct 2002 13:00:00 GMT',
  'Sat, 30 Feb 2002 13:00:00 GMT',
  'Thu, 29 Feb 2001 13:00:00 GMT',
  '2002-10-02T13:00:00Z',
  '2002-10-02T13:00:00+01:00',
  '2002-10-02T13:00',
  '2002-10-02',
  '2002-10',
  '2002',
];

describe('A date of RSS', () => {
  for (const [zone, offset] of ZONES) {
    it(`in the zone ${zone} is ${offset} from UTC`, () => {
      expect(fromRfc822(`Wed, 02 Oct 2002 13:00:00 ${zone}`)).to.equal(`2002-10-02T13:00${offset}`);
    });
  }

  for (const [given, expected] of FORMS) {
    it(`${JSON.stringify(given)} is ${expected}`, () => {
      expect(fromRfc822(given)).to.equal(expected);
    });
  }

  for (const [given, expected] of DOUBTFUL) {
    it(`${JSON.stringify(given)} is ${expected}, without a zone`, () => {
      expect(fromRfc822(given)).to.equal(expected);
    });
  }

  for (const [index, month] of MONTHS.entries()) {
    it(`in ${month} is in month ${index + 1}`, () => {
      const expected = `2023-${String(index + 1).padStart(2, '0')}-28T07:08+00:00`;
      expect(fromRfc822(`28 ${month} 2023 07:08:09 GMT`)).to.equal(expected);
    });
  }

  for (const given of OTHERS) {
    it(`is not ${JSON.stringify(given)}, which is given back as it is`, () => {
      expect(fromRfc822(given)).to.equal(given);
    });
  }

  it('is the same instant that Date has written, for two hundred of them', () => {
    // Spread over years, months, days and times by a step that none of these divides.
    const step = 40_000_003 * 60_000;
    const first = Date.UTC(1990, 0, 1);
    const last = Date.UTC(2090, 0, 1);
    for (let i = 0; i < 200; i += 1) {
      const instant = new Date(first + ((i * step) % (last - first)));
      const written = instant.toUTCString();
      expect(Date.parse(fromRfc822(written)), written).to.equal(instant.getTime());
    }
  });
});
