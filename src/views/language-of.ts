import { html, nothing } from 'lit';

/** Value of a `lang` attribute; `nothing` where the text is in the language around it. */
export type Lang = string | typeof nothing;

/**
 * The `lang` to mark a feed's text with, when it is in another language than the strings around
 * it (WCAG 2.2, 3.1.2); a difference of region alone, `en-GB` and `en`, is none.
 *
 * @param language - BCP 47 tag of the text, as far as known.
 */
export function langAttribute(language: string | undefined, around: string): Lang {
  return language && primary(language) !== primary(around) ? language : nothing;
}

/** A feed's text among strings of ours, marked where it is in another language. */
export function inLanguage(lang: Lang, text: unknown): unknown {
  return lang === nothing ? text : html`<span lang=${lang}>${text}</span>`;
}

function primary(language: string): string | undefined {
  return language.toLowerCase().split('-')[0];
}
