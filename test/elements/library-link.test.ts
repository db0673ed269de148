import { expect, fixture, html } from '@open-wc/testing';
import type { AwarenessBanner } from '../../src/elements/awareness-banner.js';
import type { ResourceLibrary } from '../../src/elements/resource-library.js';
import { campaignItem, showBanner } from '../helpers/banner.js';
import { jsonFeed } from '../helpers/feeds.js';
import { find, findAll, hasFocus, textOf, textsOf } from '../helpers/shadow.js';

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
