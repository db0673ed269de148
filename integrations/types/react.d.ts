import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ElementAttributes, ElementEvents, ElementProperties, Tag } from './elements.js';

/** React sets the property of that name where there is one, else the attribute; `false` leaves it out. */
type Own<T extends Tag> = ElementAttributes<boolean | ''>[T] &
  ElementProperties[T] & {
    [E in keyof ElementEvents[T] & string as `on${E}`]?:
      ((event: ElementEvents[T][E]) => void) | undefined;
  };

type Standard<E> = DetailedHTMLProps<HTMLAttributes<E>, E>;

type Widgets = {
  [T in Tag]: Own<T> & Omit<Standard<HTMLElementTagNameMap[T]>, keyof Own<T>>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Widgets {}
  }
}
