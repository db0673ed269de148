import { html, LitElement, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import { FeedLoad } from '../controllers/feed-load.js';
import { errorOf } from '../controllers/feed-state.js';
import { LanguageController, languageOf } from '../controllers/language-controller.js';
import { StatusController } from '../controllers/status-controller.js';
import { VisibilityController } from '../controllers/visibility-controller.js';
import { FEED_FORMATS, type FeedFormat } from '../feed/formats.js';
import type { Feed } from '../model/feed.js';
import type { FeedItem } from '../model/item.js';
import { VERSION } from '../model/version.js';
import type { DeepPartial, Messages } from '../text/messages.js';
import { renderHeading } from '../views/heading.js';
import { renderLoading, renderWaiting } from '../views/loading.js';
import { inLanguage, langAttribute, localeFor } from '../views/locale.js';
import type { Locale } from '../views/locale.js';
import { renderNotice, troubleSentence } from '../views/notice.js';
import {
  checkAttributes,
  flag,
  oneOf,
  propertiesOf,
  setDefaults,
  text,
  valuesOf,
  warnOnce,
  wholeNumber,
  type Values,
} from './attributes.js';
import { ItemOpenEvent } from './events.js';
import { FeedNews, setStates, type CustomState } from './feed-news.js';
import {
  LOADINGS,
  type FeedContext,
  type FeedHooks,
  type FeedInternals,
  type Loading,
} from './hooks.js';
import { baseUrl, fullAddress } from './page.js';
import { adoptStyles, RenderRoot } from './render-root.js';
import { StructuredData } from './structured-data.js';

/** What the three elements have in common; `loading` has another default in a banner. */
const FEED_ATTRIBUTES = {
  src: text(),
  format: oneOf(FEED_FORMATS, undefined),
  heading: text(),
  withoutHeading: flag(),
  headingLevel: wholeNumber(2, 6, 2),
  loading: oneOf(LOADINGS, 'lazy'),
  timeout: wholeNumber(1, 600, 10),
  refresh: wholeNumber(5, 10_080, undefined),
  withoutHelp: flag(),
  structuredData: flag(),
};

/** @returns What the element shares with the classes that extend it. */
export let internalsOf: (element: FeedElement) => FeedInternals;

/**
 * What the three elements share: one feed, its states, its heading, and what stands in its place
 * until it is there.
 *
 * @attr {string} lang - Language of our words: `en` and `cy` are built in, others come by `registerMessages`. That of the nearest element with a `lang` when absent, and English when there are no words for it.
 *
 * @slot - Fallback: shown without JavaScript, while loading, and when the feed fails.
 * @fires {FeedLoadEvent} feed-load - A feed has been loaded and is on screen.
 * @fires {FeedErrorEvent} feed-error - A feed could not be loaded.
 * @fires {ItemOpenEvent} item-open - A link of an item was followed.
 *
 * @cssprop [--sg-link] - Colour of links; the text colour when not set. Needs 4.5:1 on the background (WCAG 1.4.3).
 * @cssprop [--sg-accent] - Colour of ticked boxes, the present page and the banner's bar; the text colour when not set. Needs 3:1 (WCAG 1.4.11).
 * @cssprop [--sg-focus] - Colour of the focus outline; the text colour when not set. Needs 3:1.
 * @cssprop [--sg-border] - Colour of lines; mixed from the text colour when not set.
 * @cssprop [--sg-surface] - Background of panels; mixed from the text colour when not set. The text on it needs 4.5:1.
 * @cssprop [--sg-tag] - Background of tags; mixed from the text colour when not set. The text on it needs 4.5:1.
 * @cssprop [--sg-muted] - Colour of dates and sources; the text colour when not set. Needs 4.5:1.
 * @cssprop [--sg-radius=0.375em] - Radius of corners.
 * @cssprop [--sg-space=1em] - Space between parts.
 * @cssprop [--sg-font] - Font of all text; the page's when not set.
 * @cssprop [--sg-heading-font] - Font of headings; the page's when not set.
 */
export abstract class FeedElement extends LitElement {
  static override properties: PropertyDeclarations = {
    ...propertiesOf(FEED_ATTRIBUTES),
    messages: { attribute: false },
    // Lit keeps what a page has set before the element was defined of declared properties only.
    feed: { attribute: false, noAccessor: true },
    // The property `lang` is HTML's own; this one is only for an update when its attribute changes.
    [Symbol('lang')]: { attribute: 'lang' },
  };

  /** Version of the package that this class comes from. */
  static readonly version: string = VERSION;

  /** Address of the feed, absolute or relative to the page; `http` or `https`. */
  declare src: string;

  /** Format of the feed: `jsonfeed`, `wordpress`, `govuk` or `rss` (RSS, Atom). Told by the content when absent. */
  declare format?: FeedFormat;

  /** The heading on screen. The feed's title when absent. */
  declare heading: string;

  /** Hides the heading. Screen readers still hear it as the name of the region. */
  declare withoutHeading: boolean;

  /** Level of the heading, 2 to 6. Items are one deeper, or two when they are grouped. */
  declare headingLevel: number;

  /** `lazy` waits until the element is near the view, `eager` does not. */
  declare loading: Loading;

  /** Seconds to wait for the first answer. */
  declare timeout: number;

  /** Minutes, at least 5, after which the feed is loaded again while the page is visible. */
  declare refresh?: number;

  /** Hides the help contacts that come with the feed. */
  declare withoutHelp: boolean;

  /** Describes what is listed to search engines: schema.org data (JSON-LD) among its children. */
  declare structuredData: boolean;

  /** Strings to use instead of the catalogue's, for this element; groups of them may have gaps. */
  messages: DeepPartial<Messages> = {};

  static {
    internalsOf = (element) => element.#own;
  }

  readonly #hooks: FeedHooks;
  readonly #attributes: Values<typeof FEED_ATTRIBUTES>;
  readonly #news = new FeedNews();
  readonly #data = new StructuredData();
  readonly #root = new RenderRoot();
  readonly #internals = this.attachInternals();
  readonly #visibility = new VisibilityController(this);
  readonly #own: FeedInternals = {
    load: new FeedLoad(this, {
      url: () => this.#url(),
      format: () => this.#attributes.format,
      timeout: () => this.#attributes.timeout,
      refresh: () => this.#attributes.refresh ?? 0,
    }),
    status: new StatusController(this),
    locale: () => localeFor(languageOf(this), this.messages, this.feed),
  };

  /** @param hooks - What a class that extends this one has of its own. */
  constructor(hooks: FeedHooks) {
    super();
    const attributes = { ...FEED_ATTRIBUTES, ...hooks.attributes };
    setDefaults(this, attributes);
    this.#hooks = hooks;
    this.#attributes = valuesOf(this, attributes);
    this.addController(new LanguageController(this));
  }

  /**
   * The feed on screen, or last on screen. Set it to a JSON Feed object, or to the feed of another
   * element, to show that instead of loading `src`; `undefined` goes back to `src`.
   */
  get feed(): Feed | undefined {
    return this.#own.load.shown?.feed;
  }
  set feed(value: unknown) {
    this.#own.load.give(value, baseUrl());
  }

  /** Where the element is with its feed: `idle`, `loading`, `ready` or `failed`. */
  get state(): 'idle' | 'loading' | 'ready' | 'failed' {
    return this.#own.load.state.status;
  }

  /** Loads the feed again. Settles when that has ended, well or badly; never rejects. */
  reload(): Promise<void> {
    return this.#own.load.reload();
  }

  /** Moves the focus to the heading, or to the first title where the heading is hidden. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('[tabindex="-1"]')?.focus(options);
  }

  /** Moved into the document of a frame, or back out of it. */
  adoptedCallback(): void {
    adoptStyles(this);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return this.#root.open(this) ?? super.createRenderRoot();
  }

  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      this.#own.load.giveUp(error);
    }
  }

  protected override willUpdate(changed: PropertyValues): void {
    // Those as well that nothing asks for now: the webmaster is told of all that is wrong at once.
    for (const property of changed.keys()) Reflect.get(this.#attributes, property);
  }

  protected override update(changed: PropertyValues): void {
    // After the controllers: a load may have begun, and have its first page already.
    this.#own.load.show();
    const focused = this.shadowRoot?.activeElement;
    super.update(changed);
    if (this.#own.load.shown) this.#root.clear();
    // "Try again" is gone once the list is there: whoever is still on it goes on in the list.
    if (focused?.part.contains('retry') && !focused.isConnected) this.focus();
  }

  protected override render(): unknown {
    const { load, status } = this.#own;
    const locale = this.#own.locale();
    const { messages, language } = locale;
    const { state, shown } = load;
    const isBusy = state.status === 'loading';
    const trouble = troubleSentence(shown, errorOf(state) !== undefined, messages);
    const onRetry = () => this.state === 'loading' || this.reload();
    const notice = trouble && renderNotice(trouble, locale, { isBusy, onRetry });
    const place = this.#hooks.place(locale);
    const isLoading = isBusy && (trouble || (shown ? shown.partial : place));
    const loading = isLoading ? messages.loading : '';
    const kept = this.#root.isBare && this.#attributes.src && !trouble ? place : '';
    const { content, sentences = [] } = shown
      ? this.#hooks.render(shown, this.#context(shown.feed, locale, notice))
      : {
          content:
            this.#root.isServed && !notice
              ? ''
              : renderWaiting(kept, notice || renderLoading(loading, locale, kept !== '')),
        };
    if (content === nothing) return nothing;
    const text = status.say([...sentences, [state, loading || trouble]]);
    // What is seen has the role of a status too, but is silent ("aria-live"): it changes at every
    // key and goes with its view, where this one region is there from the start.
    return html`${content}
      <p class="unseen" role="status" lang=${language}>${text}</p>`;
  }

  protected override firstUpdated(_changed: PropertyValues): void {
    checkAttributes(this);
    if (this.state === 'idle' && !this.#attributes.src) {
      warnOnce(`<${this.localName}>: no src.`);
    }
  }

  protected override updated(_changed: PropertyValues): void {
    const { state, shown } = this.#own.load;
    const { schemaType: type, described, isEmpty } = this.#hooks;
    const feed = shown?.feed;
    const { status } = state;
    const states: CustomState[] = status === 'idle' ? [] : [status];
    if (status === 'failed' && shown) states.push('stale');
    if (feed && isEmpty(feed)) states.push('empty');
    setStates(this.#internals, states);
    this.#data.show(
      this,
      feed && this.#attributes.structuredData ? { items: described(), type, feed } : undefined,
    );
    if (this.isConnected) this.#news.tell(this, state, shown);
  }

  #context(feed: Feed, locale: Locale, notice: unknown): FeedContext {
    const lang = langAttribute(feed.language, locale.language);
    const { heading, headingLevel: level, withoutHeading, withoutHelp } = this.#attributes;
    const name = heading || feed.title || this.#hooks.heading(locale.messages);
    // A heading that the page gives is in the page's language.
    const content = heading || !feed.title ? name : inLanguage(lang, name);
    return {
      locale,
      now: new Date(),
      level,
      lang,
      name,
      title: withoutHeading ? nothing : renderHeading(level, 'heading', 'heading', content),
      withoutHelp,
      notice,
      onOpen: this.#handleOpen,
    };
  }

  readonly #handleOpen = (item: FeedItem, url: string): void => {
    this.dispatchEvent(new ItemOpenEvent(item, url));
  };

  #url(): string | undefined {
    const { src, loading } = this.#attributes;
    return src && (loading === 'eager' || this.#visibility.seen) ? fullAddress(src) : undefined;
  }
}
