import type { StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { VERSION } from '../../src/index.js';
import type { FeedElement } from '../../src/index.js';
import { emptyFeed } from '../../test/fixtures/stories.js';
import { feedAnswer, never, notFound } from '../../test/fixtures/responses.js';
import { answering } from './answers.js';
import { registerArabic } from './arabic.js';
import { emulate } from './emulation.js';
import { BUSY, FEEDS } from './feeds.js';
import { inHost, inLanguage, withNote } from './hosts.js';
import type { Host } from './hosts.js';
import {
  colourOf,
  expectCustomState,
  expectNoOverflow,
  expectNothingTaken,
  inside,
  partsOf,
  playing,
  textsOf,
} from './play.js';
import type { Widget } from './play.js';
import type { Tag, WidgetArgs } from './widget.js';

type Story = StoryObj<WidgetArgs>;

/** What the table must know of an element besides its feeds. */
interface Subject {
  readonly tag: Tag;
  readonly isBanner: boolean;
  /** The part of which there is one an item. */
  readonly item: 'item' | 'campaign';
  /** How its reader, or its page, narrows it. */
  readonly filtered: WidgetArgs;
}

const SUBJECTS: Readonly<Record<Tag, Omit<Subject, 'tag' | 'isBanner' | 'item'>>> = {
  'safeguarding-news': {
    filtered: {
      filters: ['search', 'category'],
      query: { facets: { category: ['Online safety'] } },
    },
  },
  'resource-library': { filtered: { query: { facets: { category: ['Education'] } } } },
  'awareness-banner': { filtered: { show: ['upcoming'] } },
};

/** A state that an element can be in: how it comes about, and how it is told. */
interface State {
  readonly story: (subject: Subject) => Story;
  readonly expect: (widget: Widget, subject: Subject) => Promise<void>;
}

/** An address of the story's own, as other stories of a page ask for theirs. */
const address = ({ tag }: Subject, state: string) => `${tag}-${state}.json`;

const STATES = {
  fallbackContent: {
    story: () => ({}),
    expect: async (widget) => {
      await expect(widget.state).toBe('idle');
      await expect(widget.querySelector('a')).toBeVisible();
    },
  },
  structuredData: {
    story: ({ tag, isBanner }) => ({
      args: {
        feed: FEEDS[tag].demo,
        'structured-data': true,
        ...(!isBanner && { 'page-size': 3 }),
      },
    }),
    expect: async (widget) => {
      await waitFor(() => expect(widget.querySelector('script')).not.toBeNull());
      await expect(widget.querySelector('script')?.type).toBe('application/ld+json');
    },
  },
  ready: {
    story: ({ tag, isBanner }) => ({
      args: { feed: FEEDS[tag].demo, ...(!isBanner && { 'page-size': 3 }) },
    }),
    expect: async (widget, { item }) => {
      await expectCustomState(widget, 'ready');
      await expect(partsOf(widget, item).length).toBeGreaterThan(2);
      await expect((widget.constructor as typeof FeedElement).version).toBe(VERSION);
    },
  },
  loading: {
    story: (subject) => ({
      args: { src: address(subject, 'loading'), timeout: 600 },
      beforeEach: answering(address(subject, 'loading'), never),
    }),
    expect: async (widget) => {
      await expectCustomState(widget, 'loading');
      await expect(widget.querySelector('a')).toBeVisible();
    },
  },
  empty: {
    story: ({ isBanner }) => ({
      args: { feed: emptyFeed() },
      decorators: isBanner
        ? [withNote('The feed has no campaign: nothing is shown above this line.')]
        : [],
    }),
    expect: async (widget, { isBanner }) => {
      await expectCustomState(widget, 'empty');
      if (isBanner) await expectNothingTaken(widget);
      else await expect(partsOf(widget, 'empty')[0]).toBeVisible();
    },
  },
  failed: {
    story: (subject) => ({
      args: { src: address(subject, 'failed') },
      beforeEach: answering(address(subject, 'failed'), notFound),
    }),
    expect: async (widget) => {
      await expectCustomState(widget, 'failed');
      await expect(await inside(widget).findByRole('button', { name: 'Try again' })).toBeVisible();
      await expect(widget.querySelector('a')).toBeVisible();
    },
  },
  stale: {
    story: (subject) => ({
      args: { src: address(subject, 'stale'), ...(!subject.isBanner && { 'page-size': 3 }) },
      beforeEach: answering(
        address(subject, 'stale'),
        feedAnswer(FEEDS[subject.tag].demo),
        notFound,
      ),
    }),
    expect: async (widget, { item, isBanner }) => {
      await expectCustomState(widget, 'ready');
      await widget.reload();
      await expectCustomState(widget, 'stale');
      await expect(partsOf(widget, item).length).toBeGreaterThan(2);
      // A banner's campaigns are right by their dates, whenever they were loaded.
      if (!isBanner) await waitFor(() => expect(partsOf(widget, 'error')).toHaveLength(1));
    },
  },
  filtered: {
    story: ({ tag, filtered }) => ({ args: { feed: FEEDS[tag].demo, ...filtered } }),
    expect: async (widget, { isBanner }) => {
      if (isBanner) await expect(textsOf(widget, 'tag')).toEqual(['Coming soon']);
      else {
        await expect(textsOf(widget, 'status')[0]).toMatch(/^\d of \d\d /);
        await expect(partsOf(widget, 'selected')).toHaveLength(1);
      }
    },
  },
  oneItem: {
    story: ({ tag }) => ({ args: { feed: FEEDS[tag].ofLength(1) } }),
    expect: async (widget, { item }) => {
      await waitFor(() => expect(partsOf(widget, item)).toHaveLength(1));
      await expect(partsOf(widget, 'pager')).toHaveLength(0);
    },
  },
  fiveHundredItems: {
    story: ({ tag }) => ({ args: { feed: FEEDS[tag].ofLength(500) } }),
    expect: async (widget, { item, isBanner }) => {
      if (isBanner) await expect(inside(widget).getByText('and 497 more')).toBeVisible();
      else await waitFor(() => expect(textsOf(widget, 'status')[0]).toMatch(/^500 /));
      // One page of them is in the document, however many there are.
      await expect(partsOf(widget, item).length).toBeLessThanOrEqual(20);
    },
  },
  longWords: {
    story: ({ tag }) => ({ args: { feed: FEEDS[tag].longWords }, decorators: [inHost('narrow')] }),
    expect: async (widget) => {
      await waitFor(() => expect(partsOf(widget, 'title')).toHaveLength(1));
      await expectNoOverflow(widget);
    },
  },
  narrow: {
    story: ({ tag, isBanner }) => ({
      args: { feed: FEEDS[tag].demo, ...(!isBanner && { 'page-size': 3 }) },
      decorators: [inHost('narrow')],
    }),
    expect: async (widget, { item }) => {
      await expect(partsOf(widget, item).length).toBeGreaterThan(2);
      await expect(widget.getBoundingClientRect().width).toBeLessThanOrEqual(320);
      await expectNoOverflow(widget);
    },
  },
  hostileHost: {
    story: ({ tag, isBanner }) => ({
      args: { feed: FEEDS[tag].demo, ...(!isBanner && { 'page-size': 3 }) },
      decorators: [inHost('hostile')],
    }),
    expect: async (widget) => {
      const [title] = partsOf(widget, 'title');
      const style = getComputedStyle(title!);
      await expect(style.textTransform).toBe('none');
      await expect(style.letterSpacing).toBe('normal');
      await expect(style.lineHeight).not.toBe('0px');
      await expect(title).toBeVisible();
    },
  },
  print: {
    story: ({ tag, isBanner }) => ({
      args: { feed: FEEDS[tag].demo, ...(isBanner && { dismissible: true }) },
      decorators: [
        withNote('Print this page to see it on paper: everything that matches is there.'),
      ],
    }),
    expect: async (widget, { tag, item, isBanner }) => {
      if (!(await emulate({ media: 'print' }))) return;
      // A banner has those beyond `max` too.
      const all = isBanner ? 4 : FEEDS[tag].demo.items.length;
      await waitFor(() => expect(partsOf(widget, item)).toHaveLength(all));
      // There is nothing to press on paper.
      await expect(partsOf(widget, isBanner ? 'dismiss' : 'search')[0]).not.toBeVisible();
    },
  },
  darkHost: {
    story: ({ tag, filtered, isBanner }) => ({
      args: {
        feed: FEEDS[tag].demo,
        ...(isBanner ? { dismissible: true } : { ...filtered, 'page-size': 3 }),
      },
      decorators: [inHost('dark')],
    }),
    expect: async (widget) => {
      const [title] = partsOf(widget, 'title');
      await expect(getComputedStyle(title!).color).toBe('rgb(232, 237, 242)');
    },
  },
  forcedColours: {
    story: ({ tag, isBanner }) => ({
      args: { feed: FEEDS[tag].demo, ...(!isBanner && { 'page-size': 3 }) },
      decorators: [
        withNote('To see it, turn on forced colours in the system or in developer tools.'),
      ],
    }),
    expect: async (widget) => {
      if (!(await emulate({ forcedColors: 'active' }))) return;
      // The system's colour of links, not the page's.
      const [link] = partsOf(widget, 'link');
      await expect(getComputedStyle(link!).color).toBe(colourOf('LinkText'));
      await expect(getComputedStyle(partsOf(widget, 'tag')[0]!).borderTopWidth).toBe('1px');
    },
  },
  welsh: {
    story: ({ tag }) => ({ args: { lang: 'cy', feed: FEEDS[tag].welsh } }),
    expect: async (widget, { isBanner }) => {
      const [said] = textsOf(widget, isBanner ? 'tag' : 'status');
      await expect(said).toMatch(isBanner ? /^Yn digwydd nawr$/ : /newyddion|adnodd|eitem/i);
    },
  },
  rightToLeft: {
    story: ({ tag }) => ({
      args: { feed: FEEDS[tag].arabic },
      beforeEach: registerArabic,
      decorators: [inLanguage('ar', 'rtl')],
    }),
    expect: async (widget) => {
      const [title] = partsOf(widget, 'title');
      await expect(getComputedStyle(title!).direction).toBe('rtl');
      await expect(title!.textContent).toMatch(/\p{Script=Arabic}/u);
    },
  },
} satisfies Record<string, State>;

/**
 * The stories of an element's states, made from one table: a state is described once, and shown of
 * all three. Each proves that it is in its state.
 */
export function statesOf(tag: Tag): (name: keyof typeof STATES) => Story {
  const subject = subjectOf(tag);
  return (name) => {
    const state: State = STATES[name];
    const { args, ...story } = state.story(subject);
    return {
      ...story,
      args: { ...args, ...(subject.isBanner && { now: BUSY }) },
      play: playing(tag, (widget) => state.expect(widget, subject)),
    };
  };
}

/** A story on a page that has a theme: everything that a theme colours is there. */
export function themed(tag: Tag, host: Host): Story {
  return {
    ...statesOf(tag)('darkHost'),
    decorators: [inHost(host)],
    play: playing(tag, async (widget) => {
      const [title] = partsOf(widget, 'title');
      const link = title!.querySelector('a') ?? partsOf(widget, 'link')[0]!;
      await expect(getComputedStyle(link).color).toBe(
        colourOf(getComputedStyle(widget).getPropertyValue('--sg-link')),
      );
    }),
  };
}

function subjectOf(tag: Tag): Subject {
  const isBanner = tag === 'awareness-banner';
  return { tag, isBanner, item: isBanner ? 'campaign' : 'item', ...SUBJECTS[tag] };
}
