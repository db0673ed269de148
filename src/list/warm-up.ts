import { DEFAULT_TIME_ZONE } from '../model/feed.js';
import { fillPlural } from '../text/fill.js';
import { toZoned } from '../text/zoned.js';
import { collatorFor } from './collator.js';

/**
 * Lets `Intl` load what a list will ask it for: that takes up to 40 ms the first time, which are
 * free while a feed is on its way.
 */
export function warmUp(language: string): void {
  collatorFor(language);
  fillPlural({ other: '' }, 0, language);
  toZoned(new Date(), DEFAULT_TIME_ZONE);
}
