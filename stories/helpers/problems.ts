import { html } from 'lit';
import type { Decorator } from '@storybook/web-components-vite';
import type { FeedLoadEvent } from '../../src/index.js';

/** Lists below the widget what its `feed-load` event reports. */
export const withProblems: Decorator = (story) => html`
  <div
    @feed-load=${(event: FeedLoadEvent) => {
      if (event.currentTarget instanceof HTMLElement) showProblems(event.currentTarget, event);
    }}
  >
    ${story()}
    <div class="note">
      <p>Reported by the <code>feed-load</code> event:</p>
      <ul class="problems"></ul>
    </div>
  </div>
`;

function showProblems(story: HTMLElement, { problems }: FeedLoadEvent): void {
  story.querySelector('.problems')?.replaceChildren(
    ...problems.map(({ field, code, message }) => {
      const entry = document.createElement('li');
      entry.textContent = `${field} (${code}): ${message}`;
      return entry;
    }),
  );
}
