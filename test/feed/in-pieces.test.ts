import { expect } from '@open-wc/testing';
import { inPieces } from '../../src/feed/in-pieces.js';
import { rejectionOf } from './held-body.js';

/** Keeps the thread busy, as reading a feed does. */
function work(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

function* busy(pieces: number, log: string[]): Generator<void, string> {
  for (let i = 0; i < pieces; i++) {
    work(10);
    log.push('work');
    yield;
  }
  return 'done';
}

describe('inPieces', () => {
  it('gives what the work returns', async () => {
    expect(await inPieces(busy(3, []))).to.equal('done');
  });

  it('does short work at once, without a turn of the page', async () => {
    const log: string[] = [];
    setTimeout(() => log.push('page'));
    await inPieces(busy(1, log));
    expect(log).to.deep.equal(['work']);
  });

  it('lets the page have its turn before long work is done', async () => {
    const log: string[] = [];
    setTimeout(() => log.push('page'));
    await inPieces(busy(40, log));
    expect(log).to.include('page');
    expect(log.at(-1)).to.equal('work');
  });

  it('rejects with what the work throws', async () => {
    function* broken(): Generator<void, void> {
      yield;
      throw new Error('broken');
    }
    expect(await rejectionOf(inPieces(broken()))).to.have.property('message', 'broken');
  });

  it('stops at the next turn when it is aborted', async () => {
    const log: string[] = [];
    const controller = new AbortController();
    setTimeout(() => controller.abort());
    const error = await rejectionOf(inPieces(busy(200, log), controller.signal));
    expect(error).to.have.property('name', 'AbortError');
    expect(log.length).to.be.lessThan(200);
  });
});
