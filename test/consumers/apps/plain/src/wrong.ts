/** Each line that says so is refused, and no other. */
import { FeedElement, ResourceLibrary, type Feed } from 'safeguarding-widgets';
import { NotThere as Wrong } from 'safeguarding-widgets';

const library = document.createElement('resource-library');
library.sort = 'wrong';
library.pageSize = 'wrong';
library.loading = 'wrong';
library.messages = { loading: ['wrong'] };
library.state = 'wrong';
document.addEventListener('feed-load', (event) => event.wrong);
window.addEventListener('query-change', (event) => event.feed); // wrong
library.addEventListener('item-open', ({ item }) => item.wrong);
export const feed: Feed | undefined = library.query; // wrong
export const base = new FeedElement(); // wrong

export class Library extends ResourceLibrary {
  override pageSize = 'wrong';
}
