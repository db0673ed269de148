/** States a page's stylesheet can select with `:state()`. */
export const CUSTOM_STATES = ['loading', 'ready', 'failed', 'stale', 'empty'] as const;
export type CustomState = (typeof CUSTOM_STATES)[number];

/** Makes exactly the given custom states hold. */
export function setStates(internals: ElementInternals, on: readonly CustomState[]): void {
  for (const state of CUSTOM_STATES) {
    if (!on.includes(state)) internals.states.delete(state);
    else {
      try {
        internals.states.add(state);
      } catch {
        // Chromium 90 to 124 takes only names that start with two hyphens. Styling by state is
        // an extra: there the element works without it.
      }
    }
  }
}
