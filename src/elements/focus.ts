/** Where the focus goes when what had it is gone, or when the reader goes on somewhere else. */
export type NextFocus = (root: ParentNode) => HTMLElement | null | undefined;

/** The start of the list. */
export const atStart: NextFocus = (root) => root.querySelector<HTMLElement>('[tabindex="-1"]');

/** The first thing in sight to search or filter by, else the start of the list. */
export const atControls: NextFocus = (root) =>
  [...root.querySelectorAll<HTMLElement>('input, summary')].find(
    (control) => control.closest('form') && control.checkVisibility(),
  ) ?? atStart(root);

/** The first title that is not there now: in groups, new items do not stand below all others. */
export function atNewTitle(now: ParentNode): NextFocus {
  const titles = (root: ParentNode) => [...root.querySelectorAll<HTMLElement>('[part="title"]')];
  const known = titles(now).map(({ id }) => id);
  return (root) => titles(root).find(({ id }) => !known.includes(id));
}

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

/**
 * Moves the focus to where reading goes on after an element that has gone: the next heading, else
 * the main content. What cannot be focused can, as long as it has the focus.
 */
export function focusAfter(element: Element): void {
  const places = [...document.querySelectorAll<HTMLElement>('h1, h2, h3, main, [role="main"]')];
  const shown = places.filter((place) => place.getClientRects().length > 0);
  const next =
    shown.find(
      (place) => element.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING,
    ) ?? shown.at(-1);
  if (!next) return;
  if (!next.hasAttribute('tabindex')) {
    next.setAttribute('tabindex', '-1');
    next.addEventListener('blur', () => next.removeAttribute('tabindex'), { once: true });
  }
  next.focus({ preventScroll: true });
}
