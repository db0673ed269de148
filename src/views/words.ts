import type { Messages } from '../text/messages.js';

/** What every view needs to speak: the strings, and the language they are in. */
export interface Words {
  readonly messages: Messages;
  /** The catalogue's language: `en`, `cy` or a registered one. */
  readonly language: string;
}
