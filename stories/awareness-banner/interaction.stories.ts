import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, spyOn, userEvent, waitFor } from 'storybook/test';
import { feedAnswer, notFound } from '../../test/fixtures/responses.js';
import { campaignEventsFeed, campaignFeed } from '../../test/fixtures/stories.js';
import { answering } from '../helpers/answers.js';
import { metaOf } from '../helpers/args.js';
import { press } from '../helpers/emulation.js';
import { BUSY, expectedFeed, FEEDS } from '../helpers/feeds.js';
import { withNote } from '../helpers/hosts.js';
import {
  expectNothingTaken,
  expectParts,
  inside,
  partsOf,
  playing,
  widgetOf,
} from '../helpers/play.js';
import { renderWidget } from '../helpers/widget.js';
import type { WidgetArgs } from '../helpers/widget.js';

const TAG = 'awareness-banner';
const { demo } = FEEDS[TAG];

export default {
  ...metaOf(TAG),
  title: 'awareness-banner/Interaction',
  args: { feed: demo, now: BUSY },
} satisfies Meta<WidgetArgs>;
type Story = StoryObj<WidgetArgs>;

/** The reader pressed "and 2 more": all are there. */
export const ShowMore: Story = {
  args: { max: 2 },
  play: playing(TAG, async (widget) => {
    await userEvent.click(inside(widget).getByRole('button', { name: 'and 2 more' }));
    await expectParts(widget, 'campaign', 4);
  }),
};

/** The reader hid it: nothing is left, and the page's script hears of what was hidden. */
export const Dismiss: Story = {
  args: { dismissible: true, feed: campaignFeed() },
  decorators: [withNote('The banner above this line was hidden by its reader.')],
  play: playing(TAG, async (widget) => {
    const heard: string[] = [];
    widget.addEventListener('banner-dismiss', (event) =>
      heard.push(...event.campaigns.map(({ title }) => title)),
    );
    await userEvent.click(inside(widget).getByRole('button', { name: 'Hide this message' }));
    await expectNothingTaken(widget);
    await expect(heard).toEqual(['Example week that is on', 'Example day that comes']);
  }),
};

/** Hidden until the tab is closed: a hash of what was shown is kept, and nothing else. */
export const DismissAndRemember: Story = {
  args: { dismissible: true, remember: 'session' },
  beforeEach: () => () => sessionStorage.clear(),
  decorators: [withNote('Once hidden, the banner stays hidden until its content changes.')],
  play: playing(TAG, async (widget) => {
    await userEvent.click(await inside(widget).findByRole('button', { name: 'Hide this message' }));
    await expectParts(widget, 'banner', 0);
    await expect(Object.keys(sessionStorage)).toContain('notice:8d2f');
  }),
};

/** "Try again" after a failure: the banner comes. */
export const TryAgain: Story = {
  args: { feed: undefined, src: 'campaigns-again.json' },
  beforeEach: answering('campaigns-again.json', notFound, feedAnswer(demo)),
  play: playing(TAG, async (widget) => {
    await userEvent.click(await inside(widget).findByRole('button', { name: 'Try again' }));
    await expectParts(widget, 'campaign', 3);
  }),
};

/** An event is saved as a file that calendars read. */
export const SaveToCalendar: Story = {
  args: { feed: campaignEventsFeed() },
  play: playing(TAG, async (widget) => {
    const files: { name: string; address: string }[] = [];
    // The real one would have the browser save a file.
    const click = spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      files.push({ name: this.download, address: this.href });
    });
    await userEvent.click(partsOf(widget, 'calendar')[0]!);
    click.mockRestore();
    await expect(files).toHaveLength(1);
    await expect(files[0]?.name).toMatch(/\.ics$/);
    await expect(files[0]?.address).toMatch(/^blob:/);
  }),
};

/** A campaign leads to what the library on the same page has on its subject. */
export const LeadToLibrary: Story = {
  args: { for: 'story-library', now: '2027-02-01', feed: expectedFeed() },
  render: (args) =>
    html`${renderWidget(TAG, args)}
      <resource-library
        id="story-library"
        page-size="3"
        .feed=${FEEDS['resource-library'].demo}
      ></resource-library>`,
  play: playing(TAG, async (widget, canvas) => {
    await userEvent.click(
      await inside(widget).findByRole('link', { name: /^See \d+ resources on Online Safety$/ }),
    );
    const list = await widgetOf(canvas, 'resource-library');
    await expectParts(list, 'selected', 1);
  }),
};

/** By keyboard alone: to the button, press, and the banner is gone. */
export const Keyboard: Story = {
  args: { dismissible: true, feed: campaignFeed(), 'without-help': true },
  decorators: [withNote('The banner above this line was hidden by its reader.')],
  play: playing(TAG, async (widget) => {
    widget.focus();
    await expect(widget.shadowRoot?.activeElement).toBe(partsOf(widget, 'heading')[0]);
    if (!(await press('Tab'))) return;
    await waitFor(() =>
      expect(widget.shadowRoot?.activeElement).toBe(partsOf(widget, 'dismiss')[0]),
    );
    await press('Enter');
    await expectNothingTaken(widget);
  }),
};
