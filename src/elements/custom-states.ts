/** States a page's stylesheet can select with `:state()`. */
export const CUSTOM_STATES = ['loading', 'ready', 'failed', 'stale', 'empty'] as const;
export type CustomState = (typeof CUSTOM_STATES)[number];

/** `states` is absent in Firefox before 126 and Safari before 17.4. */
type Internals = Partial<Pick<ElementInternals, 'states'>>;

/** Makes exactly the given custom states hold, where the browser has them. */
export function setStates({ states }: Internals, on: readonly CustomState[]): void {
  try {
    for (const state of CUSTOM_STATES) states?.[on.includes(state) ? 'add' : 'delete'](state);
  } catch {
    // Chromium 90 to 124 takes only names that start with two hyphens. Styling by state is an
    // extra: there the element works without it.
  }
}
