import type { ReactiveControllerHost } from 'lit';
import { listen } from '../controllers/listen.js';
import type { Feed } from '../model/feed.js';
import type { FeedItem } from '../model/item.js';
import { isListed } from '../model/item.js';
import type { Match } from '../model/query.js';
import { fill, fillPlural } from '../text/fill.js';
import { formatList } from '../text/lists.js';
import type { ResourcesLink } from '../views/campaign.js';
import type { Words } from '../views/words.js';

/** What a banner uses of a `<resource-library>`; before its script has run it is a plain element. */
interface Library extends HTMLElement {
  readonly feed?: Feed;
  readonly match?: Match;
  query?: unknown;
}

/** Leads from a campaign to guidance on its subjects: a library on the page, or another page. */
export class LibraryLink {
  readonly #host: HTMLElement & ReactiveControllerHost;
  readonly #id: () => string | null;

  /** @param id - Of the library, empty for none. */
  constructor(host: HTMLElement & ReactiveControllerHost, id: () => string | null) {
    this.#host = host;
    this.#id = id;
    listen(host, ['feed-load'], ({ target }) => {
      if (target !== host) host.requestUpdate();
    });
  }

  /** The library's resources in the campaign's categories, else the address the feed gives. */
  linkFor({ categories, campaign }: FeedItem, words: Words): ResourcesLink | undefined {
    const { messages, language } = words;
    const library = this.#library;
    if (library) {
      const found = findResources(library, categories);
      if (found.labels.length > 0) {
        const list = formatList(found.labels, language);
        return {
          text: fill(
            found.count
              ? fillPlural(messages.resourcesOn, found.count, language)
              : messages.allResourcesOn,
            { list },
          ),
          url: `#${library.id}`,
          onOpen: () => {
            library.query = { facets: { category: found.labels } };
            library.scrollIntoView();
            library.focus();
          },
        };
      }
    }
    const { resources: url, name } = campaign ?? {};
    return url ? { text: fill(messages.allResourcesOn, { list: name ?? '' }), url } : undefined;
  }

  get #library(): Library | undefined {
    const root = this.#host.getRootNode();
    const found = root instanceof Document && root.getElementById(this.#id() ?? '');
    return found && found.localName === 'resource-library' ? found : undefined;
  }
}

/** The categories as the library spells them, and how many of its resources have them. */
function findResources(
  { feed, match }: Library,
  categories: readonly string[],
): { readonly labels: readonly string[]; readonly count: number } {
  // Not loaded yet: it may wait until it is near the view.
  if (!feed) return { labels: categories, count: 0 };
  const listed = feed.items.filter(isListed);
  const wanted = new Set(categories.map((name) => name.toLowerCase()));
  const all = new Set(listed.flatMap((item) => item.categories));
  const labels = [...all].filter((name) => wanted.has(name.toLowerCase()));
  const fits = (item: FeedItem) => (label: string) => item.categories.includes(label);
  const resources = listed.filter((item) =>
    match === 'all' ? labels.every(fits(item)) : labels.some(fits(item)),
  );
  return resources.length > 0 ? { labels, count: resources.length } : { labels: [], count: 0 };
}
