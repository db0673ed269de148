/** Where a dismissal is kept: nowhere, until the tab is closed, or for good. */
export const REMEMBERS = ['none', 'session', 'local'] as const;
export type Remember = (typeof REMEMBERS)[number];

/** Says nothing of what was read: others may use the computer (PECR; a shared device). */
const KEY = 'notice';
/** Hashes kept, so that several banners of one site each have theirs. */
const MOST = 10;

/** Whether content with this hash was dismissed before. */
export function isRemembered(where: Remember, hash: string): boolean {
  return read(where).includes(hash);
}

/** Remembers a dismissal; where the browser forbids storing, only this page view knows. */
export function remember(where: Remember, hash: string): void {
  if (where === 'none') return;
  const kept = [hash, ...read(where).filter((other) => other !== hash)].slice(0, MOST);
  try {
    storage(where).setItem(KEY, kept.join(' '));
  } catch {
    // Full, or forbidden by the reader's settings, which is theirs to decide.
  }
}

function read(where: Remember): readonly string[] {
  if (where === 'none' || typeof window === 'undefined') return [];
  try {
    return storage(where).getItem(KEY)?.split(' ') ?? [];
  } catch {
    // As above: even looking may throw.
    return [];
  }
}

function storage(where: 'session' | 'local'): Storage {
  return where === 'local' ? localStorage : sessionStorage;
}
