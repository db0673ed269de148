import { expect } from '@open-wc/testing';
import { describe as say, sentence } from '../../src/feed/feed-error.js';
import { addProblem, MAX_PROBLEMS } from '../../src/feed/fields.js';
import type { Problem } from '../../src/model/feed.js';

const boom = () => {
  throw new Error('boom');
};

describe('addProblem', () => {
  it('keeps problems in the order they were reported', () => {
    const problems: Problem[] = [];
    addProblem(problems, 'title', 'type', 'text', 7);
    addProblem(problems, 'url', 'url', 'an address', 'x:y', 'a');
    expect(problems).to.deep.equal([
      { field: 'title', code: 'type', message: 'Expected text, found 7.' },
      { itemId: 'a', field: 'url', code: 'url', message: 'Expected an address, found "x:y".' },
    ]);
  });

  it('stops at its limit', () => {
    const problems: Problem[] = [];
    for (let i = 0; i < MAX_PROBLEMS + 5; i += 1) addProblem(problems, `f${i}`, 'type', 'text', i);
    expect(problems).to.have.length(MAX_PROBLEMS);
    expect(problems.at(-1)?.field).to.equal(`f${MAX_PROBLEMS - 1}`);
  });
});

describe('sentence', () => {
  it('says what was expected and what was found', () => {
    expect(sentence('a list', 'nothing')).to.equal('Expected a list, found nothing.');
  });
});

describe('describe', () => {
  const cases: readonly (readonly [value: unknown, expected: string])[] = [
    ['a', '"a"'],
    ['', '""'],
    ['x'.repeat(60), `"${'x'.repeat(60)}"`],
    ['x'.repeat(61), `"${'x'.repeat(60)}…"`],
    [7, '7'],
    [-0.5, '-0.5'],
    [NaN, 'NaN'],
    [true, 'true'],
    [false, 'false'],
    [undefined, 'nothing'],
    [null, 'nothing'],
    [[], 'a list'],
    [[1, 2], 'a list'],
    [{}, 'an object'],
    [new Date(0), 'an object'],
    [boom, 'a function'],
    [Symbol('a'), 'a symbol'],
    [10n, 'a bigint'],
  ];
  for (const [value, expected] of cases) {
    it(`calls ${typeof value} ${expected.slice(0, 20)}`, () => {
      expect(say(value)).to.equal(expected);
    });
  }

  it('calls nothing of the value', () => {
    expect(say({ toString: boom, valueOf: boom, toJSON: boom })).to.equal('an object');
    expect(say(Object.create(null))).to.equal('an object');
  });
});
