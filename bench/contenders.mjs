/** As many items as fit into the 10 MiB that our element takes of one response, and some to spare. */
const PER_PAGE = 20_000;

/**
 * `matched` reads from the page's status how many items are listed; `remark` is for the report;
 * `quiet` is how long a key is waited for, in milliseconds.
 * Each `id` names a page, `pages/<id>.html`, and but for ours its script, `pages/<id>.js`.
 */
export const CONTENDERS = [
  {
    id: 'floor',
    label: 'Hand-written floor',
    matched: /^([\d,]+)/,
    remark: 'No library: `fetch`, lower-cased text, `replaceChildren`.',
  },
  {
    id: 'element',
    label: '`<resource-library>`',
    matched: /^([\d,]+)/,
    perPage: PER_PAGE,
    // It says the count half a second after the last key.
    quiet: 700,
    remark:
      'The script as it is published: all three elements. Also ranks by relevance, forgives a typing error and ignores accents.',
  },
  {
    id: 'listjs',
    label: 'List.js',
    packages: ['list.js'],
    matched: /^([\d,]+)/,
    remark: 'Category filter and counts written by hand on its `filter`.',
  },
  {
    id: 'datatables',
    label: 'DataTables',
    packages: ['datatables.net'],
    matched: /^([\d,]+)/,
    remark:
      'One column; category filter and counts written by hand on its `search.fixed`; without its style sheet.',
  },
  {
    id: 'gridjs',
    label: 'Grid.js',
    packages: ['gridjs'],
    matched: /of ([\d,]+)/,
    remark:
      'One column; it does not tell which rows a search found, so its category counts stay those of the whole feed; without its style sheet.',
  },
  {
    id: 'instantsearch',
    label: 'InstantSearch + MiniSearch',
    packages: ['instantsearch.js', 'minisearch'],
    matched: /^([\d,]+)/,
    remark:
      'instantsearch.js with a search client over a MiniSearch index that is built in the page; finds word starts, not middles.',
  },
];
