import { expect } from '@open-wc/testing';
import type { FeedItem } from '../../src/model/item.js';
import type { Sort } from '../../src/model/query.js';
import { NEWS_SORTS } from '../../src/model/query.js';
import { collate } from '../../src/text/collate.js';
import { sortPlaces } from '../../src/list/sort.js';
import { makeItem, on } from '../fixtures/items.js';
import { titlesOf, viewOf } from './lists.js';

function sorted(items: readonly FeedItem[], sort: Sort, language = 'en'): readonly string[] {
  return titlesOf(viewOf(items, {}, { sort, language }));
}

/** Items by title and date, in feed order. */
function dated(...dates: readonly (readonly [title: string, posted?: string])[]): FeedItem[] {
  return dates.map(([title, posted]) => makeItem({ title, ...(posted && { posted: on(posted) }) }));
}

describe('by date', () => {
  const items = dated(
    ['undated one'],
    ['mid-April', '2024-04-15'],
    ['April', '2024-04'],
    ['end of April', '2024-04-30'],
    ['2023'],
    ['May', '2024-05'],
    ['March', '2024-03-31T17:00'],
    ['March, noon', '2024-03-31T12:00'],
    ['year alone', '2024'],
    ['undated two'],
  );

  it('newest is first, and undated items last in feed order', () => {
    expect(sorted(items, 'newest')).to.deep.equal([
      'May',
      'end of April',
      'mid-April',
      'April',
      'March',
      'March, noon',
      'year alone',
      'undated one',
      '2023',
      'undated two',
    ]);
  });

  it('an item that only its source dates stands where that date belongs', () => {
    const said = makeItem({ title: 'said', source: { name: 'A', date: on('2024-04-20') } });
    const posted = makeItem({
      title: 'said then, listed later',
      posted: on('2024-06'),
      source: { date: on('2023') },
    });
    const order = sorted([...items, said, posted], 'newest');
    expect(order.slice(0, 4)).to.deep.equal([
      'said then, listed later',
      'May',
      'end of April',
      'said',
    ]);
    expect(sorted([...items, said], 'oldest').indexOf('said')).to.equal(5);
  });

  it('oldest is first, and undated items last in feed order all the same', () => {
    expect(sorted(items, 'oldest')).to.deep.equal([
      'year alone',
      'March, noon',
      'March',
      'April',
      'mid-April',
      'end of April',
      'May',
      'undated one',
      '2023',
      'undated two',
    ]);
  });

  it('items of one day stay as the feed has them, in either direction', () => {
    const day = dated(['B', '2024-04-15'], ['A', '2024-04-15'], ['C', '2024-04-15']);
    expect(sorted(day, 'newest')).to.deep.equal(['B', 'A', 'C']);
    expect(sorted(day, 'oldest')).to.deep.equal(['B', 'A', 'C']);
  });
});

describe('by title', () => {
  it('is alphabetical without regard to case and accents, and knows numbers', () => {
    const items = dated(
      ['beta'],
      ['Alpha'],
      ['élan'],
      ['Echo'],
      ['Part 10'],
      ['Part 9'],
      ['alpha'],
    );
    expect(sorted(items, 'title')).to.deep.equal([
      'Alpha',
      'alpha',
      'beta',
      'Echo',
      'élan',
      'Part 9',
      'Part 10',
    ]);
  });

  it('follows the alphabet of the language', () => {
    const items = dated(['Zebra'], ['Ärta'], ['Apa']);
    expect(sorted(items, 'title', 'en')).to.deep.equal(['Apa', 'Ärta', 'Zebra']);
    expect(sorted(items, 'title', 'sv')).to.deep.equal(['Apa', 'Zebra', 'Ärta']);
  });
});

describe('by source', () => {
  it('is alphabetical, items without a source last in feed order', () => {
    const items = [
      makeItem({ title: 'none one' }),
      makeItem({ title: 'ofsted', source: { name: 'Ofsted' } }),
      makeItem({ title: 'date only', source: { date: on('2024') } }),
      makeItem({ title: 'nspcc two', source: { name: 'nspcc' } }),
      makeItem({ title: 'nspcc one', source: { name: 'NSPCC' } }),
      makeItem({ title: 'empty', source: { name: '' } }),
    ];
    expect(sorted(items, 'source')).to.deep.equal([
      'nspcc two',
      'nspcc one',
      'ofsted',
      'none one',
      'date only',
      'empty',
    ]);
  });
});

describe('the feed’s order', () => {
  it('is left as it is', () => {
    expect(sorted(dated(['C', '2024'], ['A'], ['B', '2025']), 'feed')).to.deep.equal([
      'C',
      'A',
      'B',
    ]);
  });

  it('is not changed by sorting', () => {
    const items = Object.freeze(dated(['C'], ['A'], ['B']));
    for (const sort of NEWS_SORTS) sorted(items, sort);
    expect(items.map(({ title }) => title)).to.deep.equal(['C', 'A', 'B']);
  });
});

/** An item that another one replaces. */
function replaced(title: string, itemId: string, partial: Partial<FeedItem> = {}): FeedItem {
  return makeItem({ id: title, title, status: 'superseded', supersededBy: { itemId }, ...partial });
}

describe('superseded items', () => {
  const items = [
    replaced('A 2018', 'A 2023', { posted: on('2025-01-01') }),
    makeItem({ id: 'B', title: 'B', posted: on('2024-01-01'), source: { name: 'B' } }),
    makeItem({ id: 'A 2023', title: 'Z: A 2023', posted: on('2023-01-01'), source: { name: 'Z' } }),
    makeItem({ id: 'C', title: 'C' }),
  ];
  for (const sort of NEWS_SORTS) {
    it(`stand right below their replacement, sorted by ${sort}`, () => {
      const titles = sorted(items, sort);
      expect(titles).to.have.length(4);
      expect(titles[titles.indexOf('Z: A 2023') + 1]).to.equal('A 2018');
    });
  }

  it('stand in a chain below the latest', () => {
    const chain = [replaced('v1', 'v2'), replaced('v2', 'v3'), makeItem({ id: 'v3', title: 'v3' })];
    expect(sorted(chain, 'title')).to.deep.equal(['v3', 'v2', 'v1']);
  });

  it('of one replacement keep the order of the list among themselves', () => {
    const two = [
      replaced('b', 'new'),
      replaced('a', 'new'),
      makeItem({ id: 'new', title: 'new' }),
      makeItem({ id: 'next', title: 'next' }),
    ];
    expect(sorted(two, 'feed')).to.deep.equal(['new', 'b', 'a', 'next']);
    expect(sorted(two, 'title')).to.deep.equal(['new', 'a', 'b', 'next']);
  });

  const inPlace: readonly (readonly [why: string, items: readonly FeedItem[]])[] = [
    ['the replacement is not in the list', [replaced('a', 'elsewhere'), makeItem({ title: 'b' })]],
    [
      'only a title is known',
      [makeItem({ title: 'a', supersededBy: { title: 'b' } }), makeItem({ title: 'b' })],
    ],
    ['they claim to replace themselves', [replaced('a', 'a'), makeItem({ title: 'b' })]],
    ['two replace each other', [replaced('a', 'b'), replaced('b', 'a')]],
  ];
  for (const [why, given] of inPlace) {
    it(`keep their place and are listed once when ${why}`, () => {
      expect(sorted(given, 'title')).to.deep.equal(['a', 'b']);
    });
  }

  it('in a ring are listed once, below what is not superseded', () => {
    const ring = [
      replaced('a', 'b'),
      replaced('b', 'c'),
      replaced('c', 'a'),
      makeItem({ title: 'd' }),
    ];
    expect(sorted(ring, 'title')).to.deep.equal(['d', 'a', 'c', 'b']);
  });

  it('stay where they would be when a filter hides the replacement', () => {
    const view = viewOf(items, { text: '2018' });
    expect(titlesOf(view)).to.deep.equal(['A 2018']);
  });

  it('may form a chain of any length', () => {
    const long = Array.from({ length: 20_000 }, (_, i) => replaced(`v${i}`, `v${i + 1}`));
    const view = viewOf(long, {}, { pageSize: 2, facets: [] });
    expect(view.matched).to.equal(20_000);
    expect(titlesOf(view)).to.deep.equal(['v19999', 'v19998']);
  });

  it('may be any number of one replacement', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => replaced(`v${i}`, 'new'));
    const view = viewOf(
      [...many, makeItem({ id: 'new', title: 'new' })],
      {},
      { pageSize: 3, facets: [] },
    );
    expect(titlesOf(view)).to.deep.equal(['new', 'v0', 'v1']);
  });
});

describe('the order of a long list', () => {
  it('is worked out with pauses, and is the same', () => {
    const items = Array.from({ length: 10_500 }, (_, n) =>
      makeItem({ title: `Title ${(n * 7919) % 997}`, posted: on(String(2000 + (n % 20))) }),
    );
    for (const sort of NEWS_SORTS) {
      const order = sortPlaces(items, sort, collate('en'));
      let pauses = 0;
      let step = order.next();
      for (; !step.done; step = order.next()) pauses += 1;
      expect(pauses, sort).to.be.above(sort === 'feed' ? -1 : 10);
      const expected = [...items.keys()];
      const year = (place: number) => items[place]?.posted?.year ?? 0;
      const title = (place: number) => Number(items[place]?.title.slice(6));
      if (sort === 'newest') expected.sort((a, b) => year(b) - year(a));
      if (sort === 'oldest') expected.sort((a, b) => year(a) - year(b));
      if (sort === 'title') expected.sort((a, b) => title(a) - title(b));
      expect(step.value, sort).to.deep.equal(expected);
    }
  });
});
