import type { Messages } from '../text/messages.js';

/** What every view needs to speak: the strings, and the language they are in. */
export interface Words {
  readonly messages: Messages;
  /** The catalogue's language: `en`, `cy` or a registered one. */
  readonly language: string;
  /** Labels in this language of those of the feed's categories that have one. */
  readonly labels?: ReadonlyMap<string, string>;
  /** Words to mark, folded: what the reader searched for. */
  readonly found?: readonly string[];
}
