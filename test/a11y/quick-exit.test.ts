import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define.js';
import type { FeedElement } from '../../src/elements/feed-element.js';
import { campaignItem } from '../helpers/banner.js';
import { jsonFeed } from '../helpers/feeds.js';
import { find, hasFocus } from '../helpers/shadow.js';

const NEWS = [1, 2, 3].map((n) => ({
  id: String(n),
  title: `Item ${n}`,
  url: `https://board.example/${n}`,
  content_text: 'Text',
}));

/** What has the focus in each element, as a reader comes to it with the keyboard. */
const CASES = [
  ['safeguarding-news', NEWS, 'input[type="search"]'],
  ['safeguarding-news', NEWS, '[part="title"] a'],
  ['resource-library', NEWS, 'input[type="search"]'],
  ['resource-library', NEWS, 'select'],
  ['awareness-banner', [campaignItem('Week', '2026-06-10')], '[part="calendar"]'],
  ['awareness-banner', [campaignItem('Week', '2026-06-10')], '[part="dismiss"]'],
] as const;

/**
 * GOV.UK's "Exit this page" listens on the document for Shift pressed three times. Somebody at
 * risk may press it with the focus anywhere, so nothing of ours may keep the key.
 */
describe('Shift three times', () => {
  for (const [tag, items, selector] of CASES) {
    it(`reaches the page with the focus on ${selector} of <${tag}>`, async () => {
      const element = document.createElement(tag) as FeedElement;
      element.setAttribute('now', '2026-06-10');
      element.setAttribute('dismissible', '');
      element.feed = jsonFeed(items, { title: 'Feed' });
      await fixture(element);
      await element.updateComplete;
      find(element, selector).focus();
      expect(hasFocus(element, selector)).to.equal(true);

      const heard: string[] = [];
      const listener = ({ type, key, defaultPrevented, target }: KeyboardEvent) => {
        if (target === element && !defaultPrevented) heard.push(`${type} ${key}`);
      };
      document.addEventListener('keydown', listener);
      document.addEventListener('keyup', listener);
      try {
        for (let press = 0; press < 3; press++) await sendKeys({ press: 'Shift' });
      } finally {
        document.removeEventListener('keydown', listener);
        document.removeEventListener('keyup', listener);
      }
      expect(heard.filter((each) => each === 'keydown Shift')).to.have.length(3);
      expect(heard.filter((each) => each === 'keyup Shift')).to.have.length(3);
    });
  }
});
