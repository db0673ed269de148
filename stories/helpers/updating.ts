import type { StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { feedAnswer, heldAnswer } from '../../test/fixtures/responses.js';
import { answeringAll } from './answers.js';
import { FEEDS } from './feeds.js';
import { inside, partsOf, playing } from './play.js';
import type { Tag, WidgetArgs } from './widget.js';

/** What arrives while somebody is on the list waits, and a button offers it. */
export function updating(tag: Exclude<Tag, 'awareness-banner'>): StoryObj<WidgetArgs> {
  const { demo } = FEEDS[tag];
  const rest = `${tag}-rest.json`;
  let release: () => void;
  return {
    args: { src: `${tag}-update.json` },
    beforeEach: () => {
      const later = heldAnswer(feedAnswer(demo));
      release = later.release;
      const first = { ...demo, items: demo.items.slice(0, 2), next_url: rest };
      return answeringAll({
        [`${tag}-update.json`]: [feedAnswer(first)],
        [rest]: [later.answer],
      })();
    },
    play: playing(tag, async (widget) => {
      (await inside(widget).findByRole('searchbox')).focus();
      release();
      await expect(
        await inside(widget).findByRole('button', { name: 'Show the updated list' }),
      ).toBeVisible();
      await expect(partsOf(widget, 'item')).toHaveLength(2);
    }),
  };
}
