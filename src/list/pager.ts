/** Where one page of a list begins and ends. */
export interface PageBounds {
  /** From 1, within the pages there are. */
  readonly page: number;
  /** At least 1: an empty list has one empty page. */
  readonly pages: number;
  /** Index of the first item shown. */
  readonly start: number;
  /** Index after the last item shown. */
  readonly end: number;
}

/** How a list is cut into pages. */
export interface PageOptions {
  /** `pages` shows one page alone, `more` all up to it. */
  readonly paging: 'pages' | 'more';
  /** Items a page. */
  readonly pageSize: number;
}

/** The bounds of a page; one beyond the last is the last. */
export function paginate(
  count: number,
  page: number,
  { paging, pageSize }: PageOptions,
): PageBounds {
  const pages = Math.max(1, Math.ceil(count / pageSize));
  const clamped = Math.min(Math.max(1, page), pages);
  const start = paging === 'more' ? 0 : (clamped - 1) * pageSize;
  return { page: clamped, pages, start, end: Math.min(clamped * pageSize, count) };
}

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
