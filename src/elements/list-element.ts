import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import type { LoadedFeed } from '../controllers/feed-state.js';
import { HeldFeed } from '../controllers/held-feed.js';
import { IdleController } from '../controllers/idle-controller.js';
import { PrintController } from '../controllers/print-controller.js';
import { QueryController } from '../controllers/query-controller.js';
import { UrlStateController } from '../controllers/url-state-controller.js';
import { inPieces } from '../feed/in-pieces.js';
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
import type { FacetName, Query, Sort } from '../model/query.js';
import { toZoned } from '../dates/zoned.js';
import type { ItemOptions } from '../views/item.js';
import { langAttribute } from '../views/language-of.js';
import { renderListRegion, type ListActions } from '../views/list-region.js';
import { renderComing, renderUpdate } from '../views/notice.js';
import { countSentence, listSentences } from '../views/status.js';
import type { Words } from '../views/words.js';
import { checkTexts, namesOf, oneOf, prefixOf, toNumber, wholeNumber } from './attribute-values.js';
import { baseStyles } from './base.styles.js';
import { saveEvent } from './calendar-file.js';
import { controlStyles } from './controls.styles.js';
import { QueryChangeEvent } from './events.js';
import { FeedElement } from './feed-element.js';
import { atControls, atNewTitle, atStart, besideChip, type NextFocus } from './list-focus.js';
import { PAGINGS, type ListKind, type Paging } from './list-kind.js';
import { listStyles } from './list.styles.js';
import { distinctName } from './page.js';

/** Most items that an address alone opens. */
const MAX_OPENED = 200;

/** Items on paper: more is no longer read, and takes a browser seconds to lay out. */
const MOST_PRINTED = 500;

/**
 * A feed as a list to search, filter, sort and page through.
 *
 * @fires {QueryChangeEvent} query-change - The reader searched, filtered, sorted or turned a page.
 */
export abstract class ListElement extends FeedElement {
  static override properties: PropertyDeclarations = {
    limit: { converter: toNumber },
    category: {},
    urlState: { attribute: 'url-state' },
    query: { attribute: false, noAccessor: true },
  };

  static override styles = [baseStyles, controlStyles, listStyles];

  /** Lists only the first so many items of the default order. No limit when absent. */
  limit?: number;

  /** Lists only items of these categories, separated by commas. */
  category: string | null = '';

  /**
   * Keeps search, filters, order and page in the page's address, under this prefix: `lib` writes
   * `?lib.q=…&lib.category=…`. Letters, digits, `-` and `_`. Off when absent, as an address tells
   * others what somebody looked for.
   */
  urlState = '';

  abstract sort: Sort;
  abstract pageSize: number;
  abstract paging: Paging;

  #changed: Query | undefined;
  readonly #query = new QueryController(this, (query, before) => {
    this.#changed = query;
    this.#held.release();
    this.status.end();
    this.#url.write(query, before);
  });
  readonly #url = new UrlStateController(this, {
    prefix: () => prefixOf(this, 'url-state', this.urlState),
    query: () => this.query,
    maxPage: () => {
      const { paging, pageSize } = this.#options();
      return paging === 'more' ? Math.max(1, Math.floor(MAX_OPENED / pageSize)) : Infinity;
    },
    onRestore: (query, travelled) => {
      if (!this.#query.set(query)) return;
      this.#unchecked = true;
      if (travelled) this.#changed = this.query;
    },
  });
  readonly #idle = new IdleController(
    this,
    (isLate) => !this.loaded || this.#list(this.loaded.feed).prepareSearch(isLate),
  );
  /** Whether the query came from an address, and may ask for what the list does not have. */
  #unchecked = false;
  readonly #print = new PrintController(this, () => {
    this.requestUpdate();
    this.performUpdate();
  });
  readonly #held = new HeldFeed(this);
  /** The list on screen, and while a newer feed waits for the reader, that of the newer one. */
  readonly #lists = new WeakMap<Feed, ListModel>();
  #view: ListView | undefined;
  #finds: ReadonlyMap<FacetName, string> = new Map();

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
    this.#unchecked ||= !this.loaded;
    this.#query.change(parseQuery(query));
  }

  protected abstract kind(words: Words): ListKind;

  /** The items of one page. */
  protected abstract renderItems(view: ListView, options: ItemOptions): TemplateResult;

  protected override isEmpty(): boolean {
    return !this.#view?.matched;
  }

  /** An update waits, in turns of the page, for what it looks through: 100,000 items take a while. */
  protected override async scheduleUpdate(): Promise<void> {
    checkTexts(this);
    for (let query: Query | undefined; this.latest && query !== this.query;) {
      ({ query } = this);
      await inPieces(this.#list(this.latest.feed).prepare(query, this.#options().facets));
    }
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { latest } = this;
    if (!latest) return;
    const list = this.#list(latest.feed);
    this.#query.set(list.withLabels(this.query));
    if (!this.#unchecked || latest.partial) return;
    this.#unchecked = false;
    // A banner may ask for categories where they are not offered.
    const controls = [...this.kind(this.words).controls, 'category'] as const;
    this.#query.set(list.withKnown(this.query, controls));
    void this.updateComplete.then(() => this.#url.restoreScroll());
  }

  protected override choose(latest: LoadedFeed | undefined): LoadedFeed | undefined {
    return this.#held.choose(latest);
  }

  protected override place(words: Words): string {
    // Short lists, by their looks.
    return this.limit || this.kind(words).item.compact ? 'place short' : 'place';
  }

  protected override renderFeed(loaded: LoadedFeed, words: Words, notice: unknown): TemplateResult {
    const { feed } = loaded;
    const kind = this.kind(words);
    const options = this.#options(words);
    // Paper has no next page to ask for.
    const query = this.#print.printing ? withPage(this.query, 1) : this.query;
    const view = this.#list(feed).view(query, options);
    this.#view = view;
    const count = countSentence(view, isFiltered(this.query), kind.counted, words);
    const isHeld = loaded !== this.latest;
    const { paging } = options;
    this.sentences = listSentences(
      view,
      count,
      { notice, paging, isHeld, sort: query.sort },
      words,
    );
    const today = toZoned(this.instant, feed.timeZone);
    const lang = langAttribute(feed.language, words.language);
    const heading = this.headingText(feed, kind.heading);
    return renderListRegion({
      ...kind,
      words,
      feed,
      query: this.query,
      view,
      finds: this.#finds,
      name: distinctName(this, heading),
      title: this.renderHeading(heading, lang),
      status: count,
      notice,
      ending: isHeld
        ? renderUpdate(words, this.#handleUpdate)
        : renderComing(loaded.partial, words),
      items: () =>
        this.renderItems(view, {
          ...kind.item,
          words: { ...words, found: view.found },
          level: this.level + 1,
          language: feed.language,
          today,
          onOpen: this.handleOpen,
          onSave: (item, event) => saveEvent(item, event, feed, this.src),
        }),
      ...options,
      withoutHelp: this.withoutHelp,
      today,
      lang,
      actions: this.#actions,
    });
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.isConnected) this.#idle.start();
    if (!this.#changed) return;
    // After the update: a listener finds on screen what the event speaks of.
    this.dispatchEvent(new QueryChangeEvent(this.#changed, this.#view?.matched ?? 0));
    this.#changed = undefined;
  }

  #options(words = this.words): ListOptions {
    const kind = this.kind(words);
    return {
      facets: kind.controls.filter((name) => name !== 'search'),
      match: kind.match,
      pageSize: this.#print.printing
        ? MOST_PRINTED
        : wholeNumber(this, 'page-size', this.pageSize, [1, 1000], kind.pageSize),
      paging: oneOf(this, 'paging', this.paging, PAGINGS, kind.paging),
      finds: this.#finds,
    };
  }

  /** The list of a feed in the present language and within the preset. */
  #list(feed: Feed): ListModel {
    const { words } = this;
    const { sorts } = this.kind(words);
    const preset = {
      language: words.language,
      sort: oneOf(this, 'sort', this.sort, sorts, sorts[0]),
      limit: wholeNumber(this, 'limit', this.limit, [1, Infinity], Infinity),
      category: namesOf(this.category),
    };
    let list = this.#lists.get(feed);
    if (!list?.has(preset)) this.#lists.set(feed, (list = new ListModel(feed, preset)));
    return list;
  }

  readonly #handleUpdate = async (): Promise<void> => {
    this.#held.release();
    this.requestUpdate();
    await this.updateComplete;
    this.focus();
  };

  readonly #actions: ListActions = {
    onSearch: (text) => {
      this.#query.change(withText(this.query, text));
      this.status.wait();
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
