import { html, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import type { Announcement } from '../campaigns/schedule.js';
import { formatCalendar } from '../campaigns/calendar.js';
import { campaignEntry, eventEntry } from '../campaigns/calendar-entry.js';
import { nextChange, PHASES, scheduleCampaigns } from '../campaigns/schedule.js';
import { ClockController } from '../controllers/clock-controller.js';
import type { LoadedFeed } from '../controllers/feed-state.js';
import { parseNow } from '../feed/date.js';
import type { Feed } from '../model/feed.js';
import type { ItemEvent } from '../model/item.js';
import { fillPlural } from '../text/fill.js';
import { foldWords } from '../text/fold.js';
import { hashText } from '../text/hash.js';
import { toZoned } from '../text/zoned.js';
import { renderCampaign } from '../views/campaign.js';
import { renderHelp } from '../views/help.js';
import { langAttribute } from '../views/language-of.js';
import { renderStale } from '../views/notice.js';
import type { Words } from '../views/words.js';
import { oneOf, someOf, toNumber, warnOnce, wholeNumber } from './attribute-values.js';
import { bannerStyles } from './awareness-banner.styles.js';
import { baseStyles } from './base.styles.js';
import { BannerDismissEvent } from './events.js';
import type { Loading } from './feed-element.js';
import { FeedElement } from './feed-element.js';
import { LibraryLink } from './library-link.js';
import { focusAfter, saveFile } from './page.js';
import type { Remember } from './remembered.js';
import { isRemembered, remember, REMEMBERS } from './remembered.js';

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
 * @csspart title - Title of a campaign.
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
 * @cssprop --sg-link - Colour of links. The text colour by default.
 * @cssprop --sg-accent - Colour of ticked boxes, the present page and warnings.
 * @cssprop --sg-focus - Colour of the focus outline. The text colour by default.
 * @cssprop --sg-border - Colour of lines between items.
 * @cssprop --sg-surface - Background of panels.
 * @cssprop --sg-tag - Background of tags.
 * @cssprop --sg-muted - Colour of dates and sources. The text colour by default.
 * @cssprop --sg-radius - Radius of corners.
 * @cssprop --sg-space - Space between parts.
 * @cssprop --sg-font - Font of all text. The page's by default.
 * @cssprop --sg-heading-font - Font of headings. The page's by default.
 *
 * @cssstate loading - The feed is being loaded.
 * @cssstate ready - The feed is on screen.
 * @cssstate failed - The feed could not be loaded.
 * @cssstate stale - An older feed is on screen after a failed reload.
 * @cssstate empty - There is nothing to show.
 */
export class AwarenessBanner extends FeedElement {
  static override properties: PropertyDeclarations = {
    leadDays: { converter: toNumber, attribute: 'lead-days' },
    show: {},
    max: { converter: toNumber },
    dismissible: { type: Boolean },
    remember: {},
    htmlFor: { attribute: 'for' },
    now: {},
  };

  static override styles = [baseStyles, bannerStyles];

  /** `eager` by default: a banner stands at the top of its page. */
  override loading: Loading = 'eager';

  /** How many days before its first day a campaign is announced, 0 to 366. */
  leadDays = 14;

  /** Which campaigns, separated by spaces: `active` ones, `upcoming` ones. */
  show: string | null = 'active upcoming';

  /** Most campaigns in the region; the others are counted ("and 2 more"). */
  max = 3;

  /** Gives the reader a button that hides the banner. */
  dismissible = false;

  /**
   * How long it stays hidden: `none` for this page view, with nothing stored; `session` until the
   * tab is closed; `local` for good. A hash of what was shown is stored, so new content returns.
   */
  remember: Remember = 'none';

  /** Id of a `<resource-library>` on this page that a campaign leads to. */
  htmlFor: string | null = null;

  /**
   * A date, date-time or instant to show the banner as of, for previews. The present when
   * absent. Dates without an offset are local to the feed.
   */
  now: string | null = null;

  protected override readonly defaultLoading: Loading = 'eager';

  /** What is not due takes no space, so neither does what may not be. */
  protected override readonly saysLoading = false;

  #dismissed = false;
  readonly #clock = new ClockController(this);
  readonly #library = new LibraryLink(this, () => this.htmlFor);

  protected override isEmpty(feed: Feed): boolean {
    return this.#due(feed).length === 0;
  }

  protected override renderFeed(
    { feed, at, partial }: LoadedFeed,
    words: Words,
  ): TemplateResult | typeof nothing {
    const due = this.#due(feed);
    if (!partial && !feed.items.some(({ campaign }) => campaign)) {
      warnOnce(`<${this.localName}>: no campaigns in its feed.`);
    }
    this.#clock.wakeAt(
      this.now ? undefined : nextChange(feed.items, this.#instant(feed), this.#options(feed)),
    );
    if (due.length === 0) return nothing;
    const { messages, language } = words;
    const lang = langAttribute(feed.language, language);
    const shown = due.slice(0, wholeNumber(this, 'max', this.max, [1, 100], 3));
    const rest = due.length - shown.length;
    const heading = this.headingText(feed, messages.bannerHeading);
    return html`<section
      part="banner"
      lang=${language}
      aria-label=${this.withoutHeading ? heading : nothing}
      aria-labelledby=${this.withoutHeading ? nothing : 'heading'}
    >
      <slot name="before"></slot>
      ${this.renderHeading(heading, lang)}
      ${this.failed ? renderStale(toZoned(at, feed.timeZone), words, this.handleRetry) : nothing}
      ${shown.map((announcement) =>
        renderCampaign(announcement, {
          words,
          level: this.level + 1,
          language: feed.language,
          resources: this.#library.linkFor(announcement.item, words),
          onOpen: this.handleOpen,
          onSave: (event) => this.#save(announcement, event, feed.timeZone),
        }),
      )}
      ${rest > 0 ? html`<p class="rest">${fillPlural(messages.more, rest, language)}</p>` : nothing}
      ${
        this.withoutHelp
          ? nothing
          : renderHelp(feed.help, toZoned(this.#instant(feed), feed.timeZone), words, lang)
      }
      ${
        this.dismissible
          ? html`<button type="button" part="dismiss" @click=${() => this.#dismiss(due, shown)}>
              ${messages.dismiss}
            </button>`
          : nothing
      }
      <slot name="after"></slot>
    </section>`;
  }

  /** What is to be shown now: nothing, once the reader has hidden it. */
  #due(feed: Feed): readonly Announcement[] {
    if (this.#dismissed) return [];
    const due = scheduleCampaigns(feed.items, this.#instant(feed), this.#options(feed));
    return this.dismissible && isRemembered(this.#where, hashOf(due)) ? [] : due;
  }

  get #where(): Remember {
    return oneOf(this, 'remember', this.remember, REMEMBERS, 'none');
  }

  #options(feed: Feed) {
    const show = someOf(this, 'show', this.show ?? '', PHASES);
    return {
      timeZone: feed.timeZone,
      leadDays: wholeNumber(this, 'lead-days', this.leadDays, [0, 366], 14),
      show: show.length > 0 ? show : PHASES,
    };
  }

  #instant(feed: Feed): Date {
    return parseNow(this.now, feed.timeZone) ?? new Date();
  }

  #dismiss(due: readonly Announcement[], shown: readonly Announcement[]): void {
    remember(this.#where, hashOf(due));
    this.#dismissed = true;
    this.requestUpdate();
    // The button pressed is about to go, and the focus would go with it to the top of the page.
    focusAfter(this);
    this.dispatchEvent(new BannerDismissEvent(shown.map(({ item }) => item)));
  }

  #save(announcement: Announcement, event: ItemEvent | undefined, timeZone: string): void {
    const { item } = announcement;
    const entry = event ? eventEntry(item, event) : campaignEntry(announcement);
    const name = foldWords(entry.title).join('-');
    saveFile(`${name}.ics`, 'text/calendar', formatCalendar(entry, timeZone, new Date()));
  }
}

/** The same for the same campaigns with the same words and days. */
function hashOf(due: readonly Announcement[]): string {
  return hashText(
    JSON.stringify(
      due.map(({ item, starts, ends }) => [item.id, item.title, item.summary, starts, ends]),
    ),
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'awareness-banner': AwarenessBanner;
  }
}
