import { expect, fixture } from '@open-wc/testing';
import '../../src/define.js';
import type { ResourceLibrary } from '../../src/elements/resource-library.js';
import { jsonFeed, manyItems } from '../helpers/feeds.js';
import { find, textOf, textsOf, type } from '../helpers/shadow.js';

/** A clock on which every look takes time, and the turns of the page that are waited for. */
function watchTurns(step: number) {
  const { MessageChannel: Original } = globalThis;
  let now = performance.now();
  let turns = 0;
  Object.defineProperty(performance, 'now', { configurable: true, value: () => (now += step) });
  globalThis.MessageChannel = class extends Original {
    constructor() {
      super();
      turns += 1;
    }
  };
  return {
    turns: () => turns,
    restore() {
      Reflect.deleteProperty(performance, 'now');
      globalThis.MessageChannel = Original;
    },
  };
}

const status = (element: Element) => textOf(find(element, '[part="status"]'));

async function library(count: number): Promise<ResourceLibrary> {
  const element = document.createElement('resource-library');
  element.feed = jsonFeed(manyItems(count));
  return fixture<ResourceLibrary>(element);
}

describe('a search before its texts are ready', () => {
  it('lets the page have its turn many times, and then finds what there is', async () => {
    const element = await library(2000);
    const clock = watchTurns(4);
    try {
      type(find<HTMLInputElement>(element, 'input[type="search"]'), 'item 1999');
      await element.updateComplete;
    } finally {
      clock.restore();
    }
    // The texts of 2,000 items, fifty at a time, and at most a handful of these in a stretch.
    expect(clock.turns()).to.be.greaterThan(5);
    expect(textsOf(element, '[part="title"]')).to.deep.equal(['Item 1999']);
  });

  it('takes what was typed meanwhile, and shows that alone', async () => {
    const element = await library(500);
    const shown: string[] = [];
    const input = find<HTMLInputElement>(element, 'input[type="search"]');
    const seen = new MutationObserver(() => shown.push(textsOf(element, '[part="title"]').join()));
    seen.observe(find(element, '[part="list"]'), { childList: true });
    const clock = watchTurns(4);
    try {
      type(input, 'item 49');
      await Promise.resolve();
      type(input, 'item 499');
      await element.updateComplete;
    } finally {
      clock.restore();
      seen.disconnect();
    }
    expect(textsOf(element, '[part="title"]')).to.deep.equal(['Item 499']);
    expect(shown.length).to.be.lessThan(2);
  });

  it('waits no longer than the same step once they are', async () => {
    const element = await library(50);
    const input = find<HTMLInputElement>(element, 'input[type="search"]');
    type(input, 'item');
    await element.updateComplete;
    const clock = watchTurns(1);
    try {
      type(input, 'item 49');
      await element.updateComplete;
    } finally {
      clock.restore();
    }
    expect(clock.turns()).to.equal(0);
    expect(status(element)).to.match(/^(?:50 resources|1 of 50 resources)$/);
    expect(textsOf(element, '[part="title"]')).to.deep.equal(['Item 49']);
  });
});
