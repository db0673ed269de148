import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Licence } from '../model/feed.js';
import type { Lang } from './language-of.js';
import { inLanguage } from './language-of.js';
import { fillWith } from './link.js';
import type { Words } from './words.js';

/** The attribution that the feed's licence asks for. */
export function renderLicence(
  licence: Licence | undefined,
  { messages }: Words,
  lang: Lang,
): TemplateResult | typeof nothing {
  if (!licence) return nothing;
  const text = inLanguage(lang, licence.name);
  const name = licence.url
    ? html`<a part="link" rel="license" href=${licence.url}>${text}</a>`
    : text;
  return html`<p class="licence">${fillWith(messages.licence, '{name}', name)}</p>`;
}
