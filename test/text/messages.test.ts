import { expect } from '@open-wc/testing';
import { FACETS, NEWS_SORTS } from '../../src/model/query.js';
import { ITEM_STATUSES } from '../../src/model/item.js';
import { cy } from '../../src/text/cy.js';
import { en } from '../../src/text/en.js';
import { fillPlural } from '../../src/text/format.js';
import type { Messages } from '../../src/text/messages.js';
import { messagesFor, registerMessages, supportedLanguage } from '../../src/text/messages.js';

/** Every string of a catalogue with the path to it; plural classes count as one. */
function strings(value: unknown, path = ''): Map<string, string[]> {
  if (typeof value === 'string') return new Map([[path, [value]]]);
  const found = new Map<string, string[]>();
  const entries = Object.entries(value as object);
  const isPlural = entries.some(([key]) => key === 'other');
  for (const [key, part] of entries) {
    const name = isPlural ? path : `${path}.${key}`;
    for (const [inner, texts] of strings(part, name)) {
      found.set(inner, [...(found.get(inner) ?? []), ...texts]);
    }
  }
  return found;
}

const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

/** Keys one language may have alone. */
const OPTIONAL = /^\.(?:afterTo|and)\./;

describe('the catalogues', () => {
  const english = strings(en);
  const welsh = strings(cy);

  it('have the same strings in English and Welsh', () => {
    const keys = (all: Map<string, unknown>) =>
      [...all.keys()].filter((key) => !OPTIONAL.test(key));
    expect(keys(welsh)).to.deep.equal(keys(english));
  });

  it('fill in the same in both', () => {
    for (const [key, [text = '']] of english) {
      for (const translation of welsh.get(key) ?? []) {
        expect(places(translation), key).to.deep.equal(places(text));
      }
    }
  });

  it('have no empty string, no straight quote, no double space and none at an end', () => {
    for (const catalogue of [english, welsh]) {
      for (const [key, texts] of catalogue) {
        for (const text of texts) {
          expect(text, key).to.match(/\S/);
          expect(text, key).not.to.match(/['"]| {2}|^\s|\s$/);
        }
      }
    }
  });

  it('name every facet, order and status', () => {
    for (const { facets, sorts, statuses } of [en, cy]) {
      expect(Object.keys(facets)).to.have.members([...FACETS]);
      expect(Object.keys(sorts)).to.have.members([...NEWS_SORTS]);
      expect(Object.keys(statuses)).to.have.members([...ITEM_STATUSES]);
    }
  });

  it('have twelve months and seven weekdays, none twice', () => {
    for (const { months, weekdays } of [en, cy]) {
      expect(new Set(months)).to.have.property('size', 12);
      expect(new Set(weekdays)).to.have.property('size', 7);
    }
  });

  it('translate every sentence but those that are the same in both', () => {
    const same = [...english].filter(([key, texts]) => welsh.get(key)?.[0] === texts[0]);
    expect(same.map(([key]) => key)).to.deep.equal(['.option', '.dateTime', '.am', '.pm']);
  });

  it('never say “click here”', () => {
    for (const text of [...english.values(), ...welsh.values()].flat()) {
      expect(text).not.to.match(/click here|cliciwch yma/i);
    }
  });
});

describe('Welsh numbers', () => {
  type Case = readonly [key: 'resources' | 'articles' | 'pageCount', texts: readonly string[]];
  const numbers = [0, 1, 2, 3, 4, 5, 6, 7, 12, 100];
  const cases: readonly Case[] = [
    ['resources', numbers.map((n) => `${n} adnodd`)],
    ['articles', numbers.map((n) => `${n} eitem newyddion`)],
    [
      'pageCount',
      [
        '0 tudalen',
        '1 dudalen',
        '2 dudalen',
        '3 tudalen',
        '4 tudalen',
        '5 tudalen',
        '6 thudalen',
        '7 tudalen',
        '12 tudalen',
        '100 tudalen',
      ],
    ],
  ];
  for (const [key, texts] of cases) {
    it(`are followed by the right form in “${key}”`, () => {
      expect(numbers.map((n) => fillPlural(cy[key], n, 'cy'))).to.deep.equal(texts);
    });
  }
});

describe('messagesFor', () => {
  const cases: readonly (readonly [tag: string, messages: Messages, language: string])[] = [
    ['en', en, 'en'],
    ['en-GB', en, 'en'],
    ['EN_us', en, 'en'],
    ['cy', cy, 'cy'],
    ['cy-GB', cy, 'cy'],
    [' CY ', cy, 'cy'],
    ['cyx', en, 'en'],
    ['fr', en, 'en'],
    ['', en, 'en'],
  ];
  for (const [tag, messages, language] of cases) {
    it(`speaks ${language} for “${tag}”`, () => {
      expect(messagesFor(tag)).to.equal(messages);
      expect(supportedLanguage(tag)).to.equal(language);
    });
  }
});

describe('registerMessages', () => {
  it('adds a language and leaves English where it says nothing', () => {
    registerMessages('pl-PL', { clear: 'Wyczyść filtry' });
    expect(supportedLanguage('pl')).to.equal('pl');
    expect(messagesFor('pl').clear).to.equal('Wyczyść filtry');
    expect(messagesFor('pl').retry).to.equal(en.retry);
  });

  it('keeps what was registered before', () => {
    registerMessages('so', { clear: 'Nadiifi' });
    registerMessages('so', { retry: 'Isku day mar kale' });
    expect(messagesFor('so').clear).to.equal('Nadiifi');
    expect(messagesFor('so').retry).to.equal('Isku day mar kale');
  });

  it('replaces one string of a built-in language, not the catalogue itself', () => {
    const { clear } = cy;
    registerMessages('cy', { clear: 'Dileu’r hidlwyr' });
    expect(messagesFor('cy').clear).to.equal('Dileu’r hidlwyr');
    expect(messagesFor('cy').months).to.equal(cy.months);
    expect(cy.clear).to.equal(clear);
    registerMessages('cy', { clear });
  });

  it('takes part of a group, and the rest of it stays', () => {
    registerMessages('ga', { facets: { category: 'Ábhar' }, months: ['Eanáir'] });
    expect(messagesFor('ga').facets).to.deep.equal({ ...en.facets, category: 'Ábhar' });
    expect(messagesFor('ga').months).to.deep.equal(['Eanáir', ...en.months.slice(1)]);
    registerMessages('ga', { facets: { year: 'Bliain' } });
    expect(messagesFor('ga').facets).to.deep.equal({
      ...en.facets,
      category: 'Ábhar',
      year: 'Bliain',
    });
    expect(en.facets.category).to.equal('Category');
  });

  it('takes the forms of a plural as they are given, and always has “other”', () => {
    registerMessages('gd', {
      resources: { one: '{n} ghoireas', two: '{n} ghoireas', few: '{n} goireasan' },
      articles: { other: '{n} naidheachd' },
    });
    const { resources, articles } = messagesFor('gd');
    expect(resources).to.deep.equal({
      other: en.resources.other,
      one: '{n} ghoireas',
      two: '{n} ghoireas',
      few: '{n} goireasan',
    });
    expect(articles).to.deep.equal({ other: '{n} naidheachd' });
    expect(fillPlural(articles, 1, 'gd')).to.equal('1 naidheachd');
  });

  it('takes words that begin otherwise after “to”, which English has none of', () => {
    registerMessages('br', { afterTo: { Dilun: 'Zilun' } });
    expect(messagesFor('br').afterTo).to.deep.equal({ Dilun: 'Zilun' });
  });

  const WRONG: readonly unknown[] = [
    null,
    undefined,
    7,
    'text',
    [],
    {
      clear: 7,
      retry: null,
      loading: undefined,
      sort: {},
      facets: 'Subject',
      sorts: null,
      statuses: { current: 7 },
      months: 'January',
      weekdays: [7],
      resources: 'resources',
      articles: { one: 7, few: {}, other: undefined },
    },
  ];
  WRONG.forEach((value, i) => {
    it(`keeps what there was where it is given something of another shape (${i + 1})`, () => {
      registerMessages('kw', value as Partial<Messages>);
      const { articles, ...messages } = messagesFor('kw');
      const { articles: _, ...english } = en;
      expect(messages).to.deep.equal(english);
      expect(fillPlural(articles, 3, 'en')).to.equal('3 news items');
    });
  });
});
