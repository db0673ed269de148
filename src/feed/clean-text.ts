/**
 * Control characters, lone surrogates, the embeddings, overrides and isolates that turn text round,
 * and the deprecated format characters after them: they print as nothing, or make "exe.fdp" look
 * like a PDF. The marks U+061C, U+200E and U+200F stay: they turn no letters round, and Arabic and
 * Hebrew need them to keep a full stop or a bracket at its place.
 */
const UNSAFE = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u206F\uFEFF]/gu;

/** Controls that nobody means: HTML reads their numbers as letters of Windows. */
const C1 = /[\x80-\x9F]+/g;

/**
 * Anything that needs a closer look: printable ASCII with single spaces does not. Without this
 * reading an item would take half as long again.
 */
const UNUSUAL = /[^ -~]| {2}/;

/**
 * Text as one line: runs of spaces and line breaks become one space, unsafe characters go,
 * composed as Unicode NFC. Not trimmed; no-break spaces inside stay.
 */
export function cleanText(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return text
    .replace(/[ \t\n\r\f\u2028\u2029]+/g, ' ')
    .replace(C1, fromWindows1252)
    .replace(UNSAFE, '')
    .normalize();
}

function fromWindows1252(controls: string): string {
  return new TextDecoder('windows-1252').decode(
    Uint8Array.from(controls, (control) => control.charCodeAt(0)),
  );
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
