import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import type { ListElement } from '../../src/elements/list-element.js';
import { jsonFeed, manyItems } from '../helpers/feeds.js';
import { find } from '../helpers/shadow.js';

const NEWS = jsonFeed(manyItems(30), { title: 'News' });

/** What a reader hears who goes from landmark to landmark. */
function names(list: Element): (string | null)[] {
  return ['section', 'form', 'nav'].map((part) => find(list, part).getAttribute('aria-label'));
}

async function shown(root: Element): Promise<void> {
  for (const list of root.querySelectorAll<ListElement>('safeguarding-news, resource-library')) {
    await list.updateComplete;
  }
}

describe('the names of lists on one page', () => {
  it('differ where several have one title, the first to be shown keeping it', async () => {
    const root = await fixture(html`
      <div>
        <safeguarding-news paging="pages" .feed=${NEWS}></safeguarding-news>
        <resource-library .feed=${NEWS}></resource-library>
        <safeguarding-news paging="pages" .feed=${NEWS}></safeguarding-news>
        <safeguarding-news paging="pages" heading="Other" .feed=${NEWS}></safeguarding-news>
      </div>
    `);
    await shown(root);
    const lists = ['News', 'News (2)', 'News (3)', 'Other'];
    expect([...root.children].map(names)).to.have.deep.members(
      lists.map((name) => [name, `Search and filter: ${name}`, `Pages: ${name}`]),
    );
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
    await shown(root);
    const before = [...root.children].map((list) => names(list)[0]);
    expect(before).to.have.members(['News', 'News (2)']);
    for (const list of root.querySelectorAll('resource-library')) list.requestUpdate();
    await shown(root);
    expect([...root.children].map((list) => names(list)[0])).to.deep.equal(before);
  });
});
