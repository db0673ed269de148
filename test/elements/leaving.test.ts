import { expect } from '@open-wc/testing';
import '../../src/define.js';
import type { FeedElement } from '../../src/elements/feed-element.js';
import { campaignItem } from '../helpers/banner.js';
import { jsonFeed, manyItems } from '../helpers/feeds.js';
import { countWhatIsArmed } from '../helpers/what-is-armed.js';

const TAGS = ['safeguarding-news', 'resource-library', 'awareness-banner'] as const;

describe('an element that leaves the page', () => {
  const make = (tag: (typeof TAGS)[number]): FeedElement => {
    const element = document.createElement(tag) as FeedElement;
    Object.assign(element, {
      src: 'https://board.example/feed.json',
      loading: 'eager',
      refresh: 5,
    });
    element.setAttribute('url-state', 'x');
    return element;
  };
  const frames = async () => {
    for (let left = 3; left > 0; left--) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  };
  let watch: ReturnType<typeof countWhatIsArmed>;

  beforeEach(() => {
    watch = countWhatIsArmed();
  });

  afterEach(() => watch.restore());

  for (const tag of TAGS) {
    it(`leaves nothing behind in the task in which it came: 300 times <${tag}>`, async () => {
      const elements = Array.from({ length: 300 }, () => make(tag));
      for (const element of elements) {
        document.body.append(element);
        element.remove();
      }
      await Promise.all(elements.map(({ updateComplete }) => updateComplete));
      await frames();
      expect(watch.left()).to.deep.equal([]);
      expect(watch.started(), 'no request was made').to.equal(false);
    });

    it(`leaves nothing behind later, with or without a list: <${tag}>`, async () => {
      const loading = make(tag);
      const ready = make(tag);
      ready.feed = jsonFeed([...manyItems(3), campaignItem('Week', '2999-06-10')]);
      document.body.append(loading, ready);
      await Promise.all([loading.updateComplete, ready.updateComplete]);
      expect(watch.started()).to.equal(true);
      ready.querySelector('input')?.dispatchEvent(new InputEvent('input'));
      loading.remove();
      ready.remove();
      ready.requestUpdate();
      await ready.updateComplete;
      await frames();
      expect(watch.left()).to.deep.equal([]);
    });

    it(`is still in order when it is back: <${tag}>`, async () => {
      const element = make(tag);
      document.body.append(element);
      element.remove();
      await element.updateComplete;
      document.body.append(element);
      await element.updateComplete;
      expect(element.state).to.equal('loading');
      expect(watch.left().find(([name]) => name === 'setTimeout')).not.to.equal(undefined);
      element.remove();
      await frames();
      expect(watch.left()).to.deep.equal([]);
    });
  }
});
