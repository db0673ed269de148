import { expect } from '@open-wc/testing';
import { ClockController } from '../../src/controllers/clock-controller.js';

const LONGEST = 2_147_483_647;

describe('ClockController', () => {
  const { setTimeout: realSet, clearTimeout: realClear } = globalThis;
  let timers: { run: () => void; delay: number; cleared: boolean }[];
  let updates: number;
  let clock: ClockController;

  beforeEach(() => {
    timers = [];
    updates = 0;
    const set = (run: () => void, delay: number) => timers.push({ run, delay, cleared: false });
    const clear = (id: number) => {
      const timer = timers[id - 1];
      if (timer) timer.cleared = true;
    };
    Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
    clock = new ClockController({
      addController() {},
      removeController() {},
      requestUpdate: () => (updates += 1),
      updateComplete: Promise.resolve(true),
    });
  });

  afterEach(() => {
    clock.hostDisconnected();
    Object.assign(globalThis, { setTimeout: realSet, clearTimeout: realClear });
  });

  it('wakes its element at the moment it was given, with one timer', () => {
    clock.wakeAt(new Date(Date.now() + 60_000));
    expect(timers).to.have.length(1);
    expect(timers[0]?.delay).to.be.within(59_000, 60_000);
    timers[0]?.run();
    expect(updates).to.equal(1);
  });

  it('replaces the moment, so that only one timer is ever running', () => {
    clock.wakeAt(new Date(Date.now() + 60_000));
    clock.wakeAt(new Date(Date.now() + 90_000));
    expect(timers.map(({ cleared }) => cleared)).to.deep.equal([true, false]);
  });

  it('sets no timer for never', () => {
    clock.wakeAt(new Date(Date.now() + 60_000));
    clock.wakeAt(undefined);
    expect(timers.map(({ cleared }) => cleared)).to.deep.equal([true]);
  });

  it('wakes at once for a moment that has passed', () => {
    clock.wakeAt(new Date(Date.now() - 60_000));
    expect(timers[0]?.delay).to.equal(0);
  });

  it('waits the longest a timer can for a moment further away', () => {
    clock.wakeAt(new Date(Date.now() + 90 * 86_400_000));
    expect(timers[0]?.delay).to.equal(LONGEST);
  });

  it('looks at the clock when the page is shown again, as timers sleep with the machine', () => {
    clock.hostConnected();
    const before = updates;
    document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new Event('pageshow'));
    expect(updates).to.equal(before + 2);
  });

  it('leaves no timer and no listener behind', () => {
    clock.hostConnected();
    clock.wakeAt(new Date(Date.now() + 60_000));
    clock.hostDisconnected();
    const before = updates;
    document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new Event('pageshow'));
    expect(updates).to.equal(before);
    expect(timers.every(({ cleared }) => cleared)).to.equal(true);
  });
});
