import { Grid, html } from 'gridjs';
import { articleOf, createCategories, loadItems, main, PAGE_SIZE, textOf } from './shared.js';

const items = await loadItems();
const rowsOf = (list) => list.map((item) => [textOf(item), item]);
const grid = new Grid({
  columns: [
    { name: 'Resource', formatter: (_, row) => html(articleOf(row.cells[1].data)) },
    { name: 'Item', hidden: true },
  ],
  data: rowsOf(items),
  search: true,
  pagination: { limit: PAGE_SIZE },
  // Its default measures columns, which one column does not need.
  autoWidth: false,
  // Its default waits up to 100 ms between two changes.
  processingThrottleMs: 0,
});
const categories = createCategories(items, (test) => {
  grid.updateConfig({ data: rowsOf(test ? items.filter(test) : items) }).forceRender();
});

categories.count(items);
grid.render(main.querySelector('.grid'));
