import { expect } from '@open-wc/testing';
import { isList, lengthOf, ownValue } from '../../src/feed/own-value.js';
import { MAX_PROBLEMS, createReport, describe as say, sentence } from '../../src/feed/report.js';

const boom = () => {
  throw new Error('boom');
};

function revoked(target: object): object {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

describe('createReport', () => {
  it('keeps problems in the order they were reported', () => {
    const { problems, report } = createReport();
    report('title', 'type', 'text', 7);
    report('url', 'url', 'an address', 'x:y', 'a');
    expect(problems).to.deep.equal([
      { field: 'title', code: 'type', message: 'Expected text, found 7.' },
      { itemId: 'a', field: 'url', code: 'url', message: 'Expected an address, found "x:y".' },
    ]);
  });

  it('tells two feeds apart', () => {
    const [one, two] = [createReport(), createReport()];
    one.report('title', 'type', 'text', 7);
    expect([one.problems.length, two.problems.length]).to.deep.equal([1, 0]);
  });

  it('stops at its limit', () => {
    const { problems, report } = createReport();
    for (let i = 0; i < MAX_PROBLEMS + 5; i += 1) report(`f${i}`, 'type', 'text', i);
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

  it('calls nothing of the value and never throws', () => {
    expect(say({ toString: boom, valueOf: boom, toJSON: boom })).to.equal('an object');
    expect(say(Object.create(null))).to.equal('an object');
    expect(say(revoked({}))).to.equal('an object');
    expect(say(revoked([]))).to.equal('an object');
    expect(say(new Proxy({}, { get: boom, getPrototypeOf: boom }))).to.equal('an object');
  });
});

describe('ownValue', () => {
  const cases: readonly (readonly [object: unknown, name: string | number, expected: unknown])[] = [
    [{ a: 1 }, 'a', 1],
    [{ a: 0 }, 'a', 0],
    [{ a: '' }, 'a', ''],
    [{ a: false }, 'a', false],
    [{ a: null }, 'a', undefined],
    [{ a: undefined }, 'a', undefined],
    [{}, 'a', undefined],
    [['x'], 0, 'x'],
    [['x'], 1, undefined],
    [['x'], 'length', 1],
    [{}, 'toString', undefined],
    [{}, 'constructor', undefined],
    [{}, '__proto__', undefined],
    [JSON.parse('{"__proto__":7}'), '__proto__', 7],
    [Object.create({ a: 1 }), 'a', undefined],
    [Object.assign(Object.create(null), { a: 1 }), 'a', 1],
    ['text', 0, 't'],
    [undefined, 'a', undefined],
    [null, 'a', undefined],
    [7, 'a', undefined],
  ];
  for (const [object, name, expected] of cases) {
    it(`finds ${String(expected)} as ${name} of ${JSON.stringify(object)}`, () => {
      expect(ownValue(object, name)).to.equal(expected);
    });
  }

  it('never throws', () => {
    const getter = Object.defineProperty({}, 'a', { get: boom });
    const handler = { get: boom, getOwnPropertyDescriptor: boom };
    for (const object of [getter, new Proxy({ a: 1 }, handler), revoked({}), revoked([])]) {
      expect(ownValue(object, 'a')).to.equal(undefined);
    }
  });
});

describe('isList and lengthOf', () => {
  it('know a list', () => {
    expect([isList([]), isList([1]), isList(new Proxy([], {}))]).to.deep.equal([true, true, true]);
    expect([lengthOf([]), lengthOf([1, 2])]).to.deep.equal([0, 2]);
  });

  for (const value of [undefined, null, 'a', 7, {}, { length: 1 }, new Set([1])]) {
    it(`know that ${say(value)} is none`, () => expect(isList(value)).to.equal(false));
  }

  it('never throw', () => {
    expect(isList(revoked([]))).to.equal(false);
    expect(lengthOf(revoked([]) as readonly unknown[])).to.equal(0);
    expect(lengthOf(new Proxy([1], { get: () => 'many' }))).to.equal(0);
    expect(lengthOf(new Proxy([1], { get: boom }))).to.equal(0);
  });
});
