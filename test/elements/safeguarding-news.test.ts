import { expect, fixture, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import type { SafeguardingNews } from '../../src/elements/safeguarding-news.js';
import { demoFeed, jsonFeed, manyItems } from '../helpers/feeds.js';
import { find, findAll, hasFocus, nextEvent, textOf, textsOf } from '../helpers/shadow.js';

async function news(attributes: Record<string, string> = {}): Promise<SafeguardingNews> {
  const element = document.createElement('safeguarding-news');
  const settings = { src: demoFeed('news'), loading: 'eager', ...attributes };
  for (const [name, value] of Object.entries(settings)) element.setAttribute(name, value);
  const loaded = nextEvent(element, 'feed-load');
  await fixture<SafeguardingNews>(element);
  await loaded;
  return element;
}

async function given(feed: object, attributes: Record<string, string> = {}) {
  const element = document.createElement('safeguarding-news');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.feed = feed;
  return fixture<SafeguardingNews>(element);
}

const titles = (element: Element) => textsOf(element, '[part="title"]');
const dates = (element: Element) => textsOf(element, '[part="date"]');

describe('the published news', () => {
  it('has 20 items, the newest first and the undated last', async () => {
    const element = await news({ 'page-size': '50' });
    expect(textOf(find(element, '[part="status"]'))).to.equal('20 news items');
    const shown = dates(element);
    expect(shown[0]).to.equal('Posted 24 June 2024');
    const undated = shown.filter((date) => date === 'Date not given');
    expect(undated).to.have.length(5);
    expect(shown.slice(-5)).to.deep.equal(undated);
  });

  it('leaves the undated last when the oldest are first', async () => {
    const element = await news({ 'page-size': '50', sort: 'oldest' });
    expect(dates(element)[0]).to.equal('Posted 12 March 2018');
    expect(dates(element).slice(-5)).to.deep.equal(Array(5).fill('Date not given'));
  });

  it('keeps a month a month, within its month', async () => {
    const element = await news({ 'page-size': '50' });
    const shown = dates(element);
    const month = shown.indexOf('Posted April 2024');
    expect(month).to.be.greaterThan(shown.indexOf('Posted 30 May 2024'));
    expect(month).to.be.lessThan(shown.indexOf('Posted 18 March 2019'));
    const time = findAll(element, 'time')[month];
    expect(time?.getAttribute('datetime')).to.equal('2024-04');
  });

  it('shows the date of the source beside that of the post where they differ', async () => {
    const element = await news({ 'page-size': '50' });
    const item = findAll(element, '[part="item"]').find((article) =>
      textOf(article).startsWith('Ofsted JTAI findings'),
    );
    expect(textOf(item?.querySelector('[part="date"]'))).to.equal('Posted 11 December 2018');
    expect(textOf(item?.querySelector('[part="source"]'))).to.equal(
      'Source: Ofsted, 14 November 2018',
    );
  });

  it('does not say a date twice where they are the same', async () => {
    const element = await given(
      jsonFeed([
        {
          id: '1',
          title: 'T',
          content_text: 'Text',
          _safeguarding: { posted: '2024-06-24', source: { name: 'NSPCC', date: '2024-06-24' } },
        },
      ]),
    );
    expect(textOf(find(element, '[part="source"]'))).to.equal('Source: NSPCC');
  });

  it('shows the date of a source that has no name', async () => {
    const element = await news({ 'page-size': '50' });
    expect(textsOf(element, '[part="source"]')).to.include('Source dated 21 February 2019');
  });

  it('shows both items of one title', async () => {
    const element = await given(jsonFeed([...manyItems(1), { ...manyItems(1)[0], id: 'other' }]));
    expect(titles(element)).to.deep.equal(['Item 1', 'Item 1']);
  });

  it('calls what only repeats its topic by the headline in its link', async () => {
    const element = await news({ 'page-size': '50' });
    expect(titles(element)).not.to.include('Child sexual abuse');
    expect(titles(element)).to.include(
      'Sexual abuse in children and young people: evidence-based approaches',
    );
  });

  it('shows a link without a URL as text', async () => {
    const element = await news({ 'page-size': '50' });
    const links = findAll(element, '[part="links"] li');
    const plain = links.filter((link) => !link.querySelector('a'));
    expect(plain.length).to.be.greaterThan(0);
    for (const anchor of findAll<HTMLAnchorElement>(element, 'a')) {
      expect(anchor.getAttribute('href'), textOf(anchor)).to.match(/^(https:|mailto:|tel:)/);
    }
  });

  it('shows ten at first and adds ten more by a button', async () => {
    const element = await news();
    expect(titles(element)).to.have.length(10);
    const more = find(element, '[part="pager"] button');
    expect(textOf(more)).to.equal('Show 10 more');
    more.click();
    await element.updateComplete;
    expect(titles(element)).to.have.length(20);
  });
});

describe('“Show more” in a list of groups', () => {
  it('leads to the first new title, wherever its group stands', async () => {
    const entry = (id: string, topic: string) => ({ id, title: id, _safeguarding: { topic } });
    const feed = jsonFeed([entry('a1', 'A'), entry('b1', 'B'), entry('a2', 'A'), entry('b2', 'B')]);
    const settings = { 'group-by': 'topic', sort: 'feed', 'page-size': '2' };
    const element = await given(feed, settings);
    find(element, '[part="pager"] button').click();
    await waitUntil(() => hasFocus(element, '[part="title"]', 1));
    expect(titles(element)).to.deep.equal(['a1', 'a2', 'b1', 'b2']);
  });
});

describe('the layouts of the news', () => {
  it('are a list by default, with a search', async () => {
    const element = await news();
    expect(findAll(element, '[role="search"]')).to.have.length(1);
    expect(findAll(element, '[part="body"]').length).to.equal(10);
  });

  it('are compact: headlines and dates, nothing else', async () => {
    const element = await news({ layout: 'compact' });
    expect(titles(element)).to.have.length(10);
    expect(dates(element)).to.have.length(10);
    expect(
      findAll(element, '[part="body"], [part="links"], [part="tags"], [role="search"]'),
    ).to.have.length(0);
  });

  it('are compact with the controls that the page asks for', async () => {
    const element = await news({ layout: 'compact', filters: 'search category' });
    expect(findAll(element, '[role="search"]')).to.have.length(1);
    expect(findAll(element, 'fieldset')).to.have.length(1);
  });

  it('are a digest: by topic, titles one level below, source and call to action shown', async () => {
    const element = await news({ layout: 'digest', 'page-size': '50' });
    const groups = textsOf(element, '[part="group-title"]');
    expect(groups).to.include('Child sexual abuse').and.include('Child criminal exploitation');
    expect(groups.at(-1)).to.equal('Other');
    expect(new Set(groups).size).to.equal(groups.length);
    expect(find(element, '[part="group-title"]').localName).to.equal('h3');
    expect(find(element, '[part="title"]').localName).to.equal('h4');
    expect(textsOf(element, '[part="links"] li').join()).to.contain('Read the');
  });

  it('fall back to the list for an unknown one, with a warning', async () => {
    const { warn } = console;
    const warnings: string[] = [];
    console.warn = (message: string) => warnings.push(message);
    const element = await news();
    element.setAttribute('layout', 'cards');
    await element.updateComplete;
    console.warn = warn;
    expect(findAll(element, '[part="body"]').length).to.equal(10);
    expect(warnings[0]).to.contain('“list”, “compact”, “digest”').and.contain('“cards”');
  });
});

describe('the groups of the news', () => {
  it('are months in the order of the list, the undated under their own heading', async () => {
    const element = await news({ 'group-by': 'month', 'page-size': '50' });
    const groups = textsOf(element, '[part="group-title"]');
    expect(groups[0]).to.equal('June 2024');
    expect(groups).to.include('April 2024');
    expect(groups.at(-1)).to.equal('Date not given');
  });

  it('are years, topics or sources', async () => {
    const years = textsOf(
      await news({ 'group-by': 'year', 'page-size': '50' }),
      '[part="group-title"]',
    );
    expect(years).to.deep.equal(['2024', '2019', '2018', 'Date not given']);
    const sources = textsOf(
      await news({ 'group-by': 'source', 'page-size': '50' }),
      '[part="group-title"]',
    );
    expect(sources).to.include('Ofsted').and.include('Source not given');
  });

  it('leave no gap in the heading levels', async () => {
    const element = await news({ 'group-by': 'year' });
    const levels = findAll(element, 'h2, h3, h4, h5, h6').map(({ localName }) =>
      Number(localName.slice(1)),
    );
    levels.forEach((level, i) => {
      expect(level - (levels[i - 1] ?? 1)).to.be.at.most(1);
    });
  });
});

describe('the filters of the news', () => {
  it('offer category, source, topic and year when asked for', async () => {
    const element = await news({ filters: 'search category source topic year' });
    expect(textsOf(element, 'legend')).to.deep.equal(['Category', 'Source', 'Topic', 'Year']);
    const year = findAll(element, '[data-facet="year"] [part="option"]');
    expect(year.map(textOf)[0]).to.match(/^2024 \(\d\)$/);
    year[0]?.click();
    await element.updateComplete;
    for (const date of dates(element)) expect(date).to.contain('2024');
  });

  it('leave out what is none, with a warning', async () => {
    const { warn } = console;
    const warnings: string[] = [];
    console.warn = (message: string) => warnings.push(message);
    const element = await news({ filters: 'search audience' });
    console.warn = warn;
    expect(findAll(element, 'fieldset')).to.have.length(0);
    expect(findAll(element, 'input[type="search"]')).to.have.length(1);
    expect(warnings.join()).to.contain('audience');
  });

  it('take presets of several categories', async () => {
    const item = (id: string, tags: string[]) => ({ id, title: id, content_text: 'T', tags });
    const element = await given(
      jsonFeed([item('a', ['One']), item('b', ['Two']), item('c', ['Three'])]),
      { category: 'one, THREE', sort: 'feed' },
    );
    expect(titles(element)).to.deep.equal(['a', 'c']);
  });
});

describe('an item of the news', () => {
  it('has its language marked when it is another than the page’s', async () => {
    const element = await given(
      jsonFeed([{ id: '1', title: 'Newyddion', content_text: 'Testun', language: 'cy' }]),
    );
    expect(find(element, '[part="title"] > *').lang).to.equal('cy');
    expect(find(element, '[part="body"]').lang).to.equal('cy');
    expect(find(element, '[part="meta"]').hasAttribute('lang')).to.equal(false);
  });

  it('shows nothing of a feed as markup', async () => {
    const attack = '<img src=x onerror="window.attacked = true"><b>Bold</b>';
    const element = await given(
      jsonFeed([{ id: '1', title: attack, content_text: attack, tags: [attack], summary: attack }]),
    );
    expect(textOf(find(element, '[part="title"]'))).to.equal(attack);
    expect(findAll(element, 'img, b, script')).to.have.length(0);
    expect('attacked' in window).to.equal(false);
  });

  it('has formatted text as the feed means it, and only that', async () => {
    const element = await given(
      jsonFeed([
        {
          id: '1',
          title: 'T',
          content_html:
            '<h1>Big</h1><p onclick="x()">One <em>two</em> <a href="https://a.example/">three</a> <a href="javascript:x()">four</a></p><ul><li>five</li></ul>',
        },
      ]),
    );
    const body = find(element, '[part="body"]');
    expect([...body.querySelectorAll('*')].map(({ localName }) => localName)).to.deep.equal([
      'p',
      'strong',
      'p',
      'em',
      'a',
      'ul',
      'li',
    ]);
    expect(body.querySelector('[onclick]')).to.equal(null);
  });

  it('is named by its title, which is a heading', async () => {
    const element = await given(jsonFeed([{ ...manyItems(1)[0], id: 'an id with spaces' }]));
    const article = find(element, '[part="item"]');
    expect(article.localName).to.equal('article');
    expect(article.parentElement?.localName).to.equal('li');
    expect(article.getAttribute('aria-labelledby')).to.equal(find(element, '[part="title"]').id);
    expect(article.getAttribute('aria-labelledby')).to.not.contain(' ');
  });
});
