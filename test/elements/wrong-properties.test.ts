import { expect, fixture } from '@open-wc/testing';
import '../../src/define.js';
import type { FeedElement } from '../../src/elements/feed-element.js';
import { campaignItem } from '../helpers/banner.js';
import { jsonFeed, manyItems } from '../helpers/feeds.js';
import { textsOf } from '../helpers/shadow.js';

const FEED = jsonFeed([campaignItem('Week', '2026-06-10'), ...manyItems(3)], { title: 'Feed' });

/** What a page's script can set by mistake; the last two cannot be made text of. */
const WRONG: readonly (readonly [name: string, value: unknown])[] = [
  ['nothing', null],
  ['undefined', undefined],
  ['a number', 7.5],
  ['not a number', NaN],
  ['true', true],
  ['a list', ['x']],
  ['an object', {}],
  ['a date', new Date(0)],
  ['a function', () => 'x'],
  ['a symbol', Symbol('x')],
  ['an object without a prototype', Object.create(null)],
];

/** Properties whose wrong value is told, with the name it is told under. */
const OF_ALL = {
  src: 'src',
  format: 'format',
  heading: 'heading',
  headingLevel: 'heading-level',
  loading: 'loading',
  timeout: 'timeout',
  refresh: 'refresh',
};
const OF_LISTS = {
  ...OF_ALL,
  filters: 'filters',
  sort: 'sort',
  paging: 'paging',
  pageSize: 'page-size',
  limit: 'limit',
  category: 'category',
  urlState: 'url-state',
};
const OF_ELEMENTS = {
  'resource-library': { ...OF_LISTS, match: 'match' },
  'safeguarding-news': { ...OF_LISTS, layout: 'layout', groupBy: 'group-by' },
  'awareness-banner': {
    ...OF_ALL,
    leadDays: 'lead-days',
    show: 'show',
    max: 'max',
    now: 'now',
    remember: 'remember',
    htmlFor: 'for',
  },
};
type Tag = keyof typeof OF_ELEMENTS;
const TAGS = Object.keys(OF_ELEMENTS) as Tag[];

/** Properties of which anything is taken without a word. */
const SILENT = ['messages', 'withoutHeading', 'withoutHelp', 'query', 'dismissible'];

describe('a property of the wrong type', () => {
  const { warn } = console;
  let warnings: string[];
  let rejections: unknown[];
  const keep = (event: PromiseRejectionEvent) => {
    rejections.push(event.reason);
    event.preventDefault();
  };

  beforeEach(() => {
    warnings = [];
    rejections = [];
    console.warn = (message: string) => warnings.push(message);
    window.addEventListener('unhandledrejection', keep);
  });

  afterEach(() => {
    console.warn = warn;
    window.removeEventListener('unhandledrejection', keep);
  });

  async function withProperty(tag: Tag, property: string, value: unknown): Promise<FeedElement> {
    const element: FeedElement = document.createElement(tag);
    if (tag === 'awareness-banner') Object.assign(element, { now: '2026-06-10' });
    element.feed = FEED;
    Object.assign(element, { dismissible: true, [property]: value });
    await fixture(element);
    await element.updateComplete;
    return element;
  }

  for (const tag of TAGS) {
    const properties = OF_ELEMENTS[tag];
    // Before the others: what has been told once is not told again.
    it(`is told once, by the name of the attribute, in <${tag}>`, async () => {
      for (const [property, attribute] of Object.entries(properties)) {
        warnings = [];
        const element = await withProperty(tag, property, {});
        element.requestUpdate();
        await element.updateComplete;
        await withProperty(tag, property, {});
        expect(warnings, property).to.have.length(1);
        expect(warnings[0])
          .to.contain(`<${tag} ${attribute}>: expected`)
          .and.contain('“an object”');
      }
    });

    for (const [name, value] of WRONG) {
      it(`never ends in an error of <${tag}>: ${name}`, async () => {
        for (const property of [...Object.keys(properties), ...SILENT]) {
          const element = await withProperty(tag, property, value);
          expect(rejections, property).to.deep.equal([]);
          if (property !== 'now') {
            expect(textsOf(element, '[part="title"]'), property).to.not.deep.equal([]);
          }
        }
      });
    }
  }

  it('is no address to load from', async () => {
    const element = document.createElement('resource-library');
    Object.assign(element, { src: {}, loading: 'eager' });
    await fixture(element);
    expect(element.state).to.equal('idle');
  });
});
