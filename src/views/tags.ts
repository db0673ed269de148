import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FeedItem } from '../model/item.js';
import { listParts } from '../text/format.js';
import { markFound } from './found.js';
import type { Lang } from './language-of.js';
import { inLanguage } from './language-of.js';
import { fillWith } from './link.js';
import { optionLabel, optionLang } from './option-label.js';
import type { Words } from './words.js';

/** An item's categories, and whom and where it is for. They are labels, never links. */
export function renderTags(
  { audience, nations, categories }: FeedItem,
  words: Words,
  lang: Lang = nothing,
): readonly TemplateResult[] {
  const { messages } = words;
  const parts: TemplateResult[] = [];
  if (audience.length > 0) parts.push(renderScope(messages.audience, audience, words, lang));
  if (nations.length > 0) parts.push(renderScope(messages.nations, nations, words, lang));
  if (categories.length > 0) {
    const tags = categories.map(
      (name) =>
        html`<li part="tag" lang=${optionLang('category', name, words, lang)}>
          ${markFound(optionLabel('category', name, words), words)}
        </li>`,
    );
    parts.push(
      html`<ul part="tags" role="list" aria-label=${messages.categories}>
        ${tags}
      </ul>`,
    );
  }
  return parts;
}

function renderScope(
  sentence: string,
  values: readonly string[],
  { messages, language }: Words,
  lang: Lang,
): TemplateResult {
  const list = listParts(values, messages, language).map(({ type, value }) =>
    type === 'element' ? inLanguage(lang, value) : value,
  );
  return html`<p class="scope">${fillWith(sentence, '{list}', list)}</p>`;
}
