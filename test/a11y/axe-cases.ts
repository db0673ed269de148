import {
  campaignEventsFeed,
  campaignFeed,
  emptyFeed,
  helpFeed,
  welshCampaignFeed,
  welshFeed,
} from '../fixtures/stories.js';
import { demoFeed } from '../helpers/feeds.js';

export const TAGS = ['safeguarding-news', 'resource-library', 'awareness-banner'] as const;
export type Tag = (typeof TAGS)[number];
type DemoName = Parameters<typeof demoFeed>[0];

/** One thing that an element can show. */
export interface Case {
  readonly tag: Tag;
  readonly shows: string;
  readonly feed: () => object;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly query?: object;
  /** What must be on screen, so that the check does not run over something else. */
  readonly has: string;
  readonly language?: string;
}

const demo = new Map<DemoName, object>();

/** Loads the demonstration feeds that the cases show. */
export async function loadDemoFeeds(): Promise<void> {
  const names: readonly DemoName[] = ['news', 'library', 'campaigns'];
  for (const name of names) {
    const response = await fetch(demoFeed(name));
    demo.set(name, (await response.json()) as object);
  }
}

const demoOf = (name: DemoName) => () => demo.get(name) ?? {};
export const news = demoOf('news');
const library = demoOf('library');
export const campaigns = demoOf('campaigns');

const ALL_NEWS = 'search category source topic year';
const ALL_LIBRARY = 'search category source audience format year status';
const CRIME = { facets: { category: ['Crime/ASB'] } };
export const NOW = '2026-11-18T12:00';

const NEWS: readonly Omit<Case, 'tag'>[] = [
  { shows: 'a list', feed: news, has: '[part="item"]' },
  { shows: 'no items', feed: emptyFeed, has: '[part="empty"]' },
  { shows: 'nothing that matches', feed: news, query: { text: 'xyzzy' }, has: '[part="empty"]' },
  { shows: 'a search', feed: news, query: { text: 'children' }, has: '[part="selected"]' },
  {
    shows: 'filters as chips',
    feed: news,
    attributes: { filters: ALL_NEWS },
    query: { facets: { category: ['Child exploitation'], year: ['2024'] } },
    has: '[part="selected"] .chip + .chip',
  },
  { shows: 'page 2', feed: news, query: { page: 2 }, has: 'li:nth-child(11) [part="item"]' },
  {
    shows: 'numbered pages',
    feed: news,
    attributes: { paging: 'pages', 'page-size': '5' },
    query: { page: 2 },
    has: '[aria-current="page"]',
  },
  { shows: 'a digest', feed: news, attributes: { layout: 'digest' }, has: '[part="group-title"]' },
  { shows: 'headlines only', feed: news, attributes: { layout: 'compact' }, has: '.compact' },
  {
    shows: 'groups by month',
    feed: news,
    attributes: { 'group-by': 'month' },
    has: '[part="group-title"]',
  },
  {
    shows: 'all filters',
    feed: news,
    attributes: { filters: ALL_NEWS },
    has: '[data-facet="year"]',
  },
  { shows: 'no heading', feed: news, attributes: { 'without-heading': '' }, has: '[aria-label]' },
  { shows: 'help contacts', feed: helpFeed, has: '[part="help"]' },
  { shows: 'Welsh', feed: welshFeed, language: 'cy', has: '[lang="cy"] [part="item"]' },
];

const LIBRARY: readonly Omit<Case, 'tag'>[] = [
  { shows: 'a list', feed: library, has: '[part="item"]' },
  { shows: 'no items', feed: emptyFeed, has: '[part="empty"]' },
  { shows: 'nothing that matches', feed: library, query: { text: 'xyzzy' }, has: '[part="empty"]' },
  { shows: 'a ticked category', feed: library, query: CRIME, has: '[part="selected"] .chip' },
  { shows: 'page 2', feed: library, query: { page: 2 }, has: '[aria-current="page"]' },
  {
    shows: 'all filters',
    feed: library,
    attributes: { filters: ALL_LIBRARY },
    query: CRIME,
    has: '[data-facet="year"]',
  },
  {
    shows: 'no heading',
    feed: library,
    attributes: { 'without-heading': '' },
    has: 'section[aria-label]',
  },
  { shows: 'a deep heading', feed: library, attributes: { 'heading-level': '6' }, has: 'h6' },
  { shows: 'help contacts', feed: helpFeed, has: '[part="help"]' },
  { shows: 'Welsh', feed: library, language: 'cy', query: CRIME, has: '[lang="cy"] .chip' },
];

const BANNER: readonly Omit<Case, 'tag'>[] = [
  {
    shows: 'a campaign that is on',
    feed: campaignFeed,
    attributes: { now: NOW, show: 'active' },
    has: '.active',
  },
  {
    shows: 'a campaign that comes',
    feed: campaignFeed,
    attributes: { now: NOW, show: 'upcoming' },
    has: '[part="tag"]',
  },
  {
    shows: 'several campaigns and the number of others',
    feed: campaigns,
    attributes: { now: NOW },
    has: '.rest',
  },
  {
    shows: 'a button that hides it',
    feed: campaignFeed,
    attributes: { now: NOW, dismissible: '' },
    has: '[part="dismiss"]',
  },
  {
    shows: 'events',
    feed: campaignEventsFeed,
    attributes: { now: NOW },
    has: '[part="event"] a',
  },
  {
    shows: 'one line a campaign',
    feed: campaigns,
    attributes: { now: NOW, layout: 'slim', dismissible: '', max: '2' },
    has: '.slim .rest',
  },
  {
    shows: 'no heading',
    feed: campaignFeed,
    attributes: { now: NOW, 'without-heading': '' },
    has: 'section[aria-label]',
  },
  {
    shows: 'Welsh',
    feed: welshCampaignFeed,
    attributes: { now: NOW },
    language: 'cy',
    has: '[lang="cy"] [part="campaign"]',
  },
];

export const CASES: readonly Case[] = [
  ...NEWS.map((row) => ({ tag: 'safeguarding-news' as const, ...row })),
  ...LIBRARY.map((row) => ({ tag: 'resource-library' as const, ...row })),
  ...BANNER.map((row) => ({ tag: 'awareness-banner' as const, ...row })),
];
