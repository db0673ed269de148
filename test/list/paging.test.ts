import { expect } from '@open-wc/testing';
import { pageNumbers, paginate } from '../../src/list/pager.js';

describe('paginate', () => {
  type Case = readonly [
    count: number,
    page: number,
    paging: 'pages' | 'more',
    bounds: readonly [page: number, pages: number, start: number, end: number],
    why: string,
  ];
  const cases: readonly Case[] = [
    [25, 1, 'pages', [1, 3, 0, 10], 'the first page'],
    [25, 2, 'pages', [2, 3, 10, 20], 'a page between'],
    [25, 3, 'pages', [3, 3, 20, 25], 'a last page that is not full'],
    [30, 3, 'pages', [3, 3, 20, 30], 'a last page that is full'],
    [25, 9, 'pages', [3, 3, 20, 25], 'a page beyond the last is the last'],
    [25, 0, 'pages', [1, 3, 0, 10], 'a page before the first is the first'],
    [10, 1, 'pages', [1, 1, 0, 10], 'one full page'],
    [0, 1, 'pages', [1, 1, 0, 0], 'an empty list has one empty page'],
    [0, 5, 'pages', [1, 1, 0, 0], 'an empty list has no fifth'],
    [25, 1, 'more', [1, 3, 0, 10], 'the first part'],
    [25, 2, 'more', [2, 3, 0, 20], 'the parts so far'],
    [25, 3, 'more', [3, 3, 0, 25], 'all parts'],
    [25, 9, 'more', [3, 3, 0, 25], 'no more than all'],
    [0, 2, 'more', [1, 1, 0, 0], 'nothing'],
  ];
  for (const [count, page, paging, [at, pages, start, end], why] of cases) {
    it(`shows ${start} to ${end} of ${count} on page ${page} of “${paging}”: ${why}`, () => {
      expect(paginate(count, page, { paging, pageSize: 10 })).to.deep.equal({
        page: at,
        pages,
        start,
        end,
      });
    });
  }
});

describe('pageNumbers', () => {
  const cases: readonly (readonly [page: number, pages: number, shown: string])[] = [
    [1, 1, '1'],
    [1, 2, '1 2'],
    [2, 3, '1 2 3'],
    [1, 3, '1 2 3'],
    [1, 4, '1 2 3 4'],
    [1, 5, '1 2 … 5'],
    [2, 5, '1 2 3 4 5'],
    [3, 5, '1 2 3 4 5'],
    [4, 5, '1 2 3 4 5'],
    [5, 5, '1 … 4 5'],
    [1, 10, '1 2 … 10'],
    [2, 10, '1 2 3 … 10'],
    [3, 10, '1 2 3 4 … 10'],
    [4, 10, '1 2 3 4 5 … 10'],
    [5, 10, '1 … 4 5 6 … 10'],
    [6, 10, '1 … 5 6 7 … 10'],
    [7, 10, '1 … 6 7 8 9 10'],
    [8, 10, '1 … 7 8 9 10'],
    [9, 10, '1 … 8 9 10'],
    [10, 10, '1 … 9 10'],
    [500, 1000, '1 … 499 500 501 … 1000'],
  ];
  for (const [page, pages, shown] of cases) {
    it(`shows ${shown} on page ${page} of ${pages}`, () => {
      const text = pageNumbers(page, pages).map((number) => (number === 'gap' ? '…' : number));
      expect(text.join(' ')).to.equal(shown);
    });
  }

  it('always has the first, the last and the present page, and no gap for one page', () => {
    for (let pages = 1; pages <= 14; pages += 1) {
      for (let page = 1; page <= pages; page += 1) {
        const shown = pageNumbers(page, pages);
        expect(shown).to.include.members([1, page, pages]);
        expect(new Set(shown.filter((number) => number !== 'gap')).size).to.equal(
          shown.filter((number) => number !== 'gap').length,
        );
        shown.forEach((number, i) => {
          if (number !== 'gap') return;
          const [before, after] = [shown[i - 1], shown[i + 1]];
          expect(Number(after) - Number(before), `${page} of ${pages}`).to.be.above(2);
        });
      }
    }
  });
});
