import type { Problem, ProblemCode } from '../model/feed.js';
import { cleanText } from './clean-text.js';
import { FeedError } from './feed-error.js';
import type { FeedErrorCode } from './feed-error.js';

/** Says that one field was dropped or repaired. */
export type Report = (
  field: string,
  code: ProblemCode,
  expected: string,
  found: unknown,
  itemId?: string,
) => void;

/**
 * Problems kept of one feed. Those of a broken generator are all alike; without a limit a
 * hostile feed would fill the memory with them.
 */
export const MAX_PROBLEMS = 1000;

/** A reporting function and the list it writes to. */
export function createReport(): { readonly problems: Problem[]; readonly report: Report } {
  const problems: Problem[] = [];
  const report: Report = (field, code, expected, found, itemId) => {
    if (problems.length >= MAX_PROBLEMS) return;
    const message = sentence(expected, describe(found));
    problems.push({ ...(itemId !== undefined && { itemId }), field, code, message });
  };
  return { problems, report };
}

/** The one form of every message: what was expected, and what was found. */
export function sentence(expected: string, found: string): string {
  return `Expected ${expected}, found ${found}.`;
}

/** A `FeedError` whose message is such a sentence. */
export function failure(
  code: FeedErrorCode,
  expected: string,
  found: string,
  url: string,
  status?: number,
  retryAfter?: number,
): FeedError {
  return new FeedError(code, sentence(expected, found), url, status, retryAfter);
}

/** A value in a few words. */
export function describe(value: unknown): string {
  if (typeof value === 'string') {
    // One line, whatever is in it: it goes into a sentence.
    return `"${cleanText(value.slice(0, 60))}${value.length > 60 ? '…' : ''}"`;
  }
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
