import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import { jsonFeed, manyItems } from '../helpers/feeds.js';
import { find } from '../helpers/shadow.js';

const NEWS = jsonFeed(manyItems(30), { title: 'News' });

/** What a reader hears who goes from landmark to landmark. */
function names(list: Element): (string | null)[] {
  return ['section', 'form', 'nav'].map((part) => find(list, part).getAttribute('aria-label'));
}

describe('the names of lists on one page', () => {
  it('differ where two have one title, the first keeping it', async () => {
    const root = await fixture(html`
      <div>
        <safeguarding-news paging="pages" .feed=${NEWS}></safeguarding-news>
        <resource-library .feed=${NEWS}></resource-library>
        <safeguarding-news paging="pages" .feed=${NEWS}></safeguarding-news>
        <safeguarding-news paging="pages" heading="Other" .feed=${NEWS}></safeguarding-news>
      </div>
    `);
    expect([...root.children].map(names)).to.deep.equal([
      ['News', 'Search and filter: News', 'Pages: News'],
      ['News (2)', 'Search and filter: News (2)', 'Pages: News (2)'],
      ['News (3)', 'Search and filter: News (3)', 'Pages: News (3)'],
      ['Other', 'Search and filter: Other', 'Pages: Other'],
    ]);
    const headings = [...root.children].map((list) => find(list, '[part="heading"]').textContent);
    expect(headings).to.deep.equal(['News', 'News', 'News', 'Other']);
  });

  it('stay as they are when a list is shown again', async () => {
    const root = await fixture(html`
      <div>
        <resource-library .feed=${NEWS}></resource-library>
        <resource-library .feed=${NEWS}></resource-library>
      </div>
    `);
    for (const list of root.querySelectorAll('resource-library')) {
      list.requestUpdate();
      await list.updateComplete;
    }
    expect([...root.children].map((list) => names(list)[0])).to.deep.equal(['News', 'News (2)']);
  });
});
