import type { LitElement } from 'lit';
import { isOneTypingErrorAway } from '../list/typing-error.js';
import { warnOnce } from './attribute-values.js';

/** Says once of each attribute of an element that it is misspelt, or that it is not off. */
export function checkAttributes(host: Element): void {
  const { observedAttributes } = host.constructor as typeof LitElement;
  for (const { name, value } of host.attributes) {
    if (!observedAttributes.includes(name)) checkName(host, name, observedAttributes);
    else if (value === 'false') {
      warnOnce(`<${host.localName} ${name}>: “false” does not turn it off, remove the attribute.`);
    }
  }
}

/**
 * Says once of an attribute that its name is nearly one that we know. Others are none of our
 * business. Marks of frameworks stand in front, as in `v-for` and `:src`, hence the first letter.
 *
 * @param prefix - What the attribute has in front of its name.
 */
export function checkName(
  host: Element,
  name: string,
  known: readonly string[],
  prefix = '',
): void {
  const meant = known.find(
    (other) => other[0] === name[0] && isOneTypingErrorAway(letters(other), letters(name)),
  );
  if (meant) {
    warnOnce(`<${host.localName} ${prefix}${name}>: did you mean “${prefix}${meant}”?`);
  }
}

function letters(name: string): string {
  return name.replace(/[-_]/g, '');
}
