import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import news from '../site/feeds/news.json';
import '../src/define.js';
import type { GroupBy, NewsLayout, Paging, Sort } from '../src/index.js';
import { GROUPINGS, NEWS_FILTERS, NEWS_LAYOUTS, NEWS_SORTS, PAGINGS } from '../src/index.js';
import { feedAnswer, never, notFound, webPage, xmlAnswer } from '../test/fixtures/responses.js';
import { ATOM, wordpressPosts } from '../test/fixtures/other-formats.js';
import {
  arabicFeed,
  emptyFeed,
  hostileFeed,
  languagesFeed,
  longFeed,
  partialDatesFeed,
  problemFeed,
  sameTitleFeed,
  standingFeed,
  welshFeed,
} from '../test/fixtures/stories.js';
import { answering } from './helpers/answers.js';
import { registerArabic } from './helpers/arabic.js';
import type { ListArgs } from './helpers/args.js';
import { withoutControl, listArgTypes, oneOf, someOf, spaced } from './helpers/args.js';
import { inHost, inLanguage, withNote } from './helpers/hosts.js';
import {
  expectCount,
  expectHarmless,
  expectState,
  inside,
  partsOf,
  textsOf,
  widgetOf,
} from './helpers/play.js';
import { withProblems } from './helpers/problems.js';

interface NewsArgs extends ListArgs {
  layout?: NewsLayout;
  groupBy?: GroupBy;
  filters?: (typeof NEWS_FILTERS)[number][];
  sort?: Sort;
  paging?: Paging;
}

const FALLBACK = html`<a href="https://example.org/news">All safeguarding news</a>`;

function renderNews(args: NewsArgs, content: TemplateResult = FALLBACK) {
  return html`<safeguarding-news
    src=${ifDefined(args.src)}
    format=${ifDefined(args.format)}
    refresh=${ifDefined(args.refresh)}
    heading=${ifDefined(args.heading)}
    heading-level=${ifDefined(args.headingLevel)}
    ?without-heading=${args.withoutHeading}
    loading=${ifDefined(args.loading)}
    timeout=${ifDefined(args.timeout)}
    ?without-help=${args.withoutHelp}
    lang=${ifDefined(args.lang)}
    layout=${ifDefined(args.layout)}
    group-by=${ifDefined(args.groupBy)}
    filters=${ifDefined(spaced(args.filters))}
    sort=${ifDefined(args.sort)}
    page-size=${ifDefined(args.pageSize)}
    paging=${ifDefined(args.paging)}
    limit=${ifDefined(args.limit)}
    category=${ifDefined(args.category)}
    url-state=${ifDefined(args.urlState)}
    .feed=${args.feed}
    .query=${args.query}
    >${content}</safeguarding-news
  >`;
}

const meta = {
  title: 'safeguarding-news',
  component: 'safeguarding-news',
  args: { feed: news },
  argTypes: {
    ...listArgTypes,
    layout: oneOf(NEWS_LAYOUTS),
    groupBy: oneOf(GROUPINGS),
    filters: someOf(NEWS_FILTERS),
    sort: oneOf(NEWS_SORTS),
    paging: oneOf(PAGINGS),
    ...withoutControl('group-by'),
  },
  render: (args) => renderNews(args),
} satisfies Meta<NewsArgs>;

export default meta;
type Story = StoryObj<NewsArgs>;

/** The demonstration feed with nothing set. */
export const Ready: Story = {
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'safeguarding-news');
    await expectCount(widget, '20 news items');
    await expect(partsOf(widget, 'item')).toHaveLength(10);
  },
};

/** The same feed, loaded from its address when the element comes near the view. */
export const FromAddress: Story = {
  args: { feed: undefined, src: 'feeds/news.json' },
  play: async ({ canvasElement }) => {
    await expectCount(await widgetOf(canvasElement, 'safeguarding-news'), '20 news items');
  },
};

/** The request is under way: the page's own content stands in. */
export const Loading: Story = {
  args: { feed: undefined, src: 'news-loading.json', timeout: 600 },
  beforeEach: answering('news-loading.json', never),
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'safeguarding-news');
    await expectState(widget, 'loading');
    await expect(widget.querySelector('a')).toBeVisible();
  },
};

/** The feed cannot be had: the page's own content stays, with a sentence and a button. */
export const Failed: Story = {
  args: { feed: undefined, src: 'news-failed.json' },
  beforeEach: answering('news-failed.json', notFound),
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'safeguarding-news');
    await expectState(widget, 'failed');
    await expect(await inside(widget).findByRole('button', { name: 'Try again' })).toBeVisible();
    await expect(widget.querySelector('a')).toBeVisible();
  },
};

/** The address of a page where a feed's should be, which is the commonest mistake. */
export const FailedByWebPage: Story = {
  args: { feed: undefined, src: 'news-page.json' },
  beforeEach: answering('news-page.json', webPage),
  play: async ({ canvasElement }) => {
    await expectState(await widgetOf(canvasElement, 'safeguarding-news'), 'failed');
  },
};

/** "Try again" after a failure: the list comes, and the focus is at its start. */
export const TryAgain: Story = {
  args: { feed: undefined, src: 'news-again.json' },
  beforeEach: answering('news-again.json', notFound, feedAnswer(news)),
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'safeguarding-news');
    await userEvent.click(await inside(widget).findByRole('button', { name: 'Try again' }));
    await expectCount(widget, '20 news items');
    await waitFor(() =>
      expect(widget.shadowRoot?.activeElement).toBe(partsOf(widget, 'heading')[0]),
    );
  },
};

/** Loaded once, then not again: the old list stays, and says since when. */
export const Stale: Story = {
  args: { feed: undefined, src: 'news-stale.json' },
  beforeEach: answering('news-stale.json', feedAnswer(news), notFound),
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'safeguarding-news');
    await expectState(widget, 'ready');
    await widget.reload();
    await expectState(widget, 'failed');
    await waitFor(() => expect(partsOf(widget, 'error')).toHaveLength(1));
    await expect(partsOf(widget, 'item')).toHaveLength(10);
  },
};

/** A WordPress collection as the REST API answers: encoded titles, terms, a file in the text. */
export const WordPress: Story = {
  args: {
    feed: wordpressPosts(),
    heading: 'From a WordPress site',
    filters: ['search', 'category'],
  },
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'safeguarding-news');
    await waitFor(() => expect(partsOf(widget, 'item')).toHaveLength(2));
    await expect(partsOf(widget, 'title')[0]).toHaveTextContent(
      'Online safety – a guide for parents & carers',
    );
  },
};

/** A feed of Atom, with an entry in Welsh. */
export const Atom: Story = {
  args: { feed: undefined, src: 'atom.xml' },
  beforeEach: answering('atom.xml', xmlAnswer(ATOM)),
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'safeguarding-news');
    await waitFor(() => expect(partsOf(widget, 'item')).toHaveLength(2));
    await expect(partsOf(widget, 'title')[1]?.querySelector('[lang="cy"]')).toBeVisible();
  },
};

/** A feed that has nothing in it yet. */
export const Empty: Story = { args: { feed: emptyFeed() } };

/** A search that finds nothing. */
export const NothingMatches: Story = {
  args: { query: { text: 'zzz' } },
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'safeguarding-news');
    await expectCount(widget, '0 of 20 news items');
  },
};

/** No address and no feed: the page's own content is all there is. */
export const FallbackContent: Story = { args: { feed: undefined } };

/** The region keeps its name for screen readers. */
export const WithoutHeading: Story = { args: { withoutHeading: true } };

/** For a place that has headings above it already: items are one level deeper. */
export const HeadingLevel: Story = {
  args: { headingLevel: 4 },
  decorators: [
    (story) => html`
      <h2>A page</h2>
      <h3>Its section</h3>
      ${story()}
    `,
  ],
};

/** A heading of the page's own instead of the feed's title. */
export const CustomHeading: Story = { args: { heading: 'What is new for schools' } };

/** Content of the page's own before and after the list. */
export const Slots: Story = {
  render: (args) =>
    renderNews(
      args,
      html`<p slot="before">Items of the last ten years.</p>
        <p slot="after"><a href="https://example.org/subscribe">Get news by email</a></p>`,
    ),
};

/** Content of the page's own where nothing is to be listed. */
export const SlotEmpty: Story = {
  args: { feed: emptyFeed() },
  render: (args) =>
    renderNews(args, html`<p slot="empty">No news now. Come back after the holidays.</p>`),
};

/** Strings in Welsh, for news in Welsh. */
export const Welsh: Story = { args: { lang: 'cy', feed: welshFeed() } };

/** A dark page gets a dark widget with nothing to set. */
export const DarkHost: Story = {
  args: { filters: ['search', 'category'], query: { facets: { category: ['Online safety'] } } },
  decorators: [inHost('dark')],
};

/** As narrow as a small telephone. */
export const Narrow320: Story = {
  args: { filters: [...NEWS_FILTERS], paging: 'pages' },
  decorators: [inHost('narrow')],
};

/** Colours, spaces and fonts set by a rule of the page: `--sg-link`, `--sg-accent` and so on. */
export const ThemedByProperties: Story = {
  args: { filters: ['search', 'category'], query: { facets: { category: ['Online safety'] } } },
  decorators: [inHost('themed')],
};

/** A page that sets its text in spaced capitals: the widget stays readable. */
export const ShoutingHost: Story = { decorators: [inHost('shouting')] };

/** A page that runs from right to left, with strings that it registered. */
export const RightToLeft: Story = {
  args: { feed: arabicFeed(), filters: ['search', 'category'] },
  beforeEach: registerArabic,
  decorators: [inLanguage('ar', 'rtl')],
};

/** Mistakes in a feed cost no other item, and are reported. */
export const FeedWithProblems: Story = {
  args: { feed: problemFeed() },
  decorators: [withProblems],
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'safeguarding-news');
    await expect(textsOf(widget, 'title')).toContain('Nothing is wrong here');
    await expect(widget.feed?.problems.length).toBeGreaterThan(4);
  },
};

/** Markup, scripts and addresses that run code are shown as text, or not at all. */
export const HostileFeed: Story = {
  args: { feed: hostileFeed(), filters: [...NEWS_FILTERS] },
  play: async ({ canvasElement }) => {
    await expectHarmless(await widgetOf(canvasElement, 'safeguarding-news'));
  },
};

/** Headlines and dates, for a front page. */
export const Compact: Story = { args: { layout: 'compact', limit: 5 } };

/** Grouped by topic, as newsletters are. */
export const Digest: Story = { args: { layout: 'digest' } };

export const GroupedByMonth: Story = { args: { groupBy: 'month' } };

export const GroupedByYear: Story = { args: { groupBy: 'year' } };

export const GroupedByTopic: Story = { args: { groupBy: 'topic', feed: longFeed(24) } };

export const GroupedBySource: Story = { args: { groupBy: 'source', feed: longFeed(24) } };

/** Numbered pages instead of one button. */
export const PagesPaging: Story = { args: { paging: 'pages', feed: longFeed(120) } };

/** The second page: its items replace the first ones. */
export const SecondPage: Story = {
  args: { paging: 'pages', feed: longFeed(120) },
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'safeguarding-news');
    const [first] = textsOf(widget, 'title');
    await userEvent.click(inside(widget).getByRole('button', { name: 'Page 2' }));
    await waitFor(() => expect(widget.query.page).toBe(2));
    await waitFor(() => expect(textsOf(widget, 'title')).not.toContain(first));
    await expect(partsOf(widget, 'item')).toHaveLength(10);
  },
};

/** "Show more" adds items below those on screen. */
export const ShowMore: Story = {
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'safeguarding-news');
    await userEvent.click(inside(widget).getByRole('button', { name: 'Show 10 more' }));
    await waitFor(() => expect(partsOf(widget, 'item')).toHaveLength(20));
  },
};

/** Every control that news can have. */
export const AllFilters: Story = { args: { filters: [...NEWS_FILTERS] } };

/** The newest three and no more. */
export const Limit: Story = {
  args: { limit: 3, filters: [] },
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'safeguarding-news');
    await expect(partsOf(widget, 'item')).toHaveLength(3);
  },
};

/** Items of two categories that the page chose. */
export const CategoryPreset: Story = { args: { category: 'Online safety, Case reviews' } };

/** Items without a date stand last, whatever the direction. */
export const UndatedLast: Story = {
  args: { feed: partialDatesFeed() },
  play: async ({ canvasElement }) => {
    const titles = textsOf(await widgetOf(canvasElement, 'safeguarding-news'), 'title');
    await expect(titles.slice(-2)).toEqual(['First undated item', 'Second undated item']);
  },
};

/** Oldest first; items without a date are last here as well. */
export const SortOldest: Story = {
  args: { feed: partialDatesFeed(), sort: 'oldest' },
  play: async ({ canvasElement }) => {
    const titles = textsOf(await widgetOf(canvasElement, 'safeguarding-news'), 'title');
    await expect(titles[0]).toBe('Only the year is known');
    await expect(titles.slice(-2)).toEqual(['First undated item', 'Second undated item']);
  },
};

/** A search narrows the list as its reader types. */
export const Searching: Story = {
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'safeguarding-news');
    await userEvent.type(inside(widget).getByRole('searchbox'), 'adolescen');
    await expectCount(widget, '2 of 20 news items');
  },
};

/** Two items that share a title are two items. */
export const TwoItemsWithOneTitle: Story = {
  args: { feed: sameTitleFeed() },
  play: async ({ canvasElement }) => {
    const titles = textsOf(await widgetOf(canvasElement, 'safeguarding-news'), 'title');
    await expect(titles).toEqual(['Neglect', 'Neglect']);
  },
};

/** Items in other languages than the page are marked so, for screen readers. */
export const OtherLanguages: Story = { args: { feed: languagesFeed() } };

/** Superseded, withdrawn, due for review, gone, and a note on what a report describes. */
export const Standing: Story = {
  args: { feed: standingFeed() },
  decorators: [withNote('What a reader must know stands before the text.')],
};
