import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Announcement } from '../campaigns/schedule.js';
import type { FeedItem, ItemEvent } from '../model/item.js';
import { formatDate, formatRange, toIsoDate } from '../text/dates.js';
import { fill } from '../text/fill.js';
import { elementId, renderHeading } from './heading.js';
import { langAttribute } from './language-of.js';
import { handleLinks, renderLink } from './link.js';
import { renderLinks } from './links.js';
import { renderRichText } from './rich-text.js';
import type { Words } from './words.js';

/** How the banner shows its campaigns. */
export interface CampaignOptions {
  readonly words: Words;
  /** Heading level of a campaign's title. */
  readonly level: number;
  /** Language of the feed's text, as far as known. */
  readonly language: string | undefined;
  readonly onOpen: (item: FeedItem, url: string) => void;
}

/** One campaign: whether it is on, when, what it is about, and what takes place. */
export function renderCampaign(
  { item, phase, starts, ends, events }: Announcement,
  { words, level, language, onOpen }: CampaignOptions,
): TemplateResult {
  const { messages } = words;
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
        >${formatRange(starts, ends, messages, { weekday: true })}</time
      >
    </p>
    ${renderHeading(level, 'title', id, html`<span lang=${lang}>${item.title}</span>`)}
    <div part="body" lang=${lang}>
      ${item.summary ? html`<p>${item.summary}</p>` : renderRichText(item.body)}
    </div>
    ${
      events.length > 0
        ? html`<ul class="events" aria-label=${messages.events}>
            ${events.map((event) => renderEvent(event, words))}
          </ul>`
        : nothing
    }
    ${renderLinks(item, words)}
    ${
      url
        ? html`<p class="more-about">
            ${renderLink(url, fill(messages.findOutMore, { name: item.title }))}
          </p>`
        : nothing
    }
  </article>`;
}

function renderEvent(event: ItemEvent, { messages }: Words): TemplateResult {
  const { name, start, end, place, address, url } = event;
  const options = { weekday: true, time: true };
  const when = end
    ? formatRange(start, end, messages, options)
    : formatDate(start, messages, options);
  const where = [place, address].filter(Boolean).join(', ');
  return html`<li part="event">
    ${name ? html`<strong>${renderLink(url, name)}</strong>` : nothing}
    <time datetime=${toIsoDate(start)}>${when}</time>
    ${where ? html`<span>${where}</span>` : nothing}
  </li>`;
}
