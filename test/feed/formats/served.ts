import { expect } from '@open-wc/testing';
import { FeedError } from '../../../src/feed/feed-error.js';
import { loadFeed } from '../../../src/feed/load-feed.js';
import type { FeedFormat } from '../../../src/feed/formats.js';
import type { Feed } from '../../../src/model/feed.js';
import type { FeedItem } from '../../../src/model/item.js';
import type { PartialDate } from '../../../src/dates/partial-date.js';
import { rejectionOf } from '../held-body.js';

/** What a server says at one address. */
interface Served {
  readonly body: BodyInit;
  readonly headers?: Readonly<Record<string, string>>;
}

const { fetch: originalFetch } = globalThis;

/** Answers by address; what is not there is a 404. Gives the addresses asked, in order. */
export function serve(answers: Readonly<Record<string, string | Served>>): string[] {
  const asked: string[] = [];
  globalThis.fetch = (input) => {
    const url = input instanceof Request ? input.url : input.toString();
    asked.push(url);
    const answer = answers[url];
    if (answer === undefined) return Promise.resolve(new Response('', { status: 404 }));
    const { body, headers = {} } = typeof answer === 'string' ? { body: answer } : answer;
    return Promise.resolve(new Response(body, { headers }));
  };
  return asked;
}

export function restoreFetch(): void {
  globalThis.fetch = originalFetch;
}

export function load(url: string, format?: FeedFormat): Promise<Feed> {
  return loadFeed(url, { baseUrl: 'https://page.example/', format, backOff: 0 });
}

/** What a text served at an address is read as. */
export function loadText(text: string, url: string, format?: FeedFormat): Promise<Feed> {
  serve({ [url]: text });
  return load(url, format);
}

/** The code of the `FeedError` that a promise is rejected with; anything else fails. */
export async function errorCodeOf(promise: Promise<unknown>): Promise<string> {
  const error = await rejectionOf(promise);
  expect(error).to.be.instanceOf(FeedError);
  return (error as FeedError).code;
}

/** The only item of a feed. */
export function onlyItem({ items }: Feed): FeedItem {
  expect(items).to.have.length(1);
  return items[0]!;
}

/** A date as it was written, at its own precision: `2024-04-30 09:21`, `2024-04`. */
export function dateText(date: PartialDate | undefined): string {
  if (!date) return '';
  const two = (part: number | undefined) => String(part).padStart(2, '0');
  const { year, month, day, hour, minute } = date;
  const days = [month, day].filter((part) => part !== undefined).map((part) => `-${two(part)}`);
  return `${year}${days.join('')}${hour === undefined ? '' : ` ${two(hour)}:${two(minute)}`}`;
}

/** Problems as `field code`. */
export function problemsOf({ problems }: Feed): readonly string[] {
  return problems.map(({ field, code }) => `${field} ${code}`);
}

export function idsOf({ items }: Feed): readonly string[] {
  return items.map(({ id }) => id);
}
