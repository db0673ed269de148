import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import type { ResourceLibrary } from '../../src/elements/resource-library.js';
import { jsonFeed, manyItems } from '../helpers/feeds.js';
import { takeOverFetch } from '../helpers/fetch-by-hand.js';
import { findAll, nextEvent, textsOf } from '../helpers/shadow.js';
import { watchTemplates } from '../helpers/templates.js';

// A page's first list, and so alone in its file.
describe('the first list of a page', () => {
  it('is made ready for while its feed is on its way, and the page shows nothing of that', async () => {
    const fetched = takeOverFetch();
    const templates = watchTemplates();
    const events: string[] = [];
    const says = ({ type }: Event) => events.push(type);
    for (const type of ['feed-load', 'feed-error', 'query-change']) addEventListener(type, says);
    try {
      const element = await fixture<ResourceLibrary>(html`
        <resource-library src="https://board.example/feed.json" loading="eager">
          <a href="https://board.example/">Library</a>
        </resource-library>
      `);
      const shown = element.renderRoot.childElementCount;
      const isReady = (part: string) => templates.markup().some((text) => text.includes(part));
      await waitUntil(() => isReady('role="search"'), 'the search box comes last', {
        timeout: 20_000,
      });
      expect(isReady('part="item"'), 'items').to.equal(true);
      expect(element.state).to.equal('loading');
      expect(element.renderRoot.childElementCount).to.equal(shown);
      expect(findAll(element, '[part="item"]')).to.have.length(0);
      expect(document.querySelectorAll('article, form')).to.have.length(0);
      expect(fetched.requests).to.have.length(1);
      expect(events).to.deep.equal([]);

      const before = templates.markup().length;
      const loaded = nextEvent(element, 'feed-load');
      (await fetched.next()).answer(jsonFeed(manyItems(3)));
      await loaded;
      expect(textsOf(element, '[part="title"]')).to.deep.equal(['Item 1', 'Item 2', 'Item 3']);
      // The region and the bar in it: what a list of three has, and no rehearsal.
      expect(templates.markup().length - before).to.be.lessThan(5);
      expect(events).to.deep.equal(['feed-load']);
    } finally {
      for (const type of ['feed-load', 'feed-error', 'query-change']) {
        removeEventListener(type, says);
      }
      templates.restore();
      fetched.restore();
    }
  });
});
