import { expect, fixture } from '@open-wc/testing';
import '../../src/define.js';
import type { ResourceLibrary } from '../../src/elements/resource-library.js';
import { jsonFeed } from '../helpers/feeds.js';
import { holdHistory } from '../helpers/held-history.js';
import { find, findAll, nextEvent, textOf, textsOf, type } from '../helpers/shadow.js';

/** An English feed with Welsh labels for two of its three categories. */
const FEED = jsonFeed(
  [
    { id: '1', title: 'One', tags: ['advice'] },
    { id: '2', title: 'Two', tags: ['Play'] },
    { id: '3', title: 'Three', tags: ['Other'] },
  ],
  {
    language: 'en-GB',
    _safeguarding: {
      categories: [
        { id: 'advice', label: 'Advice', labels: { cy: 'Cyngor' } },
        { id: 'play', label: 'Play', labels: { cy: 'Chwarae' }, aliases: ['Games'] },
      ],
    },
  },
);

async function library(attributes: Record<string, string> = {}): Promise<ResourceLibrary> {
  const element = document.createElement('resource-library');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.feed = FEED;
  await fixture(element);
  return element;
}

const options = (element: Element) => textsOf(element, '[part="option"]');
const titles = (element: Element) => textsOf(element, '[part="title"]');
const boxes = (element: Element) => findAll<HTMLInputElement>(element, '[part="option"] input');
const langOf = (element: Element) => element.closest('[lang]')?.getAttribute('lang');

describe('the label of a category', () => {
  it('goes by the language of the page, not of the feed, in the order of that language', async () => {
    expect(options(await library({ lang: 'en' }))).to.deep.equal([
      'Advice (1)',
      'Other (1)',
      'Play (1)',
    ]);
    expect(options(await library({ lang: 'cy' }))).to.deep.equal([
      'Cyngor (1)',
      'Chwarae (1)',
      'Other (1)',
    ]);
  });

  it('follows the language when that changes', async () => {
    const element = await library({ lang: 'en' });
    element.lang = 'cy';
    await element.updateComplete;
    expect(textsOf(element, '[part="tag"]')).to.have.members(['Cyngor', 'Chwarae', 'Other']);
    element.lang = 'en';
    await element.updateComplete;
    expect(textsOf(element, '[part="tag"]')).to.have.members(['Advice', 'Play', 'Other']);
  });

  it('is in the language that it is marked with, wherever it stands', async () => {
    const element = await library({ lang: 'cy' });
    for (const box of boxes(element)) box.click();
    await element.updateComplete;
    const marked = [
      ...findAll(element, '[part="tag"]'),
      ...findAll(element, '[part="option"] span'),
      ...findAll(element, '.chip').map((chip) => chip.querySelector('span[lang]') ?? chip),
    ].map((part) => `${textOf(part).replace(/ \(1\)| ×/, '')} ${langOf(part) ?? ''}`);
    expect(marked.sort()).to.deep.equal(
      ['Chwarae cy', 'Cyngor cy', 'Other en-GB'].flatMap((text) => [text, text, text]),
    );
  });

  it('is what a search finds by', async () => {
    const element = await library({ lang: 'cy' });
    type(find(element, '#search'), 'chwarae');
    await element.updateComplete;
    expect(titles(element)).to.deep.equal(['Two']);
    expect(textsOf(element, '[part="tag"] mark')).to.deep.equal(['Chwarae']);
    type(find(element, '#search'), 'play');
    await element.updateComplete;
    expect(titles(element)).to.deep.equal([]);
    element.lang = 'en';
    await element.updateComplete;
    expect(titles(element)).to.deep.equal(['Two']);
  });

  it('leaves the value what the feed calls it: a tick on a Welsh page is one on an English', async () => {
    const element = await library({ lang: 'cy' });
    boxes(element)[1]?.click();
    await element.updateComplete;
    expect(element.query.facets).to.deep.equal({ category: ['Play'] });
    expect(textsOf(element, '.chip')).to.deep.equal(['Chwarae ×']);
  });

  for (const name of ['Play', 'play', 'PLAY', 'Games', 'Chwarae', 'chwarae']) {
    it(`may be “${name}” in a preset, a query and an address`, async () => {
      for (const lang of ['en', 'cy']) {
        expect(titles(await library({ lang, category: name })), 'preset').to.deep.equal(['Two']);
        const asked = await library({ lang });
        asked.query = { facets: { category: [name] } };
        await asked.updateComplete;
        expect(titles(asked), 'query').to.deep.equal(['Two']);
        expect(asked.query.facets.category).to.deep.equal(['Play']);
        const held = holdHistory();
        try {
          const { search } = location;
          history.replaceState(null, '', `${search ? `${search}&` : '?'}lib.category=${name}`);
          expect(titles(await library({ lang, 'url-state': 'lib' })), 'address').to.deep.equal([
            'Two',
          ]);
        } finally {
          held.restore();
        }
      }
    });
  }

  it('is known of an address before the list is first shown', async () => {
    const held = holdHistory();
    try {
      const { search } = location;
      history.replaceState(null, '', `${search ? `${search}&` : '?'}lib.category=chwarae`);
      const element = document.createElement('resource-library');
      element.setAttribute('url-state', 'lib');
      element.feed = FEED;
      const shown = nextEvent(element, 'feed-load').then(() => titles(element));
      await fixture(element);
      expect(await shown).to.deep.equal(['Two']);
    } finally {
      held.restore();
    }
  });
});
