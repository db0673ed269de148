import { expect } from '@open-wc/testing';
import type { ListPreset } from '../../src/list/list-model.js';
import type { FeedItem } from '../../src/model/item.js';
import { makeItem, on } from '../fixtures/items.js';
import { optionsOf, titlesOf, viewOf } from './lists.js';

/** "A" to "J"; every second one of category "Even", the newest last. */
const TEN: readonly FeedItem[] = 'A B C D E F G H I J'.split(' ').map((title, i) =>
  makeItem({
    title,
    posted: on(`2024-01-${String(i + 1).padStart(2, '0')}`),
    categories: i % 2 === 0 ? ['Odd', 'All'] : ['Even', 'All'],
  }),
);

describe('one page of a list', () => {
  it('says all that a view needs', () => {
    const view = viewOf(TEN, { page: 2 }, { pageSize: 4, facets: ['category'] });
    expect(view).to.deep.equal({
      items: TEN.slice(4, 8),
      matched: 10,
      listed: TEN,
      total: 10,
      page: 2,
      pages: 3,
      start: 4,
      facets: [
        {
          name: 'category',
          options: [
            { value: 'Even', count: 5, selected: false },
            { value: 'Odd', count: 5, selected: false },
          ],
          offered: 2,
          left: 0,
        },
      ],
      sort: 'feed',
      found: [],
    });
  });

  it('of “more” has everything from the first item on', () => {
    const view = viewOf(TEN, { page: 2 }, { pageSize: 4, paging: 'more' });
    expect(titlesOf(view)).to.deep.equal('A B C D E F G H'.split(' '));
    expect(view).to.include({ start: 0, page: 2, pages: 3, matched: 10 });
  });

  it('is the last one where the reader asks for one beyond', () => {
    const view = viewOf(TEN, { page: 99 }, { pageSize: 4 });
    expect(titlesOf(view)).to.deep.equal(['I', 'J']);
    expect(view).to.include({ page: 3, start: 8 });
  });

  it('of an empty list is empty', () => {
    expect(viewOf([], { text: 'x', page: 3 })).to.deep.equal({
      items: [],
      matched: 0,
      listed: [],
      total: 0,
      page: 1,
      pages: 1,
      start: 0,
      facets: [],
      sort: 'relevance',
      found: ['x'],
    });
  });

  it('counts pages after filtering, and items before', () => {
    const view = viewOf(TEN, { facets: { category: ['Even'] } }, { pageSize: 4 });
    expect(view).to.include({ matched: 5, total: 10, pages: 2 });
  });
});

describe('the order', () => {
  const orders: readonly (readonly [
    text: string,
    chosen: 'oldest' | undefined,
    sort: ListPreset['sort'] | 'relevance',
  ])[] = [
    ['', undefined, 'newest'],
    ['', 'oldest', 'oldest'],
    ['a', undefined, 'relevance'],
    ['a', 'oldest', 'oldest'],
    [' … ', undefined, 'newest'],
  ];
  for (const [text, chosen, sort] of orders) {
    it(`is ${sort} for the search “${text}” and the choice ${chosen ?? 'of none'}`, () => {
      const query = chosen ? { text, sort: chosen } : { text };
      expect(viewOf(TEN, query, { sort: 'newest' }).sort).to.equal(sort);
    });
  }
});

describe('a limit', () => {
  it('lists only the first so many of the default order', () => {
    const view = viewOf(TEN, {}, { limit: 3, sort: 'newest' });
    expect(titlesOf(view)).to.deep.equal(['J', 'I', 'H']);
    expect(view).to.include({ matched: 3, total: 3 });
  });

  it('keeps to them whatever order the reader chooses', () => {
    const options = { limit: 3, sort: 'newest' } as const;
    expect(titlesOf(viewOf(TEN, { sort: 'oldest' }, options))).to.deep.equal(['H', 'I', 'J']);
    expect(titlesOf(viewOf(TEN, { sort: 'feed' }, options))).to.deep.equal(['H', 'I', 'J']);
    expect(titlesOf(viewOf(TEN, { text: 'b' }, options))).to.deep.equal([]);
  });

  it('counts the options of those alone', () => {
    const view = viewOf(TEN, {}, { limit: 3, sort: 'newest' });
    expect(optionsOf(view, 'category')).to.deep.equal(['Even (2)', 'Odd (1)']);
  });

  it('above the number of items does nothing', () => {
    expect(viewOf(TEN, {}, { limit: 99 }).total).to.equal(10);
    expect(viewOf(TEN, {}, { limit: 10 }).total).to.equal(10);
    expect(viewOf(TEN, {}, { limit: Infinity }).total).to.equal(10);
  });
});

describe('a preset category', () => {
  const cases: readonly (readonly [category: readonly string[], titles: string, why: string])[] = [
    [['Even'], 'BDFHJ', 'one'],
    [['even'], 'BDFHJ', 'in another case'],
    [['EVEN', 'odd'], 'ABCDEFGHIJ', 'any of two'],
    [['None', 'Even'], 'BDFHJ', 'one of them unknown'],
    [['None'], '', 'unknown'],
    [['Eve'], '', 'a part of a name is not the name'],
  ];
  for (const [category, titles, why] of cases) {
    it(`${JSON.stringify(category)} lists “${titles}”: ${why}`, () => {
      const view = viewOf(TEN, {}, { category });
      expect(titlesOf(view).join('')).to.equal(titles);
      expect(view.total).to.equal(titles.length);
    });
  }

  it('is taken before the limit', () => {
    const view = viewOf(TEN, {}, { category: ['Even'], limit: 2, sort: 'newest' });
    expect(titlesOf(view)).to.deep.equal(['J', 'H']);
  });

  it('is not offered as an option, as every listed item has it', () => {
    expect(optionsOf(viewOf(TEN, {}, { category: ['Even'] }), 'category')).to.deep.equal([]);
  });

  it('and what the reader ticks are two things', () => {
    const view = viewOf(TEN, { facets: { category: ['Odd'] } }, { category: ['Even'] });
    expect(view).to.include({ matched: 0, total: 5 });
  });
});

describe('a list', () => {
  it('changes neither items nor query nor options', () => {
    const items = Object.freeze(TEN.map((item) => Object.freeze(item)));
    const query = Object.freeze({
      text: 'a',
      facets: Object.freeze({ category: ['All'] }),
      page: 1,
    });
    expect(() =>
      viewOf(items, query, Object.freeze({ sort: 'title', limit: 4, category: ['All'] })),
    ).not.to.throw();
  });

  it('gives the same view for the same input', () => {
    const query = { text: 'a', facets: { category: ['Odd'] } };
    expect(viewOf(TEN, query)).to.deep.equal(viewOf(TEN, query));
  });

  it('keeps the lists of different arrays apart', () => {
    const one = [makeItem({ title: 'one', categories: ['A'] })];
    const other = [makeItem({ title: 'other', categories: ['B'] }), makeItem({ title: 'more' })];
    for (const sort of ['title', 'newest'] as const) {
      expect(titlesOf(viewOf(one, { text: 'one' }, { sort }))).to.deep.equal(['one']);
      expect(titlesOf(viewOf(other, { text: 'one' }, { sort }))).to.deep.equal([]);
      expect(optionsOf(viewOf(other, {}, { sort }), 'category')).to.deep.equal(['B (1)']);
    }
  });

  it('shows two items with one title as two', () => {
    const items = [makeItem({ title: 'Same' }), makeItem({ title: 'Same' })];
    expect(viewOf(items, { text: 'same' }).items).to.deep.equal(items);
  });
});
