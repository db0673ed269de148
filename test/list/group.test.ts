import { expect } from '@open-wc/testing';
import type { GroupBy } from '../../src/list/group.js';
import { GROUPINGS, groupItems } from '../../src/list/group.js';
import type { FeedItem } from '../../src/model/item.js';
import { cy } from '../../src/text/cy.js';
import { en } from '../../src/text/en.js';
import { makeItem, on } from '../fixtures/items.js';

const ITEMS: readonly FeedItem[] = [
  makeItem({ title: 'a', posted: on('2024-04-15'), topic: 'Online', source: { name: 'NSPCC' } }),
  makeItem({ title: 'b' }),
  makeItem({ title: 'c', posted: on('2024'), topic: 'Drugs', source: { name: 'Ofsted' } }),
  makeItem({ title: 'd', posted: on('2024-04'), topic: 'Online' }),
  makeItem({ title: 'e', posted: on('2023-04-02T09:30'), source: { date: on('2023') } }),
  makeItem({ title: 'f', posted: on('2024-03-31'), topic: 'Drugs', source: { name: 'NSPCC' } }),
];

/** "Label: titles", group by group. */
function grouped(by: GroupBy, messages = en): readonly string[] {
  return groupItems(ITEMS, by, messages).map(
    ({ label, items }) => `${label}: ${items.map(({ title }) => title).join('')}`,
  );
}

describe('groupItems', () => {
  const cases: readonly (readonly [by: GroupBy, groups: readonly string[]])[] = [
    ['none', [': abcdef']],
    ['month', ['April 2024: ad', '2024: c', 'April 2023: e', 'March 2024: f', 'Date not given: b']],
    ['year', ['2024: acdf', '2023: e', 'Date not given: b']],
    ['topic', ['Online: ad', 'Drugs: cf', 'Other: be']],
    ['source', ['NSPCC: af', 'Ofsted: c', 'Source not given: bde']],
  ];
  for (const [by, groups] of cases) {
    it(`groups by ${by}, in order of first appearance, those that name none last`, () => {
      expect(grouped(by)).to.deep.equal(groups);
    });
  }

  it('groups what only its source dates by that date', () => {
    const items = [makeItem({ source: { date: on('2024-06-24') } })];
    const labels = (['month', 'year'] as const).map((by) => groupItems(items, by, en)[0]?.label);
    expect(labels).to.deep.equal(['June 2024', '2024']);
  });

  it('has a case above for every grouping', () => {
    expect(cases.map(([by]) => by)).to.deep.equal([...GROUPINGS]);
  });

  it('labels groups in Welsh', () => {
    expect(grouped('month', cy)).to.deep.equal([
      'Ebrill 2024: ad',
      '2024: c',
      'Ebrill 2023: e',
      'Mawrth 2024: f',
      'Dyddiad heb ei nodi: b',
    ]);
    expect(grouped('topic', cy).at(-1)).to.equal('Arall: be');
    expect(grouped('source', cy).at(-1)).to.equal('Ffynhonnell heb ei nodi: bde');
  });

  it('gives each group a key of its own', () => {
    for (const by of GROUPINGS) {
      const keys = groupItems(ITEMS, by, en).map(({ key }) => key);
      expect(new Set(keys).size, by).to.equal(keys.length);
    }
  });

  it('tells a topic called like the rest from the rest', () => {
    const items = [makeItem(), makeItem({ topic: 'Other' })];
    const groups = groupItems(items, 'topic', en);
    expect(groups.map(({ label }) => label)).to.deep.equal(['Other', 'Other']);
    expect(groups.map((group) => group.items)).to.deep.equal([[items[1]], [items[0]]]);
  });

  it('makes no group of no items', () => {
    for (const by of GROUPINGS) expect(groupItems([], by, en)).to.deep.equal([]);
  });

  it('loses no item and lists none twice', () => {
    for (const by of GROUPINGS) {
      const all = groupItems(ITEMS, by, en).flatMap(({ items }) => items);
      expect(all).to.have.length(ITEMS.length);
      expect(all).to.have.members([...ITEMS]);
    }
  });
});
