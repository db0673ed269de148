import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Announcement } from '../campaigns/schedule.js';
import { toIsoDate, type PartialDate } from '../dates/partial-date.js';
import type { FeedItem, ItemEvent } from '../model/item.js';
import { formatRange } from '../text/format-date.js';
import { fill, fillPlural } from '../text/format.js';
import { renderEvents, renderSave } from './events.js';
import { elementId, renderHeading } from './heading.js';
import { handleLinks, renderLink, renderLinks } from './links.js';
import { fillWith, inLanguage, langAttribute, type Locale } from './locale.js';
import { renderRichText } from './rich-text.js';

/** Where guidance on a campaign's subjects is. */
export interface ResourcesLink {
  readonly text: unknown;
  readonly url: string;
  /** Shows them on this page instead; the address is for a new tab. */
  readonly onOpen?: (() => void) | undefined;
}

/** How the banner shows its campaigns. */
export interface CampaignOptions {
  readonly locale: Locale;
  /** Heading level of a campaign's name. */
  readonly level: number;
  /** Language of the feed's text, as far as known. */
  readonly language: string | undefined;
  /** Only its tag, its name as a link, and its dates. */
  readonly slim: boolean;
  /** The present in the feed's zone. */
  readonly today: PartialDate;
  readonly resources: ResourcesLink | undefined;
  readonly onOpen: (item: FeedItem, url: string) => void;
  /** Saves the campaign, or one event of it, as a calendar file. */
  readonly onSave: (event?: ItemEvent) => void;
}

/** One campaign: whether it is on, when, what it is about, and what takes place. */
export function renderCampaign(
  { item, phase, starts, ends, expected, events, moreEvents }: Announcement,
  options: CampaignOptions,
): TemplateResult {
  const { locale, level, language, slim, today, resources, onOpen, onSave } = options;
  const { messages } = locale;
  const days = formatRange(starts, ends, messages, { weekday: !slim });
  const lang = langAttribute(item.language ?? language, locale.language);
  const id = elementId('campaign', item.id);
  const url = item.campaign?.url ?? item.url;
  const name = item.campaign?.name ?? item.title;
  const label = html`<span lang=${lang}>${name}</span>`;
  const heading = renderHeading(level, 'title', id, slim ? renderLink(url, label) : label);
  const tag = html`<span part="tag"
    >${phase === 'active' ? messages.active : messages.upcoming}</span
  >`;
  const date = html`<time part="date" datetime=${toIsoDate(starts)}
    >${expected ? fill(messages.expected, { date: days }) : days}</time
  >`;
  return html`<article
    part="campaign"
    class=${phase}
    aria-labelledby=${id}
    @click=${handleLinks(item, onOpen)}
  >
    ${
      slim
        ? html`${tag} ${heading} ${date}`
        : html`<p part="meta">${tag} ${date}</p>
            <div class="text">
              ${heading}
              <div part="body" lang=${lang}>
                ${name === item.title ? nothing : html`<p>${item.title}</p>`}
                ${renderText(item, locale)}
              </div>
              ${renderEvents({ id: item.id, events, locale, lang, today, onSave })}
              ${
                moreEvents > 0
                  ? html`<p>${fillPlural(messages.more, moreEvents, locale.language)}</p>`
                  : nothing
              }
              ${renderLinks(item, locale, lang)}
              ${
                url
                  ? html`<p class="more-about">
                      ${renderLink(url, fillWith(messages.findOutMore, '{name}', inLanguage(lang, name)))}
                    </p>`
                  : nothing
              }
              ${resources ? renderResources(resources) : nothing}
              ${renderSave(id, locale, () => onSave())}
            </div>`
    }
  </article>`;
}

/** A banner is short: the summary, else the first paragraph with the others a press away. */
function renderText({ title, summary, body }: FeedItem, locale: Locale): unknown {
  const { messages, language } = locale;
  if (summary) return html`<p>${summary}</p>`;
  const [first, ...others] = renderRichText(body, locale, title);
  return others.length === 0
    ? first
    : html`${first}
        <details>
          <summary lang=${language}>${messages.fullText}</summary>
          ${others}
        </details>`;
}

function renderResources({ text, url, onOpen }: ResourcesLink): TemplateResult {
  const handleClick = (event: MouseEvent) => {
    // With a key held the reader wants another tab or a copy of the address.
    if (!onOpen || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onOpen();
  };
  return html`<p class="more-about">
    <a part="link" class="resources" href=${url} @click=${handleClick}>${text}</a>
  </p>`;
}
