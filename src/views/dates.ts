import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { toIsoDate, type PartialDate } from '../dates/partial-date.js';
import { formatDate, type DateOptions } from '../text/format-date.js';
import { fill } from '../text/format.js';
import type { Words } from './words.js';

/**
 * A sentence around a date, "Added 6 July 2018", the whole of it in a `<time>` so that one part
 * styles it.
 */
export function renderDate(
  date: PartialDate,
  sentence: string,
  { messages }: Words,
  options?: DateOptions,
): TemplateResult {
  const text = fill(sentence, { date: formatDate(date, messages, options) });
  return html`<time part="date" datetime=${toIsoDate(date)}>${text}</time>`;
}
