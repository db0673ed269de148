import { expect } from '@open-wc/testing';
import ICAL from 'ical.js';
import {
  campaignEntry,
  eventEntry,
  formatCalendar,
  type CalendarEntry,
} from '../../src/campaigns/calendar.js';
import type { Announcement } from '../../src/campaigns/schedule.js';
import { makeItem, on } from '../fixtures/items.js';

const LONDON = 'Europe/London';
const NOW = new Date('2026-11-21T09:30:15.250Z');

const DAY: CalendarEntry = { uid: 'a@example', title: 'A day', start: on('2026-03-18') };

/** The one event of a calendar, as another program reads it. */
function read(entry: CalendarEntry, timeZone = LONDON): ICAL.Event {
  const parsed: unknown = ICAL.parse(formatCalendar(entry, timeZone, NOW));
  const calendar = new ICAL.Component(parsed as string);
  const events = calendar.getAllSubcomponents('vevent');
  expect(events).to.have.length(1);
  return new ICAL.Event(events[0]);
}

/** "2026-03-18" for a day, "2026-03-18T09:00:00Z" for an instant. */
const datesOf = ({ startDate, endDate }: ICAL.Event) => [String(startDate), String(endDate)];

describe('a campaign in a calendar', () => {
  const cases: readonly (readonly [why: string, start: string, end: string, over: string])[] = [
    ['one day', '2026-03-18', '2026-03-18', '2026-03-19'],
    ['a week in winter', '2026-11-16', '2026-11-22', '2026-11-23'],
    ['a week in summer', '2026-06-01', '2026-06-07', '2026-06-08'],
    ['over the change to summer time', '2026-03-28', '2026-03-30', '2026-03-31'],
    ['over the change to winter time', '2026-10-24', '2026-10-26', '2026-10-27'],
    ['over the end of a month', '2026-01-26', '2026-01-31', '2026-02-01'],
    ['over the end of a year', '2026-12-28', '2026-12-31', '2027-01-01'],
    ['to a leap day', '2028-02-26', '2028-02-29', '2028-03-01'],
    ['to the last of February', '2027-02-22', '2027-02-28', '2027-03-01'],
  ];
  for (const [why, start, end, over] of cases) {
    it(`lasts all day to the day after its last: ${why}`, () => {
      const event = read({ ...DAY, start: on(start), end: on(end) });
      expect(event.startDate.isDate).to.equal(true);
      expect(event.endDate.isDate).to.equal(true);
      expect(datesOf(event)).to.deep.equal([start, over]);
    });
  }

  it('without an end lasts one day', () => {
    expect(datesOf(read(DAY))).to.deep.equal(['2026-03-18', '2026-03-19']);
  });
});

describe('an event in a calendar', () => {
  type Case = readonly [why: string, start: string, end: string, from: string, to: string];
  const cases: readonly Case[] = [
    ['Greenwich Mean Time', '2018-03-13T12:00', '2018-03-13T16:30', '12:00', '16:30'],
    ['British Summer Time', '2026-06-10T18:00', '2026-06-10T19:15', '17:00', '18:15'],
    ['before the clocks go forward', '2026-03-29T00:15', '2026-03-29T00:45', '00:15', '00:45'],
    ['across it', '2026-03-29T00:30', '2026-03-29T03:00', '00:30', '02:00'],
    ['before the clocks go back', '2026-10-25T00:30', '2026-10-25T00:45', '23:30', '23:45'],
    ['after it', '2026-10-25T09:00', '2026-10-25T10:00', '09:00', '10:00'],
  ];
  for (const [why, start, end, from, to] of cases) {
    it(`is at the right instant: ${why}`, () => {
      const event = read({ ...DAY, start: on(start), end: on(end) });
      expect(event.startDate.isDate).to.equal(false);
      expect(datesOf(event).map((date) => date.slice(11))).to.deep.equal([
        `${from}:00Z`,
        `${to}:00Z`,
      ]);
    });
  }

  it('of a summer midnight starts on the day before in UTC', () => {
    const event = read({ ...DAY, start: on('2026-07-01T00:00'), end: on('2026-07-01T01:00') });
    expect(datesOf(event)).to.deep.equal(['2026-06-30T23:00:00Z', '2026-07-01T00:00:00Z']);
  });

  it('without an end takes no time that nobody gave', () => {
    const text = formatCalendar({ ...DAY, start: on('2026-06-10T18:00') }, LONDON, NOW);
    expect(text).to.contain('DTSTART:20260610T170000Z\r\n');
    expect(text).not.to.contain('DTEND');
  });

  it('that ends with a day ends with the end of it', () => {
    const event = read({ ...DAY, start: on('2026-06-10T18:00'), end: on('2026-06-11') });
    expect(datesOf(event)).to.deep.equal(['2026-06-10T17:00:00Z', '2026-06-11T23:00:00Z']);
  });

  it('is read in the zone of its feed', () => {
    const entry = { ...DAY, start: on('2026-06-10T18:00'), end: on('2026-06-10T19:00') };
    expect(datesOf(read(entry, 'Europe/Paris'))[0]).to.equal('2026-06-10T16:00:00Z');
  });
});

describe('a calendar file', () => {
  it('has what every calendar must have, and ends its lines as the format wants', () => {
    const text = formatCalendar(DAY, LONDON, NOW);
    expect(text.split('\r\n')).to.deep.equal([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//safeguarding-widgets//EN',
      'BEGIN:VEVENT',
      'UID:a@example',
      'DTSTAMP:20261121T093015Z',
      'DTSTART;VALUE=DATE:20260318',
      'DTEND;VALUE=DATE:20260319',
      'SUMMARY:A day',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  const texts = [
    'Commas, semicolons; and back\\slashes',
    'Two\nlines',
    'Windows\r\nlines',
    'Cam-drin plant yn rhywiol: ymwybyddiaeth — “diogelwch” ’26 🎗️',
    'BEGIN:VEVENT\r\nSUMMARY:Another\r\nEND:VEVENT',
    'x'.repeat(400),
    'ŵ'.repeat(200),
    '🎗️'.repeat(60),
    `${'a'.repeat(66)}é`,
  ];
  for (const text of texts) {
    it(`says what it was given, folded or not: ${text.slice(0, 30).replace(/\s/g, ' ')}`, () => {
      const event = read({ ...DAY, title: text, text, place: text });
      const expected = text.replace(/\r\n?/g, '\n');
      expect([event.summary, event.description, event.location]).to.deep.equal([
        expected,
        expected,
        expected,
      ]);
    });

    it(`has no line over 75 octets: ${text.slice(0, 30).replace(/\s/g, ' ')}`, () => {
      const lines = formatCalendar({ ...DAY, title: text, text }, LONDON, NOW).split('\r\n');
      const octets = lines.map((line) => new TextEncoder().encode(line).length);
      expect(Math.max(...octets)).to.be.at.most(75);
      expect(lines.every((line) => !line.includes('\uFFFD'))).to.equal(true);
    });
  }

  it('has no character that ends a line but its own line ends', () => {
    const odd = 'a\u2028b\u2029c\vd\fe\u0085f\rg';
    const event = read({ ...DAY, title: odd, text: odd, place: odd });
    expect([event.summary, event.description, event.location]).to.deep.equal(
      Array(3).fill('a\nb\nc\nd\ne\nf\ng'),
    );
  });

  it('has no control character but the tab, wherever it was given', () => {
    const odd = 'a\u0000\u0007\u001b\u007f\u009b\tb';
    const url = 'https://board.example/\r\nATTACH:https://other.example/\u2028\u0000';
    const entry = { uid: odd, title: odd, text: odd, place: odd, url };
    const text = formatCalendar({ ...DAY, ...entry }, LONDON, NOW);
    expect(text.replace(/\r\n/g, '')).not.to.match(/[^\P{Cc}\t]|[\u2028\u2029]/u);
    expect(text)
      .to.contain('SUMMARY:a\tb\r\n')
      .and.not.to.match(/^ATTACH/m);
  });

  it('leaves out what is not known', () => {
    const text = formatCalendar({ ...DAY, text: '', place: undefined }, LONDON, NOW);
    expect(text).not.to.match(/DESCRIPTION|LOCATION|URL/);
  });

  it('carries the address of the campaign', () => {
    const url = 'https://board.example/week?a=1,2;b';
    expect(String(read({ ...DAY, url }).component.getFirstPropertyValue('url'))).to.equal(url);
  });
});

describe('what goes into a calendar', () => {
  const item = makeItem({
    id: 'week 1/ü',
    title: 'Awareness week',
    summary: 'What to look for.',
    url: 'https://board.example/item',
    campaign: { name: 'Week', start: on('2026-03-16'), end: on('2026-03-20') },
  });
  const announcement: Announcement = {
    item,
    phase: 'active',
    starts: on('2026-03-16'),
    ends: on('2026-03-20'),
    expected: false,
    events: [],
    moreEvents: 0,
  };

  it('is the campaign with its days, text and address', () => {
    expect(campaignEntry(announcement)).to.deep.include({
      title: 'Week',
      start: on('2026-03-16'),
      end: on('2026-03-20'),
      text: 'What to look for.',
      url: 'https://board.example/item',
    });
  });

  it('prefers the address of the campaign to that of the item', () => {
    const campaign = { name: 'Week', url: 'https://board.example/campaign' };
    const { url } = campaignEntry({ ...announcement, item: { ...item, campaign } });
    expect(url).to.equal('https://board.example/campaign');
  });

  it('keeps its id when days or words are put right, and has another next year', () => {
    const { uid } = campaignEntry(announcement);
    const moved = { ...announcement, starts: on('2026-03-17'), item: { ...item, title: 'Other' } };
    expect(campaignEntry(moved).uid).to.equal(uid);
    expect(campaignEntry({ ...announcement, starts: on('2027-03-16') }).uid).not.to.equal(uid);
    expect(uid).to.match(/^[\x21-\x7e]+@safeguarding-widgets$/);
  });

  it('is an event under its own name, with place and address', () => {
    const event = {
      name: 'Stand',
      start: on('2026-03-17T12:00'),
      place: 'Library',
      address: 'Sutton',
    };
    expect(eventEntry(item, event)).to.deep.include({
      title: 'Stand',
      text: 'Week',
      place: 'Library, Sutton',
      url: 'https://board.example/item',
    });
  });

  it('calls an event without a name as the campaign', () => {
    const entry = eventEntry(item, { start: on('2026-03-17'), url: 'https://board.example/event' });
    expect(entry.title).to.equal('Week');
    expect(entry.url).to.equal('https://board.example/event');
    expect(entry.text).to.equal(undefined);
  });

  it('calls an event of other items as the item', () => {
    const { campaign: _, ...news } = item;
    expect(eventEntry(news, { start: on('2026-03-17') }).title).to.equal('Awareness week');
  });

  it('has an id for each: campaign, events, two events at one time', () => {
    const start = on('2026-03-17T12:00');
    const ids = [
      campaignEntry(announcement).uid,
      eventEntry(item, { name: 'A', start }).uid,
      eventEntry(item, { name: 'B', start }).uid,
      eventEntry(item, { name: 'A', start: on('2026-03-18T12:00') }).uid,
    ];
    expect(new Set(ids).size).to.equal(4);
  });
});
