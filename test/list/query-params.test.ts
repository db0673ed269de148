import { expect } from '@open-wc/testing';
import type { ListModel } from '../../src/list/list-model.js';
import { readQuery, writeQuery } from '../../src/list/query-params.js';
import type { Query } from '../../src/model/query.js';
import { EMPTY_QUERY } from '../../src/model/query.js';
import { makeItem } from '../fixtures/items.js';
import { listOf } from './lists.js';

const query = (partial: Partial<Query>): Query => ({ ...EMPTY_QUERY, ...partial });

describe('writeQuery', () => {
  const cases: readonly (readonly [what: string, query: Partial<Query>, search: string])[] = [
    ['nothing', {}, ''],
    ['a search', { text: 'county lines' }, '?lib.q=county+lines'],
    ['signs of an address in a search', { text: 'a&b=c#d?' }, '?lib.q=a%26b%3Dc%23d%3F'],
    ['letters with accents', { text: 'tŷ' }, '?lib.q=t%C5%B7'],
    ['an option', { facets: { category: ['Neglect'] } }, '?lib.category=Neglect'],
    [
      'options with commas, one parameter each',
      { facets: { category: ['A, B', 'C'] } },
      '?lib.category=A%2C+B&lib.category=C',
    ],
    [
      'several facets',
      { facets: { year: ['2024'], source: ['A Board'] } },
      '?lib.source=A+Board&lib.year=2024',
    ],
    ['an order', { sort: 'newest' }, '?lib.sort=newest'],
    ['a page', { page: 3 }, '?lib.page=3'],
    ['the first page', { page: 1 }, ''],
  ];
  for (const [what, asked, search] of cases) {
    it(`writes ${what}, and reads it again`, () => {
      expect(writeQuery('', 'lib', query(asked))).to.equal(search);
      expect(readQuery(search, 'lib')).to.deep.equal(search ? query(asked) : undefined);
    });
  }

  const others: readonly (readonly [before: string, after: string])[] = [
    ['?page_id=7', '?page_id=7&lib.q=x'],
    ['?a=b%20c&flag&d=%C3%A9', '?a=b%20c&flag&d=%C3%A9&lib.q=x'],
    ['?news.q=y', '?news.q=y&lib.q=x'],
    ['?lib.q=old&a=1&lib.page=2', '?a=1&lib.q=x'],
    ['?lib.theme=dark', '?lib.theme=dark&lib.q=x'],
    ['?library.q=y&lib=z&lib.=1', '?library.q=y&lib=z&lib.=1&lib.q=x'],
    ['?%6Cib.q=old', '?lib.q=x'],
    ['?&&a=1&', '?a=1&lib.q=x'],
    ['?%zz=1', '?%zz=1&lib.q=x'],
  ];
  for (const [before, after] of others) {
    it(`leaves what is not its own in ${before} as it is written`, () => {
      expect(writeQuery(before, 'lib', query({ text: 'x' }))).to.equal(after);
    });
  }

  it('takes its own away when nothing is asked for', () => {
    expect(writeQuery('?lib.q=x&lib.category=A&lib.sort=title', 'lib', EMPTY_QUERY)).to.equal('');
    expect(writeQuery('?a=1&lib.q=x', 'lib', EMPTY_QUERY)).to.equal('?a=1');
  });
});

describe('readQuery', () => {
  it('says nothing of an address that says nothing', () => {
    for (const search of ['', '?', '?a=1', '?library.q=x', '?q=x', '?lib=x', '?lib.other=x']) {
      expect(readQuery(search, 'lib'), search).to.equal(undefined);
    }
  });

  it('takes an empty search for nothing asked for, which is something said', () => {
    expect(readQuery('?lib.q=', 'lib')).to.deep.equal(EMPTY_QUERY);
  });

  const hostile: readonly (readonly [search: string, query: Partial<Query>])[] = [
    ['?lib.page=-1', {}],
    ['?lib.page=0', {}],
    ['?lib.page=1.5', {}],
    ['?lib.page=1e99', {}],
    ['?lib.page=NaN', {}],
    ['?lib.page=Infinity', {}],
    ['?lib.page=two', {}],
    ['?lib.sort=random', {}],
    ['?lib.sort=__proto__', {}],
    ['?lib.sort=newest&lib.sort=title', { sort: 'newest' }],
    ['?lib.q=a&lib.q=b', { text: 'a' }],
    ['?lib.q=%zz', { text: '%zz' }],
    ['?lib.category=A&lib.category=A', { facets: { category: ['A'] } }],
    ['?lib.category=', { facets: { category: [''] } }],
    ['?lib.__proto__=x', {}],
    ['?lib.constructor=x', {}],
    [`?lib.q=${'x'.repeat(5000)}`, { text: 'x'.repeat(200) }],
  ];
  for (const [search, expected] of hostile) {
    it(`makes the best of ${search.slice(0, 40)}`, () => {
      const found = readQuery(search, 'lib') ?? EMPTY_QUERY;
      expect(found).to.deep.equal(query(expected));
    });
  }

  it('takes no page beyond the last one that an address may ask for', () => {
    expect(readQuery('?lib.page=99999', 'lib', 10)?.page).to.equal(10);
    expect(readQuery('?lib.page=9', 'lib', 10)?.page).to.equal(9);
    expect(readQuery('?lib.page=NaN', 'lib', 10)?.page).to.equal(1);
  });

  it('takes no more than fifty options of a facet', () => {
    const search = Array.from({ length: 500 }, (_, n) => `lib.category=c${n}`).join('&');
    expect(readQuery(search, 'lib')?.facets.category).to.have.length(50);
  });
});

describe('withKnown', () => {
  const items = [
    makeItem({ id: 'a', categories: ['Neglect'], source: { name: 'A Board' } }),
    makeItem({ id: 'b', categories: ['Crime'] }),
  ];
  const known = (asked: Partial<Query>, controls: Parameters<ListModel['withKnown']>[1]) =>
    listOf(items).withKnown(query(asked), controls);

  it('keeps what the list offers, and the page', () => {
    const asked = { text: 'x', facets: { category: ['Neglect', 'Crime'] }, page: 2 };
    expect(known(asked, ['search', 'category'])).to.deep.equal(query(asked));
  });

  it('drops options that no item has', () => {
    const asked = { facets: { category: ['Neglect', 'Old', 'toString'] }, page: 2 };
    expect(known(asked, ['category'])).to.deep.equal(
      query({ facets: { category: ['Neglect'] }, page: 2 }),
    );
  });

  it('drops facets that are not offered, which nobody could untick', () => {
    expect(known({ facets: { source: ['A Board'] } }, ['category'])).to.deep.equal(EMPTY_QUERY);
  });

  it('drops a search that there is no box for', () => {
    expect(known({ text: 'x' }, ['category'])).to.deep.equal(EMPTY_QUERY);
  });
});
