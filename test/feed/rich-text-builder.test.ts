import { expect } from '@open-wc/testing';
import { RichTextBuilder } from '../../src/feed/rich-text-builder.js';
import { outline } from './outline.js';

const A = 'https://a.example/';

type Step = (builder: RichTextBuilder) => void;

const text =
  (data: string): Step =>
  (builder) =>
    builder.text(data);
const lineBreak = (): Step => (builder) => builder.break();
const end = (): Step => (builder) => builder.end();
const boundary = (): Step => (builder) => builder.boundary();
const strong =
  (step: 1 | -1): Step =>
  (builder) =>
    builder.mark('strong', step);
const emphasis =
  (step: 1 | -1): Step =>
  (builder) =>
    builder.mark('emphasis', step);
const link =
  (url: string | undefined): Step =>
  (builder) =>
    builder.link(url);
const openList =
  (ordered: boolean): Step =>
  (builder) =>
    builder.openList(ordered);
const closeList = (): Step => (builder) => builder.closeList();

/** What a builder makes of these steps. */
type Case = readonly [name: string, steps: readonly Step[], expected: string];

const CASES: readonly Case[] = [
  ['nothing', [], ''],
  ['text', [text('a')], 'p(a)'],
  ['text in pieces', [text('a'), text(' '), text(' b')], 'p(a b)'],
  ['spaces only', [text(' \u00A0\u200B ')], ''],
  ['a space at either end', [text(' a ')], 'p(a)'],
  ['an end with nothing before it', [end(), end(), text('a')], 'p(a)'],
  ['two paragraphs', [text('a'), end(), text('b')], 'p(a) p(b)'],
  ['a break', [text('a'), lineBreak(), text('b')], 'p(a|b)'],
  ['a break first', [lineBreak(), text('a')], 'p(a)'],
  ['a break last', [text('a'), lineBreak()], 'p(a)'],
  ['two breaks', [text('a'), lineBreak(), lineBreak(), text('b')], 'p(a) p(b)'],
  ['a break after a space', [text('a '), lineBreak(), text(' b')], 'p(a|b)'],
  ['strong text', [text('a '), strong(1), text('b'), strong(-1), text(' c')], 'p(a *b* c)'],
  ['strong more often than not', [strong(-1), strong(1), text('a')], 'p(*a*)'],
  ['strong twice and once not', [strong(1), strong(1), strong(-1), text('a')], 'p(*a*)'],
  ['emphasis', [emphasis(1), text('a'), emphasis(-1)], 'p(_a_)'],
  ['both', [emphasis(1), strong(1), text('a')], 'p(*_a_*)'],
  ['strong spaces', [strong(1), text(' '), strong(-1), text('a')], 'p(a)'],
  ['a break in strong text', [strong(1), text('a'), lineBreak(), text('b')], 'p(*a|b*)'],
  ['strong text over two blocks', [strong(1), text('a'), end(), text('b')], 'p(*a*) p(*b*)'],
  ['a link', [link(A), text('a'), link(undefined), text('b')], `p([a](${A})b)`],
  ['a link in a link', [link(A), text('a'), link(`${A}b`), text('b')], `p([a](${A})[b](${A}b))`],
  ['two links alike', [link(A), text('a'), link(A), text('b')], `p([a](${A})[b](${A}))`],
  ['a link around nothing', [link(A), text(' '), link(undefined), text('a')], 'p(a)'],
  ['marks in a link', [link(A), text('a'), strong(1), text('b')], `p([a*b*](${A}))`],
  ['a list', [openList(false), text('a'), end(), text('b'), closeList()], 'ul(a; b)'],
  ['a numbered list', [openList(true), text('a'), closeList()], 'ol(a)'],
  ['a list that is not closed', [openList(true), text('a')], 'ol(a)'],
  ['an end of a list that was not', [text('a'), closeList(), text('b')], 'p(ab)'],
  ['a list of nothing', [openList(true), closeList(), text('a')], 'p(a)'],
  [
    'a list in a list',
    [openList(true), text('a'), openList(false), text('b'), closeList(), text('c')],
    'ol(a; b; c)',
  ],
  ['a block in an item', [openList(false), text('a'), boundary(), text('b')], 'ul(a|b)'],
  ['blocks of nothing in an item', [openList(false), boundary(), boundary(), text('a')], 'ul(a)'],
  ['a block elsewhere', [text('a'), boundary(), text('b')], 'p(a) p(b)'],
  ['text before a list', [text('a'), openList(false), text('b')], 'p(a) ul(b)'],
  [
    'two lists',
    [openList(false), text('a'), closeList(), openList(true), text('b')],
    'ul(a) ol(b)',
  ],
];

describe('RichTextBuilder', () => {
  for (const [name, steps, expected] of CASES) {
    it(`builds ${name}`, () => {
      const builder = new RichTextBuilder();
      for (const step of steps) step(builder);
      expect(outline(builder.finish())).to.equal(expected);
    });
  }

  it('joins the pieces of one text to one node', () => {
    const builder = new RichTextBuilder();
    for (const part of ['one', ' ', 'two']) builder.text(part);
    expect(builder.finish()).to.deep.equal([
      { type: 'paragraph', children: [{ type: 'text', text: 'one two' }] },
    ]);
  });

  it('builds a hundred thousand pieces', () => {
    const builder = new RichTextBuilder();
    for (let i = 0; i < 100_000; i += 1) builder.text(i % 2 ? 'a' : ' b');
    expect(builder.finish()).to.have.length(1);
  });
});
