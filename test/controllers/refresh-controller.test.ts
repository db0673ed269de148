import { expect } from '@open-wc/testing';
import { RefreshController } from '../../src/controllers/refresh-controller.js';

const MINUTE = 60_000;

describe('RefreshController', () => {
  const { setTimeout: realSet, clearTimeout: realClear } = globalThis;
  const { now: realNow } = Date;
  let timers: { run: () => void; delay: number; cleared: boolean }[];
  let minutes: number;
  let reloads: number;
  let now: number;
  let hidden: boolean;
  let refresh: RefreshController;

  beforeEach(() => {
    timers = [];
    minutes = 5;
    reloads = 0;
    now = Date.UTC(2026, 10, 21);
    hidden = false;
    Date.now = () => now;
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
    Object.assign(globalThis, {
      setTimeout: (run: () => void, delay: number) => timers.push({ run, delay, cleared: false }),
      clearTimeout: (id: number) => {
        const timer = timers[id - 1];
        if (timer) timer.cleared = true;
      },
    });
    refresh = new RefreshController(
      () => minutes,
      () => (reloads += 1),
    );
    refresh.hostConnected();
    refresh.hostUpdated();
  });

  afterEach(() => {
    refresh.hostDisconnected();
    Object.assign(globalThis, { setTimeout: realSet, clearTimeout: realClear });
    Date.now = realNow;
    Reflect.deleteProperty(document, 'hidden');
  });

  /** Lets time pass, and the timer that is then due run. */
  function pass(time: number): void {
    now += time;
    const timer = timers.at(-1);
    if (timer && !timer.cleared) timer.run();
  }

  function show(): void {
    hidden = false;
    document.dispatchEvent(new Event('visibilitychange'));
  }

  const running = () => timers.filter(({ cleared }) => !cleared);

  it('reloads every so many minutes', () => {
    expect(timers.at(-1)?.delay).to.equal(5 * MINUTE);
    pass(5 * MINUTE);
    expect(reloads).to.equal(1);
    pass(5 * MINUTE);
    expect(reloads).to.equal(2);
  });

  it('sets no timer where no interval is asked for', () => {
    minutes = 0;
    refresh.hostUpdated();
    expect(running()).to.have.length(0);
    show();
    expect(reloads).to.equal(0);
  });

  it('goes by a new interval from the moment it is asked for', () => {
    pass(2 * MINUTE);
    expect(reloads).to.equal(0);
    minutes = 30;
    refresh.hostUpdated();
    expect(timers.at(-1)?.delay).to.equal(30 * MINUTE);
    pass(29 * MINUTE);
    expect(reloads).to.equal(0);
    pass(MINUTE);
    expect(reloads).to.equal(1);
  });

  it('does not begin anew with every update of its element', () => {
    refresh.hostUpdated();
    refresh.hostUpdated();
    expect(timers.filter(({ delay }) => delay > 0)).to.have.length(1);
  });

  it('leaves a hidden page alone, and catches up once when it is looked at', () => {
    hidden = true;
    pass(5 * MINUTE);
    expect(reloads).to.equal(0);
    now += 60 * MINUTE;
    show();
    expect(reloads).to.equal(1);
    show();
    expect(reloads).to.equal(1);
  });

  it('does not reload for coming back before it is due', () => {
    hidden = true;
    now += MINUTE;
    show();
    expect(reloads).to.equal(0);
  });

  it('reloads after a sleep during which its timer stood still', () => {
    now += 8 * 60 * MINUTE;
    show();
    expect(reloads).to.equal(1);
  });

  it('stops with its element, and starts again with it', () => {
    refresh.hostDisconnected();
    expect(running()).to.have.length(0);
    now += 60 * MINUTE;
    show();
    expect(reloads).to.equal(0);
    refresh.hostConnected();
    expect(timers.at(-1)?.delay).to.equal(5 * MINUTE);
    pass(5 * MINUTE);
    expect(reloads).to.equal(1);
  });
});
