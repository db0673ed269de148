import DataTable from 'datatables.net';
import { articleOf, createCategories, loadItems, PAGE_SIZE, textOf } from './shared.js';

const items = await loadItems();
const categories = createCategories(items, (test) => {
  table.search.fixed('category', test ? (_, item) => test(item) : null).draw();
});
const table = new DataTable('table', {
  data: items,
  columns: [
    {
      title: 'Resource',
      data: null,
      render: (item, type) => (type === 'display' ? articleOf(item) : textOf(item)),
    },
  ],
  ordering: false,
  pageLength: PAGE_SIZE,
  lengthChange: false,
  // Its default measures columns, which one column does not need.
  autoWidth: false,
  language: {
    search: 'Search resources',
    info: '_TOTAL_ of _MAX_ resources',
    infoEmpty: '0 of _MAX_ resources',
    infoFiltered: '',
  },
});

table.on('draw', count);
count();

function count() {
  categories.count(table.rows({ search: 'applied' }).data().toArray());
}
