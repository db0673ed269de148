import campaigns from '../../site/feeds/campaigns.json';
import library from '../../site/feeds/library.json';
import news from '../../site/feeds/news.json';
import {
  arabicFeed,
  campaignOf,
  feedOf,
  longFeed,
  welshCampaignFeed,
  welshFeed,
} from '../../test/fixtures/stories.js';
import type { FeedItemJson, FeedJson } from '../../test/fixtures/stories.js';
import type { Tag } from './widget.js';

/** A Wednesday of the demonstration feed on which three campaigns are on and one is about to begin. */
export const BUSY = '2026-11-18T10:00';

/** The feeds that the states of an element are shown with. */
export interface Feeds {
  readonly demo: FeedJson;
  readonly welsh: FeedJson;
  readonly arabic: FeedJson;
  readonly longWords: FeedJson;
  /** So many items, all of which are due where that matters. */
  readonly ofLength: (count: number) => FeedJson;
}

/** A word that no dictionary parts, and an address in a sentence. */
const LONG = 'Multiagencysafeguardingpartnershiparrangements'.repeat(2);

const longWords = (item: FeedItemJson) =>
  feedOf([{ ...item, title: LONG, summary: `See https://partnership.example/${LONG}/${LONG}` }], {
    title: LONG,
  });

const longItem = {
  id: 'long',
  url: 'https://example.org/',
  tags: [LONG],
  _safeguarding: { posted: '2026-11-02', source: { name: LONG } },
};

export const FEEDS: Readonly<Record<Tag, Feeds>> = {
  'safeguarding-news': {
    demo: news,
    welsh: welshFeed(),
    arabic: arabicFeed(),
    longWords: longWords(longItem),
    ofLength: longFeed,
  },
  'resource-library': {
    demo: library,
    welsh: welshFeed(),
    arabic: arabicFeed(),
    longWords: longWords(longItem),
    ofLength: longFeed,
  },
  'awareness-banner': {
    demo: campaigns,
    welsh: welshCampaignFeed(),
    arabic: feedOf(
      [
        {
          ...campaignOf('أسبوع التوعية', '2026-11-16', '2026-11-22'),
          id: 'week',
          summary: 'أسبوع عن السلامة على الإنترنت.',
        },
      ],
      { title: 'حملات', language: 'ar' },
    ),
    longWords: longWords(campaignOf(LONG, '2026-11-16', '2026-11-22')),
    ofLength: (count) =>
      feedOf(
        Array.from({ length: count }, (_, index) =>
          campaignOf(`Example week ${index + 1}`, '2026-11-16', '2026-11-22'),
        ),
        { title: 'Awareness campaigns' },
      ),
  },
};

/** A campaign without dates: its day follows from a rule. */
export const expectedFeed = (): FeedJson =>
  feedOf([
    {
      id: 'sid',
      title: 'Safer Internet Day',
      summary: 'A day to talk about being safe and kind online.',
      tags: ['Online Safety'],
      _safeguarding: {
        kind: 'campaign',
        campaign: { name: 'Safer Internet Day', observance: 'safer-internet-day' },
      },
    },
  ]);

/** An item with two events to come. */
export const eventsFeed = (): FeedJson =>
  feedOf(
    [
      {
        id: 'training',
        url: 'https://example.org/training',
        title: 'Training in the autumn',
        summary: 'Two afternoons for everybody who works with children.',
        _safeguarding: {
          posted: '2026-11-02',
          events: ['2026-12-01', '2026-12-08'].map((day, index) => ({
            name: `Afternoon ${index + 1}`,
            start: `${day}T13:00`,
            end: `${day}T16:30`,
            place: 'Example Hall',
          })),
        },
      },
    ],
    { title: 'Training' },
  );
