import { expect, fixture } from '@open-wc/testing';
import '../../src/define.js';
import type { ResourceLibrary } from '../../src/elements/resource-library.js';
import { jsonFeed, manyItems } from '../helpers/feeds.js';
import { takeOverFetch, type FetchByHand } from '../helpers/fetch-by-hand.js';
import { find, findAll, nextEvent, textsOf } from '../helpers/shadow.js';

/** What a server renders where it has the feed, and where it has not. */
const LIST = '<section><slot name="before"></slot><p part="item">From a server</p></section>';
const WAITING = '<div><slot></slot><p part="status">Loading…</p></div>';

/** A library whose root was in the page before the element was defined. */
function served(markup: string, attributes = ''): ResourceLibrary {
  const holder = document.createElement('div');
  holder.setHTMLUnsafe(
    `<resource-library ${attributes}><template shadowrootmode="open">${markup}</template>` +
      '<a href="https://board.example/">Library</a></resource-library>',
  );
  return holder.firstElementChild as ResourceLibrary;
}

const SRC = 'src="https://board.example/feed.json" loading="eager"';
const items = (element: Element) => textsOf(element, '[part="item"]');
const isFromServer = (element: Element) => items(element).includes('From a server');

describe('what a server has rendered', () => {
  let network: FetchByHand;
  beforeEach(() => {
    network = takeOverFetch();
  });
  afterEach(() => network.restore());

  it('is replaced by the list of a feed that is given: nothing twice, and no request', async () => {
    const element = served(LIST, SRC);
    element.feed = jsonFeed(manyItems(3));
    await fixture(element);
    expect(findAll(element, '[part="item"]')).to.have.length(3);
    expect(findAll(element, 'section')).to.have.length(1);
    expect(network.requests).to.have.length(0);
  });

  it('stays until the feed is there, without a second list or a sign of loading', async () => {
    const element = await fixture<ResourceLibrary>(served(LIST, SRC));
    expect(items(element)).to.deep.equal(['From a server']);
    expect(findAll(element, '[part="status"]')).to.have.length(0);
    expect(find(element, 'section').checkVisibility()).to.equal(true);
    const loaded = nextEvent(element, 'feed-load');
    (await network.next()).answer(jsonFeed(manyItems(2)));
    await loaded;
    expect(isFromServer(element)).to.equal(false);
    expect(findAll(element, '[part="item"]')).to.have.length(2);
    expect(network.requests).to.have.length(1);
  });

  it('stays where the feed cannot be loaded, with the reason and the page’s own link', async () => {
    const element = await fixture<ResourceLibrary>(served(LIST, SRC));
    const failed = nextEvent(element, 'feed-error');
    (await network.next()).answer('', { status: 404 });
    await failed;
    expect(isFromServer(element)).to.equal(true);
    expect(findAll(element, '[part="error"]')).to.have.length(1);
    expect(element.querySelector('a')?.checkVisibility()).to.equal(true);
  });

  it('goes at once where the server had no feed: the page’s own content is shown once', async () => {
    const element = await fixture<ResourceLibrary>(served(WAITING, SRC));
    expect(findAll(element, 'slot:not([name])')).to.have.length(1);
    expect(findAll(element, '[part="status"]')).to.have.length(1);
  });

  it('has our styles, and the list that follows too', async () => {
    const element = await fixture<ResourceLibrary>(served(LIST, SRC));
    expect(element.shadowRoot?.adoptedStyleSheets.length).to.be.above(0);
  });

  it('does not come back with another feed', async () => {
    const element = served(LIST);
    element.feed = jsonFeed(manyItems(1));
    await fixture(element);
    element.feed = undefined;
    await element.updateComplete;
    expect(isFromServer(element)).to.equal(false);
    expect(element.querySelector('a')?.checkVisibility()).to.equal(true);
  });
});
