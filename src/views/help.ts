import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { HelpContact } from '../model/feed.js';
import type { PartialDate } from '../model/partial-date.js';
import { compareDates } from '../text/zoned.js';
import type { Lang } from './language-of.js';
import { renderLink } from './link.js';
import type { Words } from './words.js';

/**
 * Whom a reader can turn to, as the feed gives them. Opening hours change, so they are shown only
 * if somebody checked them in the last twelve months.
 *
 * @param today - In the feed's zone.
 */
export function renderHelp(
  contacts: readonly HelpContact[],
  today: PartialDate,
  { messages }: Words,
  lang: Lang = nothing,
): TemplateResult | typeof nothing {
  if (contacts.length === 0) return nothing;
  return html`<div part="help" role="group" aria-label=${messages.help}>
    <p class="help-title"><strong>${messages.help}</strong></p>
    <ul role="list" lang=${lang}>
      ${contacts.map((contact) => renderContact(contact, today))}
    </ul>
  </div>`;
}

function renderContact(contact: HelpContact, today: PartialDate): TemplateResult {
  const { name, phone, url, text, audience, hours } = contact;
  return html`<li>
    <span class="contact">${renderLink(url, name)}</span>
    ${phone ? html`<a part="link" class="phone" href=${telephone(phone)}>${phone}</a>` : nothing}
    ${hours && isFresh(contact, today) ? html`<span>${hours}</span>` : nothing}
    ${audience ? html`<span class="quiet">${audience}</span>` : nothing}
    ${text ? html`<span class="quiet">${text}</span>` : nothing}
  </li>`;
}

/** "0800 1111" as a link a telephone dials: digits and a leading plus (RFC 3966). */
function telephone(phone: string): string {
  return `tel:${phone.replace(/[^\d+]/g, '')}`;
}

function isFresh({ checkedOn }: HelpContact, today: PartialDate): boolean {
  if (!checkedOn) return false;
  return compareDates({ ...checkedOn, year: checkedOn.year + 1 }, today) > 0;
}
