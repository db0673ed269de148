import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { FeedLoad } from '../../src/controllers/feed-load.js';
import { takeOverClock, type ClockByHand } from '../helpers/clock-by-hand.js';

const MINUTE = 60_000;

class Host extends LitElement {
  minutes = 5;
  reloads = 0;
  readonly load = new FeedLoad(this, {
    url: () => undefined,
    format: () => undefined,
    timeout: () => 10,
    refresh: () => this.minutes,
  });

  constructor() {
    super();
    this.load.reload = () => {
      this.reloads += 1;
      return Promise.resolve();
    };
  }
}
customElements.define('feed-refresh-host', Host);

describe('FeedLoad, that loads again from time to time', () => {
  let clock: ClockByHand;
  let host: Host;

  beforeEach(() => {
    clock = takeOverClock(Date.UTC(2026, 10, 21));
    host = new Host();
    document.body.append(host);
    host.load.hostUpdated();
  });

  afterEach(() => {
    host.remove();
    clock.restore();
  });

  /** Lets time pass, and the timer that is then due run. */
  function pass(time: number): void {
    clock.now += time;
    const timer = clock.running().at(-1);
    if (!timer) return;
    timer.cleared = true;
    timer.run();
  }

  it('reloads every so many minutes', () => {
    expect(clock.timers.at(-1)?.delay).to.equal(5 * MINUTE);
    pass(5 * MINUTE);
    expect(host.reloads).to.equal(1);
    pass(5 * MINUTE);
    expect(host.reloads).to.equal(2);
  });

  it('sets no timer where no interval is asked for', () => {
    host.minutes = 0;
    host.load.hostUpdated();
    expect(clock.running()).to.have.length(0);
    clock.show();
    expect(host.reloads).to.equal(0);
  });

  it('goes by a new interval from the moment it is asked for', () => {
    pass(2 * MINUTE);
    expect(host.reloads).to.equal(0);
    host.minutes = 30;
    host.load.hostUpdated();
    expect(clock.timers.at(-1)?.delay).to.equal(30 * MINUTE);
    pass(29 * MINUTE);
    expect(host.reloads).to.equal(0);
    pass(MINUTE);
    expect(host.reloads).to.equal(1);
  });

  it('does not begin anew with every update of its element', () => {
    host.load.hostUpdated();
    host.load.hostUpdated();
    expect(clock.timers.filter(({ delay }) => delay > 0)).to.have.length(1);
  });

  it('leaves a hidden page alone, and catches up once when it is looked at', () => {
    clock.hidden = true;
    pass(5 * MINUTE);
    expect(host.reloads).to.equal(0);
    clock.now += 60 * MINUTE;
    clock.show();
    expect(host.reloads).to.equal(1);
    clock.show();
    expect(host.reloads).to.equal(1);
  });

  it('does not reload for coming back before it is due', () => {
    clock.hidden = true;
    clock.now += MINUTE;
    clock.show();
    expect(host.reloads).to.equal(0);
  });

  it('reloads after a sleep during which its timer stood still', () => {
    clock.now += 8 * 60 * MINUTE;
    clock.show();
    expect(host.reloads).to.equal(1);
  });

  it('goes on where its timer fires a millisecond early by the clock', () => {
    pass(5 * MINUTE - 1);
    expect(host.reloads).to.equal(0);
    pass(1);
    expect(host.reloads).to.equal(1);
    pass(5 * MINUTE);
    expect(host.reloads).to.equal(2);
  });

  it('stops with its element, and catches up when it is back', () => {
    host.remove();
    expect(clock.running()).to.have.length(0);
    clock.now += 60 * MINUTE;
    clock.show();
    expect(host.reloads).to.equal(0);
    document.body.append(host);
    pass(0);
    expect(host.reloads).to.equal(1);
    pass(5 * MINUTE);
    expect(host.reloads).to.equal(2);
  });
});
