import { expect } from '@open-wc/testing';
import { remember, remembered, REMEMBERS } from '../../src/elements/remembered.js';
import { hashText } from '../../src/text/hash.js';

function clearStorages(): void {
  localStorage.clear();
  sessionStorage.clear();
}

beforeEach(clearStorages);
afterEach(clearStorages);

describe('what was dismissed', () => {
  it('is not remembered before it was', () => {
    for (const where of REMEMBERS) expect(remembered(where).includes('a')).to.equal(false);
  });

  it('is remembered nowhere where the page asks for nothing', () => {
    remember('none', ['a']);
    expect(remembered('none').includes('a')).to.equal(false);
    expect([localStorage.length, sessionStorage.length]).to.deep.equal([0, 0]);
  });

  for (const where of ['session', 'local'] as const) {
    const storage = where === 'local' ? localStorage : sessionStorage;

    it(`is remembered by its hash, in one place: ${where}`, () => {
      remember(where, ['a']);
      expect(remembered(where).includes('a')).to.equal(true);
      expect(remembered(where).includes('b')).to.equal(false);
      expect(remembered(where === 'local' ? 'session' : 'local').includes('a')).to.equal(false);
      expect(Object.keys(storage)).to.deep.equal(['notice:8d2f']);
    });

    it(`is the whole hash, not a part of one: ${where}`, () => {
      remember(where, ['abc']);
      expect(remembered(where).includes('b')).to.equal(false);
      expect(remembered(where).includes('')).to.equal(false);
    });

    it(`is kept once, the newest first: ${where}`, () => {
      for (const hash of ['a', 'b', 'a', 'c', 'a']) remember(where, [hash]);
      expect(storage.getItem('notice:8d2f')).to.equal('a c b');
    });

    it(`is forgotten after five hundred others, so that it never fills up: ${where}`, () => {
      for (let i = 0; i <= 500; i++) remember(where, [`h${i}`]);
      expect(remembered(where).includes('h0')).to.equal(false);
      expect(remembered(where).includes('h1')).to.equal(true);
      expect(storage.getItem('notice:8d2f')?.split(' ')).to.have.length(500);
    });

    it(`is kept for many campaigns at once, the first of them for certain: ${where}`, () => {
      const many = Array.from({ length: 600 }, (_, i) => `h${i}`);
      remember(where, many);
      expect(remembered(where)).to.deep.equal(many.slice(0, 500));
    });

    it(`is kept apart from what the page itself stores: ${where}`, () => {
      storage.setItem('notice', 'a');
      expect(remembered(where)).to.deep.equal([]);
      remember(where, ['b']);
      expect(storage.getItem('notice')).to.equal('a');
    });

    it(`puts up with what something else has stored there: ${where}`, () => {
      storage.setItem('notice:8d2f', '{"not": "ours"}');
      expect(remembered(where).includes('a')).to.equal(false);
      remember(where, ['a']);
      expect(remembered(where).includes('a')).to.equal(true);
    });
  }
});

describe('the hash of a text', () => {
  it('is the same on every visit', () => {
    // Known values of FNV-1a with 32 bits.
    const cases: readonly (readonly [string, number])[] = [
      ['', 0x811c9dc5],
      ['a', 0xe40c292c],
      ['b', 0xe70c2de5],
      ['foobar', 0xbf9cf968],
    ];
    for (const [text, number] of cases) expect(hashText(text), text).to.equal(number.toString(36));
  });

  it('is short, and has nothing of the text in it', () => {
    const text = 'Child exploitation awareness week';
    expect(hashText(text)).to.match(/^[a-z\d]{1,7}$/);
    expect(hashText(text.repeat(10_000))).to.match(/^[a-z\d]{1,7}$/);
  });

  it('differs where one letter, an accent or the order does', () => {
    const texts = ['week', 'weeks', 'Week', 'wéek', 'keew', 'week ', 'we ek'];
    expect(new Set(texts.map(hashText)).size).to.equal(texts.length);
  });

  it('seldom meets another', () => {
    const hashes = Array.from({ length: 20_000 }, (_, i) => hashText(`Campaign ${i}`));
    expect(new Set(hashes).size).to.be.greaterThan(19_990);
  });
});
