import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult, nothing } from 'lit';
import { render } from 'lit';
import type { ListView } from '../../src/list/list-model.js';
import { messagesFor } from '../../src/text/messages.js';
import { renderMore, renderPages } from '../../src/views/pager.js';
import type { Locale } from '../../src/views/locale.js';
import { makeItem } from '../fixtures/items.js';
import { textOf } from '../helpers/shadow.js';
import { viewOf } from '../list/lists.js';

const english: Locale = { messages: messagesFor('en'), language: 'en' };
const welsh: Locale = { messages: messagesFor('cy'), language: 'cy' };

/** Pages that were asked for. */
const asked: number[] = [];
const ask = (page: number) => {
  asked.push(page);
};

beforeEach(() => {
  asked.length = 0;
});

/** A view that stands on a page, with one item for each page. */
function standing(page: number, pages: number): ListView {
  return { ...viewOf([makeItem()]), matched: pages, total: pages, page, pages, start: page - 1 };
}

/** So many items in pages of a size, as the list itself divides them. */
function dividedInto(
  pageSize: number,
  count: number,
  page: number,
  paging: 'pages' | 'more',
): ListView {
  const items = Array.from({ length: count }, () => makeItem());
  return viewOf(items, { page }, { pageSize, paging });
}

function shown(content: TemplateResult | typeof nothing): Promise<HTMLElement> {
  return fixture<HTMLElement>(html`<div>${content}</div>`);
}

const pager = (page: number, pages: number, locale = english, label = 'Pages: News') =>
  shown(renderPages(standing(page, pages), label, locale, ask));

const buttons = (root: Element) => [...root.querySelectorAll('button')];

/** What a button is called by a screen reader. */
const nameOf = (button: Element) => button.getAttribute('aria-label') ?? textOf(button);

const namesIn = (root: Element) => buttons(root).map(nameOf);

function press(root: Element, name: string): void {
  const button = buttons(root).find((candidate) => nameOf(candidate) === name);
  if (!button) throw new Error(`expected a button “${name}”, found ${namesIn(root).join(', ')}`);
  button.click();
}

/** What a sighted reader sees, the present page in brackets. */
const seen = (root: Element) =>
  [...root.querySelectorAll('li')]
    .map((entry) => (entry.querySelector('[aria-current]') ? `[${textOf(entry)}]` : textOf(entry)))
    .join(' ');

describe('a pager of numbered pages', () => {
  for (const pages of [0, 1]) {
    it(`is left out for ${pages} pages, landmark and all`, async () => {
      const element = await pager(1, pages);
      expect(element.childElementCount).to.equal(0);
      expect(textOf(element)).to.equal('');
    });
  }

  it('is a navigation landmark with the name it was given', async () => {
    const element = await pager(1, 2, english, 'Pages: "Safeguarding" news');
    const landmarks = [...element.querySelectorAll('nav')];
    expect(landmarks.map(nameOf)).to.deep.equal(['Pages: "Safeguarding" news']);
    expect(landmarks[0]?.getAttribute('part')).to.equal('pager');
  });

  it('says that it is a list, as WebKit forgets that of a list without bullets', async () => {
    const element = await pager(1, 2);
    expect(element.querySelector('ul')?.getAttribute('role')).to.equal('list');
  });

  const looks: readonly (readonly [number, number, string])[] = [
    [1, 2, '[1] 2 ›'],
    [2, 2, '‹ 1 [2]'],
    [2, 3, '‹ 1 [2] 3 ›'],
    [1, 4, '[1] 2 3 4 ›'],
    [1, 5, '[1] 2 … 5 ›'],
    [3, 5, '‹ 1 2 [3] 4 5 ›'],
    [3, 6, '‹ 1 2 [3] 4 5 6 ›'],
    [3, 7, '‹ 1 2 [3] 4 … 7 ›'],
    [1, 9, '[1] 2 … 9 ›'],
    [4, 9, '‹ 1 2 3 [4] 5 … 9 ›'],
    [5, 9, '‹ 1 … 4 [5] 6 … 9 ›'],
    [6, 9, '‹ 1 … 5 [6] 7 8 9 ›'],
    [9, 9, '‹ 1 … 8 [9]'],
  ];
  for (const [page, pages, expected] of looks) {
    it(`on page ${page} of ${pages} looks like ${expected}`, async () => {
      expect(seen(await pager(page, pages))).to.equal(expected);
    });
  }

  it('names each button in locale, as a number alone says too little', async () => {
    expect(namesIn(await pager(2, 3))).to.deep.equal([
      'Previous page',
      'Page 1',
      'Page 2',
      'Page 3',
      'Next page',
    ]);
  });

  it('names each button in Welsh', async () => {
    expect(namesIn(await pager(2, 3, welsh))).to.deep.equal([
      'Tudalen flaenorol',
      'Tudalen 1',
      'Tudalen 2',
      'Tudalen 3',
      'Tudalen nesaf',
    ]);
  });

  it('shows on each numbered button a text that is part of its name', async () => {
    const element = await pager(5, 9);
    const numbered = buttons(element).filter((button) => /\d/.test(nameOf(button)));
    expect(numbered).to.have.length(5);
    for (const button of numbered) expect(nameOf(button)).to.contain(textOf(button));
  });

  it('groups the digits of a large number in the text and in the name', async () => {
    const element = await pager(1234, 1234);
    expect(seen(element)).to.equal('‹ 1 … 1,233 [1,234]');
    expect(namesIn(element)).to.include('Page 1,234');
  });

  for (const [page, pages] of [
    [1, 2],
    [5, 9],
    [9, 9],
  ] as const) {
    it(`marks page ${page} of ${pages} as the current one, and no other`, async () => {
      const current = [...(await pager(page, pages)).querySelectorAll('[aria-current]')];
      expect(current.map(nameOf)).to.deep.equal([`Page ${page}`]);
      expect(current.map((button) => button.getAttribute('aria-current'))).to.deep.equal(['page']);
    });
  }

  it('moves the mark when the page is turned', async () => {
    const element = await fixture<HTMLElement>(html`<div></div>`);
    const marks = [1, 2, 3].map((page) => {
      render(renderPages(standing(page, 3), 'Pages', english, ask), element);
      return [...element.querySelectorAll('[aria-current="page"]')].map(nameOf);
    });
    expect(marks).to.deep.equal([['Page 1'], ['Page 2'], ['Page 3']]);
  });

  it('hides gaps and arrows from screen readers, which have the names', async () => {
    const element = await pager(5, 9);
    const hidden = [...element.querySelectorAll('[aria-hidden="true"]')].map(textOf);
    expect(hidden).to.deep.equal(['‹', '…', '…', '›']);
  });

  it('has nothing to press in a gap', async () => {
    const gaps = [...(await pager(5, 9)).querySelectorAll('.gap')];
    expect(gaps).to.have.length(2);
    expect(gaps.flatMap((gap) => [...gap.querySelectorAll('*')])).to.have.length(0);
  });

  it('is reached by the keyboard, button by button, in reading order', async () => {
    const element = await pager(5, 9);
    for (const button of buttons(element)) {
      button.focus();
      expect(document.activeElement === button, nameOf(button)).to.equal(true);
      expect(button.tabIndex, nameOf(button)).to.equal(0);
    }
    expect(buttons(element)).to.have.length(7);
  });

  it('does not submit a form that a page puts it into', async () => {
    expect(buttons(await pager(2, 3)).map((button) => button.type)).to.deep.equal(
      Array.from({ length: 5 }, () => 'button'),
    );
  });

  const presses: readonly (readonly [string, number])[] = [
    ['Previous page', 4],
    ['Page 1', 1],
    ['Page 4', 4],
    ['Page 5', 5],
    ['Page 6', 6],
    ['Page 9', 9],
    ['Next page', 6],
  ];
  for (const [name, expected] of presses) {
    it(`asks for page ${expected} when “${name}” is pressed on page 5 of 9`, async () => {
      press(await pager(5, 9), name);
      expect(asked).to.deep.equal([expected]);
    });
  }

  it('offers no page before the first and none after the last', async () => {
    expect(namesIn(await pager(1, 2))).not.to.include('Previous page');
    expect(namesIn(await pager(2, 2))).not.to.include('Next page');
  });

  it('has as many pages as the list needs', async () => {
    const view = dividedInto(10, 21, 3, 'pages');
    expect(seen(await shown(renderPages(view, 'Pages', english, ask)))).to.equal('‹ 1 2 [3]');
  });
});

describe('a button that shows more', () => {
  const more = (count: number, page: number, locale = english, pageSize = 10) =>
    shown(renderMore(dividedInto(pageSize, count, page, 'more'), pageSize, locale, ask));

  const cases: readonly (readonly [number, number, string[]])[] = [
    [0, 1, []],
    [9, 1, []],
    [10, 1, []],
    [11, 1, ['Show 1 more']],
    [15, 1, ['Show 5 more']],
    [20, 1, ['Show 10 more']],
    [21, 1, ['Show 10 more']],
    [21, 2, ['Show 1 more']],
    [21, 3, []],
  ];
  for (const [count, page, expected] of cases) {
    it(`says ${expected.join() || 'nothing'} for ${count} items after ${page} × 10`, async () => {
      expect(namesIn(await more(count, page))).to.deep.equal(expected);
    });
  }

  it('leaves nothing behind when there is no more', async () => {
    const element = await more(10, 1);
    expect(element.childElementCount).to.equal(0);
    expect(textOf(element)).to.equal('');
  });

  it('speaks Welsh', async () => {
    expect(namesIn(await more(15, 1, welsh))).to.deep.equal(['Dangos 5 arall']);
  });

  it('groups the digits of a large number', async () => {
    expect(namesIn(await more(4000, 1, english, 2000))).to.deep.equal(['Show 2,000 more']);
  });

  it('asks for the page after the one on screen', async () => {
    press(await more(35, 2), 'Show 10 more');
    expect(asked).to.deep.equal([3]);
  });

  it('is a plain button under the pager’s part, and no landmark', async () => {
    const element = await more(15, 1);
    expect(element.querySelectorAll('[part="pager"] > button[type="button"]')).to.have.length(1);
    expect(element.querySelectorAll('nav, [role]')).to.have.length(0);
  });

  it('can be pressed again and again until everything is on screen', async () => {
    const element = await fixture<HTMLElement>(html`<div></div>`);
    const said: string[][] = [];
    const turn = (page: number) => {
      const view = dividedInto(10, 25, page, 'more');
      render(renderMore(view, 10, english, turn), element);
      said.push(namesIn(element));
    };
    turn(1);
    press(element, 'Show 10 more');
    press(element, 'Show 5 more');
    expect(said).to.deep.equal([['Show 10 more'], ['Show 5 more'], []]);
  });
});
