/**
 * What a pager shows: the first page, the last, the present one and its neighbours, and a gap
 * where two pages or more are left out. A gap that hides one page would take that page's place.
 */
export function pageNumbers(page: number, pages: number): readonly (number | 'gap')[] {
  const shown = [1, page - 1, page, page + 1, pages]
    .filter((number) => number >= 1 && number <= pages)
    .filter((number, i, all) => all.indexOf(number) === i)
    .sort((a, b) => a - b);
  return shown.flatMap((number, i) => {
    const missing = number - (shown[i - 1] ?? 0) - 1;
    if (missing === 0) return [number];
    return [missing === 1 ? number - 1 : 'gap', number];
  });
}
