import { nothing } from 'lit';

/**
 * The `lang` to mark a feed's text with, when it is in another language than the strings around
 * it (WCAG 2.2, 3.1.2); a difference of region alone, `en-GB` and `en`, is none.
 *
 * @param language - BCP 47 tag of the text, as far as known.
 */
export function langAttribute(
  language: string | undefined,
  around: string,
): string | typeof nothing {
  return language && primary(language) !== primary(around) ? language : nothing;
}

function primary(language: string): string | undefined {
  return language.toLowerCase().split('-')[0];
}
