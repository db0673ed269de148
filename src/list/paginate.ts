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

/**
 * The bounds of a page; one beyond the last is the last.
 *
 * @param paging - `pages` shows one page alone, `more` all up to it.
 */
export function paginate(
  count: number,
  page: number,
  pageSize: number,
  paging: 'pages' | 'more',
): PageBounds {
  const pages = Math.max(1, Math.ceil(count / pageSize));
  const clamped = Math.min(Math.max(1, page), pages);
  const start = paging === 'more' ? 0 : (clamped - 1) * pageSize;
  return { page: clamped, pages, start, end: Math.min(clamped * pageSize, count) };
}
