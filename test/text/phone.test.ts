import { expect } from '@open-wc/testing';
import { parsePhone } from '../../src/text/phone.js';

describe('a telephone number', () => {
  /** What is written, what is dialled, and what follows the number. */
  const numbers: readonly (readonly [string, string, string?])[] = [
    ['0800 1111', '08001111'],
    ['  0800 1111\u00a0', '08001111'],
    ['08001111', '08001111'],
    ['0800 1111 (24 hours)', '08001111', ' (24 hours)'],
    ['07700 900123 (24/7)', '07700900123', ' (24/7)'],
    ['0808 2000 247 (24 hours, free)', '08082000247', ' (24 hours, free)'],
    ['020 7946 0018 (9am to 5pm)', '02079460018', ' (9am to 5pm)'],
    ['0300 123 4567 (option 2)', '03001234567', ' (option 2)'],
    ['0808 800 5000', '08088005000'],
    ['0808-800-5000', '08088005000'],
    ['0808\u2011800\u20115000', '08088005000'],
    ['020.7946.0018', '02079460018'],
    ['(020) 7946 0018', '02079460018'],
    ['(01632) 960 001', '01632960001'],
    ['016977 2101', '0169772101'],
    ['+44 20 7946 0018', '+442079460018'],
    ['+44 (0)20 7946 0018', '+442079460018'],
    ['+44(0) 20 7946 0018 (office hours)', '+442079460018', ' (office hours)'],
    ['+353 1 234 5678', '+35312345678'],
    ['999', '999'],
    ['101', '101'],
    ['111 (urgent care)', '111', ' (urgent care)'],
    ['112', '112'],
    ['119', '119'],
    ['105', '105'],
    ['18000', '18000'],
    ['116 123', '116123'],
    ['116 000', '116000'],
  ];

  for (const [text, digits, remark = ''] of numbers) {
    it(`written “${text}” is ${digits}`, () => {
      const [number, url, rest] = parsePhone(text) ?? [];
      expect(url).to.equal(`tel:${digits}`);
      expect(rest).to.equal(remark);
      expect(`${number}${rest}`).to.equal(text.trim());
    });
  }

  const others: readonly string[] = [
    '',
    'Childline',
    '0800 CHILD',
    '0800 1111 / text 88258',
    '0800 1111/0808 800 5000',
    '0800 1111 0808 800 5000',
    '0800 1111 999',
    '0800 1111, 999',
    '0800 1111 (or 0808 800 5000)',
    '0800 1111 (text 88258)',
    '0800 1111 (text 88 258)',
    '0800 1111 (24 hours',
    '0800 1111 24 hours',
    '0800 1111 (free) or 999',
    '0808 2000 247 or text 85258',
    '0808 2000 247 text 85258',
    '0300 123 4567 ext 3',
    '0300 123 4567 ext. 3',
    '0300 123 4567 x3',
    '0300 123 4567 #3',
    '0300 123 4567, 3',
    '0300 123 4567 (8901)',
    '01632 960001-2',
    '01632 96000-1',
    '01632 960001–2',
    'Call 101 (or 999 in an emergency)',
    '101 (or 999 in an emergency)',
    '101 or 999',
    '101/999',
    '999 101',
    '116 123 116 000',
    'Tel: 0800 1111',
    '0800 1111 then 1',
    '+44 020 7946 0018',
    '+44 (020) 7946 0018',
    '+44 20 7946 (0)018',
    '+44 20 7946 0018 999',
    '+020 7946 0018',
    '++44 20 7946 0018',
    '7946 0018',
    '88258',
    '85258',
    '24',
    '2024-06-24',
    '020 7946 001',
    '020 7946 0018 22',
    '0044',
    '٠٨٠٠ ١١١١',
    '<b>0800 1111</b>',
    'tel:08001111',
  ];

  for (const text of others) {
    it(`is not “${text}”`, () => {
      expect(parsePhone(text)).to.equal(undefined);
    });
  }

  it('is looked for in a long text at once', () => {
    const texts = ['0 '.repeat(50_000), '0('.repeat(50_000), `0800 1111${' '.repeat(50_000)}x`];
    for (const text of texts) expect(parsePhone(text)).to.equal(undefined);
  });
});
