import { expect } from '@open-wc/testing';
import { passagesOf, splitFound } from '../../src/list/passages.js';

describe('the words of a text that a search found', () => {
  const cases: readonly (readonly [
    text: string,
    words: readonly string[],
    pieces: string,
    why: string,
  ])[] = [
    ['Keeping children safe', ['child'], 'Keeping [children] safe', 'by their start'],
    ['Keeping children safe', ['eeping'], '[Keeping] children safe', 'by their middle'],
    ['An inn in Innsbruck', ['in'], 'An [inn] [in] [Innsbruck]', 'two letters at the start'],
    ['Training in again', ['in'], 'Training [in] again', 'and not within'],
    ['Children’s care', ['childrens'], '[Children’s] care', 'apostrophes aside'],
    ['Y tŷ, a’r DŴR', ['ty', 'dwr'], 'Y [tŷ], a’r [DŴR]', 'accents aside'],
    ['Covid19 & COVID-19', ['covid', '19'], '[Covid19] & [COVID]-[19]', 'letters and digits'],
    ['Health & safety', ['and'], 'Health [&] safety', '"&" is a word'],
    ['safe\u00adguarding', ['safeguard'], '[safe\u00adguarding]', 'soft hyphens aside'],
    ['Nothing here', ['absent'], 'Nothing here', 'none'],
    ['<b>bold</b>', ['bold'], '<b>[bold]</b>', 'signs stay as they are'],
  ];
  for (const [text, words, pieces, why] of cases) {
    it(`in “${text}” by ${words.join(', ')}: ${why}`, () => {
      const found = splitFound(text, words);
      expect(found.join('')).to.equal(text);
      expect(found.map((piece, n) => (n % 2 ? `[${piece}]` : piece)).join('')).to.equal(pieces);
    });
  }
});

describe('the passages of an item', () => {
  it('show each word that is not seen already, each line once', () => {
    const hidden = ['About drugs and gangs.', 'About knives.'];
    expect(passagesOf(['Report'], hidden, ['gangs', 'drugs', 'knives'])).to.deep.equal(hidden);
    expect(passagesOf(['Report on drugs'], hidden, ['drugs'])).to.deep.equal([]);
    expect(passagesOf(['Report'], hidden, ['absent'])).to.deep.equal([]);
  });

  it('are short: cut between words before and after', () => {
    const line = `${'before '.repeat(50)}exploitation ${'after '.repeat(50)}`.trim();
    const [passage = ''] = passagesOf([], [line], ['exploitation']);
    expect(passage).to.match(/^…(before )+exploitation( after)+…$/);
    expect(passage.length).to.be.within(150, 250);
  });

  it('are no more than three, and never half a character', () => {
    const words = ['one', 'two', 'three', 'four'];
    expect(passagesOf([], words, words)).to.have.length(3);
    const smiles = '🙂'.repeat(500);
    for (const space of ['', 'x']) {
      const [passage = ''] = passagesOf([], [`${space}${smiles}(word)${smiles}`], ['word']);
      expect(passage)
        .to.contain('word')
        .and.not.to.match(/\p{Cs}/u);
    }
  });
});
