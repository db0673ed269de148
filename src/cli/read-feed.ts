import { DEFAULT_TIME_ZONE, toZoned } from '../dates/zoned.js';
import type { PartialDate } from '../dates/partial-date.js';
import { describe, sentence } from '../feed/feed-error.js';
import { parseFeed } from '../feed/load-feed.js';
import { valueAt } from '../feed/plain-value.js';
import type { FeedDocument } from '../importer/feed-document.js';
import type { Feed } from '../model/feed.js';
import { JsonPlaces } from './json-places.js';
import { readInput } from './read-input.js';
import { installWebPlatform } from './web-platform.js';
import { UnusableInput } from './unusable-input.js';

/** Base of relative addresses in a file that does not say where it will stand. */
const NOWHERE = 'https://feed.invalid/';

/** A feed in JSON, as it stands and as the elements read it. */
export interface ReadFeed {
  readonly name: string;
  readonly text: string;
  /** Whatever the JSON is. */
  readonly value: unknown;
}

/** @throws {UnusableInput} When it is no JSON. What `readInput` throws. */
export async function readJson(name: string): Promise<ReadFeed> {
  const input = await readInput(name);
  const text = input.text.replace(/^\uFEFF/, '');
  try {
    return { name: input.name, text, value: JSON.parse(text) as unknown };
  } catch {
    const { found, place } = new JsonPlaces(text).firstError() ?? {};
    const where = place ? ` at line ${place.line}, column ${place.column}` : '';
    const what = /^\s*</.test(text) ? 'a web page or XML, which "import" reads' : (found ?? 'none');
    throw new UnusableInput(sentence(`JSON in ${input.name}${where}`, what));
  }
}

/**
 * A feed as the elements read it.
 *
 * @throws {FeedError} `shape` when it is no feed.
 */
export function toFeed({ value, name }: ReadFeed): Feed {
  // For the names of characters in HTML.
  installWebPlatform();
  return parseFeed(value, URL.canParse(name) ? name : NOWHERE, 'jsonfeed');
}

/**
 * A feed to be written again: only as much of it is looked at as that needs.
 *
 * @throws {UnusableInput} When it has no list of items with ids.
 */
export function toDocument({ value, name }: ReadFeed): FeedDocument {
  const items = valueAt(value, 'items');
  if (!Array.isArray(items)) {
    const expected = `a JSON Feed with a list of "items" in ${name}`;
    throw new UnusableInput(sentence(expected, describe(items)));
  }
  const odd = items.findIndex((item) => !valueAt(item, 'id'));
  if (odd >= 0) {
    const expected = `items with an "id" in ${name}`;
    throw new UnusableInput(sentence(expected, `none in items[${odd}]`));
  }
  return value as FeedDocument;
}

/** The present day in London, which boards go by. */
export function today(): PartialDate {
  const { hour: _, minute: __, ...day } = toZoned(new Date(), DEFAULT_TIME_ZONE);
  return day;
}
