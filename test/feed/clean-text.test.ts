import { expect } from '@open-wc/testing';
import { cleanText, cutText, hasUnsafe } from '../../src/feed/clean-text.js';

/** Characters that no text of a feed may carry, by name. */
const UNSAFE: readonly (readonly [name: string, character: string])[] = [
  ['null', '\u0000'],
  ['bell', '\u0007'],
  ['vertical tab', '\u000B'],
  ['escape', '\u001B'],
  ['delete', '\u007F'],
  ['a C1 control that is no letter in Windows either', '\u0081'],
  ['left-to-right embedding', '\u202A'],
  ['right-to-left embedding', '\u202B'],
  ['pop directional formatting', '\u202C'],
  ['left-to-right override', '\u202D'],
  ['right-to-left override', '\u202E'],
  ['left-to-right isolate', '\u2066'],
  ['right-to-left isolate', '\u2067'],
  ['first strong isolate', '\u2068'],
  ['pop directional isolate', '\u2069'],
  ['inhibit symmetric swapping', '\u206A'],
  ['nominal digit shapes', '\u206F'],
  ['byte order mark', '\uFEFF'],
  ['the first half of a pair', '\uD83D'],
  ['the second half of a pair', '\uDE42'],
];

/** Characters that look alike to a careless rule and must stay. */
const KEPT: readonly (readonly [name: string, character: string])[] = [
  ['no-break space', '\u00A0'],
  ['soft hyphen', '\u00AD'],
  ['left-to-right mark', '\u200E'],
  ['right-to-left mark', '\u200F'],
  ['Arabic letter mark', '\u061C'],
  ['zero-width joiner', '\u200D'],
  ['zero-width non-joiner', '\u200C'],
  ['en dash', '–'],
  ['curly quotes', '“”'],
  ['Welsh letters', 'ŵŷ'],
  ['Arabic', 'حماية'],
  ['Hebrew', 'הגנה'],
  ['a whole pair', '🙂'],
];

describe('cleanText', () => {
  for (const [name, character] of UNSAFE) {
    it(`takes ${name} away, wherever it stands and however often`, () => {
      const text = `${character}a${character}${character}b${character}`;
      expect(cleanText(text)).to.equal('ab');
    });
  }

  for (const [name, character] of KEPT) {
    it(`keeps ${name}`, () => {
      expect(cleanText(`a${character}b`)).to.equal(`a${character}b`);
    });
  }

  const spaces: readonly (readonly [given: string, expected: string])[] = [
    ['a b', 'a b'],
    ['a  b', 'a b'],
    ['a\tb', 'a b'],
    ['a\nb', 'a b'],
    ['a\r\nb', 'a b'],
    ['a \t\r\n\f b', 'a b'],
    ['a\u2028b', 'a b'],
    ['a\u2029 \u2028b', 'a b'],
    [' a ', ' a '],
    ['\n', ' '],
    ['', ''],
  ];
  for (const [given, expected] of spaces) {
    it(`makes ${JSON.stringify(expected)} of ${JSON.stringify(given)}`, () => {
      expect(cleanText(given)).to.equal(expected);
    });
  }

  it('reads C1 controls as letters of Windows, which is what HTML does with their numbers', () => {
    expect(cleanText('a\u0091b\u0092 \u0080\u0085\u0096\u009F')).to.equal('a‘b’ €…–Ÿ');
  });

  it('composes letters', () => {
    expect(cleanText('Cafe\u0301 a\u030A')).to.equal('Café å');
  });

  it('leaves compatibility forms as they were written', () => {
    expect(cleanText('ﬁ ² ™')).to.equal('ﬁ ² ™');
  });
});

describe('hasUnsafe', () => {
  for (const [name, character] of UNSAFE) {
    it(`finds ${name}, twice in a row`, () => {
      // A global expression that kept its place would find it every other time only.
      expect(hasUnsafe(`ab${character}`)).to.equal(true);
      expect(hasUnsafe(character)).to.equal(true);
    });
  }
  for (const [name, character] of KEPT) {
    it(`has nothing against ${name}`, () => {
      expect(hasUnsafe(`a${character}b`)).to.equal(false);
    });
  }
});

describe('cutText', () => {
  const cases: readonly (readonly [text: string, limit: number, expected: string])[] = [
    ['', 5, ''],
    ['abcd', 5, 'abcd'],
    ['abcde', 5, 'abcde'],
    ['abcdef', 5, 'abcd…'],
    ['abc def', 5, 'abc…'],
    ['abc🙂def', 5, 'abc…'],
    ['ab🙂def', 5, 'ab🙂…'],
    ['🙂🙂🙂', 4, '🙂…'],
  ];
  for (const [text, limit, expected] of cases) {
    it(`makes ${JSON.stringify(expected)} of ${JSON.stringify(text)} at ${limit}`, () => {
      expect(cutText(text, limit)).to.equal(expected);
      expect(cutText(text, limit).length).to.be.at.most(limit);
    });
  }
});
