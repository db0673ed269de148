import { expect } from '@open-wc/testing';
import type { AwarenessBanner } from '../../src/elements/awareness-banner.js';
import { campaignItem, showBanner } from '../helpers/banner.js';
import { jsonFeed } from '../helpers/feeds.js';
import { eventOf, savedBy } from '../helpers/saved-file.js';
import { findAll, textOf, textsOf } from '../helpers/shadow.js';

/** What assistive technology calls a button: the texts of the elements it refers to. */
const nameOf = (element: Element, button: Element) =>
  (button.getAttribute('aria-labelledby') ?? '')
    .split(' ')
    .map((id) => textOf(element.shadowRoot?.getElementById(id)))
    .join(' ');

const buttons = (element: AwarenessBanner) => findAll(element, '[part="calendar"]');

const STAND = {
  name: 'Stand',
  start: '2018-03-13T12:00',
  end: '2018-03-13T16:30',
  place: 'Library',
};
const TALK = { name: 'Talk', start: '2018-07-13T18:00', end: '2018-07-13T19:00' };

describe('"Add to calendar"', () => {
  it('is offered for the campaign and for each of its events, each under its name', async () => {
    const items = [
      campaignItem('Week', '2018-03-12', { events: [STAND, { ...STAND, name: 'Talk' }] }),
    ];
    const element = await showBanner(items, '2018-03-12');
    expect(textsOf(element, '[part="calendar"]')).to.deep.equal(Array(3).fill('Add to calendar'));
    expect(buttons(element).map((button) => nameOf(element, button))).to.deep.equal([
      'Add to calendar Stand',
      'Add to calendar Talk',
      'Add to calendar Week',
    ]);
  });

  it('saves the campaign as whole days', async () => {
    const campaign = { name: 'Week of Action!', start: '2026-06-08', end: '2026-06-14' };
    const items = [campaignItem('Our week', '', { campaign })];
    const file = await savedBy(buttons(await showBanner(items, '2026-06-10'))[0]);
    expect(file).to.include({ name: 'week-of-action-2026-06-08.ics', type: 'text/calendar' });
    const event = eventOf(file);
    expect([event.summary, String(event.startDate), String(event.endDate)]).to.deep.equal([
      'Week of Action!',
      '2026-06-08',
      '2026-06-15',
    ]);
    expect(event.description).to.equal('About Our week.');
  });

  for (const [stand, now, from, to] of [
    [STAND, '2018-03-12', '2018-03-13T12:00:00Z', '2018-03-13T16:30:00Z'],
    [TALK, '2018-07-10', '2018-07-13T17:00:00Z', '2018-07-13T18:00:00Z'],
  ] as const) {
    it(`saves an event at its instant: ${stand.start}`, async () => {
      const items = [
        campaignItem('Week', now, {
          campaign: { name: 'Week', start: now, end: '2018-07-20' },
          events: [stand],
        }),
      ];
      const element = await showBanner(items, now);
      const button = buttons(element).find((each) => nameOf(element, each).endsWith(stand.name));
      const event = eventOf(await savedBy(button));
      expect([event.summary, String(event.startDate), String(event.endDate)]).to.deep.equal([
        stand.name,
        from,
        to,
      ]);
    });
  }

  it('saves a file under a name that any system takes', async () => {
    const names: readonly (readonly [string, string])[] = [
      ['!!!', '2026-06-10.ics'],
      ['../etc/passwd: a "test"?', 'etc-passwd-a-test-2026-06-10.ics'],
    ];
    for (const [name, expected] of names) {
      const element = await showBanner([campaignItem(name, '2026-06-10')], '2026-06-10');
      expect((await savedBy(buttons(element)[0])).name).to.equal(expected);
    }
  });

  it('gives what two publishers number alike two ids, the same on every visit', async () => {
    const uidOf = async (home: string, src = '') => {
      const element = await showBanner([campaignItem('Week', '2026-06-10')], '2026-06-10');
      element.src = src;
      element.feed = {
        ...jsonFeed([campaignItem('Week', '2026-06-10')], { title: 'Campaigns' }),
        ...(home && { home_page_url: home }),
      };
      await element.updateComplete;
      return eventOf(await savedBy(buttons(element)[0])).uid;
    };
    const one = await uidOf('https://one.example/');
    expect(await uidOf('https://one.example/')).to.equal(one);
    const others = await Promise.all([uidOf('https://two.example/'), uidOf('')]);
    expect(new Set([one, ...others]).size).to.equal(3);
  });

  it('saves the computed days of an observance', async () => {
    const campaign = { name: 'Safer Internet Day', observance: 'safer-internet-day' };
    const items = [campaignItem('Safer Internet Day', '', { campaign })];
    const element = await showBanner(items, '2027-02-01');
    const event = eventOf(await savedBy(buttons(element)[0]));
    expect([String(event.startDate), String(event.endDate)]).to.deep.equal([
      '2027-02-09',
      '2027-02-10',
    ]);
  });

  it('speaks Welsh on a Welsh page', async () => {
    const element = await showBanner([campaignItem('Wythnos', '2026-06-10')], '2026-06-10', {
      lang: 'cy',
    });
    expect(textsOf(element, '[part="calendar"]')).to.deep.equal(['Ychwanegu at y calendr']);
  });
});

describe('the days of an observance', () => {
  const campaign = { name: 'Safer Internet Day', observance: 'safer-internet-day' };
  const dates = (element: AwarenessBanner) => textsOf(element, '[part="date"]');

  it('are marked as expected until the feed gives them', async () => {
    const items = [campaignItem('Safer Internet Day', '', { campaign })];
    expect(dates(await showBanner(items, '2027-02-01'))).to.deep.equal([
      'Tuesday 9 February 2027 (date expected)',
    ]);
  });

  it('are those of the feed where it gives any', async () => {
    const given = { ...campaign, start: '2027-02-10' };
    const items = [campaignItem('Safer Internet Day', '', { campaign: given })];
    expect(dates(await showBanner(items, '2027-02-01'))).to.deep.equal([
      'Wednesday 10 February 2027',
    ]);
  });

  it('are those of the next year once this year’s are over', async () => {
    const items = [campaignItem('Safer Internet Day', '', { campaign })];
    const element = await showBanner(items, '2027-02-10', { 'lead-days': '365' });
    expect(dates(element)).to.deep.equal(['Tuesday 8 February 2028 (date expected)']);
  });

  it('are announced across the end of a year', async () => {
    const fgm = { name: 'Zero tolerance', observance: 'fgm-zero-tolerance-day' };
    const items = [campaignItem('Zero tolerance', '', { campaign: fgm })];
    const element = await showBanner(items, '2026-12-30', { 'lead-days': '40' });
    expect(dates(element)).to.deep.equal(['Saturday 6 February 2027 (date expected)']);
  });

  it('are not shown where nobody knows them, and the webmaster is told why', async () => {
    const cases: readonly (readonly [string, string])[] = [
      ['foster-care-fortnight', 'start'],
      ['private-fostering-awareness-week', 'observance'],
      ['national-biscuit-day', 'start'],
    ];
    for (const [observance, field] of cases) {
      const items = [campaignItem('Week', '', { campaign: { name: 'Week', observance } })];
      const element = await showBanner(items, '2031-07-10', { 'lead-days': '366' });
      expect(dates(element), observance).to.deep.equal([]);
      expect(element.feed?.problems.map((problem) => problem.field)).to.include(
        `_safeguarding.campaign.${field}`,
      );
    }
  });
});
