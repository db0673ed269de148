import { expect } from '@open-wc/testing';
import { mapList, ownValue, toPlain } from '../../src/feed/plain-value.js';
import { describe as say } from '../../src/feed/feed-error.js';

const boom = () => {
  throw new Error('boom');
};

function revoked(target: object): object {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

describe('toPlain', () => {
  it('copies what JSON can say', () => {
    const value = { a: [1, 'b', true, null, { c: [] }], d: {}, e: -0.5 };
    expect(toPlain(value)).to.deep.equal(value);
    expect(toPlain(value)).to.not.equal(value);
  });

  for (const value of [undefined, null, 7, 'a', true, Symbol('a'), boom]) {
    it(`gives ${say(value)} as it is`, () => expect(toPlain(value)).to.equal(value));
  }

  it('never throws, whatever is thrown when a value is touched', () => {
    const getter = Object.defineProperty({ b: 1 }, 'a', { get: boom, enumerable: true });
    expect(toPlain(getter)).to.deep.equal({ a: undefined, b: 1 });
    for (const value of [revoked({}), revoked([]), new Proxy({ a: 1 }, { ownKeys: boom })]) {
      expect(toPlain([value, 1])).to.deep.equal([{}, 1]);
    }
    const handler = { get: boom, getPrototypeOf: boom };
    expect(ownValue(toPlain(new Proxy({ a: 1 }, handler)), 'a')).to.equal(undefined);
    for (const get of [boom, () => 'many']) toPlain(new Proxy([1], { get }));
  });

  it('calls a getter once, and keeps what it gave', () => {
    let calls = 0;
    const copy = toPlain({
      get a() {
        return (calls += 1);
      },
    });
    expect([ownValue(copy, 'a'), ownValue(copy, 'a')]).to.deep.equal([1, 1]);
  });

  it('takes no prototype from a feed that names one', () => {
    const copy = toPlain(JSON.parse('{"__proto__":{"a":1},"b":2}')) as object;
    expect(Object.getPrototypeOf(copy)).to.equal(Object.prototype);
    expect(copy).to.not.have.property('a');
  });

  it('goes round no circle twice', () => {
    const round: Record<string, unknown> = {};
    round['a'] = [round, { round }];
    const copy = toPlain(round);
    expect((copy as typeof round)['a']).to.have.property('0', copy);
  });

  it('ends where no field of a feed is any more', () => {
    let deep: unknown = 'bottom';
    for (let i = 0; i < 100_000; i += 1) deep = [deep];
    expect(JSON.stringify(toPlain(deep))).to.have.length.below(100);
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
});

describe('mapList', () => {
  it('has something of each entry', () => {
    expect(mapList([1, null, 'a'], say)).to.deep.equal(['1', 'nothing', '"a"']);
  });

  for (const value of [undefined, null, 'a', 7, {}, { length: 1 }, new Set([1])]) {
    it(`has nothing of ${say(value)}, which is no list`, () => {
      expect(mapList(value, say)).to.deep.equal([]);
    });
  }
});
