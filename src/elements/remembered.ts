/** Where a dismissal is kept: nowhere, until the tab is closed, or for good. */
export const REMEMBERS = ['none', 'session', 'local'] as const;
export type Remember = (typeof REMEMBERS)[number];

/**
 * Says nothing of what was read: others may use the computer (PECR; a shared device). The number
 * is there as the page may well have a key `notice` of its own.
 */
const KEY = 'notice:8d2f';
/** Hashes kept, about 4 KB: five times the campaigns that one banner can show. */
const MOST = 500;

/** Hashes of what was dismissed before, the newest first. */
export function remembered(where: Remember): readonly string[] {
  if (where === 'none' || typeof window === 'undefined') return [];
  try {
    return storage(where).getItem(KEY)?.split(' ') ?? [];
  } catch {
    // Even looking may be forbidden by the reader's settings, which are theirs to decide.
    return [];
  }
}

/** Remembers a dismissal; where the browser forbids storing, only this page view knows. */
export function remember(where: Remember, hashes: readonly string[]): void {
  if (where === 'none') return;
  const kept = [...new Set([...hashes, ...remembered(where)])].slice(0, MOST);
  try {
    storage(where).setItem(KEY, kept.join(' '));
  } catch {
    // Full, or forbidden as above.
  }
}

function storage(where: 'session' | 'local'): Storage {
  return where === 'local' ? localStorage : sessionStorage;
}
