import { trustedPolicy } from './trusted-types.js';

/**
 * A document made by the browser's own parser. Such a document has no window: no script runs, no
 * picture is fetched, and none of its nodes ever enters the page, which is why our Trusted Types
 * policy may pass any markup through.
 *
 * @returns `undefined` where there is no parser (Node), or the page's policy refuses ours.
 */
export function parseInert(
  markup: string,
  type: 'text/html' | 'application/xml',
): Document | undefined {
  if (typeof DOMParser === 'undefined') return undefined;
  try {
    return new DOMParser().parseFromString(trustedPolicy().createHTML(markup), type);
  } catch {
    // A content security policy without our name: the caller does without.
    return undefined;
  }
}
