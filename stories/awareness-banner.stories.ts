import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import campaigns from '../site/feeds/campaigns.json';
import library from '../site/feeds/library.json';
import { PHASES } from '../src/campaigns/schedule.js';
import '../src/define.js';
import type { BannerLayout } from '../src/elements/awareness-banner.js';
import { BANNER_LAYOUTS } from '../src/elements/awareness-banner.js';
import { REMEMBERS } from '../src/elements/remembered.js';
import { feedAnswer, never, notFound } from '../test/fixtures/responses.js';
import {
  campaignEventsFeed,
  campaignFeed,
  campaignOf,
  emptyFeed,
  feedOf,
  hostileCampaignFeed,
  problemCampaignFeed,
  welshCampaignFeed,
} from '../test/fixtures/stories.js';
import { answering } from './helpers/answers.js';
import { registerArabic } from './helpers/arabic.js';
import type { FeedArgs } from './helpers/args.js';
import { withoutControl, feedArgTypes, someOf, spaced } from './helpers/args.js';
import { inHost, inLanguage, withNote } from './helpers/hosts.js';
import { expectHarmless, expectState, inside, partsOf, textsOf, widgetOf } from './helpers/play.js';
import { withProblems } from './helpers/problems.js';

interface BannerArgs extends FeedArgs {
  leadDays?: number;
  show?: (typeof PHASES)[number][];
  max?: number;
  dismissible?: boolean;
  remember?: (typeof REMEMBERS)[number];
  htmlFor?: string;
  now?: string;
  layout?: BannerLayout;
}

/** A week of the demonstration feed in which three campaigns are on and one is about to begin. */
const BUSY = '2026-11-18T10:00';
/** No campaign within two weeks. */
const QUIET = '2026-12-15';

const FALLBACK = html`<a href="https://example.org/campaigns">Awareness campaigns</a>`;

function renderBanner(args: BannerArgs, content: TemplateResult = FALLBACK) {
  return html`<awareness-banner
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
    lead-days=${ifDefined(args.leadDays)}
    show=${ifDefined(spaced(args.show))}
    max=${ifDefined(args.max)}
    ?dismissible=${args.dismissible}
    remember=${ifDefined(args.remember)}
    for=${ifDefined(args.htmlFor)}
    now=${ifDefined(args.now)}
    layout=${ifDefined(args.layout)}
    .feed=${args.feed}
    >${content}</awareness-banner
  >`;
}

const meta = {
  title: 'awareness-banner',
  component: 'awareness-banner',
  // A set moment: a story must look the same next year.
  args: { feed: campaigns, now: BUSY },
  argTypes: {
    ...feedArgTypes,
    leadDays: { control: { type: 'number', min: 0, max: 366 } },
    show: someOf(PHASES),
    max: { control: { type: 'number', min: 1 } },
    now: { control: 'text' },
    remember: { control: 'select', options: REMEMBERS },
    layout: { control: 'inline-radio', options: BANNER_LAYOUTS },
    ...withoutControl('lead-days', 'for'),
  },
  render: (args) => renderBanner(args),
} satisfies Meta<BannerArgs>;

export default meta;
type Story = StoryObj<BannerArgs>;

/** The demonstration feed with nothing set but the day. */
export const Ready: Story = {
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'awareness-banner');
    await expect(partsOf(widget, 'campaign')).toHaveLength(3);
  },
};

/** The same feed, loaded from its address. */
export const FromAddress: Story = {
  args: { feed: undefined, src: 'feeds/campaigns.json' },
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'awareness-banner');
    await waitFor(() => expect(partsOf(widget, 'campaign')).toHaveLength(3));
  },
};

/** The request is under way: the page's own content stands in. */
export const Loading: Story = {
  args: { feed: undefined, src: 'campaigns-loading.json', timeout: 600 },
  beforeEach: answering('campaigns-loading.json', never),
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'awareness-banner');
    await expectState(widget, 'loading');
    await expect(widget.querySelector('a')).toBeVisible();
  },
};

/** The feed cannot be had: the page's own content stays, with a sentence and a button. */
export const Failed: Story = {
  args: { feed: undefined, src: 'campaigns-failed.json' },
  beforeEach: answering('campaigns-failed.json', notFound),
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'awareness-banner');
    await expectState(widget, 'failed');
    await expect(await inside(widget).findByRole('button', { name: 'Try again' })).toBeVisible();
  },
};

/** "Try again" after a failure: the banner comes. */
export const TryAgain: Story = {
  args: { feed: undefined, src: 'campaigns-again.json' },
  beforeEach: answering('campaigns-again.json', notFound, feedAnswer(campaigns)),
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'awareness-banner');
    await userEvent.click(await inside(widget).findByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(partsOf(widget, 'campaign')).toHaveLength(3));
  },
};

/** Loaded once, then not again: a banner's campaigns stay as they were. */
export const Stale: Story = {
  args: { feed: undefined, src: 'campaigns-stale.json' },
  beforeEach: answering('campaigns-stale.json', feedAnswer(campaigns), notFound),
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'awareness-banner');
    await expectState(widget, 'ready');
    await widget.reload();
    await expectState(widget, 'failed');
    await expect(partsOf(widget, 'campaign')).toHaveLength(3);
  },
};

/** A feed that has nothing in it: nothing is shown, and no space is taken. */
export const Empty: Story = {
  args: { feed: emptyFeed() },
  decorators: [withNote('The feed has no campaign: nothing is shown above this line.')],
};

/** No campaign is due: nothing is shown, and no space is taken. */
export const NothingDue: Story = {
  args: { now: QUIET },
  decorators: [withNote('On 15 December nothing is due: nothing is shown above this line.')],
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'awareness-banner');
    await expect(widget.getBoundingClientRect().height).toBe(0);
  },
};

/** No address and no feed: the page's own content is all there is. */
export const FallbackContent: Story = { args: { feed: undefined } };

/** The region keeps its name for screen readers. */
export const WithoutHeading: Story = { args: { withoutHeading: true } };

/** For a place that has headings above it already: campaigns are one level deeper. */
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
export const CustomHeading: Story = { args: { heading: 'Get involved this month' } };

/** Content of the page's own before and after the campaigns. */
export const Slots: Story = {
  render: (args) =>
    renderBanner(
      args,
      html`<p slot="before">The board takes part in these.</p>
        <p slot="after"><a href="https://example.org/calendar">All campaigns of the year</a></p>`,
    ),
};

/** Strings and dates in Welsh. */
export const Welsh: Story = { args: { lang: 'cy', feed: welshCampaignFeed() } };

/** A dark page gets a dark banner with nothing to set. */
export const DarkHost: Story = { args: { dismissible: true }, decorators: [inHost('dark')] };

/** As narrow as a small telephone. */
export const Narrow320: Story = {
  args: { dismissible: true, feed: campaignEventsFeed() },
  decorators: [inHost('narrow')],
};

/** Colours, spaces and fonts set by a rule of the page: `--sg-link`, `--sg-accent` and so on. */
export const ThemedByProperties: Story = {
  args: { dismissible: true },
  decorators: [inHost('themed')],
};

/** A page that sets its text in spaced capitals: the banner stays readable. */
export const ShoutingHost: Story = { decorators: [inHost('shouting')] };

/** A page that runs from right to left, with strings that it registered. */
export const RightToLeft: Story = {
  args: {
    feed: feedOf(
      [
        {
          ...campaignOf('أسبوع التوعية', '2026-11-16', '2026-11-22'),
          id: 'week',
          summary: 'أسبوع عن السلامة على الإنترنت.',
        },
      ],
      { title: 'حملات', language: 'ar' },
    ),
  },
  beforeEach: registerArabic,
  decorators: [inLanguage('ar', 'rtl')],
};

/** Mistakes in a feed cost no other campaign, and are reported. */
export const FeedWithProblems: Story = {
  args: { feed: problemCampaignFeed() },
  decorators: [withProblems],
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'awareness-banner');
    await expect(textsOf(widget, 'title')).toContain('Nothing is wrong here');
    await expect(widget.feed?.problems.length).toBeGreaterThan(0);
  },
};

/** Markup, scripts and addresses that run code are shown as text, or not at all. */
export const HostileFeed: Story = {
  args: { feed: hostileCampaignFeed() },
  play: async ({ canvasElement }) => {
    await expectHarmless(await widgetOf(canvasElement, 'awareness-banner'));
  },
};

/** A campaign that is on today. */
export const Active: Story = {
  args: { feed: campaignFeed(), show: ['active'] },
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'awareness-banner');
    await expect(textsOf(widget, 'title')).toEqual(['Example week that is on']);
  },
};

/** A campaign that begins within `lead-days`. */
export const Upcoming: Story = {
  args: { feed: campaignFeed(), now: '2026-11-23' },
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'awareness-banner');
    await expect(textsOf(widget, 'title')).toEqual(['Example day that comes']);
  },
};

/** Only what is still to come, while another campaign is on. */
export const UpcomingOnly: Story = {
  args: { feed: campaignFeed(), show: ['upcoming'] },
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'awareness-banner');
    await expect(textsOf(widget, 'title')).toEqual(['Example day that comes']);
  },
};

/** More campaigns than `max`: a button counts the others. */
export const Several: Story = {
  args: { max: 2 },
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'awareness-banner');
    await expect(partsOf(widget, 'campaign')).toHaveLength(2);
    await expect(inside(widget).getByText('and 2 more')).toBeVisible();
  },
};

/** The reader pressed "and 2 more": all are there. */
export const More: Story = {
  args: { max: 2 },
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'awareness-banner');
    await userEvent.click(inside(widget).getByRole('button', { name: 'and 2 more' }));
    await waitFor(() => expect(partsOf(widget, 'campaign')).toHaveLength(4));
  },
};

/** One line a campaign. */
export const Slim: Story = {
  args: { layout: 'slim', dismissible: true, withoutHelp: true },
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'awareness-banner');
    await expect(partsOf(widget, 'campaign')).toHaveLength(3);
    await expect(partsOf(widget, 'body')).toHaveLength(0);
  },
};

/** One line a campaign, in Welsh. */
export const SlimWelsh: Story = {
  args: { layout: 'slim', dismissible: true, lang: 'cy', feed: welshCampaignFeed() },
};

/** As narrow as a small telephone, one line a campaign. */
export const SlimNarrow320: Story = {
  args: { layout: 'slim', dismissible: true },
  decorators: [inHost('narrow')],
};

/** On a wide page the dates stand beside the text. */
export const WideFull: Story = {
  args: { dismissible: true, feed: campaignEventsFeed() },
  parameters: { layout: 'fullscreen' },
};

/** What takes place in the week, with day, time and place. */
export const WithEvent: Story = {
  args: { feed: campaignEventsFeed() },
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'awareness-banner');
    await expect(partsOf(widget, 'event')).toHaveLength(2);
  },
};

/** With a button that hides the banner until the page is loaded again. */
export const Dismissible: Story = { args: { dismissible: true, feed: campaignFeed() } };

/** The reader pressed it: nothing is left. */
export const Dismissed: Story = {
  args: { dismissible: true, feed: campaignFeed() },
  decorators: [withNote('The banner above this line was hidden by its reader.')],
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'awareness-banner');
    const heard: string[] = [];
    widget.addEventListener('banner-dismiss', (event) =>
      heard.push(...event.campaigns.map(({ title }) => title)),
    );
    await userEvent.click(inside(widget).getByRole('button', { name: 'Hide this message' }));
    await waitFor(() => expect(widget.getBoundingClientRect().height).toBe(0));
    await expect(heard).toEqual(['Example week that is on', 'Example day that comes']);
  },
};

/** The banner as of another day: set `now` in the controls and look. */
export const NowPreview: Story = {
  args: { now: '2027-02-02' },
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'awareness-banner');
    await expect(textsOf(widget, 'date')[0]).toMatch(/2027$/);
  },
};

/** The feed gives no dates: the day is computed from its rule, and marked as expected. */
export const ExpectedDate: Story = {
  args: {
    now: '2027-02-01',
    feed: feedOf([
      {
        id: 'sid',
        title: 'Safer Internet Day',
        summary: 'A day to talk about being safe and kind online.',
        _safeguarding: {
          kind: 'campaign',
          campaign: { name: 'Safer Internet Day', observance: 'safer-internet-day' },
        },
      },
    ]),
  },
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'awareness-banner');
    await expect(textsOf(widget, 'date')).toEqual(['Tuesday 9 February 2027 (date expected)']);
  },
};

/** Hidden until the tab is closed: a hash of what was shown is kept, and nothing else. */
export const Remembered: Story = {
  args: { dismissible: true, remember: 'session' },
  beforeEach: () => () => sessionStorage.clear(),
  decorators: [withNote('Once hidden, the banner stays hidden until its content changes.')],
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'awareness-banner');
    await userEvent.click(await inside(widget).findByRole('button', { name: 'Hide this message' }));
    await waitFor(() => expect(partsOf(widget, 'banner')).toHaveLength(0));
    await expect(Object.keys(sessionStorage)).toContain('notice:8d2f');
  },
};

/** A campaign leads to what the library on the same page has on its subject. */
export const WithLibrary: Story = {
  args: {
    htmlFor: 'story-library',
    now: '2027-02-01',
    feed: feedOf([
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
    ]),
  },
  render: (args) =>
    html`${renderBanner(args)}
      <resource-library id="story-library" page-size="5" .feed=${library}></resource-library>`,
  play: async ({ canvasElement }) => {
    const widget = await widgetOf(canvasElement, 'awareness-banner');
    await userEvent.click(
      await inside(widget).findByRole('link', { name: /^See \d+ resources on Online Safety$/ }),
    );
    const list = await widgetOf(canvasElement, 'resource-library');
    await waitFor(() => expect(partsOf(list, 'selected')).toHaveLength(1));
  },
};
