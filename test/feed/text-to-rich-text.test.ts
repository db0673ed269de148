import { expect } from '@open-wc/testing';
import { MAX_PIECES, textToRichText } from '../../src/feed/rich-text-builder.js';
import { outline } from './outline.js';

describe('textToRichText', () => {
  const cases: readonly (readonly [name: string, text: string, expected: string])[] = [
    ['one line is one paragraph', 'One line.', 'p(One line.)'],
    ['a blank line ends a paragraph', 'One.\n\nTwo.', 'p(One.) p(Two.)'],
    ['several blank lines are as one', 'One.\n\n\n \n\nTwo.', 'p(One.) p(Two.)'],
    ['a line of no-break spaces is blank', 'One.\n\u00A0\u00A0\nTwo.', 'p(One.) p(Two.)'],
    ['a single line break stays one', 'One\nTwo', 'p(One|Two)'],
    ['Windows and old Mac line ends count', 'One\r\nTwo\r\rThree', 'p(One|Two) p(Three)'],
    ['the Unicode line separator counts', 'One\u2028Two', 'p(One|Two)'],
    ['round bullets are a list', '• one\n• two', 'ul(one; two)'],
    ['round bullets need no space', '•one\n•two', 'ul(one; two)'],
    ['hyphens with a space are a list', '- one\n- two', 'ul(one; two)'],
    ['asterisks with a space are a list', '* one\n* two', 'ul(one; two)'],
    ['a tab after the bullet will do', '•\tone\n-\ttwo', 'ul(one; two)'],
    ['indented bullets are a list', '  • one\n  • two', 'ul(one; two)'],
    ['mixed bullets are one list', '• one\n- two\n* three', 'ul(one; two; three)'],
    ['blank lines between bullets do not part them', '• one\n\n• two', 'ul(one; two)'],
    ['a sentence before a list', 'Ask:\n• one\n• two', 'p(Ask:) ul(one; two)'],
    ['a sentence after a list', '• one\n• two\nThen go.', 'ul(one; two) p(Then go.)'],
    ['two lists with a sentence between', '• a\nand\n• b', 'ul(a) p(and) ul(b)'],
    ['a hyphen without a space is no bullet', '-ends-', 'p(-ends-)'],
    ['an asterisk without a space is no bullet', '*see below', 'p(*see below)'],
    ['a hyphen inside a line is none', 'Mon - Fri', 'p(Mon - Fri)'],
    ['a bullet with nothing after it is text', '•', 'p(•)'],
    ['runs of spaces become one', 'a  \t b', 'p(a b)'],
    ['a no-break space inside stays', '18\u00A0March', 'p(18\u00A0March)'],
    ['markup is text', '<b>bold</b> &amp; co', 'p(<b>bold</b> &amp; co)'],
    ['control characters go', 'a\u0000b\u0007c', 'p(abc)'],
    ['marks that turn text round go', 'a\u202Eb\u2066c\u2069', 'p(abc)'],
    ['letters are composed', 'Cafe\u0301', 'p(Café)'],
    ['half a surrogate pair goes', 'a\uD83Db', 'p(ab)'],
    ['whole ones stay', '🙂', 'p(🙂)'],
    ['nothing is nothing', '', ''],
    ['blanks are nothing', ' \n\t\n\u00A0', ''],
  ];
  for (const [name, text, expected] of cases) {
    it(name, () => expect(outline(textToRichText(text))).to.equal(expected));
  }

  it('reads a long text in one go, as far as a body may go', () => {
    const text = Array.from({ length: 20_000 }, (_, i) => `• ${i}`).join('\n');
    let told = 0;
    const [list] = textToRichText(text, () => (told += 1));
    expect(list?.type === 'list' && list.items.length).to.equal(MAX_PIECES);
    expect(told).to.equal(1);
  });
});
