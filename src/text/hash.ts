/**
 * A short number for a text, the same on every visit (FNV-1a, 32 bits). Tells whether a text is
 * the same as before without keeping it; no protection against somebody who guesses texts.
 */
export function hashText(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
