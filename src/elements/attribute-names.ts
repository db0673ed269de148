import type { LitElement } from 'lit';
import { isOneTypingErrorAway } from '../list/search.js';
import { warnOnce } from './attribute-values.js';

/** Says once of each attribute of an element that it is misspelt, or that it is not off. */
export function checkAttributes(host: Element): void {
  const { observedAttributes } = host.constructor as typeof LitElement;
  for (const { name, value } of host.attributes) {
    if (!observedAttributes.includes(name)) checkName(host, name, observedAttributes);
    else if (value === 'false') {
      warnOnce(`<${host.localName} ${name}>: “false” is not off, remove it.`);
    }
  }
}

/**
 * Says once of an attribute that its name is nearly one that we know. Others are none of our
 * business. Frameworks put their marks in front, as in `v-for` and `:src`, hence the first letter.
 */
export function checkName(host: Element, name: string, known: readonly string[]): void {
  const letters = (text: string) => text.replace(/[-_]/g, '');
  const meant = known.find(
    (other) => other[0] === name[0] && isOneTypingErrorAway(letters(other), letters(name)),
  );
  if (meant) warnOnce(`<${host.localName} ${name}>: did you mean “${meant}”?`);
}
