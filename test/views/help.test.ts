import { expect, fixture, html } from '@open-wc/testing';
import { messagesFor } from '../../src/text/messages.js';
import { renderHelp } from '../../src/views/help.js';
import { textOf } from '../helpers/shadow.js';

const locale = { messages: messagesFor('en'), language: 'en' };

async function phone(text: string): Promise<HTMLElement> {
  const contact = { name: 'Helpline', phone: text };
  const root = await fixture<HTMLElement>(
    html`<div>${renderHelp([contact], { year: 2024 }, locale)}</div>`,
  );
  const found = root.querySelector<HTMLElement>('.phone');
  if (!found) throw new Error('expected a phone number');
  return found;
}

describe('the telephone number of a help contact', () => {
  const linked: readonly (readonly [string, string, string])[] = [
    ['0800 1111', '0800 1111', 'tel:08001111'],
    ['0800 1111 (24 hours)', '0800 1111', 'tel:08001111'],
    ['+44 (0)20 7946 0018', '+44 (0)20 7946 0018', 'tel:+442079460018'],
  ];

  for (const [text, number, href] of linked) {
    it(`is a link around “${number}” of “${text}”`, async () => {
      const shown = await phone(text);
      const link = shown.querySelector('a[part="link"]');
      expect(textOf(link)).to.equal(number);
      expect(link?.getAttribute('href')).to.equal(href);
      expect(textOf(shown)).to.equal(text);
    });
  }

  for (const text of ['0808 2000 247 or text 85258', '0300 123 4567 ext 3', '<b>0800 1111</b>']) {
    it(`is text where it is more than one number: “${text}”`, async () => {
      const shown = await phone(text);
      expect(shown.querySelector('a, b')).to.equal(null);
      expect(textOf(shown)).to.equal(text);
    });
  }
});
