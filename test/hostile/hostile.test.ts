import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { loadFeed } from '../../src/feed/load-feed.js';
import { findAll, textOf } from '../helpers/shadow.js';
import { findForeign } from './allowed.js';
import { hostileFeed, NOW, shownText } from './fields.js';
import type { Payload } from './payloads.js';
import { PAYLOADS } from './payloads.js';
import type { Watch } from './watch.js';
import { drawn, pageState, watchPage } from './watch.js';

type Widget = HTMLElementTagNameMap['awareness-banner' | 'resource-library' | 'safeguarding-news'];

const FEED = 'https://board.example/feed.json';

let stage: HTMLElement;
let watch: Watch;
let initial: object;
let shown = 0;

/** One of each element with a feed, all of its controls and all of its items. */
async function show(json: string) {
  const feed: unknown = JSON.parse(json);
  const id = `library-${++shown}`;
  const search = 'search category source';
  const add = <K extends keyof HTMLElementTagNameMap>(
    name: K,
    attributes: Readonly<Record<string, string>>,
  ) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    stage.append(element);
    return element;
  };
  const library = add('resource-library', {
    id,
    'page-size': '1000',
    filters: `${search} audience format year status`,
  });
  const news = add('safeguarding-news', {
    layout: 'digest',
    'page-size': '1000',
    filters: `${search} topic year`,
  });
  const banner = add('awareness-banner', { now: NOW, for: id });
  const widgets: readonly Widget[] = [library, news, banner];
  for (const widget of widgets) widget.feed = feed;
  // Ticked options are shown once more, as buttons that take them back.
  library.query = { facets: { category: library.feed?.items[0]?.categories ?? [] } };
  await Promise.all(widgets.map((widget) => widget.updateComplete));
  return { library, news, banner, widgets };
}

const titlesOf = (widget: Widget) => findAll(widget, '[part="title"]').map(textOf);

/** The raw items of a feed, as far as what is shown of them depends on them. */
function itemsIn(json: string) {
  const feed = JSON.parse(json) as {
    readonly items: readonly { title?: unknown; _safeguarding?: { kind?: unknown } }[];
  };
  return feed.items.filter((item) => item._safeguarding?.kind !== 'campaign');
}

describe('the collection of payloads', () => {
  const classes = Object.entries(PAYLOADS);
  const distinct = (payloads: readonly Payload[]) =>
    new Set(payloads.map((payload) => JSON.stringify(payload))).size;

  it('has at least 250 that differ', () => {
    const all = Object.values(PAYLOADS).flat();
    expect(distinct(all)).to.equal(all.length);
    expect(all.length).to.be.at.least(250);
  });

  for (const [name, payloads] of classes) {
    it(`has at least ten of the class ${name}`, () => {
      expect(distinct(payloads)).to.be.at.least(10);
    });
  }
});

describe('hostile content', () => {
  before(() => {
    watch = watchPage();
    stage = document.createElement('div');
    document.body.append(stage);
    initial = pageState();
  });

  after(() => {
    watch.stop();
    stage.remove();
  });

  for (const [name, payloads] of Object.entries(PAYLOADS)) {
    describe(`of the class ${name}`, () => {
      afterEach(() => stage.replaceChildren());

      for (const payload of payloads) {
        it(`is harmless as ${JSON.stringify(payload)}`, async () => {
          const json = hostileFeed(payload);
          const { library, news, banner, widgets } = await show(json);
          for (const widget of widgets) {
            expect(widget.state, widget.localName).to.equal('ready');
            expect(findForeign(widget.shadowRoot!), widget.localName).to.deep.equal([]);
            expect(widget.childNodes.length, widget.localName).to.equal(0);
          }
          const listed = itemsIn(json);
          expect(titlesOf(library)).to.have.length(listed.length);
          expect(titlesOf(news)).to.have.length(listed.length);
          expect(titlesOf(banner)).to.have.length(3);
          if (typeof payload === 'string') {
            // As the helper below reads it, without runs of white space.
            const text = shownText(payload).replace(/\s+/g, ' ').trim();
            const titled = listed.filter(({ title }) => title === payload).length;
            for (const list of text ? [library, news] : []) {
              const titles = titlesOf(list).filter((title) => title === text);
              expect(titles.length, list.localName).to.be.at.least(titled);
              const paragraphs = findAll(list, '[part="body"] > p').map(textOf);
              expect(paragraphs, list.localName).to.include(text);
            }
          }
          // What is drawn may run, or ask for something, when the checks above have passed.
          await drawn();
          expect(watch.take()).to.deep.equal([]);
          expect(pageState()).to.deep.equal(initial);
        });
      }
    });
  }

  it('leads a feed on to no address but http and https, and to no user name', async () => {
    const asked: string[] = [];
    for (const payload of Object.values(PAYLOADS).flat()) {
      const first = hostileFeed(payload);
      window.fetch = (input) => {
        asked.push(input instanceof Request ? input.url : String(input));
        return Promise.resolve(new Response(asked.at(-1) === FEED ? first : '{"items":[]}'));
      };
      const feed = await loadFeed(FEED, { baseUrl: FEED });
      expect(feed.items).to.have.length.above(0);
    }
    const next = asked.filter((url) => url !== FEED).map((url) => new URL(url));
    expect(next).to.have.length.above(0);
    expect(
      next.filter((url) => !/^https?:$/.test(url.protocol) || url.username || url.password),
    ).to.deep.equal([]);
    expect(watch.take()).to.deep.equal([]);
    // Four hundred feeds are parsed here.
  }).timeout(60_000);
});

describe('the watch for hostile content', () => {
  const markup =
    '<img src=x onerror=hostile(7)><a id=x style="color:red" href="javascript:1">a</a>';
  let place: HTMLElement;

  before(() => {
    watch = watchPage();
    place = document.createElement('div');
    document.body.append(place);
  });

  after(() => {
    watch.stop();
    place.remove();
  });

  it('sees a script that runs, and a picture that is asked for', async () => {
    place.innerHTML = markup;
    await drawn();
    const seen = watch.take();
    expect(seen).to.include('ran 7');
    expect(seen.some((what) => what.startsWith('refused img-src'))).to.equal(true);
  });

  it('sees a request and a question', async () => {
    await fetch('https://hostile.example/').catch(() => undefined);
    alert('Question');
    expect(watch.take()).to.deep.equal(['fetch https://hostile.example/', 'alert Question']);
  });

  const foreign: readonly (readonly [html: string, expected: string])[] = [
    ['<svg></svg>', '<svg>'],
    ['<script></script>', '<script>'],
    ['<p onclick="1">a</p>', '<p> onclick="1"'],
    ['<p style="color:red">a</p>', '<p> style="color:red"'],
    ['<h2 id="hostile">a</h2>', '<h2> id="hostile"'],
    ['<a href="javascript:1">a</a>', 'a link to javascript:1'],
    ['<a href="https://a@b.example/">a</a>', 'a link to https://a@b.example/'],
    ['<p>a\u202Eb</p>', 'text "a\u202Eb"'],
    ['<p>a\u0007b</p>', 'text "a\\u0007b"'],
    ['<p aria-label="a\u2067b">a</p>', '<p> aria-label="a\u2067b"'],
    ['<!--hostile-->', 'comment hostile'],
    ['<div part="body"><div>a</div></div>', '<div>'],
    ['<div part="body"><p id="heading">a</p></div>', '<p> id="heading"'],
    ['<h2 id="heading">a</h2><h3 id="heading">a</h3>', 'two are called heading'],
    ['<section aria-labelledby="heading">a</section>', 'nothing is called heading'],
  ];
  for (const [html, expected] of foreign) {
    it(`tells ${expected} from what is allowed`, () => {
      const parsed = new DOMParser().parseFromString(`<body>${html}`, 'text/html');
      expect(findForeign(parsed.body)).to.deep.equal([expected]);
    });
  }

  it('sees a change of the page', () => {
    const { title } = document;
    const initial = pageState();
    document.title = 'Owned';
    expect(pageState()).not.to.deep.equal(initial);
    document.title = title;
    expect(pageState()).to.deep.equal(initial);
  });
});
