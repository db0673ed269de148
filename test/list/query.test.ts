import { expect } from '@open-wc/testing';
import {
  isFiltered,
  parseQuery,
  sameQuery,
  withOption,
  withoutFilters,
  withPage,
  withSort,
  withText,
} from '../../src/list/query.js';
import type { Query } from '../../src/model/query.js';
import { EMPTY_QUERY } from '../../src/model/query.js';

/** A query with something of everything; frozen, so that a change in place throws. */
const FULL: Query = Object.freeze({
  text: 'county lines',
  facets: Object.freeze({ category: Object.freeze(['Drugs', 'Education']), year: ['2024'] }),
  sort: 'title',
  page: 3,
});

describe('a change of the query', () => {
  const cases: readonly (readonly [name: string, changed: Query, expected: Query])[] = [
    ['another search', withText(FULL, 'knife'), { ...FULL, text: 'knife', page: 1 }],
    ['no search', withText(FULL, ''), { ...FULL, text: '', page: 1 }],
    [
      'one more option',
      withOption(FULL, 'category', 'Prevent', true),
      {
        ...FULL,
        facets: { category: ['Drugs', 'Education', 'Prevent'], year: ['2024'] },
        page: 1,
      },
    ],
    [
      'the first option of a facet',
      withOption(FULL, 'source', 'NSPCC', true),
      { ...FULL, facets: { ...FULL.facets, source: ['NSPCC'] }, page: 1 },
    ],
    [
      'one option less',
      withOption(FULL, 'category', 'Drugs', false),
      { ...FULL, facets: { category: ['Education'], year: ['2024'] }, page: 1 },
    ],
    [
      'the last option of a facet gone',
      withOption(FULL, 'year', '2024', false),
      { ...FULL, facets: { category: ['Drugs', 'Education'] }, page: 1 },
    ],
    ['another order', withSort(FULL, 'newest'), { ...FULL, sort: 'newest', page: 1 }],
    [
      'the list’s own order',
      withSort(FULL, undefined),
      { text: FULL.text, facets: FULL.facets, page: 1 },
    ],
    ['another page', withPage(FULL, 2), { ...FULL, page: 2 }],
    ['nothing filtered', withoutFilters(FULL), { text: '', facets: {}, sort: 'title', page: 1 }],
  ];
  for (const [name, changed, expected] of cases) {
    it(`makes a new query: ${name}`, () => {
      expect(changed).to.deep.equal(expected);
      expect(changed).not.to.equal(FULL);
    });
  }

  it('leaves no empty facet and no absent order behind as a key', () => {
    expect(withOption(FULL, 'year', '2024', false).facets).not.to.have.property('year');
    expect(withSort(FULL, undefined)).not.to.have.property('sort');
  });

  const unchanged: readonly (readonly [name: string, query: Query, base: Query])[] = [
    ['the same search', withText(FULL, 'county lines'), FULL],
    ['an option ticked already', withOption(FULL, 'category', 'Drugs', true), FULL],
    ['an option not ticked', withOption(FULL, 'category', 'Prevent', false), FULL],
    ['an option of a facet without ticks', withOption(FULL, 'topic', 'Radar', false), FULL],
    ['the same order', withSort(FULL, 'title'), FULL],
    ['no order where there is none', withSort(EMPTY_QUERY, undefined), EMPTY_QUERY],
    ['the same page', withPage(FULL, 3), FULL],
    ['nothing to clear', withoutFilters(EMPTY_QUERY), EMPTY_QUERY],
  ];
  for (const [name, query, base] of unchanged) {
    it(`gives the same object when nothing changes: ${name}`, () => {
      expect(query).to.equal(base);
    });
  }
});

describe('isFiltered', () => {
  const cases: readonly (readonly [query: Query, filtered: boolean, why: string])[] = [
    [EMPTY_QUERY, false, 'nothing is asked for'],
    [{ ...EMPTY_QUERY, text: ' ' }, false, 'white space is no search'],
    [{ ...EMPTY_QUERY, text: 'a' }, true, 'a search'],
    [{ ...EMPTY_QUERY, facets: { year: ['2024'] } }, true, 'a ticked option'],
    [{ ...EMPTY_QUERY, sort: 'title', page: 4 }, false, 'order and page filter nothing'],
  ];
  for (const [query, filtered, why] of cases) {
    it(`is ${filtered}: ${why}`, () => {
      expect(isFiltered(query)).to.equal(filtered);
    });
  }
});

describe('sameQuery', () => {
  const same: readonly (readonly [a: Query, b: Query])[] = [
    [FULL, FULL],
    [EMPTY_QUERY, { text: '', facets: {}, page: 1 }],
    [FULL, { ...FULL, facets: { year: ['2024'], category: ['Drugs', 'Education'] } }],
  ];
  const different: readonly (readonly [a: Query, b: Query, why: string])[] = [
    [FULL, { ...FULL, text: 'x' }, 'text'],
    [FULL, { ...FULL, page: 1 }, 'page'],
    [FULL, { ...FULL, sort: 'newest' }, 'order'],
    [FULL, withSort(FULL, undefined), 'no order'],
    [FULL, { ...FULL, facets: { category: ['Drugs', 'Education'] } }, 'a facet less'],
    [FULL, withOption(FULL, 'topic', 'Radar', true), 'a facet more'],
    [
      { ...EMPTY_QUERY, facets: { topic: ['a,b'] } },
      { ...EMPTY_QUERY, facets: { topic: ['a', 'b'] } },
      'a comma inside an option',
    ],
  ];
  it('finds equal queries equal, whatever objects they are', () => {
    for (const [a, b] of same) expect(sameQuery(a, b)).to.equal(true);
  });
  for (const [a, b, why] of different) {
    it(`tells queries apart by ${why}`, () => {
      expect(sameQuery(a, b)).to.equal(false);
      expect(sameQuery(b, a)).to.equal(false);
    });
  }
});

describe('parseQuery', () => {
  const cases: readonly (readonly [value: unknown, query: Partial<Query>, why: string])[] = [
    [undefined, {}, 'nothing'],
    [null, {}, 'null'],
    ['text', {}, 'a text'],
    [7, {}, 'a number'],
    [[], {}, 'a list'],
    [{}, {}, 'an empty object'],
    [FULL, FULL, 'a query'],
    [{ text: 'knife' }, { text: 'knife' }, 'a part of a query'],
    [{ text: 7, sort: 7, page: '2', facets: 'x' }, {}, 'wrong types'],
    [{ sort: 'relevance' }, {}, 'an order that is not one'],
    [{ sort: 'constructor' }, {}, 'a name every object has'],
    [{ page: 0 }, {}, 'page 0'],
    [{ page: -1 }, {}, 'a page below'],
    [{ page: 1.5 }, {}, 'half a page'],
    [{ page: NaN }, {}, 'no number'],
    [{ page: Infinity }, {}, 'no end'],
    [{ page: 12 }, { page: 12 }, 'a page'],
    [{ facets: { category: 'Drugs' } }, {}, 'an option that is not in a list'],
    [{ facets: { category: [] } }, {}, 'a facet with none ticked'],
    [{ facets: { category: [7, null] } }, {}, 'options that are not text'],
    [
      { facets: { category: ['Drugs', 7, 'Drugs', 'Health'] } },
      { facets: { category: ['Drugs', 'Health'] } },
      'an option twice',
    ],
    [{ facets: { shape: ['round'], year: ['2024'] } }, { facets: { year: ['2024'] } }, 'no facet'],
    [{ facets: [['category', ['Drugs']]] }, {}, 'facets as a list'],
    [{ text: 'a', more: true }, { text: 'a' }, 'a field too many'],
  ];
  for (const [value, query, why] of cases) {
    it(`reads ${value === undefined ? 'undefined' : JSON.stringify(value)}: ${why}`, () => {
      expect(parseQuery(value)).to.deep.equal({ ...EMPTY_QUERY, ...query });
    });
  }
});
