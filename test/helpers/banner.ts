import { fixture } from '@open-wc/testing';
import '../../src/define.js';
import type { AwarenessBanner } from '../../src/elements/awareness-banner.js';
import { jsonFeed } from './feeds.js';

/** One campaign item of a feed; `more` goes into its `_safeguarding`, `fields` beside it. */
export function campaignItem(
  name: string,
  start: string,
  more: object = {},
  fields: object = {},
): object {
  return {
    id: name,
    title: name,
    summary: `About ${name}.`,
    ...fields,
    _safeguarding: { kind: 'campaign', campaign: { name, start }, ...more },
  };
}

/** A banner that shows campaigns as of a moment. */
export function showBanner(
  items: readonly object[],
  now: string,
  attributes: Record<string, string> = {},
): Promise<AwarenessBanner> {
  const element = document.createElement('awareness-banner');
  for (const [name, value] of Object.entries({ now, ...attributes })) {
    element.setAttribute(name, value);
  }
  element.feed = jsonFeed(items, { title: 'Campaigns' });
  return fixture<AwarenessBanner>(element);
}
