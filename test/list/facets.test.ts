import { expect } from '@open-wc/testing';
import type { FeedItem } from '../../src/model/item.js';
import type { FacetName, Query } from '../../src/model/query.js';
import { makeItem, on } from '../fixtures/items.js';
import { optionsOf, titlesOf, viewOf, type ListSettings } from './lists.js';

/** Four resources that share one category; "Drugs" and "Education" overlap in one. */
const LIBRARY: readonly FeedItem[] = [
  makeItem({
    title: 'Sport',
    categories: ['Safeguarding', 'Education'],
    posted: on('2019-03-18'),
    source: { name: 'NSPCC' },
    links: [
      { text: 'Guide', format: 'PDF' },
      { text: 'Guide', format: 'Word' },
      { text: 'Annex', format: 'PDF' },
    ],
  }),
  makeItem({
    title: 'Drugs in schools',
    categories: ['Safeguarding', 'Drugs', 'Education'],
    posted: on('2024-04'),
    source: { name: 'Ofsted' },
    audience: ['Teachers', 'Parents'],
  }),
  makeItem({
    title: 'Drugs',
    categories: ['Safeguarding', 'Drugs'],
    posted: on('2024'),
    source: { name: 'NSPCC' },
    status: 'withdrawn',
    topic: 'Drugs',
  }),
  makeItem({ title: 'Undated', categories: ['Safeguarding', 'online safety'], topic: 'Online' }),
];

describe('the options of a facet', () => {
  const offered: readonly (readonly [facet: FacetName, options: readonly string[], why: string])[] =
    [
      [
        'category',
        ['Drugs (2)', 'Education (2)', 'online safety (1)'],
        'without the one that every item has, alphabetical whatever the case',
      ],
      ['source', ['NSPCC (2)', 'Ofsted (1)'], 'names alone'],
      ['topic', ['Drugs (1)', 'Online (1)'], 'digest headings'],
      ['audience', ['Parents (1)', 'Teachers (1)'], 'each of an item’s'],
      ['format', ['PDF (1)', 'Word (1)'], 'an item once, however many links it has'],
      ['year', ['2024 (2)', '2019 (1)'], 'newest first'],
      ['status', ['current (3)', 'withdrawn (1)'], 'when some are not current'],
    ];
  for (const [facet, options, why] of offered) {
    it(`are offered for “${facet}”: ${why}`, () => {
      expect(optionsOf(viewOf(LIBRARY), facet)).to.deep.equal(options);
    });
  }

  it('come in the order asked for, and only those asked for', () => {
    const { facets } = viewOf(LIBRARY, {}, { facets: ['year', 'category'] });
    expect(facets.map(({ name }) => name)).to.deep.equal(['year', 'category']);
    expect(viewOf(LIBRARY, {}, { facets: [] }).facets).to.deep.equal([]);
  });

  it('make no facet where there is nothing to choose', () => {
    const items = [
      makeItem({ categories: ['Safeguarding'] }),
      makeItem({ categories: ['Safeguarding'] }),
    ];
    expect(viewOf(items).facets).to.deep.equal([]);
    expect(viewOf([]).facets).to.deep.equal([]);
  });

  it('do not offer a status when everything is current', () => {
    const items = [makeItem({ categories: ['A'] }), makeItem({ categories: ['B'] })];
    expect(viewOf(items).facets.map(({ name }) => name)).to.deep.equal(['category']);
  });

  it('count an item once for a value that its feed gives twice', () => {
    const items = [makeItem({ audience: ['Parents', 'Parents'] }), makeItem()];
    expect(optionsOf(viewOf(items), 'audience')).to.deep.equal(['Parents (1)']);
  });

  it('are alphabetical in the language of the list', () => {
    const items = ['zebra', 'Ånd', 'øl', 'Äpple', 'apple'].map((name) =>
      makeItem({ categories: [name] }),
    );
    const values = (language: string) =>
      optionsOf(viewOf(items, {}, { language }), 'category').map((text) =>
        text.replace(' (1)', ''),
      );
    expect(values('en').slice(0, 3)).to.have.members(['Ånd', 'Äpple', 'apple']);
    expect(values('sv')[0]).to.equal('apple');
  });

  it('sort numbers by their value', () => {
    const items = ['Year 10', 'Year 2', 'Year 9'].map((name) => makeItem({ audience: [name] }));
    expect(optionsOf(viewOf(items), 'audience')).to.deep.equal([
      'Year 2 (1)',
      'Year 9 (1)',
      'Year 10 (1)',
    ]);
  });

  it('are the hundred most frequent of many, alphabetical, and it is said how many are left', () => {
    const items = Array.from({ length: 300 }, (_, n) =>
      makeItem({ categories: [`Rare ${n}`, `Frequent ${n % 60}`] }),
    );
    const [category] = viewOf(items, {}, { facets: ['category'] }).facets;
    expect(category?.options).to.have.length(100);
    expect(
      category?.options.slice(0, 60).map(({ value, count }) => `${value} (${count})`),
    ).to.deep.equal(Array.from({ length: 60 }, (_, n) => `Frequent ${n} (5)`));
    expect([category?.offered, category?.left]).to.deep.equal([360, 260]);
  });

  it('of many are those of the present search first, and ticked ones always', () => {
    const items = Array.from({ length: 300 }, (_, n) =>
      makeItem({ title: n === 299 ? 'Canal' : 'Road', categories: [`Tag ${n}`] }),
    );
    const facets: Query['facets'] = { category: ['Tag 250'] };
    const [category] = viewOf(items, { text: 'canal', facets }).facets;
    const values = category?.options.map(({ value }) => value) ?? [];
    expect(values).to.have.length(101).and.to.include.members(['Tag 250', 'Tag 299']);
  });

  it('are those that the reader looks for, among all of them', () => {
    const items = Array.from({ length: 1000 }, (_, n) => makeItem({ categories: [`Tag ${n}`] }));
    const finds = new Map<FacetName, string>([['category', 'tag 99']]);
    const [category] = viewOf(items, {}, { finds }).facets;
    expect(category?.options.map(({ value }) => value)).to.deep.equal(
      ['99', ...Array.from({ length: 10 }, (_, n) => `99${n}`)].map((n) => `Tag ${n}`),
    );
    expect([category?.offered, category?.left]).to.deep.equal([1000, 0]);
  });

  it('are told apart up to 100,000', () => {
    const items = Array.from({ length: 1001 }, (_, n) =>
      makeItem({ categories: Array.from({ length: 100 }, (__, tag) => `${n}.${tag}`) }),
    );
    const [category] = viewOf(items, { facets: { category: ['1000.7'] } }).facets;
    expect(category?.offered).to.equal(100_001);
    expect(category?.options.filter(({ selected }) => selected)).to.deep.equal([
      { value: '1000.7', count: 0, selected: true },
    ]);
  });

  it('are ordered and looked for by the words that are shown', () => {
    const items = ['Alpha', 'Beta', 'Gamma'].map((name) => makeItem({ categories: [name] }));
    const labels = new Map([
      ['Alpha', 'Ynys'],
      ['Beta', 'Afon'],
    ]);
    const find = (text: string) => ({
      labels,
      finds: new Map<FacetName, string>([['category', text]]),
    });
    const values = (text: string) =>
      viewOf(items, {}, find(text)).facets[0]?.options.map(({ value }) => value);
    expect(values('')).to.deep.equal(['Beta', 'Gamma', 'Alpha']);
    expect(values('ynys')).to.deep.equal(['Alpha']);
  });

  it('leave out what is empty', () => {
    const items = [makeItem({ source: { name: '' }, topic: '' }), makeItem({ source: {} })];
    expect(viewOf(items).facets).to.deep.equal([]);
  });
});

type Case = readonly [
  name: string,
  query: Partial<Query>,
  options: ListSettings,
  titles: readonly string[],
  categories: readonly string[],
];

describe('ticked options', () => {
  const cases: readonly Case[] = [
    [
      'one category',
      { facets: { category: ['Drugs'] } },
      {},
      ['Drugs in schools', 'Drugs'],
      ['✓Drugs (2)', 'Education (2)', 'online safety (1)'],
    ],
    [
      'any of two categories',
      { facets: { category: ['Drugs', 'online safety'] } },
      {},
      ['Drugs in schools', 'Drugs', 'Undated'],
      ['✓Drugs (2)', 'Education (2)', '✓online safety (1)'],
    ],
    [
      'all of one category: counts within the result',
      { facets: { category: ['Drugs'] } },
      { match: 'all' },
      ['Drugs in schools', 'Drugs'],
      ['✓Drugs (2)', 'Education (1)', 'online safety (0)'],
    ],
    [
      'all of two categories',
      { facets: { category: ['Drugs', 'Education'] } },
      { match: 'all' },
      ['Drugs in schools'],
      ['✓Drugs (1)', '✓Education (1)', 'online safety (0)'],
    ],
    [
      'all of two that no item has together',
      { facets: { category: ['Drugs', 'online safety'] } },
      { match: 'all' },
      [],
      ['✓Drugs (0)', 'Education (0)', '✓online safety (0)'],
    ],
    [
      'another facet: it narrows the counts',
      { facets: { source: ['NSPCC'] } },
      {},
      ['Sport', 'Drugs'],
      ['Drugs (1)', 'Education (1)', 'online safety (0)'],
    ],
    [
      'two facets: an item must pass both',
      { facets: { source: ['NSPCC'], category: ['Drugs'] } },
      {},
      ['Drugs'],
      ['✓Drugs (1)', 'Education (1)', 'online safety (0)'],
    ],
    [
      'a search: it narrows the counts',
      { text: 'schools' },
      {},
      ['Drugs in schools'],
      ['Drugs (1)', 'Education (1)', 'online safety (0)'],
    ],
    [
      'a search and a tick outside it: the tick stays visible at 0',
      { text: 'sport', facets: { category: ['Drugs'] } },
      {},
      [],
      ['✓Drugs (0)', 'Education (1)', 'online safety (0)'],
    ],
    [
      'an option that every item has, while it is ticked',
      { facets: { category: ['Safeguarding'] } },
      {},
      ['Sport', 'Drugs in schools', 'Drugs', 'Undated'],
      ['Drugs (2)', 'Education (2)', 'online safety (1)', '✓Safeguarding (4)'],
    ],
    [
      'an option that the feed no longer has',
      { facets: { category: ['Gone'] } },
      {},
      [],
      ['Drugs (2)', 'Education (2)', '✓Gone (0)', 'online safety (1)'],
    ],
    [
      'one that is gone beside one that is not',
      { facets: { category: ['Gone', 'Drugs'] } },
      {},
      ['Drugs in schools', 'Drugs'],
      ['✓Drugs (2)', 'Education (2)', '✓Gone (0)', 'online safety (1)'],
    ],
    [
      'one that is gone, where all are asked for',
      { facets: { category: ['Gone', 'Drugs'] } },
      { match: 'all' },
      [],
      ['✓Drugs (0)', 'Education (0)', '✓Gone (0)', 'online safety (0)'],
    ],
    [
      'a value in another case, which is another value',
      { facets: { category: ['drugs'] } },
      {},
      [],
      ['Drugs (2)', '✓drugs (0)', 'Education (2)', 'online safety (1)'],
    ],
  ];
  for (const [name, query, options, titles, categories] of cases) {
    it(`list what carries them: ${name}`, () => {
      const view = viewOf(LIBRARY, query, options);
      expect(titlesOf(view)).to.deep.equal(titles);
      expect(view.matched).to.equal(titles.length);
      expect(view.total).to.equal(LIBRARY.length);
      expect(optionsOf(view, 'category')).to.deep.equal(categories);
    });
  }

  it('of other facets are any of theirs, whatever the categories ask', () => {
    const view = viewOf(LIBRARY, { facets: { year: ['2019', '2024'] } }, { match: 'all' });
    expect(titlesOf(view)).to.deep.equal(['Sport', 'Drugs in schools', 'Drugs']);
    expect(optionsOf(view, 'year')).to.deep.equal(['✓2024 (2)', '✓2019 (1)']);
  });

  it('find by format, audience, status, topic and source', () => {
    const cases: readonly (readonly [FacetName, string, string])[] = [
      ['format', 'Word', 'Sport'],
      ['audience', 'Parents', 'Drugs in schools'],
      ['status', 'withdrawn', 'Drugs'],
      ['topic', 'Online', 'Undated'],
      ['source', 'Ofsted', 'Drugs in schools'],
    ];
    for (const [facet, value, title] of cases) {
      expect(titlesOf(viewOf(LIBRARY, { facets: { [facet]: [value] } })), facet).to.deep.equal([
        title,
      ]);
    }
  });

  it('leave their own facet’s counts alone, and change those of the others', () => {
    const view = viewOf(LIBRARY, { facets: { year: ['2024'] } });
    expect(optionsOf(view, 'year')).to.deep.equal(['✓2024 (2)', '2019 (1)']);
    expect(optionsOf(view, 'source')).to.deep.equal(['NSPCC (1)', 'Ofsted (1)']);
  });
});
