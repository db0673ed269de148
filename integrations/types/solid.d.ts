import type { JSX } from 'solid-js';
import type { ElementAttributes, ElementEvents, ElementProperties, Tag } from './elements.js';

/** Solid sets the property `pageSize` for `page-size`; a name as it is written stands after `prop:`. */
type Own<T extends Tag> = {
  [P in keyof ElementProperties[T] & string as Kebab<P> | `prop:${P}`]?: ElementProperties[T][P];
} & {
  [
    A in keyof ElementAttributes<boolean>[T] & string as `attr:${A}`
  ]?: ElementAttributes<boolean>[T][A];
} & {
  [E in keyof ElementEvents[T] & string as `on:${E}` | `on${E}`]?:
    ((event: ElementEvents[T][E]) => void) | undefined;
};

type Kebab<P extends string> = P extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : '';

type Widgets = {
  [T in Tag]: Own<T> & Omit<JSX.HTMLAttributes<HTMLElementTagNameMap[T]>, keyof Own<T>>;
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Widgets {}
  }
}
