import type { HTMLAttributes } from 'preact';
import type { ElementAttributes, ElementEvents, ElementProperties, Tag } from './elements.js';

/** Preact sets the property of that name where there is one, else the attribute; `false` leaves it out. */
type Own<T extends Tag> = ElementAttributes<boolean | ''>[T] &
  ElementProperties[T] & {
    [E in keyof ElementEvents[T] & string as `on${E}`]?:
      ((event: ElementEvents[T][E]) => void) | undefined;
  };

type Widgets = {
  [T in Tag]: Own<T> & Omit<HTMLAttributes<HTMLElementTagNameMap[T]>, keyof Own<T>>;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Widgets {}
  }
}
