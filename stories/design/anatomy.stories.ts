import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { partsOf } from '../helpers/play.js';
import type { Tag } from '../helpers/widget.js';
import { Anatomy } from './anatomy.js';
import { answerSpecimens } from './specimens.js';

export default {
  title: 'Design/Anatomy',
  parameters: { controls: { disable: true } },
} satisfies Meta;

/** The pieces of one element; a part or slot of the manifest that is on none of them fails. */
function anatomyOf(tag: Tag): StoryObj {
  let anatomy: Anatomy;
  let release: () => void;
  return {
    beforeEach: () => {
      const answers = answerSpecimens(tag);
      release = answers.release;
      // Here, as Storybook renders a story a second time for its code.
      anatomy = new Anatomy(tag);
      return answers.end;
    },
    render: () => anatomy.root,
    play: async () => {
      const last = anatomy.widgets.at(-1)!;
      if (tag !== 'awareness-banner') {
        await waitFor(() => expect(partsOf(last, 'item')).toHaveLength(1));
        // What arrives now waits for whoever is here.
        last.shadowRoot?.querySelector('input')?.focus({ preventScroll: true });
      }
      release();
      anatomy.unfold();
      await waitFor(() => expect(anatomy.missing.join(', ')).toBe(''));
      anatomy.mark();
    },
  };
}

export const SafeguardingNews: StoryObj = anatomyOf('safeguarding-news');
export const ResourceLibrary: StoryObj = anatomyOf('resource-library');
export const AwarenessBanner: StoryObj = anatomyOf('awareness-banner');
