import type { ReactiveControllerHost } from 'lit';
import { listen } from '../controllers/listen.js';
import { labelFinder, labelsIn } from '../model/feed.js';
import type { Feed } from '../model/feed.js';
import type { FeedItem } from '../model/item.js';
import type { Match } from '../model/query.js';
import { fillPlural, formatList } from '../text/format.js';
import type { ResourcesLink } from '../views/campaign.js';
import { fillWith, inLanguage, langAttribute, type Locale } from '../views/locale.js';

/** What a banner uses of a `<resource-library>`; before its script has run it is a plain element. */
interface Library extends HTMLElement {
  readonly feed?: Feed;
  readonly listed?: readonly FeedItem[];
  readonly match?: Match;
  readonly changeQuery?: (query: unknown) => void;
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

  /**
   * The library's resources in the campaign's categories, else the address the feed gives.
   *
   * @param language - Of the campaign's text, as far as known.
   */
  linkFor(
    { categories, campaign }: FeedItem,
    locale: Locale,
    language: string | undefined,
  ): ResourcesLink | undefined {
    const { messages } = locale;
    const sentence = (form: string, list: string, of = language) =>
      fillWith(form, '{list}', inLanguage(langAttribute(of, locale.language), list));
    const library = this.#library;
    if (library) {
      const { labels, count } = findResources(library, categories);
      if (labels.length > 0) {
        const form = count
          ? fillPlural(messages.resourcesOn, count, locale.language)
          : messages.allResourcesOn;
        const { feed } = library;
        const shown = feed ? labelsIn(feed.categories, locale.language) : locale.labels;
        const names = labels.map((label) => shown?.get(label) ?? label);
        const isOurs = labels.every((label) => shown?.has(label));
        const list = formatList(names, messages, locale.language);
        return {
          text: sentence(form, list, isOurs ? locale.language : feed?.language),
          url: `#${library.id}`,
          onOpen: () => {
            const query = { facets: { category: labels } };
            if (library.changeQuery) library.changeQuery(query);
            else library.query = query;
            library.scrollIntoView();
            library.focus();
          },
        };
      }
    }
    const { resources: url, name = '' } = campaign ?? {};
    return url ? { text: sentence(messages.allResourcesOn, name), url } : undefined;
  }

  get #library(): Library | undefined {
    // Not within a shadow root, nor on a server, which has no document at all.
    const { ownerDocument: page } = this.#host;
    const found = this.#host.getRootNode() === page && page.getElementById(this.#id() ?? '');
    return found && found.localName === 'resource-library' ? found : undefined;
  }
}

/** The categories as the library spells them, and how many of what it lists have them. */
function findResources(
  { feed, listed = [], match }: Library,
  categories: readonly string[],
): { readonly labels: readonly string[]; readonly count: number } {
  // Not loaded yet: it may wait until it is near the view.
  if (!feed) return { labels: categories, count: 0 };
  const wanted = new Set(
    categories.map(labelFinder(feed.categories)).map((name) => name.toLowerCase()),
  );
  const all = new Set(listed.flatMap((item) => item.categories));
  const labels = [...all].filter((name) => wanted.has(name.toLowerCase()));
  const fits = (item: FeedItem) => (label: string) => item.categories.includes(label);
  const resources = listed.filter((item) =>
    match === 'all' ? labels.every(fits(item)) : labels.some(fits(item)),
  );
  return resources.length > 0 ? { labels, count: resources.length } : { labels: [], count: 0 };
}
