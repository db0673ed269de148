/** Where the focus goes when what had it is gone, or when the reader goes on somewhere else. */
export type NextFocus = (root: ParentNode) => HTMLElement | null | undefined;

/** The start of the list. */
export const atStart: NextFocus = (root) => root.querySelector<HTMLElement>('[tabindex="-1"]');

/** The first thing to search or filter by, else the start of the list. */
export const atControls: NextFocus = (root) =>
  root.querySelector<HTMLElement>('form input') ?? atStart(root);

/** The title of an item, counted from 0. */
export const atTitle =
  (place: number): NextFocus =>
  (root) =>
    root.querySelectorAll<HTMLElement>('[part="title"]')[place];

/** The button that removes a filter beside the one that has the focus now. */
export function besideChip(now: ParentNode): NextFocus {
  const place = chips(now).findIndex((chip) => chip.matches(':focus'));
  return (root) => {
    const left = chips(root);
    return left[Math.min(Math.max(place, 0), left.length - 1)] ?? atControls(root);
  };
}

function chips(root: ParentNode): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('.chip')];
}
