interface MarkupPolicy {
  createHTML(markup: string): string;
}

interface TrustedTypePolicies {
  createPolicy(name: string, rules: MarkupPolicy): MarkupPolicy;
}

let policy: MarkupPolicy | undefined;

/**
 * A document made by the browser's own parser. Such a document has no window: no script runs, no
 * picture is fetched, and none of its nodes ever enters the page, which is why the Trusted Types
 * policy `safeguarding-widgets` may pass any text through. It is used for this alone.
 *
 * @returns `undefined` where there is no parser (Node), or the page's policy refuses ours.
 */
export function parseInert(
  markup: string,
  type: 'text/html' | 'application/xml',
): Document | undefined {
  if (typeof DOMParser === 'undefined') return undefined;
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypePolicies };
  try {
    policy ??= trustedTypes?.createPolicy('safeguarding-widgets', { createHTML: (text) => text });
    const trusted = policy ? policy.createHTML(markup) : markup;
    return new DOMParser().parseFromString(trusted, type);
  } catch {
    // A content security policy without our name: the caller does without.
    return undefined;
  }
}
