import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { FeedLoad } from '../../src/controllers/feed-load.js';
import type { FeedError } from '../../src/feed/feed-error.js';
import type { Feed } from '../../src/model/feed.js';
import type { FetchByHand } from '../helpers/fetch-by-hand.js';
import { takeOverFetch } from '../helpers/fetch-by-hand.js';

class Host extends LitElement {
  static override properties = { url: {} };
  declare url: string | undefined;
  readonly loads: Feed[] = [];
  readonly errors: { error: FeedError; stale: boolean }[] = [];
  readonly feed = new FeedLoad(this, {
    url: () => this.url,
    format: () => undefined,
    timeout: () => 10,
    refresh: () => 0,
  });
  #state = this.feed.state;

  override updated(): void {
    const { state } = this.feed;
    if (state === this.#state) return;
    this.#state = state;
    if (state.status === 'ready') this.loads.push(state.loaded.feed);
    if (state.status === 'failed') {
      this.errors.push({ error: state.error, stale: state.last !== undefined });
    }
  }
}
customElements.define('feed-load-host', Host);

const ONE = 'https://board.example/one.json';
const TWO = 'https://board.example/two.json';
const feed = (title: string) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title,
  items: [{ id: '1', title: 'An item', content_text: 'Text' }],
});

describe('FeedLoad', () => {
  let network: FetchByHand;
  let host: Host;

  beforeEach(() => {
    network = takeOverFetch();
    host = new Host();
  });

  afterEach(() => {
    host.remove();
    network.restore();
  });

  async function connect(url?: string): Promise<void> {
    host.url = url;
    document.body.append(host);
    await host.updateComplete;
  }

  /** Waits until the controller has left the loading state. */
  async function settled(): Promise<void> {
    while (host.feed.state.status === 'loading') {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    await host.updateComplete;
  }

  it('is idle and asks for nothing without an address', async () => {
    await connect();
    expect(host.feed.state).to.deep.equal({ status: 'idle' });
    expect(network.requests).to.have.length(0);
  });

  it('goes from loading to ready, and tells once', async () => {
    await connect(ONE);
    expect(host.feed.state.status).to.equal('loading');
    (await network.next()).answer(feed('One'));
    await settled();
    expect(host.feed.state.status).to.equal('ready');
    expect(host.loads.map(({ title }) => title)).to.deep.equal(['One']);
    expect(host.errors).to.have.length(0);
  });

  it('lets the latest address win and aborts the earlier one, which is no error', async () => {
    await connect(ONE);
    const first = await network.next();
    host.url = TWO;
    const second = await network.next();
    expect(first.aborted).to.equal(true);
    second.answer(feed('Two'));
    await settled();
    expect(host.feed.latest?.feed.title).to.equal('Two');
    expect(host.errors).to.have.length(0);
  });

  it('ignores an answer that comes after a newer one was asked for', async () => {
    await connect(ONE);
    const first = await network.next();
    host.url = TWO;
    (await network.next()).answer(feed('Two'));
    first.answer(feed('One'));
    await settled();
    expect(host.loads.map(({ title }) => title)).to.deep.equal(['Two']);
  });

  it('goes back to an address that it left before', async () => {
    await connect(ONE);
    await network.next();
    host.url = TWO;
    await network.next();
    host.url = ONE;
    (await network.next()).answer(feed('One again'));
    await settled();
    expect(host.feed.latest?.feed.title).to.equal('One again');
  });

  it('fails with the feed error, not stale when nothing was there before', async () => {
    await connect(ONE);
    (await network.next()).answer('gone', { status: 404 });
    await settled();
    expect(host.feed.state.status).to.equal('failed');
    expect(host.errors).to.have.length(1);
    expect(host.errors[0]?.error.code).to.equal('http');
    expect(host.errors[0]?.stale).to.equal(false);
  });

  it('keeps the last good feed through a failed reload, and says that it is stale', async () => {
    await connect(ONE);
    (await network.next()).answer(feed('One'));
    await settled();
    const reloaded = host.feed.reload();
    expect(host.feed.state.status).to.equal('loading');
    expect(host.feed.latest?.feed.title).to.equal('One');
    (await network.next()).answer('gone', { status: 404 });
    await reloaded;
    expect(host.feed.state.status).to.equal('failed');
    expect(host.feed.latest?.feed.title).to.equal('One');
    expect(host.errors[0]?.stale).to.equal(true);
  });

  it('recovers by a reload: a failure is not kept', async () => {
    await connect(ONE);
    (await network.next()).answer('gone', { status: 404 });
    await settled();
    const reloaded = host.feed.reload();
    (await network.next()).answer(feed('Back'));
    await reloaded;
    expect(host.feed.state.status).to.equal('ready');
    expect(host.feed.latest?.feed.title).to.equal('Back');
  });

  it('does not show the feed of one address as the last good one of another', async () => {
    await connect(ONE);
    (await network.next()).answer(feed('One'));
    await settled();
    host.url = TWO;
    (await network.next()).answer('gone', { status: 404 });
    await settled();
    expect(host.feed.state.status).to.equal('failed');
    expect(host.feed.latest).to.equal(undefined);
    expect(host.errors[0]?.stale).to.equal(false);
  });

  it('goes on with its request when it is given nothing, and was given nothing before', async () => {
    await connect(ONE);
    const request = await network.next();
    host.feed.give(undefined, document.baseURI);
    await host.updateComplete;
    expect(request.aborted).to.equal(false);
    request.answer(feed('One'));
    await settled();
    host.feed.give(undefined, document.baseURI);
    await host.updateComplete;
    expect(host.feed.latest?.feed.title).to.equal('One');
    expect(network.requests).to.have.length(1);
  });

  it('aborts when its element leaves the page, and loads again when it comes back', async () => {
    await connect(ONE);
    const first = await network.next();
    host.remove();
    await Promise.resolve();
    expect(first.aborted).to.equal(true);
    document.body.append(host);
    (await network.next()).answer(feed('One'));
    await settled();
    expect(host.feed.latest?.feed.title).to.equal('One');
    expect(host.errors).to.have.length(0);
  });

  it('does not load again when a ready element is moved in the page', async () => {
    await connect(ONE);
    (await network.next()).answer(feed('One'));
    await settled();
    document.body.prepend(host);
    await host.updateComplete;
    expect(host.feed.state.status).to.equal('ready');
    expect(network.requests).to.have.length(1);
  });

  it('takes a feed from the page at once, without a request', async () => {
    await connect();
    host.feed.give(feed('Given'), 'https://board.example/');
    expect(host.feed.state.status).to.equal('ready');
    expect(host.feed.latest?.feed.title).to.equal('Given');
    expect(network.requests).to.have.length(0);
  });

  it('prefers the given feed to its address, and returns to the address after it', async () => {
    await connect(ONE);
    const first = await network.next();
    host.feed.give(feed('Given'), 'https://board.example/');
    await host.updateComplete;
    expect(first.aborted).to.equal(true);
    expect(host.feed.latest?.feed.title).to.equal('Given');
    host.feed.give(undefined, 'https://board.example/');
    (await network.next()).answer(feed('One'));
    await settled();
    expect(host.feed.latest?.feed.title).to.equal('One');
  });

  it('keeps the given feed, at whatever moment of a load that is ending it is given', async () => {
    for (let turns = 0; turns < 60; turns++) {
      host = new Host();
      await connect(ONE);
      (await network.next()).answer(feed('One'));
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      host.feed.give(feed('Given'), 'https://board.example/');
      await new Promise((resolve) => requestAnimationFrame(resolve));
      expect(host.feed.latest?.feed.title, `after ${turns} turns`).to.equal('Given');
      host.remove();
    }
  });

  it('takes a given feed as one that is asked for, also after a quiet reload', async () => {
    await connect(ONE);
    (await network.next()).answer(feed('One'));
    await settled();
    void host.feed.reload(true);
    host.feed.give(feed('Given'), 'https://board.example/');
    expect(host.feed.latest?.quiet).to.equal(false);
  });

  it('asks for nothing when its element leaves before its first update', async () => {
    host.url = ONE;
    document.body.append(host);
    host.remove();
    await host.updateComplete;
    expect(network.requests).to.have.length(0);
    document.body.append(host);
    await network.next();
    expect(host.feed.state.status).to.equal('loading');
  });

  it('loads again out of the page only when it is back', async () => {
    await connect(ONE);
    (await network.next()).answer(feed('One'));
    await settled();
    host.remove();
    await host.feed.reload();
    expect(network.requests).to.have.length(1);
    document.body.append(host);
    (await network.next()).answer(feed('Two'));
    await settled();
    expect(host.feed.latest?.feed.title).to.equal('Two');
  });

  it('turns a given value that is no feed into the failed state and never throws', async () => {
    await connect();
    for (const value of [42, 'text', true, { no: 'feed' }]) {
      host.feed.give(value, 'https://board.example/');
      const { state } = host.feed;
      expect(state.status === 'failed' && state.error.code, JSON.stringify(value)).to.equal(
        'shape',
      );
    }
  });

  it('becomes idle when the address is taken away', async () => {
    await connect(ONE);
    (await network.next()).answer(feed('One'));
    await settled();
    host.url = undefined;
    await host.updateComplete;
    expect(host.feed.state.status).to.equal('idle');
    expect(host.feed.latest).to.equal(undefined);
  });

  it('says when the feed arrived', async () => {
    const before = Date.now();
    await connect(ONE);
    (await network.next()).answer(feed('One'));
    await settled();
    expect(host.feed.latest?.at.getTime()).to.be.within(before, Date.now());
  });
});

describe('requests of several controllers', () => {
  let network: FetchByHand;
  const hosts: Host[] = [];

  beforeEach(() => {
    network = takeOverFetch();
  });

  afterEach(() => {
    hosts.splice(0).forEach((host) => host.remove());
    network.restore();
  });

  async function add(url: string): Promise<Host> {
    const host = new Host();
    hosts.push(host);
    host.url = url;
    document.body.append(host);
    await host.updateComplete;
    return host;
  }

  async function settled(): Promise<void> {
    while (hosts.some((host) => host.isConnected && host.feed.state.status === 'loading')) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }

  it('are one while they are for one address', async () => {
    const [a, b] = [await add(ONE), await add(ONE)];
    expect(network.requests).to.have.length(1);
    (await network.next()).answer(feed('Shared'));
    await settled();
    expect([a, b].map((host) => host.feed.latest?.feed.title)).to.deep.equal(['Shared', 'Shared']);
  });

  it('are two for two addresses', async () => {
    await add(ONE);
    await add(TWO);
    expect(network.requests.map(({ url }) => url)).to.deep.equal([ONE, TWO]);
  });

  it('go on when one of two elements leaves', async () => {
    const [a, b] = [await add(ONE), await add(ONE)];
    const request = await network.next();
    a.remove();
    expect(request.aborted).to.equal(false);
    request.answer(feed('Shared'));
    await settled();
    expect(b.feed.latest?.feed.title).to.equal('Shared');
    expect(a.feed.latest).to.equal(undefined);
  });

  it('are aborted when the last element leaves', async () => {
    const [a, b] = [await add(ONE), await add(ONE)];
    const request = await network.next();
    a.remove();
    b.remove();
    await Promise.resolve();
    expect(request.aborted).to.equal(true);
  });

  it('go on when all elements are moved within the page', async () => {
    const [a, b] = [await add(ONE), await add(ONE)];
    const request = await network.next();
    document.body.append(a, b);
    await Promise.resolve();
    expect(request.aborted).to.equal(false);
    request.answer(feed('Shared'));
    await settled();
    expect(b.feed.latest?.feed.title).to.equal('Shared');
    expect(network.requests).to.have.length(1);
  });

  it('fail for both, and both can try again with one request', async () => {
    const [a, b] = [await add(ONE), await add(ONE)];
    (await network.next()).answer('gone', { status: 404 });
    await settled();
    expect([a, b].map((host) => host.feed.state.status)).to.deep.equal(['failed', 'failed']);
    const reloads = [a.feed.reload(), b.feed.reload()];
    expect(network.requests).to.have.length(2);
    (await network.next()).answer(feed('Back'));
    await Promise.all(reloads);
    expect([a, b].map((host) => host.feed.state.status)).to.deep.equal(['ready', 'ready']);
  });

  it('are made anew once the earlier one is over', async () => {
    await add(ONE);
    (await network.next()).answer(feed('First'));
    await settled();
    const later = await add(ONE);
    (await network.next()).answer(feed('Second'));
    await settled();
    expect(later.feed.latest?.feed.title).to.equal('Second');
  });
});
