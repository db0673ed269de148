/** States a page's stylesheet can select with `:state()`. */
export const CUSTOM_STATES = ['loading', 'ready', 'failed', 'stale', 'empty'] as const;
export type CustomState = (typeof CUSTOM_STATES)[number];

/** Makes exactly the given custom states hold. */
export function setStates(
  { states }: Pick<ElementInternals, 'states'>,
  on: readonly CustomState[],
): void {
  for (const state of CUSTOM_STATES) states[on.includes(state) ? 'add' : 'delete'](state);
}
