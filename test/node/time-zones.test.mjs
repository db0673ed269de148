import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { BANNER_INSTANTS } from './banner-instants.mjs';
import { LIBRARY_FACTS } from './library-facts.mjs';
import { PUBLISHED, SCHEDULED } from './time-zone-cases.mjs';

const ZONES = {
  'America/Los_Angeles': '2024-01-01T08:00:00.000Z',
  'Asia/Kolkata': '2023-12-31T18:30:00.000Z',
  'Pacific/Auckland': '2023-12-31T11:00:00.000Z',
};

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

const LOADER = new URL('../../scripts/ts-loader.mjs', import.meta.url).href;
const REPORT = fileURLToPath(new URL('time-zone-report.mjs', import.meta.url));

async function reportIn(zone) {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', LOADER, REPORT], {
    env: { ...process.env, TZ: zone },
    timeout: 60_000,
  });
  return JSON.parse(stdout);
}

/** "17/08/2020 at 9:21 am", as the page prints it, in the words of the library. */
function inWords(added) {
  const [, day, month, year, time, half] = added.match(
    /^(\d\d)\/(\d\d)\/(\d{4}) at (\d+:\d\d) ([ap]m)$/,
  );
  return `${Number(day)} ${MONTHS[month - 1]} ${year}, ${time.replace(':00', '')}${half}`;
}

for (const [zone, newYear] of Object.entries(ZONES)) {
  describe(`on a computer in ${zone}`, () => {
    let report;

    before(async () => {
      report = await reportIn(zone);
    });

    it('the clock is really that of the zone', () => {
      assert.deepEqual(
        [report.zone.replace('Calcutta', 'Kolkata'), report.newYear],
        [zone, newYear],
      );
    });

    it('every resource was added when the published page says', () => {
      assert.deepEqual(
        Object.fromEntries(report.library),
        Object.fromEntries(LIBRARY_FACTS.map(({ title, added }) => [title, inWords(added)])),
      );
      assert.equal(report.library.length, LIBRARY_FACTS.length);
    });

    it('an instant of publication is shown in London time, summer time included', () => {
      assert.deepEqual(report.published, PUBLISHED);
    });

    for (const [index, [instant, due]] of BANNER_INSTANTS.entries()) {
      it(`the banner shows ${due || 'nothing'} at ${instant}`, () => {
        assert.equal(report.due[index], due);
      });
    }

    it('campaigns with impossible or outlived days are reported', () => {
      assert.deepEqual(report.problems, [
        'reversed _safeguarding.campaign.end',
        'ended _safeguarding.campaign.observance',
        'ended _safeguarding.campaign.start',
      ]);
    });

    for (const [instant, due] of Object.entries(SCHEDULED)) {
      it(`the campaigns due at ${instant} are those due in London`, () => {
        assert.deepEqual(report.scheduled[instant], due);
      });
    }
  });
}

describe('dates as the published page prints them', () => {
  it('are turned into the words that the tests expect', () => {
    assert.deepEqual(
      ['17/08/2020 at 9:21 am', '06/07/2018 at 12:43 pm', '08/11/2018 at 9:00 am'].map(inWords),
      ['17 August 2020, 9:21am', '6 July 2018, 12:43pm', '8 November 2018, 9am'],
    );
  });
});
