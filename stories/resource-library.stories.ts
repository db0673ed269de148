import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import library from '../site/feeds/library.json';
import '../src/define.js';
import type { Match, Paging, Sort } from '../src/index.js';
import { LIBRARY_FILTERS, LIBRARY_SORTS, MATCHES, PAGINGS } from '../src/index.js';
import { govukResults } from '../test/fixtures/other-formats.js';
import { feedAnswer, heldAnswer, never, notFound } from '../test/fixtures/responses.js';
import {
  arabicFeed,
  attachmentsFeed,
  emptyFeed,
  helpFeed,
  hostileFeed,
  manyTopicsFeed,
  problemFeed,
  standingFeed,
} from '../test/fixtures/stories.js';
import { answering } from './helpers/answers.js';
import { registerArabic } from './helpers/arabic.js';
import type { ListArgs } from './helpers/args.js';
import { listArgTypes, oneOf, someOf, spaced } from './helpers/args.js';
import { inHost, inLanguage } from './helpers/hosts.js';
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

interface LibraryArgs extends ListArgs {
  filters?: (typeof LIBRARY_FILTERS)[number][];
  sort?: Sort;
  match?: Match;
  paging?: Paging;
}

let releaseLater = (): void => undefined;

const FALLBACK = html`<a href="https://example.org/library">Safeguarding library</a>`;

function renderLibrary(args: LibraryArgs, content: TemplateResult = FALLBACK) {
  return html`<resource-library
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
    filters=${ifDefined(spaced(args.filters))}
    sort=${ifDefined(args.sort)}
    match=${ifDefined(args.match)}
    page-size=${ifDefined(args.pageSize)}
    paging=${ifDefined(args.paging)}
    limit=${ifDefined(args.limit)}
    category=${ifDefined(args.category)}
    url-state=${ifDefined(args.urlState)}
    .feed=${args.feed}
    .query=${args.query}
    >${content}</resource-library
  >`;
}

const meta = {
  title: 'resource-library',
  component: 'resource-library',
  args: { feed: library },
  argTypes: {
    ...listArgTypes,
    filters: someOf(LIBRARY_FILTERS),
    sort: oneOf(LIBRARY_SORTS),
    match: oneOf(MATCHES),
    paging: oneOf(PAGINGS),
  },
  render: (args) => renderLibrary(args),
} satisfies Meta<LibraryArgs>;

export default meta;
type Story = StoryObj<LibraryArgs>;

/** The demonstration feed with nothing set. */
export const Ready: Story = {
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'resource-library');
    await expectCount(widget, '35 resources');
    await expect(partsOf(widget, 'item')).toHaveLength(20);
  },
};

/** The same feed, loaded from its address when the element comes near the view. */
export const FromAddress: Story = {
  args: { feed: undefined, src: 'feeds/library.json' },
  play: async ({ canvasElement }) => {
    await expectCount(await widgetOf(canvasElement, 'resource-library'), '35 resources');
  },
};

/** The request is under way: the page's own content stands in. */
export const Loading: Story = {
  args: { feed: undefined, src: 'library-loading.json', timeout: 600 },
  beforeEach: answering('library-loading.json', never),
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'resource-library');
    await expectState(widget, 'loading');
    await expect(widget.querySelector('a')).toBeVisible();
  },
};

/** The feed cannot be had: the page's own content stays, with a sentence and a button. */
export const Failed: Story = {
  args: { feed: undefined, src: 'library-failed.json' },
  beforeEach: answering('library-failed.json', notFound),
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'resource-library');
    await expectState(widget, 'failed');
    await expect(await inside(widget).findByRole('button', { name: 'Try again' })).toBeVisible();
    await expect(widget.querySelector('a')).toBeVisible();
  },
};

/** "Try again" after a failure: the list comes, and the focus is at its start. */
export const TryAgain: Story = {
  args: { feed: undefined, src: 'library-again.json' },
  beforeEach: answering('library-again.json', notFound, feedAnswer(library)),
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'resource-library');
    await userEvent.click(await inside(widget).findByRole('button', { name: 'Try again' }));
    await expectCount(widget, '35 resources');
    await waitFor(() =>
      expect(widget.shadowRoot?.activeElement).toBe(partsOf(widget, 'heading')[0]),
    );
  },
};

/** Loaded once, then not again: the old list stays, and says since when. */
export const Stale: Story = {
  args: { feed: undefined, src: 'library-stale.json' },
  beforeEach: answering('library-stale.json', feedAnswer(library), notFound),
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'resource-library');
    await expectState(widget, 'ready');
    await widget.reload();
    await expectState(widget, 'failed');
    await waitFor(() => expect(partsOf(widget, 'error')).toHaveLength(1));
    await expect(partsOf(widget, 'item')).toHaveLength(20);
  },
};

/** A later page did not come: what is there stays, with a sentence and a button. */
export const Incomplete: Story = {
  args: { feed: undefined, src: 'library-incomplete.json' },
  beforeEach: () => {
    const first = feedAnswer({ ...library, next_url: 'library-page-2.json' });
    const ends = [
      answering('library-incomplete.json', first)(),
      answering('library-page-2.json', notFound)(),
    ];
    return () => ends.forEach((end) => end());
  },
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'resource-library');
    await expectCount(widget, '35 resources');
    await waitFor(() => expect(partsOf(widget, 'error')).toHaveLength(1));
  },
};

/** What arrives while somebody is on the list waits, and a button offers it. */
export const Update: Story = {
  args: { feed: undefined, src: 'library-update.json' },
  beforeEach: () => {
    const later = heldAnswer(feedAnswer(library));
    const ends = [
      answering(
        'library-update.json',
        feedAnswer({ ...library, items: library.items.slice(0, 5), next_url: 'library-rest.json' }),
      )(),
      answering('library-rest.json', later.answer)(),
    ];
    releaseLater = later.release;
    return () => ends.forEach((end) => end());
  },
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'resource-library');
    (await inside(widget).findByRole('searchbox')).focus();
    releaseLater();
    await inside(widget).findByRole('button', { name: 'Show the updated list' });
    await expect(partsOf(widget, 'item')).toHaveLength(5);
  },
};

/** A search of GOV.UK, as its API answers. */
export const GovUk: Story = {
  args: {
    feed: govukResults(),
    heading: 'Guidance on GOV.UK',
    filters: ['search', 'category', 'status'],
  },
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'resource-library');
    await expectCount(widget, '2 resources');
    await expect(partsOf(widget, 'note')[0]).toHaveTextContent('Withdrawn');
  },
};

/** A facet of more than twelve options has a box to find them. */
export const LongFacet: Story = {
  args: { feed: manyTopicsFeed(30) },
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'resource-library');
    const box = await inside(widget).findByRole('searchbox', { name: 'Find in: Category' });
    await userEvent.type(box, 'topic 2');
    await waitFor(() => expect(partsOf(widget, 'option')).toHaveLength(11));
  },
};

/** What the reader chooses is in the address, so that it can be shared. */
export const UrlState: Story = {
  args: { urlState: 'lib' },
  beforeEach: () => {
    const { href } = location;
    return () => history.replaceState(null, '', href);
  },
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'resource-library');
    await userEvent.click(await inside(widget).findByRole('checkbox', { name: /^Crime\/ASB/ }));
    await waitFor(() => expect(location.search).toContain('lib.category=Crime%2FASB'));
  },
};

/** Loads again every 15 minutes while the page is visible. */
export const Refresh: Story = { args: { refresh: 15 } };

/** A feed that has nothing in it yet. */
export const Empty: Story = { args: { feed: emptyFeed() } };

/** A search that finds nothing. */
export const NothingMatches: Story = {
  args: { query: { text: 'zzz', facets: { category: ['Drugs'] } } },
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'resource-library');
    await expectCount(widget, '0 of 35 resources');
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
export const CustomHeading: Story = { args: { heading: 'For schools and colleges' } };

/** Content of the page's own before and after the list. */
export const Slots: Story = {
  render: (args) =>
    renderLibrary(
      args,
      html`<p slot="before">Chosen by the board’s learning group.</p>
        <p slot="after"><a href="https://example.org/suggest">Suggest a resource</a></p>`,
    ),
};

/** Content of the page's own where nothing matches. */
export const SlotEmpty: Story = {
  args: { query: { text: 'zzz' } },
  render: (args) =>
    renderLibrary(
      args,
      html`<p slot="empty">
        Nothing matches. <a href="https://example.org/ask">Ask the board’s office</a>.
      </p>`,
    ),
};

/** Strings in Welsh around a feed in English, which stays as it is. */
export const Welsh: Story = { args: { lang: 'cy' } };

/** A dark page gets a dark widget with nothing to set. */
export const DarkHost: Story = {
  args: { query: { facets: { category: ['Education'] } } },
  decorators: [inHost('dark')],
};

/** As narrow as a small telephone. */
export const Narrow320: Story = {
  args: { filters: [...LIBRARY_FILTERS], pageSize: 5 },
  decorators: [inHost('narrow')],
};

/** Colours, spaces and fonts set by a rule of the page: `--sg-link`, `--sg-accent` and so on. */
export const ThemedByProperties: Story = {
  args: { query: { facets: { category: ['Education'] } } },
  decorators: [inHost('themed')],
};

/** In the manner of a government site: square, black on white, blue links. */
export const ThemeGovernment: Story = {
  args: { query: { facets: { category: ['Education'] } } },
  decorators: [inHost('government')],
};

/** In the manner of a health site: cards on grey. */
export const ThemeHealth: Story = {
  args: { query: { facets: { category: ['Education'] } } },
  decorators: [inHost('health')],
};

/** A warm theme for a school. */
export const ThemeSchool: Story = {
  args: { query: { facets: { category: ['Education'] } } },
  decorators: [inHost('school')],
};

/** A page that sets its text in spaced capitals: the widget stays readable. */
export const ShoutingHost: Story = { decorators: [inHost('shouting')] };

/** A page that runs from right to left, with strings that it registered. */
export const RightToLeft: Story = {
  args: { feed: arabicFeed() },
  beforeEach: registerArabic,
  decorators: [inLanguage('ar', 'rtl')],
};

/** Mistakes in a feed cost no other item, and are reported. */
export const FeedWithProblems: Story = {
  args: { feed: problemFeed() },
  decorators: [withProblems],
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'resource-library');
    await expect(textsOf(widget, 'title')).toContain('Nothing is wrong here');
    await expect(widget.feed?.problems.length).toBeGreaterThan(4);
  },
};

/** Markup, scripts and addresses that run code are shown as text, or not at all. */
export const HostileFeed: Story = {
  args: { feed: hostileFeed(), filters: [...LIBRARY_FILTERS] },
  play: async ({ canvasElement }) => {
    await expectHarmless(await widgetOf(canvasElement, 'resource-library'));
  },
};

/** Every control that a library can have. */
export const AllFilters: Story = { args: { filters: [...LIBRARY_FILTERS] } };

/** A resource must have all ticked categories, so counts are of what both would leave. */
export const MatchAll: Story = {
  args: {
    match: 'all',
    query: { facets: { category: ['Health/Wellbeing', 'Operation Encompass'] } },
  },
  play: async ({ canvasElement }) => {
    await expectCount(await widgetOf(canvasElement, 'resource-library'), '1 of 35 resources');
  },
};

/** Filters that the page's script ticked. */
export const TickedFilters: Story = {
  args: { query: { facets: { category: ['Online Safety', 'Education'] } } },
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'resource-library');
    const box = inside(widget).getByRole('checkbox', { name: 'Online Safety (5)' });
    await expect(box).toBeChecked();
  },
};

/** Ticking a category narrows the list; the button above the results takes it back. */
export const TickingACategory: Story = {
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'resource-library');
    await userEvent.click(inside(widget).getByRole('checkbox', { name: 'Online Safety (5)' }));
    await expectCount(widget, '5 of 35 resources');
    await expect(
      inside(widget).getByRole('button', { name: 'Remove filter: Online Safety' }),
    ).toBeVisible();
  },
};

/** And back: without filters all resources are there again. */
export const ClearingFilters: Story = {
  args: { query: { text: 'police', facets: { category: ['Education'] } } },
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'resource-library');
    await userEvent.click(inside(widget).getByRole('button', { name: 'Clear filters' }));
    await expectCount(widget, '35 resources');
    await expect(inside(widget).getByRole('searchbox')).toHaveValue('');
  },
};

/** A search narrows the list as its reader types; the best match comes first. */
export const Searching: Story = {
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'resource-library');
    await userEvent.type(inside(widget).getByRole('searchbox'), 'police');
    await expectCount(widget, '3 of 35 resources');
    await expect(textsOf(widget, 'title')[0]).toMatch(/police/i);
  },
};

/** One button that adds resources, instead of pages. */
export const PagingMore: Story = { args: { paging: 'more' } };

/** The second page: its resources replace the first ones. */
export const SecondPage: Story = {
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'resource-library');
    await userEvent.click(inside(widget).getByRole('button', { name: 'Page 2' }));
    await waitFor(() => expect(partsOf(widget, 'item')).toHaveLength(15));
  },
};

export const SortNewest: Story = { args: { sort: 'newest' } };

/** Pages of five, so that there are seven. */
export const PageSize5: Story = { args: { pageSize: 5 } };

/** The first four by title, as a taste of the whole. */
export const Limit: Story = {
  args: { limit: 4, filters: [] },
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'resource-library');
    await expect(partsOf(widget, 'item')).toHaveLength(4);
  },
};

/** Contacts from the feed. Hours are shown only if somebody checked them within a year. */
export const HelpContacts: Story = {
  args: { feed: helpFeed(), filters: [] },
  play: async ({ canvasElement }) => {
    const [help] = textsOf(await widgetOf(canvasElement, 'resource-library'), 'help');
    await expect(help).toContain('Monday to Friday');
    await expect(help).not.toContain('nobody has checked');
  },
};

/** Documents with format, size and pages, one on paper only, and a link text that says nothing. */
export const Attachments: Story = {
  args: { feed: attachmentsFeed(), filters: [] },
  play: async ({ canvasElement }) => {
    const [form] = textsOf(await widgetOf(canvasElement, 'resource-library'), 'links').slice(-1);
    await expect(form).toMatch(/PDF, 1\d\d(\.\d)? KB/);
  },
};

/** Superseded, withdrawn, due for review, gone, and a note on what a report describes. */
export const Standing: Story = {
  args: { feed: standingFeed(), filters: ['search', 'status'] },
  play: async ({ canvasElement }) => {
    const titles = textsOf(await widgetOf(canvasElement, 'resource-library'), 'title');
    const replacement = titles.indexOf('Guidance for schools, 2025 edition');
    await expect(titles[replacement + 1]).toBe('Guidance for schools, 2023 edition');
  },
};
