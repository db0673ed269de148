import { html } from 'lit';
import { FeedElement, ListElement, ResourceLibrary } from 'safeguarding-widgets';

/** An element with other defaults. */
class PoliceLibrary extends ResourceLibrary {
  constructor() {
    super();
    this.pageSize = 1;
  }
}

/** An element that shows something else of a feed. */
class FeedCount extends FeedElement {
  constructor() {
    super({
      attributes: {},
      heading: () => 'How many',
      place: () => '',
      schemaType: 'NewsArticle',
      described: () => this.feed?.items ?? [],
      isEmpty: ({ items }) => items.length === 0,
      render: ({ feed }, { title }) => ({
        content: html`${title}
          <p id="count">${feed.items.length} in all</p>`,
      }),
    });
  }
}

/** A list whose items look otherwise. */
class TitleList extends ListElement {
  constructor() {
    super({
      attributes: {},
      heading: () => 'Titles',
      schemaType: 'DigitalDocument',
      kind: ({ messages }) => ({
        searchLabel: messages.searchLibrary,
        counted: messages.resources,
        controls: ['search'],
        sorts: ['title'],
        sort: 'title',
        match: 'any',
        item: { dated: messages.added, time: true, compact: false },
        pageSize: 10,
        paging: 'more',
      }),
      renderItems: (items) =>
        html`<p id="titles">${items.map(({ title }) => title).join(', ')}</p>`,
    });
  }
}

export function showSubclasses(target: Element) {
  customElements.define('police-library', PoliceLibrary);
  customElements.define('feed-count', FeedCount);
  customElements.define('title-list', TitleList);
  for (const tag of ['police-library', 'feed-count', 'title-list']) {
    const element = document.createElement(tag);
    element.setAttribute('src', '/feeds/library.json');
    element.setAttribute('loading', 'eager');
    target.append(element);
  }
}
