import { expect } from '@open-wc/testing';
import { IdleController } from '../../src/controllers/idle-controller.js';

describe('IdleController', () => {
  /** As they were; one that is not there was not there before either. */
  const names = [
    'requestIdleCallback',
    'cancelIdleCallback',
    'setTimeout',
    'clearTimeout',
  ] as const;
  const originals = names.map(
    (name) => [name, Object.getOwnPropertyDescriptor(window, name)] as const,
  );
  let waiting: Map<number, () => void>;
  let time: number;

  beforeEach(() => {
    waiting = new Map();
    time = 0;
    let id = 0;
    const later = (run: () => void) => {
      waiting.set(++id, run);
      return id;
    };
    const cancel = (pending: number) => waiting.delete(pending);
    Object.assign(window, {
      requestIdleCallback: later,
      cancelIdleCallback: cancel,
      setTimeout: later,
      clearTimeout: cancel,
    });
    Object.defineProperty(performance, 'now', { configurable: true, value: () => time });
  });

  afterEach(() => {
    for (const [name, original] of originals) {
      if (original) Object.defineProperty(window, name, original);
      else Reflect.deleteProperty(window, name);
    }
    Reflect.deleteProperty(performance, 'now');
  });

  /** A controller with so many pieces of work, each of them three milliseconds long. */
  function withWork(pieces: number) {
    const stretches: number[] = [];
    let left = pieces;
    const controller = new IdleController(
      {
        addController() {},
        removeController() {},
        requestUpdate() {},
        updateComplete: Promise.resolve(true),
      },
      (isLate) => {
        stretches.push(0);
        while (left > 0 && !isLate()) {
          left -= 1;
          time += 3;
          stretches[stretches.length - 1]! += 1;
        }
        return left === 0;
      },
    );
    return { controller, stretches };
  }

  /** Lets everything run that waits for a quiet moment, and what that puts off in turn. */
  function rest(): void {
    for (const [id, run] of waiting) {
      waiting.delete(id);
      run();
    }
  }

  it('does nothing at once', () => {
    const { controller, stretches } = withWork(2);
    controller.start();
    expect(stretches).to.deep.equal([]);
  });

  it('works in stretches of a few milliseconds until all is done', () => {
    const { controller, stretches } = withWork(7);
    controller.start();
    rest();
    expect(stretches).to.deep.equal([3, 3, 1]);
    expect(waiting.size).to.equal(0);
  });

  it('waits once, however often it is started', () => {
    const { controller } = withWork(1);
    controller.start();
    controller.start();
    expect(waiting.size).to.equal(1);
  });

  it('leaves its work when its element goes, and takes it up when started again', () => {
    const { controller, stretches } = withWork(2);
    controller.start();
    controller.hostDisconnected();
    rest();
    expect(stretches).to.deep.equal([]);
    controller.start();
    rest();
    expect(stretches).to.deep.equal([2]);
  });
});
