/**
 * Control characters, half surrogate pairs and the marks that turn text round: they print as
 * nothing, or make "exe.fdp" look like a PDF.
 */
const UNSAFE = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** Controls that nobody means: HTML reads their numbers as letters of Windows. */
const C1 = /[\x80-\x9F]/g;

/** Anything that needs a closer look: printable ASCII with single spaces does not. */
const UNUSUAL = /[^ -~]| {2}/;

/**
 * Text as one line: runs of spaces and line breaks become one space, unsafe characters go,
 * composed as Unicode NFC. Not trimmed; no-break spaces inside stay.
 */
export function cleanText(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return text
    .replace(/[ \t\n\r\f]+/g, ' ')
    .replace(C1, (control) =>
      new TextDecoder('windows-1252').decode(Uint8Array.of(control.charCodeAt(0))),
    )
    .replace(UNSAFE, '')
    .normalize();
}

/** Whether the text holds a character that `cleanText` would take out. */
export function hasUnsafe(text: string): boolean {
  return UNUSUAL.test(text) && text.search(UNSAFE) >= 0;
}

/** At most `limit` UTF-16 units, the last one an ellipsis if something had to go. */
export function cutText(text: string, limit: number): string {
  return text.length > limit
    ? `${text
        .slice(0, limit - 1)
        .replace(/\p{Cs}$/u, '')
        .trimEnd()}…`
    : text;
}
