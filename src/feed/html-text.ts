import { textOf } from '../text/plain-text.js';
import { htmlToRichText } from './html.js';

/**
 * HTML as one line of text, for titles and terms, which some systems encode. A text that encodes
 * nothing is given back as it is.
 */
export function htmlToText(html: string): string {
  return /[&<]/.test(html) ? textOf(htmlToRichText(html, '')) : html;
}

/** Text as HTML that reads the same. */
export function encodeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
