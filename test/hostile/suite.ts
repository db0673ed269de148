import { expect } from '@open-wc/testing';
import { findAll, textOf } from '../helpers/shadow.js';
import { findForeign } from './allowed.js';
import { hostileFeed, NOW, shownText } from './fields.js';
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

/**
 * The tests of hostile content, for elements that are defined by then.
 *
 * @param load - Loads a feed with all its pages, as the elements do.
 */
export function describeHostileContent(
  load: (url: string) => Promise<{ readonly items: readonly unknown[] }>,
): void {
  describe('hostile content', () => {
    let led = 0;

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

        it('leads a feed on to no address but http and https, and to no user name', async () => {
          const asked: string[] = [];
          const { fetch } = globalThis;
          for (const payload of payloads) {
            const first = hostileFeed(payload);
            window.fetch = (input) => {
              asked.push(input instanceof Request ? input.url : String(input));
              return Promise.resolve(new Response(asked.at(-1) === FEED ? first : '{"items":[]}'));
            };
            const feed = await load(FEED);
            expect(feed.items).to.have.length.above(0);
          }
          window.fetch = fetch;
          const next = asked.filter((url) => url !== FEED).map((url) => new URL(url));
          led += next.length;
          expect(
            next.filter((url) => !/^https?:$/.test(url.protocol) || url.username || url.password),
          ).to.deep.equal([]);
          expect(watch.take()).to.deep.equal([]);
        });

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

    describe('all of it', () => {
      it('has led on to some address', () => {
        expect(led).to.be.above(0);
      });
    });
  });
}
