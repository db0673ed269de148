/** Media that a page cannot set for itself: a story has them while a script drives the browser. */
export interface Emulated {
  readonly media?: 'print' | 'screen';
  readonly forcedColors?: 'active' | 'none';
}

declare global {
  interface Window {
    /** Given by `npm run storybook:check`. */
    emulateMedia?: (media: Emulated) => Promise<void>;
    /** Real keys: those that a script dispatches move no focus and press no button. */
    pressKey?: (key: string) => Promise<void>;
  }
}

/**
 * Shows the story as in print, in forced colours and so on.
 *
 * @returns Whether it could: without a script that drives the browser a page cannot.
 */
export async function emulate(media: Emulated): Promise<boolean> {
  await window.emulateMedia?.(media);
  return window.emulateMedia !== undefined;
}

/**
 * Presses keys one after the other, as a reader does.
 *
 * @returns Whether it could: without a script that drives the browser nobody presses them.
 */
export async function press(...keys: readonly string[]): Promise<boolean> {
  for (const key of keys) await window.pressKey?.(key);
  return window.pressKey !== undefined;
}
