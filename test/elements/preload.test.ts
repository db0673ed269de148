import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import '../../src/define/resource-library.js';
import { nextEvent } from '../helpers/shadow.js';

let origin = '';
let visits = 0;

/** The line that the snippets have in the head of the page. */
function preload(href: string): Promise<Event> {
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'fetch';
  link.crossOrigin = '';
  link.href = href;
  const loaded = new Promise<Event>((resolve, reject) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', () => reject(new Error(`${href} was not preloaded`)));
  });
  document.head.append(link);
  return loaded.finally(() => link.remove());
}

async function load(src: string): Promise<void> {
  const element = document.createElement('resource-library');
  element.loading = 'eager';
  element.src = src;
  const loaded = nextEvent(element, 'feed-load');
  document.body.append(element);
  await loaded;
  element.remove();
}

/** How often the server was asked for the feed of an id. */
async function countOf(id: string): Promise<number> {
  return Number(await (await fetch(`${origin}/asked/feed?id=${id}`)).text());
}

describe('a feed that the page has preloaded', () => {
  before(async () => {
    ({ origin } = await executeServerCommand<{ origin: string }, undefined>('fault-server'));
  });

  async function countPreloaded(base: string): Promise<number> {
    const id = `preload-${++visits}`;
    const src = `${base}/unkept/feed?id=${id}`;
    await preload(src);
    await load(src);
    return countOf(id);
  }

  it('is asked for once on another site', async () => {
    expect(await countPreloaded(origin)).to.equal(1);
  });

  it('is asked for once on the page’s own site, but in WebKit', async () => {
    // WebKit takes "anonymous" for "no credentials" on the page's own site too, so nothing matches.
    const isWebKit = !/Chrome|Firefox/.test(navigator.userAgent);
    expect(await countPreloaded(location.origin)).to.be.at.most(isWebKit ? 2 : 1);
  });

  it('is asked for by the element where nothing was preloaded', async () => {
    const id = `preload-${++visits}`;
    await load(`${origin}/unkept/feed?id=${id}`);
    expect(await countOf(id)).to.equal(1);
  });
});
