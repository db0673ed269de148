/** The part of a Trusted Types policy that is used here. */
interface HtmlPolicy {
  createHTML(html: string): string;
}

let policy: HtmlPolicy | undefined;

/**
 * Parses HTML into a document that is never shown: no script runs in it, nothing is fetched.
 * Where Trusted Types are enforced this is the one place that needs a policy, and its name is
 * `safeguarding-widgets`; the string goes nowhere but into this inert document.
 *
 * @returns `undefined` where there is no parser, as in Node.
 */
export function parseInert(html: string): Document | undefined {
  if (typeof DOMParser === 'undefined') return undefined;
  return new DOMParser().parseFromString(trust(html), 'text/html');
}

function trust(html: string): string {
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: HtmlPolicy): HtmlPolicy };
  };
  if (!trustedTypes) return html;
  policy ??= trustedTypes.createPolicy('safeguarding-widgets', { createHTML: (given) => given });
  return policy.createHTML(html);
}
