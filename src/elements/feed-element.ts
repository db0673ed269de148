import { html, LitElement, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { FeedController } from '../controllers/feed-controller.js';
import { errorOf, type LoadedFeed } from '../controllers/feed-state.js';
import { LanguageController } from '../controllers/language-controller.js';
import { whenParsed } from '../controllers/listen.js';
import { RefreshController } from '../controllers/refresh-controller.js';
import { StatusController } from '../controllers/status-controller.js';
import { VisibilityController } from '../controllers/visibility-controller.js';
import { FEED_FORMATS, type FeedFormat } from '../feed/formats.js';
import { labelsIn, type Feed } from '../model/feed.js';
import type { FeedItem } from '../model/item.js';
import { VERSION } from '../model/version.js';
import type { DeepPartial, Messages } from '../text/messages.js';
import { messagesFor, supportedLanguage, withMessages } from '../text/messages.js';
import { renderHeading } from '../views/heading.js';
import { inLanguage, type Lang } from '../views/language-of.js';
import { renderNotice, troubleSentence } from '../views/notice.js';
import type { Sentence } from '../views/status.js';
import { renderLoading, renderWaiting } from '../views/waiting.js';
import type { Words } from '../views/words.js';
import { baseUrl, fullAddress } from './address.js';
import { checkAttributes } from './attribute-names.js';
import { checkTexts, oneOf, toNumber, warnOnce, wholeNumber } from './attribute-values.js';
import { setStates, type CustomState } from './custom-states.js';
import { ItemOpenEvent } from './events.js';
import { FeedNews } from './feed-news.js';
import { adoptStyles, foreignRoot } from './foreign-styles.js';
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

  /** When the present update began: it reads the clock once, lest midnight fall in the middle. */
  protected instant = new Date();

  /** What there is to say of the feed on screen, as it was last rendered. */
  protected sentences: readonly Sentence[] = [];

  protected readonly status = new StatusController(this);

  /** What is on screen, or about to be. */
  #shown: LoadedFeed | undefined;
  readonly #news = new FeedNews();
  /** Whether the page keeps no place for a list, by content or by a rule: then we have to. */
  #isBare = false;
  readonly #internals = this.attachInternals();
  readonly #visibility = new VisibilityController(this);
  readonly #feed = new FeedController(this, {
    url: () => this.#url(),
    format: () => oneOf(this, 'format', this.format, FEED_FORMATS, undefined),
    timeout: () => wholeNumber(this, 'timeout', this.timeout, [1, 600], 10),
  });

  constructor() {
    super();
    const minutes = () => wholeNumber(this, 'refresh', this.refresh, [5, 10_080], 0);
    this.addController(new LanguageController(this));
    new RefreshController(this, minutes, () => void this.#feed.reload(true));
  }

  /**
   * The feed on screen, or last on screen. Set it to a JSON Feed object, or to the feed of another
   * element, to show that instead of loading `src`; `undefined` goes back to `src`.
   */
  get feed(): Feed | undefined {
    return this.#shown?.feed;
  }
  set feed(value: unknown) {
    this.#feed.give(value, baseUrl());
    this.#shown = this.latest;
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
    const language = supportedLanguage(languageOf(this));
    return {
      messages: withMessages(messagesFor(language), this.messages),
      language,
      labels: labelsIn((this.#shown ?? this.latest)?.feed.categories ?? [], language),
    };
  }

  /** What there is to show, with the moment it arrived. */
  protected get latest(): LoadedFeed | undefined {
    return this.#feed.loaded;
  }

  /** What of that is on screen. */
  protected get loaded(): LoadedFeed | undefined {
    return this.#shown;
  }

  /** The heading's level after validation. */
  protected get level(): number {
    return wholeNumber(this, 'heading-level', this.headingLevel, [2, 6], 2);
  }

  /** Moved into the document of a frame, or back out of it. */
  adoptedCallback(): void {
    adoptStyles(this);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // The last moment at which the page's own content is as it would be without us.
    whenParsed(this, () => {
      this.#isBare = this.offsetHeight < BARE;
      this.requestUpdate();
    });
    return foreignRoot(this) ?? super.createRenderRoot();
  }

  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      this.#feed.giveUp(error);
    }
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.instant = new Date();
    checkTexts(this);
  }

  protected override update(changed: PropertyValues): void {
    this.#shown = this.choose(this.latest);
    const focused = this.shadowRoot?.activeElement;
    super.update(changed);
    // "Try again" is gone once the list is there: whoever is still on it goes on in the list.
    if (focused?.part.contains('retry') && !focused.isConnected) this.focus();
  }

  protected override render(): unknown {
    const { words, loaded, state } = this;
    const { messages, language } = words;
    const { state: now } = this.#feed;
    const trouble = troubleSentence(loaded, errorOf(now) !== undefined, messages);
    const onRetry = () => this.state === 'loading' || this.reload();
    const retry = { busy: state === 'loading', onRetry };
    const notice = trouble && renderNotice(trouble, words, retry);
    const place = this.place(words);
    const isLoading = state === 'loading' && (trouble || (loaded ? loaded.partial : place));
    const loading = isLoading ? messages.loading : '';
    const kept = this.#isBare && this.src && !trouble ? place : '';
    const content = loaded
      ? this.renderFeed(loaded, words, notice)
      : renderWaiting(kept, notice || renderLoading(loading, words, kept !== ''));
    if (content === nothing) return nothing;
    const sentences: readonly Sentence[] = [
      ...(loaded ? this.sentences : []),
      [now, loading || trouble],
    ];
    // What is seen has the role of a status too, but is silent ("aria-live"): it changes at every
    // key and goes with its view, where this one region is there from the start.
    return html`${content}
      <p class="unseen" role="status" lang=${language}>${this.status.say(sentences)}</p>`;
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
    if (this.isConnected) this.#news.tell(this, this.#feed.state, loaded);
  }

  /** What to show of what there is. */
  protected choose(latest: LoadedFeed | undefined): LoadedFeed | undefined {
    return latest;
  }

  /** Class of the place that is kept for a feed on its way; empty for none, and no "Loading…". */
  protected place(_words: Words): string {
    return '';
  }

  /**
   * Everything the element shows once it has a feed.
   *
   * @param notice - What there is to say of the feed as a whole, such as that it is out of date.
   */
  protected abstract renderFeed(loaded: LoadedFeed, words: Words, notice: unknown): unknown;

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

  #url(): string | undefined {
    const loading = oneOf(this, 'loading', this.loading, LOADINGS, this.defaultLoading);
    const isWanted = this.src && (loading === 'eager' || this.#visibility.seen);
    return isWanted ? fullAddress(this.src) : undefined;
  }
}
