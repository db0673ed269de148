import { expect, fixture, html } from '@open-wc/testing';
import type { AwarenessBanner } from '../../src/elements/awareness-banner.js';
import type { ResourceLibrary } from '../../src/elements/resource-library.js';
import { campaignItem, showBanner } from '../helpers/banner.js';
import { jsonFeed } from '../helpers/feeds.js';
import { find, findAll, hasFocus, nextEvent, textOf, textsOf } from '../helpers/shadow.js';

const NOW = '2026-06-10';

const campaignOn = (tags: readonly string[], campaign: object = {}) =>
  campaignItem(
    'Week',
    NOW,
    { campaign: { name: 'Online safety week', start: NOW, ...campaign } },
    { tags },
  );

const resource = (title: string, tags: readonly string[]) => ({
  id: title,
  title,
  content_text: title,
  tags,
  _safeguarding: { kind: 'resource' },
});

const RESOURCES = [
  resource('A', ['Online Safety']),
  resource('B', ['Online Safety', 'Parents']),
  resource('C', ['Parents']),
  resource('D', ['Schools']),
];

async function library(attributes: Record<string, string> = {}): Promise<ResourceLibrary> {
  const element = document.createElement('resource-library');
  element.id = 'library';
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.feed = jsonFeed(RESOURCES, { title: 'Library' });
  return fixture<ResourceLibrary>(element);
}

const banner = (item: object): Promise<AwarenessBanner> =>
  showBanner([item], NOW, { for: 'library' });
const link = (element: AwarenessBanner) => textsOf(element, '.resources');

describe('a banner and a library on one page', () => {
  it('say how many resources there are on the campaign’s subject', async () => {
    await library();
    const element = await banner(campaignOn(['Online safety']));
    expect(link(element)).to.deep.equal(['See 2 resources on Online Safety']);
    expect(find<HTMLAnchorElement>(element, '.resources').getAttribute('href')).to.equal(
      '#library',
    );
  });

  it('count a resource once that has several of its subjects', async () => {
    await library();
    const element = await banner(campaignOn(['Online safety', 'Parents', 'Unknown']));
    expect(link(element)).to.deep.equal(['See 3 resources on Online Safety and Parents']);
  });

  it('count as the library would, where it asks for all of them', async () => {
    await library({ match: 'all' });
    const element = await banner(campaignOn(['Online safety', 'Parents']));
    expect(link(element)).to.deep.equal(['See 1 resource on Online Safety and Parents']);
  });

  it('speak Welsh on a Welsh page', async () => {
    await library();
    const element = await banner(campaignOn(['Parents']));
    element.lang = 'cy';
    await element.updateComplete;
    expect(link(element)).to.deep.equal(['Gweld 2 adnodd ar: Parents']);
  });

  it('lead from one to the other: the library is filtered and has the focus', async () => {
    const list = await library();
    const element = await banner(campaignOn(['Online safety']));
    find(element, '.resources').click();
    await list.updateComplete;
    expect(list.query.facets).to.deep.equal({ category: ['Online Safety'] });
    expect(textOf(find(list, '[part="status"]'))).to.equal('2 of 4 resources');
    expect(hasFocus(list, '[part="heading"]')).to.equal(true);
    expect(location.hash).to.equal('');
  });

  it('count only what the library lists, and that is then listed', async () => {
    const presets: readonly Record<string, string>[] = [
      { category: 'Parents' },
      { limit: '2' },
      { category: 'Parents', limit: '1' },
      { filters: 'search' },
      { match: 'all' },
    ];
    for (const attributes of presets) {
      const list = await library(attributes);
      const element = await banner(campaignOn(['Online safety', 'Parents']));
      const [count] = /\d+/.exec(link(element)[0] ?? '') ?? [];
      find(element, '.resources').click();
      await list.updateComplete;
      const said = textOf(find(list, '[part="status"]'));
      expect(said.split(' ')[0], JSON.stringify(attributes)).to.equal(count);
      list.remove();
    }
  });

  it('show what was asked for where the library offers no categories, and let it be cleared', async () => {
    const list = await library({ filters: 'search' });
    const element = await banner(campaignOn(['Online safety', 'Parents']));
    find(element, '.resources').click();
    await list.updateComplete;
    expect(textsOf(list, '.chip')).to.deep.equal(['Online Safety ×', 'Parents ×']);
    find(list, '.chip').click();
    await list.updateComplete;
    expect(list.query.facets).to.deep.equal({ category: ['Parents'] });
    find(list, '[part="clear"]').click();
    await list.updateComplete;
    expect(textOf(find(list, '[part="status"]'))).to.equal('4 resources');
  });

  it('do as the reader does: the page hears of the new query', async () => {
    const list = await library();
    const element = await banner(campaignOn(['Online safety']));
    const changed = nextEvent(list, 'query-change');
    find(element, '.resources').click();
    const { query, total } = await changed;
    expect([query.facets, total]).to.deep.equal([{ category: ['Online Safety'] }, 2]);
  });

  for (const filters of ['search category', 'search']) {
    it(`let Back undo it and Forward do it again, with filters="${filters}"`, async () => {
      const before = location.href;
      const list = await library({ filters, 'url-state': 'lib' });
      const element = await banner(campaignOn(['Online safety']));
      find(element, '.resources').click();
      await list.updateComplete;
      expect(new URL(location.href).searchParams.getAll('lib.category')).to.deep.equal([
        'Online Safety',
      ]);
      const travel = async (steps: number) => {
        const popped = new Promise((resolve) => {
          window.addEventListener('popstate', resolve, { once: true });
        });
        history.go(steps);
        await popped;
        await list.updateComplete;
      };
      await travel(-1);
      expect(location.href).to.equal(before);
      expect(list.query.facets).to.deep.equal({});
      await travel(1);
      expect(list.query.facets).to.deep.equal({ category: ['Online Safety'] });
      await travel(-1);
    });
  }

  it('find the categories of a library that is loaded only then, whatever their capitals', async () => {
    const list = await fixture<ResourceLibrary>(
      html`<resource-library id="library"></resource-library>`,
    );
    const element = await banner(campaignOn(['online safety', 'Unknown']));
    find(element, '.resources').click();
    list.feed = jsonFeed(RESOURCES, { title: 'Library' });
    await list.updateComplete;
    expect(list.query.facets).to.deep.equal({ category: ['Online Safety'] });
    expect(textOf(find(list, '[part="status"]'))).to.equal('2 of 4 resources');
  });

  it('mark the subjects with the language they are in', async () => {
    await library();
    const element = await banner(campaignOn(['Parents']));
    element.lang = 'cy';
    const other = document.querySelector<ResourceLibrary>('resource-library');
    if (other) other.feed = { ...jsonFeed(RESOURCES, { title: 'Library' }), language: 'en' };
    await other?.updateComplete;
    await element.updateComplete;
    expect(textsOf(element, '.resources [lang="en"]')).to.deep.equal(['Parents']);
  });

  it('tell the page that the link was followed', async () => {
    await library();
    const element = await banner(campaignOn(['Online safety']));
    const opened: string[] = [];
    element.addEventListener('item-open', ({ item }) => opened.push(item.title));
    find(element, '.resources').click();
    expect(opened).to.deep.equal(['Week']);
  });

  it('find each other when the library comes later', async () => {
    const element = await banner(campaignOn(['Online safety']));
    expect(link(element)).to.deep.equal([]);
    await library();
    await element.updateComplete;
    expect(link(element)).to.deep.equal(['See 2 resources on Online Safety']);
  });

  it('lead there without a number while the library has not been loaded', async () => {
    await fixture(html`<resource-library id="library"></resource-library>`);
    const element = await banner(campaignOn(['Online safety']));
    expect(link(element)).to.deep.equal(['See resources on Online safety']);
  });
});

describe('a campaign without a library on the page', () => {
  const url = 'https://board.example/library?category=online';

  it('leads to the address that the feed gives', async () => {
    const element = await showBanner([campaignOn(['Online safety'], { resources: url })], NOW);
    expect(link(element)).to.deep.equal(['See resources on Online safety week']);
    expect(find<HTMLAnchorElement>(element, '.resources').href).to.equal(url);
  });

  it('does so too where the library has nothing on its subject', async () => {
    await library();
    const element = await banner(campaignOn(['Knife crime'], { resources: url }));
    expect(link(element)).to.deep.equal(['See resources on Online safety week']);
  });

  it('takes an element of another kind with that id for no library', async () => {
    await fixture(html`<div id="library"></div>`);
    expect(link(await banner(campaignOn(['Online safety'])))).to.deep.equal([]);
  });

  it('refuses an address that is not safe, and says so', async () => {
    const element = await showBanner([campaignOn([], { resources: 'javascript:alert(1)' })], NOW);
    expect(findAll(element, '.resources')).to.have.length(0);
    expect(element.feed?.problems.map(({ field }) => field)).to.include(
      '_safeguarding.campaign.resources',
    );
  });
});
