import { expect, fixture } from '@open-wc/testing';
import '../../src/define.js';
import type { ListElement } from '../../src/elements/list-element.js';
import { jsonFeed, manyItems } from '../helpers/feeds.js';
import { find, findAll, textOf, textsOf } from '../helpers/shadow.js';

async function list(tag: 'safeguarding-news' | 'resource-library', count: number, paging: string) {
  const element: ListElement = document.createElement(tag);
  element.setAttribute('paging', paging);
  element.setAttribute('sort', 'feed');
  element.feed = jsonFeed(manyItems(count));
  await fixture(element);
  return element;
}

const titles = (element: Element) => textsOf(element, '[part="title"]');
const tell = (type: 'beforeprint' | 'afterprint') => dispatchEvent(new Event(type));

// Without a wait: the browser takes its picture as soon as the listeners have returned.
describe('a list on paper', () => {
  afterEach(() => tell('afterprint'));

  for (const paging of ['pages', 'more']) {
    it(`holds all that matches, and then is at its page again, with paging="${paging}"`, async () => {
      const element = await list('resource-library', 95, paging);
      element.query = { page: 2 };
      await element.updateComplete;
      const before = titles(element);
      tell('beforeprint');
      expect(titles(element)).to.have.length(95);
      expect(textOf(find(element, '[part="status"]'))).to.equal('95 resources');
      expect(element.query.page).to.equal(2);
      tell('afterprint');
      expect(titles(element)).to.deep.equal(before);
    });
  }

  it('holds what matches a search only', async () => {
    const element = await list('safeguarding-news', 95, 'more');
    element.query = { text: '“item 93”' };
    await element.updateComplete;
    tell('beforeprint');
    expect(titles(element)).to.deep.equal(['Item 93']);
  });

  it('holds no more than 500', async () => {
    const element = await list('safeguarding-news', 510, 'more');
    tell('beforeprint');
    expect(titles(element)).to.have.length(500);
  });

  it('tells nobody of another query', async () => {
    const element = await list('resource-library', 30, 'pages');
    let told = 0;
    element.addEventListener('query-change', () => told++);
    tell('beforeprint');
    tell('afterprint');
    await element.updateComplete;
    expect(told).to.equal(0);
  });

  it('is not made once the list is out of the page, and is when it is back', async () => {
    const element = await list('resource-library', 30, 'pages');
    const { parentElement } = element;
    element.remove();
    tell('beforeprint');
    expect(findAll(element, '[part="title"]')).to.have.length(20);
    tell('afterprint');
    parentElement?.append(element);
    tell('beforeprint');
    expect(findAll(element, '[part="title"]')).to.have.length(30);
  });
});
