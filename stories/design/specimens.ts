import { html } from 'lit';
import { feedAnswer, heldAnswer, notFound } from '../../test/fixtures/responses.js';
import { feedOf } from '../../test/fixtures/stories.js';
import type { FeedJson } from '../../test/fixtures/stories.js';
import { answeringAll } from '../helpers/answers.js';
import type { Tag, WidgetArgs } from '../helpers/widget.js';

/** An element in a state in which pieces are on screen that no other state has. */
export interface Specimen {
  readonly title: string;
  readonly args: WidgetArgs;
}

/** Long hence: only an event that is not over can be saved to a calendar. */
const EVENT = {
  name: 'Information stand',
  start: '2035-11-19T12:00',
  end: '2035-11-19T16:30',
  place: 'Example Library, ground floor',
};

const FIELDS = {
  posted: '2026-11-02',
  reviewBy: '2027-11',
  source: { name: 'Example Council', url: 'https://example.org/', date: '2026-10' },
  topic: 'Families',
  links: [{ text: 'The guide', url: 'https://example.org/guide.pdf', format: 'PDF', pages: 7 }],
  events: [EVENT],
};

const HELP = { name: 'Example helpline', phone: '0800 000 0000', audience: 'Adults' };

/** One item that has everything, and two more, so that there is something to narrow. */
const richFeed: FeedJson = feedOf(
  ['Families', 'Schools', 'Health'].map((tag) => ({
    id: tag,
    url: 'https://example.org/item',
    title: `${tag}: an example with everything`,
    summary: 'What somebody will know after reading it.',
    tags: [tag, 'Everybody'],
    _safeguarding: FIELDS,
  })),
  { title: 'Heading of the region', _safeguarding: { help: [HELP] } },
);

/** A campaign that has everything. */
export const richCampaign: FeedJson = feedOf(
  [
    {
      id: 'week',
      title: 'Example week',
      url: 'https://example.org/week',
      summary: 'What it is, for whom, and what to do.',
      _safeguarding: {
        ...FIELDS,
        kind: 'campaign',
        campaign: { name: 'Example week', start: '2026-11-16', end: '2026-11-20' },
      },
    },
  ],
  { title: 'Heading of the region', _safeguarding: { help: [HELP] } },
);

const around = html`<p slot="before">What the page puts before it.</p>
  <p slot="after">What the page puts after it.</p>`;

const failed = (tag: Tag): Specimen => ({
  title: 'When the feed cannot be had',
  args: {
    src: `${tag}-anatomy-failed.json`,
    loading: 'eager',
    content: html`<a href="https://example.org/">What the page puts between the tags</a>`,
  },
});

const listSpecimens = (tag: Tag, more: WidgetArgs): readonly Specimen[] => [
  {
    title: 'With a list',
    args: {
      feed: richFeed,
      filters: ['search', 'category'],
      paging: 'pages',
      'page-size': 1,
      query: { facets: { category: ['Families', 'Schools'] } },
      content: around,
      ...more,
    },
  },
  { title: 'When nothing matches', args: { feed: richFeed, query: { text: 'zzz' } } },
  {
    title: 'When nothing matches, in words of the page',
    args: {
      feed: richFeed,
      query: { text: 'zzz' },
      content: html`<p slot="empty">What the page says instead.</p>`,
    },
  },
  failed(tag),
  {
    title: 'When more has arrived while somebody is on the list',
    args: { src: `${tag}-anatomy-update.json`, loading: 'eager', 'without-help': true },
  },
];

export const SPECIMENS: Readonly<Record<Tag, readonly Specimen[]>> = {
  'safeguarding-news': listSpecimens('safeguarding-news', { 'group-by': 'topic' }),
  'resource-library': listSpecimens('resource-library', {}),
  'awareness-banner': [
    {
      title: 'With a campaign',
      args: { feed: richCampaign, now: '2026-11-18', dismissible: true, content: around },
    },
    failed('awareness-banner'),
  ],
};

/**
 * Answers of the feeds that are not given: one is not there, and of one the rest waits to be let go,
 * as a list puts off what would move it while somebody reads.
 */
export function answerSpecimens(tag: Tag): {
  readonly end: () => void;
  readonly release: () => void;
} {
  const rest = heldAnswer(feedAnswer(richFeed));
  const first = { ...richFeed, items: richFeed.items.slice(0, 1), next_url: `${tag}-rest.json` };
  const end = answeringAll({
    [`${tag}-anatomy-failed.json`]: [notFound],
    [`${tag}-anatomy-update.json`]: [feedAnswer(first)],
    [`${tag}-rest.json`]: [rest.answer],
  })();
  return { end, release: rest.release };
}
