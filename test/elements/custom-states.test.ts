import { expect } from '@open-wc/testing';
import { CUSTOM_STATES, setStates } from '../../src/elements/feed-news.js';
import type { CustomState } from '../../src/elements/feed-news.js';

/** What an element's internals hold of states, without an element. */
class States extends Set<string> {
  readonly calls: string[] = [];

  override add(value: string): this {
    this.calls.push(`add ${value}`);
    return super.add(value);
  }
}

describe('the custom states of an element', () => {
  const cases: readonly (readonly CustomState[])[] = [
    [],
    ['loading'],
    ['ready'],
    ['ready', 'empty'],
    ['failed'],
    ['failed', 'stale'],
    ['failed', 'stale', 'empty'],
    [...CUSTOM_STATES],
  ];

  for (const on of cases) {
    it(`are exactly those that hold: ${on.join(' ') || 'none'}`, () => {
      for (const before of cases) {
        const states = new Set<string>(before);
        setStates({ states }, on);
        expect([...states].sort()).to.deep.equal([...on].sort());
      }
    });
  }

  it('leave the states that others have set', () => {
    const states = new Set(['their-own', 'loading']);
    setStates({ states }, ['ready']);
    expect([...states].sort()).to.deep.equal(['ready', 'their-own']);
  });

  it('are added one by one, and only those that hold', () => {
    const states = new States();
    setStates({ states }, ['failed', 'stale']);
    expect(states.calls).to.deep.equal(['add failed', 'add stale']);
  });
});
