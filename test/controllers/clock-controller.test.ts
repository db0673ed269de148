import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { ClockController } from '../../src/controllers/clock-controller.js';
import { takeOverClock, type ClockByHand } from '../helpers/clock-by-hand.js';

const LONGEST = 2e9;
const START = Date.UTC(2026, 10, 21);

class Host extends LitElement {
  due = 0;
  readonly clock = new ClockController(this, () => (this.due += 1));
}
customElements.define('clock-controller-host', Host);

describe('ClockController', () => {
  let clock: ClockByHand;
  let host: Host;

  beforeEach(() => {
    clock = takeOverClock(START);
    host = new Host();
    document.body.append(host);
  });

  afterEach(() => {
    host.remove();
    clock.restore();
  });

  /** The running timer fires, and is over. */
  function fire(): void {
    const timer = clock.running().at(-1);
    if (!timer) throw new Error('expected a timer, found none');
    timer.cleared = true;
    timer.run();
  }

  it('calls back once at the moment it was given, with one timer', () => {
    host.clock.wakeAt(START + 60_000);
    expect(clock.running().map(({ delay }) => delay)).to.deep.equal([60_000]);
    clock.now += 60_000;
    fire();
    expect(host.due).to.equal(1);
    expect(clock.running()).to.have.length(0);
  });

  it('waits on where its timer fires a millisecond early by the clock', () => {
    host.clock.wakeAt(START + 60_000);
    clock.now += 59_999;
    fire();
    expect(host.due).to.equal(0);
    expect(clock.running().map(({ delay }) => delay)).to.deep.equal([1]);
    clock.now += 1;
    fire();
    expect(host.due).to.equal(1);
  });

  it('replaces the moment, so that only one timer is ever running', () => {
    host.clock.wakeAt(START + 60_000);
    host.clock.wakeAt(START + 90_000);
    expect(clock.running().map(({ delay }) => delay)).to.deep.equal([90_000]);
  });

  it('sets no timer for never', () => {
    host.clock.wakeAt(START + 60_000);
    host.clock.wakeAt();
    expect(clock.running()).to.have.length(0);
    expect(host.clock.isSet).to.equal(false);
  });

  it('does not wait for a moment that has passed, but lets the update end first', () => {
    host.clock.wakeAt(START - 60_000);
    expect(host.due).to.equal(0);
    expect(clock.running()[0]?.delay).to.be.at.most(0);
  });

  it('waits the longest a timer can for a moment further away, and then on', () => {
    host.clock.wakeAt(START + LONGEST + 5);
    expect(clock.running().map(({ delay }) => delay)).to.deep.equal([LONGEST]);
    clock.now += LONGEST;
    fire();
    expect(host.due).to.equal(0);
    expect(clock.running().map(({ delay }) => delay)).to.deep.equal([5]);
  });

  it('looks at the clock when the page is shown again, as timers sleep with the machine', () => {
    for (const [target, type] of [
      [document, 'visibilitychange'],
      [window, 'pageshow'],
    ] as const) {
      const before = host.due;
      host.clock.wakeAt(clock.now + 60_000);
      target.dispatchEvent(new Event(type));
      expect(host.due, `${type} too early`).to.equal(before);
      clock.now += 60_000;
      target.dispatchEvent(new Event(type));
      expect(host.due, type).to.equal(before + 1);
    }
  });

  it('leaves a page alone that nobody sees, and makes up for it once', () => {
    host.clock.wakeAt(START + 60_000);
    clock.hidden = true;
    clock.now += 60_000;
    fire();
    expect(host.due).to.equal(0);
    expect(clock.running()).to.have.length(0);
    clock.show();
    clock.show();
    expect(host.due).to.equal(1);
  });

  it('leaves no timer and no listener behind', () => {
    host.clock.wakeAt(START + 60_000);
    host.remove();
    clock.now += 60_000;
    clock.show();
    window.dispatchEvent(new Event('pageshow'));
    expect(host.due).to.equal(0);
    expect(clock.running()).to.have.length(0);
  });

  it('arms no timer for an element that has been removed, until it is back', () => {
    host.remove();
    host.clock.wakeAt(START + 60_000);
    expect(clock.running()).to.have.length(0);
    document.body.append(host);
    expect(clock.running().map(({ delay }) => delay)).to.deep.equal([60_000]);
  });
});
