import { expect, fixture } from '@open-wc/testing';
import '../../src/define.js';
import type { ResourceLibrary } from '../../src/elements/resource-library.js';
import { jsonFeed, manyItems } from '../helpers/feeds.js';
import { takeOverFetch } from '../helpers/fetch-by-hand.js';
import { find } from '../helpers/shadow.js';

describe('an element that is moved to the document of a frame', () => {
  let frame: HTMLIFrameElement;
  let inside: Document;

  beforeEach(async () => {
    frame = await fixture<HTMLIFrameElement>('<iframe title="A frame"></iframe>');
    inside = frame.contentDocument!;
  });

  function library(): ResourceLibrary {
    const element = document.createElement('resource-library');
    element.feed = jsonFeed(manyItems(2));
    return element;
  }

  /** Its lists have no bullets: that is a rule of ours. */
  const isStyled = (element: ResourceLibrary) => {
    const list = find(element, '[part="list"]');
    return element.ownerDocument.defaultView!.getComputedStyle(list).listStyleType === 'none';
  };

  it('keeps its look there, and back here', async () => {
    const element = await fixture<ResourceLibrary>(library());
    expect(isStyled(element)).to.equal(true);
    inside.body.append(element);
    await element.updateComplete;
    expect(isStyled(element), 'in the frame').to.equal(true);
    document.body.append(inside.adoptNode(element));
    await element.updateComplete;
    expect(isStyled(element), 'back').to.equal(true);
    element.remove();
  });

  it('has its look where it comes to the page for the first time there', async () => {
    const element = library();
    inside.body.append(element);
    await element.updateComplete;
    expect(isStyled(element)).to.equal(true);
  });

  it('keeps its look on the way through a document that nobody sees', async () => {
    const element = await fixture<ResourceLibrary>(library());
    document.implementation.createHTMLDocument().adoptNode(element);
    document.body.append(element);
    await element.updateComplete;
    expect(isStyled(element)).to.equal(true);
    element.remove();
  });
});

describe('the place that is kept for a list', () => {
  const place = (element: Element) =>
    Number.parseInt(getComputedStyle(find(element, 'div')).minBlockSize, 10) || 0;

  async function waiting(tag: string, set: object): Promise<ResourceLibrary> {
    const network = takeOverFetch();
    try {
      const element = document.createElement(tag);
      const settings = { src: 'https://board.example/feed.json', loading: 'eager', ...set };
      return await fixture<ResourceLibrary>(Object.assign(element, settings));
    } finally {
      network.restore();
    }
  }

  it('is a screenful, and less for a short list, by attribute or property', async () => {
    const whole = place(await waiting('safeguarding-news', {}));
    expect(whole).to.equal(window.innerHeight);
    expect(place(await waiting('safeguarding-news', { layout: 'compact' }))).to.be.below(whole);
    expect(place(await waiting('safeguarding-news', { limit: 3 }))).to.be.below(whole);
    expect(place(await waiting('resource-library', { limit: 3 }))).to.be.below(whole);
  });

  it('is judged once the element’s own content is there, on a page that is still coming', async () => {
    Object.defineProperty(document, 'readyState', { configurable: true, get: () => 'loading' });
    try {
      for (const height of [0, 400]) {
        const element = await waiting('resource-library', {});
        expect(element.nextSibling, 'nothing after it yet').to.equal(null);
        expect(place(element)).to.equal(0);
        const content = document.createElement('div');
        content.style.height = `${height}px`;
        element.append(content);
        document.dispatchEvent(new Event('DOMContentLoaded'));
        await element.updateComplete;
        expect(place(element) > 0, `${height} px`).to.equal(height === 0);
      }
    } finally {
      Reflect.deleteProperty(document, 'readyState');
    }
  });
});
