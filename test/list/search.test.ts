import { expect } from '@open-wc/testing';
import type { FeedItem } from '../../src/model/item.js';
import type { RichText } from '../../src/model/rich-text.js';
import { SearchIndex, type Found } from '../../src/list/search.js';
import { EMPTY_QUERY } from '../../src/model/query.js';
import { bodyOf, makeItem } from '../fixtures/items.js';
import { listOf, titlesOf, viewOf } from './lists.js';

function found(items: readonly FeedItem[], text: string): readonly string[] {
  return titlesOf(viewOf(items, { text }));
}

/** An index of some items, not read yet. */
function indexOf(items: readonly FeedItem[]): SearchIndex {
  return new SearchIndex(items, (name) => name);
}

/** What a search finds, and how often it paused. */
function finish(work: Generator<void, Found | undefined>) {
  for (let pauses = 0; ; pauses += 1) {
    const step = work.next();
    if (step.done) return { found: step.value, pauses };
  }
}

/** One item by what it has beside its title, searched for a word that stands only there. */
const RICH: RichText = [
  { type: 'paragraph', children: [{ type: 'text', text: 'First para' }, { type: 'break' }] },
  {
    type: 'list',
    ordered: false,
    items: [
      [{ type: 'emphasis', strong: true, children: [{ type: 'text', text: 'Bulleted' }] }],
      [
        { type: 'link', url: 'https://a.example/', children: [{ type: 'text', text: 'Linked' }] },
        { type: 'text', text: 'ness' },
      ],
    ],
  },
];

describe('a search', () => {
  const places: readonly (readonly [where: string, item: Partial<FeedItem>, text: string])[] = [
    ['the title', { title: 'Missing children' }, 'missing'],
    ['the summary', { summary: 'About trafficking' }, 'trafficking'],
    ['a paragraph of the body', { body: bodyOf('About exploitation') }, 'exploitation'],
    ['an emphasis in a list of the body', { body: RICH }, 'bulleted'],
    ['a word that is partly a link', { body: RICH }, 'linkedness'],
    ['the last word of a paragraph and the first of a list', { body: RICH }, 'para bulleted'],
    ['a category', { categories: ['Education', 'Online Safety'] }, 'online'],
    ['the source’s name', { source: { name: 'Ofsted' } }, 'ofsted'],
    ['the topic', { topic: 'Hate crime' }, 'hate'],
    ['a link’s text', { links: [{ text: 'Serious violence strategy' }] }, 'violence'],
  ];
  for (const [where, item, text] of places) {
    it(`finds a word in ${where}`, () => {
      const items = [makeItem({ title: 'Nothing' }), makeItem({ title: 'Match', ...item })];
      const view = viewOf(items, { text });
      expect(view.items).to.deep.equal([items[1]]);
      expect(view.matched).to.equal(1);
      expect(view.total).to.equal(2);
    });
  }

  const kcsie = makeItem({
    title: 'Keeping children safe in education',
    summary: 'Children’s social care & schools, 2018/19: “what to do” in a café',
  });
  const same = [
    'keeping',
    'KEEPING',
    'keep',
    'eeping',
    'children’s',
    "children's",
    'childrens',
    '‘keeping’',
    'safe education',
    'education safe',
    'care & schools',
    'care and schools',
    '2018/19',
    '2018 19',
    'what-to-do',
    'cafe',
    'CAFÉ',
    '  keeping   children ',
    'keeping, children',
  ];
  for (const text of same) {
    it(`finds the same by “${text}”`, () => {
      expect(viewOf([kcsie, makeItem({ title: 'Other' })], { text }).items).to.deep.equal([kcsie]);
    });
  }

  for (const [title, text] of [
    ['Covid 19 guidance', 'covid19'],
    ['Covid19 guidance', 'covid 19'],
    ['Covid-19 guidance', 'COVID19'],
    ['KS2 lessons', 'ks 2'],
  ] as const) {
    it(`finds “${title}” by “${text}”: letters and digits part words`, () => {
      expect(found([makeItem({ title }), makeItem({ title: 'Other' })], text)).to.deep.equal([
        title,
      ]);
    });
  }

  it('looks for no more than 200 characters, however many are pasted', () => {
    const title = 'Safeguarding '.repeat(20).trim();
    expect(found([makeItem({ title })], `${title} ${'nowhere '.repeat(5000)}`)).to.have.length(1);
  });

  const misses = ['keeping adults', 'keepingly', 'children safety', 'xyz', 'safe & sound'];
  for (const text of misses) {
    it(`does not find it by “${text}”: every word must match`, () => {
      expect(found([kcsie], text)).to.deep.equal([]);
    });
  }

  for (const text of ['', '   ', '…', '–']) {
    it(`“${text}” is none, and lists everything`, () => {
      const view = viewOf([kcsie, makeItem()], { text });
      expect(view.matched).to.equal(2);
      expect(view.sort).to.equal('feed');
    });
  }

  it('takes each word for itself, wherever it stands', () => {
    const items = [
      makeItem({ title: 'Both', summary: 'knife', categories: ['Crime'] }),
      makeItem({ title: 'Knife' }),
      makeItem({ title: 'Crime' }),
    ];
    expect(found(items, 'knife crime')).to.deep.equal(['Both']);
  });

  it('does not join the end of one field to the beginning of the next', () => {
    expect(found([makeItem({ title: 'on', summary: 'line' })], 'online')).to.deep.equal([]);
  });
});

describe('the best match', () => {
  it('is first: word starts over middles, titles over bodies', () => {
    const items = [
      makeItem({ title: 'Body middle', summary: 'subline' }),
      makeItem({ title: 'Body start', summary: 'lines' }),
      makeItem({ title: 'A guideline in the title' }),
      makeItem({ title: 'County lines' }),
    ];
    expect(found(items, 'line')).to.deep.equal([
      'County lines',
      'A guideline in the title',
      'Body start',
      'Body middle',
    ]);
  });

  it('counts every word', () => {
    const items = [
      makeItem({ title: 'Knife', summary: 'crime' }),
      makeItem({ title: 'Report', summary: 'knife crime' }),
      makeItem({ title: 'Knife crime' }),
    ];
    expect(found(items, 'knife crime')).to.deep.equal(['Knife crime', 'Knife', 'Report']);
  });

  it('counts a word once, however often it stands there', () => {
    const items = [
      makeItem({ title: 'B', summary: 'drugs' }),
      makeItem({ title: 'A', summary: 'drugs drugs drugs' }),
    ];
    expect(found(items, 'drugs')).to.deep.equal(['B', 'A']);
  });

  it('keeps the list’s own order among equals', () => {
    const items = ['C', 'A', 'B'].map((name) => makeItem({ title: `${name} drugs` }));
    const view = viewOf(items, { text: 'drugs' }, { sort: 'title' });
    expect(view.sort).to.equal('relevance');
    expect(titlesOf(view)).to.deep.equal(['A drugs', 'B drugs', 'C drugs']);
  });

  it('gives way to an order the reader has chosen', () => {
    const items = [makeItem({ title: 'Z drugs' }), makeItem({ title: 'A', summary: 'drugs' })];
    const view = viewOf(items, { text: 'drugs', sort: 'title' });
    expect(view.sort).to.equal('title');
    expect(titlesOf(view)).to.deep.equal(['A', 'Z drugs']);
  });

  it('never puts superseded guidance above what replaces it', () => {
    const items = [
      makeItem({ title: 'Drugs: old', supersededBy: { itemId: 'new' }, status: 'superseded' }),
      makeItem({ title: 'Alcohol', summary: 'drugs', id: 'new' }),
      makeItem({ title: 'Drugs in schools' }),
    ];
    expect(found(items, 'drugs')).to.deep.equal(['Drugs in schools', 'Alcohol', 'Drugs: old']);
  });
});

describe('a typing error', () => {
  const items = [
    makeItem({ title: 'Safeguarding in sport' }),
    makeItem({ title: 'Drugs', summary: 'Exploitation of children' }),
    makeItem({ title: 'Knives' }),
  ];
  const cases: readonly (readonly [text: string, titles: readonly string[], why: string])[] = [
    ['safegaurding', ['Safeguarding in sport'], 'letters swapped'],
    ['safegarding', ['Safeguarding in sport'], 'a letter too few'],
    ['explotation', ['Drugs'], 'in a body'],
    ['safegaurding sport', ['Safeguarding in sport'], 'beside a right word'],
    ['safegaurding spart', ['Safeguarding in sport'], 'one in each word'],
    ['safegaurding drugs', [], 'beside a word that is not there'],
    ['knifes', ['Knives'], 'five letters or more'],
    ['drgs', [], 'under five letters'],
    ['safegaurdign', [], 'two errors in one word'],
  ];
  for (const [text, titles, why] of cases) {
    it(`in “${text}”: ${titles.length > 0 ? 'forgiven' : 'not forgiven'}, ${why}`, () => {
      expect(found(items, text)).to.deep.equal(titles);
    });
  }

  it('is taken for no more than twenty words', () => {
    const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
    const many = letters.map((letter) => makeItem({ title: `safeguar${letter}` }));
    expect(finish(indexOf(many).search('safeguarß')).found?.words).to.have.length(21);
    expect(found(many, 'safeguarß')).to.have.length(20);
  });

  it('is not looked for when something matches exactly', () => {
    const both = [makeItem({ title: 'Trained staff' }), makeItem({ title: 'Trainer' })];
    expect(found(both, 'trained')).to.deep.equal(['Trained staff']);
    expect(
      found([makeItem({ title: 'Housing' }), makeItem({ title: 'Rousing' })], 'housing'),
    ).to.deep.equal(['Housing']);
  });
});

describe('a search that has been prepared', () => {
  const items = Array.from({ length: 20 }, (_, n) =>
    makeItem({ id: String(n), title: n === 13 ? 'Canal safety' : `Item ${n}` }),
  );

  it('is prepared bit by bit, and tells when it is ready', () => {
    const list = listOf(items);
    const query = { ...EMPTY_QUERY, text: '' };
    list.view(query, { facets: [], match: 'any', pageSize: 10, paging: 'pages' });
    let asked = 0;
    const isLate = () => ++asked % 8 === 0;
    let turns = 1;
    while (!list.prepareSearch(isLate)) turns += 1;
    // The texts of twenty items, then their words, eight at a time, and a look whether that is all.
    expect(asked).to.equal(40);
    expect(turns).to.equal(6);
  });

  it('finds the same, prepared whole, in part or not at all', () => {
    for (const steps of [100, 5, 0]) {
      const index = indexOf(items);
      const work = index.prepare();
      for (let step = 0; step < steps; step++) work.next();
      const scores = [...(finish(index.search('canal')).found?.scores ?? [])];
      expect(scores.flatMap((score, place) => (score > 0 ? place : []))).to.deep.equal([13]);
    }
  });
});

describe('a search of a large list', () => {
  /** 50,000 words that differ by a letter or two, in 100 items. */
  const items = Array.from({ length: 100 }, (_, n) =>
    makeItem({
      id: `${n}`,
      body: bodyOf(Array.from({ length: 500 }, (_, w) => `word${spelt(n)}${spelt(w)}`).join(' ')),
    }),
  );

  it('pauses again and again, and is at once done again', () => {
    const index = indexOf(items);
    const { found, pauses } = finish(index.search('wordaaaaaaax'));
    expect(pauses).to.be.above(items.length);
    expect(found?.words).to.deep.equal(['wordaaaaaaax']);
    expect(finish(index.search('wordaaaaaaax'))).to.deep.equal({ found, pauses: 0 });
  });

  function spelt(n: number): string {
    return n
      .toString(4)
      .padStart(5, '0')
      .replace(/\d/g, (digit) => 'abcd'.charAt(Number(digit)));
  }
});

describe('a search while somebody types', () => {
  const items = ['Canal safety', 'Canoe club', 'Cancelled: boats', 'Safe canteens', 'Bus'].map(
    (title, i) => makeItem({ id: String(i), title, summary: i % 2 ? 'near the canal' : 'on land' }),
  );
  const typed = [
    ...['c', 'ca', 'can', 'cano', 'can', 'cana', 'canal', 'canal s', 'canal sa', 'canal', 'anal'],
    ...['s', 'sa canal', 'canal sa', 'canall', 'canal', '', 'bus', 'b', 'xyz', 'x', 'canal land'],
  ];

  it('finds at each letter what it would find at once', () => {
    const index = indexOf(items);
    for (const text of typed) {
      const { found: afresh } = finish(indexOf(items).search(text));
      expect(finish(index.search(text)).found, text).to.deep.equal(afresh);
    }
  });
});
