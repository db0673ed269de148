import List from 'list.js';
import {
  articleOf,
  createCategories,
  loadItems,
  main,
  PAGE_SIZE,
  sayCount,
  textOf,
} from './shared.js';

const items = await loadItems();
const list = new List(
  // By id: its pagination finds the list by that alone.
  main.id,
  {
    valueNames: [],
    item: ({ item }) => `<li>${articleOf(item)}</li>`,
    searchColumns: ['text'],
    page: PAGE_SIZE,
    pagination: { innerWindow: 1, outerWindow: 1 },
  },
  items.map((item) => ({ item, text: textOf(item) })),
);
const categories = createCategories(items, (test) =>
  test ? list.filter((entry) => test(entry.values().item)) : list.filter(),
);

main.querySelector('form').addEventListener('submit', (event) => event.preventDefault());
list.on('updated', update);
update();

function update() {
  const found = list.searched ? list.items.filter((entry) => entry.found) : list.items;
  categories.count(found.map((entry) => entry.values().item));
  sayCount(main.querySelector('[role="status"]'), list.matchingItems.length, items.length);
}
