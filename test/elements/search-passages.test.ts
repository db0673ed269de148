import { expect, fixture } from '@open-wc/testing';
import '../../src/define.js';
import type { ResourceLibrary } from '../../src/elements/resource-library.js';
import type { SafeguardingNews } from '../../src/elements/safeguarding-news.js';
import { jsonFeed } from '../helpers/feeds.js';
import { find, findAll, textsOf, type } from '../helpers/shadow.js';

const ITEM = {
  id: '1',
  title: 'Report',
  summary: 'In short.',
  content_html: '<p>First.</p><p>All about <em>county</em> lines &amp; children.</p>',
  tags: ['Drugs', 'Crime'],
  _safeguarding: {
    topic: 'Exploitation',
    source: { name: 'Home Office' },
    links: [{ text: 'Action plan', url: 'https://board.example/plan' }],
  },
};
const { summary: _, ...WITHOUT_SUMMARY } = ITEM;

async function search<T extends ResourceLibrary | SafeguardingNews>(
  tag: 'resource-library' | 'safeguarding-news',
  item: object,
  text: string,
  attributes: Record<string, string> = {},
): Promise<T> {
  const element = document.createElement(tag) as T;
  const settings = { filters: 'search', ...attributes };
  for (const [name, value] of Object.entries(settings)) element.setAttribute(name, value);
  element.feed = jsonFeed([item, { id: '2', title: 'Other', tags: ['Else'] }]);
  await fixture(element);
  type(find(element, '#search'), text);
  await element.updateComplete;
  return element;
}

/** Marked words that a reader sees: those of a closed "Read in full" are not. */
const marked = (element: Element) =>
  findAll(element, 'mark')
    .filter((mark) => mark.checkVisibility())
    .map(({ textContent }) => textContent);

describe('an item that a search has found', () => {
  const cases: readonly (readonly [text: string, words: readonly string[], where: string])[] = [
    ['report', ['Report'], 'in the title'],
    ['short', ['short'], 'in the summary'],
    ['county line', ['county', 'lines'], 'in a text that is folded away'],
    ['and', ['&'], 'in a sign that is read as a word'],
    ['drug', ['Drugs'], 'in a category'],
    ['home', ['Home'], 'in the source'],
    ['action', ['Action'], 'in a link'],
    ['exploit', ['Exploitation'], 'in the topic'],
    ['explotation', ['Exploitation'], 'with a typing error'],
    ['report county office', ['Report', 'county', 'Office'], 'here and there'],
  ];
  for (const [text, words, where] of cases) {
    it(`shows why, marked: “${text}” ${where}`, async () => {
      expect(marked(await search('resource-library', ITEM, text))).to.have.members(words);
    });

    it(`shows why in a list of headlines too: “${text}” ${where}`, async () => {
      const news = await search('safeguarding-news', ITEM, text, { layout: 'compact' });
      if (where === 'in the summary') return;
      expect(marked(news)).to.have.members(words);
    });
  }

  it('shows its text once where that is on screen anyway', async () => {
    const element = await search('resource-library', WITHOUT_SUMMARY, 'county');
    expect(marked(element)).to.deep.equal(['county']);
    expect(textsOf(element, '[part="body"] p')).to.deep.equal([
      'First.',
      'All about county lines & children.',
    ]);
  });

  it('keeps the whole text open while the reader goes on typing', async () => {
    const element = await search('resource-library', ITEM, 'report');
    find<HTMLDetailsElement>(element, 'details').open = true;
    type(find(element, '#search'), 'report county');
    await element.updateComplete;
    expect(find<HTMLDetailsElement>(element, 'details').open).to.equal(true);
  });

  it('is plain again without a search', async () => {
    const element = await search('resource-library', ITEM, 'county');
    type(find(element, '#search'), '');
    await element.updateComplete;
    expect(findAll(element, 'mark')).to.have.length(0);
    expect(textsOf(element, '[part="body"] > p')).to.deep.equal(['In short.']);
  });

  it('leaves a run of over 20,000 letters unmarked, which takes too long to look through', async () => {
    const [short, long] = ['kestrel '.repeat(10), 'kestrel '.repeat(3000)];
    const element = await search(
      'resource-library',
      { ...WITHOUT_SUMMARY, content_html: undefined, content_text: short },
      'kestrel',
    );
    expect(marked(element)).to.have.length(10);
    const other = await search(
      'resource-library',
      { ...WITHOUT_SUMMARY, content_html: undefined, content_text: long },
      'kestrel',
    );
    expect(findAll(other, '[part="item"]')).to.have.length(1);
    expect(marked(other)).to.deep.equal([]);
  });

  it('is marked by more than a colour, in the colour of its text', async () => {
    const element = await search('resource-library', ITEM, 'short');
    const mark = getComputedStyle(find(element, 'mark'));
    expect(Number(mark.fontWeight)).to.be.at.least(700);
    expect(mark.color).to.equal(getComputedStyle(find(element, '[part="body"]')).color);
  });
});
