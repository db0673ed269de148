import { expect, fixture, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import type { ResourceLibrary } from '../../src/elements/resource-library.js';
import type { ItemOpenEvent, QueryChangeEvent } from '../../src/elements/events.js';
import { LIBRARY_FACTS } from '../node/library-facts.mjs';
import { demoFeed, jsonFeed, manyItems } from '../helpers/feeds.js';
import { find, findAll, hasFocus, nextEvent, textOf, textsOf, type } from '../helpers/shadow.js';

const MONTHS =
  'January February March April May June July August September October November December';

/** The library of the published page, loaded as a page loads it. */
async function library(attributes: Record<string, string> = {}): Promise<ResourceLibrary> {
  const element = document.createElement('resource-library');
  const settings = { src: demoFeed('library'), loading: 'eager', ...attributes };
  for (const [name, value] of Object.entries(settings)) element.setAttribute(name, value);
  const loaded = nextEvent(element, 'feed-load');
  await fixture<ResourceLibrary>(element);
  await loaded;
  return element;
}

async function given(feed: object, attributes: Record<string, string> = {}) {
  const element = document.createElement('resource-library');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.feed = feed;
  return fixture<ResourceLibrary>(element);
}

const titles = (element: Element) => textsOf(element, '[part="title"]');
const status = (element: Element) => textOf(find(element, '[part="status"]'));
const options = (element: Element, facet = 'category') =>
  textsOf(element, `[data-facet="${facet}"] [part="option"]`);

async function tick(element: ResourceLibrary, name: string): Promise<void> {
  const option = findAll(element, '[part="option"]').find((label) =>
    textOf(label).startsWith(`${name} (`),
  );
  if (!option) throw new Error(`expected an option ${name}, found ${options(element).join(', ')}`);
  option.click();
  await element.updateComplete;
}

async function search(element: ResourceLibrary, text: string): Promise<void> {
  type(find<HTMLInputElement>(element, 'input[type="search"]'), text);
  await element.updateComplete;
}

function factsWith(...categories: string[]): string[] {
  return LIBRARY_FACTS.filter((fact) =>
    categories.every((category) => fact.categories.includes(category)),
  ).map(({ title }) => title);
}

describe('the published library', () => {
  it('has its 35 resources, A to Z in the page’s own order', async () => {
    const element = await library({ 'page-size': '50' });
    expect(status(element)).to.equal('35 resources');
    expect(titles(element)).to.deep.equal(LIBRARY_FACTS.map(({ title }) => title));
  });

  it('shows 20 of them at first, with two pages', async () => {
    const element = await library();
    expect(titles(element)).to.have.length(20);
    expect(textsOf(element, '[part="pager"] button')).to.deep.equal(['1', '2', '›']);
    expect(find(element, '[aria-current="page"]').getAttribute('aria-label')).to.equal('Page 1');
  });

  it('says when each was added as the page says it, in British Summer Time and out of it', async () => {
    const element = await library({ 'page-size': '50' });
    const months = MONTHS.split(' ');
    const expected = LIBRARY_FACTS.map(({ added }) => {
      const [, day, month, year, time = ''] = /^(\d+)\/(\d+)\/(\d+) at (.+)$/.exec(added) ?? [];
      const clock = time.replace(':00', '').replace(' ', '');
      return `Added ${Number(day)} ${months[Number(month) - 1] ?? ''} ${year ?? ''}, ${clock}`;
    });
    expect(textsOf(element, '[part="date"]')).to.deep.equal(expected);
    expect(expected).to.include('Added 6 July 2018, 12:43pm');
  });

  it('offers every category but the one that all of them have, with counts', async () => {
    const counts = new Map<string, number>();
    for (const { categories } of LIBRARY_FACTS) {
      for (const name of categories) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const expected = [...counts]
      .filter(([, count]) => count < LIBRARY_FACTS.length)
      .sort(([a], [b]) => a.localeCompare(b, 'en'))
      .map(([name, count]) => `${name} (${count})`);
    const element = await library();
    expect(options(element)).to.deep.equal(expected);
    expect(options(element).join()).to.not.contain('Safeguarding');
    expect(options(element)).to.include('Online Safety (5)');
  });

  it('gives what the page’s data gives when a category is ticked', async () => {
    const element = await library();
    await tick(element, 'Crime/ASB');
    const expected = factsWith('Crime/ASB');
    expect(titles(element)).to.deep.equal(expected);
    expect(status(element)).to.equal(`${expected.length} of 35 resources`);
  });

  it('gives items of either category by default, and of both with match="all"', async () => {
    const any = await library({ 'page-size': '50' });
    await tick(any, 'Crime/ASB');
    await tick(any, 'Education');
    expect(titles(any)).to.deep.equal(
      LIBRARY_FACTS.filter(({ categories }) =>
        categories.some((name) => name === 'Crime/ASB' || name === 'Education'),
      ).map(({ title }) => title),
    );
    const all = await library({ match: 'all' });
    await tick(all, 'Crime/ASB');
    await tick(all, 'Education');
    expect(titles(all)).to.deep.equal(factsWith('Crime/ASB', 'Education'));
  });

  it('counts within the present result when all ticks must match', async () => {
    const element = await library({ match: 'all' });
    await tick(element, 'Crime/ASB');
    expect(options(element)).to.include(
      `Education (${factsWith('Crime/ASB', 'Education').length})`,
    );
  });

  it('finds words in titles, accents, case and punctuation aside', async () => {
    const element = await library();
    await search(element, 'WHAT can I do every childhood');
    expect(titles(element)).to.deep.equal([
      'What can I do – Every childhood is worth fighting for',
    ]);
    await search(element, "we're all");
    expect(titles(element)).to.include('We’re all in this together?');
  });

  it('lists only a preset category, which then filters nothing and is not offered', async () => {
    const element = await library({ category: 'crime/asb' });
    expect(titles(element)).to.deep.equal(factsWith('Crime/ASB'));
    expect(options(element).join()).to.not.contain('Crime/ASB');
  });
});

describe('the library’s controls', () => {
  it('are those of filters, in their landmark, each with a label', async () => {
    const element = await library({ filters: 'search category source year' });
    const form = find(element, '[role="search"]');
    expect(form.getAttribute('aria-label')).to.equal('Search and filter: Safeguarding library');
    expect(textsOf(element, 'legend')).to.deep.equal(['Category', 'Source', 'Year']);
    const input = find<HTMLInputElement>(element, 'input[type="search"]');
    expect(input.labels?.[0]?.textContent).to.equal('Search resources');
  });

  it('are none without filters, and no landmark is left', async () => {
    const element = await library({ filters: '' });
    expect(findAll(element, '[role="search"], [part="sort"]')).to.have.length(0);
    expect(titles(element)).to.have.length(20);
  });

  it('list years newest first', async () => {
    const element = await library({ filters: 'year' });
    const years = options(element, 'year').map((text) => Number(text.slice(0, 4)));
    expect(years).to.deep.equal([...years].sort((a, b) => b - a));
    expect(years.length).to.be.greaterThan(2);
  });

  it('translate a status', async () => {
    const element = await library({ filters: 'status' });
    expect(options(element, 'status')).to.deep.equal(['Current (33)', 'Superseded (2)']);
  });

  it('do not reload the page when Enter is pressed', async () => {
    const element = await library();
    const event = new SubmitEvent('submit', { cancelable: true, bubbles: true });
    find(element, 'form').dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(true);
  });

  it('keep the focus in the search box while typing', async () => {
    const element = await library();
    const input = find<HTMLInputElement>(element, 'input[type="search"]');
    input.focus();
    await search(element, 'online');
    await waitUntil(() => hasFocus(element, 'input[type="search"]'));
  });

  it('keep the focus on a checkbox that was ticked', async () => {
    const element = await library();
    const box = find<HTMLInputElement>(element, 'input[type="checkbox"]');
    box.focus();
    box.click();
    await element.updateComplete;
    expect(hasFocus(element, 'input[type="checkbox"]')).to.equal(true);
  });
});

describe('the library’s selected filters', () => {
  it('are buttons that remove them', async () => {
    const element = await library();
    await tick(element, 'Drugs');
    await tick(element, 'Education');
    const names = findAll(element, '[part="selected"] button').map(
      (button) => button.getAttribute('aria-label') ?? textOf(button),
    );
    expect(names).to.deep.equal([
      'Remove filter: Drugs',
      'Remove filter: Education',
      'Clear filters',
    ]);
    find(element, '[part="selected"] button').click();
    await element.updateComplete;
    expect(titles(element)).to.deep.equal(factsWith('Education'));
  });

  it('leave the focus on the next of them, then on the first control', async () => {
    const element = await library();
    await tick(element, 'Drugs');
    const chip = find(element, '[part="selected"] .chip');
    chip.focus();
    chip.click();
    await element.updateComplete;
    await waitUntil(() => hasFocus(element, 'input[type="search"]'));
  });

  it('are cleared together with the search, and every box is unticked', async () => {
    const element = await library();
    await search(element, 'online');
    await tick(element, 'Online Safety');
    find(element, '[part="clear"]').click();
    await element.updateComplete;
    expect(status(element)).to.equal('35 resources');
    expect(find<HTMLInputElement>(element, 'input[type="search"]').value).to.equal('');
    expect(findAll(element, 'input:checked')).to.have.length(0);
    expect(findAll(element, '[part="selected"]')).to.have.length(0);
  });

  it('stay on screen when nothing matches any more', async () => {
    const element = await library();
    await tick(element, 'Drugs');
    await search(element, 'zzzzzz');
    await waitUntil(() => status(element) === '0 of 35 resources');
    expect(options(element)).to.include('Drugs (0)');
    expect(textOf(find(element, '[part="empty"]'))).to.equal(
      'Nothing matches. Try another word or remove a filter.',
    );
    expect(element.matches(':state(empty)')).to.equal(true);
  });
});

describe('the library’s order', () => {
  async function sort(element: ResourceLibrary, value: string): Promise<void> {
    const select = find<HTMLSelectElement>(element, '[part="sort"]');
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await element.updateComplete;
  }

  it('is the reader’s to choose', async () => {
    const element = await library();
    await sort(element, 'newest');
    expect(titles(element)[0]).to.equal('Tackling Child Sexual Abuse Strategy');
    await sort(element, 'oldest');
    expect(titles(element)[0]).to.equal('What can I do – Every childhood is worth fighting for');
  });

  it('is by best match while there is a search, and returns to its own without', async () => {
    const element = await library();
    await search(element, 'exploitation');
    expect(find<HTMLSelectElement>(element, '[part="sort"]').value).to.equal('relevance');
    await search(element, '');
    expect(find<HTMLSelectElement>(element, '[part="sort"]').value).to.equal('title');
    expect(textsOf(element, '[part="sort"] option')).to.not.include('Best match');
  });

  it('is that of the attribute, and an unknown one falls back with a warning', async () => {
    const { warn } = console;
    const warnings: string[] = [];
    console.warn = (message: string) => warnings.push(message);
    const element = await library({ sort: 'newest-first' });
    console.warn = warn;
    expect(titles(element)[0]).to.equal(LIBRARY_FACTS[0]?.title);
    expect(warnings.join()).to.contain('sort').and.contain('newest-first');
  });
});

describe('the library’s pages', () => {
  it('turn by button, tell the page, and move the focus to the heading', async () => {
    const element = await library();
    const changed = nextEvent(element, 'query-change');
    find(element, '[aria-label="Page 2"]').click();
    const event: QueryChangeEvent = await changed;
    expect(event.query.page).to.equal(2);
    expect(event.total).to.equal(35);
    expect(titles(element)).to.have.length(15);
    await waitUntil(() => hasFocus(element, '[part="heading"]'));
  });

  it('begin anew with every other change', async () => {
    const element = await library({ 'page-size': '5' });
    element.query = { page: 3 };
    await element.updateComplete;
    await search(element, 'child');
    expect(element.query.page).to.equal(1);
  });

  it('are added to each other with paging="more", the focus on the first new title', async () => {
    const element = await library({ paging: 'more', 'page-size': '15' });
    const more = find(element, '[part="pager"] button');
    expect(textOf(more)).to.equal('Show 15 more');
    more.click();
    await element.updateComplete;
    expect(titles(element)).to.have.length(30);
    await waitUntil(() => hasFocus(element, '[part="title"]', 15));
    expect(textOf(find(element, '[part="pager"] button'))).to.equal('Show 5 more');
    find(element, '[part="pager"] button').click();
    await element.updateComplete;
    expect(titles(element)).to.have.length(35);
    expect(findAll(element, '[part="pager"]')).to.have.length(0);
  });

  it('leave out what stands between far pages', async () => {
    const element = await given(jsonFeed(manyItems(95)), { 'page-size': '5' });
    element.query = { page: 10 };
    await element.updateComplete;
    expect(textsOf(element, '[part="pager"] li')).to.deep.equal([
      '‹',
      '1',
      '…',
      '9',
      '10',
      '11',
      '…',
      '19',
      '›',
    ]);
  });

  it('are as many items as asked for, and the default for nonsense', async () => {
    const { warn } = console;
    console.warn = () => undefined;
    for (const [size, expected] of [
      ['7', 7],
      ['0', 20],
      ['-3', 20],
      ['x', 20],
    ] as const) {
      expect(titles(await library({ 'page-size': size })), size).to.have.length(expected);
    }
    console.warn = warn;
  });

  it('list only the first of the default order up to the limit', async () => {
    const element = await library({ limit: '3' });
    expect(titles(element)).to.deep.equal(LIBRARY_FACTS.slice(0, 3).map(({ title }) => title));
    expect(status(element)).to.equal('3 resources');
  });
});

describe('the library’s query', () => {
  it('can be set by the page, without an event', async () => {
    const element = await library();
    const events: Event[] = [];
    element.addEventListener('query-change', (event) => events.push(event));
    element.query = { text: 'online', facets: { category: ['Online Safety'] } };
    await element.updateComplete;
    expect(find<HTMLInputElement>(element, 'input[type="search"]').value).to.equal('online');
    expect(textsOf(element, '[part="option"]:has(:checked)').join()).to.contain('Online Safety');
    expect(events).to.deep.equal([]);
  });

  it('is told once for each change of the reader', async () => {
    const element = await library();
    const events: QueryChangeEvent[] = [];
    element.addEventListener('query-change', (event) => events.push(event));
    await search(element, 'online');
    await tick(element, 'Online Safety');
    expect(events.map(({ query }) => query.text)).to.deep.equal(['online', 'online']);
    expect(events[1]?.query.facets).to.deep.equal({ category: ['Online Safety'] });
    expect(events[1]?.total).to.equal(titles(element).length);
  });
});

describe('a resource', () => {
  it('tells when one of its links is followed, and prevents nothing', async () => {
    const element = await given(jsonFeed(manyItems(2)));
    const opened: ItemOpenEvent[] = [];
    element.addEventListener('item-open', (event) => opened.push(event));
    const link = find<HTMLAnchorElement>(element, '[part="title"] a');
    // The test's own page must stay: a listener below ours prevents what ours may not.
    let prevented = true;
    element.addEventListener('click', (event) => {
      prevented = event.defaultPrevented;
      event.preventDefault();
    });
    link.click();
    expect(prevented).to.equal(false);
    expect(opened.map(({ url, item }) => [url, item.id])).to.deep.equal([
      ['https://board.example/1', 'item-1'],
    ]);
  });

  it('says plainly that it is superseded, and by what', async () => {
    const element = await given(
      jsonFeed([
        {
          id: '1',
          title: 'Old guidance',
          content_text: 'Text',
          _safeguarding: {
            status: 'superseded',
            supersededBy: { title: 'New guidance', url: 'https://board.example/new' },
          },
        },
      ]),
    );
    expect(textOf(find(element, '[part="note"]'))).to.equal('Superseded. Replaced by New guidance');
    expect(find<HTMLAnchorElement>(element, '[part="note"] a').href).to.equal(
      'https://board.example/new',
    );
  });

  it('keeps its record and loses its link once it is no longer available', async () => {
    const item = (availableUntil: string) => ({
      id: availableUntil,
      title: `Until ${availableUntil}`,
      url: 'https://board.example/gone',
      content_text: 'Text',
      _safeguarding: { availableUntil },
    });
    const element = await given(jsonFeed([item('2020-01-31'), item('2999-12')]));
    const [gone, there] = findAll(element, '[part="item"]');
    expect(textOf(gone)).to.contain('No longer available online');
    const links = [gone, there].map((item) => item?.querySelectorAll('[part="title"] a').length);
    expect(links).to.deep.equal([0, 1]);
  });

  it('gives a link that says nothing its own title, and one without URL as text', async () => {
    const element = await given(
      jsonFeed([
        {
          id: '1',
          title: 'Staying safe online',
          content_text: 'Text',
          _safeguarding: {
            links: [
              { text: 'click here', url: 'https://board.example/a' },
              { label: 'Download', text: 'The report', format: 'PDF', size: 19500, pages: 7 },
            ],
          },
        },
      ]),
    );
    expect(textsOf(element, '[part="links"] li')).to.deep.equal([
      'Further information: Staying safe online',
      'Download: The report (PDF, 19.5 KB, 7 pages)',
    ]);
    expect(findAll(element, '[part="links"] a')).to.have.length(1);
  });

  it('shows its summary, and its whole text on demand', async () => {
    const element = await given(
      jsonFeed([{ id: '1', title: 'T', summary: 'In short.', content_html: '<p>At length.</p>' }]),
    );
    expect(textOf(find(element, '[part="body"] > p'))).to.equal('In short.');
    const details = find<HTMLDetailsElement>(element, 'details');
    expect(details.open).to.equal(false);
    expect(textOf(details)).to.equal('Read in full: T At length.');
  });

  it('shows help contacts, with hours only while somebody checked them lately', async () => {
    const year = new Date().getUTCFullYear();
    const help = (checkedOn: string) => ({
      name: `Checked ${checkedOn}`,
      phone: '0800 1111',
      hours: 'Every day',
      checkedOn,
    });
    const element = await given(
      jsonFeed(manyItems(1), {
        _safeguarding: { help: [help(`${year}-01-01`), help(`${year - 3}-01-01`)] },
      }),
    );
    const contacts = textsOf(element, '[part="help"] li');
    expect(contacts[0]).to.contain('Every day');
    expect(contacts[1]).to.not.contain('Every day');
    expect(find<HTMLAnchorElement>(element, '[part="help"] .phone a').href).to.equal(
      'tel:08001111',
    );
    element.withoutHelp = true;
    await element.updateComplete;
    expect(findAll(element, '[part="help"]')).to.have.length(0);
  });
});

describe('a library without resources', () => {
  it('says so in one sentence', async () => {
    const element = await given(jsonFeed([]));
    expect(status(element)).to.equal('0 resources');
    expect(textOf(find(element, '[part="empty"]'))).to.equal(
      'Nothing has been published here yet.',
    );
  });

  it('shows the page’s own words where it has some', async () => {
    const element = document.createElement('resource-library');
    element.innerHTML = '<p slot="empty">Ask the office.</p>';
    element.feed = jsonFeed([]);
    await fixture(element);
    expect(element.querySelector('p')?.assignedSlot?.name).to.equal('empty');
  });

  it('does not list campaigns', async () => {
    const campaign = {
      id: 'c',
      title: 'A week',
      _safeguarding: { kind: 'campaign', campaign: { name: 'A week', start: '2024-01-01' } },
    };
    const element = await given(jsonFeed([campaign, ...manyItems(1)]));
    expect(titles(element)).to.deep.equal(['Item 1']);
  });
});
