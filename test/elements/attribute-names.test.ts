import { expect, fixture, nextFrame } from '@open-wc/testing';
import '../../src/define.js';
import type { FeedElement } from '../../src/elements/feed-element.js';
import { campaignItem, showBanner } from '../helpers/banner.js';
import { jsonFeed, manyItems } from '../helpers/feeds.js';
import { findAll } from '../helpers/shadow.js';

const TAGS = ['resource-library', 'safeguarding-news', 'awareness-banner'] as const;

describe('what a webmaster is told in the console', () => {
  const { warn } = console;
  let warnings: string[];

  beforeEach(() => {
    warnings = [];
    console.warn = (message: string) => warnings.push(message);
  });

  afterEach(() => {
    console.warn = warn;
  });

  async function place(
    tag: (typeof TAGS)[number],
    attributes: Record<string, string>,
    feed: object | undefined = jsonFeed(manyItems(1)),
  ): Promise<FeedElement> {
    const element: FeedElement = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    if (tag !== 'awareness-banner') element.feed = feed;
    else element.src = 'about:blank';
    await fixture(element);
    await nextFrame();
    return element;
  }

  const misspelt: readonly (readonly [written: string, meant: string])[] = [
    ['pagesize', 'page-size'],
    ['page_size', 'page-size'],
    ['page-sizes', 'page-size'],
    ['pgae-size', 'page-size'],
    ['url-stat', 'url-state'],
    ['heading-lvel', 'heading-level'],
    ['headinglevel', 'heading-level'],
    ['heding', 'heading'],
    ['filter', 'filters'],
    ['categories', ''],
  ];
  for (const [written, meant] of misspelt) {
    it(`has one line for ${written}, ${meant ? `which is ${meant}` : 'or none when it is far off'}`, async () => {
      await place('resource-library', { [written]: '5' });
      await place('resource-library', { [written]: '6' });
      expect(warnings).to.deep.equal(
        meant ? [`<resource-library ${written}>: did you mean “${meant}”?`] : [],
      );
    });
  }

  const OTHERS = `id class lang dir slot style hidden title role tabindex part exportparts nonce
    translate inert popover accesskey draggable spellcheck contenteditable itemscope itemid itemprop
    itemref itemtype autofocus autocapitalize autocorrect enterkeyhint inputmode writingsuggestions
    virtualkeyboardpolicy anchor name type value key ref size align width height
    data-src data-for data-sort data-page-size aria-label aria-live aria-hidden aria-describedby
    onclick onload onfocus onscroll xmlns vocab typeof property resource about slot-scope
    v-for v-show v-sort v-cloak x-show x-for ng-show ng-src ng-if :src @show .src _src #for _ngcontent-abc
    _nghost-abc wire:model hx-get`.split(/\s+/);

  for (const tag of TAGS) {
    it(`has no line for what HTML, scripts and frameworks write on a <${tag}>`, async () => {
      // The parser takes names that setAttribute does not.
      const page = new DOMParser().parseFromString(
        `<${tag} ${OTHERS.map((name) => `${name}="x"`).join(' ')} src="about:blank"></${tag}>`,
        'text/html',
      );
      const element = page.body.firstElementChild as HTMLElement;
      for (const name of ['hidden', 'inert', 'autofocus']) element.removeAttribute(name);
      await fixture(element);
      await nextFrame();
      expect(warnings.filter((line) => line.includes('did you mean'))).to.deep.equal([]);
    });
  }

  it('has one line for an attribute that “false” does not turn off', async () => {
    const items = [campaignItem('Week', '2026-06-10')];
    await showBanner(items, '2026-06-10', { dismissible: 'false' });
    await showBanner(items, '2026-06-10', { dismissible: 'false' });
    const lines = warnings.filter((line) => line.includes('false'));
    expect(lines).to.have.length(1);
    expect(lines[0]).to.contain('<awareness-banner dismissible>').and.contain('remove');
  });

  it('has one line for an element with neither src nor feed', async () => {
    for (const tag of TAGS) {
      warnings = [];
      for (let i = 0; i < 2; i += 1) {
        await fixture(document.createElement(tag));
        await nextFrame();
      }
      expect(warnings).to.deep.equal([`<${tag}>: no src.`]);
    }
  });

  it('has no such line for an element with one of them', async () => {
    await place('resource-library', {});
    await place('resource-library', { src: '/feed.json' }, undefined);
    expect(warnings).to.deep.equal([]);
  });

  it('has one line for a banner whose feed has no campaigns', async () => {
    const items = manyItems(2);
    const banner = await showBanner(items, '2026-06-10');
    await showBanner(items, '2026-06-10');
    expect(findAll(banner, '[part="banner"]')).to.have.length(0);
    expect(warnings).to.deep.equal(['<awareness-banner>: no campaigns in its feed.']);
  });

  it('has no such line where a campaign is only not due', async () => {
    await showBanner([campaignItem('Week', '2020-01-01')], '2026-06-10');
    expect(warnings).to.deep.equal([]);
  });

  it('has what is written where a number should be', async () => {
    const library = await place('resource-library', { 'page-size': 'five' });
    await place('resource-library', { 'page-size': '' });
    expect(warnings).to.deep.equal([
      '<resource-library page-size>: expected a whole number from 1 to 1000, found “five”. Using 20.',
    ]);
    library.setAttribute('page-size', '5');
    expect(Reflect.get(library, 'pageSize')).to.equal(5);
    library.removeAttribute('page-size');
    await library.updateComplete;
    expect(warnings).to.have.length(1);
  });
});
