import { expect, fixture, html } from '@open-wc/testing';
import {
  BannerDismissEvent,
  FeedErrorEvent,
  FeedLoadEvent,
  ItemOpenEvent,
  QueryChangeEvent,
} from '../../src/elements/events.js';
import { FeedError } from '../../src/feed/feed-error.js';
import type { Feed } from '../../src/model/feed.js';
import { EMPTY_QUERY } from '../../src/model/query.js';
import { makeItem } from '../fixtures/items.js';
import { nextEvent } from '../helpers/shadow.js';

const item = makeItem({ title: 'A leaflet' });

const feed: Feed = {
  title: 'News',
  timeZone: 'Europe/London',
  help: [],
  categories: [],
  items: [item],
  problems: [{ field: 'items[1].id', code: 'missing', message: 'Expected an id, found none.' }],
};

const notFound = new FeedError('http', 'expected a feed, found a 404', 'https://a.example/', 404);

/** Each event by the name that a page listens for. */
const EVENTS: readonly (readonly [keyof HTMLElementEventMap, () => Event])[] = [
  ['feed-load', () => new FeedLoadEvent(feed)],
  ['feed-error', () => new FeedErrorEvent(notFound, false)],
  ['query-change', () => new QueryChangeEvent(EMPTY_QUERY, 1)],
  ['item-open', () => new ItemOpenEvent(item, 'https://board.example/1')],
  ['banner-dismiss', () => new BannerDismissEvent([item])],
];

/** An element inside two shadow roots. */
async function deepInside(): Promise<HTMLElement> {
  let inner = await fixture<HTMLElement>(html`<div></div>`);
  for (let i = 0; i < 2; i += 1) {
    const child = document.createElement('div');
    inner.attachShadow({ mode: 'open' }).append(child);
    inner = child;
  }
  return inner;
}

describe('the events of the elements', () => {
  for (const [name, make] of EVENTS) {
    it(`have the name that a page listens for: ${name}`, () => {
      expect(make().type).to.equal(name);
    });

    it(`are heard on the page from inside two shadow roots: ${name}`, async () => {
      const inner = await deepInside();
      let heard = 0;
      const listen = () => {
        heard += 1;
      };
      document.addEventListener(name, listen);
      inner.dispatchEvent(make());
      document.removeEventListener(name, listen);
      expect(heard).to.equal(1);
    });

    it(`only tell, and cannot be prevented: ${name}`, async () => {
      const event = make();
      const element = await fixture<HTMLElement>(html`<div></div>`);
      element.addEventListener(name, (heard) => heard.preventDefault());
      expect(element.dispatchEvent(event)).to.equal(true);
      expect(event.defaultPrevented).to.equal(false);
    });
  }

  it('have a name each of their own', () => {
    expect(new Set(EVENTS.map(([, make]) => make().type)).size).to.equal(EVENTS.length);
  });
});

describe('what the events carry', () => {
  /** The event as a listener on the page meets it. */
  async function heard<K extends keyof HTMLElementEventMap>(
    name: K,
    event: HTMLElementEventMap[K],
  ): Promise<HTMLElementEventMap[K]> {
    const inner = await deepInside();
    const next = nextEvent(document, name);
    inner.dispatchEvent(event);
    return next;
  }

  it('is the feed and its problems once it is loaded', async () => {
    const event = await heard('feed-load', new FeedLoadEvent(feed));
    expect(event.feed.items.map(({ title }) => title)).to.deep.equal(['A leaflet']);
    expect(event.problems.map(({ field, code }) => `${field}: ${code}`)).to.deep.equal([
      'items[1].id: missing',
    ]);
  });

  for (const stale of [true, false]) {
    it(`is the error, and that ${stale ? 'an older' : 'no older'} list is on screen`, async () => {
      const event = await heard('feed-error', new FeedErrorEvent(notFound, stale));
      const { code, status, url, message } = event.error;
      expect({ code, status, url, message }).to.deep.equal({
        code: 'http',
        status: 404,
        url: 'https://a.example/',
        message: 'expected a feed, found a 404',
      });
      expect(event.stale).to.equal(stale);
    });
  }

  it('is what the reader asked for and how much matches', async () => {
    const query = { ...EMPTY_QUERY, text: 'drugs', facets: { year: ['2018'] }, page: 2 };
    const event = await heard('query-change', new QueryChangeEvent(query, 35));
    expect(event.query).to.deep.equal(query);
    expect(event.total).to.equal(35);
  });

  it('is the item and the address that was followed', async () => {
    const event = await heard('item-open', new ItemOpenEvent(item, 'https://board.example/1'));
    expect(event.item.title).to.equal('A leaflet');
    expect(event.url).to.equal('https://board.example/1');
  });

  it('is every campaign that the reader hid, in the order on screen', async () => {
    const campaigns = ['First', 'Second'].map((title) => makeItem({ title }));
    const event = await heard('banner-dismiss', new BannerDismissEvent(campaigns));
    expect(event.campaigns.map(({ title }) => title)).to.deep.equal(['First', 'Second']);
  });
});
