import { expect } from '@open-wc/testing';
import { collate } from '../../src/text/collate.js';

const OPTIONS = { sensitivity: 'base', numeric: true } as const;

const NAMES = [
  '',
  ' ',
  'Crime/ASB',
  'Crime ASB',
  'crime',
  'Crimes',
  'Health/Wellbeing',
  'Health & Wellbeing',
  'Health and Wellbeing',
  'Health, wellbeing',
  'Health-wellbeing',
  'health',
  'Neglect',
  'Neglect (part 2)',
  'Neglect (part 10)',
  'Neglect: part 2',
  'Early Help',
  'early  help',
  'Early\tHelp',
  'Early-help',
  'École',
  'Ecole',
  'E\u0301cole',
  'eczema',
  'Children’s homes',
  "Children's homes",
  'Childrens homes',
  'Children',
  '2 before 10',
  '10 after 2',
  '10 before 20',
  'Year 7',
  'Year 7a',
  'Year 10',
  'year 10',
  'Ångström',
  'Zebra',
  'ß',
  'ss',
  'straße',
  'strasse',
  'İstanbul',
  'Istanbul',
  'K',
  'k',
  '{curly}',
  '[square]',
  '_under',
  '£5',
  '~',
  '🙂 smile',
  '🙃 smile',
  'co\u00ADoperate',
  'cooperate',
  'co-operate',
];

describe('collate', () => {
  for (const language of ['en', 'de']) {
    it(`orders every pair of names as Intl does in ${language}`, () => {
      const compare = collate(language);
      const collator = new Intl.Collator(language, OPTIONS);
      const unlike = NAMES.flatMap((a) =>
        NAMES.filter((b) => Math.sign(compare(a, b)) !== Math.sign(collator.compare(a, b))).map(
          (b) => [a, b],
        ),
      );
      expect(unlike).to.deep.equal([]);
    });
  }

  it('orders texts of all printable characters as Intl does', () => {
    const compare = collate('en');
    const collator = new Intl.Collator('en', OPTIONS);
    const signs = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
    const unlike: (readonly string[])[] = [];
    for (const [first, second] of [
      ['', ''],
      ['a', 'A'],
      ['5', '5'],
      ['b ', 'B-'],
    ] as const) {
      for (const one of signs) {
        for (const other of signs) {
          const [a, b] = [`${first}${one}x`, `${second}${other}y`];
          if (Math.sign(compare(a, b)) !== Math.sign(collator.compare(a, b))) unlike.push([a, b]);
        }
      }
    }
    expect(unlike).to.deep.equal([]);
  });

  describe('in Welsh', () => {
    const ALPHABET = 'a b c ch d dd e f ff g ng h i j l ll m n o p ph r rh s t th u w y'.split(' ');
    const sorted = (...names: readonly string[]) => [...names].sort(collate('cy'));

    it('follows the Welsh alphabet, at the start of words and within', () => {
      const letters = ALPHABET.toReversed();
      expect(sorted(...letters)).to.deep.equal(ALPHABET);
      expect(sorted(...letters.map((letter) => `A${letter}ya`))).to.deep.equal(
        ALPHABET.map((letter) => `A${letter}ya`),
      );
      expect(sorted(...letters.map((letter) => letter.toUpperCase()))).to.deep.equal(
        ALPHABET.map((letter) => letter.toUpperCase()),
      );
    });

    it('puts “Chwarae” after “Cyngor”, and “Llesiant” after “Lwfans”', () => {
      expect(sorted('Chwarae', 'Dysgu', 'Cyngor', 'Llesiant', 'Mudo', 'Lwfans')).to.deep.equal([
        'Cyngor',
        'Chwarae',
        'Dysgu',
        'Lwfans',
        'Llesiant',
        'Mudo',
      ]);
    });

    it('takes a letter with an accent for the letter, and numbers by their value', () => {
      const names = ['Âb', 'ac', 'Êb', 'ec', 'îb', 'ic', 'ôb', 'oc', 'ûb', 'uc', 'ŵb', 'wc', 'ŷb'];
      expect(sorted(...names.toReversed())).to.deep.equal(names);
      expect(sorted('Blwyddyn 10', 'Blwyddyn 9')).to.deep.equal(['Blwyddyn 9', 'Blwyddyn 10']);
    });
  });

  it('puts names in the order of a printed index', () => {
    expect(
      ['Zoë', 'early help', 'Abuse 10', 'Élan', 'Abuse 2', 'abuse', 'Early'].sort(collate('en')),
    ).to.deep.equal(['abuse', 'Abuse 2', 'Abuse 10', 'Early', 'early help', 'Élan', 'Zoë']);
  });
});
