import { expect } from '@open-wc/testing';
import { normalizeText } from '../../src/text/normalize-text.js';

describe('normalizeText', () => {
  const cases: readonly (readonly [given: string, normalized: string, why: string])[] = [
    ['Online Safety', 'online safety', 'upper case'],
    ['Crime & disorder', 'crime and disorder', '“&” is “and”'],
    ['Q&A', 'q and a', '“&” without spaces'],
    ['children’s', 'childrens', 'a curly apostrophe'],
    ["children's", 'childrens', 'a straight apostrophe'],
    ['childrens', 'childrens', 'no apostrophe'],
    ['‘Think’ “again”', 'think again', 'quotation marks'],
    ['e-safety', 'e safety', 'a hyphen'],
    ['2018/19', '2018 19', 'a slash'],
    ['county lines – guidance', 'county lines guidance', 'a dash'],
    ['café naïve', 'cafe naive', 'accents'],
    ['Diogelu plant: tŷ, dŵr, môr', 'diogelu plant ty dwr mor', 'Welsh accents'],
    ['ﬁ', 'ﬁ', 'a ligature stays, as typing it would be as rare'],
    ['  many \t\n spaces\u00a0here ', 'many spaces here', 'white space of every kind'],
    ['safe\u00adguarding', 'safeguarding', 'a soft hyphen is not there'],
    ['zero\u200bwidth', 'zerowidth', 'a zero-width space is not there'],
    ['one ( two ) ,  three -- four', 'one two three four', 'signs with spaces on both sides'],
    ['caffè ( due ) ,  tre', 'caffe due tre', 'the same where there are accents'],
    ['covid19', 'covid 19', 'letters and digits part words'],
    ['COVID-19, 4x4: tŷ2', 'covid 19 4 x 4 ty 2', 'the same beside signs and accents'],
    ['KCSIE 2024!', 'kcsie 2024', 'digits stay'],
    ['Łódź ÆØÅ', 'łodz æøa', 'letters of their own stay'],
    ['Безопасность', 'безопасность', 'other alphabets stay'],
    ['Children’s  mental-health & wellbeing', 'childrens mental health and wellbeing', 'all of it'],
    ['', '', 'nothing'],
    [' – ', '', 'a dash alone'],
    ['…!?', '', 'punctuation alone'],
  ];
  for (const [given, normalized, why] of cases) {
    it(`reads “${given}” as “${normalized}”: ${why}`, () => {
      expect(normalizeText(given)).to.equal(normalized);
    });
  }

  it('changes nothing that is normalized already', () => {
    for (const [given] of cases)
      expect(normalizeText(normalizeText(given))).to.equal(normalizeText(given));
  });
});
