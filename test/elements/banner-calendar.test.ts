import { expect } from '@open-wc/testing';
import ICAL from 'ical.js';
import type { AwarenessBanner } from '../../src/elements/awareness-banner.js';
import { campaignItem, showBanner } from '../helpers/banner.js';
import { findAll, textsOf } from '../helpers/shadow.js';

interface SavedFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** Presses a button and catches the file that the browser would save. */
async function savedBy(button: HTMLElement | undefined): Promise<SavedFile> {
  const blobs = new Map<string, Blob>();
  const files: Promise<SavedFile>[] = [];
  const createObjectURL = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob: Blob) => {
    const url = createObjectURL(blob);
    blobs.set(url, blob);
    return url;
  };
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.href) ?? new Blob();
    files.push(blob.text().then((text) => ({ name: this.download, type: blob.type, text })));
  };
  try {
    button?.click();
  } finally {
    URL.createObjectURL = createObjectURL;
    // What stands on the prototype of all elements shows again.
    Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
  }
  const [file] = await Promise.all(files);
  if (!file) throw new Error('expected a file, found none');
  return file;
}

function eventOf({ text }: SavedFile): ICAL.Event {
  const parsed: unknown = ICAL.parse(text);
  return new ICAL.Event(
    new ICAL.Component(parsed as string).getFirstSubcomponent('vevent') ?? undefined,
  );
}

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
    expect(buttons(element).map((button) => button.getAttribute('aria-label'))).to.have.members([
      'Add to calendar: Week',
      'Add to calendar: Stand',
      'Add to calendar: Talk',
    ]);
  });

  it('saves the campaign as whole days', async () => {
    const campaign = { name: 'Week', start: '2026-06-08', end: '2026-06-14' };
    const items = [campaignItem('Week of Action!', '', { campaign })];
    const file = await savedBy(buttons(await showBanner(items, '2026-06-10'))[0]);
    expect(file).to.include({ name: 'week-of-action.ics', type: 'text/calendar' });
    const event = eventOf(file);
    expect([event.summary, String(event.startDate), String(event.endDate)]).to.deep.equal([
      'Week of Action!',
      '2026-06-08',
      '2026-06-15',
    ]);
    expect(event.description).to.equal('About Week of Action!.');
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
      const button = buttons(element).find((each) => each.ariaLabel?.endsWith(stand.name) ?? false);
      const event = eventOf(await savedBy(button));
      expect([event.summary, String(event.startDate), String(event.endDate)]).to.deep.equal([
        stand.name,
        from,
        to,
      ]);
    });
  }

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
