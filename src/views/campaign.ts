import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Announcement } from '../campaigns/schedule.js';
import type { FeedItem, ItemEvent } from '../model/item.js';
import { formatDate, formatRange, toIsoDate } from '../text/dates.js';
import { fill, fillPlural } from '../text/fill.js';
import { elementId, renderHeading } from './heading.js';
import type { Lang } from './language-of.js';
import { inLanguage, langAttribute } from './language-of.js';
import { fillWith, handleLinks, renderLink } from './link.js';
import { renderLinks } from './links.js';
import { renderRichText } from './rich-text.js';
import type { Words } from './words.js';

/** Where guidance on a campaign's subjects is. */
export interface ResourcesLink {
  readonly text: string;
  readonly url: string;
  /** Shows them on this page instead; the address is for a new tab. */
  readonly onOpen?: (() => void) | undefined;
}

/** How the banner shows its campaigns. */
export interface CampaignOptions {
  readonly words: Words;
  /** Heading level of a campaign's title. */
  readonly level: number;
  /** Language of the feed's text, as far as known. */
  readonly language: string | undefined;
  readonly resources: ResourcesLink | undefined;
  readonly onOpen: (item: FeedItem, url: string) => void;
  /** Saves the campaign, or one event of it, as a calendar file. */
  readonly onSave: (event?: ItemEvent) => void;
}

/** One campaign: whether it is on, when, what it is about, and what takes place. */
export function renderCampaign(
  { item, phase, starts, ends, expected, events, moreEvents }: Announcement,
  { words, level, language, resources, onOpen, onSave }: CampaignOptions,
): TemplateResult {
  const { messages } = words;
  const days = formatRange(starts, ends, messages, { weekday: true });
  const lang = langAttribute(item.language ?? language, words.language);
  const id = elementId('campaign', item.id);
  const url = item.campaign?.url ?? item.url;
  return html`<article
    part="campaign"
    class=${phase}
    aria-labelledby=${id}
    @click=${handleLinks(item, onOpen)}
  >
    <p part="meta">
      <span part="tag">${phase === 'active' ? messages.active : messages.upcoming}</span>
      <time part="date" datetime=${toIsoDate(starts)}
        >${expected ? fill(messages.expected, { date: days }) : days}</time
      >
    </p>
    ${renderHeading(level, 'title', id, html`<span lang=${lang}>${item.title}</span>`)}
    <div part="body" lang=${lang}>
      ${item.summary ? html`<p>${item.summary}</p>` : renderRichText(item.body)}
    </div>
    ${
      events.length > 0
        ? html`<ul class="events" role="list" aria-label=${messages.events}>
            ${events.map((event) => renderEvent(event, words, lang, () => onSave(event)))}
          </ul>`
        : nothing
    }
    ${moreEvents > 0 ? html`<p>${fillPlural(messages.more, moreEvents, words.language)}</p>` : nothing}
    ${renderLinks(item, words, lang)}
    ${
      url
        ? html`<p class="more-about">
            ${renderLink(url, fillWith(messages.findOutMore, '{name}', inLanguage(lang, item.title)))}
          </p>`
        : nothing
    }
    ${resources ? renderResources(resources) : nothing}
    ${renderSave(item.title, words, () => onSave())}
  </article>`;
}

function renderEvent(
  event: ItemEvent,
  words: Words,
  lang: Lang,
  onSave: () => void,
): TemplateResult {
  const { messages } = words;
  const { name, start, end, place, address, url } = event;
  const options = { weekday: true, time: true };
  const when = end
    ? formatRange(start, end, messages, options)
    : formatDate(start, messages, options);
  const where = [place, address].filter(Boolean).join(', ');
  return html`<li part="event">
    ${name ? html`<strong lang=${lang}>${renderLink(url, name)}</strong>` : nothing}
    <time datetime=${toIsoDate(start)}>${when}</time>
    ${where ? html`<span lang=${lang}>${where}</span>` : nothing}
    ${renderSave(name ?? when, words, onSave)}
  </li>`;
}

function renderSave(name: string, { messages }: Words, onSave: () => void): TemplateResult {
  const { calendar } = messages;
  return html`<button
    type="button"
    part="calendar"
    aria-label=${`${calendar}: ${name}`}
    @click=${onSave}
  >
    ${calendar}
  </button>`;
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
