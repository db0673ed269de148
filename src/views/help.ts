import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { compareDates, type PartialDate } from '../dates/partial-date.js';
import type { HelpContact } from '../model/feed.js';
import { parsePhone } from '../text/phone.js';
import { renderLink } from './links.js';
import type { Lang, Locale } from './locale.js';

/**
 * Whom a reader can turn to, as the feed gives them. Opening hours change, so they are shown only
 * if somebody checked them in the last twelve months.
 *
 * @param today - In the feed's zone.
 */
export function renderHelp(
  contacts: readonly HelpContact[],
  today: PartialDate,
  { messages }: Locale,
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
    ${phone ? renderPhone(phone) : nothing}
    ${hours && isFresh(contact, today) ? html`<span>${hours}</span>` : nothing}
    ${audience ? html`<span class="quiet">${audience}</span>` : nothing}
    ${text ? html`<span class="quiet">${text}</span>` : nothing}
  </li>`;
}

/** A link to dial where the text is one number, else the text alone. */
function renderPhone(phone: string): TemplateResult {
  const [number, url, remark] = parsePhone(phone) ?? [phone];
  return html`<span class="phone">${renderLink(url, number)}${remark}</span>`;
}

function isFresh({ checkedOn }: HelpContact, today: PartialDate): boolean {
  if (!checkedOn) return false;
  return compareDates({ ...checkedOn, year: checkedOn.year + 1 }, today) > 0;
}
