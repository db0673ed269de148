import { expect, fixture, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define.js';
import type { ResourceLibrary } from '../../src/elements/resource-library.js';
import { demoFeed } from '../helpers/feeds.js';
import { buttonOf, FOCUSABLE, nameOf, press, pressBack } from '../helpers/keyboard.js';
import { find, findAll, hasFocus, nextEvent, textOf } from '../helpers/shadow.js';

const FIELDS = 'input, select';

interface Page {
  readonly library: ResourceLibrary;
  readonly before: HTMLButtonElement;
  readonly after: HTMLButtonElement;
}

/** The published library between two buttons of the page. */
async function open(attributes: Record<string, string> = {}): Promise<Page> {
  const library = document.createElement('resource-library');
  const settings = { src: demoFeed('library'), loading: 'eager', ...attributes };
  for (const [name, value] of Object.entries(settings)) library.setAttribute(name, value);
  const page = { library, before: buttonOf('Before'), after: buttonOf('After') };
  const main = document.createElement('main');
  main.append(page.before, library, page.after);
  const loaded = nextEvent(library, 'feed-load');
  await fixture(main);
  await loaded;
  return page;
}

/** Names of what Tab stops at inside the library, from the button before it to the one after. */
async function walk({ library, before, after }: Page): Promise<string[]> {
  before.focus();
  const stops: string[] = [];
  // More presses than there are controls: a trap for the focus ends the walk, and fails the test.
  const most = findAll(library, FOCUSABLE).length + 2;
  for (let i = 0; i < most && document.activeElement !== after; i++) {
    await press('Tab');
    const active = library.shadowRoot?.activeElement;
    if (active) stops.push(nameOf(active));
  }
  return stops;
}

/** Some engines stop at links and buttons only when their user has asked for it. */
async function stopsAtLinks(): Promise<boolean> {
  const main = document.createElement('main');
  const link = document.createElement('a');
  link.href = '#link';
  link.textContent = 'A link';
  main.append(buttonOf('First'), link);
  await fixture(main);
  main.querySelector('button')?.focus();
  await press('Tab');
  return document.activeElement === link;
}

describe('the library by keyboard', () => {
  it('has its controls in the order of the screen, and lets the focus go on', async () => {
    const links = await stopsAtLinks();
    const page = await open({ 'page-size': '3' });
    const stops = await walk(page);
    const expected = findAll(page.library, links ? FOCUSABLE : FIELDS)
      .filter((control) => control.checkVisibility())
      .map(nameOf);
    expect(
      links ? stops : stops.filter((name) => !/^(a|button|summary):/.test(name)),
    ).to.deep.equal(expected);
    expect(document.activeElement === page.after, 'the button after it').to.equal(true);
  });

  it('begins with the search box, then the categories, then the order', async () => {
    const page = await open({ 'page-size': '3' });
    const fields = (await walk(page)).filter((name) => !/^(a|button|summary):/.test(name));
    expect(fields[0]).to.equal('search: Search resources');
    expect(fields[1]).to.equal('checkbox: Crime/ASB (5)');
    expect(fields.slice(1, -1).every((name) => name.startsWith('checkbox: '))).to.equal(true);
    expect(fields.at(-1)).to.equal('select-one: Sort by');
  });

  it('goes back the way it came', async () => {
    const page = await open({ 'page-size': '3' });
    find(page.library, '[part="option"] input').focus();
    await pressBack();
    expect(hasFocus(page.library, 'input[type="search"]')).to.equal(true);
    await pressBack();
    expect(document.activeElement === page.before).to.equal(true);
  });

  it('shows where the focus is', async () => {
    const page = await open();
    page.before.focus();
    await press('Tab');
    const { outlineStyle, outlineWidth } = getComputedStyle(
      find(page.library, 'input[type="search"]'),
    );
    expect([outlineStyle, outlineWidth]).to.deep.equal(['solid', '3px']);
  });

  it('ticks a category with Space, and the focus stays on it', async () => {
    const { library } = await open();
    const box = find<HTMLInputElement>(library, '[part="option"] input');
    box.focus();
    const changed = nextEvent(library, 'query-change');
    await press(' ');
    await changed;
    expect(box.checked).to.equal(true);
    expect(hasFocus(library, '[part="option"] input')).to.equal(true);
    expect(textOf(find(library, '[part="status"]'))).to.match(/^\d+ of 35 resources$/);
    const back = nextEvent(library, 'query-change');
    await press(' ');
    await back;
    expect(box.checked).to.equal(false);
  });

  it('searches as one types, and Enter neither submits nor moves the focus', async () => {
    const { library } = await open();
    const address = location.href;
    find(library, 'input[type="search"]').focus();
    await sendKeys({ type: 'youth' });
    await waitUntil(() => findAll(library, '[part="item"]').length < 20);
    await press('Enter');
    expect(location.href).to.equal(address);
    expect(hasFocus(library, 'input[type="search"]')).to.equal(true);
    expect(library.query.text).to.equal('youth');
  });

  it('clears the filters with Enter, and the focus goes to the search box', async () => {
    const { library } = await open();
    library.query = { text: 'children', facets: { category: ['Crime/ASB'] } };
    await library.updateComplete;
    find(library, '[part="clear"]').focus();
    const changed = nextEvent(library, 'query-change');
    await press('Enter');
    await changed;
    expect(textOf(find(library, '[part="status"]'))).to.equal('35 resources');
    await waitUntil(() => hasFocus(library, 'input[type="search"]'));
  });

  it('removes a ticked category with Enter, and the focus goes to one that is left', async () => {
    const { library } = await open();
    library.query = { facets: { category: ['Crime/ASB', 'Education'] } };
    await library.updateComplete;
    // The last one: its button goes, while that of the first would be used again for the next.
    findAll(library, '.chip')[1]?.focus();
    await press('Enter');
    await waitUntil(() => findAll(library, '.chip').length === 1);
    await waitUntil(() => hasFocus(library, '.chip'));
    expect(library.query.facets.category).to.deep.equal(['Crime/ASB']);
  });

  it('turns to page 2 with Enter, and the focus goes to the heading', async () => {
    const { library } = await open();
    find(library, '[part="pager"] [aria-label="Page 2"]').focus();
    const changed = nextEvent(library, 'query-change');
    await press('Enter');
    await changed;
    await waitUntil(() => hasFocus(library, '[part="heading"]'));
    expect(findAll(library, '[part="item"]')).to.have.length(15);
  });

  it('turns a page without a heading too, and the focus stays inside', async () => {
    const { library } = await open({ 'without-heading': '' });
    find(library, '[part="pager"] [aria-label="Page 2"]').focus();
    const changed = nextEvent(library, 'query-change');
    await press('Enter');
    await changed;
    await waitUntil(() => hasFocus(library, '[part="title"]'));
  });
});

describe('the news by keyboard', () => {
  it('shows more with Enter, and the focus goes to the first item added', async () => {
    const news = document.createElement('safeguarding-news');
    news.setAttribute('loading', 'eager');
    news.setAttribute('src', demoFeed('news'));
    const loaded = nextEvent(news, 'feed-load');
    await fixture(news);
    await loaded;
    find(news, '.more').focus();
    await press('Enter');
    await waitUntil(() => hasFocus(news, '[part="title"]', 10));
  });
});

describe('a banner by keyboard', () => {
  it('is hidden with Enter on its button', async () => {
    const banner = document.createElement('awareness-banner');
    banner.setAttribute('src', demoFeed('campaigns'));
    banner.setAttribute('now', '2018-03-13T12:00');
    banner.setAttribute('dismissible', '');
    const loaded = nextEvent(banner, 'feed-load');
    await fixture(banner);
    await loaded;
    find(banner, '[part="dismiss"]').focus();
    const dismissed = nextEvent(banner, 'banner-dismiss');
    await press('Enter');
    await dismissed;
    expect(findAll(banner, 'section')).to.have.length(0);
  });
});
