import { expect, fixture } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type * as Axe from 'axe-core';
import 'axe-core/axe.min.js';
import '../../src/define.js';
import { campaignFeed } from '../fixtures/stories.js';
import type { FetchByHand } from '../helpers/fetch-by-hand.js';
import { takeOverFetch } from '../helpers/fetch-by-hand.js';
import { find, findAll, nextEvent } from '../helpers/shadow.js';
import type { Case, Tag } from './axe-cases.js';
import { campaigns, CASES, loadDemoFeeds, news, NOW, TAGS } from './axe-cases.js';

declare global {
  // What `accessible()` runs.
  var axe: typeof Axe;
}

type Widget = HTMLElementTagNameMap[Tag];

function create(tag: Tag, attributes: Readonly<Record<string, string>> = {}): Widget {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** Puts an element on a page of the given look; a class of the page's, as a site has it. */
async function place(element: Widget, host: string): Promise<void> {
  const page = document.createElement('div');
  page.className = host;
  page.append(element);
  await fixture(page);
  await element.updateComplete;
}

async function show({ tag, feed, attributes, query, language, has }: Case, host = 'light') {
  const element = create(tag, { ...attributes, ...(language && { lang: language }) });
  element.feed = feed();
  if (query && 'query' in element) element.query = query;
  await place(element, host);
  find(element, has);
  return element;
}

before(async () => {
  await loadDemoFeeds();
  // The one rule that WCAG 2.2 added, and that axe leaves off unless asked for.
  globalThis.axe.configure({ rules: [{ id: 'target-size', enabled: true }] });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    .light { background: #fff; color: #1a1a1a; }
    .dark { background: #10171e; color: #f2f4f5; }
    .dark > * > a { color: inherit; }
    .tiny { inline-size: 9px; block-size: 12px; padding: 0; overflow: hidden; }
  `);
  document.adoptedStyleSheets.push(sheet);
});

after(() => {
  document.adoptedStyleSheets.pop();
  globalThis.axe.reset();
});

describe('axe', () => {
  it('tells of a target too small to press', async () => {
    const page = document.createElement('div');
    const buttons = ['A', 'B'].map((name) => {
      const button = document.createElement('button');
      button.textContent = name;
      button.className = 'tiny';
      return button;
    });
    page.append(...buttons);
    await fixture(page);
    const { violations } = await globalThis.axe.run(page);
    expect(violations.map(({ id }) => id)).to.deep.equal(['target-size']);
  });
});

for (const host of ['light', 'dark']) {
  describe(`on a ${host} page`, () => {
    for (const row of CASES) {
      it(`<${row.tag}> that shows ${row.shows} is accessible`, async () => {
        await expect(await show(row, host)).to.be.accessible();
      });
    }

    it('the colours of the text are those of the page, so contrast is what axe measured', async () => {
      const element = await show(CASES[0]!, host);
      const title = find(element, '[part="title"]');
      expect(getComputedStyle(title).color).to.equal(
        host === 'dark' ? 'rgb(242, 244, 245)' : 'rgb(26, 26, 26)',
      );
    });
  });
}

describe('before its feed is there, or without it', () => {
  const { warn } = console;
  const src = 'https://board.example/feed.json';
  const loading = 'eager';
  let network: FetchByHand;

  beforeEach(() => {
    network = takeOverFetch();
    console.warn = () => undefined;
  });

  afterEach(() => {
    network.restore();
    console.warn = warn;
  });

  async function waiting(tag: Tag, attributes: Record<string, string>, host: string) {
    const element = create(tag, { now: NOW, ...attributes });
    const link = document.createElement('a');
    link.href = 'https://board.example/';
    link.textContent = 'All that the board publishes';
    element.append(link);
    await place(element, host);
    return element;
  }

  async function fail(element: Widget): Promise<void> {
    const failed = nextEvent(element, 'feed-error');
    (await network.next()).answer('', { status: 404 });
    await failed;
  }

  for (const host of ['light', 'dark']) {
    for (const tag of TAGS) {
      it(`<${tag}> on a ${host} page is accessible while idle, with its fallback`, async () => {
        const element = await waiting(tag, {}, host);
        expect(element.state).to.equal('idle');
        await expect(element).to.be.accessible();
      });

      it(`<${tag}> on a ${host} page is accessible while it loads`, async () => {
        const element = await waiting(tag, { src, loading }, host);
        expect(element.state).to.equal('loading');
        await expect(element).to.be.accessible();
      });

      it(`<${tag}> on a ${host} page is accessible when its feed has failed`, async () => {
        const element = await waiting(tag, { src, loading }, host);
        await fail(element);
        find(element, '[part="retry"]');
        await expect(element).to.be.accessible();
      });

      it(`<${tag}> on a ${host} page is accessible with a feed that is stale`, async () => {
        const element = await waiting(tag, { src, loading }, host);
        const loaded = nextEvent(element, 'feed-load');
        (await network.next()).answer(tag === 'awareness-banner' ? campaignFeed() : news());
        await loaded;
        const settled = element.reload();
        await fail(element);
        await settled;
        expect(element.matches(':state(stale)')).to.equal(true);
        find(element, 'section [part="error"]');
        await expect(element).to.be.accessible();
      });
    }
  }
});

describe('a banner with nothing due', () => {
  it('is accessible and leaves nothing in the accessibility tree', async () => {
    const element = create('awareness-banner', { now: '2025-01-01' });
    element.feed = campaigns();
    await place(element, 'light');
    expect(findAll(element, '*')).to.have.length(0);
    await expect(element).to.be.accessible();
  });
});

// Only Chromium can pretend them; elsewhere these would be the tests of the light page again.
if (navigator.userAgent.includes('Chrome')) {
  describe('in forced colours', () => {
    const emulate = (active: boolean) =>
      executeServerCommand<boolean, { active: boolean }>('emulate-forced-colors', { active });

    before(async () => {
      expect(await emulate(true)).to.equal(true);
    });

    after(async () => {
      await emulate(false);
    });

    it('the page is in forced colours', () => {
      expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
    });

    for (const row of CASES) {
      it(`<${row.tag}> that shows ${row.shows} is accessible`, async () => {
        await expect(await show(row)).to.be.accessible();
      });
    }
  });
}
