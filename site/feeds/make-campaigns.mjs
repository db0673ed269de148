/**
 * Makes the demonstration feed of awareness campaigns: three recorded ones, the observances whose
 * date follows a rule, and one invented local week around the given day.
 *
 *     node --import ./scripts/ts-loader.mjs site/feeds/make-campaigns.mjs [YYYY-MM-DD]
 *
 * writes campaigns.json beside this file.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { occurrenceIn } from '../../src/observances.ts';
import { toIsoDate } from '../../src/dates/partial-date.ts';

const DAY_MS = 86_400_000;

/** Days are counted in UTC only to do sums on calendar dates; no time of day is involved. */
const dayOf = (year, month, day) => Date.UTC(year, month - 1, day) / DAY_MS;
const isoOf = (day) => new Date(day * DAY_MS).toISOString().slice(0, 10);
const weekdayOf = (day) => new Date(day * DAY_MS).getUTCDay();
const yearOf = (day) => new Date(day * DAY_MS).getUTCFullYear();

function parseDay(text) {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const day = match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : NaN;
  if (Number.isNaN(day) || isoOf(day) !== text) {
    throw new RangeError(`Expected a date as YYYY-MM-DD, found "${text}"`);
  }
  return day;
}

/**
 * `rule` is the name that the package reckons it under, where that is not the id here.
 * `announcedTo` is the last year whose date an organiser's page confirms: later ones are expected.
 */
const OBSERVANCES = [
  {
    id: 'zero-tolerance-fgm',
    rule: 'fgm-zero-tolerance-day',
    name: 'International Day of Zero Tolerance for Female Genital Mutilation',
    summary: 'A United Nations day for ending female genital mutilation.',
    url: 'https://www.un.org/',
    tags: ['Female genital mutilation'],
  },
  {
    id: 'safer-internet-day',
    name: 'Safer Internet Day',
    announcedTo: 2026,
    summary: 'Schools and families talk about using the internet safely and kindly.',
    url: 'https://saferinternet.org.uk/',
    tags: ['Online safety'],
  },
  {
    id: 'national-child-exploitation-awareness-day',
    rule: 'child-exploitation-awareness-day',
    name: 'National Child Exploitation Awareness Day',
    summary: 'A day to learn the signs of child exploitation and to speak up about them.',
    url: 'https://www.nwgnetwork.org/',
    tags: ['Child exploitation'],
  },
  {
    id: 'international-missing-childrens-day',
    rule: 'missing-childrens-day',
    name: 'International Missing Children’s Day',
    summary: 'Remembers children who are missing and thanks those who look for them.',
    url: 'https://www.icmec.org/',
    tags: ['Missing children'],
  },
  {
    id: 'day-of-memory',
    name: 'Day of Memory',
    summary: 'Remembers people who lost their lives to honour-based abuse.',
    url: 'https://karmanirvana.org.uk/',
    tags: ['Honour-based abuse'],
  },
  {
    id: 'world-day-against-trafficking',
    rule: 'day-against-trafficking',
    name: 'World Day Against Trafficking in Persons',
    summary: 'A United Nations day about people who are bought, sold and exploited.',
    url: 'https://www.un.org/',
    tags: ['Modern slavery'],
  },
  {
    id: 'world-suicide-prevention-day',
    rule: 'suicide-prevention-day',
    name: 'World Suicide Prevention Day',
    summary: 'Encourages people to talk, to listen and to ask for help.',
    url: 'https://www.iasp.info/',
    tags: ['Mental health'],
  },
  {
    id: 'world-mental-health-day',
    rule: 'mental-health-day',
    name: 'World Mental Health Day',
    summary: 'A day to learn about mental health and where to find support.',
    tags: ['Mental health'],
  },
  {
    id: 'anti-slavery-day',
    name: 'Anti-Slavery Day',
    summary: 'Set by an Act of Parliament to make people aware of modern slavery.',
    tags: ['Modern slavery'],
  },
  {
    id: 'private-fostering-awareness-day',
    name: 'Private Fostering Awareness Day',
    summary: 'About children who live with someone who is not a close relative.',
    url: 'https://corambaaf.org.uk/',
    tags: ['Private fostering'],
  },
  {
    id: 'anti-bullying-week',
    name: 'Anti-Bullying Week',
    announcedTo: 2025,
    summary: 'Schools take a stand against bullying.',
    url: 'https://anti-bullyingalliance.org.uk/',
    tags: ['Bullying'],
  },
  {
    id: 'safeguarding-adults-week',
    name: 'Safeguarding Adults Week',
    announcedTo: 2025,
    summary: 'Organisations share what they know about keeping adults safe.',
    url: 'https://www.anncrafttrust.org/',
    tags: ['Adult safeguarding'],
  },
  {
    id: 'white-ribbon-day',
    name: 'White Ribbon Day',
    summary: 'Asks men and boys to help end violence against women and girls.',
    url: 'https://www.whiteribbon.org.uk/',
    tags: ['Domestic abuse'],
  },
];

/** Campaigns that a partnership has already run, as its pages recorded them. */
const RECORDED = [
  {
    id: 'safer-internet-day-2018',
    url: 'https://saferinternet.org.uk/',
    title: 'Safer Internet Day 2018',
    summary: 'The theme in 2018 was respect: create, connect and share it.',
    content_text: 'The theme in 2018 was respect: create, connect and share it.',
    tags: ['Online safety'],
    _safeguarding: {
      kind: 'campaign',
      campaign: {
        name: 'Safer Internet Day',
        start: '2018-02-06',
        end: '2018-02-06',
        observance: 'safer-internet-day',
        url: 'https://saferinternet.org.uk/',
      },
    },
  },
  {
    id: 'sutton-cse-awareness-week-2018',
    title: 'CSE Awareness Week in Sutton',
    summary: 'Come and ask local professionals about child sexual exploitation.',
    content_text: 'Come and ask local professionals about child sexual exploitation.',
    tags: ['Child exploitation'],
    _safeguarding: {
      kind: 'campaign',
      campaign: { name: 'CSE Awareness Week', start: '2018-03-12', end: '2018-03-18' },
      events: [
        {
          name: 'Information stand',
          start: '2018-03-13T12:00',
          end: '2018-03-13T16:30',
          place: 'St Nicholas Shopping Centre, Ground Floor',
          address: 'Sutton',
        },
      ],
    },
  },
  {
    id: 'sutton-ce-awareness-week-2019',
    title: 'Sutton Child Exploitation Awareness Week 2019',
    summary: 'A week of local activities on recognising child exploitation.',
    content_text: 'A week of local activities on recognising child exploitation.',
    tags: ['Child exploitation'],
    _safeguarding: {
      kind: 'campaign',
      campaign: {
        name: 'Sutton Child Exploitation Awareness Week',
        start: '2019-03-18',
        end: '2019-03-24',
      },
    },
  },
];

function observanceItem(observance, year) {
  const { start, end } = occurrenceIn(observance.rule ?? observance.id, year);
  const expected = observance.announcedTo !== undefined && year > observance.announcedTo;
  const summary = expected
    ? `${observance.summary} Expected date: the organiser has still to confirm it.`
    : observance.summary;
  const url = observance.url === undefined ? {} : { url: observance.url };
  return {
    id: `${observance.id}-${year}`,
    ...url,
    title: `${observance.name} ${year}`,
    summary,
    content_text: summary,
    tags: observance.tags,
    _safeguarding: {
      kind: 'campaign',
      campaign: {
        name: observance.name,
        start: toIsoDate(start),
        end: toIsoDate(end),
        observance: observance.id,
        ...url,
      },
    },
  };
}

/** An invented week, Monday to Sunday, with an event tomorrow (today if it is Sunday). */
function demoItem(today) {
  const monday = today - ((weekdayOf(today) + 6) % 7);
  const sunday = monday + 6;
  const eventDay = isoOf(Math.min(today + 1, sunday));
  const summary = 'An invented local week, here to show what a banner looks like.';
  return {
    id: `demo-awareness-week-${isoOf(monday)}`,
    title: 'Demo awareness week',
    summary,
    content_text: summary,
    tags: ['Demonstration'],
    _safeguarding: {
      kind: 'campaign',
      campaign: { name: 'Demo awareness week', start: isoOf(monday), end: isoOf(sunday) },
      events: [
        {
          name: 'Drop-in stand (invented)',
          start: `${eventDay}T10:00`,
          end: `${eventDay}T12:30`,
          place: 'Town hall foyer',
          address: 'High Street, Exampletown',
        },
      ],
    },
  };
}

/**
 * The campaigns feed as it stands on `today` (a local date, `YYYY-MM-DD`): this year's and next
 * year's observances, the recorded campaigns and the demonstration week, by start date.
 */
export function makeCampaigns(today) {
  const day = parseDay(today);
  const year = yearOf(day);
  const recordedIds = new Set(RECORDED.map((item) => item.id));
  const computed = [year, year + 1]
    .flatMap((each) => OBSERVANCES.map((observance) => observanceItem(observance, each)))
    .filter((item) => !recordedIds.has(item.id));
  const startOf = (item) => item._safeguarding.campaign.start;
  const items = [...structuredClone(RECORDED), ...computed, demoItem(day)].sort((a, b) =>
    startOf(a) < startOf(b) ? -1 : startOf(a) > startOf(b) ? 1 : 0,
  );
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Awareness campaigns',
    home_page_url: 'https://example.org/campaigns',
    description: 'Awareness days and weeks, and what happens locally.',
    language: 'en-GB',
    _safeguarding: { timeZone: 'Europe/London' },
    items,
  };
}

const thisFile = fileURLToPath(import.meta.url);
if (process.argv[1] !== undefined && resolve(process.argv[1]) === thisFile) {
  const todayInLondon = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/London' });
  const feed = makeCampaigns(process.argv[2] ?? todayInLondon);
  // Lists of one text stand on one line, which is how the other feeds are written.
  const json = JSON.stringify(feed, null, 2).replace(/\[\n\s+("[^"\n]*")\n\s+\]/g, '[$1]');
  writeFileSync(resolve(thisFile, '../campaigns.json'), `${json}\n`);
}
