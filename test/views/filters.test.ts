import { expect, fixture, html } from '@open-wc/testing';
import { render } from 'lit';
import type { FacetOption, FacetView } from '../../src/list/facets.js';
import type { FacetName } from '../../src/model/query.js';
import { FACETS } from '../../src/model/query.js';
import { messagesFor } from '../../src/text/messages.js';
import { renderFilters, type FilterOptions } from '../../src/views/filters.js';
import type { Locale } from '../../src/views/locale.js';
import { makeItem } from '../fixtures/items.js';
import { textOf, type } from '../helpers/shadow.js';
import { optionsOf, viewOf } from '../list/lists.js';
import { optionLabel } from '../../src/views/locale.js';

const english: Locale = { messages: messagesFor('en'), language: 'en' };
const welsh: Locale = { messages: messagesFor('cy'), language: 'cy' };

/** What the reader did, in words. */
const told: string[] = [];

beforeEach(() => {
  told.length = 0;
});

function optionsWith(more: Partial<FilterOptions> = {}): FilterOptions {
  return {
    locale: english,
    search: '',
    searchLabel: 'Search resources',
    label: 'Search and filter: Safeguarding resources',
    facets: [],
    onSearch: (text) => told.push(`search “${text}”`),
    onOption: (facet, value, on) => told.push(`${on ? 'tick' : 'untick'} ${facet} “${value}”`),
    ...more,
  };
}

function filters(more: Partial<FilterOptions> = {}): Promise<HTMLElement> {
  return fixture<HTMLElement>(html`<div>${renderFilters(optionsWith(more))}</div>`);
}

function option(value: string, count = 1, selected = false): FacetOption {
  return { value, count, selected };
}

function facet(name: FacetName, ...options: readonly FacetOption[]): FacetView {
  return { name, options, offered: options.length, left: 0 };
}

function inputs(root: Element, kind: 'search' | 'checkbox'): HTMLInputElement[] {
  return [...root.querySelectorAll<HTMLInputElement>(`input[type="${kind}"]`)];
}

function only(root: Element, kind: 'search' | 'checkbox'): HTMLInputElement {
  const [input, ...others] = inputs(root, kind);
  if (!input || others.length > 0) throw new Error(`expected exactly one ${kind} input`);
  return input;
}

/** The name a label gives a field. */
const nameOf = (input: HTMLInputElement) => [...(input.labels ?? [])].map(textOf).join(' ');

const names = (root: Element) => inputs(root, 'checkbox').map(nameOf);

const textsIn = (root: Element, selector: string) =>
  [...root.querySelectorAll(selector)].map(textOf);

function takesFocus(input: HTMLElement): boolean {
  input.focus();
  return document.activeElement === input;
}

describe('filters with nothing to offer', () => {
  it('render nothing at all, so that no empty landmark is announced', async () => {
    const element = await filters({ search: undefined, facets: [] });
    expect(element.childElementCount).to.equal(0);
    expect(textOf(element)).to.equal('');
  });

  it('go away when the last facet does, and come back with it', async () => {
    const element = await fixture<HTMLElement>(html`<div></div>`);
    const facets = [facet('category', option('Drugs'))];
    const seen = [facets, [], facets].map((now) => {
      render(renderFilters(optionsWith({ search: undefined, facets: now })), element);
      return element.querySelectorAll('[role="search"]').length;
    });
    expect(seen).to.deep.equal([1, 0, 1]);
  });
});

describe('the landmark of the filters', () => {
  const offers: readonly (readonly [string, Partial<FilterOptions>])[] = [
    ['a search box alone', { search: '', facets: [] }],
    ['facets alone', { search: undefined, facets: [facet('category', option('Drugs'))] }],
    ['both', { search: '', facets: [facet('category', option('Drugs'))] }],
  ];
  for (const [what, offer] of offers) {
    it(`is one search landmark around ${what}, with the name it was given`, async () => {
      const element = await filters({ ...offer, label: 'Search and filter: News' });
      const landmarks = [...element.querySelectorAll('[role="search"]')];
      expect(landmarks.map((landmark) => landmark.getAttribute('aria-label'))).to.deep.equal([
        'Search and filter: News',
      ]);
      const everywhere = element.querySelectorAll('input').length;
      expect(landmarks[0]?.querySelectorAll('input').length).to.equal(everywhere);
    });
  }

  it('takes a name with quotes and markup literally', async () => {
    const label = 'Search: "News" <b>&amp;</b>';
    const element = await filters({ label });
    expect(element.querySelector('form')?.getAttribute('aria-label')).to.equal(label);
    expect(element.querySelectorAll('b')).to.have.length(0);
  });

  it('does not reload the page when the reader presses Enter', async () => {
    const element = await filters({ search: 'drugs' });
    const submitted = new SubmitEvent('submit', { bubbles: true, cancelable: true });
    element.querySelector('form')?.dispatchEvent(submitted);
    expect(submitted.defaultPrevented).to.equal(true);
    expect(told).to.deep.equal([]);
  });
});

describe('the search box', () => {
  it('has a visible label as its name', async () => {
    const element = await filters({ searchLabel: 'Search news' });
    expect(nameOf(only(element, 'search'))).to.equal('Search news');
    expect(textsIn(element, '[part="search"] label')).to.deep.equal(['Search news']);
  });

  it('is named in Welsh when it is given Welsh', async () => {
    const { searchLibrary } = welsh.messages;
    const element = await filters({ locale: welsh, searchLabel: searchLibrary });
    expect(nameOf(only(element, 'search'))).to.equal('Chwilio’r adnoddau');
  });

  it('is left out when there is no search, and its label with it', async () => {
    const element = await filters({
      search: undefined,
      facets: [facet('category', option('Drugs'))],
    });
    expect(inputs(element, 'search')).to.have.length(0);
    expect(element.querySelectorAll('[part="search"]')).to.have.length(0);
    expect(textOf(element)).not.to.contain('Search resources');
  });

  it('can be reached and typed into', async () => {
    const input = only(await filters(), 'search');
    expect(takesFocus(input)).to.equal(true);
    expect(input.tabIndex).to.equal(0);
    expect(input.disabled || input.readOnly).to.equal(false);
  });

  it('asks the browser not to remember or correct what may be a private worry', async () => {
    const input = only(await filters(), 'search');
    expect(input.autocomplete).to.equal('off');
    expect(input.spellcheck).to.equal(false);
  });

  it('offers "search" as the key of an on-screen keyboard', async () => {
    expect(only(await filters(), 'search').getAttribute('enterkeyhint')).to.equal('search');
  });

  for (const text of ['', 'online safety', '  two  spaces ', '"><script>', 'llŷn']) {
    it(`shows “${text}” exactly as it was typed`, async () => {
      expect(only(await filters({ search: text }), 'search').value).to.equal(text);
    });
  }

  it('hands on each change of its text, an empty one and spaces too', async () => {
    const input = only(await filters({ search: 'dru' }), 'search');
    for (const text of ['drug', 'drug ', '']) type(input, text);
    expect(told).to.deep.equal(['search “drug”', 'search “drug ”', 'search “”']);
  });

  it('says nothing by itself when it is first shown', async () => {
    await filters({ search: 'drugs' });
    expect(told).to.deep.equal([]);
  });

  it('is emptied when the query is cleared, whatever was typed into it', async () => {
    const element = await fixture<HTMLElement>(html`<div></div>`);
    const show = (search: string) => render(renderFilters(optionsWith({ search })), element);
    show('');
    type(only(element, 'search'), 'drugs');
    show('drugs');
    expect(only(element, 'search').value).to.equal('drugs');
    show('');
    expect(only(element, 'search').value).to.equal('');
  });

  it('keeps the focus while results change around it', async () => {
    const element = await fixture<HTMLElement>(html`<div></div>`);
    render(renderFilters(optionsWith({ facets: [facet('year', option('2018', 4))] })), element);
    const input = only(element, 'search');
    input.focus();
    render(renderFilters(optionsWith({ facets: [facet('year', option('2018', 1))] })), element);
    expect(document.activeElement === input).to.equal(true);
    expect(names(element)).to.deep.equal(['2018 (1)']);
  });
});

describe('facets', () => {
  const legends: readonly (readonly [FacetName, string, string])[] = [
    ['category', 'Category', 'Categori'],
    ['source', 'Source', 'Ffynhonnell'],
    ['topic', 'Topic', 'Pwnc'],
    ['audience', 'Who it is for', 'Ar gyfer pwy'],
    ['format', 'Format', 'Fformat'],
    ['year', 'Year', 'Blwyddyn'],
    ['status', 'Status', 'Statws'],
  ];
  for (const [name, en, cy] of legends) {
    it(`have “${en}” as the legend for ${name}, and “${cy}” in Welsh`, async () => {
      const facets = [facet(name, option('Anything'))];
      expect(textsIn(await filters({ facets }), 'fieldset > legend')).to.deep.equal([en]);
      expect(textsIn(await filters({ facets, locale: welsh }), 'fieldset > legend')).to.deep.equal([
        cy,
      ]);
    });
  }

  it('are all covered by the table above', () => {
    expect(legends.map(([name]) => name)).to.deep.equal(FACETS);
  });

  it('stand in the order given, each with its own options', async () => {
    const element = await filters({
      facets: [
        facet('year', option('2019', 2), option('2018', 3)),
        facet('category', option('Drugs', 5)),
      ],
    });
    const groups = [...element.querySelectorAll('[part="filters"] > fieldset[part="facet"]')];
    expect(groups.map((group) => textsIn(group, 'legend'))).to.deep.equal([['Year'], ['Category']]);
    expect(groups.map(names)).to.deep.equal([['2019 (2)', '2018 (3)'], ['Drugs (5)']]);
  });

  it('leave no empty box behind when there is only a search', async () => {
    const element = await filters({ search: '', facets: [] });
    expect(element.querySelectorAll('[part="filters"], fieldset')).to.have.length(0);
  });

  it('show what a real list offers', async () => {
    const items = [
      makeItem({ categories: ['Drugs', 'Online safety'] }),
      makeItem({ categories: ['Drugs'] }),
    ];
    const view = viewOf(items, { facets: { category: ['Drugs'] } }, { facets: ['category'] });
    const element = await filters({ facets: view.facets });
    const shown = inputs(element, 'checkbox').map(
      (input) => `${input.checked ? '✓' : ''}${nameOf(input)}`,
    );
    expect(shown).to.deep.equal(optionsOf(view, 'category'));
    expect(shown).to.have.length(2);
  });
});

describe('an option of a facet', () => {
  const one = (...options: readonly FacetOption[]) =>
    filters({ search: undefined, facets: [facet('category', ...options)] });

  it('is a checkbox that the keyboard reaches', async () => {
    const input = only(await one(option('Drugs')), 'checkbox');
    expect(takesFocus(input)).to.equal(true);
    expect(input.tabIndex).to.equal(0);
  });

  const labels: readonly (readonly [string, number, string])[] = [
    ['Drugs', 1, 'Drugs (1)'],
    ['Drugs', 0, 'Drugs (0)'],
    ['Drugs', 12345, 'Drugs (12,345)'],
    ['<img src=x>', 2, '<img src=x> (2)'],
    ['{n} and {label}', 3, '{n} and {label} (3)'],
  ];
  for (const [value, count, name] of labels) {
    it(`of ${count} reads “${name}”`, async () => {
      const element = await one(option(value, count));
      expect(names(element)).to.deep.equal([name]);
      expect(element.querySelectorAll('img')).to.have.length(0);
    });
  }

  it('is ticked only when it is selected', async () => {
    const element = await one(option('Drugs'), option('Online safety', 2, true), option('Gangs'));
    expect(inputs(element, 'checkbox').map(({ checked }) => checked)).to.deep.equal([
      false,
      true,
      false,
    ]);
  });

  it('hands on its facet, its value and whether it is ticked now', async () => {
    const element = await filters({
      facets: [
        facet('category', option('Drugs', 2, true), option('Gangs', 1)),
        facet('year', option('2018', 3)),
      ],
    });
    for (const input of inputs(element, 'checkbox')) input.click();
    expect(told).to.deep.equal([
      'untick category “Drugs”',
      'tick category “Gangs”',
      'tick year “2018”',
    ]);
  });

  it('is ticked by a press on its text, which is the larger target', async () => {
    const element = await one(option('Drugs'));
    element.querySelector<HTMLElement>('label[part="option"] span')?.click();
    expect(told).to.deep.equal(['tick category “Drugs”']);
  });

  it('is unticked on screen when the query is cleared, even if a reader ticked it', async () => {
    const element = await fixture<HTMLElement>(html`<div></div>`);
    const show = (selected: boolean) =>
      render(
        renderFilters(optionsWith({ facets: [facet('category', option('Drugs', 1, selected))] })),
        element,
      );
    show(false);
    only(element, 'checkbox').click();
    show(true);
    expect(only(element, 'checkbox').checked).to.equal(true);
    show(false);
    expect(only(element, 'checkbox').checked).to.equal(false);
  });

  it('of a status hands on the value of the feed, not its translation', async () => {
    const element = await filters({
      locale: welsh,
      facets: [facet('status', option('superseded', 2))],
    });
    expect(names(element)).to.deep.equal(['Wedi’i ddisodli (2)']);
    only(element, 'checkbox').click();
    expect(told).to.deep.equal(['tick status “superseded”']);
  });
});

describe('the label of an option', () => {
  const cases: readonly (readonly [FacetName, string, string, string])[] = [
    ['status', 'current', 'Current', 'Cyfredol'],
    ['status', 'superseded', 'Superseded', 'Wedi’i ddisodli'],
    ['status', 'withdrawn', 'Withdrawn', 'Wedi’i dynnu’n ôl'],
    ['status', 'draft', 'draft', 'draft'],
    ['status', 'constructor', 'constructor', 'constructor'],
    ['category', 'withdrawn', 'withdrawn', 'withdrawn'],
    ['year', '2018', '2018', '2018'],
    ['source', '', '', ''],
  ];
  for (const [name, value, en, cy] of cases) {
    it(`for ${name} “${value}” is “${en}”, and “${cy}” in Welsh`, () => {
      expect(optionLabel(name, value, english)).to.equal(en);
      expect(optionLabel(name, value, welsh)).to.equal(cy);
    });
  }
});
