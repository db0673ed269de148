/** What our policy makes of a text; the result is a string where the page has no Trusted Types. */
interface TrustedPolicy {
  createHTML(markup: string): string;
  createScript(json: string): string;
}

interface TrustedTypePolicies {
  createPolicy(name: string, rules: TrustedPolicy): TrustedPolicy;
}

/**
 * Markup passes as it is: it is for an inert document alone, which never enters the page. A script
 * passes only if it is JSON, for a data block, which no browser runs.
 */
const RULES: TrustedPolicy = {
  createHTML: (markup) => markup,
  createScript: (json) => {
    JSON.parse(json);
    return json;
  },
};

let policy: TrustedPolicy | undefined;

/**
 * The Trusted Types policy `safeguarding-widgets`, made when it is first needed.
 *
 * @throws {TypeError} If the page's content security policy does not allow its name.
 */
export function trustedPolicy(): TrustedPolicy {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypePolicies };
  return (policy ??= trustedTypes?.createPolicy('safeguarding-widgets', RULES) ?? RULES);
}
