import instantsearch from 'instantsearch.js/es/index.js';
import {
  configure,
  hits,
  pagination,
  refinementList,
  searchBox,
  stats,
} from 'instantsearch.js/es/widgets';
import { createClient } from './instantsearch-client.js';
import { dateOf, loadItems, PAGE_SIZE } from './shared.js';

const numbers = new Intl.NumberFormat('en-GB');
const items = await loadItems();
const search = instantsearch({
  indexName: 'library',
  searchClient: createClient(items),
  future: { preserveSharedStateOnUnmount: true },
});

search.addWidgets([
  searchBox({ container: '.search', placeholder: 'Search resources' }),
  refinementList({
    container: '.categories',
    attribute: 'tags',
    limit: 20,
    sortBy: ['name:asc'],
    templates: {
      item: ({ label, count, isRefined }, { html }) =>
        html`<label
          ><input type="checkbox" checked=${isRefined} /><span
            >${label} (${numbers.format(count)})</span
          ></label
        >`,
    },
  }),
  stats({
    container: '[role="status"]',
    templates: {
      text: ({ nbHits }) =>
        `${numbers.format(nbHits)} of ${numbers.format(items.length)} resources`,
    },
  }),
  hits({
    container: '.hits',
    escapeHTML: false,
    templates: {
      item: (item, { html }) => {
        const { posted, text } = dateOf(item);
        return html`<article>
          <h3><a href=${item.url}>${item.title}</a></h3>
          <p><time datetime=${posted}>${text}</time></p>
          <p>${item.summary}</p>
          <ul>
            ${item.tags.map((tag) => html`<li>${tag}</li>`)}
          </ul>
        </article>`;
      },
    },
  }),
  pagination({ container: 'nav' }),
  configure({ hitsPerPage: PAGE_SIZE }),
]);
search.start();
