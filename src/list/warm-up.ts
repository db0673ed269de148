import { DEFAULT_TIME_ZONE } from '../model/feed.js';
import { fillPlural } from '../text/fill.js';
import { toZoned } from '../text/zoned.js';
import { collatorFor } from './collator.js';

/**
 * Lets `Intl` load what a list will ask it for: the first of each takes up to 40 ms, which are free
 * while a feed is on its way. Yields where the work may pause.
 */
export function* warmUp(language: string): Generator<void, void> {
  fillPlural({ other: '' }, 0, language);
  yield;
  collatorFor(language);
  yield;
  toZoned(new Date(), DEFAULT_TIME_ZONE);
}
