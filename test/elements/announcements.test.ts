import { expect, fixture, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import type { ResourceLibrary } from '../../src/elements/resource-library.js';
import { jsonFeed } from '../helpers/feeds.js';
import { find, findAll, textOf, textsOf, type } from '../helpers/shadow.js';

const FEED = jsonFeed(
  ['Canal safety', 'Canoe club', 'Bus stops'].map((title, i) => ({
    id: String(i),
    title,
    tags: [i === 0 ? 'Water' : 'Travel'],
  })),
);

describe('what a list says of itself while somebody types', () => {
  let element: ResourceLibrary;
  let said: string[];
  let observer: MutationObserver;

  const region = () => find(element, '[part="status"]');
  const box = () => find<HTMLInputElement>(element, 'input[type="search"]');
  const titles = () => textsOf(element, '[part="title"]');

  beforeEach(async () => {
    element = document.createElement('resource-library');
    element.feed = FEED;
    await fixture(element);
    said = [];
    observer = new MutationObserver(() => said.push(textOf(region())));
    observer.observe(region(), { characterData: true, childList: true, subtree: true });
  });

  afterEach(() => observer.disconnect());

  async function write(...texts: string[]): Promise<void> {
    for (const text of texts) {
      type(box(), text);
      await element.updateComplete;
    }
  }

  it('is one polite region, there before anything is typed', () => {
    expect(findAll(element, '[role="status"], [aria-live]')).to.have.length(1);
    expect(textOf(region())).to.equal('3 resources');
  });

  it('lists what matches at every key, and says the count once, after a pause', async () => {
    await write('c', 'ca', 'can', 'cano');
    expect(titles()).to.deep.equal(['Canoe club']);
    expect(said).to.deep.equal([]);
    await waitUntil(() => said.length > 0);
    expect(said).to.deep.equal(['1 of 3 resources']);
  });

  it('says nothing when typing has changed nothing in the end', async () => {
    await write('c', '');
    await write('x');
    await waitUntil(() => said.length > 0);
    expect(said).to.deep.equal(['0 of 3 resources']);
  });

  it('says at once what comes of a tick, also one right after a word', async () => {
    await write('can');
    findAll(element, '[part="option"]')
      .find((option) => textOf(option).startsWith('Water'))!
      .click();
    await element.updateComplete;
    expect(said).to.deep.equal(['1 of 3 resources']);
  });

  it('is right again when the element comes back to the page', async () => {
    await write('canal');
    const parent = element.parentElement!;
    element.remove();
    parent.append(element);
    await element.updateComplete;
    expect(textOf(region())).to.equal('1 of 3 resources');
  });
});
