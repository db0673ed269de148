import { expect } from '@open-wc/testing';
import { Fields } from '../../src/feed/fields.js';
import type { Json } from '../fixtures/feeds.js';
import type { Problem } from '../../src/model/feed.js';

/** Reads one value under the name `f` and gives what came of it and what was reported. */
function read(value: unknown, how: (fields: Fields) => unknown): readonly [unknown, ...string[]] {
  const problems: Problem[] = [];
  const scope = { base: 'https://board.example/', timeZone: 'Europe/London', problems };
  const result = how(new Fields({ f: value }, scope));
  return [result, ...problems.map(({ field, code }) => `${field} ${code}`)];
}

type Case = readonly [value: unknown, expected: unknown, ...problems: string[]];

/** Absent, `null` and blank are nothing, and nothing is no problem. */
const NOTHING: readonly Case[] = [
  [undefined, undefined],
  [null, undefined],
  ['', undefined],
];

function table(name: string, how: (fields: Fields) => unknown, cases: readonly Case[]): void {
  describe(`Fields.${name}`, () => {
    for (const [value, ...expected] of cases) {
      it(`makes ${JSON.stringify(expected[0])} of ${JSON.stringify(value)}`, () => {
        expect(read(value, how)).to.deep.equal(expected);
      });
    }
  });
}

table('text', (fields) => fields.text('f', 8), [
  ...NOTHING,
  ['  ', undefined],
  ['a', 'a'],
  [' a\n b ', 'a b'],
  ['12345678', '12345678'],
  ['123456789', '1234567…', 'f limit'],
  ['       12345678        ', '12345678'],
  [7, '7', 'f type'],
  [true, undefined, 'f type'],
  [{}, undefined, 'f type'],
  [['a'], undefined, 'f type'],
]);

table('required', (fields) => fields.required('f'), [
  ['a', 'a'],
  [undefined, undefined, 'f missing'],
  [null, undefined, 'f missing'],
  [' ', undefined, 'f missing'],
  [{}, undefined, 'f type', 'f missing'],
]);

table('content', (fields) => fields.content('f'), [
  [undefined, undefined],
  [null, undefined],
  ['', ''],
  [' a\n\n b ', ' a\n\n b '],
  [7, undefined, 'f type'],
  [['a'], undefined, 'f type'],
]);

table('texts', (fields) => fields.texts('f', 3), [
  [undefined, []],
  [null, []],
  [[], []],
  [
    ['a', 'b'],
    ['a', 'b'],
  ],
  [
    ['a', 'a'],
    ['a', 'a'],
  ],
  [[' a ', '', null], ['a']],
  [['a', {}, 'b'], ['a', 'b'], 'f[1] type'],
  [['a', 'b', 'c', 'd'], ['a', 'b', 'c'], 'f limit'],
  ['a', ['a'], 'f type'],
  [7, ['7'], 'f type', 'f[0] type'],
  [{}, [], 'f type', 'f[0] type'],
]);

table('record', (fields) => fields.record('f')?.text('a'), [
  [undefined, undefined],
  [null, undefined],
  [{}, undefined],
  [{ a: 'b' }, 'b'],
  [{ a: {} }, undefined, 'f.a type'],
  ['a', undefined, 'f type'],
  [7, undefined, 'f type'],
  [false, undefined, 'f type'],
  [[], undefined, 'f type'],
]);

table('records', (fields) => fields.records('f', (entry) => entry.text('a'), 3), [
  [undefined, []],
  [[], []],
  [
    [{ a: 'b' }, { a: 'c' }],
    ['b', 'c'],
  ],
  [[{}, null, { a: 'c' }], ['c']],
  [[{ a: [] }, { a: 'c' }], ['c'], 'f[0].a type'],
  [['a', { a: 'c' }], ['c'], 'f[0] type'],
  [{ a: 'b' }, ['b'], 'f type'],
  [[{ a: '1' }, { a: '2' }, { a: '3' }, { a: '4' }], ['1', '2', '3'], 'f limit'],
]);

table('url', (fields) => fields.url('f'), [
  ...NOTHING,
  ['a', 'https://board.example/a'],
  ['mailto:a@b.example', 'mailto:a@b.example'],
  ['javascript:0', undefined, 'f url'],
  [' ', undefined, 'f url'],
  [7, undefined, 'f url'],
  [{}, undefined, 'f url'],
]);

table('date', (fields) => fields.date('f'), [
  ...NOTHING,
  ['2024-04', { year: 2024, month: 4 }],
  ['2024-07-01T12:00:00Z', { year: 2024, month: 7, day: 1, hour: 13, minute: 0 }, 'f date'],
  ['2024-13', undefined, 'f date'],
  [2024, undefined, 'f date'],
  [{}, undefined, 'f date'],
]);

table('instant', (fields) => fields.instant('f'), [
  ...NOTHING,
  ['2024-07-01T12:00:00Z', { year: 2024, month: 7, day: 1, hour: 13, minute: 0 }],
  ['2024-07-01T12:00', { year: 2024, month: 7, day: 1, hour: 12, minute: 0 }, 'f date'],
  ['2024', { year: 2024 }, 'f date'],
  ['2024-02-30T12:00:00Z', undefined, 'f date'],
  [0, undefined, 'f date'],
]);

table('count', (fields) => fields.count('f', 1), [
  ...NOTHING,
  [1, 1],
  [2 ** 40, 2 ** 40],
  [0, undefined, 'f value'],
  [-1, undefined, 'f value'],
  [1.5, undefined, 'f value'],
  [1e300, undefined, 'f value'],
  ['1', undefined, 'f value'],
  [true, undefined, 'f value'],
]);

table('language', (fields) => fields.language('f'), [
  ...NOTHING,
  ['en', 'en'],
  ['en-GB', 'en-GB'],
  ['zh-Hant-TW', 'zh-Hant-TW'],
  ['de-CH-1901', 'de-CH-1901'],
  ['e', undefined, 'f value'],
  ['en_GB', undefined, 'f value'],
  ['en-', undefined, 'f value'],
  ['en GB', undefined, 'f value'],
  ['"><script>', undefined, 'f value'],
  [7, undefined, 'f value'],
]);

describe('Fields and their place', () => {
  const open = (value: Json) => {
    const problems: Problem[] = [];
    const scope = { base: 'https://board.example/', timeZone: 'Europe/London', problems };
    return { fields: new Fields(value, scope), problems };
  };

  it('name the whole way to a field', () => {
    const { fields, problems } = open({ a: { b: [{ c: [{}] }] } });
    fields.record('a')?.records('b', (entry) => entry.texts('c'));
    expect(problems.map(({ field }) => field)).to.deep.equal(['a.b[0].c[0]']);
  });

  it('begin anew with an item, whose id they name', () => {
    const { fields, problems } = open({ items: [{ title: {} }] });
    fields.records('items', (entry) => entry.forItem('x').text('title'));
    expect(problems.map(({ itemId, field }) => [itemId, field])).to.deep.equal([['x', 'title']]);
  });

  it('can be read with another base', () => {
    const { fields } = open({ a: 'b' });
    expect(fields.with({ base: 'https://other.example/c/' }).url('a')).to.equal(
      'https://other.example/c/b',
    );
    expect(fields.url('a')).to.equal('https://board.example/b');
  });

  it('are nothing of a value that is no object', () => {
    const problems: Problem[] = [];
    const scope = { base: '', timeZone: 'UTC', problems };
    for (const value of [undefined, null, 7, [], () => undefined]) {
      expect(new Fields(value, scope).text('a')).to.equal(undefined);
    }
  });
});
