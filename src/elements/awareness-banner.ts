import { html, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { nextChange, PHASES, scheduleCampaigns } from '../campaigns/schedule.js';
import type { Announcement } from '../campaigns/schedule.js';
import { ClockController } from '../controllers/clock-controller.js';
import type { LoadedFeed } from '../controllers/feed-state.js';
import { PrintController } from '../controllers/print-controller.js';
import { toZoned } from '../dates/zoned.js';
import { parseNow } from '../feed/date.js';
import { fillPlural } from '../text/format.js';
import { hashText } from '../text/hash.js';
import { renderCampaign } from '../views/campaign.js';
import { renderHelp } from '../views/help.js';
import {
  flag,
  oneOf,
  propertiesOf,
  someOf,
  text,
  valuesOf,
  warnOnce,
  wholeNumber,
} from './attributes.js';
import { bannerStyles } from './awareness-banner.styles.js';
import { baseStyles } from './base.styles.js';
import { saveCampaign, saveEvent } from './calendar-file.js';
import { BannerDismissEvent } from './events.js';
import { FeedElement } from './feed-element.js';
import { atNewTitle, focusAfter } from './focus.js';
import { LOADINGS, type FeedContext, type Loading } from './hooks.js';
import { LibraryLink } from './library-link.js';
import { remember, remembered, REMEMBERS } from './remembered.js';
import type { Remember } from './remembered.js';

/** How much the banner says of a campaign. */
export const BANNER_LAYOUTS = ['full', 'slim'] as const;
export type BannerLayout = (typeof BANNER_LAYOUTS)[number];

/** Campaigns added by one press of "and 2 more", and on paper; a longer list would hold up the page. */
const MORE = 500;

const BANNER_ATTRIBUTES = {
  loading: oneOf(LOADINGS, 'eager'),
  leadDays: wholeNumber(0, 366, 14),
  show: someOf(PHASES, 'active upcoming'),
  max: wholeNumber(1, 100, 3),
  dismissible: flag(),
  remember: oneOf(REMEMBERS, 'none'),
  htmlFor: text(null, 'for'),
  now: text(null),
  layout: oneOf(BANNER_LAYOUTS, 'full'),
};

/**
 * Awareness campaigns, shown by themselves when they are due and gone when they are over. Days
 * begin and end in the feed's time zone, Europe/London unless it names another, whatever zone
 * the visitor is in.
 *
 * @tagname awareness-banner
 * @summary Awareness campaigns, shown when they are due.
 *
 * @slot - Fallback: shown without JavaScript, while loading, and when the feed fails.
 * @slot before - At the start of the region.
 * @slot after - At the end of the region.
 *
 * @fires {FeedLoadEvent} feed-load - A feed has been loaded and is on screen.
 * @fires {FeedErrorEvent} feed-error - A feed could not be loaded.
 * @fires {ItemOpenEvent} item-open - A link of a campaign was followed.
 * @fires {BannerDismissEvent} banner-dismiss - The reader hid the banner.
 *
 * @csspart banner - The region.
 * @csspart heading - Heading of the region.
 * @csspart campaign - One campaign.
 * @csspart meta - Whether it is on, and its dates.
 * @csspart tag - "Happening now" or "Coming soon".
 * @csspart date - Dates of a campaign.
 * @csspart title - Name of a campaign.
 * @csspart body - Text of a campaign.
 * @csspart event - One event of a campaign.
 * @csspart links - Further-information links.
 * @csspart link - Any link.
 * @csspart help - Help contacts.
 * @csspart calendar - Buttons that save a calendar file.
 * @csspart dismiss - Button that hides the banner.
 * @csspart error - Said when the feed could not be loaded.
 * @csspart retry - The button "Try again".
 *
 * @cssstate loading - The feed is being loaded.
 * @cssstate ready - The feed is on screen.
 * @cssstate failed - The feed could not be loaded.
 * @cssstate stale - An older feed is on screen after a failed reload.
 * @cssstate empty - There is nothing to show.
 */
export class AwarenessBanner extends FeedElement {
  static override properties: PropertyDeclarations = propertiesOf(BANNER_ATTRIBUTES);

  static override styles = [baseStyles, bannerStyles];

  /**
   * `eager` does not wait, as a banner stands at the top of its page; `lazy` waits until the element
   * is near the view.
   */
  declare loading: Loading;

  /** How many days before its first day a campaign is announced, 0 to 366. */
  declare leadDays: number;

  /** Which campaigns, separated by spaces: `active` for running ones, `upcoming` for announced ones. */
  declare show: string | null;

  /** Most campaigns to show. A button that counts the others shows them ("and 2 more"). */
  declare max: number;

  /** Gives the reader a button that hides the banner. */
  declare dismissible: boolean;

  /**
   * How long the banner stays hidden: `none` for this page view, with nothing stored; `session` until the
   * tab is closed; `local` for good. A hash of each campaign is stored, so new content returns.
   */
  declare remember: Remember;

  /**
   * Id of a `<resource-library>` on the page: a campaign then leads to what it has on the campaign's
   * subjects.
   */
  declare htmlFor: string | null;

  /**
   * A date, date-time or instant to show the banner as of, for previews. The present when
   * absent. Dates without an offset are local to the feed.
   */
  declare now: string | null;

  /** `full` with texts and events; `slim` has one line a campaign: whether it is on, its name, its days. */
  declare layout: BannerLayout;

  readonly #attributes = valuesOf(this, BANNER_ATTRIBUTES);
  #due: readonly Announcement[] = [];
  /** When something else is due. */
  #next: Date | undefined;
  /** Campaigns shown beyond `max`. */
  #more = 0;
  /** Hashes of the campaigns that the reader has hidden on this page. */
  readonly #hidden: string[] = [];
  readonly #clock = new ClockController(this, () => this.requestUpdate());
  /** Paper cannot be pressed: all campaigns are on it. */
  readonly #print = new PrintController(this, () => {
    this.requestUpdate();
    this.performUpdate();
  });
  readonly #library = new LibraryLink(this, () => this.#attributes.htmlFor);

  constructor() {
    super({
      attributes: BANNER_ATTRIBUTES,
      heading: ({ bannerHeading }) => bannerHeading,
      schemaType: 'Event',
      described: () =>
        this.#due.map(({ item, starts: start, ends: end }) => ({
          ...item,
          campaign: { name: item.title, ...item.campaign, start, end },
        })),
      place: () => '',
      render: (loaded, context) => ({ content: this.#render(loaded, context) }),
      isEmpty: () => this.#due.length === 0,
    });
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#clock.wakeAt(this.#next?.getTime());
  }

  #render(
    { feed, partial }: LoadedFeed,
    { locale, level, lang, name, title, notice, withoutHelp, onOpen, ...context }: FeedContext,
  ): TemplateResult | typeof nothing {
    const { items, timeZone } = feed;
    const { show, leadDays, now: asOf, layout, max, dismissible, remember } = this.#attributes;
    const options = { timeZone, leadDays, show: show.length > 0 ? show : PHASES };
    const preview = parseNow(asOf, timeZone);
    const now = preview ?? context.now;
    this.#next = preview ? undefined : nextChange(items, now, options);
    const hidden = new Set([...this.#hidden, ...(dismissible ? remembered(remember) : [])]);
    const due = scheduleCampaigns(items, now, options).filter((one) => !hidden.has(hashOf(one)));
    this.#due = due;
    if (!partial && !items.some(({ campaign }) => campaign)) {
      warnOnce(`<${this.localName}>: no campaigns in its feed.`);
    }
    if (due.length === 0) return nothing;
    const { messages, language } = locale;
    const today = toZoned(now, timeZone);
    const slim = layout === 'slim';
    const shown = due.slice(0, max + (this.#print.printing ? MORE : this.#more));
    const rest = due.length - shown.length;
    const isNamed = slim || title === nothing;
    const campaigns = html`<div class="campaigns">
      ${shown.map((announcement) =>
        renderCampaign(announcement, {
          locale,
          level: level + 1,
          language: feed.language,
          slim,
          today,
          resources: this.#library.linkFor(announcement.item, locale, feed.language),
          onOpen,
          onSave: (event) =>
            event
              ? saveEvent(announcement.item, event, feed, this.src)
              : saveCampaign(announcement, feed, this.src),
        }),
      )}
      ${
        rest > 0
          ? html`<button type="button" class="rest" @click=${() => this.#showMore()}>
              ${fillPlural(messages.more, rest, language)}
            </button>`
          : nothing
      }
    </div>`;
    return html`<section
      part="banner"
      class=${layout}
      lang=${language}
      aria-label=${isNamed ? name : nothing}
      aria-labelledby=${isNamed ? nothing : 'heading'}
    >
      <slot name="before"></slot>
      <div class="top">
        ${slim ? campaigns : title}
        ${
          dismissible
            ? html`<button type="button" part="dismiss" @click=${() => this.#dismiss(shown)}>
                ${messages.dismiss}
              </button>`
            : nothing
        }
      </div>
      ${notice} ${slim ? nothing : campaigns}
      ${withoutHelp ? nothing : renderHelp(feed.help, today, locale, lang)}
      <slot name="after"></slot>
    </section>`;
  }

  #dismiss(shown: readonly Announcement[]): void {
    const hashes = this.#due.map(hashOf);
    this.#hidden.push(...hashes);
    remember(this.#attributes.remember, hashes);
    this.requestUpdate();
    // The button pressed is about to go, and the focus would go with it to the top of the page.
    focusAfter(this);
    this.dispatchEvent(new BannerDismissEvent(shown.map(({ item }) => item)));
  }

  /** The button pressed goes, or moves on: the focus goes to the first campaign that it showed. */
  async #showMore(): Promise<void> {
    const next = atNewTitle(this.renderRoot);
    this.#more += MORE;
    this.requestUpdate();
    await this.updateComplete;
    next(this.renderRoot)?.focus();
  }
}

/** The same for the same campaign with the same words and days. */
function hashOf({ item, starts, ends }: Announcement): string {
  const { id, title, summary, campaign } = item;
  return hashText(JSON.stringify([id, campaign?.name, title, summary, starts, ends]));
}

declare global {
  interface HTMLElementTagNameMap {
    'awareness-banner': AwarenessBanner;
  }
}
