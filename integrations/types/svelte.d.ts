import type { HTMLAttributes } from 'svelte/elements';
import type { ElementAttributes, ElementEvents, ElementProperties, Tag } from './elements.js';

/**
 * Svelte sets the property of that name where there is one, else the attribute, and writes "false"
 * into it: a flag that may be off is `withoutHeading={…}`, not `without-heading={…}`.
 */
type Own<T extends Tag> = ElementAttributes<true | '' | null>[T] &
  ElementProperties[T] & {
    [E in keyof ElementEvents[T] & string as `on${E}` | `on:${E}`]?:
      ((event: ElementEvents[T][E]) => void) | null | undefined;
  };

type Widgets = {
  [T in Tag]: Own<T> & Omit<HTMLAttributes<HTMLElementTagNameMap[T]>, keyof Own<T>>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Widgets {}
}
