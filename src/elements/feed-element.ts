import { LitElement, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { FeedController } from '../controllers/feed-controller.js';
import type { LoadedFeed } from '../controllers/feed-state.js';
import { LanguageController } from '../controllers/language-controller.js';
import { RefreshController } from '../controllers/refresh-controller.js';
import { VisibilityController } from '../controllers/visibility-controller.js';
import { ADVICE } from '../feed/advice.js';
import type { FeedError } from '../feed/feed-error.js';
import { FEED_FORMATS } from '../feed/read-page.js';
import type { FeedFormat } from '../feed/read-page.js';
import type { Feed } from '../model/feed.js';
import type { FeedItem } from '../model/item.js';
import { VERSION } from '../model/version.js';
import type { DeepPartial, Messages } from '../text/messages.js';
import { messagesFor, supportedLanguage, withMessages } from '../text/messages.js';
import { renderHeading } from '../views/heading.js';
import type { Lang } from '../views/language-of.js';
import { inLanguage } from '../views/language-of.js';
import { renderWaiting } from '../views/waiting.js';
import type { Words } from '../views/words.js';
import { baseUrl, fullAddress } from './address.js';
import { checkAttributes } from './attribute-names.js';
import { checkTexts, oneOf, toNumber, warnOnce, wholeNumber } from './attribute-values.js';
import type { CustomState } from './custom-states.js';
import { setStates } from './custom-states.js';
import { FeedErrorEvent, FeedLoadEvent, ItemOpenEvent } from './events.js';
import { languageOf } from './language.js';

/** Height in pixels under which what a page shows meanwhile keeps no place for a list. */
const BARE = 160;

/** When an element starts to load its feed. */
export const LOADINGS = ['lazy', 'eager'] as const;
export type Loading = (typeof LOADINGS)[number];

/**
 * What the three elements share: one feed, its states, its heading, and what stands in its place
 * until it is there.
 *
 * @slot - Fallback: shown without JavaScript, while loading, and when the feed fails.
 * @fires {FeedLoadEvent} feed-load - A feed has been loaded and is on screen.
 * @fires {FeedErrorEvent} feed-error - A feed could not be loaded.
 * @fires {ItemOpenEvent} item-open - A link of an item was followed.
 */
export abstract class FeedElement extends LitElement {
  static override properties: PropertyDeclarations = {
    src: {},
    format: {},
    heading: {},
    withoutHeading: { type: Boolean, attribute: 'without-heading' },
    headingLevel: { converter: toNumber, attribute: 'heading-level' },
    loading: {},
    timeout: { converter: toNumber },
    refresh: { converter: toNumber },
    withoutHelp: { type: Boolean, attribute: 'without-help' },
    messages: { attribute: false },
    // Lit keeps what a page has set before the element was defined of declared properties only.
    feed: { attribute: false, noAccessor: true },
    // The property `lang` is HTML's own; this one is only for an update when its attribute changes.
    [Symbol('lang')]: { attribute: 'lang' },
  };

  /** Version of the package that this class comes from. */
  static readonly version: string = VERSION;

  /** Address of the feed, resolved against the page; http and https only. */
  src = '';

  /** Format of the feed: `jsonfeed`, `wordpress`, `govuk` or `rss`. Told by its content when absent. */
  format?: FeedFormat;

  /** Visible heading. The feed's title when absent. */
  heading = '';

  /** Hides the heading; the region keeps it as its accessible name. */
  withoutHeading = false;

  /** Level of the heading, 2 to 6; items are one deeper. */
  headingLevel = 2;

  /** `lazy` waits until the element is near the view, `eager` does not. */
  loading: Loading = 'lazy';

  /** Seconds for the feed's first answer. */
  timeout = 10;

  /** Minutes, at least 5, after which the feed is loaded again while the page is visible. */
  refresh?: number;

  /** Hides the feed's help contacts. */
  withoutHelp = false;

  /** Strings to use instead of the catalogue's, for this element; groups of them may have gaps. */
  messages: DeepPartial<Messages> = {};

  /** What an absent or unknown `loading` means. */
  protected readonly defaultLoading: Loading = 'lazy';

  /** Whether "Loading…" stands in the place of a feed that is on its way. */
  protected readonly saysLoading: boolean = true;

  /** Whether the page keeps no place for a list, by content or by a rule: then we have to. */
  #isBare = false;
  readonly #internals = this.attachInternals();
  readonly #visibility = new VisibilityController(this);
  readonly #feed = new FeedController(this, {
    url: () => this.#url(),
    format: () => oneOf(this, 'format', this.format, FEED_FORMATS, undefined),
    timeout: () => wholeNumber(this, 'timeout', this.timeout, [1, 600], 10),
    onLoad: (feed) => this.#announce(new FeedLoadEvent(feed)),
    onError: (error, stale) => this.#handleError(error, stale),
  });

  constructor() {
    super();
    const minutes = () => wholeNumber(this, 'refresh', this.refresh, [5, 10_080], 0);
    this.addController(new LanguageController(this));
    this.addController(new RefreshController(minutes, () => void this.#feed.reload(true)));
  }

  /**
   * The feed on screen, or last on screen. Set it to a JSON Feed object, or to the feed of another
   * element, to show that instead of loading `src`; `undefined` goes back to `src`.
   */
  get feed(): Feed | undefined {
    return this.#feed.loaded?.feed;
  }
  set feed(value: unknown) {
    this.#feed.give(value, baseUrl());
  }

  /** Where the element is with its feed. */
  get state(): 'idle' | 'loading' | 'ready' | 'failed' {
    return this.#feed.state.status;
  }

  /** Loads the feed again. Settles when that has ended, well or badly; never rejects. */
  reload(): Promise<void> {
    return this.#feed.reload();
  }

  /** Moves the focus to the heading, or to the first title where the heading is hidden. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('[tabindex="-1"]')?.focus(options);
  }

  /** Strings and language of this element now. */
  protected get words(): Words {
    const language = languageOf(this);
    return {
      messages: withMessages(messagesFor(language), this.messages),
      language: supportedLanguage(language),
    };
  }

  /** The loaded feed with the moment it arrived. */
  protected get loaded(): LoadedFeed | undefined {
    return this.#feed.loaded;
  }

  protected get failed(): boolean {
    return this.state === 'failed';
  }

  /** The heading's level after validation. */
  protected get level(): number {
    return wholeNumber(this, 'heading-level', this.headingLevel, [2, 6], 2);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // The last moment at which the page's own content is as it would be without us.
    this.#isBare = this.saysLoading && this.offsetHeight < BARE;
    return super.createRenderRoot();
  }

  protected override willUpdate(_changed: PropertyValues): void {
    checkTexts(this);
  }

  protected override render(): unknown {
    const words = this.words;
    const { loaded } = this;
    if (loaded) return this.renderFeed(loaded, words);
    return renderWaiting({
      words,
      loading: this.saysLoading && this.state === 'loading',
      failed: this.failed,
      place: this.#isBare && Boolean(this.src) && !this.failed,
      onRetry: this.handleRetry,
    });
  }

  protected override firstUpdated(_changed: PropertyValues): void {
    checkAttributes(this);
    if (this.state === 'idle' && !this.src) {
      warnOnce(`<${this.localName}>: no src.`);
    }
  }

  protected override updated(_changed: PropertyValues): void {
    const { state, loaded } = this;
    const states: CustomState[] = state === 'idle' ? [] : [state];
    if (state === 'failed' && loaded) states.push('stale');
    if (loaded && this.isEmpty(loaded.feed)) states.push('empty');
    setStates(this.#internals, states);
  }

  /** Everything the element shows once it has a feed. */
  protected abstract renderFeed(loaded: LoadedFeed, words: Words): unknown;

  /** Whether the element has nothing of this feed to show. */
  protected abstract isEmpty(feed: Feed): boolean;

  /** Name of the region, shown as its heading or not. */
  protected headingText(feed: Feed, fallback: string): string {
    return this.heading || feed.title || fallback;
  }

  /** @param lang - Of the feed's own title; a heading that the page gives is in its language. */
  protected renderHeading(text: string, lang: Lang): TemplateResult | typeof nothing {
    if (this.withoutHeading) return nothing;
    const content = this.heading || !this.loaded?.feed.title ? text : inLanguage(lang, text);
    return renderHeading(this.level, 'heading', 'heading', content);
  }

  protected readonly handleOpen = (item: FeedItem, url: string): void => {
    this.dispatchEvent(new ItemOpenEvent(item, url));
  };

  protected readonly handleRetry = async (): Promise<void> => {
    await this.reload();
    await this.updateComplete;
    // The button that had the focus is gone once the list is there.
    if (this.state === 'ready') this.focus();
  };

  #url(): string | undefined {
    const loading = oneOf(this, 'loading', this.loading, LOADINGS, this.defaultLoading);
    const isWanted = this.src && (loading === 'eager' || this.#visibility.seen);
    return isWanted ? fullAddress(this.src) : undefined;
  }

  /** After the update, so that a listener finds on screen what the event speaks of. */
  async #announce(event: Event): Promise<void> {
    // The feed may have come outside an update, and nothing be under way yet to wait for.
    this.requestUpdate();
    await this.updateComplete;
    this.dispatchEvent(event);
  }

  #handleError(error: FeedError, stale: boolean): void {
    console.warn(`<${this.localName}>: ${error.message} ${ADVICE[error.code]}`);
    void this.#announce(new FeedErrorEvent(error, stale));
  }
}
