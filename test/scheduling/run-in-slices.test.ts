import { expect } from '@open-wc/testing';
import { runInSlices } from '../../src/scheduling/run-in-slices.js';
import { rejectionOf } from '../feed/held-body.js';

/** The clock, so that how fast this machine is does not matter. */
let now = 0;
const realNow = performance.now.bind(performance);

beforeEach(() => {
  now = 0;
  performance.now = () => now;
});

afterEach(() => {
  performance.now = realNow;
});

/** Work that takes so many milliseconds a piece, and ends early when it is told to. */
function* busy(pieces: number, length = 10, isOver = () => false): Generator<void, string> {
  for (let i = 0; i < pieces && !isOver(); i++) {
    now += length;
    yield;
  }
  return isOver() ? 'over' : 'done';
}

describe('runInSlices', () => {
  it('gives what the work returns', async () => {
    expect(await runInSlices(busy(3))).to.equal('done');
  });

  /** Whether it is done before anything else of the page can happen. */
  async function isDoneAtOnce(length: number): Promise<boolean> {
    let done = false;
    const all = runInSlices(busy(1, length)).then(() => (done = true));
    for (let i = 0; i < 100; i++) await Promise.resolve();
    const atOnce = done;
    await all;
    return atOnce;
  }

  it('does short work at once, without a turn of the page', async () => {
    expect(await isDoneAtOnce(1)).to.equal(true);
  });

  it('lets the page have a turn between long work and what is done with it', async () => {
    expect(await isDoneAtOnce(40)).to.equal(false);
  });

  it('lets the page have its turn before long work is done', async () => {
    let isOver = false;
    setTimeout(() => (isOver = true));
    expect(await runInSlices(busy(100_000, 10, () => isOver))).to.equal('over');
  });

  it('rejects with what the work throws', async () => {
    function* broken(): Generator<void, void> {
      yield;
      throw new Error('broken');
    }
    expect(await rejectionOf(runInSlices(broken()))).to.have.property('message', 'broken');
  });

  it('stops at the next turn when it is aborted', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort());
    const error = await rejectionOf(runInSlices(busy(100_000), controller.signal));
    expect(error).to.have.property('name', 'AbortError');
  });
});
