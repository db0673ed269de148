import { expect, fixture, html } from '@open-wc/testing';
import { render } from 'lit';
import type { FacetName, Query, Sort } from '../../src/model/query.js';
import { EMPTY_QUERY, LIBRARY_SORTS, NEWS_SORTS } from '../../src/model/query.js';
import { messagesFor } from '../../src/text/messages.js';
import { renderSelected } from '../../src/views/filters.js';
import { renderSort } from '../../src/views/list-region.js';
import { countSentence } from '../../src/views/status.js';
import type { Locale } from '../../src/views/locale.js';
import { makeItem } from '../fixtures/items.js';
import { textOf } from '../helpers/shadow.js';
import { viewOf } from '../list/lists.js';

const english: Locale = { messages: messagesFor('en'), language: 'en' };
const welsh: Locale = { messages: messagesFor('cy'), language: 'cy' };

/** What the reader did, in words. */
const told: string[] = [];

beforeEach(() => {
  told.length = 0;
});

const buttons = (root: Element) => [...root.querySelectorAll('button')];

/** What a control is called by a screen reader. */
const nameOf = (control: Element) => control.getAttribute('aria-label') ?? textOf(control);

describe('the selected filters', () => {
  const view = (
    query: Partial<Query>,
    locale = english,
    facets: readonly FacetName[] = ['category', 'year', 'status'],
  ) =>
    renderSelected({
      locale,
      query: { ...EMPTY_QUERY, ...query },
      facets,
      onRemove: (facet, value) => told.push(`remove ${facet} “${value}”`),
      onClear: () => told.push('clear'),
    });

  const selected = (...parameters: Parameters<typeof view>) =>
    fixture<HTMLElement>(html`<div>${view(...parameters)}</div>`);

  const nothingToTakeBack: readonly (readonly [string, Partial<Query>])[] = [
    ['a query that asks for nothing', {}],
    ['a facet with no option ticked', { facets: { category: [] } }],
    ['a search of spaces alone', { text: '  ' }],
    ['another order', { sort: 'oldest' }],
    ['another page', { page: 3 }],
    ['a facet that is not on screen', { facets: { audience: ['Parents'] } }],
  ];
  for (const [what, query] of nothingToTakeBack) {
    it(`are left out, group and all, for ${what}`, async () => {
      const element = await selected(query);
      expect(element.childElementCount).to.equal(0);
      expect(textOf(element)).to.equal('');
    });
  }

  it('are a named group', async () => {
    const element = await selected({ facets: { year: ['2018'] } });
    const groups = [...element.querySelectorAll('[part="selected"]')];
    expect(groups.map((group) => group.getAttribute('role'))).to.deep.equal(['group']);
    expect(groups.map(nameOf)).to.deep.equal(['Selected filters']);
  });

  it('are one button each, in the order of the facets on screen, and one to clear all', async () => {
    const facets = { category: ['Gangs', 'Drugs'], year: ['2018'] };
    const element = await selected({ facets }, english, ['year', 'category']);
    expect(buttons(element).map(nameOf)).to.deep.equal([
      'Remove filter: 2018',
      'Remove filter: Gangs',
      'Remove filter: Drugs',
      'Clear filters',
    ]);
  });

  it('offer only to clear when there is a search and nothing is ticked', async () => {
    const element = await selected({ text: 'drugs' });
    expect(buttons(element).map(nameOf)).to.deep.equal(['Clear filters']);
    expect(buttons(element).map((button) => button.getAttribute('part'))).to.deep.equal(['clear']);
  });

  it('show the option and a cross, and hide the cross from screen readers', async () => {
    const [chip] = buttons(await selected({ facets: { category: ['Drugs'] } }));
    expect(textOf(chip)).to.equal('Drugs ×');
    expect([...(chip?.querySelectorAll('[aria-hidden="true"]') ?? [])].map(textOf)).to.deep.equal([
      '×',
    ]);
  });

  it('show on each button a text that is part of its name', async () => {
    const facets = { category: ['Drugs'], status: ['withdrawn'] };
    const chips = buttons(await selected({ facets })).filter((button) => !button.part.length);
    expect(chips).to.have.length(2);
    for (const chip of chips) {
      expect(nameOf(chip)).to.contain(textOf(chip).replace(' ×', ''));
    }
  });

  it('speak Welsh, and translate a status but not the locale of the feed', async () => {
    const facets = { category: ['Drugs'], status: ['withdrawn'] };
    const element = await selected({ facets }, welsh);
    expect(nameOf(element.firstElementChild ?? element)).to.equal('Hidlwyr a ddewiswyd');
    expect(buttons(element).map(nameOf)).to.deep.equal([
      'Tynnu’r hidlydd: Drugs',
      'Tynnu’r hidlydd: Wedi’i dynnu’n ôl',
      'Clirio’r hidlwyr',
    ]);
  });

  it('hand on the facet and the value of the feed when they are pressed', async () => {
    const facets = { category: ['Drugs', 'Gangs'], status: ['withdrawn'] };
    for (const button of buttons(await selected({ facets, text: 'x' }, welsh))) button.click();
    expect(told).to.deep.equal([
      'remove category “Drugs”',
      'remove category “Gangs”',
      'remove status “withdrawn”',
      'clear',
    ]);
  });

  it('keep hostile locale of the feed as text', async () => {
    const hostile = '<img src=x> "{label}"';
    const element = await selected({ facets: { category: [hostile] } });
    expect(buttons(element).map(nameOf)[0]).to.equal(`Remove filter: ${hostile}`);
    expect(textOf(buttons(element)[0])).to.equal(`${hostile} ×`);
    expect(element.querySelectorAll('img')).to.have.length(0);
  });

  it('are reached by the keyboard and do not submit a form around them', async () => {
    const element = await selected({ facets: { year: ['2018', '2019'] } });
    expect(buttons(element).map((button) => button.type)).to.deep.equal([
      'button',
      'button',
      'button',
    ]);
    for (const button of buttons(element)) {
      button.focus();
      expect(document.activeElement === button, nameOf(button)).to.equal(true);
    }
  });

  it('remove the right one after another has gone', async () => {
    const element = await fixture<HTMLElement>(html`<div></div>`);
    render(view({ facets: { year: ['2017', '2018', '2019'] } }), element);
    buttons(element)[0]?.click();
    render(view({ facets: { year: ['2018', '2019'] } }), element);
    buttons(element)[0]?.click();
    expect(told).to.deep.equal(['remove year “2017”', 'remove year “2018”']);
    expect(buttons(element).map(nameOf)).to.deep.equal([
      'Remove filter: 2018',
      'Remove filter: 2019',
      'Clear filters',
    ]);
  });
});

describe('the order of a list', () => {
  interface OrderOptions {
    readonly sorts?: readonly Sort[];
    readonly searching?: boolean;
    readonly locale?: Locale;
  }
  const view = (
    sort: Sort | 'relevance',
    { sorts = LIBRARY_SORTS, searching = false, locale = english }: OrderOptions = {},
  ) => renderSort(sort, sorts, searching, locale, (chosen) => told.push(chosen ?? 'best match'));

  const order = (...parameters: Parameters<typeof view>) =>
    fixture<HTMLElement>(html`<div>${view(...parameters)}</div>`);

  function selectIn(root: Element): HTMLSelectElement {
    const select = root.querySelector('select');
    if (!select) throw new Error('expected a select, found none');
    return select;
  }

  const choicesIn = (root: Element) => [...selectIn(root).options].map(textOf);
  const chosenIn = (root: Element) => [...selectIn(root).selectedOptions].map(textOf);

  /** Chooses as a reader does: by what the choice says, then the event. */
  function choose(root: Element, text: string): void {
    const select = selectIn(root);
    select.selectedIndex = choicesIn(root).indexOf(text);
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }

  for (const [locale, name] of [
    [english, 'Sort by'],
    [welsh, 'Trefnu yn ôl'],
  ] as const) {
    it(`is a select with the visible label “${name}”`, async () => {
      const select = selectIn(await order('title', { locale }));
      const labels = [...select.labels].map((label) => textOf(label.querySelector('span')));
      expect(labels).to.deep.equal([name]);
      expect(select.getAttribute('part')).to.equal('sort');
      select.focus();
      expect(document.activeElement === select).to.equal(true);
    });
  }

  const offers: readonly (readonly [string, readonly Sort[], boolean, Locale, string[]])[] = [
    [
      'the library',
      LIBRARY_SORTS,
      false,
      english,
      ['Title, A to Z', 'Newest first', 'Oldest first', 'Source, A to Z', 'Publisher’s order'],
    ],
    [
      'the news',
      NEWS_SORTS,
      false,
      english,
      ['Newest first', 'Oldest first', 'Title, A to Z', 'Source, A to Z', 'Publisher’s order'],
    ],
    [
      'a search',
      ['title', 'newest'],
      true,
      english,
      ['Best match', 'Title, A to Z', 'Newest first'],
    ],
    [
      'a search in Welsh',
      LIBRARY_SORTS,
      true,
      welsh,
      [
        'Cyfatebiaeth orau',
        'Teitl, A i Y',
        'Y diweddaraf yn gyntaf',
        'Yr hynaf yn gyntaf',
        'Ffynhonnell, A i Y',
        'Trefn y cyhoeddwr',
      ],
    ],
  ];
  for (const [what, sorts, searching, locale, expected] of offers) {
    it(`offers for ${what}: ${expected.join('; ')}`, async () => {
      expect(choicesIn(await order('title', { sorts, searching, locale }))).to.deep.equal(expected);
    });
  }

  for (const sort of LIBRARY_SORTS) {
    it(`has “${english.messages.sorts[sort]}” chosen when that is in force`, async () => {
      expect(chosenIn(await order(sort))).to.deep.equal([english.messages.sorts[sort]]);
    });
  }

  it('has best match chosen while a search puts the best first', async () => {
    expect(chosenIn(await order('relevance', { searching: true }))).to.deep.equal(['Best match']);
  });

  it('hands on what the reader chose, and nothing named for best match', async () => {
    const element = await order('title', { searching: true });
    for (const text of ['Oldest first', 'Publisher’s order', 'Best match']) choose(element, text);
    expect(told).to.deep.equal(['oldest', 'feed', 'best match']);
  });

  it('says nothing by itself when it is first shown', async () => {
    await order('newest');
    expect(told).to.deep.equal([]);
  });

  it('follows a search that begins and ends', async () => {
    const element = await fixture<HTMLElement>(html`<div></div>`);
    const sorts = ['title', 'newest'] as const;
    const seen = [false, true, false].map((searching) => {
      render(view(searching ? 'relevance' : 'newest', { sorts, searching }), element);
      return `${chosenIn(element).join()} of ${choicesIn(element).length}`;
    });
    expect(seen).to.deep.equal(['Newest first of 2', 'Best match of 3', 'Newest first of 2']);
  });
});

describe('the sentence that counts a list', () => {
  type Case = readonly [matched: number, total: number, filtered: boolean, en: string, cy: string];
  const cases: readonly Case[] = [
    [0, 0, false, '0 resources', '0 adnodd'],
    [1, 1, false, '1 resource', '1 adnodd'],
    [2, 2, false, '2 resources', '2 adnodd'],
    [35, 35, false, '35 resources', '35 adnodd'],
    [1234, 1234, false, '1,234 resources', '1,234 adnodd'],
    [5, 35, true, '5 of 35 resources', '5 o 35 adnodd'],
    [35, 35, true, '35 of 35 resources', '35 o 35 adnodd'],
    [0, 35, true, '0 of 35 resources', '0 o 35 adnodd'],
    [0, 1, true, '0 of 1 resource', '0 o 1 adnodd'],
    [1, 2, true, '1 of 2 resources', '1 o 2 adnodd'],
    [1234, 5678, true, '1,234 of 5,678 resources', '1,234 o 5,678 adnodd'],
  ];
  for (const [matched, total, filtered, en, cy] of cases) {
    it(`is “${en}”, and “${cy}” in Welsh`, () => {
      const view = { ...viewOf([]), matched, total };
      const inWords = (locale: Locale) =>
        countSentence(view, filtered, locale.messages.resources, locale);
      expect(inWords(english)).to.equal(en);
      expect(inWords(welsh)).to.equal(cy);
    });
  }

  it('counts what it is told to count', () => {
    const view = { ...viewOf([]), matched: 1, total: 3 };
    expect(countSentence(view, false, english.messages.articles, english)).to.equal('3 news items');
    expect(countSentence(view, true, welsh.messages.articles, welsh)).to.equal(
      '1 o 3 eitem newyddion',
    );
  });

  it('tells of all pages, not of the one on screen', () => {
    const items = Array.from({ length: 25 }, (_, i) =>
      makeItem({ categories: [i < 12 ? 'Drugs' : 'Gangs'] }),
    );
    const view = viewOf(items, { facets: { category: ['Drugs'] } }, { pageSize: 10 });
    expect(view.items).to.have.length(10);
    expect(countSentence(view, true, english.messages.resources, english)).to.equal(
      '12 of 25 resources',
    );
  });
});
