import { expect } from '@open-wc/testing';
import { isOneTypingErrorAway } from '../../src/list/search.js';

const near: readonly (readonly [a: string, b: string, why: string])[] = [
  ['safeguarding', 'safeguarding', 'the same'],
  ['safegarding', 'safeguarding', 'a letter forgotten'],
  ['safeguuarding', 'safeguarding', 'a letter twice'],
  ['safeguarfing', 'safeguarding', 'a wrong letter'],
  ['safegaurding', 'safeguarding', 'two letters swapped'],
  ['afeguarding', 'safeguarding', 'the first letter forgotten'],
  ['safeguardin', 'safeguarding', 'the last letter forgotten'],
  ['asfeguarding', 'safeguarding', 'the first two swapped'],
  ['safeguardign', 'safeguarding', 'the last two swapped'],
  ['xafeguarding', 'safeguarding', 'the first letter wrong'],
  ['safeguardinx', 'safeguarding', 'the last letter wrong'],
  ['', 'a', 'one letter and none'],
  ['', '', 'nothing'],
];

const far: readonly (readonly [a: string, b: string, why: string])[] = [
  ['safegrding', 'safeguarding', 'two letters forgotten'],
  ['sefeguerding', 'safeguarding', 'two letters wrong'],
  ['safegaurdign', 'safeguarding', 'two swaps'],
  ['gsafeuarding', 'safeguarding', 'a letter far from its place'],
  ['abcd', 'badc', 'two swaps, nothing left in place'],
  ['online', 'offline', 'another word'],
  ['', 'ab', 'two letters and none'],
];

describe('isOneTypingErrorAway', () => {
  for (const [a, b, why] of near) {
    it(`takes “${a}” for “${b}”: ${why}`, () => {
      expect(isOneTypingErrorAway(a, b)).to.equal(true);
      expect(isOneTypingErrorAway(b, a)).to.equal(true);
    });
  }
  for (const [a, b, why] of far) {
    it(`does not take “${a}” for “${b}”: ${why}`, () => {
      expect(isOneTypingErrorAway(a, b)).to.equal(false);
      expect(isOneTypingErrorAway(b, a)).to.equal(false);
    });
  }
});
