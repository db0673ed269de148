import { expect, fixture, html } from '@open-wc/testing';
import { render } from 'lit';
import type { GroupBy } from '../../src/list/group.js';
import { GROUPINGS } from '../../src/list/group.js';
import type { FeedItem } from '../../src/model/item.js';
import { messagesFor } from '../../src/text/messages.js';
import { renderGroups, renderList } from '../../src/views/groups.js';
import type { ItemOptions } from '../../src/views/item.js';
import type { Locale } from '../../src/views/locale.js';
import { makeItem, on } from '../fixtures/items.js';
import { textOf } from '../helpers/shadow.js';

const english: Locale = { messages: messagesFor('en'), language: 'en' };
const welsh: Locale = { messages: messagesFor('cy'), language: 'cy' };

/** Links that were followed. */
const opened: string[] = [];

beforeEach(() => {
  opened.length = 0;
});

function optionsWith(more: Partial<ItemOptions> = {}): ItemOptions {
  return {
    locale: english,
    level: 3,
    dated: 'Posted {date}',
    time: false,
    compact: false,
    language: 'en-GB',
    today: on('2024-06-01'),
    onOpen: ({ title }, url) => opened.push(`${title}: ${url}`),
    onSave: () => undefined,
    ...more,
  };
}

function groups(
  items: readonly FeedItem[],
  by: GroupBy,
  more: Partial<ItemOptions> = {},
): Promise<HTMLElement> {
  return fixture<HTMLElement>(html`<div>${renderGroups(items, by, optionsWith(more))}</div>`);
}

function list(items: readonly FeedItem[], more: Partial<ItemOptions> = {}): Promise<HTMLElement> {
  return fixture<HTMLElement>(html`<div>${renderList(items, optionsWith(more))}</div>`);
}

const all = <T extends Element>(root: Element, selector: string) => [
  ...root.querySelectorAll<T>(selector),
];

/** What a group is called by a screen reader: the texts of the elements its label names. */
const labelOf = (group: Element) =>
  (group.getAttribute('aria-labelledby') ?? '')
    .split(/\s+/)
    .map((id) => textOf(document.getElementById(id)))
    .join(' ');

const groupsIn = (root: Element) => all(root, '[role="group"]');
const titlesIn = (root: Element) => all(root, '[part="title"]').map(textOf);
const headingsIn = (root: Element) => all<HTMLElement>(root, 'h1, h2, h3, h4, h5, h6');

/** The outline a screen reader offers: "h3 Drugs". */
const outlineOf = (root: Element) =>
  headingsIn(root).map((heading) => `${heading.localName} ${textOf(heading)}`);

/** "Label: titles", group by group. */
const summaryOf = (root: Element) =>
  groupsIn(root).map((group) => `${labelOf(group)}: ${titlesIn(group).join(', ')}`);

const ITEMS: readonly FeedItem[] = [
  makeItem({
    title: 'A',
    posted: on('2024-04-15'),
    topic: 'Online safety',
    source: { name: 'NSPCC' },
  }),
  makeItem({ title: 'B' }),
  makeItem({ title: 'C', posted: on('2023'), topic: 'Drugs', source: { name: 'Ofsted' } }),
  makeItem({ title: 'D', posted: on('2024-04'), topic: 'Online safety' }),
];

describe('a list of items', () => {
  it('says that it is a list, as WebKit forgets that of a list without bullets', async () => {
    const element = await list(ITEMS);
    const lists = all(element, '[part="list"]');
    expect(lists.map(({ localName }) => localName)).to.deep.equal(['ul']);
    expect(lists.map((ul) => ul.getAttribute('role'))).to.deep.equal(['list']);
  });

  it('has one entry for each item, in the order given, and nothing but entries', async () => {
    const element = await list(ITEMS);
    const entries = [...(element.querySelector('[part="list"]')?.children ?? [])];
    expect(entries.map(({ localName }) => localName)).to.deep.equal(['li', 'li', 'li', 'li']);
    expect(entries.flatMap(titlesIn)).to.deep.equal(['A', 'B', 'C', 'D']);
    expect(entries.map((entry) => all(entry, 'article').length)).to.deep.equal([1, 1, 1, 1]);
  });

  it('has titles at the level it was given', async () => {
    expect(outlineOf(await list(ITEMS, { level: 4 }))).to.deep.equal([
      'h4 A',
      'h4 B',
      'h4 C',
      'h4 D',
    ]);
  });

  it('hands on which item a link was followed in', async () => {
    const items = ['one', 'two'].map((title) =>
      makeItem({ title, url: `https://board.example/${title}` }),
    );
    const element = await list(items);
    element.addEventListener('click', (event) => event.preventDefault());
    for (const link of all<HTMLElement>(element, '[part="title"] a')) link.click();
    expect(opened).to.deep.equal([
      'one: https://board.example/one',
      'two: https://board.example/two',
    ]);
  });

  it('shows headline and date alone when it is compact', async () => {
    const items = [makeItem({ title: 'A', summary: 'In short.', posted: on('2024-04-15') })];
    expect(textOf(await list(items, { compact: true }))).to.equal('A Posted 15 April 2024');
    expect(textOf(await list(items))).to.contain('In short.');
  });
});

describe('items that are not grouped', () => {
  it('are one list without groups and without group headings', async () => {
    const element = await groups(ITEMS, 'none');
    expect(groupsIn(element)).to.have.length(0);
    expect(all(element, '[part="group"], [part="group-title"]')).to.have.length(0);
    expect(all(element, '[role="list"]')).to.have.length(1);
    expect(titlesIn(element)).to.deep.equal(['A', 'B', 'C', 'D']);
  });

  it('keep their titles at the level given', async () => {
    expect(outlineOf(await groups(ITEMS, 'none', { level: 3 }))).to.deep.equal([
      'h3 A',
      'h3 B',
      'h3 C',
      'h3 D',
    ]);
  });
});

describe('items under headings', () => {
  type Case = readonly [by: GroupBy, en: readonly string[], cy: readonly string[]];
  const cases: readonly Case[] = [
    [
      'month',
      ['April 2024: A, D', '2023: C', 'Date not given: B'],
      ['Ebrill 2024: A, D', '2023: C', 'Dyddiad heb ei nodi: B'],
    ],
    [
      'year',
      ['2024: A, D', '2023: C', 'Date not given: B'],
      ['2024: A, D', '2023: C', 'Dyddiad heb ei nodi: B'],
    ],
    [
      'topic',
      ['Online safety: A, D', 'Drugs: C', 'Other: B'],
      ['Online safety: A, D', 'Drugs: C', 'Arall: B'],
    ],
    [
      'source',
      ['NSPCC: A', 'Ofsted: C', 'Source not given: B, D'],
      ['NSPCC: A', 'Ofsted: C', 'Ffynhonnell heb ei nodi: B, D'],
    ],
  ];
  for (const [by, en, cy] of cases) {
    it(`of each ${by} are groups that a screen reader announces by name`, async () => {
      expect(summaryOf(await groups(ITEMS, by))).to.deep.equal(en);
    });

    it(`of each ${by} are named in Welsh`, async () => {
      expect(summaryOf(await groups(ITEMS, by, { locale: welsh }))).to.deep.equal(cy);
    });
  }

  it('are covered by the table above for every grouping', () => {
    expect(['none', ...cases.map(([by]) => by)]).to.deep.equal(GROUPINGS);
  });

  const levels: readonly (readonly [number, string, string])[] = [
    [2, 'h2', 'h3'],
    [3, 'h3', 'h4'],
    [4, 'h4', 'h5'],
    [5, 'h5', 'h6'],
    [6, 'h6', 'h6'],
  ];
  for (const [level, outer, inner] of levels) {
    it(`stand under an ${outer} at level ${level}, each title an ${inner}`, async () => {
      expect(outlineOf(await groups(ITEMS, 'year', { level }))).to.deep.equal([
        `${outer} 2024`,
        `${inner} A`,
        `${inner} D`,
        `${outer} 2023`,
        `${inner} C`,
        `${outer} Date not given`,
        `${inner} B`,
      ]);
    });
  }

  it('have a list of their own in every group', async () => {
    const element = await groups(ITEMS, 'topic');
    expect(groupsIn(element).map((group) => all(group, '[role="list"]').length)).to.deep.equal([
      1, 1, 1,
    ]);
    expect(all(element, '[role="list"]')).to.have.length(3);
    expect(groupsIn(element).map((group) => all(group, '[role="list"] > li').length)).to.deep.equal(
      [2, 1, 1],
    );
  });

  it('can be styled, group and heading, from outside', async () => {
    const element = await groups(ITEMS, 'topic');
    expect(groupsIn(element).map((group) => group.getAttribute('part'))).to.deep.equal([
      'group',
      'group',
      'group',
    ]);
    expect(all(element, '[part="group-title"]').map(textOf)).to.deep.equal([
      'Online safety',
      'Drugs',
      'Other',
    ]);
  });

  it('have headings that a script can focus and the Tab key passes over', async () => {
    const element = await groups(ITEMS, 'topic');
    for (const heading of all<HTMLElement>(element, '[part="group-title"]')) {
      heading.focus();
      expect(document.activeElement === heading, textOf(heading)).to.equal(true);
      expect(heading.tabIndex, textOf(heading)).to.equal(-1);
    }
  });

  it('have a name of one id even where a topic has spaces, tabs or line breaks', async () => {
    const topics = ['Child  protection', 'Online\tsafety', 'Early\nhelp', 'Plain'];
    const element = await groups(
      topics.map((topic) => makeItem({ topic })),
      'topic',
    );
    const ids = groupsIn(element).map((group) => group.getAttribute('aria-labelledby') ?? '');
    expect(ids.filter((id) => /\s/.test(id) || id === '')).to.deep.equal([]);
    expect(groupsIn(element).map(labelOf)).to.deep.equal([
      'Child protection',
      'Online safety',
      'Early help',
      'Plain',
    ]);
  });

  it('have ids that no other group and no item has', async () => {
    const element = await groups(
      [
        makeItem({ id: 'Drugs', topic: 'Drugs' }),
        makeItem({ id: 'Other', topic: 'Other' }),
        makeItem({ id: 'none' }),
      ],
      'topic',
    );
    const ids = all(element, '[id]').map(({ id }) => id);
    expect(ids).to.have.length(6);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('keep hostile topics as text', async () => {
    const topic = '<img src=x onerror=alert(1)> "quoted"';
    const element = await groups([makeItem({ title: 'A', topic })], 'topic');
    expect(summaryOf(element)).to.deep.equal([`${topic}: A`]);
    expect(all(element, 'img')).to.have.length(0);
  });

  it('are nothing at all when there are no items', async () => {
    for (const by of GROUPINGS.filter((name) => name !== 'none')) {
      const element = await groups([], by);
      expect(element.childElementCount, by).to.equal(0);
      expect(textOf(element), by).to.equal('');
    }
  });

  it('regroup in place when the reader’s page asks for another grouping', async () => {
    const element = await fixture<HTMLElement>(html`<div></div>`);
    const seen = (['topic', 'none', 'year'] as const).map((by) => {
      const content = renderGroups(ITEMS, by, optionsWith());
      render(html`${content}`, element);
      return all(element, '[part="group-title"]').map(textOf).join(', ');
    });
    expect(seen).to.deep.equal(['Online safety, Drugs, Other', '', '2024, 2023, Date not given']);
    expect(titlesIn(element)).to.deep.equal(['A', 'D', 'C', 'B']);
  });
});
