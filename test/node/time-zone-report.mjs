// Prints, as JSON, what the library makes of dates in the zone that this process runs in.
import { readFileSync } from 'node:fs';

import { makeCampaigns } from '../../site/feeds/make-campaigns.mjs';
import { scheduleCampaigns } from '../../src/campaigns/schedule.ts';
import { parseFeed } from '../../src/feed/load-feed.ts';
import { formatDate } from '../../src/text/format-date.ts';
import { en } from '../../src/text/en.ts';
import { BANNER_CAMPAIGNS, BANNER_INSTANTS, LEAD_DAYS } from './banner-instants.mjs';
import { CLOCK_CHANGES, SCHEDULED, PUBLISHED } from './time-zone-cases.mjs';

const PAGE = 'https://board.example/';

const LIBRARY = new URL('../../site/feeds/library.json', import.meta.url);

const postedOf = (feed) =>
  feed.items.map(({ title, posted }) => [title, formatDate(posted, en, { time: true })]);

const library = parseFeed(JSON.parse(readFileSync(LIBRARY, 'utf8')), PAGE);

const published = parseFeed(
  {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Instants',
    items: Object.keys(PUBLISHED).map((instant) => ({
      id: instant,
      title: instant,
      content_text: '',
      date_published: instant,
    })),
  },
  PAGE,
);

// Of a fixed day, as the published feed has a week around the day on which it was made.
const campaigns = makeCampaigns('2026-11-21');
const { items, timeZone } = parseFeed(
  { ...campaigns, items: [...campaigns.items, ...CLOCK_CHANGES] },
  PAGE,
);
const scheduled = Object.keys(SCHEDULED).map((instant) => [
  instant,
  scheduleCampaigns(items, new Date(instant), {
    timeZone,
    leadDays: 14,
    show: ['active', 'upcoming'],
  }).map(({ item, phase, events }) => [item.id, phase, ...events.map(({ name }) => name)]),
]);

const banner = parseFeed(
  { version: 'https://jsonfeed.org/version/1.1', title: 'Instants', items: BANNER_CAMPAIGNS },
  PAGE,
);
const due = BANNER_INSTANTS.map(([instant]) =>
  scheduleCampaigns(banner.items, new Date(instant), {
    timeZone: banner.timeZone,
    leadDays: LEAD_DAYS,
    show: ['active', 'upcoming'],
  })
    .map(({ item, phase, expected }) => {
      const name = `${item.id}${expected ? '?' : ''}`;
      return phase === 'active' ? name : `(${name})`;
    })
    .join(' '),
);

console.log(
  JSON.stringify({
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    newYear: new Date(2024, 0, 1).toISOString(),
    library: postedOf(library),
    published: Object.fromEntries(postedOf(published)),
    scheduled: Object.fromEntries(scheduled),
    due,
    problems: banner.problems.map(({ itemId, field }) => `${itemId} ${field}`),
  }),
);
