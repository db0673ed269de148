import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import type { LoadedFeed } from '../controllers/feed-state.js';
import { IdleController } from '../controllers/idle-controller.js';
import { PrintController } from '../controllers/print-controller.js';
import { QueryController } from '../controllers/query-controller.js';
import { toZoned } from '../dates/zoned.js';
import { ListModel, type ListOptions, type ListView } from '../list/list-model.js';
import {
  isFiltered,
  parseQuery,
  withOption,
  withoutFilters,
  withPage,
  withSort,
  withText,
} from '../list/query.js';
import type { Feed } from '../model/feed.js';
import type { FeedItem } from '../model/item.js';
import type { FacetName, Query } from '../model/query.js';
import { runInSlices } from '../scheduling/run-in-slices.js';
import type { Sentence } from '../text/messages.js';
import { renderListRegion, type ListActions } from '../views/list-region.js';
import { renderComing } from '../views/loading.js';
import { renderUpdate } from '../views/notice.js';
import { countSentence, listSentences } from '../views/status.js';
import { names, prefix, propertiesOf, valuesOf, wholeNumber } from './attributes.js';
import { baseStyles } from './base.styles.js';
import { saveEvent } from './calendar-file.js';
import { controlStyles } from './controls.styles.js';
import { QueryChangeEvent } from './events.js';
import { FeedElement, internalsOf } from './feed-element.js';
import { atControls, atNewTitle, atStart, besideChip, type NextFocus } from './focus.js';
import type { FeedContext, ListHooks, ListKind } from './hooks.js';
import { listStyles } from './list.styles.js';
import { distinctName } from './page.js';

/** Most items that an address alone opens. */
const MAX_OPENED = 200;

/** Items on paper: more is no longer read, and takes a browser seconds to lay out. */
const MOST_PRINTED = 500;

/** What all lists have in common. */
const LIST_ATTRIBUTES = {
  limit: wholeNumber(1, Infinity, undefined),
  category: names(),
  urlState: prefix(),
};

/**
 * A feed as a list to search, filter, sort and page through.
 *
 * @fires {QueryChangeEvent} query-change - The reader searched, filtered, sorted or turned a page.
 */
export abstract class ListElement extends FeedElement {
  static override properties: PropertyDeclarations = {
    ...propertiesOf(LIST_ATTRIBUTES),
    query: { attribute: false, noAccessor: true },
  };

  static override styles = [baseStyles, controlStyles, listStyles];

  /** Lists only the first so many items of the default order. No limit when absent. */
  declare limit?: number;

  /** Lists only items of these categories, separated by commas. */
  declare category: string | null;

  /**
   * Keeps search, filters, order and page in the page's address, under this prefix: `lib` writes
   * `?lib.q=…&lib.category=…`. Letters, digits, `-` and `_`. Off when absent, as an address tells
   * others what somebody looked for.
   */
  declare urlState: string;

  readonly #hooks: ListHooks;
  readonly #attributes = valuesOf(this, LIST_ATTRIBUTES);
  readonly #own = internalsOf(this);
  #changed: Query | undefined;
  /** Whether the query came from an address, and may ask for what the list does not have. */
  #unchecked = false;
  readonly #query = new QueryController(this, {
    prefix: () => this.#attributes.urlState,
    maxPage: () => {
      const { paging, pageSize } = this.#options(this.#kind);
      return paging === 'more' ? Math.max(1, Math.floor(MAX_OPENED / pageSize)) : Infinity;
    },
    onChange: (query) => {
      this.#changed = query;
      this.#own.load.release();
      this.#own.status.end();
    },
    onRestore: (travelled) => {
      this.#unchecked = true;
      this.#fitQuery();
      if (travelled) this.#changed = this.query;
    },
  });
  readonly #idle = new IdleController(
    this,
    (isLate) => !this.feed || this.#list(this.feed).prepareSearch(isLate),
  );
  readonly #print = new PrintController(this, () => {
    this.requestUpdate();
    this.performUpdate();
  });
  /** The list on screen, and while a newer feed waits for the reader, that of the newer one. */
  readonly #lists = new WeakMap<Feed, ListModel>();
  #view: ListView | undefined;
  #finds: ReadonlyMap<FacetName, string> = new Map();

  /** @param hooks - What a class that extends this one has of its own. */
  constructor(hooks: ListHooks) {
    super({
      attributes: { ...LIST_ATTRIBUTES, ...hooks.attributes },
      heading: hooks.heading,
      schemaType: hooks.schemaType,
      described: () => this.listed,
      // Short lists, by their looks.
      place: (locale) =>
        this.#attributes.limit || hooks.kind(locale).item.compact ? 'place short' : 'place',
      render: (loaded, context) => this.#render(loaded, context),
      isEmpty: () => !this.#view?.matched,
    });
    this.#hooks = hooks;
  }

  /** What the reader asked for: `{text, facets, sort, page}`. Setting it fires no event. */
  get query(): Query {
    return this.#query.query;
  }
  set query(value: unknown) {
    this.#query.set(value);
  }

  /** What is listed before the reader asks for anything: within `category` and `limit`. */
  get listed(): readonly FeedItem[] {
    return this.#view?.listed ?? [];
  }

  /**
   * Asks for `{text, facets, sort}` on the reader's behalf: `query-change` is fired, and with
   * `url-state` it is an entry of the history, so that Back undoes it.
   */
  changeQuery(query: unknown): void {
    // Nobody knows yet what a list has that is still to be loaded.
    this.#unchecked ||= !this.feed;
    this.#query.change(parseQuery(query));
  }

  /** An update waits, in turns of the page, for what it looks through: 100,000 items take a while. */
  protected override async scheduleUpdate(): Promise<void> {
    const { load } = this.#own;
    for (let query: Query | undefined; load.latest && query !== this.query;) {
      ({ query } = this);
      const locale = this.#own.locale();
      const kind = this.#hooks.kind(locale);
      const list = this.#list(load.latest.feed, locale, kind);
      await runInSlices(list.prepare(query, this.#options(kind).facets));
    }
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#fitQuery();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.isConnected) this.#idle.start();
    if (!this.#changed) return;
    // After the update: a listener finds on screen what the event speaks of.
    this.dispatchEvent(new QueryChangeEvent(this.#changed, this.#view?.matched ?? 0));
    this.#changed = undefined;
  }

  #render(
    loaded: LoadedFeed,
    context: FeedContext,
  ): { readonly content: TemplateResult; readonly sentences: readonly Sentence[] } {
    const { feed } = loaded;
    const { locale, now, level, notice, onOpen } = context;
    const kind = this.#hooks.kind(locale);
    const options = this.#options(kind);
    // Paper has no next page to ask for.
    const query = this.#print.printing ? withPage(this.query, 1) : this.query;
    const view = (this.#view = this.#list(feed, locale, kind).view(query, options));
    const status = countSentence(view, isFiltered(this.query), kind.counted, locale);
    const isHeld = loaded !== this.#own.load.latest;
    const { paging } = options;
    const today = toZoned(now, feed.timeZone);
    const content = renderListRegion({
      ...kind,
      ...context,
      ...options,
      feed,
      query: this.query,
      view,
      name: distinctName(this, context.name),
      status,
      ending: isHeld
        ? renderUpdate(locale, this.#handleUpdate)
        : renderComing(loaded.partial, locale),
      items: this.#hooks.renderItems(view.items, {
        ...kind.item,
        locale: { ...locale, found: view.found },
        level: level + 1,
        language: feed.language,
        today,
        onOpen,
        onSave: (item, event) => saveEvent(item, event, feed, this.src),
      }),
      today,
      actions: this.#actions,
    });
    const news = { notice, paging, isHeld, sort: query.sort };
    return { content, sentences: listSentences(view, status, news, locale) };
  }

  /** Puts what was asked for in the words of the list, and leaves out what it does not have. */
  #fitQuery(): void {
    const { latest } = this.#own.load;
    if (!latest) return;
    const list = this.#list(latest.feed);
    this.#query.set(list.withLabels(this.query));
    if (!this.#unchecked || latest.partial) return;
    this.#unchecked = false;
    // A banner may ask for categories where they are not offered.
    this.#query.set(list.withKnown(this.query, [...this.#kind.controls, 'category']));
    void this.updateComplete.then(() => this.#query.restoreScroll());
  }

  get #kind(): ListKind {
    return this.#hooks.kind(this.#own.locale());
  }

  #options(kind: ListKind): Required<ListOptions> {
    return {
      facets: kind.controls.filter((name) => name !== 'search'),
      match: kind.match,
      pageSize: this.#print.printing ? MOST_PRINTED : kind.pageSize,
      paging: kind.paging,
      finds: this.#finds,
    };
  }

  /** The list of a feed in the present language and within the preset. */
  #list(
    feed: Feed,
    locale = this.#own.locale(),
    { sort }: ListKind = this.#hooks.kind(locale),
  ): ListModel {
    const { limit = Infinity, category } = this.#attributes;
    const preset = { language: locale.language, sort, limit, category };
    let list = this.#lists.get(feed);
    if (!list?.has(preset)) this.#lists.set(feed, (list = new ListModel(feed, preset)));
    return list;
  }

  readonly #handleUpdate = async (): Promise<void> => {
    this.#own.load.release();
    await this.updateComplete;
    this.focus();
  };

  readonly #actions: ListActions = {
    onSearch: (text) => {
      this.#query.change(withText(this.query, text));
      this.#own.status.wait();
    },
    onOption: (facet, value, on) => this.#query.change(withOption(this.query, facet, value, on)),
    onFind: (facet, text) => {
      this.#finds = new Map(this.#finds).set(facet, text);
      this.requestUpdate();
    },
    onSort: (sort) => this.#query.change(withSort(this.query, sort)),
    // The button pressed is gone afterwards, so the focus goes to the next one like it.
    onRemove: (facet, value) =>
      this.#ask(withOption(this.query, facet, value, false), besideChip(this.renderRoot)),
    onClear: () => this.#ask(withoutFilters(this.query), atControls),
    onPage: (page) => this.#ask(withPage(this.query, page), atStart),
    onMore: (page) => this.#ask(withPage(this.query, page), atNewTitle(this.renderRoot)),
  };

  /** Changes the query, then moves the focus to where the reader goes on. */
  async #ask(query: Query, next: NextFocus): Promise<void> {
    this.#query.change(query);
    await this.updateComplete;
    next(this.renderRoot)?.focus();
  }
}
