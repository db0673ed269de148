// What each element can show, for axe to look at; the functions of a state run in the page.
import { readFileSync } from 'node:fs';
import { campaignFeed, emptyFeed, welshCampaignFeed, welshFeed } from '../../fixtures/stories.ts';

/**
 * The start of a published feed: axe cannot tell the contrast of what a long list of categories
 * has scrolled out of its box.
 */
function demo(name) {
  const path = new URL(`../../../site/feeds/${name}.json`, import.meta.url);
  const feed = JSON.parse(readFileSync(path, 'utf8'));
  return { ...feed, items: feed.items.slice(0, 8) };
}

/** A Wednesday on which one campaign is on and another is about to begin. */
const DUE = '2026-11-18T12:00';
const QUIET = '2025-06-01';

const FEEDS = {
  en: {
    'safeguarding-news': demo('news'),
    'resource-library': demo('library'),
    'awareness-banner': campaignFeed(),
  },
  cy: {
    'safeguarding-news': welshFeed(),
    'resource-library': welshFeed(),
    'awareness-banner': welshCampaignFeed(),
  },
};

/** Categories that some items have and others not. */
const CATEGORIES = {
  en: { 'safeguarding-news': 'Child exploitation', 'resource-library': 'Crime/ASB' },
  cy: { 'safeguarding-news': 'Addysg', 'resource-library': 'Addysg' },
};

/** Few items a page: a long list says nothing new, and axe looks at each of them. */
const PAGE_SIZE = { en: '4', cy: '2' };

const listStates = (category) => [
  { shows: 'a feed that is on its way', answer: 'never', has: '[part="status"]' },
  { shows: 'its list', has: '[part="item"]' },
  { shows: 'an empty feed', feed: emptyFeed(), has: '[part="empty"]' },
  { shows: 'its fallback after a failure', answer: 'fail', has: '[part="retry"]' },
  { shows: 'a stale list', answer: 'once', has: 'section [part="error"]' },
  {
    shows: 'filters as chips',
    query: { facets: { category: [category] } },
    has: '[part="selected"] .chip',
  },
  { shows: 'nothing that matches', query: { text: 'xyzzy' }, has: '[part="empty"]' },
];

const bannerStates = () => [
  { shows: 'a feed that is on its way', answer: 'never', has: 'slot' },
  { shows: 'what is due', has: '[part="campaign"]' },
  { shows: 'nothing, as nothing is due', attributes: { now: QUIET }, hasNot: '*' },
  { shows: 'an empty feed', feed: emptyFeed(), hasNot: '*' },
  { shows: 'its fallback after a failure', answer: 'fail', has: '[part="retry"]' },
  { shows: 'stale campaigns', answer: 'once', has: 'section [part="error"]' },
];

/** All states of all elements in a language; a state without an answer is given its feed. */
export function statesIn(language) {
  const stateOf = (tag, state, attributes) => ({
    tag,
    feed: FEEDS[language][tag],
    ...state,
    attributes: { loading: 'eager', ...attributes, ...state.attributes },
  });
  const list = { filters: 'search category', 'page-size': PAGE_SIZE[language] };
  return [
    ...['safeguarding-news', 'resource-library'].flatMap((tag) =>
      listStates(CATEGORIES[language][tag]).map((state) => stateOf(tag, state, list)),
    ),
    ...bannerStates().map((state) =>
      stateOf('awareness-banner', state, { now: DUE, dismissible: '' }),
    ),
  ];
}

/**
 * Runs in the page: puts an element in the place of the one before it, and waits until it is in
 * the given state. What comes from `/answers/…` is up to the test.
 */
export async function show({ tag, feed, answer, attributes, query, has, hasNot }) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (answer) element.setAttribute('src', `/answers/${answer}`);
  else element.feed = feed;
  if (query) element.query = query;
  const fallback = document.createElement('a');
  fallback.href = 'https://board.example/';
  fallback.textContent = 'board.example';
  element.append(fallback);
  const ended = new Promise((resolve) => {
    element.addEventListener('feed-load', resolve, { once: true });
    element.addEventListener('feed-error', resolve, { once: true });
  });
  document.getElementById('place').replaceChildren(element);
  if (answer && answer !== 'never') await ended;
  if (answer === 'once') await element.reload();
  await element.updateComplete;
  const isThere = Boolean(element.shadowRoot.querySelector(has ?? hasNot));
  if (isThere !== Boolean(has)) throw new Error(`<${tag}> shows something else: ${has ?? hasNot}`);
}
