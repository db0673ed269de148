import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/define.js';
import { demoFeed } from '../helpers/feeds.js';
import { takeOverFetch } from '../helpers/fetch-by-hand.js';
import { nextEvent } from '../helpers/shadow.js';

const TAGS = ['safeguarding-news', 'resource-library', 'awareness-banner'] as const;
type Tag = (typeof TAGS)[number];
const FEEDS = {
  'safeguarding-news': 'news',
  'resource-library': 'library',
  'awareness-banner': 'campaigns',
} as const;

async function loadedFeed(tag: Tag): Promise<object> {
  const response = await fetch(demoFeed(FEEDS[tag]));
  return (await response.json()) as object;
}

/** An element with a feed at hand, in a page of some language and colours. */
async function ready<T extends Tag>(
  tag: T,
  attributes: Record<string, string> = {},
  page: { readonly lang?: string; readonly dark?: boolean } = {},
): Promise<HTMLElementTagNameMap[T]> {
  const wrapper = await fixture<HTMLElement>(html`<div lang=${page.lang ?? 'en'}></div>`);
  if (page.dark) wrapper.setAttribute('style', 'background: #14191f; color: #e8ecf0');
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.feed = await loadedFeed(tag);
  wrapper.append(element);
  await element.updateComplete;
  return element;
}

describe('axe finds nothing in', () => {
  for (const tag of TAGS) {
    describe(`<${tag}>`, () => {
      it('waiting without an address', async () => {
        const element = document.createElement(tag);
        element.append('Our fallback');
        await fixture(element);
        await expect(element).to.be.accessible();
      });

      it('loading, then failed, then stale', async () => {
        const { warn } = console;
        console.warn = () => undefined;
        const feed = await loadedFeed(tag);
        const network = takeOverFetch();
        try {
          const element = document.createElement(tag);
          element.setAttribute('loading', 'eager');
          element.setAttribute('now', '2019-03-20');
          element.src = 'https://board.example/feed.json';
          await fixture(element);
          const request = await network.next();
          await expect(element).to.be.accessible();
          const failed = nextEvent(element, 'feed-error');
          request.fail();
          await failed;
          await expect(element).to.be.accessible();
          const loaded = nextEvent(element, 'feed-load');
          void element.reload();
          (await network.next()).answer(feed);
          await loaded;
          const stale = oneEvent(element, 'feed-error');
          void element.reload();
          (await network.next()).fail();
          await stale;
          await expect(element).to.be.accessible();
        } finally {
          network.restore();
          console.warn = warn;
        }
      });

      it('with nothing to show', async () => {
        const element = document.createElement(tag);
        element.feed = { version: 'https://jsonfeed.org/version/1.1', title: 'Empty', items: [] };
        await fixture(element);
        await expect(element).to.be.accessible();
      });

      const now = { now: '2019-03-20', dismissible: '' };
      const looks: readonly (readonly [string, Record<string, string>, object])[] = [
        ['ready', now, {}],
        ['without its heading', { ...now, 'without-heading': '' }, {}],
        ['in Welsh', now, { lang: 'cy' }],
        ['on a dark page', now, { dark: true }],
      ];
      for (const [look, attributes, page] of looks) {
        it(look, async () => {
          await expect(await ready(tag, attributes, page)).to.be.accessible();
        });
      }
    });
  }

  const layouts: readonly (readonly [Tag, Record<string, string>])[] = [
    ['safeguarding-news', { layout: 'compact' }],
    ['safeguarding-news', { layout: 'digest', 'page-size': '20' }],
    ['safeguarding-news', { 'group-by': 'month', filters: 'search category source topic year' }],
    ['safeguarding-news', { paging: 'pages', 'page-size': '3' }],
    ['resource-library', { filters: 'search category source audience format year status' }],
    ['resource-library', { paging: 'more', 'heading-level': '6' }],
    ['awareness-banner', { now: '2018-03-13', 'lead-days': '60' }],
    ['awareness-banner', { now: '2019-03-10', show: 'upcoming' }],
  ];
  for (const [tag, attributes] of layouts) {
    it(`<${tag}> with ${JSON.stringify(attributes)}`, async () => {
      await expect(await ready(tag, attributes)).to.be.accessible();
    });
  }

  it('a library that is searched, filtered and on its second page', async () => {
    const element = await ready('resource-library', { 'page-size': '2' });
    element.query = { text: 'child', facets: { category: ['Crime/ASB', 'Education'] }, page: 2 };
    await element.updateComplete;
    await expect(element).to.be.accessible();
    element.query = { text: 'nothing has this' };
    await element.updateComplete;
    await expect(element).to.be.accessible();
  });
});
