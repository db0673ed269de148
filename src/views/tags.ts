import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FeedItem } from '../model/item.js';
import { fill } from '../text/fill.js';
import { formatList } from '../text/lists.js';
import type { Lang } from './language-of.js';
import type { Words } from './words.js';

/** An item's categories, and whom and where it is for. They are labels, never links. */
export function renderTags(item: FeedItem, words: Words, lang: Lang = nothing): unknown {
  const { messages, language } = words;
  const { audience, nations, categories } = item;
  return html`${renderList(messages.audience, audience)}${renderList(messages.nations, nations)}
  ${
    categories.length > 0
      ? html`<ul part="tags" role="list" aria-label=${messages.categories}>
          ${categories.map((label) => html`<li part="tag" lang=${lang}>${label}</li>`)}
        </ul>`
      : nothing
  }`;

  function renderList(
    sentence: string,
    values: readonly string[],
  ): TemplateResult | typeof nothing {
    if (values.length === 0) return nothing;
    return html`<p class="scope">${fill(sentence, { list: formatList(values, language) })}</p>`;
  }
}
