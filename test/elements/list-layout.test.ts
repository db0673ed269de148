import { expect, fixture, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import type { ResourceLibrary } from '../../src/elements/resource-library.js';
import { manyTopicsFeed } from '../fixtures/stories.js';
import { jsonFeed } from '../helpers/feeds.js';
import { find, findAll, hasFocus, textOf } from '../helpers/shadow.js';

/** A library in a container of a width, which a test may change. */
async function library(
  width: string,
  feed: object,
  attributes: Record<string, string> = {},
): Promise<{ element: ResourceLibrary; container: HTMLElement }> {
  const element = document.createElement('resource-library');
  const settings = { filters: 'category', 'without-heading': '', ...attributes };
  for (const [name, value] of Object.entries(settings)) element.setAttribute(name, value);
  element.feed = feed;
  const container = document.createElement('div');
  container.style.inlineSize = width;
  container.append(element);
  await fixture(container);
  await element.updateComplete;
  return { element, container };
}

const FOLD = 'form > details > summary';
const fold = (element: Element) => find(element, FOLD);
const boxes = (element: Element) => findAll<HTMLInputElement>(element, '[part="option"] input');
const seen = (element: Element) => boxes(element).filter((box) => box.checkVisibility());

async function tick(element: ResourceLibrary, place: number): Promise<void> {
  boxes(element)[place]?.click();
  await element.updateComplete;
}

describe('the facets of a list', () => {
  it('are all there where there is room, without a disclosure', async () => {
    const { element } = await library('60em', manyTopicsFeed(8));
    expect(fold(element).checkVisibility()).to.equal(false);
    expect(seen(element)).to.have.length(8);
  });

  it('fold into one disclosure in a narrow container, and unfold at a press', async () => {
    const { element } = await library('20em', manyTopicsFeed(8));
    expect(textOf(fold(element))).to.equal('Filters');
    expect(fold(element).checkVisibility()).to.equal(true);
    expect(seen(element)).to.have.length(0);
    fold(element).click();
    expect(seen(element)).to.have.length(8);
    fold(element).click();
    expect(seen(element)).to.have.length(0);
  });

  it('go by the size of the text, not of the screen', async () => {
    const { element, container } = await library('60em', manyTopicsFeed(8));
    const { inlineSize } = getComputedStyle(container);
    container.style.inlineSize = inlineSize;
    container.style.fontSize = '200%';
    expect(fold(element).checkVisibility()).to.equal(true);
  });

  it('say how many are ticked when they are folded, in Welsh too', async () => {
    const { element } = await library('20em', manyTopicsFeed(8));
    await tick(element, 1);
    await tick(element, 3);
    expect(textOf(fold(element))).to.equal('Filters (2 selected)');
    element.lang = 'cy';
    await element.updateComplete;
    expect(textOf(fold(element))).to.equal('Hidlwyr (2 wedi’u dewis)');
    await tick(element, 1);
    expect(textOf(fold(element))).to.equal('Hidlwyr (1 wedi’i ddewis)');
  });

  it('keep the focus when their container becomes narrow around it', async () => {
    const { element, container } = await library('60em', manyTopicsFeed(8));
    boxes(element)[2]?.focus();
    container.style.inlineSize = '20em';
    expect(fold(element).checkVisibility()).to.equal(true);
    expect(hasFocus(element, '[part="option"] input', 2)).to.equal(true);
    expect(seen(element)).to.have.length(8);
    fold(element).focus();
    expect(seen(element)).to.have.length(0);
  });

  it('leave the focus on the disclosure when filters are cleared that are folded away', async () => {
    const { element } = await library('20em', manyTopicsFeed(8));
    await tick(element, 1);
    find(element, '[part="clear"]').click();
    await waitUntil(() => hasFocus(element, FOLD));
  });

  it('never scroll by themselves, nor does anything else', async () => {
    for (const width of ['60em', '20em']) {
      const { element } = await library(width, manyTopicsFeed(40));
      const scrolling = findAll(element, '*').filter((part) =>
        /auto|scroll/.test(getComputedStyle(part).overflowY),
      );
      expect(scrolling.map(({ className }) => className)).to.deep.equal([]);
    }
  });
});

describe('a facet of many options', () => {
  const more = (element: Element) => find(element, 'fieldset summary');

  it('shows twelve, says how many more there are, and shows all at a press', async () => {
    const { element } = await library('60em', manyTopicsFeed(40));
    expect(seen(element)).to.have.length(12);
    expect(textOf(more(element))).to.equal('Show 28 more');
    more(element).click();
    expect(seen(element)).to.have.length(40);
  });

  it('has nothing to press where twelve are all', async () => {
    const { element } = await library('60em', manyTopicsFeed(12));
    expect(seen(element)).to.have.length(12);
    expect(findAll(element, 'fieldset summary')).to.have.length(0);
  });

  it('keeps what is ticked in sight, and counts it as shown', async () => {
    const { element } = await library('60em', manyTopicsFeed(40));
    await tick(element, 30);
    expect(seen(element)).to.have.length(13);
    expect(textOf(more(element))).to.equal('Show 27 more');
  });

  it('keeps the focus on an option that is unticked, until it goes elsewhere', async () => {
    const { element } = await library('60em', manyTopicsFeed(40));
    await tick(element, 30);
    boxes(element)[30]?.focus();
    await tick(element, 30);
    expect(hasFocus(element, '[part="option"] input', 30)).to.equal(true);
    expect(seen(element)).to.have.length(13);
    boxes(element)[0]?.focus();
    expect(seen(element)).to.have.length(12);
  });
});

describe('the longest words', () => {
  const LONG = `https://board.example/${'a'.repeat(200)}`;
  const FEED = jsonFeed(
    [
      {
        id: '1',
        title: LONG,
        content_html: `<p>${LONG} <a href="${LONG}">${LONG}</a></p>`,
        tags: [LONG, 'b'],
        _safeguarding: {
          posted: '2024-01-01',
          source: { name: LONG, url: LONG, date: '2023-01-01' },
          audience: [LONG],
          contentNote: LONG,
          links: [{ label: LONG, text: LONG, url: LONG }],
        },
      },
      { id: '2', title: 'B', tags: ['b'] },
    ],
    {
      title: LONG,
      _safeguarding: {
        licence: { name: LONG, url: LONG },
        help: [{ name: LONG, phone: LONG, audience: LONG, text: LONG, url: LONG }],
      },
    },
  );

  const attributes = { filters: 'search category source audience' };

  it('stay inside a list of 320 px', async () => {
    const { element, container } = await library('320px', FEED, attributes);
    fold(element).click();
    await tick(element, 0);
    const { right } = container.getBoundingClientRect();
    const out = findAll(element, '*').filter(
      (part) => part.getBoundingClientRect().right > right + 1,
    );
    expect(out.map((part) => part.outerHTML.slice(0, 80))).to.deep.equal([]);
  });

  for (const display of ['grid', 'flex', 'inline-block', 'table']) {
    it(`make no page wider that lays the list out in a ${display}`, async () => {
      const { element, container } = await library('320px', FEED, attributes);
      const main = document.createElement('div');
      main.style.display = display;
      container.append(main);
      main.append(element);
      expect(element.getBoundingClientRect().width).to.be.at.most(321);
    });
  }
});

describe('the edge of a control', () => {
  /** Pairs that have just 4.5:1, from the greys to the two that a mix tells apart the least. */
  const PAGES: readonly (readonly [string, string])[] = [
    ['#000000', '#ffffff'],
    ['#595959', '#ffffff'],
    ['#767676', '#ffffff'],
    ['#737373', '#f9f9f9'],
    ['#757575', '#000000'],
    ['#ffffff', '#767676'],
    ['#00ffff', '#d10000'],
    ['#0000ff', '#a0a0a0'],
    ['#eeeeee', '#111111'],
  ];

  const brush = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });

  /** Colours one over the other, as they are seen: WCAG 2.2, relative luminance. */
  function luminance(...colours: readonly string[]): number {
    if (!brush) throw new Error('no canvas to paint on');
    for (const colour of colours) {
      brush.fillStyle = colour;
      brush.fillRect(0, 0, 1, 1);
    }
    const [red = 0, green = 0, blue = 0] = [...brush.getImageData(0, 0, 1, 1).data]
      .map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  function ratio(a: number, b: number): number {
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  for (const [text, page] of PAGES) {
    it(`has 3:1 on a page of ${text} on ${page}`, async () => {
      const { element, container } = await library('60em', manyTopicsFeed(13), {
        filters: 'search category',
      });
      container.style.color = text;
      const below = luminance(page);
      for (const control of ['[part="search"] input', '.find input', 'select', '[part="option"]']) {
        const { borderTopColor } = getComputedStyle(find(element, control));
        expect(ratio(luminance(page, borderTopColor), below), control).to.be.at.least(3);
      }
    });
  }
});
