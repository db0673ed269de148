import { expect } from '@open-wc/testing';
import { formatBytes, fill, fillPlural, formatNumber, formatList } from '../../src/text/format.js';
import { cy } from '../../src/text/cy.js';
import { en } from '../../src/text/en.js';
import { isVagueLinkText } from '../../src/text/plain-text.js';

describe('fill', () => {
  type Case = readonly [
    message: string,
    values: Record<string, string | number>,
    text: string,
    why: string,
  ];
  const cases: readonly Case[] = [
    ['{n} of {all}', { n: 5, all: '35 resources' }, '5 of 35 resources', 'two places'],
    ['{n} and {n}', { n: 1 }, '1 and 1', 'one place twice'],
    ['Posted {date}', {}, 'Posted {date}', 'a place with no value stays'],
    ['Source: {name}', { name: '{n} & $1' }, 'Source: {n} & $1', 'a value is not read again'],
    ['No places', { n: 1 }, 'No places', 'a value without a place'],
    ['{n}', { n: 0 }, '0', 'zero is a value'],
    ['{name}', { name: '' }, '', 'an empty text is a value'],
  ];
  for (const [message, values, text, why] of cases) {
    it(`makes “${text}” of “${message}”: ${why}`, () => {
      expect(fill(message, values)).to.equal(text);
    });
  }
});

describe('fillPlural', () => {
  const forms = { one: '{n} page', other: '{n} pages' };
  const cases: readonly (readonly [n: number, text: string])[] = [
    [0, '0 pages'],
    [1, '1 page'],
    [2, '2 pages'],
    [21, '21 pages'],
    [12345, '12,345 pages'],
  ];
  for (const [n, text] of cases) {
    it(`says “${text}” for ${n} in English`, () => {
      expect(fillPlural(forms, n, 'en')).to.equal(text);
    });
  }

  it('says “other” where a class is missing', () => {
    expect(fillPlural({ other: '{n} x' }, 1, 'cy')).to.equal('1 x');
  });

  it('knows the six classes of Welsh', () => {
    const classes = { zero: 'z', one: 'o', two: 't', few: 'f', many: 'm', other: 'x' };
    const said = [0, 1, 2, 3, 4, 5, 6, 7].map((n) => fillPlural(classes, n, 'cy'));
    expect(said.join('')).to.equal('zotfxxmx');
  });
});

describe('formatNumber', () => {
  it('groups digits as the language does', () => {
    expect(formatNumber(999, 'en')).to.equal('999');
    expect(formatNumber(1234567, 'en')).to.equal('1,234,567');
  });
});

describe('formatBytes', () => {
  const cases: readonly (readonly [bytes: number, text: string])[] = [
    [0, '0 bytes'],
    [1, '1 byte'],
    [640, '640 bytes'],
    [999, '999 bytes'],
    [1000, '1 KB'],
    [19_500, '19.5 KB'],
    [99_940, '99.9 KB'],
    [120_400, '120 KB'],
    [2_080_000, '2.1 MB'],
    [1_500_000_000, '1.5 GB'],
    [2_000_000_000_000, '2,000 GB'],
  ];
  for (const [bytes, text] of cases) {
    it(`writes ${bytes} as “${text}”`, () => {
      expect(formatBytes(bytes, en, 'en')).to.equal(text);
    });
  }
});

describe('formatBytes in Welsh', () => {
  const cases: readonly (readonly [bytes: number, text: string])[] = [
    [1, '1 beit'],
    [2, '2 feit'],
    [640, '640 beit'],
    [19_500, '19.5 KB'],
    [2_000_000_000_000, '2,000 GB'],
  ];
  for (const [bytes, text] of cases) {
    it(`writes ${bytes} as “${text}”, whatever the visitor’s own language`, () => {
      expect(formatBytes(bytes, cy, 'cy')).to.equal(text);
    });
  }
});

describe('formatList in Welsh', () => {
  const cases: readonly (readonly [values: readonly string[], text: string, why: string])[] = [
    [[], '', 'nothing'],
    [['Cymru'], 'Cymru', 'one alone'],
    [['Cymru', 'Lloegr'], 'Cymru a Lloegr', 'before a consonant'],
    [['Cymru', 'Iwerddon'], 'Cymru ac Iwerddon', 'before a vowel'],
    [['Plant', 'ŵyn'], 'Plant ac ŵyn', 'before a vowel with an accent'],
    [['Plant', 'ysgolion'], 'Plant ac ysgolion', 'y is a vowel'],
    [['Sir y Fflint', 'Wrecsam'], 'Sir y Fflint a Wrecsam', 'w before r is a consonant'],
    [['Rhieni', 'Athrawon', 'Plant'], 'Rhieni, Athrawon a Plant', 'no comma, no changed name'],
  ];
  for (const [values, text, why] of cases) {
    it(`joins “${values.join('”, “')}”: ${why}`, () => {
      expect(formatList(values, cy, 'cy')).to.equal(text);
    });
  }
});

describe('formatList', () => {
  it('joins words of other languages as Intl does', () => {
    expect(formatList(['a', 'b', 'c'], en, 'de')).to.equal('a, b und c');
  });

  it('joins words as an English sentence does', () => {
    expect(formatList(['England'], en, 'en')).to.equal('England');
    expect(formatList(['England', 'Wales'], en, 'en')).to.equal('England and Wales');
    expect(formatList(['England', 'Wales', 'Scotland'], en, 'en')).to.equal(
      'England, Wales and Scotland',
    );
    expect(formatList([], en, 'en')).to.equal('');
  });
});

describe('isVagueLinkText', () => {
  const vague = ['click here', 'Here', 'Click here.', 'this link', 'read more', 'More', 'More…'];
  for (const text of [...vague, 'Please click here', 'find out more', 'cliciwch yma', 'Mwy >>']) {
    it(`finds “${text}” vague`, () => {
      expect(isVagueLinkText(text)).to.equal(true);
    });
  }
  for (const text of ['Read the article', 'Here for you', 'More than words', 'Keeping safe']) {
    it(`finds “${text}” good enough`, () => {
      expect(isVagueLinkText(text)).to.equal(false);
    });
  }
});
